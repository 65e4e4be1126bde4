"""The numerals of a text, in digits and in words, with their values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from summarizer.quantities import lexicon
from summarizer.quantities.currencies import without_prefixes

__all__ = ["Numeral", "numbers_in", "numerals"]

Form = Literal["cardinal", "vague", "fraction", "ordinal", "decade", "year", "unread"]


@dataclass(frozen=True, slots=True)
class Numeral:
    """One number as printed, `[start, end)`, without sign, currency, hedge or unit.

    `value` is None where the words give none ("hundreds"). `scale` is the factor of the magnitude word or
    letter, `digits` whether it is written in figures, `letter` whether a lone letter ends it ("30m").
    """

    start: int
    end: int
    value: float | None
    form: Form
    scale: float = 1
    digits: bool = True
    letter: bool = False


_MAGNITUDE = "hundred|thousand|million|billion|trillion|lakhs?|crores?|dozen"
_TOKEN = re.compile(
    r"(?<!\w)(?<!\d[.,])(?:(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)"
    r"|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?![\d.,]\d|\d)|\d{1,3},\d{1,2}(?![\d,])"
    r"|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)|\d{1,3}(?: 000)+(?!\d)|\d*\.\d+|\d+)"
    r"(?:(?P<letter>(?:mn|bn|trn|tn|[kKmMbBT])(?![\w°])|(?:st|nd|rd|th)\b|[’']?s\b)"
    rf"|(?P<vulgar>[½¼¾⅓⅔⅛])|(?=\s?-?(?P<magnitude>(?:{_MAGNITUDE}|mln|mn|bn|tn)\b)))?"
    r"|(?P<alone>[½¼¾⅓⅔⅛])"
    rf"|(?P<word>{lexicon.NUMBER_WORD_PATTERN})(?![\w]))",
    re.IGNORECASE,
)
_DECIMAL_COMMA = re.compile(r"\d{1,3},\d{1,2}")
_GAP = re.compile(r"[^\S\n]*(?:[-‐‑]|\s)[^\S\n]*")
_AND = re.compile(r"\s+and\s+|-and-")
_AND_A_HALF = re.compile(r"(?:\s+and\s+a\s+half|-and-a-half)(?!\w)", re.IGNORECASE)
_MAGNITUDES_AFTER = re.compile(rf"[\s-]?(?:{_MAGNITUDE}|mln|mn|bn|tn)(?!\w)", re.IGNORECASE)
_A_BEFORE = re.compile(r"(?<!\w)an?[\s-]+\Z", re.IGNORECASE)
_DETERMINER_BEFORE = re.compile(
    r"(?<!\w)(?:the|per|every|another|next|first|last|one|that|this|some|no|his|her|its|their|our|your|my"
    r"|half|quarter)[\s-]+\Z|[’']s\s+\Z|(?:\A|[.!?:\n][\s“\"‘']*)\Z",
    re.IGNORECASE,
)
_MULTI_BEFORE = re.compile(r"(?<!\w)multi[\s-]?\Z", re.IGNORECASE)
_VAGUE_BEFORE = re.compile(
    r"(?<!\w)(?:several|(?:a|the (?:last|past|next|first)) few|few|many|a couple(?: of)?|countless"
    r"|untold)\s+\Z",
    re.IGNORECASE,
)
_SMALLER = re.compile(
    r"\s+of\s+(?:tens\s+of\s+|hundreds\s+of\s+)?(hundreds|thousands|millions|billions|trillions)(?!\w)", re.I
)
_OF_A = re.compile(rf"(?:\s+(?:of\s+)?an?\s+|-)(?P<magnitude>{_MAGNITUDE})(?!\w)", re.IGNORECASE)
_FRACTION_AFTER = re.compile(
    r"\s+(?:of|the|its|their|his|her|our)(?!\w)|\s*(?:[.,;:!?)—”\"]|\s-|\Z|\s(?:in|from|to|on|by|over|and"
    r"|or|as|more|less|since|last|this)\b)"
)
_BY_OR_THAN = re.compile(
    r"(?<!\w)(?:by|than|about|around|nearly|almost|roughly|under|over|least|most|only|just|and|to|up|down"
    r"|some|for)\s+(?:an?\s+|one[\s-])?\Z",
    re.I,
)
_ONE_BEFORE = re.compile(
    r"(?<!\w)(?:no|any|every|each|some|this|that|which|the|another|a|next|last|latest|new|old|loved|only"
    r"|first|second|"
    r"third|on|big|good|bad|other|such|wrong|right|day|number|not)[\s-]+\Z",
    re.IGNORECASE,
)
_ONE_IN = re.compile(
    r"\s+(?:in|out of)\s+(?:every\s+)?(?:\d|three|four|five|six|seven|eight|nine|ten|twelve|twenty|a "
    r"hundred)|-in-"
)
_ONE_AFTER = re.compile(r"[\s-]+(?P<word>[^\W\d_]+)(?![’'])")
_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}
_HALF_OF_A_GAME = re.compile(r"(?:first|second|other|better|latter|1st|2nd)[\s-]\Z", re.IGNORECASE)
_SUFFIXES = {"1": "st", "2": "nd", "3": "rd"}
_CENTURY = range(16, 21)


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    word: str


def numbers_in(text: str) -> tuple[str, ...]:
    """The numbers `text` mentions, in order, alike for digits and words.

    "12", "twelve" and "a dozen" are "12"; "1.2m" is "1200000"; "21st" and "twenty-first" are "21st"; what has
    no value keeps its word ("hundreds"). "One" counts only before a noun ("one soldier", not "no one").
    """
    return tuple(_normalised(text, numeral) for numeral in numerals(text))


def _normalised(text: str, numeral: Numeral) -> str:
    if numeral.value is None:
        return " ".join(re.findall(r"\w+", text[numeral.start : numeral.end].lower()))
    value = format(numeral.value, ".15g") if numeral.form != "fraction" else format(numeral.value, ".4g")
    if "e" in value:
        value = str(int(numeral.value))
    if numeral.form == "ordinal":
        return value + ("th" if value[-2:] in {"11", "12", "13"} else _SUFFIXES.get(value[-1], "th"))
    return value + "s" if numeral.form == "decade" else value


def numerals(text: str) -> tuple[Numeral, ...]:
    """Every numeral of `text` in order; none overlaps another."""
    text = without_prefixes(text)
    found: list[Numeral] = []
    run: list[_Word] = []
    done = 0
    for match in _TOKEN.finditer(text):
        if match.start() < done:
            continue
        if word := match["word"]:
            token = _Word(match.start(), match.end(), word.lower())
            if run and not _joins(text, run[-1], token):
                found.extend(_from_words(text, run))
                run = []
            run.append(token)
            continue
        if run:
            found.extend(_from_words(text, run))
            run = []
        if numeral := _from_digits(text, match):
            found.append(numeral)
            done = numeral.end
    if run:
        found.extend(_from_words(text, run))
    return _disjoint(found)


def _disjoint(found: list[Numeral]) -> tuple[Numeral, ...]:
    """Those that don't start inside the one before."""
    kept: list[Numeral] = []
    for numeral in found:
        if not kept or numeral.start >= kept[-1].end:
            kept.append(numeral)
    return tuple(kept)


def _from_digits(text: str, match: re.Match[str]) -> Numeral | None:
    start, end = match.span()
    if match["alone"]:
        return Numeral(start, end, _VULGAR[match["alone"]], "fraction")
    printed = re.sub(r"[,\s]", "", match["digits"])
    if printed.count(".") > 1:  # 1.234.567, as the continent groups
        printed = printed.replace(".", "")
    if len(printed) > lexicon.LONGEST_NUMBER:
        return Numeral(start, end, None, "cardinal")
    if _DECIMAL_COMMA.fullmatch(match["digits"]):
        magnitude = _MAGNITUDES_AFTER.match(text, end)
        return Numeral(start, magnitude.end() if magnitude else end, None, "unread")
    value = float(printed)
    if letter := match["letter"]:
        return _with_letters(start, end, value, letter.lower())
    if match["vulgar"]:
        value += _VULGAR[match["vulgar"]]
    elif half := _AND_A_HALF.match(text, end):
        value, end = value + 0.5, half.end()
    scale = 1.0
    while magnitude := _MAGNITUDES_AFTER.match(text, end):
        scale *= lexicon.MAGNITUDES[magnitude.group().strip(" -\n\t\u00a0").lower()]
        end = magnitude.end()
    return Numeral(start, end, _product(value, scale), "cardinal", scale)


def _with_letters(start: int, end: int, value: float, letters: str) -> Numeral:
    """A number that ends in letters: "21st", "1990s", "30m"."""
    if letters in {"st", "nd", "rd", "th"}:
        return Numeral(start, end, value, "ordinal")
    if letters.endswith("s"):
        return Numeral(start, end, value, "decade")
    scale = lexicon.MAGNITUDES[letters]
    return Numeral(start, end, _product(value, scale), "cardinal", scale, letter=len(letters) == 1)


def _product(value: float, scale: float) -> float:
    """Their product as people mean it: 1.1 million is 1,100,000 exactly."""
    return float(format(value * scale, ".15g"))


def _joins(text: str, left: _Word, right: _Word) -> bool:
    gap = text[left.end : right.start]
    if len(gap) > lexicon.LONGEST_GAP:
        return False
    if _GAP.fullmatch(gap):
        return True
    return (
        left.word in lexicon.MAGNITUDES
        and right.word in lexicon.CARDINALS
        and _AND.fullmatch(gap) is not None
    )


def _from_words(text: str, words: list[_Word]) -> Iterator[Numeral]:
    run = _Run(text, words)
    at = 0
    while at < len(words):
        size, numeral = run.numeral_at(at)
        if numeral:
            yield numeral
        at += size


def _vague(text: str, token: _Word) -> Numeral | None:
    if token.word == "scores" and not text.startswith(" of ", token.end):
        return None
    smaller = _SMALLER.match(text, token.end)
    if token.word == "tens" and not smaller:
        return None
    return Numeral(token.start, smaller.end() if smaller else token.end, None, "vague", digits=False)


def _is_fraction(text: str, token: _Word) -> bool:
    """Whether "third", "quarter" and the like stand for a part, not for a place in a row."""
    before = text[max(0, token.start - 24) : token.start]
    if not _A_BEFORE.search(before):
        return False
    after = _FRACTION_AFTER.match(text, token.end)
    return after is not None and (after.group().strip() == "of" or _BY_OR_THAN.search(before) is not None)


@dataclass(frozen=True, slots=True)
class _Run:
    """Number words that stand side by side."""

    text: str
    words: list[_Word]

    def numeral_at(self, at: int) -> tuple[int, Numeral | None]:
        """The longest numeral that begins with word `at`, and how many words it takes (at least one)."""
        token = self.words[at]
        if token.word in lexicon.VAGUE:
            return 1, _vague(self.text, token)
        ordinal = lexicon.ORDINALS.get(token.word)
        if token.word in lexicon.FRACTIONS and (ordinal is None or _is_fraction(self.text, token)):
            return self._fraction(at)
        if ordinal is not None:
            return 1, Numeral(token.start, token.end, ordinal, "ordinal", digits=False)
        return self._cardinal(at)

    def _fraction(self, at: int) -> tuple[int, Numeral | None]:
        token = self.words[at]
        before = self.text[max(0, token.start - 16) : token.start]
        start = token.start - len(found.group()) if (found := _A_BEFORE.search(before)) else token.start
        if (
            token.word == "half"
            and at + 1 < len(self.words)
            and self.words[at + 1].word in lexicon.MAGNITUDES
        ):
            scale = lexicon.MAGNITUDES[self.words[at + 1].word]  # half-million, half-dozen
            return 2, Numeral(start, self.words[at + 1].end, scale / 2, "cardinal", scale, digits=False)
        part = _OF_A.match(self.text, token.end)
        if part is None and not _may_be_part(self.text, token, before):
            return 1, None
        return 1, _part_of(start, token.end, lexicon.FRACTIONS[token.word], part)

    def _cardinal(self, at: int) -> tuple[int, Numeral | None]:
        """A number by the usual grammar: units after tens, hundreds before, magnitudes going down."""
        state = _Cardinal()
        i = at
        while i < len(self.words):
            word = self.words[i].word
            if word not in lexicon.CARDINALS and word not in lexicon.MAGNITUDES:
                return self._with_tail(at, i, state)
            if i == at + 1 and state.opens_year(word):
                return self._year(at, state.group)
            if not state.takes(word):
                break
            i += 1
        return i - at, self._worded(at, i, state.total + state.group, state.scale)

    def _year(self, at: int, century: float) -> tuple[int, Numeral]:
        """ "nineteen eighty-four"."""
        rest = lexicon.CARDINALS[self.words[at + 1].word]
        size, value = 2, century * 100 + rest
        last = self.words[at + 2].word if at + 2 < len(self.words) else ""
        if rest >= 20 and 0 < lexicon.CARDINALS.get(last, 0) < 10:
            size, value = 3, value + lexicon.CARDINALS[last]
        return size, Numeral(self.words[at].start, self.words[at + size - 1].end, value, "year", digits=False)

    def _with_tail(self, at: int, i: int, state: _Cardinal) -> tuple[int, Numeral | None]:
        """A cardinal with an ordinal ("twenty-first"), a part ("two thirds") or another word behind it."""
        first, last = self.words[at], self.words[i]
        place = lexicon.ORDINALS.get(last.word, 10)
        if state.kind == "ten" and place < 10:
            return i - at + 1, Numeral(first.start, last.end, state.group + place, "ordinal", digits=False)
        part = lexicon.FRACTIONS.get(last.word, 0) * state.group
        plural = last.word.endswith("s")
        if (
            0 < part <= 1
            and plural == (state.group != 1)
            and not (last.word == "quarters" and state.group != 3)
        ):
            return i - at + 1, _part_of(first.start, last.end, part, _OF_A.match(self.text, last.end))
        return i - at, self._worded(at, i, state.total + state.group, state.scale)

    def _unread(self, start: int, end: int) -> Numeral:
        return Numeral(start, end, None, "unread", digits=False)

    def _worded(self, at: int, stop: int, value: float, scale: float) -> Numeral | None:
        """The cardinal in the words `[at, stop)`, with an article before it and "and a half" behind."""
        first, end = self.words[at], self.words[stop - 1].end
        start = first.start
        if first.word in lexicon.MAGNITUDES:
            before = self.text[max(0, start - 24) : start]
            if vague := _VAGUE_BEFORE.search(before):
                return Numeral(start - len(vague.group().lstrip()), end, None, "vague", digits=False)
            if article := _A_BEFORE.search(before):
                start -= len(article.group())
            elif first.word == "hundred" and value == 100:
                return None
            elif not _DETERMINER_BEFORE.search(before):
                # Its number is missing: "multi-million" has none, "XY6.162 million" one that isn't read.
                return None if _MULTI_BEFORE.search(before) else self._unread(start, end)
        half = _AND_A_HALF.match(self.text, end)
        if half is None:
            if first.word == "one" and stop == at + 1 and not _is_number_one(self.text, first):
                return None
            return Numeral(start, end, value, "cardinal", scale, digits=False)
        value, end = value + scale / 2, half.end()
        if magnitude := _MAGNITUDES_AFTER.match(self.text, end):
            scale = lexicon.MAGNITUDES[magnitude.group().strip(" -\n").lower()]
            value, end = value * scale, magnitude.end()
        return Numeral(start, end, value, "cardinal", scale, digits=False)


@dataclass(slots=True)
class _Cardinal:
    """A cardinal as it is read word by word: what is settled, and the group below the next magnitude."""

    total: float = 0.0
    group: float = 0.0
    scale: float = 1.0
    kind: Literal["", "unit", "ten", "hundred", "magnitude"] = ""

    def opens_year(self, word: str) -> bool:
        return (
            self.kind in {"unit", "ten"} and self.group in _CENTURY and lexicon.CARDINALS.get(word, 0) >= 10
        )

    def takes(self, word: str) -> bool:
        """Whether the number goes on with `word`; it is added then."""
        if word in lexicon.CARDINALS:
            value = lexicon.CARDINALS[word]
            if self.kind == "unit" or (self.kind == "ten" and not 0 < value < 10):
                return False
            self.group += value
            self.kind = "ten" if value >= 20 else "unit"
            return True
        factor = lexicon.MAGNITUDES[word]
        if word == "hundred" and self.kind in {"", "unit", "ten"} and self.group < 100:
            self.group, self.kind = (self.group or 1) * 100, "hundred"
            return True
        if word == "hundred" or self.kind == "magnitude" or (self.total and factor >= self.scale):
            return False
        self.total += (self.group or 1) * factor
        self.group, self.scale, self.kind = 0.0, factor, "magnitude"
        return True


def _may_be_part(text: str, token: _Word, before: str) -> bool:
    if token.word.endswith("s"):
        return False
    if token.word == "half":
        return text[token.end : token.end + 1] not in {"-", "‑"} and not _HALF_OF_A_GAME.search(before)
    return token.word != "quarter" or _is_fraction(text, token)


def _part_of(start: int, end: int, part: float, of_a: re.Match[str] | None) -> Numeral:
    """A part of a whole, or of a million ("a quarter of a million")."""
    if of_a is None:
        return Numeral(start, end, part, "fraction", digits=False)
    scale = lexicon.MAGNITUDES[of_a["magnitude"].lower()]
    return Numeral(start, of_a.end(), _product(part, scale), "cardinal", scale, digits=False)


def _is_number_one(text: str, token: _Word) -> bool:
    """Whether "one" counts something named behind it."""
    if _ONE_IN.match(text, token.end):
        return True
    after = _ONE_AFTER.match(text, token.end)
    if after is None or after["word"].lower() in lexicon.NO_NOUN:
        return False
    return not _ONE_BEFORE.search(text[max(0, token.start - 12) : token.start])
