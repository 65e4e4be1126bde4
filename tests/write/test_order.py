"""The lines of one speaker in the order in which they are understood."""

from __future__ import annotations

from summarizer.merge.briefing import NewsLine
from summarizer.text.span import Span
from summarizer.write.order import as_told


def _line(text: str, article: str, at: int) -> NewsLine:
    return NewsLine(text, article, (Span(at, at + len(text), text),))


def test_an_article_leads_up_to_the_words_that_it_quotes() -> None:
    quoted, before = _line("“It is far too late.”", "a1", 90), _line("Berg questioned the vote", "a1", 10)
    assert as_told([quoted, before]) == [before, quoted]


def test_a_stance_in_one_article_stands_before_a_quotation_of_another() -> None:
    quoted, stance = _line("“It is far too late.”", "a1", 10), _line("Berg has opposed the deal", "a2", 10)
    assert as_told([quoted, stance]) == [stance, quoted]


def test_a_line_that_goes_on_or_says_he_does_not_come_first() -> None:
    quoted = _line("“It is far too late.”", "a1", 90)
    for text in ("She argued that it was late", "Berg also argued that it was late"):
        assert as_told([quoted, _line(text, "a2", 10)])[0] == quoted
        assert as_told([quoted, _line(text, "a1", 10)])[0] == quoted
