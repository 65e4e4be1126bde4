"""Which words of a sentence are what somebody says."""

from __future__ import annotations

from collections.abc import Set

from summarizer.lexicon.cues import VERB_CUES
from summarizer.parse.clauses import is_finite, is_verb
from summarizer.parse.words import ParsedSentence

__all__ = ["GLOSSES", "Interval", "after_comma", "extent", "intervals", "resumes", "trimmed"]

Interval = tuple[int, int]

_CONTRASTS = frozenset(("as", "while", "though", "although", "whereas"))
GLOSSES = frozenset(("referring", "alluding"))
"""What a speaker means, as the reporter takes it: "…, referring to the minister"."""
_EDGES = frozenset(("PUNCT", "CCONJ"))
_KEPT_SIGNS = frozenset(("%", ")", "£", "$", "€", "“", "‘"))


def extent(s: ParsedSentence, at: int, cue: int) -> set[int]:
    """The places of the clause or phrase at `at` that the cue at `cue` has as its content."""
    cut = {k for k in s.subtree(at, {cue}) if k > at and (_is_beside(s, k) or resumes(s, k, at, cue))}
    found = set(s.subtree(at, {cue, *cut}))
    if _lacks_verb(s, at):
        for k in s.kids(cue, "conj", "dep"):
            if k > max(found):
                found |= s.subtree(k)
    return found


def _is_beside(s: ParsedSentence, k: int) -> bool:
    """Whether a dependent of what is said speaks of its own: "…, warning that", "…, while X said"."""
    word = s.words[k]
    if word.lower == "according" or (word.lower in GLOSSES and after_comma(s, k)):
        return True
    if word.lower not in VERB_CUES or not after_comma(s, k):
        return False
    if word.dep == "advcl":
        marks = {s.words[m].lower for m in s.kids(k, "mark", "advmod")}
        return bool(marks & _CONTRASTS) or (word.tag == "VBG" and not marks and not s.kids(k, "nsubj"))
    return word.dep == "parataxis" or (word.dep == "conj" and bool(s.kids(k, "nsubj")))


def resumes(s: ParsedSentence, k: int, at: int, cue: int) -> bool:
    """Whether a verb joined to what is said goes on with the saying: "said she would stay | and refused"."""
    word = s.words[k]
    if word.dep != "conj" or word.lower not in VERB_CUES or s.kids(k, "nsubj", "nsubjpass", "aux"):
        return False
    finite = next((k for k in (cue, *s.ancestors(cue)) if s.words[k].tag in ("VBD", "VBZ", "VBP")), cue)
    if word.head != at:
        return False
    held = s.words[at].tag not in (word.tag, "NN", "NNS") or bool(s.kids(at, "aux"))
    return word.tag == s.words[finite].tag and held


def after_comma(s: ParsedSentence, k: int) -> bool:
    """Whether a comma, and at most an "and", stands before all that depends on a word."""
    first = min(s.subtree(k))
    while first > 1 and s.words[first - 1].tag == "CC":
        first -= 1
    return first > 0 and s.words[first - 1].text in (",", "–", "—", "-")


def _lacks_verb(s: ParsedSentence, at: int) -> bool:
    """Whether a "that" clause was taken to end before its verb: "that causes, linked to debt, | may have"."""
    opened = any(s.words[k].lower == "that" for k in s.kids(at, "mark"))
    return opened and is_verb(s, at) and not is_finite(s, at)


def trimmed(s: ParsedSentence, found: Set[int]) -> Interval:
    """Words as one interval of the text, signs at both ends left out."""
    ordered = sorted(found)
    while len(ordered) > 1 and s.words[ordered[-1]].pos == "PUNCT":
        ordered.pop()
    while len(ordered) > 1 and s.words[ordered[0]].pos == "PUNCT":
        ordered.pop(0)
    return s.words[ordered[0]].start, s.words[ordered[-1]].end


def intervals(s: ParsedSentence, found: Set[int]) -> tuple[Interval, ...]:
    """Words as intervals of the text; only signs between two words don't part them."""
    runs: list[list[int]] = []
    for k in sorted(found):
        if runs and all(w.pos == "PUNCT" for w in s.words[runs[-1][-1] + 1 : k]):
            runs[-1].append(k)
        else:
            runs.append([k])
    kept = (run for run in (_without_edges(s, run) for run in runs) if run)
    return tuple((s.words[run[0]].start, s.words[run[-1]].end) for run in kept)


def _without_edges(s: ParsedSentence, run: list[int]) -> list[int]:
    def is_edge(k: int) -> bool:
        word = s.words[k]
        return word.pos in _EDGES and not word.quoted and word.text not in _KEPT_SIGNS

    while run and is_edge(run[-1]):
        run.pop()
    while run and is_edge(run[0]):
        run.pop(0)
    return run
