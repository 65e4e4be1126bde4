"""What news copy says becomes of the people, sums and things it counts, as data.

A fate is the notion that governs a number: "killed" and "dead" count one thing, "killed" and "hurt" two. The
words are those of agency copy at large; one that governs numbers of many kinds ("take", "hold") is in none.
"""

from __future__ import annotations

from summarizer.lexicon.load import rows, table, word_list
from summarizer.lexicon.thesaurus import classes

__all__ = [
    "CHANGES",
    "FALLING",
    "FATES",
    "FILLERS",
    "FURTHER",
    "GROWING",
    "HOLDERS",
    "HOURS",
    "LENGTHS",
    "MEASURES",
    "MOVED",
    "NEAR_FATES",
    "OCCASIONS",
    "PHRASES",
    "RATE",
    "SCALES",
    "STAGES",
    "THINGS",
    "UPDATED",
]

FATES = classes("fates")

# Phrases for a fate, with the word that stands for them.
PHRASES = tuple((row[0], row[1]) for row in rows("fate_phrases"))

# Two fates that outlets give one count: whoever is saved is also brought away.
NEAR_FATES = frozenset(map(frozenset, rows("near_fates")))

# Counted anew for each occasion, so another day is another count.
OCCASIONS = frozenset({"protest", "strike", "train"})

# What adds up as an event goes on: a later, larger number contradicts no earlier one.
GROWING = frozenset(
    {
        "die",
        "injure",
        "missing",
        "hospital",
        "infect",
        "rescue",
        "evacuate",
        "arrest",
        "damage",
        "destroy",
        "burn",
    }
)

# What falls as an event goes on: whoever is missing is found.
FALLING = frozenset({"missing", "trap"})

# What a number does, not what it counts.
CHANGES = frozenset({"rise", "fall"})

# How far a thing has come, where the words for what is counted say so.
STAGES = table("stages")

# Words for things that outlets use for each other as units.
THINGS = table("things")
# Units by which any matter is measured: the matter has to be told by other words.
MEASURES = frozenset(word_list("counting", "measures"))
# Lengths of time that one count is given in, as hours; a number in words of scale.
HOURS = {"minut": 1 / 60, "hour": 1.0, "day": 24.0, "week": 168.0}
# Lengths that one distance is given in, by stem, as kilometres.
LENGTHS = {
    "kilometr": 1.0, "kilomet": 1.0, "km": 1.0, "mile": 1.609344, "metr": 1e-3, "meter": 1e-3, "m": 1e-3,
    "feet": 3.048e-4, "foot": 3.048e-4, "ft": 3.048e-4, "inch": 2.54e-5, "yard": 9.144e-4,
    "centimetr": 1e-5, "centimet": 1e-5, "cm": 1e-5,
}  # fmt: skip
SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9}

# Nouns that say no more than that something is counted.
FILLERS = frozenset(word_list("counting", "fillers"))
# Another lot of what has been counted before.
FURTHER = r"\b(?:further|additional|another|second|extra|remaining)\b"
# Whose hand somebody is in, where a verb is left out: "six people now in custody".
HOLDERS = r"\b(?:holding|held|in custody|behind bars|picked up|seized)\b"
# People brought out of a place, in the many verbs that news copy has for it.
MOVED = (
    r"\b(?:taken|moved|brought|carried|bundled|led|ferried|flown|ordered|driven|bussed|transported"
    r"|told to leave|taking|moving|bringing|left)\b.{0,30}?"
    r"\b(?:away|out|off|from|inland|(?:to|into) (?:safety|shelters?|\w+ shelters?)|homes?)\b"
)
# So much in each stretch of time.
RATE = (
    r"\b(?:(?:a|an|per|each|every) (?:second|minute|hour|day|night|week|month|year|head|person)"
    r"|hourly|daily|nightly|weekly|monthly|yearly|annual|annually)\b"
)
# The words with which a later count takes the place of an earlier one.
UPDATED = (
    r"\b(?:risen|rose|rises|raised|climbed|grown|grew|up from|down from|fallen to|revised|latest|updated"
    r"|now stands?|had reached|has reached|earlier count|higher than first)\b"
)
