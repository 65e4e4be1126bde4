"""A reader's own short wording against the words it rests on."""

from __future__ import annotations

from summarizer.check.finding import Finding
from summarizer.check.words import missing_names, missing_numbers
from summarizer.lexicon.cues import stance
from summarizer.lexicon.polarity import negations, reverses
from summarizer.names.mentions import same_speaker

__all__ = ["check_denied", "check_statement"]

# A statement is a short wording; one longer than its evidence by this factor brings in something else.
_MAX_GROWTH = 3
_SHORT = 80


def check_statement(statement: str, evidence: str, sentence: str, speaker: str | None) -> Finding:
    """Whether `statement` holds no number, name or negation that `evidence` and its `sentence` don't hold.

    A negation that the evidence has and the statement lacks counts too: leaving it out reverses the words.
    """
    problem = _foreign(statement, sentence, speaker) or _reversed(statement, evidence, sentence)
    return _finding(statement, evidence, sentence, problem)


def check_denied(denied: str, sentence: str, speaker: str | None) -> Finding:
    """Whether the wording of what is denied holds no number or name that its `sentence` doesn't hold."""
    return _finding(denied, sentence, sentence, _foreign(denied, sentence, speaker))


def _finding(statement: str, evidence: str, sentence: str, problem: str | None) -> Finding:
    if problem is None:
        return Finding("statement", "holds", statement, sentence)
    message = f"The article's own words stand for the item's wording, which {problem}."
    return Finding("statement", "corrects", statement, evidence, message, correction=evidence)


def _foreign(statement: str, sentence: str, speaker: str | None) -> str | None:
    """What the statement brings in, as the end of a sentence; None where it brings in nothing."""
    if len(statement) > _MAX_GROWTH * max(len(sentence), _SHORT):
        return "is far longer than the words it rests on"
    if extra := missing_numbers(statement, sentence):
        return f"has the number {extra[0]} that they don't have"
    names = missing_names("x " + statement, f"{sentence} {speaker or ''}")
    strange = [name for name in names if not (speaker and same_speaker(name, speaker))]
    return f"has the name “{strange[0]}” that they don't have" if strange else None


def _reversed(statement: str, evidence: str, sentence: str) -> str | None:
    """How the statement turns the words round, as the end of a sentence; None where it doesn't."""
    turned = bool(negations(sentence) or reverses(sentence))
    if negations(statement) and not turned:
        return "has a negation that they don't have"
    if negations(evidence) and not (negations(statement) or reverses(statement)):
        return "lacks their negation"
    theirs = {stance(evidence), stance(sentence)} - {None}
    if stance(statement) == "denies" and theirs and "denies" not in theirs and not turned:
        return "says “denied” where they don't"
    return None
