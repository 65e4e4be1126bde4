"""Gives each token of a sentence its word class: by the lexicon, by its ending, and by its neighbours."""

from __future__ import annotations

from summarizer.extract.rules.lexicon import (
    ABBREVIATED_TITLES,
    AMBIGUOUS,
    CLOSED,
    ING_NOUNS,
    MARKS,
    SIGNS,
    TIMES,
    VERB_TAGS,
    open_tag,
)
from summarizer.lexicon.cues import VERB_CUES
from summarizer.lexicon.load import word_list

__all__ = ["Tagger"]

_NOUNISH = ("n", "E", "x", "o")
_ASKING_DETERMINERS = frozenset(("what", "which", "whose"))
_DEICTIC = frozenset(("last", "this", "next"))
_ADVERBS_TOO = frozenset(("first", "long", "far", "last"))
_DAYTIMES = frozenset(("morning", "afternoon", "evening", "night"))
_MODAL_NOUNS = frozenset(("will", "can", "might", "may"))
# Bodies whose letters spell a pronoun.
_ACRONYMS = frozenset(("us", "who", "it"))
_CLITICS = frozenset(("'s", "’s"))
_DIGITS = "$£€0123456789"
_HEDGES = tuple(tuple(phrase.split("_")) for phrase in word_list("hedges", "adverbial"))
_HEDGES_OF = {
    word: tuple(phrase for phrase in _HEDGES if word in phrase) for phrase in _HEDGES for word in phrase
}
# Words whose class their neighbours decide; all others keep the one the lexicon or their ending gives.
_BY_NEIGHBOURS = frozenset(
    {*AMBIGUOUS, *_HEDGES_OF, *_DEICTIC, *_ADVERBS_TOO, *_DAYTIMES, *_MODAL_NOUNS, *TIMES, "her"}
)


class Tagger:
    """Tags one sentence; `before` is the tag of the last token that is no adverb and no quotation mark."""

    def __init__(self, words: list[str], apostrophes: dict[int, str]) -> None:
        self.words = words
        self.lower = [word.lower() for word in words]
        self.apostrophes = apostrophes
        self.is_title = _is_title(words)
        self.found: list[str] = []
        self.before = ""

    def tags(self) -> str:
        """One character for each token."""
        opening = True
        found = self.found
        for at, low in enumerate(self.lower):
            tag = self.apostrophes.get(at) or CLOSED.get(low)
            if low in _ACRONYMS and self.words[at].isupper():
                tag = "E"
            if tag is None:
                tag = self._open_class(at, opening)
            elif tag in "nj" and not opening and len(low) > 2 and self.words[at][0].isupper():
                tag = "E"
            if tag in "lvui'" or low in _BY_NEIGHBOURS or (self.is_title and low in VERB_CUES):
                tag = self._by_neighbours(at, low, tag)
            opening = tag in '".:' or (opening and tag == "(")
            if tag == "n" and self.before == "r":
                tag = "v"
            found.append(tag)
            if tag not in 'b"':
                self.before = tag
        return "".join(found)

    def _open_class(self, at: int, opening: bool) -> str:  # noqa: PLR0911 - one return for each kind of word
        word, low = self.words[at], self.lower[at]
        first = word[0]
        if not first.isalpha():
            return _sign(word, low)
        if low[-1] == "." and low[:-1] in ABBREVIATED_TITLES:
            return "E"
        if not first.isupper():
            return VERB_TAGS.get(low) or open_tag(low)
        if not (self.is_title or (opening and not self._meets_verb(at))):
            return "E"
        tag = VERB_TAGS.get(low) or open_tag(low)
        if tag == "i" and opening and low in ING_NOUNS and self.lower[at + 1 : at + 2] == ["of"]:
            return "n"
        if tag == "i" and self._next(at) in _CLITICS:
            return "E"  # "Beijing’s ministry"
        if tag == "i" and low not in VERB_TAGS and not self.is_title and self.words[at + 1 : at + 2]:
            return "E" if self.words[at + 1][0].isupper() else "i"  # "Downing Street"
        return tag if low in VERB_TAGS or low in AMBIGUOUS or tag in "bijv" else "E"

    def _meets_verb(self, at: int) -> bool:
        """Whether the word stands right before a verb, as a subject does ("Cook said")."""
        following = self.lower[at + 1] if at + 1 < len(self.lower) else ""
        if CLOSED.get(following) == "a":
            return True
        return VERB_TAGS.get(following) == "v" and following not in AMBIGUOUS

    def _by_neighbours(self, at: int, low: str, tag: str) -> str:
        special = self._phrase_tag(at, low)
        if special:
            return special
        before = self.before
        if tag in "lvu" or (tag == "n" and low in AMBIGUOUS):
            return self._verb_or_not(at, low, tag)
        if tag == "i":
            is_noun = before in ("d", "g") or (low in ING_NOUNS and before and before in "jxEnpt")
            return "n" if is_noun else "i"
        if tag == "'":
            return self._clitic(at)
        if tag == "a" and low in _MODAL_NOUNS and before in ("d", "j", "g"):
            return "n"
        return "d" if low == "her" else tag

    def _phrase_tag(self, at: int, low: str) -> str:
        """The tag of a word inside a fixed phrase: a hedged number, a time, a headline's verb; else empty."""
        before = self.before
        if low in _HEDGES_OF and self._is_hedge(at):
            return "b"
        if low in _DEICTIC and before != "d" and self._next(at) in TIMES:
            return "m"
        if before == "m" and (low in _DAYTIMES or (low in TIMES and self.lower[at - 1] in _DEICTIC)):
            return "m"
        if low in _ADVERBS_TOO and before in ("n", "E", "a"):
            return "b"
        if self.is_title and low.endswith("s") and before in ("E", "n"):
            followed = CLOSED.get(self._next(at), "") in ("p", "s", "t", "d", "m")
            return "v" if low in VERB_CUES or (low in AMBIGUOUS and followed) else ""
        return ""

    def _next(self, at: int) -> str:
        return self.lower[at + 1] if at + 1 < len(self.lower) else ""

    def _is_hedge(self, at: int) -> bool:
        """Whether the word only hedges a number: "about 50", "at least two", "as many as 12,000"."""
        lower = self.lower
        for hedge in _HEDGES_OF[lower[at]]:
            for place, word in enumerate(hedge):
                start, end = at - place, at - place + len(hedge)
                if word != lower[at] or start < 0 or end >= len(lower):
                    continue
                if tuple(lower[start:end]) == hedge:
                    return lower[end][0] in _DIGITS or CLOSED.get(lower[end]) == "x"
        return False

    def _verb_or_not(self, at: int, low: str, tag: str) -> str:  # noqa: PLR0911 - one return for each construction
        """The class of a word that may be verb, noun or adjective."""
        before = self.before
        ends_ed = low.endswith("ed")
        if before == "t":
            return "j" if ends_ed else "l" if VERB_TAGS.get(low) != "v" else "n"
        if before == "a":
            return tag
        if before == "r":
            return "v"
        if before in ("d", "g"):
            return "j" if ends_ed or tag == "u" else "n"
        if low in AMBIGUOUS:
            return self._noun_or_verb(at, low)
        if before in ("p", "x") and ends_ed:
            return "j"
        if before in ("p", "i") and tag == "l":
            return "n"
        return "v" if tag == "l" else tag

    def _noun_or_verb(self, at: int, low: str) -> str:  # noqa: PLR0911 - one return for each construction
        before = self.before
        if before in ("j", "p", "x"):
            return "n"
        following = self.words[at + 1] if at + 1 < len(self.words) else ""
        tag_after = CLOSED.get(following.lower(), "")
        if before == "h" and len(self.found) > 1 and self.found[-2] in _NOUNISH:
            return "v"
        if before == "w":
            asks = self.lower[at - 1] in _ASKING_DETERMINERS and tag_after in ("r", "d")
            return "n" if asks else "v"
        if before in _NOUNISH or before == "m":
            return "v" if self._agrees(at, low, following, tag_after) else "n"
        if before == "," and low in VERB_CUES and low.endswith("s") and _starts_name(following):
            return "v"
        if before in (",", "c", "h", "s"):
            return "v" if tag_after in ("d", "h", "r", "t", "o") else "n"
        return "v" if low.endswith("ed") else "n"

    def _agrees(self, at: int, low: str, following: str, tag_after: str) -> bool:
        """Whether the word reads as the verb of the noun before it: it agrees, and a complement opens."""
        noun = self.lower[at - 1]
        is_plural = noun.endswith("s") and not noun.endswith("ss")
        agrees = low.endswith("s") != is_plural
        # "Files from the archive show": the noun just before need not be the head.
        linked = not agrees and low in VERB_CUES and "p" in self.found[-6:]
        if not agrees and not linked:
            return False
        if self.found[-1] == "b":
            return True
        if following in (",", "."):
            return any(tag in ',"' for tag in self.found[-5:-1])
        if linked:
            return (tag_after == "h" or following[:1].isupper()) and (
                self.found[0] != "p" or "," in self.found
            )
        return self._opens_complement(low, following, tag_after)

    def _opens_complement(self, low: str, following: str, tag_after: str) -> bool:
        before = self.before
        opens = (
            tag_after in ("d", "h", "r", "t", "w", "p", "o") or following in ("", ":") or following in MARKS
        )
        opens = opens or (following[:1].isupper() and before != "E")
        opens = opens or (low in VERB_CUES and (tag_after in ("x", "s") or following[:1].isdigit()))
        named = before == "E" and following in ("to", "that")
        return opens and (named or not self._is_object())

    def _is_object(self) -> bool:
        """Whether the noun just before is an object, not the subject of a clause after a cue."""
        for at in range(len(self.found) - 1, max(-1, len(self.found) - 7), -1):
            tag = self.found[at]
            if tag == "i" and at and self.found[at - 1] in "nEjdx":
                continue  # "tracking poll"
            if tag in "vil":
                return not any("c" in cue.frames for cue in VERB_CUES.get(self.lower[at], ()))
            if tag in "ptu":
                return True
            if tag not in "nEdjxgb":
                return False
        return False

    def _clitic(self, at: int) -> str:
        """A bare "'s": "is" or "has" after a pronoun or before a verb form, else the genitive."""
        if self.before in ("r", "w", "h") or self.found[-1:] == ["b"]:
            return "a"
        following = self._next(at)
        is_verb = following in ("been", "not", "a", "the", "an", "going", "to")
        return "a" if (is_verb or CLOSED.get(following) in ("p", "r")) and self.before else "g"


def _sign(word: str, low: str) -> str:
    if word in MARKS:
        return '"'
    if word in SIGNS:
        return SIGNS[word]
    if low in _CLITICS:
        return "'"
    if word[0] in _DIGITS or word[0].isdigit():
        return "x"
    return "-" if word.startswith("--") else "~"


def _is_title(words: list[str]) -> bool:
    """Whether the words are capitalised as in a headline, so that a capital says nothing."""
    long = 0
    for word in words:
        if len(word) > 3 and word[0].isalpha():
            if not word[0].isupper():
                return False
            long += 1
    return long > 3


def _starts_name(word: str) -> bool:
    return word in MARKS or word[:1].isupper()
