"""A wording stands where its article says so; it cites the outlets that do, too."""

from __future__ import annotations

import pytest

from summarizer.edit.wording import Wording
from summarizer.merge.briefing import Briefing, NewsLine
from tests.edit.pages import entry, page_of, wordings_of
from tests.merge.news.events import briefing_of, harbour

FERRY = """Ferry leaves Vell

“We waited for the night ferry. It never came, and 40 people slept on the pier. Nobody was hurt. But the pier is closed now,” Ada Holm said.

The night ferry left Vell on Monday with 12 people on board, the harbour master, Tom Reyes, said.
"""
COAST = """Night ferry of Vell

The night ferry left Vell with 12 people, harbour master Tom Reyes said.
"""


def worded(briefing: Briefing, words: str, text: str) -> Wording:
    line = entry(page_of(briefing), words).line
    assert line is not None
    return wordings_of(briefing).of(line, text)


def test_a_wording_shortens_by_leaving_out() -> None:
    text = "About 400 people left their homes in Port Ellen after the harbour wall gave way"
    found = worded(harbour(), "About 400 people", text).line
    assert found is not None
    assert (found.text, found.carried_by) == (text, ("a2", "a1"))


def test_an_outlet_that_doesnt_say_so_is_cited_no_more() -> None:
    briefing = briefing_of(FERRY, COAST)
    line = entry(page_of(briefing), "ferry left Vell").line
    assert line is not None
    assert set(line.carried_by) == {"a1", "a2"}
    day = "The night ferry left Vell on Monday with 12 people on board, Tom Reyes said"
    found = wordings_of(briefing).of(line, day)
    assert (found.line and found.line.carried_by) in (("a1",), None)
    short = wordings_of(briefing).of(line, "The night ferry left Vell with 12 people, Tom Reyes said")
    assert short.line is not None
    assert set(short.line.carried_by) == {"a1", "a2"}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("“We waited for the night ferry”", True),
        ("“It never came, and 40 people slept on the pier”", True),
        ("“We waited for the night ferry. It never came, and 40 people slept on the pier”", True),
        ("“Nobody was hurt”", False),
        ("“But the pier is closed now”", False),
        ("“It never came”", False),
        ("“We waited for the ferry”", False),
        ("“40 people slept on the pier”", False),
    ],
)
def test_of_a_quotation_whole_sentences_are_kept_letter_by_letter(text: str, held: bool) -> None:
    briefing = briefing_of(FERRY, COAST)
    claim = next(c for c in briefing.claims if "never came" in c.statement)
    (report,) = claim.reports
    line = NewsLine(f"“{report.statement}”", "a1", report.evidence, (claim.id,), carried_by=("a1",))
    found = wordings_of(briefing).of(line, text)
    assert (found.line is not None) == held
    if found.line is not None:
        (span,) = found.line.evidence
        assert text == f"“{span.text}”"
        assert briefing.article(found.line.article).text[span.start : span.end] == span.text


def test_a_line_that_is_left_as_it_was_is_the_same_line() -> None:
    line = entry(page_of(harbour()), "About 400 people").line
    assert line is not None
    assert wordings_of(harbour()).of(line, f"{line.text}.").line is line
