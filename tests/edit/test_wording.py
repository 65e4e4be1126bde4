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


STAFF = """Ferry leaves Vell

The ferry line has shut its office in Vell. Ada Holm, who keeps the old light, saw nobody.

The town council of Vell met on Tuesday.

The night ferry hit the pier of Vell on Monday, Tom Reyes said. Holm called for help twice.

“The pier is safe. I want it open again,” Tom Reyes said.
"""


@pytest.mark.parametrize(
    ("words", "text", "refused"),
    [
        ("called for help", "Ada Holm, who keeps the old light, called for help twice", None),
        ("called for help", "Ada Holm, who sold the old light, called for help twice", "It "),
        ("hit the pier", "After she called for help the night ferry hit the pier", "It has “she”"),
        ("hit the pier", "“The pier” “is safe” in the town of Vell", "Two quotations stand side by side"),
        ("hit the pier", "He hit the pier of Vell on Monday", "It opens with “He”"),
        ("hit the pier", "The night “ferry hit the pier of Vell on Monday", "Its quotation marks"),
    ],
)
def test_a_wording_names_whom_it_is_about(words: str, text: str, refused: str | None) -> None:
    found = worded(briefing_of(STAFF), words, text)
    assert (found.refused or "")[: len(refused or "")] == (refused or "")
    assert (found.line is None) == (refused is not None)


def test_what_stands_behind_a_name_elsewhere_is_evidence_too() -> None:
    text = "Ada Holm, who keeps the old light, called for help twice"
    line = worded(briefing_of(STAFF), "called for help", text).line
    assert line is not None
    assert [span.text for span in line.evidence] == [
        "Ada Holm, who keeps the old light",
        "Holm called for help twice.",
    ] or "Holm, who keeps the old light" in line.evidence[0].text


def test_he_stands_for_the_head_above_a_line() -> None:
    briefing = briefing_of(STAFF)
    claim = next(c for c in briefing.claims if "want" in c.statement)
    (report,) = claim.reports
    line = NewsLine("Tom Reyes wants it open again", "a1", report.evidence, (claim.id,), carried_by=("a1",))
    wordings = wordings_of(briefing)
    assert wordings.of(line, "He wants the pier open again", headed=True).line is not None
    assert wordings.of(line, "He wants the pier open again").line is None
    assert wordings.of(line, "He wants the pier closed again", headed=True).line is None
