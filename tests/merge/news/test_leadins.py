"""A quotation stands with the sentence that leads up to it, or the clause that tells when it was said."""

from __future__ import annotations

import pytest

from summarizer.merge.news.heard import Heard
from summarizer.merge.news.lines import Desk
from tests.merge.news.events import briefing_of, own_lines

OPENING = (
    "Ferry hits quay at Aldholm\n\nThe ferry Nordlys hit the quay at Aldholm on Monday and 40 people were hurt, "
    "the mayor of Aldholm, Ida Holm, said.\n\n"
)
QUOTE = "“The town of Aldholm must close the quay for a whole winter,” Reyes said."
TOLD = "“The town of Aldholm must close the quay for a whole winter”"


def _told(text: str) -> list[str]:
    return own_lines(OPENING + text, "Tom Reyes")


@pytest.mark.parametrize(
    "before",
    [
        "Tom Reyes, the harbour master, questioned the state of the quay of Aldholm.",
        "On Tuesday, Tom Reyes, the harbour master, took to the quay of Aldholm to warn the town.",
        "Tom Reyes, the harbour master, said that the ferry Nordlys had broken the quay of Aldholm.",
    ],
)
def test_what_leads_up_to_a_quotation_stands_with_it(before: str) -> None:
    assert f"{before} {TOLD}" in _told(f"{before}\n\n{QUOTE}")


@pytest.mark.parametrize(
    "before",
    [
        pytest.param("Ida Holm, the mayor, questioned the state of the quay of Aldholm.", id="of another"),
        pytest.param("Tom Reyes is the harbour master of Aldholm.", id="says who he is"),
        pytest.param("Tom Reyes, the harbour master, also questioned the state of the quay.", id="goes on"),
        pytest.param(
            "That was what Tom Reyes, the harbour master, said of the quay of Aldholm.", id="points back"
        ),
        pytest.param(
            "“The ferry Nordlys came too fast,” Tom Reyes, the harbour master, said.", id="a quotation itself"
        ),
        pytest.param("He questioned the state of the quay of Aldholm.", id="names nobody"),
    ],
)
def test_what_leads_up_to_nothing_stands_not_with_it(before: str) -> None:
    lines = _told(f"Tom Reyes, the harbour master, was there.\n\n{before}\n\n{QUOTE}")
    assert TOLD in lines
    assert not any(line.startswith(before.rstrip(".")) and line.endswith(TOLD) for line in lines)


def test_what_leads_up_is_left_out_where_both_are_long() -> None:
    long = " ".join(f"The ferry Nordlys paid {n} crowns for the quay of Aldholm." for n in range(11, 16))
    before = (
        f"Tom Reyes, the harbour master, said that {'the town and ' * 12}the quay of Aldholm were in danger."
    )
    lines = _told(f"{before}\n\n“{long}” Reyes said.")
    assert any(line.startswith("“The ferry Nordlys paid 11 crowns") for line in lines)


def test_what_the_lead_tells_leads_up_to_no_quotation_below() -> None:
    briefing = briefing_of(
        "Harbour master warns of quay\n\nTom Reyes, the harbour master, questioned the state of the quay of Aldholm "
        "after the ferry Nordlys had hit it on Monday.\n\n" + QUOTE,
        "Harbour master of Aldholm warns\n\nTom Reyes, the harbour master, on Tuesday questioned the state of the "
        "quay of Aldholm that the ferry Nordlys had hit.",
    )
    assert [line.text for said in briefing.said for line in said.lines] == [TOLD]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Tom Reyes, the harbour master, said on Tuesday.", True),
        ("Tom Reyes, the harbour master, said in a letter to the owners of the ferry.", True),
        ("Tom Reyes, the harbour master, said, referring to the owners of the ferry.", True),
        ("Tom Reyes, the harbour master, said in a statement.", False),
        ("said Tom Reyes, a harbour master in the town.", False),
    ],
)
def test_a_quotation_stands_with_the_clause_that_tells_its_occasion(said: str, expected: bool) -> None:
    (line, *_) = _told(f"“The town of Aldholm must close the quay for a whole winter,” {said}")
    assert line == (f"{TOLD[:-1]},” {said.rstrip('.')}" if expected else TOLD)


def test_a_question_before_a_quotation_stands_with_it() -> None:
    asked = "Asked about the ferry Nordlys on Tuesday, Tom Reyes said: "
    (line, *_) = _told(f"Tom Reyes is the harbour master.\n\n{asked}{TOLD[:-1]}.”")
    assert line == f"{asked}{TOLD}"


def test_no_outlet_is_cited_that_has_the_quotation_without_what_leads_up_to_it() -> None:
    other = f"{OPENING}{TOLD[:-1]},” said Tom Reyes, the harbour master."
    before = "Tom Reyes, the harbour master, questioned the owners of the ferry before the council of Marby."
    desk = Desk.after_lead(briefing_of(f"{OPENING}{before}\n\n{QUOTE}", other))
    (speaker,) = (s.id for s in desk.briefing.speakers if s.name == "Tom Reyes")
    lines = [x for c in desk.briefing.claims for x in desk.own_lines(c, speaker)]
    line = next(x for x in lines if x.text.startswith(before.rstrip(".")) and x.text.endswith(TOLD))
    assert line.carried_by == (line.article,)
    assert any(len(x.carried_by) > 1 for x in lines)


def test_a_quotation_that_a_row_shows_stands_not_again_behind_what_leads_up_to_it() -> None:
    before = "Tom Reyes, the harbour master, questioned the state of the quay of Aldholm."
    desk = Desk.after_lead(briefing_of(f"{OPENING}{before}\n\n{QUOTE}"))
    (speaker,) = (s.id for s in desk.briefing.speakers if s.name == "Tom Reyes")
    heard = Heard("", renderings=(TOLD,))
    lines = [x.text for c in desk.briefing.claims for x in desk.own_lines(c, speaker, heard)]
    assert lines
    assert f"{before} {TOLD}" not in lines
