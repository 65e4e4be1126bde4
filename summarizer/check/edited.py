"""What is put into words that a statement else repeats, left out of them, or stands there for something else.

The tests of trees ask whether verbs, actors and hedges agree. Where a statement has its words again and one
piece of them changed, that piece alone tells what became of them, however little of a verb it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from summarizer.check.keys import key
from summarizer.check.passage import Passage, Said
from summarizer.lexicon.load import word_set
from summarizer.names.mentions import is_pronoun
from summarizer.text.normalise import fold_words

__all__ = ["Edit", "agree", "edits", "hedge_left_out", "negation_put_in", "put_off", "reason_put_in"]

_WORD = re.compile(r"[^\W_]+(?:[.,:/'-][^\W_]+)*%?")
_NOT = re.compile(r"(\w+)(n't)\Z|(can)(not)\Z")
_SHORT = re.compile(r"(\w+)('(?:s|re|ve|ll|d|m))\Z")
_IN_FULL = {"'s": "is", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am"}
# A statement that has so much of the words, or consists of them so far, repeats them.
_REPEATED = 0.6

# The same verb with another subject.
_AGREE = (
    frozenset(("am", "is", "are", "'s", "'re", "'m")),
    frozenset(("was", "were")),
    frozenset(("has", "have", "'ve")),
    frozenset(("do", "does")),
    frozenset(("don't", "doesn't")),
)
_NEGATIVE = word_set("force", "not") | {"nor"}
_LACKING = word_set("force", "lacking")
# "Barely" and "without" may be told of the words by what stands beside them.
_PLAINLY_NOT = frozenset(
    ("not", "never", "no", "none", "nobody", "nothing", "neither", "nor", "no-one", "nowhere")
)
_PREFIX = re.compile(r"\A(?:un|in|im|dis|non|ir|il)\w{4}")
_BEING = frozenset(
    ("am", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "'s", "'re", "'m", "'ve")
)
_WILL = frozenset(("will", "shall", "would", "won't", "'ll"))
_TO_COME = frozenset(("will", "shall"))
_HANGING = frozenset(("to", "if", "when"))
_COMING = word_set("force", "planned") | word_set("force", "likely") | _HANGING
_HEDGES = frozenset(
    ("may", "might", "could", "about", "up", "probably", "likely", "possibly", "perhaps", "allegedly",
     "reportedly", "apparently", "nearly", "almost", "around", "approximately", "roughly", "least", "most")
)  # fmt: skip
# With these a hedge is one: "up to", "at least", "at most"; and what may go with it.
_WITH_HEDGES = frozenset(("to", "at", "be"))
_OF_NUMBERS = frozenset(
    ("about", "up", "least", "most", "nearly", "almost", "around", "approximately", "roughly")
)
_REASON = re.compile(
    r"(?:because|due to|owing to|thanks to|as a result|in revenge|driven by|caused by|prompted by)\b"
)
_CAUSES = frozenset(("because", "owing", "thanks", "result", "revenge", "driven", "caused", "prompted"))
_SMALL = 3


@dataclass(frozen=True, slots=True)
class Edit:
    """Words of the evidence that a statement has other words for; either may be none."""

    old: tuple[str, ...]
    new: tuple[str, ...]
    next_new: str

    @property
    def was(self) -> tuple[str, ...]:
        """The words of the evidence in small letters."""
        return tuple(word.casefold() for word in self.old)

    @property
    def now(self) -> tuple[str, ...]:
        """The words of the statement in small letters."""
        return tuple(word.casefold() for word in self.new)


def agree(left: str, right: str) -> bool:
    """Whether both are one verb, as "we want" and "Norland wants"."""
    if any(left in forms and right in forms for forms in _AGREE):
        return True
    return len(left) > 3 and left.isalpha() and right in (left + "s", left + "es", left[:-1] + "ies")


def edits(statement: Said, passage: Passage) -> tuple[Edit, ...]:
    """Where a statement that repeats its words departs from them, in order.

    A statement in other words has none.
    """
    mine = _words(statement.text)
    theirs = _words(" ".join(span.text for span in passage.spans))
    low, held = [w.casefold() for w in mine], [w.casefold() for w in theirs]
    pieces = SequenceMatcher(None, held, low, autojunk=False).get_opcodes()
    kept = sum(j - i for tag, i, j, *_ in pieces if tag == "equal")
    if kept < _REPEATED * min(len(held), len(low)):
        return ()
    found: list[Edit] = []
    for tag, i, j, a, b in pieces:
        same = int(min(j - i, b - a) > 1 and agree(held[j - 1], low[b - 1]))
        if tag != "equal":
            old, new = tuple(theirs[i : j - same]), tuple(mine[a : b - same])
            found.append(Edit(old, new, low[b] if b < len(low) else ""))
    return tuple(found)


def _words(text: str) -> list[str]:
    return [part for match in _WORD.finditer(fold_words(text)) for part in _parts(match.group())]


def _parts(word: str) -> Iterator[str]:
    """A word with what is drawn together with it apart: "don't", "it's"; a name's "'s" is left out."""
    negated, short = _NOT.match(word), _SHORT.match(word)
    if negated:
        yield negated[1] or negated[3]
        yield "not"
    elif short:
        yield short[1]
        if (
            short[2] != "'s"
            or is_pronoun(short[1])
            or short[1].casefold() in ("there", "that", "here", "what")
        ):
            yield _IN_FULL.get(short[2], short[2])
    else:
        yield word


def negation_put_in(statement: Said, passage: Passage) -> str | None:
    """A "not" put into the words, where none and nothing that says as much gave way to it."""
    found = edits(statement, passage)
    put_in = [word for edit in found for word in edit.now if word in _PLAINLY_NOT]
    given = [word for edit in found for word in edit.was if _negates(word)]
    return "negates what they say" if len(put_in) > len(given) else None


def _negates(word: str) -> bool:
    return word in _NEGATIVE or word in _LACKING or _PREFIX.match(word) is not None


def put_off(statement: Said, passage: Passage) -> str | None:
    """What is or was so, put off to the future: "will be" for "is"."""
    told = set(" ".join(span.text for span in passage.spans).casefold().split())
    for edit in edits(statement, passage):
        if _TO_COME.isdisjoint(edit.now) or not _COMING.isdisjoint(edit.was):
            continue
        acts = [word for word in edit.was if not is_pronoun(word) and _is_verb(word, passage)]
        if set(acts) <= _BEING and (acts or told.isdisjoint(_WILL | (_COMING - _HANGING))):
            return "has it that it is to come, which they don't say"
    return None


def _is_verb(word: str, passage: Passage) -> bool:
    return any(w.lower == word and w.pos in ("VERB", "AUX") for tree in passage.trees for w in tree.words)


def hedge_left_out(statement: Said, passage: Passage) -> str | None:
    """A "could" or "about" left out of the words."""
    found = edits(statement, passage)
    if any(not _HEDGES.isdisjoint(edit.now) for edit in found):
        return None
    for edit in found:
        hedges = _HEDGES & set(edit.was)
        if not hedges or edit.now or not set(edit.was) <= _HEDGES | _WITH_HEDGES:
            continue
        if hedges <= _OF_NUMBERS and not edit.next_new[:1].isdigit():
            continue
        return f"leaves out “{' '.join(edit.old)}”"
    return None


def reason_put_in(statement: Said, passage: Passage) -> str | None:
    """A reason put behind the words that nothing in their sentence tells."""
    for edit in edits(statement, passage):
        if edit.old or not _REASON.match(" ".join(edit.now)):
            continue
        told = [word.casefold() for word in edit.new if word.islower() and len(word) > _SMALL]
        if any(word not in _CAUSES and key(word) not in passage.own_keys for word in told):
            return f"has “{' '.join(edit.new)}”, a cause that they don't give"
    return None
