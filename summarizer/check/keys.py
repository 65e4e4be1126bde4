"""What words are compared by: a name by its root, a word of news copy by its family, any other by its
stem.
"""

from __future__ import annotations

import re
from functools import cache

from summarizer.lexicon.cues import VERB_CUES
from summarizer.lexicon.load import pairs, table, word_set
from summarizer.lexicon.places import place_of
from summarizer.lexicon.stems import name_stem, stem
from summarizer.lexicon.thesaurus import FAMILIES
from summarizer.parse.words import ParsedSentence, Word
from summarizer.text.plain import plain

__all__ = ["content", "is_name", "key", "keys_of", "kin", "may_be_added", "name_key", "word_keys"]

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_STOP = word_set("notions", "stop_words")
_NO_NAME = word_set("clauses", "sentence_openers")
_CONTENT = frozenset(("NOUN", "VERB", "ADJ"))
# So many letters of a word stay when a noun is made of a verb ("mobilise", "mobilisation").
_ROOT = 5
# "R-Iowa", "D-Md.": whose party and state follow a name.
_PARTIES = {"d": "Democrat", "r": "Republican", "i": "Independent"}
_NEUTRAL = frozenset(("assert", "deny", "order", "ask", "promise", "opinion", "wish", "learn", "show"))
_LIGHT = frozenset(
    [
        "be",
        "have",
        "do",
        "make",
        "take",
        "get",
        "go",
        "give",
        "use",
        "say",
        "tell",
        "add",
        "come",
        "put",
        "keep",
        "become",
        "include",
    ]
)


@cache
def _families() -> dict[str, str]:
    found: dict[str, str] = {}
    for family, words in FAMILIES.items():
        for word in words:
            found.setdefault(stem(word), family)
    return found


@cache
def key(word: str) -> str:
    """The family of a word in small letters, else its stem."""
    bare = word.removesuffix("'s").strip("'’.")
    return _families().get(stem(bare), stem(bare))


@cache
def name_key(name: str) -> str:
    """What a name and the word for its people share: the country, or the name's root."""
    bare = re.sub(r"(?:['’]s|['’])\Z", "", name).rstrip(".")
    country = place_of(bare)
    return "@" + country if country else name_stem(bare).casefold()


def is_name(s: ParsedSentence, at: int) -> bool:
    """Whether a word of a sentence is printed as a name is; the first one only where it is tagged as one."""
    word = s.words[at]
    if not word.text[:1].isupper() or word.lower in _NO_NAME or word.lower == "i":
        return False
    opens = at == 0 or s.words[at - 1].tag in (".", "``", ":")
    tagged = word.tag in ("NNP", "NNPS") or word.entity in ("NORP", "GPE", "PERSON", "ORG", "LOC", "FAC")
    return tagged or (not opens and word.pos in ("NOUN", "ADJ", "PROPN"))


def content(s: ParsedSentence) -> list[int]:
    """The places of the words that tell something: nouns, verbs and adjectives that are no names."""
    return [at for at, word in enumerate(s.words) if _tells(word) and not is_name(s, at)]


def _tells(word: Word) -> bool:
    return (
        word.pos in _CONTENT
        and word.text[:1].isalpha()
        and word.lower not in _STOP
        and word.lemma not in _LIGHT
    )


def word_keys(text: str) -> frozenset[str]:
    """The keys of all words of a text, with their roots, the parts of joined ones, and shortened ones in
    full.
    """
    found: set[str] = set()
    marked = text.replace("’", "'")
    for match in _WORD.finditer(marked):
        for word in _forms(match.group(), shortened=marked.startswith(".", match.end())):
            low = word.casefold()
            for part in {low, *low.split("-")}:
                found.update((key(part), kin(part), part[:_ROOT], name_key(part)))
            found.add(name_key(word))
    return frozenset(found)


def _forms(word: str, *, shortened: bool) -> tuple[str, ...]:
    """A word, and what its parts are short for ("Sen.", "D-Md.") or are shortened to ("Senator")."""
    full, short = _abbreviations()
    *parties, last = word.casefold().split("-")
    others = [full.get(last) if shortened else short.get(last)]
    others += [_PARTIES.get(party) for party in parties]
    return (word, *filter(None, others), *(() if word.isascii() else (plain(word),)))


@cache
def _abbreviations() -> tuple[dict[str, str], dict[str, str]]:
    full = pairs("abbreviations")
    return full, {word: short for short, word in full.items()}


@cache
def _kin() -> dict[str, str]:
    return {
        stem(word): "~" + group
        for group, words in table("paraphrases").items()
        if group not in ("added", "measures")
        for word in words
    }


def kin(word: str) -> str:
    """The group of a word that a retelling may change it for, else its key."""
    return _kin().get(stem(word), key(word))


def keys_of(word: str) -> tuple[str, ...]:
    """The keys under which a word may stand in `word_keys`."""
    low = word.casefold()
    return (key(low), kin(low), low[:_ROOT]) if len(low) > _ROOT else (key(low), kin(low))


@cache
def _added() -> frozenset[str]:
    return word_set("paraphrases", "added") | frozenset(w for words in table("force").values() for w in words)


def may_be_added(word: str) -> bool:
    """Whether a retelling may bring a word in: one of saying, or one that other checks look at."""
    return word.rstrip(".") in _added() or any(
        cue.cue_class in _NEUTRAL for cue in VERB_CUES.get(word, ())[:1]
    )
