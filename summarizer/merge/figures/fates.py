"""What news copy says becomes of the people, sums and things it counts, as data.

A fate is the notion that governs a number: "killed" and "dead" count one thing, "killed" and "hurt" two. The
words are those of agency copy at large; one that governs numbers of many kinds ("take", "hold") is in none.
"""

from __future__ import annotations

from summarizer.lexicon.load import table, word_list

__all__ = [
    "CHANGES",
    "FATES",
    "FILLERS",
    "FURTHER",
    "HOLDERS",
    "HOURS",
    "MEASURES",
    "MOVED",
    "NEAR_FATES",
    "OCCASIONS",
    "PERSONS",
    "PHRASES",
    "RATE",
    "SCALES",
    "STAGES",
    "THINGS",
    "UPDATED",
]

FATES = table("fates")

# Phrases for a fate, with the word that stands for them.
PHRASES: tuple[tuple[str, str], ...] = (
    (r"close to", "near"),
    (r"in (?:exchange|return) for", "for"),
    (r"test(?:ed|ing|s)? positive", "infected"),
    (r"(?:fallen|fell|falling|taken|took|become|became|becoming) (?:ill|sick)", "infected"),
    (r"(?:with|showing|developed|suffering from) symptoms|known to be ill", "infected"),
    (r"in (?:the )?(?:hospitals?|intensive care|clinics?)|on wards?|(?:being )?treated", "hospitalised"),
    (r"bod(?:y|ies) (?:\w+ )?(?:recovered|retrieved|found|pulled)", "dead"),
    (r"(?:recovered|retrieved) bod(?:y|ies)", "dead"),
    (r"on board", "aboard"),
    (r"brought to safety|out of (?:their|his|her) homes?|(?:left|leave|leaving) their homes", "evacuated"),
    (
        r"(?:pulled|picked|taken|lifted|brought) (?:alive )?(?:from|out of|off) the (?:water|sea|ship|boat)",
        "rescued",
    ),
    (r"(?:brought|taken) ashore", "rescued"),
    (r"on strike|off the job|stopped work|down(?:ed)? tools", "striking"),
    (r"(?:not|n't) (?:be )?run(?:ning)?|out of service", "cancelled"),
    (r"(?:to|will|would|could|may|must) go (?=under|by|at|in\b|over|as\b)", "cut "),
    (r"(?:to|will|would|could|may|must) (?:go|disappear)$", "cut"),
    (r"set free|let go", "freed"),
    (r"given (?:a|the|their|its) (?:first |second )?(?:jabs?|shots?|doses?)", "vaccinated"),
    (r"sent home from (?:school|work)|told to (?:stay|remain) (?:at home|indoors)", "isolated"),
    (r"cease-?fire (?:violations?|breaches)", "violations"),
    (r"(?:pay|wage|salary) (?:rise|increase|raise|offer|deal|claim|demand|settlement)s?", "wages"),
    (r"more (?:pay|money)", "wages"),
)

# Two fates that outlets give one count: whoever is saved is also brought away.
NEAR_FATES = frozenset(
    frozenset(pair.split())
    for pair in (
        "rescue evacuate", "rescue trap", "arrest hostage", "hospital injure", "hospital infect",
        "burn destroy", "price cost", "damage cost", "exchange free", "hostage free", "hostage exchange",
        "dismiss fall", "fine claim", "flood destroy", "claim damage", "strike vote", "pay rise",
        "vote support", "mobilise train",
    )
)  # fmt: skip

# Counted anew for each occasion, so another day is another count.
OCCASIONS = frozenset({"protest", "strike", "train"})

# What a number does, not what it counts.
CHANGES = frozenset({"rise", "fall"})

# How far a thing has come, where the words for what is counted say so.
STAGES = table("stages")

# Persons of a kind; persons of two kinds are two counts, persons of no kind fit any.
PERSONS = table("persons")
# Words for things that outlets use for each other as units.
THINGS = table("things")
# Units by which any matter is measured: the matter has to be told by other words.
MEASURES = frozenset(word_list("counting", "measures"))
# Lengths of time that one count is given in, as hours; a number in words of scale.
HOURS = {"minut": 1 / 60, "hour": 1.0, "day": 24.0, "week": 168.0}
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
