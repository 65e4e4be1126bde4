"""The notions in a stretch of words: stems, families, names and places, with how much each tells."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

import snowballstemmer

from summarizer.language.normalise import fold
from summarizer.merge.thesaurus import FAMILIES, PHRASES, PLACES, WEAK, listed

__all__ = [
    "Notions",
    "in_one_word",
    "name_stem",
    "notions",
    "place_of",
    "plain",
    "stem",
    "weight",
    "words_of",
]

_WORD = re.compile(r"\d[\d.,]*\w*|[^\W\d_]+(?:[-'][^\W\d_]+)*")
# So many characters before a capital show whether a sentence begins with it.
_BEFORE = 8
_SENTENCE_START = re.compile(r"(?:^|[.!?:]\s+|[\"']\s*)$")
_STOP = frozenset(
    listed(
        """
    a an the this that these those there here it its itself he him his she her hers they them their we
    us our i me my you your who whom whose which what when where why how and or but nor so yet if then
    than as at by for from in into of off on onto out over under to toward towards up down with within
    without about after against among amid before behind below between during since through until upon
    via per be is am are was were been being do does did done doing have has had having will would shall
    should can could may might must not no none never neither nobody nothing cannot won't can't don't
    doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't wouldn't couldn't shouldn't all any
    both each every other others another such own same too very quite really we'll we've we're i've i'm
    they're he's she's it's that's also while because although though however says said saying say tell
    told ms mr mrs dr sir lord dame s t re ve ll d two three four five six seven eight nine ten eleven
    twelve twenty thirty forty fifty sixty seventy eighty ninety nineteen dozen dozens hundred hundreds
    thousand thousands million millions billion billions monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november
    december likely highly possibly reportedly apparently whether one's ones far let lets set some
    """
    )
)


@dataclass(frozen=True, slots=True)
class Notions:
    """What a stretch of words is about: all notions, and those of them that are names."""

    all: frozenset[str]
    names: frozenset[str]


@lru_cache(maxsize=1 << 14)
def plain(text: str) -> str:
    """`text` in lower case with marks folded and accents left out."""
    return _unaccented(fold(text).text).casefold()


def _unaccented(text: str) -> str:
    if text.isascii():
        return text
    text = text.translate(
        {
            ord("ø"): "o",
            ord("Ø"): "O",
            ord("ł"): "l",
            ord("Ł"): "L",
            ord("ß"): "ss",
            ord("ı"): "i",
            ord("æ"): "ae",
            ord("Æ"): "Ae",
            ord("đ"): "d",
            ord("ð"): "d",
            ord("þ"): "th",
        }
    )
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def words_of(text: str) -> list[str]:
    """The words of `text` in lower case, marks and accents left out."""
    return [w.rstrip(".,") for w in _WORD.findall(plain(text))]


@cache
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("english")


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The stem of a lower-case English word."""
    stemmed: str = _stemmer().stemWord(word.removesuffix("'s").removesuffix("'"))
    return stemmed


@cache
def _families() -> tuple[dict[str, str], dict[str, str]]:
    """The family of each listed word as it is written, and of each stem: "trains" run, "training" is done."""
    written: dict[str, str] = {}
    stems: dict[str, str] = {}
    for family, words in FAMILIES.items():
        for word in words.split():
            written.setdefault(word, family)
            stems.setdefault(stem(word), family)
    return written, stems


def _family_of(word: str) -> str | None:
    written, stems = _families()
    return written.get(word) or stems.get(stem(word))


@cache
def _phrases() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(rf"(?<!\w){p}(?!\w)" if p[0] != "p" or "|%" not in p else p), w) for p, w in PHRASES
    )


_HOLDS_A_WORD = re.compile(r"[^\W\d_]{2}")


@lru_cache(maxsize=1 << 14)
def in_one_word(low: str) -> str:
    """Lower-case words with phrases that mean one notion replaced: "lost their lives" becomes "died"."""
    if not _HOLDS_A_WORD.search(low):  # the cells of a table; of all phrases only the sign for per cent fits
        return low.replace("%", " percent")
    for pattern, words in _phrases():
        low = pattern.sub(words, low)
    return low


@cache
def _places() -> tuple[dict[str, str], re.Pattern[str]]:
    """Every form of a place with the place's key, and a pattern for forms of several words."""
    forms: dict[str, str] = {}
    for place, (people, seats) in PLACES.items():
        key = "@" + place.replace(" ", "-")
        forms[place] = key
        for names in (people, seats):
            for form in _listed(names):
                forms[form] = key
    several = sorted((f for f in forms if " " in f), key=len, reverse=True)
    return forms, re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, several)) + r")(?!\w)")


_OF_SEVERAL = (
    "north korean", "north koreans", "n korean", "n koreans", "south korean", "south koreans", "s korean",
    "s koreans", "white house", "downing street", "new delhi", "tel aviv", "mexico city", "addis ababa",
    "south african", "south africans",
)  # fmt: skip


def _listed(words: str) -> list[str]:
    found = [form for form in _OF_SEVERAL if re.search(rf"\b{form}\b", words)]
    for form in sorted(found, key=len, reverse=True):
        words = re.sub(rf"\b{form}\b", " ", words)
    return found + words.split()


def place_of(name: str) -> str | None:
    """The country that `name` is, or whose people, capital or seat of government it is."""
    return _places()[0].get(
        re.sub(r"\bn\.|\bs\.", lambda m: m.group()[0], plain(name)).removeprefix("the ").strip()
    )


@lru_cache(maxsize=1 << 14)
def notions(text: str) -> Notions:
    """The notions in `text`: a family where a word has one, a place, or the word's stem; no numbers."""
    printed = _unaccented(fold(text).text)
    names = _capitalised(printed)
    low = re.sub(r"\b([ns])\. (?=korea)", r"\1 ", printed.casefold())
    low = in_one_word(low)
    forms, several = _places()
    found: set[str] = set()
    named: set[str] = set()
    for match in several.finditer(low):
        found.add(forms[match.group()])
        named.add(forms[match.group()])
    low = several.sub(" ", low)
    for word in _WORD.findall(low):
        for part in _parts(word):
            if (notion := _notion(part, names, forms)) is None:
                continue
            found.add(notion)
            if notion[0] == "@" or (
                part.removesuffix("'s").rstrip("'.,") in names and notion not in FAMILIES
            ):
                named.add(notion)
    return Notions(frozenset(found), frozenset(named))


def _parts(word: str) -> list[str]:
    if "-" in word and _family_of(word) is None:
        return word.split("-")
    return [word]


def _notion(word: str, names: frozenset[str], forms: dict[str, str]) -> str | None:
    bare = word.removesuffix("'s").rstrip("'.,")
    if not bare or bare[0].isdigit() or len(bare) < 2:
        return None
    if bare in forms and (bare in names or len(bare) > 2):
        return forms[bare]
    if word in _STOP or bare in _STOP:
        return None
    family = _family_of(bare)
    if bare in names and family is None:
        return stem(name_stem(bare))
    return family or stem(bare)


def name_stem(name: str) -> str:
    """A name's form that its people share ("Marovia", "Marovian")."""
    for ending in ("ians", "ian", "ans", "an", "ia", "a"):
        if len(name) - len(ending) >= 4 and name.endswith(ending):
            return name[: -len(ending)]
    return name


def _capitalised(text: str) -> frozenset[str]:
    """Words printed with a capital where a lower-case word would have none."""
    found: set[str] = set()
    lower = set(re.findall(r"\b[^\W\d_A-Z]\w*", text))
    for match in re.finditer(r"\b[A-Z][\w'-]*", text):
        word = match.group().casefold().removesuffix("'s").rstrip("'")
        start = _SENTENCE_START.search(text, max(0, match.start() - _BEFORE), match.start())
        if start and (word in lower or _family_of(word) or word in _STOP):
            continue
        if start and not re.match(r"\s+[A-Z]", text[match.end() :]) and word not in _places()[0]:
            continue
        found.update({word, *word.split("-")})
    return frozenset(found)


@lru_cache(maxsize=1 << 16)
def weight(notion: str) -> float:
    """How much sharing a notion tells: families more than loose words, words of every report little."""
    if notion in WEAK or stem(notion) in WEAK:
        return 0.35
    return 1.3 if notion in FAMILIES else 1.0
