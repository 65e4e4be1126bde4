"""Which claims contradict each other, and which only look like it."""

from __future__ import annotations

import pytest

from summarizer.check.reports import ClaimReport
from summarizer.merge.denials.quarrels import contradict
from summarizer.parse.assertion import assertions
from summarizer.text.span import Span


def said(statement: str, *, speaker: str) -> list[tuple[ClaimReport, str | None]]:
    evidence = (Span(0, len(statement), statement),)
    report = ClaimReport(
        "a1", speaker, "person", None, "indirect", statement, evidence, "rules", "exact", (),
        asserts=assertions([statement])[0],
    )  # fmt: skip
    return [(report, speaker)]


QUARRELS = [
    ("The company opened the gates of the dam.", "The company did not open the gates of the dam."),
    ("Police fired on the prisoners.", "Police never fired on the prisoners."),
    ("The alarm failed.", "The alarm did not fail."),
]

NONE = [
    # one utterance, handed on in two ways
    (
        "They don't respect the office very much, or the country, so you come up short.",
        "You come up short because they don't respect the office very much, or the country.",
    ),
    # two halves of one statement
    (
        "The duty prolonged the uncertainty of the market.",
        "The state should be exempt, as the duty cannot be justified.",
    ),
    # what is asked for is not asserted
    ("The mission was called Helios One.", "Don't call it Helios One anymore."),
    # another act
    ("The shock killed a child and injured dozens.", "No warning was issued after the shock."),
    # a negation beside the act
    (
        "A strong shock hit the coast, injuring five people.",
        "A strong shock hit the coast with no warning issued.",
    ),
    # the first of one kind and of another
    (
        "It is not the first time that the agency renamed a probe to honour a scientist.",
        "It is the first time that the agency named a probe after a scientist who is alive.",
    ),
]


@pytest.mark.parametrize(("left", "right"), QUARRELS)
def test_one_affirms_what_the_other_negates(left, right) -> None:
    assert contradict(said(left, speaker="s1"), said(right, speaker="s2"))


@pytest.mark.parametrize(("left", "right"), NONE)
def test_what_only_looks_like_a_quarrel_is_none(left, right) -> None:
    assert not contradict(said(left, speaker="s1"), said(right, speaker="s2"))


@pytest.mark.parametrize(("left", "right"), [*QUARRELS, *NONE])
def test_a_quarrel_has_no_direction_and_nobody_quarrels_with_himself(left, right) -> None:
    one, other = said(left, speaker="s1"), said(right, speaker="s2")
    assert contradict(one, other) == contradict(other, one)
    assert not contradict(said(left, speaker="s1"), said(right, speaker="s1"))
    assert not contradict(one, one)
