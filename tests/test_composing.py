"""The words on which a model's own sentence rests in an article."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarizer.composing import Borne, Kept, borne_out, narrowed
from summarizer.extract.match_wire import Told
from summarizer.merge.undecided import statements_of
from summarizer.read.article import Article
from summarizer.read.reader import article_from_text
from tests.merge.test_in_parts import checked_articles

TEXT = (
    "Vell\n\nAda Holm, the mayor of Vell, said that she had apologized to the ferrymen in a letter on Monday."
)


def borne(sentence: str, text: str = TEXT, words: str = "apologized") -> tuple[Borne, ...]:
    """What bears a sentence out that rests on the statement with these words in an article with this text."""
    (checked,) = checked_articles(text)
    stated = statements_of([checked])
    number = next(n for n, s in enumerate(stated, 1) if words in s.statement.words)
    (found,) = borne_out([_article(text)], [checked], stated, [Told(sentence, (number,))])
    return found


def on_words(sentence: str, words: str, text: str = TEXT) -> list[str]:
    """The evidence of the sentence where a model says that these words of its statement tell it."""
    (checked,) = checked_articles(text)
    one = borne(sentence, text, sentence.rpartition(" ")[2].rstrip("."))[0]
    (made,) = narrowed([_article(text)], [checked], [Kept(sentence, (replace(one, words=words),))])
    assert made is not None
    return [span.text for report in made.reports for span in report.evidence]


def _article(text: str) -> Article:
    return article_from_text(text, source="1.txt", article_id="a1")


def test_a_sentence_rests_on_the_words_that_a_model_says_tell_it() -> None:
    text = "Vell\n\nAfter a winter of storms the bridge will close in May and the mill is to be sold to Holm."
    sentence = "The bridge will close in May."
    (evidence,) = on_words(sentence, "the bridge will close in May", text)
    (whole,) = on_words(sentence, "", text)
    assert evidence == "bridge will close in May"
    assert evidence in whole
    assert "storms" in whole


def test_words_that_the_statement_doesnt_have_narrow_nothing() -> None:
    sentence = "Ada Holm had apologized to the ferrymen."
    assert on_words(sentence, "she begged the ferrymen's pardon") == on_words(sentence, "")


@pytest.mark.parametrize(
    ("words", "evidence", "stands"),
    [
        ("the shooting at a packed nightclub in Vell", "the deadly shooting", False),
        ("the shooting at a packed nightclub in Vell", "a shooting at a nightclub", True),
        ("Ada Holm is in Vell", "she is in Vell", True),
        ("Ada Holm is in Vell", "who had the idea", False),
    ],
)
def test_the_articles_words_must_have_what_the_statement_tells(
    words: str, evidence: str, stands: bool
) -> None:
    (one,) = borne("Ada Holm had apologized to the ferrymen.")
    text = f"Vell\n\n{evidence}."
    (span,) = [s for s in _article(text).sentences if evidence in s.text]
    report = replace(one.report, evidence=(span,))
    sentence = "The shooting was at a nightclub in Vell." if "shooting" in words else "Ada Holm is in Vell."
    assert replace(one, sentence=sentence, report=report, words=words).stands is stands


def test_a_speaker_who_says_nothing_else_in_the_article_bears_nothing_out() -> None:
    (checked,) = checked_articles(TEXT)
    stated = statements_of([checked])
    silent = replace(checked, claims=tuple(replace(c, speaker="nobody") for c in checked.claims))
    told = [Told("Ada Holm had apologized to the ferrymen.", (n,)) for n in range(1, len(stated) + 1)]
    assert borne_out([_article(TEXT)], [silent], stated, told) == ((),) * len(told)
