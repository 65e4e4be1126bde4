"""The words that hand a statement to somebody: speech and attitude verbs, nouns, adjectives, phrases.

Each cue has a class (what kind of act it names) and frames (which complements can hold the content).
Frames, one letter each: `c` a clause or quotation ("said that", "said"), `o` somebody addressed before the
clause ("told her that"), `i` an infinitive ("vowed to"), `n` a noun phrase ("denied the report"),
`x` a noun phrase with an infinitive ("urged him to"), `g` an -ing form ("denied taking"), `a` a noun phrase
with what is said of it ("called him a liar", "described it as"), and after a slash the prepositions that
can open the content ("called for", "spoke about").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, cast

from summarizer.lexicon.load import table, word_list

__all__ = [
    "ADJECTIVE_CUES",
    "HEDGES",
    "NOUN_CUES",
    "PASSIVE_CUES",
    "VERB_CUES",
    "Cue",
    "CueClass",
    "Stance",
    "cue_class",
    "find_cue",
    "stance",
    "verb_forms",
]

CueClass = Literal[
    "assert", "concede", "deny", "reject", "refuse", "doubt", "ask", "order", "promise", "opinion",
    "wish", "fear", "criticise", "praise", "support", "agree", "learn", "show",
]  # fmt: skip
Stance = Literal["affirms", "denies", "open"]


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue: its lemma, its class, its frames, and the prepositions that may open its content."""

    lemma: str
    cue_class: CueClass
    frames: str = "c"
    prepositions: frozenset[str] = frozenset()


# Passives in which nobody speaks: the article hands the content on.

HEDGES = frozenset(
    [
        "reportedly",
        "allegedly",
        "apparently",
        "supposedly",
        "purportedly",
        "presumably",
        "evidently",
        "ostensibly",
    ]
)

_IRREGULAR = table("verb_forms")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
_NEGATIONS = re.compile(
    r"\b(?:not|never|no|nobody|neither|nor|without|hardly|cannot)\b|n[’']t\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_DENYING: frozenset[CueClass] = frozenset({"deny", "reject", "refuse"})
_OPEN: frozenset[CueClass] = frozenset({"ask", "doubt"})


def verb_forms(lemma: str) -> tuple[str, ...]:
    """The base, the -s form, the past, the -ing form and the participle of a verb, in that order."""
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma]
    if _CONSONANT_Y.search(lemma):
        return lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing", lemma[:-1] + "ied"
    third = lemma + ("es" if _SIBILANT.search(lemma) else "s")
    if lemma.endswith("e"):
        return (
            lemma,
            third,
            lemma + "d",
            lemma[:-1] + "ing" if not lemma.endswith("ee") else lemma + "ing",
            lemma + "d",
        )
    return lemma, third, lemma + "ed", lemma + "ing", lemma + "ed"


def _classes(file: str) -> Iterator[tuple[CueClass, tuple[str, ...]]]:
    """The classes of a file of cues, with the words of each."""
    return iter(cast("Mapping[CueClass, tuple[str, ...]]", table(file)).items())


def _verb_cues() -> dict[str, tuple[Cue, ...]]:
    """Each form of a verb with its cues, those with a particle ("point out") first, under the verb's form."""
    found: dict[str, list[Cue]] = {}
    for kind, entries in _classes("cue_verbs"):
        for entry in entries:
            lemma, _, frames = entry.partition(":")
            letters, *prepositions = frames.split("/")
            cue = Cue(lemma.replace("_", " "), kind, letters, frozenset(prepositions))
            for form in dict.fromkeys(verb_forms(lemma.split("_")[0])):
                found.setdefault(form, []).append(cue)
    return {form: tuple(sorted(cues, key=lambda c: -c.lemma.count(" "))) for form, cues in found.items()}


def _listed(file: str, plural: bool) -> dict[str, Cue]:
    found: dict[str, Cue] = {}
    for kind, words in _classes(file):
        for word in words:
            found.setdefault(word, Cue(word, kind, "c"))
            if plural:
                found.setdefault(verb_forms(word)[1], Cue(word, kind, "c"))
    return found


VERB_CUES = _verb_cues()
NOUN_CUES = _listed("cue_nouns", plural=True)
ADJECTIVE_CUES = _listed("cue_adjectives", plural=False)
PASSIVE_CUES = frozenset(form for lemma in word_list("cues", "passives") for form in verb_forms(lemma)[2:5:2])


@lru_cache(maxsize=4096)
def find_cue(words: str) -> Cue | None:
    """The cue that `words` hold ("did not immediately say", "X's claim that"), None where they hold none.

    A verb goes before a noun, and of several verbs the last one counts ("went on to deny").
    """
    tokens = _WORD.findall(words.casefold())
    if "according" in tokens:
        return Cue("according to", "assert", "c")
    for at in range(len(tokens) - 1, -1, -1):
        for cue in VERB_CUES.get(tokens[at], ()):
            if " " not in cue.lemma or cue.lemma.split()[1] in tokens[at + 1 :]:
                return cue
    for cues in (NOUN_CUES, ADJECTIVE_CUES):
        for token in reversed(tokens):
            if token in cues:
                return cues[token]
    return next((Cue(t, "assert") for t in tokens if t in HEDGES), None)


def cue_class(words: str) -> CueClass | None:
    """The class of the cue in `words`, None where they hold none."""
    found = find_cue(words)
    return found.cue_class if found else None


def stance(words: str) -> Stance | None:
    """Whether the cue in `words` affirms its content, denies it, or leaves it open; None without a cue.

    A negation turns denying into open ("did not deny") and affirming into open ("did not say").
    """
    found = find_cue(words)
    if found is None:
        return None
    if found.cue_class in _OPEN or _NEGATIONS.search(words):
        return "open"
    return "denies" if found.cue_class in _DENYING else "affirms"
