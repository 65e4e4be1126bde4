from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.parse.reading import Reading, parse
from summarizer.read.article import Article

TEXT = """Dam Holds After Night Of Rain

“We were lucky,” engineer Ana Soto said. “It rained for six hours. Nobody slept.”

The council's leader, Rui Sampo, didn't think the danger was over.
"""


def _parsed(text: str = TEXT) -> Reading:
    return parse(Article("a1", "small", text))


def test_every_word_stands_where_it_says() -> None:
    reading = _parsed()
    for sentence in reading.sentences:
        for word in sentence.tree.words:
            assert word.masked or reading.text[word.start : word.end] == word.text
            assert sentence.start <= word.start < word.end <= sentence.end


def test_a_long_quotation_is_one_word_of_its_sentence() -> None:
    reading = _parsed()
    masked = [w for s in reading.sentences for w in s.tree.words if w.masked]
    assert [reading.text[w.start : w.end] for w in masked] == ["It rained for six hours. Nobody slept."]
    inner = [reading.text[t.start : t.end].strip() for t in reading.quoted_trees]
    assert inner == ["It rained for six hours.", "Nobody slept."]


def test_furniture_holds_no_sentences() -> None:
    article = Article("a1", "small", TEXT)
    heading = article.paragraphs[0]
    reading = parse(Article("a1", "small", TEXT, furniture=(heading,)))
    assert all(s.start >= heading.end for s in reading.sentences)


def test_a_place_leads_to_its_sentence_and_quotation() -> None:
    reading = _parsed()
    at = TEXT.index("didn't")
    (sentence,) = reading.sentences_on(at, at + 1)
    assert "Rui Sampo" in reading.text[sentence.start : sentence.end]
    assert reading.quotation_at(at) is None
    assert reading.quotation_at(TEXT.index("lucky")) == reading.quotations[0]


@settings(max_examples=30, deadline=None)
@given(st.text(alphabet="ab C.\"“”'’\n!?é😀\u200b 1,", max_size=120))
def test_no_text_moves_an_offset(text: str) -> None:
    reading = _parsed(text)
    for sentence in reading.sentences:
        for word in sentence.tree.words:
            assert 0 <= word.start < word.end <= len(text)
            assert word.masked or text[word.start : word.end] == word.text


def test_words_without_a_full_stop_are_no_sentence_and_unread() -> None:
    table = "Arden 12 hurt " * 300
    reading = _parsed(f"Ana Soto said the dam had held.\n\n{table}\n\nNobody slept.")
    told = [reading.text[s.start : s.end].strip() for s in reading.sentences]
    assert (told[0], told[-1]) == ("Ana Soto said the dam had held.", "Nobody slept.")
    assert sum(map(len, reading.unread)) > len(table) / 2
    assert _parsed().unread == ()
