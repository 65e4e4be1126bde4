"""Which noun phrase each verb speaks of."""

from __future__ import annotations

import pytest

from summarizer.extract.rules.clauses import read_clauses


def subjects(text: str) -> list[tuple[str, str | None]]:
    clauses = read_clauses(text, 0, len(text))
    return [
        (
            text[clauses.start(k) : clauses.end(k)],
            text[clauses.start(s[0]) : clauses.end(s[1])] if (s := clauses.subjects[k]) else None,
        )
        for k, kind in enumerate(clauses.kinds)
        if kind in "VGI"
    ]


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The head of the bank in Oslo said no.", "said", "The head of the bank in Oslo"),
        ("In May the mayor resigned.", "resigned", "the mayor"),
        ("Lea Orr, a former judge from Kent, said no.", "said", "Lea Orr, a former judge from Kent"),
        ("Lea Orr, who once ran the port, said no.", "said", "Lea Orr"),
        ("Lea Orr, who once ran the port, said no.", "once ran", "Lea Orr"),
        ("A report published on Monday said no.", "said", "A report"),
        ("The emails she received in June said no.", "said", "The emails she received in June"),
        ("Lea Orr and Max Dahl said no.", "said", "Lea Orr and Max Dahl"),
        ("Orr went home and said no.", "said", "Orr"),
        ("Orr said no, adding that it hurt.", "adding", "Orr"),
        ("Citing costs, Orr said no.", "Citing", "Orr"),
        ("Orr said the port leaked and accused the owners.", "accused", "Orr"),
        ("It costs more than the bank had forecast.", "had forecast", "the bank"),
    ],
)
def test_a_verb_has_the_subject_a_reader_gives_it(text: str, verb: str, subject: str) -> None:
    assert (verb, subject) in subjects(text)


def test_a_verb_in_quotation_marks_lends_its_subject_to_none_outside() -> None:
    text = "Orr wrote to them saying “The fight goes on” and vowing to stay."
    quoted = (text.index("“"), text.index("”") + 1)
    clauses = read_clauses(text, 0, len(text), frozenset({quoted[0], quoted[1] - 1}), (quoted,))
    vowing = next(k for k in range(len(clauses.kinds)) if clauses.words(k) == ("vowing",))
    subject = clauses.subjects[vowing]
    assert subject is not None
    assert text[clauses.start(subject[0]) : clauses.end(subject[1])] == "Orr"
