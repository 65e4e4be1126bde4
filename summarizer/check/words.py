"""What two stretches of text are compared by: their numbers, negations, names and speech verbs."""

from __future__ import annotations

import re
from collections import Counter
from fractions import Fraction

from summarizer.language.cues import stance
from summarizer.language.normalise import fold_words
from summarizer.language.polarity import negations

__all__ = ["missing_names", "missing_numbers", "names", "numbers", "polarity_differs", "stances_differ"]

_UNITS = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2
    )
}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SHORT_SCALES = {"k": 1000, "m": 10**6, "mn": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12}
_LOOSE = {
    "dozen": 12, "dozens": "dozens", "hundreds": "hundreds", "thousands": "thousands", "millions": "millions",
    "billions": "billions", "trillions": "trillions", "half": Fraction(1, 2), "third": "third", "quarter": "quarter",
    "first": 1, "second": 2, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "twice": "twice", "double": "double", "doubled": "double", "triple": "triple", "tripled": "triple",
    "halved": "half", "once": "once",
}  # fmt: skip
_NUMERAL = re.compile(
    r"(?P<digits>\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<ordinal>st|nd|rd|th)?(?P<short>(?:k|mn?|bn?|tn)\b)?"
    r"|(?P<word>[A-Za-z]+)|(?P<other>[^\sA-Za-z\d])"
)
_NAME = re.compile(r"\b[A-Z][^\W\d_]*(?:[.'-][^\W\d_]+)*\.?")
_SENTENCE_END = re.compile(r"(?:^|[.!?:]\s|[\"'(]\s?|\s-\s)\Z")
# Capitalised where a sentence opens, and no name anywhere else.
_NO_NAME = frozenset(
    [
        "i",
        "a",
        "an",
        "the",
        "this",
        "that",
        "these",
        "those",
        "he",
        "she",
        "it",
        "they",
        "we",
        "you",
        "his",
        "her",
        "its",
        "their",
        "our",
        "my",
        "your",
        "who",
        "what",
        "when",
        "where",
        "why",
        "how",
        "mr",
        "mrs",
        "ms",
        "dr",
        "and",
        "but",
        "or",
        "if",
        "in",
        "on",
        "at",
        "to",
        "of",
        "for",
        "from",
        "by",
        "with",
        "as",
        "is",
        "are",
        "was",
        "were",
        "not",
        "no",
        "yes",
        "there",
        "here",
        "some",
        "many",
        "most",
    ]
)


def numbers(text: str) -> Counter[str]:
    """Every number in `text` by its value: "1,200", "1.2 thousand" and "twelve hundred" are one value."""
    found: Counter[str] = Counter()
    current: Fraction | None = None
    group = Fraction(0)
    for match in _NUMERAL.finditer(fold_words(text)):
        word = (match["word"] or "").lower()
        value = _small(match, word)
        if value is not None and current is None:
            current = value
        elif (
            value is not None
            and current is not None
            and match["word"]
            and current % (100 if value >= 10 else 10) == 0
        ):
            current += value
        elif word in _SCALES and current is not None:
            current, group = _scaled(current, group, _SCALES[word])
        elif word == "and" or match["other"] == "-":
            continue
        else:
            found.update(_closed(current, group))
            current, group = value, Fraction(0)
            if word in _LOOSE:
                found[str(_LOOSE[word])] += 1
    found.update(_closed(current, group))
    return found


def _scaled(current: Fraction, group: Fraction, scale: int) -> tuple[Fraction | None, Fraction]:
    if scale == 100:
        return current * scale, group
    return Fraction(0), group + current * scale


def _closed(current: Fraction | None, group: Fraction) -> list[str]:
    if current is None or (current == 0 and group):
        return [str(group)] if group else []
    return [str(current + group)]


def _small(match: re.Match[str], word: str) -> Fraction | None:
    if match["digits"]:
        value = Fraction(match["digits"].replace(",", ""))
        return value * _SHORT_SCALES.get((match["short"] or "").lower(), 1)
    small = _UNITS.get(word, _TENS.get(word))
    return None if small is None else Fraction(small)


def missing_numbers(words: str, source: str) -> tuple[str, ...]:
    """The values that stand in `words` and not in `source`; "one" as a pronoun isn't counted."""
    held = numbers(source)
    return tuple(value for value in numbers(words) if value not in held and value != "1")


def names(text: str) -> tuple[str, ...]:
    """The capitalised words of `text` that aren't only a sentence's first word, folded."""
    folded = fold_words(text)
    found = []
    for match in _NAME.finditer(folded):
        word = match.group().rstrip(".")
        if word.endswith("'s"):
            word = word[:-2]
        opens = bool(_SENTENCE_END.search(folded[: match.start()][-3:]))
        if word.lower() in _NO_NAME or (opens and not word.isupper()):
            continue
        found.append(word)
    return tuple(found)


def missing_names(words: str, source: str) -> tuple[str, ...]:
    """The names of `words` that `source` doesn't hold in any case or as part of a longer word."""
    held = fold_words(source).casefold()
    return tuple(
        name
        for name in dict.fromkeys(names(words))
        if not re.search(rf"\b{re.escape(name.casefold())}", held)
    )


def polarity_differs(left: str, right: str) -> tuple[str, ...]:
    """The negators that one of the two has more often than the other."""
    a, b = negations(left), negations(right)
    return tuple(sorted((a - b) + (b - a)))


def stances_differ(left: str, right: str) -> bool:
    """Whether both hold a speech verb and one affirms what the other denies or leaves open."""
    a, b = stance(left), stance(right)
    return a is not None and b is not None and a != b
