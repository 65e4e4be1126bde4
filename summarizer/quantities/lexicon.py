"""The word lists that reading numbers rests on."""

from __future__ import annotations

from summarizer.lexicon.calendar import WEEKDAYS
from summarizer.lexicon.load import word_list, word_set
from summarizer.lexicon.word_lists import listed, words

__all__ = [
    "ADDRESS_WORDS",
    "CARDINALS",
    "CASUALTIES",
    "CONTAINERS",
    "CURRENCY_WORDS",
    "DESIGNATORS",
    "DURATIONS",
    "FRACTIONS",
    "IRREGULAR_PLURALS",
    "LONGEST_GAP",
    "LONGEST_NUMBER",
    "LOWER_DESIGNATORS",
    "MAGNITUDES",
    "MEASURES",
    "NOT_PLURAL",
    "NO_NOUN",
    "NUMBER_WORD_PATTERN",
    "ORDINALS",
    "VAGUE",
]


# Longer rows of digits are account numbers and hashes, and overflow what a float can hold exactly.
LONGEST_NUMBER = 15
# Between two number words of one number stand at most " and " and a line break.
LONGEST_GAP = 8

_UNITS = word_list("quantities", "units")
_TENS = listed("twenty thirty forty fifty sixty seventy eighty ninety")
CARDINALS: dict[str, float] = {
    **{word: value for value, word in enumerate(_UNITS)},
    **{word: 20 + 10 * i for i, word in enumerate(_TENS)},
}
MAGNITUDES: dict[str, float] = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12,
    "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7, "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6,
    "b": 1e9, "bn": 1e9, "t": 1e12, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
VAGUE = words(
    """
    hundreds thousands millions billions trillions dozens scores tens
    """
)
_PLACES = word_list("quantities", "ordinals")
ORDINALS: dict[str, float] = {
    **{word: value for value, word in enumerate(_PLACES, start=1)},
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "hundredth": 100,
}
FRACTIONS: dict[str, float] = {
    "half": 1 / 2, "halves": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4,
    "fourths": 1 / 4, "fifth": 1 / 5, "fifths": 1 / 5, "sixth": 1 / 6, "sixths": 1 / 6, "seventh": 1 / 7,
    "eighth": 1 / 8, "eighths": 1 / 8, "tenth": 1 / 10, "tenths": 1 / 10,
}  # fmt: skip
_WORDS = {*CARDINALS, *VAGUE, *ORDINALS, *FRACTIONS, *(m for m in MAGNITUDES if len(m) > 3)} - {"halves"}
NUMBER_WORD_PATTERN = "|".join(sorted(_WORDS, key=lambda word: (-len(word), word)))

CURRENCY_WORDS = word_set("quantities", "currency_words")
DURATIONS = word_set("quantities", "durations")
MEASURES = word_set("quantities", "measures")
CONTAINERS = MEASURES | word_set("quantities", "containers")
CASUALTIES = words(
    """
    dead killed wounded injured missing hurt arrested detained displaced homeless unaccounted
    """
)
IRREGULAR_PLURALS = word_set("quantities", "irregular_plurals")
NOT_PLURAL = word_set("quantities", "not_plural")
NO_NOUN = word_set("quantities", "no_noun") | frozenset(WEEKDAYS)
DESIGNATORS = word_set("quantities", "designators")
LOWER_DESIGNATORS = word_set("quantities", "lower_designators")
ADDRESS_WORDS = word_set("quantities", "address_words")
