"""Closed lists behind names: titles, first names by gender, offices, bodies."""

from __future__ import annotations

from summarizer.lexicon.load import table, word_set
from summarizer.lexicon.word_lists import words

__all__ = [
    "ANY_OF_THEM",
    "BODY_WORDS",
    "CALLINGS",
    "FAMILY_FIRST",
    "FEMALE_ROLES",
    "FIELDS",
    "GOVERNMENT_WORDS",
    "HONORIFICS",
    "LEADER_ROLES",
    "MALE_ROLES",
    "NO_OFFICES",
    "PARTICLES",
    "PARTIES",
    "SEVERAL_TITLES",
    "SUFFIXES",
    "SURNAMES_TOO",
    "TITLES",
]

HONORIFICS: dict[str, str | None] = {
    word: None if gender == "either" else gender
    for gender, words in table("honorifics").items()
    for word in words
}
TITLES = frozenset(HONORIFICS) | word_set("people", "titles")
# What a title says the office is for, which is no name either: "foreign minister", "acting head".
FIELDS = word_set("people", "fields")
# Before the names of several people.
SEVERAL_TITLES = frozenset(("reps", "sens", "govs", "senators"))
# Titles that are as well surnames.
SURNAMES_TOO = word_set("people", "surnames_too")
SUFFIXES = word_set("people", "suffixes")
PARTICLES = word_set("people", "particles")
FAMILY_FIRST = word_set("people", "family_first")

FEMALE_ROLES = word_set("people", "female_roles")
MALE_ROLES = word_set("people", "male_roles")
LEADER_ROLES = words(
    """
    leader president premier chancellor minister ruler strongman dictator king queen emir
    """
)
# What a crime or an accident makes of somebody: no role to call him by.
NO_OFFICES = word_set("people", "no_offices")
# Words for some of several, without a noun: "others said".
ANY_OF_THEM = word_set("people", "any_of_them")
# Capitalised words for what somebody is, never a name.
CALLINGS = word_set("people", "callings")
# What somebody of a party is called, and the adjectives for it.
PARTIES = word_set("people", "parties")
GOVERNMENT_WORDS = word_set("bodies", "government_words")
BODY_WORDS = GOVERNMENT_WORDS | word_set("bodies", "body_words")
