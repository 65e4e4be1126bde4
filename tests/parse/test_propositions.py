from __future__ import annotations

from summarizer.parse.propositions import Clause, clauses_on
from summarizer.parse.reading import parse
from summarizer.read.article import Article
from summarizer.text.span import Span


def clauses(text: str, words: str | None = None, speaker: str | None = None) -> tuple[Clause, ...]:
    start = text.index(words) if words else 0
    span = Span(start, start + len(words or text), words or text)
    return clauses_on(parse(Article("a1", "small", text)), (span,), speaker)


def test_a_passive_is_turned_round() -> None:
    (active,) = clauses("The court rejected the appeal.")
    (passive,) = clauses("The appeal was rejected by the court.")
    assert (active.subject, active.act, active.object) == (("court",), ("reject",), ("appeal",))
    assert (passive.subject, passive.act, passive.object) == (("court",), ("reject",), ("appeal",))


def test_a_pronoun_stands_for_the_name_before_it() -> None:
    text = "Mayor Anna Holm opened the bridge on Monday. She closed the old ferry."
    (clause,) = clauses(text, "She closed the old ferry")
    assert clause.subject == ("Holm",)


def test_the_speaker_stands_for_i() -> None:
    text = "“I closed the ferry,” Anna Holm said."
    (clause,) = clauses(text, "I closed the ferry", "Anna Holm")
    assert clause.subject == ("Holm",)


def test_what_is_planned_is_told_from_what_has_happened() -> None:
    (done,) = clauses("The company closed the plant.")
    (planned,) = clauses("The company plans to close the plant.")
    assert (done.modality, planned.modality) == ("happened", "planned")
    assert planned.act == ("close", "plan")


def test_what_hangs_on_if_is_left_open_and_what_a_noun_is_given_is_no_main_clause() -> None:
    opened = {
        c.act[0]: c for c in clauses("The bridge that Holm built will close if the river rises.") if c.act
    }
    assert opened["rise"].left_open
    assert not opened["close"].left_open
    assert not opened["build"].main
    assert opened["close"].main


def test_words_outside_the_span_are_left_out() -> None:
    text = "The council approved the plan on Monday and dismissed two clerks."
    (clause,) = clauses(text, "dismissed two clerks")
    assert clause.act == ("dismiss",)
    assert "plan" not in (*clause.subject, *clause.object, *clause.rest)
