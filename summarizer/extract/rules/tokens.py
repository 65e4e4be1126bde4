"""One pass over a text: its tokens and a one-character word class for each."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarizer.extract.rules.lexicon import (
    ABBREVIATED_TITLES,
    AMBIGUOUS,
    CLOSED,
    ING_NOUNS,
    TIMES,
    VERB_TAGS,
    open_tag,
)

from summarizer.language.cues import VERB_CUES

__all__ = ["Tokens", "tokenise"]

_TOKEN = re.compile(
    r"[''’]{2}|"  # the double mark of some agencies
    r"(?:[''’](?:s|re|ve|ll|d|m)\b)|"  # clitics
    r"(?:U\.S\.(?:A\.)?|U\.N\.|U\.K\.|E\.U\.|D\.C\.|[A-Z]\.(?=\s?[A-Z]))|"
    r"(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Maj|Prof|Rev|Hon|St|Jr|Sr|Adm|Jan|Feb|Aug|Sept|Oct|Nov|Dec|No)\.|"
    r"[$£€]?\d[\d.,]*\d%?|[$£€]?\d%?|"
    r"[^\W\d_](?:[\w-]|[’'](?!(?:s|re|ve|ll|d|m)\b|[’'])(?=\w)|\.(?=\w))*|"
    r"--+|[–—―]|\.\.\.|\S"
)
_MARKS = frozenset(["“", "”", '"', "''", "’’", "«", "»", "„", "‘", "’", "'"])
_SIGNS = {",": ",", ";": ";", ":": ":", ".": ".", "!": ".", "?": ".", "...": "~", "…": "~", "(": "(", ")": ")",
          "[": "(", "]": ")", "—": "-", "–": "-", "―": "-", "-": "-", "&": "c"}  # fmt: skip
_BEFORE_NOUN = frozenset("djgpxi")
_NOUNISH = frozenset("nExo")
_ASKING_DETERMINERS = frozenset(("what", "which", "whose"))
_DEICTIC = frozenset(("last", "this", "next"))
_ADVERBS_TOO = frozenset(("first", "long", "far", "last"))
_HEDGE_PHRASES = tuple(
    tuple(phrase.split())
    for phrase in (
        "about", "around", "over", "under", "at least", "at most", "up to", "as many as", "as few as", "as much as",
        "more than", "less than", "fewer than", "no more than", "no fewer than", "close to",
    )
)  # fmt: skip
_HEDGES = {
    word: tuple(phrase for phrase in _HEDGE_PHRASES if word in phrase)
    for word in {word for phrase in _HEDGE_PHRASES for word in phrase}
}
_DAYTIMES = frozenset(("morning", "afternoon", "evening", "night"))


@dataclass(frozen=True, slots=True)
class Tokens:
    """A stretch of text as tokens; `starts`, `ends`, `lower` and `tags` run in parallel.

    Offsets are into the whole text, half-open. `tags` are those of `lexicon`.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    lower: tuple[str, ...]
    tags: str


def tokenise(text: str, start: int, end: int, marks: frozenset[int] | None = None) -> Tokens:
    """The tokens of `text[start:end]`, one sentence: the first word's capital counts for nothing.

    `marks` are the offsets at which quotation marks begin; a sign like one elsewhere is an apostrophe. Where
    they aren't given, every such sign is taken for a mark.
    """
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    for match in _TOKEN.finditer(text, start, end):
        a, b = match.span()
        word = match.group()
        if len(word) > 4 and word[-2:] in ("'t", "’t") and word[-3] == "n":
            starts += (a, b - 3)
            ends += (b - 3, b)
            words += (word[:-3], word[-3:])
            continue
        starts.append(a)
        ends.append(b)
        words.append(word)
    lower = [word.lower() for word in words]
    tags = _tags(words, lower, _apostrophes(starts, ends, words, marks) if marks is not None else {})
    return Tokens(tuple(starts), tuple(ends), tuple(lower), "".join(tags))


def _apostrophes(
    starts: list[int], ends: list[int], words: list[str], marks: frozenset[int]
) -> dict[int, str]:
    """Tags of the signs that look like a mark and aren't one: a genitive after "s", else nothing."""
    return {
        at: "g" if at and ends[at - 1] == starts[at] and words[at - 1][-1] in "sz" else "~"
        for at, word in enumerate(words)
        if word in _MARKS and starts[at] not in marks
    }


def _tags(words: list[str], lower: list[str], apostrophes: dict[int, str]) -> list[str]:
    tags: list[str] = []
    before = ""
    count = len(words)
    opening = True
    title = _is_title(words)
    for at in range(count):
        word, low = words[at], lower[at]
        tag = apostrophes.get(at) or CLOSED.get(low)
        if tag is None:
            tag = _open_class(word, low, title or (opening and not _meets_verb(lower, at)))
            if tag == "i" and opening and low in ING_NOUNS and lower[at + 1 : at + 2] == ["of"]:
                tag = "n"
        elif word[0].isupper() and not opening and tag not in "rdtawm" and at and len(low) > 2:
            tag = "E" if tag in "nj" else tag
        if _is_hedge(lower, words, at):
            tag = "b"
        elif low in _DEICTIC and at + 1 < count and lower[at + 1] in TIMES and before != "d":
            tag = "m"
        elif low in TIMES and before == "m" and lower[at - 1] in _DEICTIC:
            tag = "m"
        elif title and low in VERB_CUES and low.endswith("s") and before in ("E", "n"):
            tag = "v"
        elif low in _ADVERBS_TOO and before in ("n", "E", "a"):
            tag = "b"
        elif tag in "lvju" or (tag == "n" and low in AMBIGUOUS):
            tag = _settled(tag, low, before, at, words, tags)
        elif tag == "a":
            tag = _auxiliary_or_noun(low, before)
        elif before == "m" and low in _DAYTIMES:
            tag = "m"
        elif tag == "i" and before and (before in "dg" or (low in ING_NOUNS and before in "jxEnpt")):
            tag = "n"
        elif tag == "'":
            tag = _clitic(before, lower, at, count)
        elif tag == "h" and at + 1 < count and before in "p,":
            tag = "h"
        elif low == "her":
            tag = "d"
        opening = tag in '".:' or (opening and tag in '"(')
        tags.append(tag)
        if tag == "n" and before == "r":
            tag = tags[-1] = "v"
        if tag not in 'b"':
            before = tag
    return tags


def _is_hedge(lower: list[str], words: list[str], at: int) -> bool:
    """Whether the word only hedges a number: "about 50", "at least two", "as many as 12,000", "up to 30"."""
    for hedge in _HEDGES.get(lower[at], ()):
        for start in range(at - hedge.index(lower[at]), at + 1):
            end = start + len(hedge)
            if start >= 0 and tuple(lower[start:end]) == hedge and end < len(words):
                return words[end][0] in "$£€0123456789" or CLOSED.get(lower[end]) == "x"
    return False


def _is_title(words: list[str]) -> bool:
    """Whether the words are capitalised as in a headline, so that a capital says nothing."""
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return len(long) > 3 and all(word[0].isupper() for word in long)


def _meets_verb(lower: list[str], at: int) -> bool:
    """Whether the word at `at` stands right before a verb, as a subject does ("Cook said")."""
    following = lower[at + 1] if at + 1 < len(lower) else ""
    return VERB_TAGS.get(following) == "v" and following not in AMBIGUOUS or CLOSED.get(following) == "a"


def _open_class(word: str, low: str, opening: bool) -> str:
    first = word[0]
    if word in _MARKS:
        return '"'
    if word in _SIGNS or word.startswith("--"):
        return _SIGNS.get(word, "-")
    if low in ("'s", "’s"):
        return "'"
    if first.isdigit() or first in "$£€":
        return "x"
    if not first.isalpha():
        return "~"
    if low[-1] == "." and low[:-1] in ABBREVIATED_TITLES:
        return "E"
    if first.isupper() and not (opening and (low in VERB_TAGS or low in AMBIGUOUS or open_tag(low) in "bijv")):
        return "E"
    return VERB_TAGS.get(low) or open_tag(low)


def _settled(tag: str, low: str, before: str, at: int, words: list[str], tags: list[str]) -> str:
    """The class of a word that may be verb, noun or adjective, by its neighbours."""
    if tag == "j":
        return "j"
    ends_ed = low.endswith("ed")
    if before == "t":
        return "j" if ends_ed else "l" if VERB_TAGS.get(low) != "v" else "n"
    if before == "a":
        return tag
    if before == "r":
        return "v"
    if before in "dg" and before:
        return "j" if ends_ed or tag == "u" else "n"
    if low in AMBIGUOUS:
        return _noun_or_verb(low, before, at, words, tags)
    if before in "px" and ends_ed:
        return "j"
    if before in "p" and before and tag == "l":
        return "n"
    return "v" if tag == "l" else tag


def _noun_or_verb(low: str, before: str, at: int, words: list[str], tags: list[str]) -> str:
    if before in "jpx" and before:
        return "n"
    following = words[at + 1] if at + 1 < len(words) else ""
    tag_after = CLOSED.get(following.lower(), "")
    if before == "h" and len(tags) > 1 and tags[-2] in _NOUNISH:
        return "v"
    if before == "w":
        return "n" if words[at - 1].lower() in _ASKING_DETERMINERS and tag_after in ("r", "d") else "v"
    if before in _NOUNISH and before:
        plural_subject = words[at - 1].endswith("s") and not words[at - 1].endswith("ss")
        # "files from the archive show": the noun just before need not be the head.
        linked = "p" in tags[-6:] and low in VERB_CUES
        if low.endswith("s") == plural_subject and not linked:
            return "n"
        if tags[-1] == "b":
            return "v"
        if following in (",", "."):
            return "v" if any(tag in ',"' for tag in tags[-5:-1]) else "n"
        opens = tag_after in ("d", "h", "r", "t", "w", "p", "o") or following in ("", ":") or following in _MARKS
        opens = opens or (following[:1].isupper() and before != "E")
        opens = opens or (low in VERB_CUES and (tag_after in ("x", "s") or following[:1].isdigit()))
        if linked:
            opens = tag_after == "h" or following[:1].isupper()
            return "v" if opens and (tags[0] not in "p" or "," in tags) else "n"
        named = before == "E" and following in ("to", "that")
        return "v" if opens and (named or not _in_verb_phrase(tags, words)) else "n"
    if before == "," and low in VERB_CUES and low.endswith("s") and (following in _MARKS or following[:1].isupper()):
        return "v"
    if before in ",chs" and before:
        return "v" if tag_after in ("d", "h", "r", "t", "o") else "n"
    return "v" if low.endswith("ed") else "n"


def _in_verb_phrase(tags: list[str], words: list[str]) -> bool:
    """Whether the noun just before is the object of a verb or preposition, not the subject of a clause after a cue."""
    for at in range(len(tags) - 1, max(-1, len(tags) - 7), -1):
        tag = tags[at]
        if tag in "vil":
            return not any("c" in cue.frames for cue in VERB_CUES.get(words[at].lower(), ()))
        if tag in "ptu":
            return True
        if tag not in "nEdjxgb":
            return False
    return False


def _auxiliary_or_noun(low: str, before: str) -> str:
    return "n" if low in ("will", "can", "might", "may") and before in ("d", "j", "g") else "a"


def _clitic(before: str, lower: list[str], at: int, count: int) -> str:
    """A bare "'s": "is" or "has" after a pronoun or before a verb form, else the genitive."""
    if before in ("r", "w", "h", "b"):
        return "a"
    following = lower[at + 1] if at + 1 < count else ""
    is_verb = following in ("been", "not", "a", "the", "an", "going", "to") or CLOSED.get(following) in (
        "p",
        "r",
    )
    return "a" if is_verb and before != "" else "g"
