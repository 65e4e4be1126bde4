"""Whom a trusted model is believed about, and whom not."""

from __future__ import annotations

import pytest

from summarizer.check.index import ArticleIndex
from summarizer.check.items import ItemResult, check_item
from summarizer.check.plain import is_plain_of, tells_of
from summarizer.extract.extraction import ProposedClaim
from summarizer.extract.rules.attribution import Attribution
from summarizer.extract.rules.testimony import testify
from summarizer.read.article import Article
from summarizer.read.reader import article_from_text
from summarizer.text.span import Span

_TEXT = (
    "Norland's president, Ivo Stahl, met reporters on Monday. “Our ships stay in port,” he warned. Experts in "
    "Westerby agreed. Another official suggested that the harbour was short of pilots. According to a court "
    "filing, the ferry company owed its crew three months of wages."
)


def checked(words: str, speaker: str | None) -> ItemResult:
    index = ArticleIndex(testify(Article("a1", "port.txt", _TEXT)), trusted=True)
    return check_item(index, "claim", 0, ProposedClaim(words, speaker))


def test_a_named_person_is_believed_behind_a_pronoun() -> None:
    assert checked("“Our ships stay in port,”", "Ivo Stahl").speaker == "Ivo Stahl"


@pytest.mark.parametrize("several", ["Experts", "Westerby"])
def test_he_is_neither_several_people_nor_a_country(several: str) -> None:
    assert checked("“Our ships stay in port,”", several).speaker != several


def test_another_official_is_nobody_who_was_named_before() -> None:
    result = checked("the harbour was short of pilots", "Ivo Stahl")
    assert (result.verdict, result.speaker == "Ivo Stahl" and result.check is None) == ("rejected", False)


def test_what_a_filing_has_isnt_told_in_the_outlets_own_voice() -> None:
    result = checked("the ferry company owed its crew three months of wages", None)
    assert result.speaker is not None
    assert "filing" in result.speaker


def test_a_poll_named_after_the_outlet_is_not_the_outlets_own_voice() -> None:
    text = (
        "By Teland Press\n\nMost townspeople would rather walk, according to a Teland Press poll released on Friday. "
        "A mere 9 percent say they take the ferry."
    )
    index = ArticleIndex(testify(Article("a1", "port.txt", text, outlet="Teland Press")), trusted=True)
    claim = ProposedClaim("A mere 9 percent say they take the ferry.", "Teland Press poll")
    assert check_item(index, "claim", 0, claim).speaker == "Teland Press poll"


@pytest.mark.parametrize(
    ("sentence", "words", "speaker"),
    [
        ("Ann Lind left early and questioned why the ferry was late.", "questioned why the ferry was late", "Ann Lind"),
        ("Ann Lind rejects the plan of the board but will meet with it.", "Ann Lind rejects the plan of the board but will meet with it.", "Ann Lind"),
    ],
    ids=["before the words", "with what comes next"],
)  # fmt: skip
def test_who_is_told_to_say_so_says_it_where_the_model_names_nobody(
    sentence: str, words: str, speaker: str
) -> None:
    index = ArticleIndex(testify(Article("a1", "port.txt", sentence)), trusted=True)
    assert check_item(index, "claim", 0, ProposedClaim(words, None)).speaker == speaker


def test_whose_name_stands_behind_a_quoted_byname_is_not_told_to_say_so() -> None:
    text = "'Norland's Toughest Sailor' Endorses Ben Rask\n\nAnn Lind endorsed Ben Rask on Tuesday, officials said."
    index = ArticleIndex(testify(Article("a1", "port.txt", text)), trusted=True)
    words = "'Norland's Toughest Sailor' Endorses Ben Rask"
    assert check_item(index, "claim", 0, ProposedClaim(words, None)).speaker != "Ben Rask"


@pytest.mark.parametrize(
    ("before", "tells"),
    [("Former New York Gov. ", True), ("Dunstan left when ", False)],
    ids=["office", "other words"],
)
def test_words_begin_with_who_says_it_behind_an_office_alone(before: str, tells: bool) -> None:
    text = f"{before}Ann Lind endorsed Ben Rask."

    def span(words: str) -> Span:
        return Span.of(text, text.index(words), text.index(words) + len(words))

    said = Attribution((span("Ben Rask"),), span("Ann Lind"), span("endorsed"), "Ann Lind")
    assert tells_of(said, (Span.of(text, 0, len(text)),)) is tells


def test_the_cut_tail_of_a_name_makes_nothing_plain() -> None:
    text = "Prosecutors from the district of Old Marl Ada Lind said that Rask isn't in custody."
    words = "Rask isn't in custody"
    at, lind, said = text.index(words), text.index("Lind"), text.index("said")
    content = Span.of(text, at, at + len(words))
    cut = Attribution((content,), Span.of(text, lind, lind + 4), Span.of(text, said, said + 4), "Ada Lind")
    assert not is_plain_of(cut, (content,), text)
    assert is_plain_of(cut, (content,), text.replace("Marl Ada", "marl ada"))


def test_pictures_between_a_name_and_the_words_put_nobody_further_off() -> None:
    picture = "David Moor/The Vell Gazette via AP Photo\n\n"
    text = (
        "Ida Stone spoke at the council.\n\n“I was born here,” the girl said.\n\n"
        f"{picture}She told of the flood.\n\n{picture}“We lost our house,” she said."
    )
    testimony = testify(article_from_text(text, source="vell.txt"))
    index = ArticleIndex(testimony, trusted=True)
    assert (
        check_item(index, "claim", 0, ProposedClaim("“We lost our house,”", "Ida Stone")).verdict == "exact"
    )
