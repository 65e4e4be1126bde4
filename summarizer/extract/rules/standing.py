"""Whether an attribution is a claim that a reader would look for under its speaker's name."""

from __future__ import annotations

from summarizer.extract.rules.attribution import Attribution
from summarizer.lexicon.kinds import may_speak
from summarizer.names.name import PRONOUNS
from summarizer.parse.clauses import is_finite
from summarizer.parse.reading import Reading
from summarizer.parse.words import ParsedSentence

__all__ = ["stands_for_itself"]

_TIMES = frozenset(("DATE", "TIME"))
# A time is said in so many words at most.
_LONG = 3


def stands_for_itself(reading: Reading, attribution: Attribution) -> bool:
    """Whether somebody who is named or described asserts something by it.

    What a noun implies ("the government's decision to start"), what a thing shows in passing ("a photo
    showing"), and what nobody in particular does is part of what the sentence around it tells.
    """
    if attribution.wording != "indirect":
        return True
    speaker = attribution.speaker
    nobody = speaker is not None and (speaker.casefold() in PRONOUNS or speaker.startswith("whose "))
    if nobody and not _holds_a_clause(reading, attribution):
        return False
    if _is_time(reading, attribution):
        return False
    found = _cue_word(reading, attribution)
    if found is None:
        return True
    tree, at = found
    word = tree.words[at]
    if word.pos == "NOUN":
        return _holds_a_clause(reading, attribution)
    return not _is_passing(tree, at)


def _cue_word(reading: Reading, attribution: Attribution) -> tuple[ParsedSentence, int] | None:
    """The tree and the place of the word that ties source and content; None for a colon or a phrase."""
    cue = attribution.cue
    if cue is None:
        return None
    for sentence in reading.sentences_on(cue.start, cue.end):
        inside = [k for k, w in enumerate(sentence.tree.words) if cue.start <= w.start < cue.end]
        heads = [k for k in inside if sentence.tree.words[k].head not in inside]
        if heads:
            return sentence.tree, heads[0]
    return None


def _is_passing(tree: ParsedSentence, at: int) -> bool:
    """Whether a verb says in passing what a thing shows: "a photo showing", "guidelines that allow"."""
    word = tree.words[at]
    if word.dep not in ("acl", "relcl"):
        return False
    of = tree.words[word.head]
    return of.pos == "NOUN" and not may_speak(of.lemma)


def _holds_a_clause(reading: Reading, attribution: Attribution) -> bool:
    """Whether a verb with a tense stands in the content, so that it says what is so."""
    return any(
        span.start <= word.start < span.end and is_finite(tree, at)
        for span in attribution.content
        for tree in reading.trees_on(span.start, span.end)
        for at, word in enumerate(tree.words)
        if word.pos in ("VERB", "AUX") and not word.quoted
    )


def _is_time(reading: Reading, attribution: Attribution) -> bool:
    """Whether the content is no more than a time: "referred on Sunday"."""
    span = attribution.content[0]
    if len(attribution.content) > 1 or len(span.text.split()) > _LONG:
        return False
    return all(
        word.entity in _TIMES
        for sentence in reading.sentences_on(span.start, span.end)
        for word in sentence.tree.words
        if span.start <= word.start < span.end
    )
