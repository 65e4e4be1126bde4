"""A line under its speaker's head, which introduced him: "Berg said" for "Rep. Anna Berg (D-Vt.) said"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarizer.lexicon.cues import VERB_CUES
from summarizer.lexicon.load import word_list, word_set
from summarizer.lexicon.name_lists import FIELDS, TITLES
from summarizer.lexicon.places import COUNTRY_OF
from summarizer.merge.briefing import Speaker
from summarizer.names.name import name_parts, same_name
from summarizer.text.plain import words_of
from summarizer.text.quotation_marks import quoted_stretches
from summarizer.write.page import Line

__all__ = ["under_head"]

_ARTICLES = frozenset(("the", "a", "an"))
# "The group's president" is in the head that has the group's name.
_CALLED = _ARTICLES | {*word_list("bodies", "any_of_them"), "s", "of", "at", "with", "from"}
# What stands between commas or in brackets behind a name, or is tied to it: "of the Lind Institute". Before
# "which" or a second apposition the comma belongs to what follows.
_GOES_ON = r"(?! (?:an?|the|and|who|whose|which|where)\b)"
_BESIDE = rf", [^,\"“”]{{3,90}}(?:,(?= ){_GOES_ON}|\Z)|,? \([^()]{{3,40}}\),?|, [DRI]-[A-Z][\w.]*(?= [\"“])"
_TIED = r" (?:of|at|with|from) (?:the )?[A-Z][\w.&’'-]*(?: (?:(?:of|for|the|&) )*[A-Z][\w.&’'-]*)*,?"
_BEFORE = re.compile(r"(?:[\w.’'-]+ )+\Z")
_SMALL = word_set("notions", "stop_words")


def under_head(text: str, speaker: Speaker, head: Line, everybody: Iterable[Speaker]) -> str:
    """The line less what its head says of the speaker, who is called by the family name alone.

    Where somebody else of that name speaks the full name stays.
    """
    shown = {w for piece in head for w in _words(str(getattr(piece, "text", "")))} | _CALLED
    text = _without_role(text, speaker, shown)
    return text if _has_namesakes(speaker, everybody) else _called_by_family(text, speaker, shown)


def _words(text: str) -> set[str]:
    """The words, each country and its adjective made one."""
    bare = (word.removesuffix("'s").rstrip(".") for word in words_of(text))
    return {COUNTRY_OF.get(word, word) for word in bare}


def _without_role(text: str, speaker: Speaker, shown: set[str]) -> str:
    """The line without "the mayor" behind "Berg" or "(D-Vt.)" where the head says it."""
    for m in _named(text, speaker, rf"(?P<more>{_BESIDE}|{_TIED})"):
        if (words := _words(m["more"])) and words <= shown:
            text = f"{text[: m.start('more')]}{_kept(m['more'])}{text[m.end('more') :]}"
    return text


def _kept(more: str) -> str:
    """The sign that ends a sentence or clause, where the words were no part between two commas."""
    if more.startswith(", ") and more.endswith("."):
        return "."
    return "," if more.startswith(" ") and more.endswith(",") and not more.startswith(" (") else ""


def _called_by_family(text: str, speaker: Speaker, shown: set[str]) -> str:
    """The line with the family name for the full one and the title before it; "Mr. Berg" stays."""
    for m in _named(text, speaker, ""):
        parts = name_parts(m[0])
        start = _title_at(text[: m.start()], shown)
        civil = len(parts.words) < 2 and parts.titles
        if start is not None and not civil and same_name(m[0], speaker.name):
            family = parts.words[0] if parts.is_family_first else parts.words[-1]
            text = f"{text[:start]}{family}{text[m.end() :]}"
    return text


def _title_at(before: str, shown: set[str]) -> int | None:
    """Where the words of the head that stand before a name begin; None where a part of a title would stay."""
    run = _BEFORE.search(before)
    words = run[0].split() if run else []
    start = len(before)
    while words and _words(words[-1]) <= shown | TITLES | FIELDS:
        start -= len(words.pop()) + 1
    if before[start:].strip().casefold() in _ARTICLES:
        return None
    whole = not words or words[-1].casefold() in _SMALL or words[-1].casefold() in VERB_CUES
    return start if whole else None


def _named(text: str, speaker: Speaker, behind: str) -> list[re.Match[str]]:
    """Where the line names the speaker outside quotation marks, the last first."""
    longest_first = sorted({speaker.name, *speaker.aliases}, key=len, reverse=True)
    names = "|".join(map(re.escape, longest_first))
    quoted = [q.outer for q in quoted_stretches(text) if q.depth == 0]
    found = re.finditer(rf"(?<!\w)(?:{names})(?![\w’'-]){behind}", text)
    return [m for m in found if not any(q.start <= m.start() < q.end for q in quoted)][::-1]


def _has_namesakes(speaker: Speaker, everybody: Iterable[Speaker]) -> bool:
    """Whether it is no single person, or another speaker bears the family name, too."""
    parts = name_parts(speaker.name)
    if speaker.kind != "person" or not parts.words or " and " in speaker.name:
        return True
    family = parts.words[0] if parts.is_family_first else parts.words[-1]
    others = (name_parts(s.name).words for s in everybody if s.kind == "person" and s.id != speaker.id)
    return family[0].islower() or any(family in words for words in others)
