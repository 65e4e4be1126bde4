"""Whose word a claim rests on: one statement of a speaker, or one passage of an agency, counts once.

However many outlets carry a press release, what they were told at one briefing, or a passage of one wire
story, it is the word of one source.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from summarizer.extract.extraction import SpeakerKind
from summarizer.lexicon.calendar import WEEKDAY
from summarizer.merge.grouping import Groups
from summarizer.merge.origin import OriginKind
from summarizer.text.plain import words_of
from summarizer.text.quotation_marks import quoted_stretches
from summarizer.text.span import Span

__all__ = [
    "NAMED_KINDS",
    "Heard",
    "OneSource",
    "Sources",
    "sources_of",
    "words_around",
]

# Of 2,965 pairs of articles on different events none shares more than 6 words in a row outside of quotation
# marks. Of what outlets share on one event all 34 runs of 14 words and more are an agency's; of the 6 of 12
# or 13 one is a professor's title and one the name of a decision.
PASSAGE = 14
# In 19 real events all pairs of reports of one claim that share so many quoted words have one utterance, by
# whatever name the outlets call who said it; titles of laws and books are seldom as long.
QUOTED = 6
NAMED_KINDS: frozenset[SpeakerKind] = frozenset(("person", "organisation", "government"))
"""The kinds of speakers whose word is one source's, wherever it stands."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A report as it bears on whose word its claim is.

    `origin` is where the report comes from, `passed_on` whether from another outlet than the article's.
    `speaker` is who says it, None where nobody is named or the outlet tells it itself. `quoted` are its words
    in quotation marks, `plain` those of its sentence outside of them.
    """

    article: str
    origin: str
    passed_on: bool
    speaker: str | None
    quoted: tuple[str, ...]
    plain: tuple[str, ...]

    @property
    def day(self) -> str | None:
        """The one weekday that the sentence names, None where it names none or several."""
        days = {day.casefold() for words in self.plain for day in WEEKDAY.findall(words)}
        return days.pop() if len(days) == 1 else None


def words_around(
    text: str, sentence: tuple[int, int], evidence: Sequence[Span]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The quoted words of the evidence, and those of the sentence around it outside of the marks."""
    start = text.rfind("\n", 0, sentence[0]) + 1
    end = text.find("\n", sentence[1])
    quoted: list[str] = []
    plain: list[str] = []
    at = sentence[0]
    for mark in (q for q in quoted_stretches(text[start : end if end >= 0 else len(text)]) if q.depth == 0):
        first, last = start + mark.inner.start, start + mark.inner.end
        quoted += (text[max(first, e.start) : min(last, e.end)] for e in evidence)
        plain.append(text[at : min(start + mark.outer.start, sentence[1])])
        at = max(at, start + mark.outer.end)
    plain.append(text[at : sentence[1]])
    return tuple(filter(None, quoted)), tuple(filter(None, plain))


@dataclass(frozen=True, slots=True)
class OneSource:
    """Reports of several origins, by their numbers, that are the word of one source."""

    kind: OriginKind
    reports: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Sources:
    """How many sources a claim has, and which of its reports are the word of one."""

    count: int
    shared: tuple[OneSource, ...] = ()


def sources_of(reports: Sequence[Heard]) -> Sources:
    """Count the sources of a claim's reports.

    Reports of several origins are of one source where they quote the same words; where one named speaker says
    it, unless on different days or to different outlets; where they have an agency's passage in common. What
    an article tells itself beside is no source of its own.
    """
    if len({r.origin for r in reports}) == 1:
        return Sources(1)
    own: dict[int, OneSource] = {}
    for kind, keys_of in _WAYS:
        left = [n for n in range(len(reports)) if n not in own]
        for together in _having_common(left, keys_of([reports[n] for n in left])):
            if len({reports[n].origin for n in together}) > 1:
                own |= dict.fromkeys(together, OneSource(kind, tuple(together)))
    told = {reports[n].article: one for n, one in own.items()}
    sources: set[OneSource | str] = {
        own.get(n) or (told.get(r.article) if r.speaker is None else None) or r.origin
        for n, r in enumerate(reports)
    }
    return Sources(len(sources), tuple(dict.fromkeys(own.values())))


def _having_common(numbers: Sequence[int], keys: Iterable[Iterable[Hashable]]) -> list[list[int]]:
    """The numbers in groups of those that have a key in common."""
    groups = Groups(len(numbers))
    first: dict[Hashable, int] = {}
    for at, own in enumerate(keys):
        for key in own:
            groups.join(first.setdefault(key, at), at)
    return [[numbers[at] for at in group] for group in groups.lists()]


def _utterances(reports: Sequence[Heard]) -> Iterator[Iterator[Hashable]]:
    """For each report its speaker, with the day and to whom where those differ, and the words it quotes."""
    days: dict[str | None, set[str]] = {}
    heard_by: dict[str | None, set[str]] = {}
    for report in reports:
        days.setdefault(report.speaker, set()).update(filter(None, (report.day,)))
        heard_by.setdefault(report.speaker, set()).update((report.origin,) if report.passed_on else ())
    for report in reports:
        day = report.day if len(days[report.speaker]) > 1 else ""
        outlet = "" if len(heard_by[report.speaker]) < 2 else report.origin if report.passed_on else None
        plain = report.speaker is not None and day is not None and outlet is not None
        said = [(report.speaker, day, outlet)] if plain else []
        yield chain(said, *(_runs(words, QUOTED) for words in report.quoted))


def _passages(reports: Sequence[Heard]) -> Iterator[Iterator[Hashable]]:
    """For each report the long runs of words outside of quotation marks."""
    return (chain.from_iterable(_runs(words, PASSAGE) for words in r.plain) for r in reports)


_WAYS: tuple[tuple[OriginKind, Callable[[Sequence[Heard]], Iterator[Iterator[Hashable]]]], ...] = (
    ("statement", _utterances),
    ("passage", _passages),
)


def _runs(text: str, length: int) -> Iterator[tuple[str, ...]]:
    words = words_of(text)
    return (tuple(words[n : n + length]) for n in range(len(words) - length + 1))
