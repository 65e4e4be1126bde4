"""Whom a trusted model lets speak where the text leaves room: a pronoun, a name from afar, nobody at all."""

from __future__ import annotations

import re

from summarizer.check.finding import Finding
from summarizer.check.index import ArticleIndex
from summarizer.check.plain import is_plain_of
from summarizer.extract.rules.attribution import Attribution
from summarizer.lexicon.cues import cue_class
from summarizer.lexicon.load import word_set
from summarizer.lexicon.places import place_of
from summarizer.names.mentions import is_pronoun, mentioned, mentions, name_form
from summarizer.parse.apposition import is_person_noun
from summarizer.text.normalise import fold_words
from summarizer.text.span import Span

__all__ = ["believed", "believed_silence"]

# A letter is signed below, a statement read out by somebody named before it.
_BEFORE = 3
_BEHIND = 900
_PLURAL = re.compile(
    r"\b(?:the|these|those|both|some|many|several) (?:[\w-]+ ){0,2}[a-z]{3,}(?<![su])s\Z", re.IGNORECASE
)
_HEARSAY = word_set("force", "alleged") | {"understood", "thought", "believed"}
# What stands behind it is no guess, be it a person or a filing.
_ACCORDING = re.compile(r"according to\b", re.IGNORECASE)
# The verb right behind a name, or behind the comma that ends an apposition.
_CUE = re.compile(r",?\s+([a-z]+)\b")
_ONE = re.compile(r"(?:an?|one|another) ", re.IGNORECASE)


def believed(
    index: ArticleIndex, spans: tuple[Span, ...], speaker: str, tied: tuple[Attribution, ...]
) -> Finding | None:
    """That the words are `speaker`'s as the model says; None where the text tells otherwise."""
    if not index.trusted or _is_plain(index, tied, spans) or not index.names(speaker):
        return None
    if tied and all(a.source is None for a in tied) and any(_is_hearsay(a) for a in tied):
        return None
    if any(a.source is not None and _is_somebody_else(index, a.source, speaker) for a in tied):
        return None
    whole = index.around(spans[0])
    if _another_says(index, spans, whole, speaker):
        return None
    near = index.before(whole, paragraphs=_BEFORE) + index.reporting[whole.start : whole.end + _BEHIND]
    if not (mentioned(speaker, near) or _called(speaker, near)):
        return None
    return Finding("speaker_tied", "holds", speaker, whole.text)


def _is_somebody_else(index: ArticleIndex, source: Span, speaker: str) -> bool:
    """Whether the words for who says it can't stand for the speaker."""
    if is_pronoun(source.text):
        return not _may_be(index, speaker, source.text)
    if _PLURAL.search(source.text) and _is_one(speaker):
        return True
    return _is_of_it(source.text, speaker) or _is_new(index, source, speaker)


def _is_of_it(source: str, speaker: str) -> bool:
    """Whether a country is given for one of its people: "a senior Norland official" isn't Norland."""
    head = name_form(source).head.casefold()
    return place_of(speaker) is not None and (is_person_noun(head) or is_person_noun(head.removesuffix("s")))


def _is_new(index: ArticleIndex, source: Span, speaker: str) -> bool:
    """Whether somebody is brought in when the speaker was named already: "another official" is new."""
    found = _ONE.match(source.text)
    if found is None or not name_form(speaker).proper or name_form(source.text).head[:1].isupper():
        return False
    title = index.article.title or ""
    before = index.article.text[: source.start]
    return mentioned(speaker, before.removeprefix(title))


def _another_says(index: ArticleIndex, spans: tuple[Span, ...], whole: Span, speaker: str) -> bool:
    """Whether somebody else's name stands right before a verb of saying beside the words: "…, Lind, said"."""
    beside = (index.article.text[whole.start : spans[0].start], index.article.text[spans[-1].end : whole.end])
    for other in index.speakers.speakers:
        if other.kind != "person" or index.one_speaker(other.name, speaker):
            continue
        for words in map(fold_words, beside):
            behind = (_CUE.match(words, end) for _, end in mentions(other.name, words))
            if any(cue is not None and cue_class(cue[1]) == "assert" for cue in behind):
                return True
    return False


def _is_hearsay(attribution: Attribution) -> bool:
    """Whether words are handed on from nobody: "is said to", "reportedly"; not "is projected to"."""
    cue = attribution.cue.text.casefold() if attribution.cue is not None else ""
    return any(word in _HEARSAY for word in re.findall(r"[a-z]+", cue))


def _called(speaker: str, near: str) -> bool:
    """Whether the last words of a body's name stand near in small letters: "the budget office"."""
    words = [word.casefold() for word in name_form(speaker).words]
    return len(words) > 2 and f"the {' '.join(words[-2:])}" in near.casefold()


def _is_one(speaker: str) -> bool:
    """Whether a speaker is one person by the words: "a source", a person's full name."""
    return _ONE.match(speaker) is not None or bool(name_form(speaker).given)


def _are_several(speaker: str) -> bool:
    """Whether a speaker is several people by the word for them: "experts", "two officials"."""
    head = name_form(speaker).head
    return head.endswith("s") and is_person_noun(head.removesuffix("s").casefold())


def _may_be(index: ArticleIndex, speaker: str, pronoun: str) -> bool:
    """Whether a pronoun can stand for the speaker: "they" for any group that bears no name."""
    if pronoun.casefold() in ("he", "she") and (_are_several(speaker) or place_of(speaker) is not None):
        return False
    group = pronoun.casefold() == "they" and not name_form(speaker).proper
    known = any(index.one_speaker(s.name, speaker) for s in index.speakers.speakers)
    return group or not known or index.speakers.can_be(speaker, pronoun)


def believed_silence(index: ArticleIndex, spans: tuple[Span, ...], tied: tuple[Attribution, ...]) -> bool:
    """Whether the model is believed that nobody named says it, against a guess of the rules."""
    told = any(a.source is not None and a.cue is not None and _ACCORDING.match(a.cue.text) for a in tied)
    return index.trusted and bool(tied) and not told and not _is_plain(index, tied, spans)


def _is_plain(index: ArticleIndex, tied: tuple[Attribution, ...], spans: tuple[Span, ...]) -> bool:
    return any(is_plain_of(a, spans, index.article.text) for a in tied)
