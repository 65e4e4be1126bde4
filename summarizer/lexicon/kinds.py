"""What kind of thing a noun names and of doing a verb tells: persons, groups, messages; saying, thinking."""

from __future__ import annotations

from functools import cache

from summarizer.lexicon.load import pairs, word_set

__all__ = [
    "is_message",
    "is_speaking_verb",
    "is_thing",
    "may_be_verb",
    "may_speak",
    "names_a_group",
    "names_a_person",
]

# Rarer senses than these say little of what a word means in the news.
_COMMON_SENSES = 3
_SPEAKING_SENSES = 2


def names_a_person(noun: str) -> bool:
    """Whether one of the commonest senses of a noun's base form is a person's."""
    return "p" in _nouns().get(noun, "")[:_COMMON_SENSES]


def names_a_group(noun: str) -> bool:
    """Whether one of the commonest senses of a noun's base form is a group's: a body, a party, a firm."""
    return "g" in _nouns().get(noun, "")[:_COMMON_SENSES]


def is_message(noun: str) -> bool:
    """Whether a noun's commonest sense is something said or written."""
    return _nouns().get(noun, "")[:1] == "c"


def is_thing(noun: str) -> bool:
    """Whether a noun's base form names an event, a time, an amount, a made thing: nothing that speaks."""
    return noun in word_set("inanimate", "things")


def may_speak(noun: str) -> bool:
    """Whether a noun can name somebody or some body."""
    return names_a_person(noun) or names_a_group(noun)


def is_speaking_verb(verb: str) -> bool:
    """Whether one of the two commonest senses of a verb's base form is one of communication."""
    return "c" in _verbs().get(verb, "")[:_SPEAKING_SENSES]


def may_be_verb(word: str) -> bool:
    """Whether a word in small letters can be the -s form of a verb, as headlines have them."""
    endings = (("ies", "y"), ("es", ""), ("s", ""))
    return any(word.endswith(end) and word[: -len(end)] + base in _verbs() for end, base in endings)


@cache
def _nouns() -> dict[str, str]:
    return pairs("noun_kinds")


@cache
def _verbs() -> dict[str, str]:
    return pairs("verb_kinds")
