"""A reader's own short wording against the words it rests on."""

from __future__ import annotations

from summarizer.check.finding import Finding
from summarizer.check.mentions import same_speaker
from summarizer.check.words import missing_names, missing_numbers
from summarizer.language.cues import stance
from summarizer.language.polarity import negations, reverses

__all__ = ["check_statement"]

# A statement is a short wording; one longer than its evidence by this factor brings in something else.
_MAX_GROWTH = 3


def check_statement(statement: str, evidence: str, sentence: str, speaker: str | None) -> Finding:
    """Whether `statement` holds no number, name or negation that `evidence` and its `sentence` don't hold.

    A negation that the evidence has and the statement lacks counts too: leaving it out reverses the words.
    """
    problem = _problem(statement, evidence, sentence, speaker)
    if problem is None:
        return Finding("statement", "holds", statement, sentence)
    message = f"The article's own words stand for the item's wording, which {problem}."
    return Finding("statement", "corrects", statement, evidence, message, correction=evidence)


def _problem(statement: str, evidence: str, sentence: str, speaker: str | None) -> str | None:
    if len(statement) > _MAX_GROWTH * max(len(sentence), 80):
        return "is far longer than the words it rests on"
    if extra := missing_numbers(statement, sentence):
        return f"has the number {extra[0]} that they don't have"
    known = sentence + " " + (speaker or "")
    extra_names = [
        n for n in missing_names("x " + statement, known) if not (speaker and same_speaker(n, speaker))
    ]
    if extra_names:
        return f"has the name “{extra_names[0]}” that they don't have"
    if bool(negations(statement)) and not (negations(sentence) or reverses(sentence)):
        return "has a negation that they don't have"
    if negations(evidence) and not (negations(statement) or reverses(statement)):
        return "lacks their negation"
    return _stance_problem(statement, evidence, sentence)


def _stance_problem(statement: str, evidence: str, sentence: str) -> str | None:
    theirs = {stance(evidence), stance(sentence)} - {None}
    mine = stance(statement)
    if (
        mine == "denies"
        and theirs
        and "denies" not in theirs
        and not (negations(sentence) or reverses(sentence))
    ):
        return "says “denied” where they don't"
    return None
