"""The numerals of a text, in digits and in words, with their values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from summarizer.language.quantities import lexicon

__all__ = ["Numeral", "numbers_in", "numerals"]

Form = Literal["cardinal", "vague", "fraction", "ordinal", "decade", "year"]


@dataclass(frozen=True, slots=True)
class Numeral:
    """One number as printed, `[start, end)`, without sign, currency, hedge or unit.

    `value` is None where the words give none ("hundreds"). `scale` is the magnitude word's or letter's factor,
    `digits` whether it is written in figures.
    """

    start: int
    end: int
    value: float | None
    form: Form
    scale: float = 1
    digits: bool = True


_MAGNITUDE = "hundred|thousand|million|billion|trillion|lakh|crore|dozen"
_TOKEN = re.compile(
    r"(?:(?<!\w)|(?<=\bRs))(?<!\d[.,])(?:(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)"
    r"|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)"
    r"|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)|\d{1,3}(?: 000)+(?!\d)|\d*\.\d+|\d+)"
    r"(?:(?P<letter>(?:mn|bn|trn|tn|[kKmMbBT])(?![\w°])|(?:st|nd|rd|th)\b|[’']?s\b)"
    rf"|(?P<vulgar>[½¼¾⅓⅔⅛])|(?=\s?-?(?P<magnitude>(?:{_MAGNITUDE}|mln|mn|bn|tn)\b)))?"
    r"|(?P<alone>[½¼¾⅓⅔⅛])"
    rf"|(?P<word>{lexicon.NUMBER_WORD_PATTERN})(?![\w]))",
    re.IGNORECASE,
)
_GAP = re.compile(r"[^\S\n]*(?:[-‐‑]|\s)[^\S\n]*")
_AND = re.compile(r"\s+and\s+|-and-")
_AND_A_HALF = re.compile(r"(?:\s+and\s+a\s+half|-and-a-half)(?!\w)", re.IGNORECASE)
_MAGNITUDES_AFTER = re.compile(rf"[\s-]?(?:{_MAGNITUDE}|mln|mn|bn|tn)(?!\w)", re.IGNORECASE)
_A_BEFORE = re.compile(r"(?<!\w)an?[\s-]+\Z", re.IGNORECASE)
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
    if len(printed) > lexicon.LONGEST_NUMBER:
        return Numeral(start, end, None, "cardinal")
    value = float(printed)
    letter = match["letter"]
    if letter and letter.lower() in {"st", "nd", "rd", "th"}:
        return Numeral(start, end, value, "ordinal")
    if letter and letter.lower().endswith("s"):
        return Numeral(start, end, value, "decade")
    if letter and letter[0].isalpha():
        scale = lexicon.MAGNITUDES[letter.lower()]
        return Numeral(start, end, _product(value, scale), "cardinal", scale)
    if match["vulgar"]:
        value += _VULGAR[match["vulgar"]]
    elif half := _AND_A_HALF.match(text, end):
        value, end = value + 0.5, half.end()
    scale = 1.0
    while magnitude := _MAGNITUDES_AFTER.match(text, end):
        scale *= lexicon.MAGNITUDES[magnitude.group().strip(" -\n\t\u00a0").lower()]
        end = magnitude.end()
    return Numeral(start, end, _product(value, scale), "cardinal", scale)


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


def _from_words(text: str, run: list[_Word]) -> Iterator[Numeral]:
    at = 0
    while at < len(run):
        size, numeral = _numeral_at(text, run, at)
        if numeral:
            yield numeral
        at += size


def _numeral_at(text: str, run: list[_Word], at: int) -> tuple[int, Numeral | None]:
    """The longest numeral that begins with `run[at]`, and how many words of the run it takes (at least "
    "one)."""
    token = run[at]
    if token.word in lexicon.VAGUE:
        return 1, _vague(text, token)
    if token.word in lexicon.FRACTIONS and not (
        token.word in lexicon.ORDINALS and not _is_fraction(text, token)
    ):
        return _fraction(text, run, at)
    if token.word in lexicon.ORDINALS:
        return 1, Numeral(token.start, token.end, lexicon.ORDINALS[token.word], "ordinal", digits=False)
    return _cardinal(text, run, at)


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


def _fraction(text: str, run: list[_Word], at: int) -> tuple[int, Numeral | None]:
    token = run[at]
    before = text[max(0, token.start - 16) : token.start]
    value = lexicon.FRACTIONS[token.word]
    start = token.start - len(found.group()) if (found := _A_BEFORE.search(before)) else token.start
    if (
        token.word == "quarter"
        and not (found and _is_fraction(text, token))
        and not _OF_A.match(text, token.end)
    ):
        return 1, None
    if token.word == "half":
        next_word = run[at + 1].word if at + 1 < len(run) else ""
        if next_word in lexicon.MAGNITUDES:  # half-million, half-dozen
            scale = lexicon.MAGNITUDES[next_word]
            return 2, Numeral(start, run[at + 1].end, scale / 2, "cardinal", scale, digits=False)
        if text[token.end : token.end + 1] in {"-", "‑"} or re.search(
            r"(?i)(?:first|second|other|better|latter|1st|2nd)[\s-]\Z", before
        ):
            return 1, None
    elif token.word.endswith("s"):
        return 1, None
    if part := _OF_A.match(text, token.end):
        scale = lexicon.MAGNITUDES[part["magnitude"].lower()]
        return 1, Numeral(start, part.end(), _product(value, scale), "cardinal", scale, digits=False)
    return 1, Numeral(start, token.end, value, "fraction", digits=False)


def _cardinal(text: str, run: list[_Word], at: int) -> tuple[int, Numeral | None]:
    """A number in words by the usual grammar: units after tens, hundreds before, magnitudes going down."""
    first = run[at]
    total, group, last_magnitude, scale = 0.0, 0.0, float("inf"), 1.0
    end, i, kind = first.end, at, ""
    while i < len(run):
        word = run[i].word
        if word in lexicon.CARDINALS:
            value = lexicon.CARDINALS[word]
            if kind == "" or kind == "hundred" or kind == "magnitude" or (kind == "ten" and 0 < value < 10):
                group += value
            elif i == at + 1 and group in _CENTURY and value >= 10:
                return _year_in_words(run, at, group, value)
            else:
                break
            kind = "ten" if value >= 20 else "unit"
        elif word in lexicon.MAGNITUDES:
            factor = lexicon.MAGNITUDES[word]
            if word == "hundred" and kind in {"", "unit", "ten"} and group < 100:
                group, kind = (group or 1) * 100, "hundred"
            elif word != "hundred" and factor < last_magnitude and kind != "magnitude":
                total, group, last_magnitude, scale, kind = (
                    total + (group or 1) * factor,
                    0.0,
                    factor,
                    factor,
                    "magnitude",
                )
            else:
                break
        else:
            return _with_tail(text, run, at, i, group, kind)
        end, i = run[i].end, i + 1
    value = total + group
    if half := _AND_A_HALF.match(text, end):
        value, end = value + (scale or 1) / 2, half.end()
        if magnitude := _MAGNITUDES_AFTER.match(text, end):
            scale = lexicon.MAGNITUDES[magnitude.group().strip(" -\n").lower()]
            value, end = value * scale, magnitude.end()
            i += 1
    return i - at, _worded(text, run, at, end, value, scale)


def _year_in_words(run: list[_Word], at: int, century: float, rest: float) -> tuple[int, Numeral]:
    """ "nineteen eighty-four"."""
    size, value = 2, century * 100 + rest
    if rest >= 20 and at + 2 < len(run) and 0 < lexicon.CARDINALS.get(run[at + 2].word, 0) < 10:
        size, value = 3, value + lexicon.CARDINALS[run[at + 2].word]
    return size, Numeral(run[at].start, run[at + size - 1].end, value, "year", digits=False)


def _with_tail(
    text: str, run: list[_Word], at: int, i: int, group: float, kind: str
) -> tuple[int, Numeral | None]:
    """A cardinal with an ordinal ("twenty-first"), a part ("two thirds") or another word right behind it."""
    word = run[i].word
    if word in lexicon.ORDINALS and kind == "ten" and lexicon.ORDINALS[word] < 10:
        return i - at + 1, Numeral(
            run[at].start, run[i].end, group + lexicon.ORDINALS[word], "ordinal", digits=False
        )
    part = lexicon.FRACTIONS.get(word)
    is_part = word.endswith("s") if group != 1 else not word.endswith("s")
    if part and 0 < group * part <= 1 and is_part and not (word == "quarters" and group != 3):
        if of_a := _OF_A.match(text, run[i].end):
            scale = lexicon.MAGNITUDES[of_a["magnitude"].lower()]
            return i - at + 1, Numeral(
                run[at].start, of_a.end(), group * part * scale, "cardinal", scale, digits=False
            )
        return i - at + 1, Numeral(run[at].start, run[i].end, group * part, "fraction", digits=False)
    return i - at, _worded(text, run, at, run[i - 1].end, group, 1)


def _worded(text: str, run: list[_Word], at: int, end: int, value: float, scale: float) -> Numeral | None:
    first = run[at]
    start = first.start
    if first.word in lexicon.MAGNITUDES:
        before = text[max(0, start - 24) : start]
        if vague := _VAGUE_BEFORE.search(before):
            return Numeral(start - len(vague.group().lstrip()), end, None, "vague", digits=False)
        if article := _A_BEFORE.search(before):
            start -= len(article.group())
        elif first.word == "hundred" and value == 100:
            return None
    elif first.word == "one" and end == first.end and not _is_number_one(text, first):
        return None
    return Numeral(start, end, value, "cardinal", scale, digits=False)


def _is_number_one(text: str, token: _Word) -> bool:
    """Whether "one" counts something named behind it."""
    if _ONE_IN.match(text, token.end):
        return True
    after = _ONE_AFTER.match(text, token.end)
    if after is None or after["word"].lower() in lexicon.NO_NOUN:
        return False
    return not _ONE_BEFORE.search(text[max(0, token.start - 12) : token.start])
