"""What is seen in a text without reading it: stretches in marks, numbers, words of denial."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.check.seen import denial_words, in_marks, numbers
from summarizer.text.sentences import paragraphs, sentences

MARKS: list[tuple[str, list[str]]] = [
    ("“We are done,” she said. “Go home.”", ["“We are done,”", "“Go home.”"]),
    ('"We are done," she said. "Go home."', ['"We are done,"', '"Go home."']),
    ("„Wir gehen“, sagte er.", ["„Wir gehen“"]),
    ("Roux said: « Hello! » Petit replied: « Soon. »", ["« Hello! »", "« Soon. »"]),
    ("''We are done,'' she said.", ["''We are done,''"]),
    ("``We are done,'' she said.", ["``We are done,''"]),
    ("&quot;We are done,&quot; she said.", ["&quot;We are done,&quot;"]),
    ("“We are “all” done,” she said.", ["“We are “all” done,”"]),
    ("‘The doctor said “rest”, so I did,’ she said.", ["‘The doctor said “rest”, so I did,’"]),
    ("“He said ‘no’ to me,” she said.", ["“He said ‘no’ to me,”"]),
    ("“Hello,” he said, “how are you", ["“Hello,”", "“how are you"]),
    ("“We went\n\n“and we came.”", ["“We went", "“and we came.”"]),
    ("“We went\n\nand we came.”", ["“We went", "and we came.”"]),
    ("“We went “and came.”", ["“We went ", "“and came.”"]),
    ("‘I’ve seen the fans’ faces,’ he said.", ["‘I’ve seen the fans’ faces,’"]),
    ("'We lost 'em all,' he said.", ["'We lost 'em all,'"]),
    ("It's the players' fault and the '90s are gone.", []),
    ("The men’s and the boys’ games don’t count.", []),
    ('A 6\'2" man and a 5" pipe.', []),
    ('<a href="x.html">No</a>', []),
    (" ”” “” ", []),
    ("", []),
]

COUNTED = [
    "{} people", "about {} of them", "the {} ships", "he saw {}", "({} more)", "up {}", "at least {} dead",
]  # fmt: skip
NUMBERS = [
    "12", "3,400", "1.5", "16.181", "2,5", "R4bn", "RM6.162 million", "XQZ6.5 million", "7500$", "6pc", "$12", "US$5bn", "₦300",
    "45%", "9 per cent", "30m", "twelve", "fifty-five", "two hundred and ten", "dozens", "thousands", "tens of thousands",
    "millions and millions", "two-thirds", "a dozen", "GH¢14", "KSh300", "Rs 500",
]  # fmt: skip
NO_COUNT = [
    "on 12 May 2020", "in May 2020", "on 12/05/2020", "in 2016", "the 2008 crash", "in 2016-17", "the 1990s",
    "at 10:30", "at 5pm", "at 6.30 p.m.", "at five o’clock", "Ann Lee, 34, said", "a 12-year-old boy", "she is 34.",
    "aged 12", "ages 3 to 17 are", "Flight 901", "Section 230", "a Boeing 737", "an ATR 72", "Leopard 2", "the G20", "the M25",
    "won 3-0.", "a 5-4 ruling", "an 11-5 record", "the 21st", "call +44 20 7946 0958", "see https://a.b/12", "the F-16",
    "No. 4", "page 4", "no one", "one of them", "a multi-million deal", "the first half of it", "\n1. He", "back in '16",
]  # fmt: skip

DENIALS = [
    "The ministry denied it.", "He rejects the claim.", "She dismissed the report as false.", "It is not true.",
    "He had no comment.", "She declined to comment.", "They refused to say why.", "He did not respond.",
    "The firm didn’t return calls.", "Both disputed the count.", "He refuted it.", "It issued a denial.",
    "There is no truth in it.", "The claims are baseless.", "He could not be reached.", "“That’s a lie,” he said.",
    "Firms did not pay, the minister said.", "The club insists it made no approach.", "He said he never went.",
    "He said it wasn’t him.",
]  # fmt: skip
NO_DENIALS = [
    "He left at noon.",
    "He did not eat.",
    "They never met.",
    "Nobody came.",
    "It lies in the north.",
]


@pytest.mark.parametrize(("text", "expected"), MARKS, ids=[text for text, _ in MARKS])
def test_everything_in_marks_is_seen(text: str, expected: list[str]) -> None:
    assert [text[s.start : s.end] for s in in_marks(text, paragraphs(text))] == expected


@pytest.mark.parametrize("around", COUNTED)
@pytest.mark.parametrize("number", NUMBERS)
def test_every_number_is_seen_whole(number: str, around: str) -> None:
    text = f"He said {around.format(number)} in all."
    (seen,) = numbers(text)
    assert number in text[seen.core : seen.core_end] or text[seen.core : seen.core_end] in number
    assert text.index(number) <= seen.core < text.index(number) + len(number)
    assert seen.core_end >= text.index(number) + len(number)


@pytest.mark.parametrize("words", NO_COUNT)
def test_dates_ages_times_scores_and_names_are_no_counts(words: str) -> None:
    assert numbers(f"They met {words} and left.") == ()


@pytest.mark.parametrize("text", DENIALS)
def test_every_word_of_denial_is_seen_with_its_sentence(text: str) -> None:
    found = denial_words(text, sentences(text, paragraphs(text)))
    assert found
    assert {text[s.start : s.end] for s in found} == {text}


@pytest.mark.parametrize("text", NO_DENIALS)
def test_what_the_outlet_tells_is_no_denial(text: str) -> None:
    assert denial_words(text, sentences(text, paragraphs(text))) == ()


@pytest.mark.parametrize(
    ("printed", "looks"),
    [
        ("“The Long Road”", "title"),
        ("“Brujas,”", "title"),
        ("“anchor baby”", "words"),
        ("“we will go on and win”", "speech"),
    ],
)
def test_titles_and_single_words_are_told_as_such(printed: str, looks: str) -> None:
    text = f"He spoke of {printed} again."
    assert [s.looks for s in in_marks(text, paragraphs(text))] == [looks]


@given(
    st.lists(
        st.sampled_from([*"“”\"'‘’«» \n", "word ", "12 ", "said", ", ", "\n\n", "R4bn", "denied "]),
        max_size=30,
    )
)
def test_sightings_lie_in_the_text_in_order_and_never_overlap(pieces: list[str]) -> None:
    text = "".join(pieces)
    for seen in (in_marks(text, paragraphs(text)), numbers(text)):
        assert all(0 <= s.start <= s.core < s.core_end <= s.end <= len(text) for s in seen)
        assert all(left.core_end <= right.core for left, right in pairwise(seen))
