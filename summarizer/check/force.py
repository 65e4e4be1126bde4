"""How far a statement goes against the words it rests on: possible, likely, alleged, planned, asked for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from summarizer.check.keys import content, keys_of, word_keys
from summarizer.check.passage import Passage, Said
from summarizer.lexicon.load import table
from summarizer.parse.clauses import is_verb
from summarizer.parse.words import ParsedSentence
from summarizer.text.span import Span

__all__ = ["changed_force", "forces"]

_KINDS = ("possible", "likely", "alleged", "planned", "asked")
# How a clause hangs on the word that says how sure it is.
_UNDER = frozenset(
    ("ccomp", "xcomp", "acl", "pcomp", "csubj", "dobj", "pobj", "prep", "oprd", "attr", "acomp")
)
_BESIDE = ("aux", "advmod", "acomp", "amod", "oprd", "attr", "neg")
# Which one another may be retold as: "is expected to" as "will probably", "may" as "is likely to" never.
_ALIKE = {
    "likely": frozenset(("likely", "planned", "alleged")),
    "alleged": frozenset(("alleged", "likely")),
    "planned": frozenset(("planned", "likely", "asked")),
    "asked": frozenset(("asked", "planned")),
    "possible": frozenset(("possible", "alleged")),
}
_SAYING = frozenset(("say", "report", "claim", "tell", "estimate", "suggest", "charge", "insist"))
_HEDGES = frozenset(("possible", "likely", "alleged"))
_OPENING = frozenset("“\"‘':")
_PLANNED = frozenset(("planned",))
_LIKELY = frozenset(("likely",))
# Of what stands under a hedge a statement has so much where it is about that.
_RETOLD = 0.6
_OWN_VIEW = re.compile(r"\b(?:in|to) (?:[\w’'.-]+ ){1,4}(?:opinion|view|eyes|mind|judg\w+)\b", re.IGNORECASE)
_WORDS = {
    "possible": "may be", "likely": "is likely", "alleged": "is alleged", "planned": "is to come",
    "asked": "is asked for",
}  # fmt: skip


@cache
def _forces() -> dict[str, frozenset[str]]:
    words = table("force")
    every = {word for kind in _KINDS for word in words[kind]}
    return {word: frozenset(kind for kind in _KINDS if word in words[kind]) for word in every}


def forces(s: ParsedSentence, at: int, but: tuple[Span, ...] = ()) -> frozenset[str]:
    """How sure a sentence has the word at `at`, by what stands beside it and above; `but` isn't looked at."""
    found: set[str] = set()
    for word in {*_beside(s, at), *_above(s, at)} - {at}:
        place = s.words[word]
        if not any(span.start <= place.start < span.end for span in but) and not _only_says(s, word):
            found |= _forces().get(place.lower, frozenset()) | _forces().get(place.lemma, frozenset())
    if _is_to_come(s, at) or _is_aim(s, at):
        found.add("planned")
    if _is_order(s, at) or _is_bidden(s, at):
        found.add("asked")
    return frozenset(found)


def _beside(s: ParsedSentence, at: int) -> Iterator[int]:
    yield from s.kids(at, *_BESIDE)
    if s.words[at].dep == "conj" and is_verb(s, at) and not s.kids(at, "nsubj", "aux"):
        yield from _beside(s, s.words[at].head)


def _above(s: ParsedSentence, at: int) -> Iterator[int]:
    while s.words[at].head != at:
        dep = s.words[at].dep
        participle = dep == "acl" and s.words[at].tag in ("VBN", "VBG")
        beside = dep == "conj" or (dep == "advcl" and s.words[at].tag == "VBG" and not s.kids(at, "mark"))
        at = s.words[at].head
        if beside:
            if dep == "advcl":
                yield from s.kids(at, *_BESIDE)
            continue
        if dep not in _UNDER or participle:
            return
        yield at
        yield from s.kids(at, *_BESIDE)


def _only_says(s: ParsedSentence, at: int) -> bool:
    """Whether a verb has somebody for its subject who says so, and vouches for it: "said", "reported"."""
    word = s.words[at]
    if word.lemma == "suggest" and any(s.words[k].tag == "VBG" for k in s.kids(at, "xcomp", "ccomp", "dobj")):
        return False  # "suggested closing it" asks for it
    if word.lemma == "let" and _next(s, at).casefold() == "me":  # "let me thank them" does so
        return True
    if word.lemma == "mean":  # "I meant that"; what is meant to be is planned
        return not s.kids(at, "xcomp", "auxpass")
    if word.lemma == "warn":
        return not s.kids(at, "xcomp") and not any(s.words[k].lower == "against" for k in s.kids(at, "prep"))
    if word.lemma == "call":
        return not any(s.words[k].lower in ("for", "on", "upon") for k in s.kids(at, "prep"))
    asks = word.lemma == "tell" and any(
        s.words[k].lower == "to" for c in s.kids(at, "xcomp") for k in s.kids(c, "aux")
    )  # "told them to leave"
    return word.lemma in _SAYING and not asks and is_verb(s, at) and not s.kids(at, "auxpass", "nsubjpass")


def _is_to_come(s: ParsedSentence, at: int) -> bool:
    """Whether an infinitive is what is still to be done: "is to close", "Board to meet"."""
    if not any(s.words[k].lower == "to" for k in s.kids(at, "aux")):
        return False
    head = s.words[at].head
    if s.words[at].tag not in ("VB", "VBN"):
        return False
    if any(s.words[k].lower in ("yet", "still") for k in (*s.kids(head, "advmod"), *s.kids(at, "advmod"))):
        return False
    blamed = s.words[at].lemma == "blame"  # "is to blame" is so
    return head == at or (s.words[at].dep == "xcomp" and s.words[head].lemma == "be" and not blamed)


def _is_order(s: ParsedSentence, at: int) -> bool:
    """Whether a verb bids somebody do it: "Remember the strike", "Drivers: remember the strike"."""
    word = s.words[at]
    subjects = s.kids(at, "nsubj")
    called = bool(subjects) and all(_next(s, k) == ":" for k in subjects)
    opens = at == 0 or s.words[at - 1].text in _OPENING
    if word.tag != "VB" or word.dep not in ("ROOT", "ccomp") or s.kids(at, "aux", "mark"):
        return False
    if word.lemma == "let" and _next(s, at).casefold() == "me":
        return False
    return called or (not subjects and opens)


def _is_bidden(s: ParsedSentence, at: int) -> bool:
    """Whether a verb is in the mood of what is asked: "a request that the dam be opened at once"."""
    first = min((at, *s.kids(at, "aux", "auxpass")))
    shared = s.words[at].dep == "conj" and bool(s.kids(s.words[at].head, "aux"))
    return s.words[first].lower == "be" and s.words[first].tag == "VB" and first != at and not shared


def _is_aim(s: ParsedSentence, at: int) -> bool:
    """Whether a clause tells what something is for: "so they can help", "to help them"."""
    marks = {s.words[k].lower for k in s.kids(at, "mark", "aux", "advmod")}
    return s.words[at].dep == "advcl" and bool(marks & {"so", "to"})


def changed_force(statement: Said, passage: Passage) -> str | None:
    """What of the statement's sureness the words don't have, or it lacks, as the end of a sentence."""
    cues = passage.sayings
    if _keeps_the_words(statement, passage):
        return None
    matched = False
    for tree in statement.trees:
        for at in _clauses(tree):
            if statement.quotes(tree.words[at].start):
                continue
            mine = forces(tree, at) | (_LIKELY if _OWN_VIEW.search(statement.text) else frozenset())
            found = list(_same_word(tree, at, passage))
            if not found:
                continue
            matched = matched or found[0][0] in passage.trees
            if found[0][0] not in passage.trees and tree.words[at].dep in _UNDER:
                continue  # what the words say of it, "refused" or "impossible", isn't what a neighbour says
            own = _forces().get(tree.words[at].lower, frozenset())
            governs = own and not mine and tree.kids(at, "xcomp", "ccomp")
            if governs or any(_agrees(mine, forces(s, k, cues), forces(s, k)) for s, k in found):
                continue
            needed = frozenset().union(*(forces(s, k, cues) for s, k in found))
            hedged = bool(mine & _HEDGES) and _in_the_same_words(tree, passage)
            if _is_aim(tree, at) and mine == _PLANNED:
                continue
            verb = tree.words[tree.words[at].head if tree.words[at].dep == "acomp" else at]
            if not mine and verb.tag in ("VBZ", "VBP") and _is_shifted(found):
                continue
            if not (hedged if mine else needed == _PLANNED & _all((tree,))):
                return _told(mine, forces(*found[0], cues))
    return _dropped(statement, passage, cues) if matched else _as_a_whole(statement, passage, cues)


def _dropped(statement: Said, passage: Passage, cues: tuple[Span, ...]) -> str | None:
    """A hedge left out by a statement that hedges nothing and retells what stands under it."""
    if _all(statement.trees) or _OWN_VIEW.search(statement.text):
        return None
    mine = word_keys(statement.text)
    for tree in passage.trees:
        for at, word in enumerate(tree.words):
            hedge = _forces().get(word.lower, frozenset()) & _HEDGES
            under = tree.kids(at, "ccomp", "xcomp") if is_verb(tree, at) else ()
            if not hedge or not under or not _is_in(tree, at, passage.spans) or _only_says(tree, at):
                continue
            if any(span.start <= word.start < span.end for span in cues):
                continue
            inside = set(tree.subtree(under[0]))
            told = [k for k in content(tree) if k in inside]
            held = [k for k in told if {*keys_of(tree.words[k].lower), *keys_of(tree.words[k].lemma)} & mine]
            if held and len(held) >= _RETOLD * len(told):
                return f"leaves out that it {_WORDS[min(hedge)]}"
    return None


def _keeps_the_words(statement: Said, passage: Passage) -> bool:
    """Whether all words of sureness are the evidence's, and at most its sentence's, with what follows."""
    mine = _sureness(statement.trees)
    own = _sureness(passage.trees, passage.spans)
    return bool(mine) and not own - mine and not mine - _sureness(passage.trees)


def _sureness(
    trees: tuple[ParsedSentence, ...], only: tuple[Span, ...] = ()
) -> Counter[tuple[str, str, str]]:
    """The words of the trees that say how sure it is, by their lemmas, each with the words behind it."""
    return Counter(
        (word.lemma, _next(tree, at).casefold(), _next(tree, at + 1) if _next(tree, at) == "be" else "")
        for tree in trees
        for at, word in enumerate(tree.words)
        if (word.lower in _forces() or word.lemma in _forces()) and (not only or _is_in(tree, at, only))
    )


def _in_the_same_words(s: ParsedSentence, passage: Passage) -> bool:
    """Whether the very words that say how sure it is stand in the passage's own sentence too."""
    held = {word.lemma for tree in passage.trees for word in tree.words}
    mine = [w for at, w in enumerate(s.words) if w.lower in _forces() and not _only_says(s, at)]
    return bool(mine) and all(word.lemma in held for word in mine)


def _is_shifted(found: list[tuple[ParsedSentence, int]]) -> bool:
    """Whether all that makes it to come is the "would" of reported speech: "would stay closed"."""
    return all(
        any(s.words[aux].lower in ("would", "'d") for aux in s.kids(k, "aux"))
        or any(s.words[aux].lower in ("would", "'d") for aux in s.kids(s.words[k].head, "aux"))
        for s, k in found
    )


def _clauses(s: ParsedSentence) -> list[int]:
    """The verbs that tell something, and the adjectives and nouns behind "be"."""
    found = []
    for at in content(s):
        word = s.words[at]
        if word.pos == "VERB" or (word.dep in ("acomp", "attr") and is_verb(s, word.head)):
            found.append(at)
    return found


def _same_word(s: ParsedSentence, at: int, passage: Passage) -> Iterator[tuple[ParsedSentence, int]]:
    wanted = set(keys_of(s.words[at].lower)) | set(keys_of(s.words[at].lemma))
    for trees in (passage.trees, passage.near_trees):
        found = [
            (tree, k)
            for tree in trees
            for k in content(tree)
            if wanted & {*keys_of(tree.words[k].lower), *keys_of(tree.words[k].lemma)}
        ]
        if found:
            yield from [(tree, k) for tree, k in found if _is_in(tree, k, passage.spans)] or found
            return


def _agrees(mine: frozenset[str], needed: frozenset[str], allowed: frozenset[str]) -> bool:
    """Whether a statement's sureness is that of the words; the verb of saying may count or not."""
    if not mine:
        return not needed
    if not allowed:
        return False
    return any(_ALIKE[kind] & allowed for kind in mine) and (
        "possible" not in needed or bool(mine & {"possible", "alleged"}) or bool(needed - {"possible"} & mine)
    )


def _told(mine: frozenset[str], theirs: frozenset[str]) -> str:
    if not mine:
        return f"leaves out that it {_WORDS[min(theirs)]}" if theirs else "is surer than they are"
    return f"has it that it {_WORDS[min(mine)]}, which they don't say"


def _as_a_whole(statement: Said, passage: Passage, cues: tuple[Span, ...]) -> str | None:
    """No verb of the statement stands near: what it hedges they must hedge somewhere, and the other way
    round.
    """
    mine = _strong(statement.trees, ())
    allowed = _strong(passage.near_trees, ())
    if mine and not allowed:
        return f"has it that it {_WORDS[min(mine)]}, which they don't say"
    needed = _strong(passage.trees, cues, passage.spans)
    every = _all(statement.trees)
    return f"leaves out that it {_WORDS[min(needed)]}" if needed and not every else None


def _strong(
    trees: tuple[ParsedSentence, ...], but: tuple[Span, ...], only: tuple[Span, ...] = ()
) -> frozenset[str]:
    return frozenset(_all(trees, but, only) & {"possible", "alleged", "likely"})


def _all(
    trees: tuple[ParsedSentence, ...], but: tuple[Span, ...] = (), only: tuple[Span, ...] = ()
) -> frozenset[str]:
    """What the trees hedge anywhere; with `only`, in these words and in what stands above them."""
    found: set[str] = set()
    for tree in trees:
        for at, word in enumerate(tree.words):
            if only and not _is_in(tree, at, only):
                continue
            if not _only_says(tree, at) and not any(span.start <= word.start < span.end for span in but):
                found |= _forces().get(word.lower, frozenset())
            if only and not _is_in(tree, word.head, only):
                found |= forces(tree, at, but)
    return frozenset(found)


def _is_in(s: ParsedSentence, at: int, spans: tuple[Span, ...]) -> bool:
    return any(span.start <= s.words[at].start < span.end for span in spans)


def _next(s: ParsedSentence, at: int) -> str:
    """The word behind the one at `at`, "" at the end of the sentence."""
    return s.words[at + 1].text if at + 1 < len(s.words) else ""
