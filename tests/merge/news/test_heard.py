"""What a reader has read isn't told again under who said it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarizer.merge.briefing import NewsLine, Quarrel, Said
from summarizer.merge.news.heard import Heard, in_turn, tells_same, with_denials
from summarizer.text.span import Span
from tests.merge.news.events import briefing_of

LEAD = "Mayor Anna Berg urged the council of Port Ellen on Sunday to mend the harbour wall"


def line(text: str, start: int = 0) -> NewsLine:
    return NewsLine(text=text, article="a1", evidence=(Span(start, start + len(text), text),))


def test_a_line_tells_the_same_that_has_most_of_a_shorter_one_and_little_else() -> None:
    again = (
        "Anna Berg on Sunday urged the council to mend the harbour wall, after a long night with the fire chief "
        "and divers"
    )
    assert tells_same(again, LEAD)
    assert not tells_same("Anna Berg said on Sunday that divers had found three cracks", LEAD)


def test_what_stands_in_the_same_words_of_an_article_is_heard() -> None:
    assert Heard("", (line("Divers found cracks"),)).tells(line("Divers found three old cracks"))
    assert not Heard("", (line("Divers found cracks"),)).tells(line("The council met at night", 500))


def test_a_rendering_that_stands_in_a_row_is_heard() -> None:
    words = "“We have moved fifty people out of their homes”"
    assert Heard("", renderings=(words,)).tells(line(words))


def test_a_figure_in_a_row_is_heard_but_not_where_somebody_gives_it_in_own_words() -> None:
    row = Heard("", figures=("People who left their homes: about 350, at least 400",))
    assert row.tells(line("About 400 people left homes"))
    assert not row.tells(line("“At least 400 people left their homes”"))


def test_two_who_say_the_same_are_told_once() -> None:
    first = Said("s1", (line("The wall is narrow and rests on wet sand of the old basin"),))
    again = Said("s2", (line("The narrow wall rests on wet sand of the old basin, said Ida Holm", 500),))
    more = Said("s3", (*again.lines, line("Divers saw a crane in the water at night", 900)))
    assert list(in_turn((first, again, more))) == [first, Said("s3", more.lines[1:])]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("that the council of Port Ellen was to mend the harbour wall", True),
        ("that the council of Port Ellen and Rep. Berg were to mend the harbour wall", True),
        ("that the council of Port Ellen was to mend the harbour wall with Norhaven", False),
        ("that the council of Port Ellen was to mend 30 yards of harbour wall", False),
        ("that the council of Port Ellen was to mend the harbour wall “for our children’s sake”", False),
    ],
)
def test_words_that_are_read_add_something_with_a_name_a_number_or_a_quotation(
    words: str, expected: bool
) -> None:
    assert Heard(LEAD).adds_nothing(words) is expected


def test_a_denial_in_a_quarrel_is_heard_though_it_has_no_line() -> None:
    denied = briefing_of(
        "Wall of Aldholm gives way\n\nThe engineer Tom Reyes said the crane of Norhaven had damaged the wall of "
        "Aldholm.\n\nThe firm Norhaven denied that its crane had damaged the wall of Aldholm."
    )
    denial = denied.denials[0]
    told = replace(line("x"), denials=(denial.id,))
    words = line(" ".join(span.text for span in denial.reports[0].evidence), 9000)
    quiet = with_denials(Heard(""), denied, [Quarrel(None, (denial.id,), ())])
    assert quiet.tells(words)
    assert not with_denials(Heard(""), denied, [Quarrel(None, (denial.id,), (told,))]).tells(words)
