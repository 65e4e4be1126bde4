from __future__ import annotations

from summarizer.check.decide import Decision, decide
from summarizer.check.finding import Finding

_HOLDS = Finding("anchor", "holds", "a", "a")
_OPEN = Finding("speaker_tied", "open", "Poe", "", "It isn't said there.")
_CORRECTS = Finding("figure", "corrects", "5", "about 5", "The hedge was lost.", "about 5")
_FAILS = Finding("negation", "fails", "did", "did not", "The article has “not”.")


def test_findings_that_all_hold_are_exact() -> None:
    assert decide([_HOLDS, _HOLDS]) == Decision("exact", None, None, ())


def test_what_is_open_is_noted_and_kept() -> None:
    assert decide([_HOLDS, _OPEN]) == Decision("exact", None, None, ("It isn't said there.",))


def test_one_correction_makes_an_item_corrected() -> None:
    assert decide([_HOLDS, _CORRECTS, _OPEN]) == Decision(
        "corrected", None, None, ("The hedge was lost.", "It isn't said there.")
    )


def test_one_failure_rejects_whatever_else_was_found() -> None:
    assert decide([_CORRECTS, _FAILS, _HOLDS]) == Decision(
        "rejected", "negation", "The article has “not”.", ("The hedge was lost.", "The article has “not”.")
    )
