"""Word classes of English for shallow reading: closed classes, common verbs, and endings for the rest.

A tag is one character, so that a sentence's tags are a string that regular expressions can read:

    d determiner, possessive pronoun   r subject pronoun      o object pronoun     n noun      E name
    j adjective     x number           b adverb, negation     m time word          g genitive clitic
    a auxiliary     v verb (finite)    i -ing form            u past participle    l base form
    p preposition   t "to"             c and, or, but         s subordinator       h "that"
    w who, what, …  " quotation mark   , ; : . ( ) -          their own signs      ~ anything else
"""

from __future__ import annotations

from summarizer.lexicon.calendar import MONTHS, WEEKDAYS
from summarizer.lexicon.cues import ADJECTIVE_CUES, VERB_CUES, verb_forms
from summarizer.lexicon.load import table, word_list, word_set

__all__ = [
    "ABBREVIATED_TITLES",
    "AMBIGUOUS",
    "CLOSED",
    "ING_NOUNS",
    "MARKS",
    "SIGNS",
    "TIMES",
    "VERB_TAGS",
    "open_tag",
]


CLOSED: dict[str, str] = {word: tag for tag, words in table("word_classes").items() for word in words}
CLOSED |= dict.fromkeys(WEEKDAYS, "m")
ABBREVIATED_TITLES = word_set("tagging", "abbreviated_titles")

MARKS = frozenset(["“", "”", '"', "''", "’’", "«", "»", "„", "‘", "’", "'"])
SIGNS = {",": ",", ";": ";", ":": ":", ".": ".", "!": ".", "?": ".", "...": "~", "…": "~", "(": "(", ")": ")",
         "[": "(", "]": ")", "—": "-", "–": "-", "―": "-", "-": "-", "&": "c"}  # fmt: skip


# Forms that are as often nouns (or adjectives) as verbs; what stands before and after them decides.
_NOUN_OR_VERB = word_list("tagging", "noun_or_verb")


def _lexicon() -> tuple[dict[str, str], frozenset[str]]:
    tags: dict[str, str] = {}
    for forms in table("verbs_for_tagging").values():
        _add(tags, forms)
    for lemma in word_list("tagging", "regular_verbs"):
        if "-" not in lemma:
            _add(tags, verb_forms(lemma))
    for cues in VERB_CUES.values():
        for cue in cues:
            _add(tags, verb_forms(cue.lemma.split()[0]))
    tags.update(dict.fromkeys(ADJECTIVE_CUES, "j"))
    ambiguous = {form for word in _NOUN_OR_VERB for form in verb_forms(word)[:2]}
    for form in ambiguous:
        tags.setdefault(form, "l" if form in _NOUN_OR_VERB else "v")
    return tags, frozenset(ambiguous)


def _add(tags: dict[str, str], forms: tuple[str, ...]) -> None:
    for form, tag in zip(forms, "lvviu", strict=False):
        if form not in CLOSED:
            tags.setdefault(form, tag)


VERB_TAGS, AMBIGUOUS = _lexicon()

# Nouns in -ing; after a comma or a noun phrase's verb they may still be verbs ("…, warning that").
ING_NOUNS = word_set("tagging", "ing_nouns")

# Nouns that say when: "last week", "this Thursday".
TIMES = word_set("tagging", "times") | frozenset(MONTHS)

_ADJECTIVE_ENDINGS = ("ous", "ful", "ive", "ible", "able", "less", "ish", "ical", "ic", "nal", "ary")


def open_tag(lower: str) -> str:
    """The tag of a word that no list holds, by its ending; a noun where the ending says nothing."""
    if lower.endswith("ly") and len(lower) > 4:
        return "b"
    if lower.endswith("ing") and len(lower) > 5:
        return "i"
    if lower.endswith(("ize", "ise", "yze", "ify")) and len(lower) > 5:
        return "l"
    if lower.endswith("ed") and len(lower) > 4 and not lower.endswith("eed"):
        return "v"
    return "j" if lower.endswith(_ADJECTIVE_ENDINGS) else "n"
