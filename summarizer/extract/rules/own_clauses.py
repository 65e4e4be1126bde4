"""The clauses of a sentence in which its writer asserts something: who does what, each as its own words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from summarizer.parse.clauses import antecedent_of, is_finite, is_verb, subject_of
from summarizer.parse.words import ParsedSentence
from summarizer.text.span import Span

__all__ = ["OwnClause", "own_clauses"]

# What stands at the edges of a clause and is none of it.
_EDGES = " \n\t\u00a0,;:—–-"
# A name with another part than these is as often part of what "which" takes up: "a paper from Holm, which".
_NEAR_ITS_VERB = frozenset(("nsubj", "nsubjpass", "dobj", "attr", "appos"))
_BEFORE_A_NOUN = frozenset(("DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"))
_LINKS = frozenset(("and", "but", "or", "so", "yet"))


@dataclass(frozen=True, slots=True)
class OwnClause:
    """One clause: `spans` are its words less the clauses that stand for themselves, `verb` its verb's place.

    `subject` is the place of its subject's head, `about` the words that a relative clause says something of
    (None elsewhere): "Lauten" in "Lauten, who works for Fincher".
    """

    spans: tuple[Span, ...]
    verb: int
    subject: int
    about: Span | None = None


def own_clauses(text: str, s: ParsedSentence, is_others: Callable[[int], bool]) -> tuple[OwnClause, ...]:
    """The clauses of a sentence in its order; `is_others` says which words belong to another's saying."""
    heads = [at for at in range(len(s.words)) if _stands_alone(s, at)]
    cut = frozenset(heads) | frozenset(_asides(s, is_others))
    found = (_clause(text, s, at, cut - {at}) for at in heads if not is_others(at))
    return tuple(clause for clause in found if clause is not None)


def _stands_alone(s: ParsedSentence, at: int) -> bool:
    """Whether a verb heads a clause that asserts: the main one, one joined to it, one that adds a fact."""
    word = s.words[at]
    if not is_verb(s, at) or not is_finite(s, at):
        return False
    if word.head == at:
        return True
    if word.dep == "relcl":
        return _adds_a_fact(s, at)
    if word.dep == "ccomp" and at > word.head:
        return False
    joined = word.dep in ("conj", "ccomp", "parataxis") and bool(s.kids(at, "nsubj", "nsubjpass", "expl"))
    of_main = s.words[word.head].head == word.head and is_verb(s, word.head)
    return joined and of_main and not s.words[min(s.subtree(at))].tag.startswith("W")


def _adds_a_fact(s: ParsedSentence, at: int) -> bool:
    """Whether a relative clause stands behind a comma with "who" or "which" as its subject.

    "Which" can take up the whole sentence before it, so it is taken for no more than a name right before it.
    """
    first = min(s.subtree(at))
    subject = s.kids(at, "nsubj", "nsubjpass")
    about = antecedent_of(s, at)
    if first < 2 or s.words[first - 1].text != "," or not subject or about is None:
        return False
    who, meant = s.words[subject[-1]].lower, s.words[about]
    if who == "which":
        return s.words[first - 2].pos == "PROPN" and meant.pos == "PROPN" and meant.dep in _NEAR_ITS_VERB
    return who == "who" and meant.pos in ("NOUN", "PROPN")


def _asides(s: ParsedSentence, is_others: Callable[[int], bool]) -> Iterable[int]:
    """The verbs below others by which somebody says something: "…, saying that he …"."""
    return (
        at
        for at, word in enumerate(s.words)
        if word.dep in ("advcl", "conj", "parataxis") and is_verb(s, at) and is_others(at)
    )


def _clause(text: str, s: ParsedSentence, verb: int, cut: frozenset[int]) -> OwnClause | None:
    subject = subject_of(s, verb)
    if subject is None:
        subject = next((k for a in s.kids(verb, "aux", "auxpass") for k in s.kids(a, "nsubj")), None)
    if subject is None:
        return None
    relative = s.words[verb].dep == "relcl"
    own = s.subtree(verb, cut)
    if relative:
        own = own - s.subtree(s.kids(verb, "nsubj", "nsubjpass")[-1])
    spans = tuple(_runs(text, s, sorted(own)))
    word = s.words[verb]
    if not any(span.start <= word.start < span.end for span in spans):
        return None
    about = _noun(text, s, subject, verb) if relative else None
    return OwnClause(spans, verb, subject, about) if about or not relative else None


def _runs(text: str, s: ParsedSentence, places: list[int]) -> Iterable[Span]:
    """The words at `places` as spans, those side by side in one, without marks and links at the edges."""
    first = 0
    for k in range(1, len(places) + 1):
        if k < len(places) and places[k] == places[k - 1] + 1:
            continue
        run = places[first:k]
        first = k
        while run and s.words[run[0]].lower in _LINKS:
            run = run[1:]
        while run and (s.words[run[-1]].lower in _LINKS or s.words[run[-1]].pos == "PUNCT"):
            if s.words[run[-1]].masked or s.words[run[-1]].text in ')]”"’':
                break
            run = run[:-1]
        span = Span.trimmed(text, s.words[run[0]].start, s.words[run[-1]].end, _EDGES) if run else None
        if span and any(s.words[k].pos != "PUNCT" for k in run):
            yield span


def _noun(text: str, s: ParsedSentence, head: int, clause: int) -> Span | None:
    """A noun with the words of its phrase that stand right before it, and its prepositions behind."""
    inside = s.subtree(
        head, frozenset((clause, *s.kids(head, "appos", "relcl", "conj", "cc", "punct", "acl")))
    )
    first = last = head
    while first - 1 in inside and s.words[first - 1].pos in _BEFORE_A_NOUN:
        first -= 1
    while last + 1 in inside and not s.words[last + 1].masked:
        last += 1
    return Span.trimmed(text, s.words[first].start, s.words[last].end, _EDGES)
