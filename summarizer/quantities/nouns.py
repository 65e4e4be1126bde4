"""The noun phrase that a number counts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile

from summarizer.quantities import lexicon

__all__ = ["Counted", "counted_after", "counted_before"]


@dataclass(frozen=True, slots=True)
class Counted:
    """What stands behind a number: `[start, end)` of the words counted, their head noun, the whole phrase.

    `partitive` is an "of" between number and noun; `joined` a hyphen.
    """

    start: int
    end: int
    head: str
    phrase: str
    partitive: bool = False
    joined: bool = False


# Seven words hold every noun phrase seen behind a number in 80 news articles up to its head.
_MOST_WORDS = 7
_NEXT = re.compile(
    r"(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)(?P<open>[“\"‘'(]?)(?P<word>(?:[A-Z]\.){2,}|(?:Mr|Mrs|Ms|Dr|St|Sen"
    r"|Rep|Gov|Gen)\.|[^\W\d_]+(?:[’'‑-]\w+|[’'](?=\s))*)"
)
# The number of a model inside what is counted: "four Boeing 737 jets".
_MODEL = re.compile(r" (?:[A-Z]{1,3}-?)?\d{1,4}[A-Z]?(?= [^\W\d_])")
_OF = re.compile(
    r"\s+of\s+(?:(?:all|both)\s+)?(?:(?:the|its|his|her|their|our|my|your|these|those|a|an)(?=\s)\s*)?(?=\S)"
)
_THE = re.compile(r"\s+(?:the|its|his|her|their|our|my|your|these|those|a|an|all)(?=\s)")
_OF_NUMBER = re.compile(
    r"\s+of\s+(?:(?:the|its|his|her|their|our|these|those)\s+)?(?:(?:last|first|next|past|top|other"
    r"|remaining|same)\s+)?"
    rf"(?:\d|(?:{lexicon.NUMBER_WORD_PATTERN})\b)",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\s*(?:them|us|whom|which|it|you|those|these|this|that)\b", re.IGNORECASE)
_JOINED = re.compile(r"[-‐‑](?P<word>[^\W\d_]{2,}(?:[-‐‑][^\W\d_]+)*)")
_MORE = re.compile(r"(?:\s+(?:more|other|others|extra|additional|further))(?!\w)", re.IGNORECASE)
_ORIGIN = re.compile(
    r"\s+(?:of|from)\s+(?:the\s+)?(?:[A-Z][\w’'-]*)(?:\s+[A-Z][\w’'-]*){0,3}(?:\s+(?:army|regime|side"
    r"|government|force|forces|group|region|area))?"
)
_CONTENT_OF = re.compile(r"\s+of\s+(?:an?\s+)?(?!the\s)(?P<what>[^\W\d_]+(?:[ -][^\W\d_]+){0,2})")
_NUMBER_OF = re.compile(r"\bnumbers? of (?:the |his |its |their )?$|\bnumbers? of ", re.IGNORECASE)
_TOLL = re.compile(r"\b(?:death|civilian|official) toll\b|\bdeath tolls?\b", re.IGNORECASE)
_ENDS_MODIFIER = ("ed", "ing", "ly")


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str

    @property
    def lower(self) -> str:
        return self.text.lower().replace("'", "’")


def _words(text: str, at: int) -> list[_Word]:
    """The words that may belong to one noun phrase from `at` on: no punctuation but marks, no function word.

    One "and" may join modifiers before a plural ("combat and civilian deaths").
    """
    found: list[_Word] = []
    joint = None
    while len(found) < _MOST_WORDS and (match := _NEXT.match(text, at)):
        word = _Word(match.start("open"), match.end(), match["word"])
        lower = word.lower
        if lower in {"and", "or"} and joint is None and found and not any(_plural(w.lower) for w in found):
            joint, at = len(found), match.end()
            found.append(word)
            continue
        if (
            lower in lexicon.NO_NOUN
            or lower.endswith(("n’t", "’re", "’ve", "’ll", "’d"))
            or lower in lexicon.CARDINALS
        ):
            break
        if match["open"] == "(" or (found and match["open"] and found[-1].end != match.start()):
            break
        found.append(word)
        at = match.end()
        if word.text[0].isupper() and (model := _MODEL.match(text, at)):
            at = model.end()
        if (
            at < len(text)
            and text[at] in "”\"’'"
            and at + 1 < len(text)
            and text[at + 1] == " "
            and match["open"]
        ):
            at += 1
    if joint is not None and not any(_plural(w.lower) for w in found[joint + 1 : joint + 4]):
        del found[joint:]
    return found


def _plural(word: str) -> bool:
    if word in lexicon.IRREGULAR_PLURALS:
        return True
    bare = word.removesuffix("’")
    if bare.endswith(("’s", "ss", "us", "is")) or len(bare) < 3 or bare in lexicon.NOT_PLURAL:
        return False
    return bare.endswith("s")


def counted_after(text: str, at: int, *, singular: bool, of: bool = True) -> Counted | None:
    """What the number that ends at `at` counts.

    `singular` says that a singular noun may follow (one, half, 30 per cent of), `of` that "of" may lead to
    the noun ("hundreds of people", "three of the men").
    """
    if joined := _JOINED.match(text, at):
        return _compound(text, joined)
    partitive = False
    begin = at
    if more := _MORE.match(text, begin):
        if more.group().strip().lower() == "others":
            return Counted(more.end() - 6, more.end(), "others", "others")
        begin = more.end()
    if of and (match := _OF.match(text, begin)):
        if _OF_NUMBER.match(text, begin) or _PRONOUN.match(text, match.end()):
            return None
        begin, partitive = match.end() - 1, True
        while not text[begin].isspace():
            begin -= 1
    elif singular and (match := _THE.match(text, begin)):
        begin = match.end()
    words = _words(text, begin)
    last = _head(words, singular=singular or partitive)
    if last is None:
        return None
    head = words[last]
    end = head.end
    return Counted(words[0].start, end, _bare(head.text), _phrase(text, words[0].start, head), partitive)


def _bare(word: str) -> str:
    return word.rstrip("’'").removesuffix("’s").removesuffix("'s")


def _phrase(text: str, start: int, head: _Word) -> str:
    phrase = text[start : head.end].rstrip("’'")
    if head.lower in lexicon.CONTAINERS and (content := _CONTENT_OF.match(text, head.end)):
        kept = list(takewhile(lambda w: w.lower() not in lexicon.NO_NOUN, content["what"].split()))
        if kept:
            return " ".join(f"{phrase} of {' '.join(kept)}".split())
    if origin := _ORIGIN.match(text, head.end):
        phrase += origin.group()
    return " ".join(phrase.split())


def _compound(text: str, joined: re.Match[str]) -> Counted:
    """ "3,000-strong force", "12-country trade deal", "10-year-old"."""
    word = joined["word"]
    words = _words(text, joined.end())
    last = _head(words, singular=True)
    if last is None:
        return Counted(joined.start("word"), joined.end(), word, word, joined=True)
    phrase = (
        text[joined.start("word") : words[last].end]
        if word.lower() != "strong"
        else text[words[0].start : words[last].end]
    )
    return Counted(joined.start("word"), words[last].end, word, " ".join(phrase.split()), joined=True)


def _head(words: list[_Word], *, singular: bool) -> int | None:
    """Which of `words` is the noun counted; None where none can be."""
    for i, word in enumerate(words):
        lower = word.lower
        if not _plural(lower):
            if lower in lexicon.CASUALTIES and i == 0 and not any(_plural(w.lower) for w in words[1:3]):
                return i
            if (
                lower.endswith("ed")
                and not singular
                and not any(_plural(w.lower) for w in words[i + 1 : i + 4])
            ):
                return None
            continue
        if lower.endswith("s’") and word.text[0].isupper() and any(_plural(w.lower) for w in words[i + 1 :]):
            continue  # a name's possessive: "Sanders’ colleagues"
        return _extended(words, i)
    if not singular or not words:
        return None
    return _singular_head(words)


def _extended(words: list[_Word], i: int) -> int:
    """From the first plural on to the last noun of a row ("arms dealers", "Sanders delegates")."""
    while i + 1 < len(words) and not words[i].text.endswith(("’", "'")):
        following = words[i + 1]
        if (
            following.text[0].islower()
            and _plural(following.lower)
            and following.lower not in lexicon.MEASURES
        ):
            i += 1
            continue
        is_name = words[i].text[0].isupper() and i + 2 < len(words)
        if (
            is_name
            and not following.lower.endswith("ed")
            and _plural(words[i + 2].lower)
            and words[i + 2].text[0].islower()
        ):
            i += 2
            continue
        break
    return i


def _singular_head(words: list[_Word]) -> int | None:
    last = None
    for i, word in enumerate(words):
        lower = word.lower
        if last is not None and lower.endswith(_ENDS_MODIFIER) and word.text[0].islower():
            break
        if not lower.endswith(("ed", "ly")) or word.text[0].isupper():
            last = i
    return last


def counted_before(text: str, start: int, reach: int = 140) -> str | None:
    """What a bare number counts by the words before it in its sentence ("the number of troops to be …")."""
    before = text[max(0, start - reach) : start]
    cut = max(before.rfind(". "), before.rfind("\n\n"), before.rfind("? "), before.rfind("! "))
    before = before[cut + 1 :]
    found = None
    for match in _NUMBER_OF.finditer(before):
        found = match
    if found:
        words = _words(before, found.end() - 1)
        last = _head(words, singular=False)
        if last is not None:
            return " ".join(before[words[0].start : words[last].end].split())
    return "deaths" if _TOLL.search(before) else None
