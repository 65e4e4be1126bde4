"""What a reader has read isn't told again under who said it."""

from __future__ import annotations

from summarizer.merge.briefing import NewsLine, Said
from summarizer.merge.news.heard import Heard, in_turn, tells_same
from summarizer.text.span import Span

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
