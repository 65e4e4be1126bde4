"""What may speak in a sentence's tree: persons, bodies, texts; and the words that name it."""

from __future__ import annotations

import re

from summarizer.extract.rules.content import Interval
from summarizer.lexicon.cues import Cue
from summarizer.lexicon.kinds import is_message, may_speak
from summarizer.lexicon.load import word_set
from summarizer.lexicon.name_lists import BODY_WORDS
from summarizer.lexicon.word_lists import words
from summarizer.parse.apposition import is_person_noun
from summarizer.parse.words import ParsedSentence, Word

__all__ = ["SAYING", "can_speak", "is_clock", "is_person_or_body", "is_text", "may_be_source", "source_of"]

_MUTE = words("there this that these what which nothing nobody none you neither whatever whose")
_CLOCK = re.compile(r"\d{1,2}[.:]\d\d")
_COUNTED = words("some many several others one another most few both all those two three four five half")
_TIMES = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL"})
_NAMED = frozenset({"PERSON", "ORG", "NORP", "GPE"})
_PEOPLE = words("he she they we i who")
# Texts that speak: "the statement said".
_TEXTS = word_set("people", "text_heads")
# Pronouns and words that name nobody the article could be quoting, outside quotation marks.
_NOBODY = frozenset(("there", "you", "i", "we", "this", "that", "what", "which", "these", "those", "who"))
_SOME = frozenset(
    ("some", "many", "most", "several", "few", "both", "all", "others", "one", "two", "three", "half")
)
_NO_SPEAKERS = frozenset(("DATE", "TIME", "MONEY", "QUANTITY", "ORDINAL", "LANGUAGE", "EVENT"))
# Verbs after which even a thing's name stands for the people in it ("the mill said").
SAYING = frozenset(("say", "tell", "add", "announce", "explain", "write", "reply", "according to"))
# Verbs that things do as often as people: the subject must be somebody, or something written.
_DOCUMENTS = word_set("attribution", "documents")


def can_speak(s: ParsedSentence, at: int) -> bool:
    """Whether a word is a noun, a name or a pronoun that can be said to speak."""
    word = s.words[at]
    if word.quoted or word.lower in _MUTE - ({"those"} if s.kids(at, "relcl") else set()):
        return False
    if word.entity in _TIMES or word.tag == "VBG":
        return False
    if word.pos in ("NOUN", "PROPN", "PRON"):
        return True
    return word.lower in _COUNTED or (word.pos in ("ADJ", "VERB") and bool(s.kids(at, "det")))


def may_be_source(s: ParsedSentence, at: int, entry: Cue) -> bool:
    """Whether the word at `at` heads a phrase that can be the source of such a cue."""
    word = s.words[at]
    if word.lower in _NOBODY or word.entity in _NO_SPEAKERS or word.pos == "PUNCT":
        return False
    if word.lower == "it":
        return entry.cue_class == "assert" and "c" in entry.frames
    if entry.cue_class == "show":
        return any(s.words[k].lemma in _DOCUMENTS for k in s.subtree(at))
    if word.pos in ("PROPN", "PRON") or (word.text[0].isupper() and not s.kids(at, "det")):
        return True
    if word.pos == "NOUN":
        return entry.lemma == "according to" or _noun_speaks(s, at, entry)
    some = word.entity in ("PERCENT", "CARDINAL") or word.lower in _SOME
    return some or (word.tag in ("CD", "JJ", "NN") and bool(s.kids(at, "det", "prep", "nummod")))


def _noun_speaks(s: ParsedSentence, at: int, entry: Cue) -> bool:
    lemma = s.words[at].lemma.rsplit("-", 1)[-1]
    if may_speak(lemma) or is_message(lemma) or lemma in _DOCUMENTS or lemma in ("source", "voice"):
        return True
    return entry.lemma in SAYING


def is_person_or_body(s: ParsedSentence, at: int) -> bool:
    """Whether a word names people or a body by the engine's entities or by what it means."""
    word = s.words[at]
    if not can_speak(s, at):
        return False
    if word.entity in _NAMED or word.lower in _PEOPLE or word.lower in _COUNTED:
        return True
    return is_person_noun(word.lemma) or not BODY_WORDS.isdisjoint((word.lower, word.lemma))


def is_text(word: Word) -> bool:
    """Whether a noun is something written that can be read out: a letter, a sign."""
    return not {word.lower, word.lemma}.isdisjoint(_TEXTS)


def is_clock(word: Word) -> bool:
    """Whether a word is the time of day, as a live blog gives it before who speaks."""
    return _CLOCK.fullmatch(word.text) is not None


def source_of(s: ParsedSentence, at: int, verb: int | None = None) -> Interval:
    """The words that name a speaker, without relative clauses and quotations, as offsets into the text."""
    at = _office_holder(s, at)
    cut = set(s.kids(at, "relcl")) | ({verb} if verb is not None else set())
    inside = s.subtree(at, cut - {at})
    first = last = at
    while first - 1 in inside and not s.words[first - 1].quoted:
        first -= 1
    while last + 1 in inside and not s.words[last + 1].quoted:
        last += 1
    while last > at and s.words[last].pos in ("PUNCT", "ADP", "CCONJ"):
        last -= 1
    while first < at and (s.words[first].pos in ("PUNCT", "CCONJ") or is_clock(s.words[first])):
        first += 1
    return s.words[first].start, s.words[last].end


def _office_holder(s: ParsedSentence, at: int) -> int:
    """The office in "Auditors of Norland's economist, Paul Brasseur", which hangs on the body's name."""
    if s.words[at].pos != "PROPN":
        return at
    for k in sorted(s.subtree(at)):
        owned = k != at and s.words[k].pos == "NOUN" and s.kids(k, "poss")
        if owned and any(s.words[a].entity == "PERSON" for a in s.kids(k, "appos")):
            return k
    return at
