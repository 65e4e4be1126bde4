"""Numbers in texts of other languages: their value as far as the writing tells it, and their hedge."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from summarizer.lexicon.languages import hedges, is_known, number_words, scales
from summarizer.quantities.quantity import QuantityQualifier

__all__ = ["NumberAbroad", "numbers_abroad"]

# Which sign stands before the decimals. Mexico writes as English does, Spain as German does; both in Arabic.
_DECIMALS: Final = {
    "en": ".", "zh": ".", "ja": ".", "ko": ".", "th": ".", "he": ".", "hi": ".",
    "es": ".,", "ar": ".,",
}  # fmt: skip
_COMMA: Final = ","
_SPACES: Final = " \u00a0\u2009\u202f"
_DIGITS: Final = re.compile(
    rf"\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?!\d)(?:[.,٫]\d+)?|\d+(?:[.,'’٫٬]\d+)*(?:[.,'’٫٬]\d+)?"
)
_GROUP: Final = 3
# "per cento" is no hundred.
_PER_CENT: Final = re.compile(r"\b(?:per|pour|por)\s\Z", re.IGNORECASE)
_CJK_DIGITS: Final = {char: n for n, char in enumerate("〇一二三四五六七八九")} | {"两": 2, "零": 0}
_CJK_UNITS: Final = {"十": 10, "百": 100, "千": 1000}
_CJK_MYRIADS: Final = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
# Two signs or more: one alone stands in too many words.
_CJK: Final = re.compile(
    r"(?<![〇一二三四五六七八九零两十百千万亿])[一二三四五六七八九两十百千][〇一二三四五六七八九零两十百千万亿]+"
    r"|[二三四五六七八九两](?=[名人个位艘架枚座条辆天年月日周次岁])"
)
# A hedge stands so near to its number, in characters.
_HEDGE_REACH: Final = 24
# What may stand between a number and a hedge behind it: what is counted.
_HEDGED_BEHIND: Final = 30


@dataclass(frozen=True, slots=True)
class NumberAbroad:
    """A number at `[start, end)`, its scale word included.

    `values` are all that its writing may mean ("1.200" in a Spanish text); `qualifier` is None where the
    language's hedges aren't known.
    """

    start: int
    end: int
    text: str
    values: frozenset[Decimal]
    qualifier: QuantityQualifier | None

    @property
    def value(self) -> float | None:
        """The value, None where the writing leaves it open."""
        return float(next(iter(self.values))) if len(self.values) == 1 else None


def numbers_abroad(text: str, language: str) -> tuple[NumberAbroad, ...]:
    """Every number of `text`, in digits or in words that are known, in order."""
    found = sorted((*_in_digits(text, language), *_in_words(text, language)), key=lambda n: (n[0], -n[1]))
    kept: list[NumberAbroad] = []
    for start, end, values in found:
        if not kept or start >= kept[-1].end:
            kept.append(NumberAbroad(start, end, text[start:end], values, _hedge(text, start, end, language)))
    return tuple(kept)


def _in_digits(text: str, language: str) -> Iterator[tuple[int, int, frozenset[Decimal]]]:
    for match in _DIGITS.finditer(text):
        if match.start() and text[match.start() - 1].isalpha() and text[match.start() - 1].isascii():
            continue
        end, factor = _scaled(text, match.end(), language)
        values = _values(match.group(), language, scaled=factor > 1)
        yield match.start(), end, frozenset(value * factor for value in values)


def _values(written: str, language: str, *, scaled: bool) -> frozenset[Decimal]:
    """What digits with their signs may mean; `scaled` is whether "million" or the like stands behind them."""
    plain = "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in written)
    plain = re.sub(rf"[{_SPACES}'’٬]", "", plain).replace("٫", "·")
    if "·" in plain:
        return frozenset({Decimal(re.sub("[.,]", "", plain).replace("·", "."))})
    signs = [char for char in plain if char in ".,"]
    if not signs:
        return frozenset({Decimal(plain)})
    *front, tail = re.split("[.,]", plain)
    grouped = Decimal("".join((*front, tail)))
    decimal = Decimal("".join(front) + "." + tail)
    if len(signs) > 1 and len(set(signs)) == 1:
        return frozenset({grouped})
    if len(signs) > 1 or len(tail) != _GROUP or front[0] == "0" or len(front[0]) > _GROUP:
        return frozenset({decimal})
    marks = _DECIMALS.get(language, _COMMA)
    if len(marks) > 1:
        # Nobody writes three decimals but before "million".
        return frozenset({grouped, decimal} if scaled else {grouped})
    return frozenset({decimal if signs[0] in marks else grouped})


def _scaled(text: str, end: int, language: str) -> tuple[int, int]:
    """The end of the scale words behind a number, and what they multiply it by."""
    factor = 1
    while found := _scale_pattern(language).match(text, end):
        factor *= scales(language)[found[1].casefold()]
        end = found.end(1)
    return end, factor


@cache
def _scale_pattern(language: str) -> re.Pattern[str]:
    words = sorted(scales(language), key=len, reverse=True)
    if not words:
        return re.compile(r"(?!)()")
    joined = "|".join(map(re.escape, words))
    behind = "" if language == "zh" else r"(?!\w)"
    return re.compile(rf"[\s-]?({joined}){behind}", re.IGNORECASE)


def _in_words(text: str, language: str) -> Iterator[tuple[int, int, frozenset[Decimal]]]:
    if language == "zh":
        for match in _CJK.finditer(text):
            yield match.start(), match.end(), frozenset({Decimal(_cjk_value(match.group()))})
        return
    words = number_words(language)
    if not words:
        return
    for match in _word_pattern(language).finditer(text):
        if _PER_CENT.search(text[: match.start()]):
            continue
        end, factor = _scaled(text, match.end(), language)
        yield match.start(), end, frozenset({Decimal(words[match.group().casefold()]) * factor})


@cache
def _word_pattern(language: str) -> re.Pattern[str]:
    joined = "|".join(map(re.escape, sorted(number_words(language), key=len, reverse=True)))
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)


def _cjk_value(signs: str) -> int:
    """The value of a Chinese numeral: 三百二十万 is 3,200,000."""
    total = section = digit = 0
    for sign in signs:
        if sign in _CJK_DIGITS:
            digit = _CJK_DIGITS[sign]
        elif sign in _CJK_UNITS:
            section += (digit or 1) * _CJK_UNITS[sign]
            digit = 0
        else:
            total = (total + section + digit or 1) * _CJK_MYRIADS[sign]
            section = digit = 0
    return total + section + digit


def _hedge(text: str, start: int, end: int, language: str) -> QuantityQualifier | None:
    """How the number is hedged; None where the words for that aren't known."""
    if not is_known(language):
        return None
    before, behind = text[max(0, start - _HEDGE_REACH) : start], text[end : end + _HEDGED_BEHIND]
    behind = re.split(r"[.,;:!?。，；、]", behind)[0]
    before = re.split(r"[.;:!?。，；、]", before)[-1]
    nearest: tuple[int, QuantityQualifier] | None = None
    for kind, pattern in hedges(language, "before"):
        for match in pattern.finditer(before):
            if _adjoins(before[match.end() :]) and (nearest is None or match.start() < nearest[0]):
                nearest = match.start(), kind
    if nearest is not None:
        return nearest[1]
    after = language == "zh"
    for kind, pattern in hedges(language, "after"):
        found = pattern.match(behind) if after else pattern.search(behind)
        if found and not re.search(r"\d", behind[: found.end() + 2]):
            return kind
    return "exact"


def _adjoins(between: str) -> bool:
    """Whether nothing but spaces, a sign of currency or an article stands between a hedge and its number."""
    return re.fullmatch(r"\s*(?:[$£€¥有]|(?:de|di|d['’]|los|las|les|die|the|на)\b)?\s*", between) is not None
