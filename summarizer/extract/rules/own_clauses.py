"""The clauses of a sentence in which its writer asserts something: who does what, each as its own words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from summarizer.lexicon.cues import VERB_CUES
from summarizer.parse.clauses import antecedent_of, is_finite, is_verb, subject_of
from summarizer.parse.words import ParsedSentence
from summarizer.text.span import Span

__all__ = ["OwnClause", "own_clauses"]

# What stands at the edges of a clause and is none of it.
_EDGES = " \n\t\u00a0,;:—–-"
# A name with another part than these is as often part of what "which" takes up: "a paper from Holm, which".
_NEAR_ITS_VERB = frozenset(("nsubj", "nsubjpass", "dobj", "attr", "appos"))
_BEFORE_A_NOUN = frozenset(("DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"))
_LINKS = frozenset(("and", "but", "or", "so", "yet", "while"))


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
    """The clauses of a sentence in its order; `is_others` says which words belong to another's saying.

    Where somebody says something outside a clause and what is cut from it ("…, he has said"), the clause may
    be his.
    """
    others = frozenset(at for at in range(len(s.words)) if is_others(at))
    heads = [at for at in range(len(s.words)) if _stands_alone(s, at, others)]
    found: list[OwnClause] = []
    for at in heads:
        cut = frozenset(_heads_below(s, at, heads)) | frozenset(_asides(s, at, others))
        turned = any(k in others and _is_turned(s, k) for k in s.kids(at, "conj"))
        clause = _clause(text, s, at, cut) if at not in others and not turned else None
        if clause is not None and not _is_tagged(s, clause, cut, others):
            found.append(clause)
    return tuple(found)


def _stands_alone(s: ParsedSentence, at: int, others: frozenset[int]) -> bool:
    """Whether a verb heads a clause that asserts: the main one, one joined to it, one that adds a fact."""
    word = s.words[at]
    if not is_verb(s, at) or not is_finite(s, at):
        return False
    if word.head == at:
        return True
    if word.dep == "relcl":
        return _adds_a_fact(s, at)
    first = min(s.subtree(at))
    joined = word.dep == "conj" and bool(s.kids(at, "nsubj", "nsubjpass", "expl"))
    of_main = s.words[word.head].head == word.head and is_verb(s, word.head)
    # What follows somebody's words in one sentence may go on with them.
    after_others = any(k < first for k in others)
    linked = s.words[first - 1].lower in _LINKS or s.words[first - 1].text == ";"
    tag = word.lower in VERB_CUES and max(s.subtree(at)) <= at + 1
    question = s.words[first].tag.startswith("W")
    return joined and of_main and linked and not (after_others or question or tag)


def _heads_below(s: ParsedSentence, at: int, heads: list[int]) -> list[int]:
    below = s.subtree(at)
    return [k for k in heads if k != at and k in below]


def _is_tagged(s: ParsedSentence, clause: OwnClause, cut: frozenset[int], others: frozenset[int]) -> bool:
    """Whether somebody says something outside the clause and outside what stands for itself."""
    apart = {k for at in cut for k in s.subtree(at)}
    inside = {
        k for k, w in enumerate(s.words) if any(span.start <= w.start < span.end for span in clause.spans)
    }
    relative = clause.about is not None
    if relative:
        return False
    about = s.subtree(
        clause.subject
    )  # a word in marks beside the subject is nobody's saying: 'the "no" vote'
    if any(k in inside and k < clause.subject and k not in about for k in others if _is_word(s, k)):
        return True
    below = s.subtree(clause.verb)
    return any(k not in apart and k not in inside for k in others if k in below and _is_word(s, k))


def _is_word(s: ParsedSentence, at: int) -> bool:
    return s.words[at].pos != "PUNCT"


def _adds_a_fact(s: ParsedSentence, at: int) -> bool:
    """Whether a relative clause stands behind a comma with "who" or "which" as its subject.

    "Which" can take up the whole sentence before it, so it is taken for no more than a name right before it.
    """
    first = min(s.subtree(at))
    subject = s.kids(at, "nsubj", "nsubjpass")
    about = antecedent_of(s, at)
    if first < 2 or s.words[first - 1].text != "," or not subject or about is None:
        return False
    if about != first - 2 or any(k for k in s.kids(at, "aux") if s.words[k].tag == "MD"):
        return False
    who, meant = s.words[subject[-1]].lower, s.words[about]
    if who == "which":
        return meant.pos == "PROPN" and meant.dep in _NEAR_ITS_VERB
    return who == "who" and meant.pos in ("NOUN", "PROPN")


def _asides(s: ParsedSentence, verb: int, others: frozenset[int]) -> Iterable[int]:
    """What hangs on a verb at the end of its sentence by which somebody says something: "…, saying he …"."""
    end = max((k for k in range(len(s.words)) if _is_word(s, k)), default=0)
    for at in s.kids(verb, "advcl", "conj"):
        closes = at > verb and max(k for k in s.subtree(at) if _is_word(s, k)) == end
        if closes and at in others and is_verb(s, at) and not _is_turned(s, at):
            yield at


def _is_turned(s: ParsedSentence, at: int) -> bool:
    """Whether "but" joins a verb to the one before, which then says half of it."""
    return s.words[at].dep == "conj" and any(
        s.words[k].lower == "but" for k in s.kids(s.words[at].head, "cc")
    )


def _clause(text: str, s: ParsedSentence, verb: int, cut: frozenset[int]) -> OwnClause | None:
    subject = _subject(s, verb)
    if subject is None:
        return None
    relative = s.words[verb].dep == "relcl"
    apart = {k for at in cut for k in s.subtree(at)}
    if relative:
        apart |= s.subtree(s.kids(verb, "nsubj", "nsubjpass")[-1])
    own = s.subtree(verb, cut)
    spans = tuple(_runs(text, s, [k for k in range(min(own), max(own) + 1) if k not in apart]))
    word = s.words[verb]
    if not any(span.start <= word.start < span.end for span in spans):
        return None
    about = _noun(text, s, subject, verb) if relative else None
    return OwnClause(spans, verb, subject, about) if about or not relative else None


def _subject(s: ParsedSentence, verb: int) -> int | None:
    """The subject of a verb, of its auxiliary, or of the clause before it: "It is wrong, argued Lind"."""
    others = (*s.kids(verb, "aux", "auxpass"), *(k for k in s.kids(verb, "ccomp") if k < verb))
    return next((k for at in (verb, *others) if (k := subject_of(s, at)) is not None), None)


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
