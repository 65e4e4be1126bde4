"""A figure taken apart: what is counted, of which kind, what becomes of it, how far it has come, and when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache

from summarizer.check.reports import FigureReport
from summarizer.lexicon.calendar import MONTHS
from summarizer.lexicon.persons import kinds_of_persons
from summarizer.lexicon.stems import stem
from summarizer.merge.claims.profile import ABOUT_TOLERANCE
from summarizer.merge.figures import fates
from summarizer.merge.figures.context import clause_of, context_of, words_before, words_behind
from summarizer.merge.figures.measures import bound, grain, number
from summarizer.merge.meaning.notions import in_one_word, notions
from summarizer.merge.meaning.phases import Phase, phase_of
from summarizer.merge.meaning.times import resolve
from summarizer.parse.counted import Counted, counted_in
from summarizer.text.plain import plain, words_of

__all__ = ["IMPLIED", "Count", "all_taken_apart", "taken_apart"]

# Words for what is counted that are a clause of their own: "customers whose data were stolen".
WORDED = 4
_TOLD_BY_A_CLAUSE = re.compile(r"\b(?:who|that|which|whose)\b")
# A value up to this is given for many things of one event.
SMALL = 12
# A least value is told of what isn't much more: "at least 12" of two dozen would be no news.
IMPLIED = 2
# Words on each side of a number in which the verb that governs it stands.
_GOVERNED_BEHIND, _GOVERNED_BEFORE = 12, 4
# The noun phrase that heads what is counted ends here: "bank cards" in "bank cards exchanged for customers".
_HEAD_ENDS = re.compile(
    r"[,;]|\b(?:of|in|on|at|by|for|from|to|with|without|who|whose|whom|that|which|under|between|near|along"
    r"|among|against|after|before|since|during|over|across|into|behind|per|a|an|the|still|now|had|have|has"
    r"|was|were|is|are|will|close|near|\w{2,}ed|taken|sent|brought|held|killed|hurt|lost|sunk|burnt|shot|hit|put)\b"
)
_DEGREES = re.compile(r"degrees?|°|(?:° ?)?[cf]")
_TEMPERATURE = re.compile(r"(?i)(?:degrees?|°|\d)\s*(fahrenheit|celsius|centigrade|[CF])\b")
# Characters behind a figure in which its scale stands.
_SCALE_WITHIN = 12
_NAME_BEHIND = re.compile(r"(\b[a-z][\w-]*) [A-Z].*", re.DOTALL)
_PHRASES = tuple((re.compile(rf"\b(?:{phrase})\b"), word) for phrase, word in fates.PHRASES)
_STAGE_OF = {word: stage for stage, words in fates.STAGES.items() for word in words}
_FILLERS = re.compile(rf"\b(?:{'|'.join(sorted({*fates.FILLERS, *_STAGE_OF}))})\b", re.IGNORECASE)
_NO_UNIT = frozenset({"of", "a", "an", "per", "the", "and", *fates.SCALES})
_NOW = re.compile(r"\b(?:now|so far|currently|this (?:morning|afternoon|evening)|at present)\b")
_REMOTE = re.compile(
    r"\b(?:last|ago|earlier|year|years|month|months|\d{4}|since|between|week|over the"
    rf"|{'|'.join(MONTHS)})\b"
)
_WHOSE = frozenset({"of", "from"})
_BOUNDARY = re.compile(r"[,;:](?!\d)|\b(?:and|while|but|as well as|including|plus)\b|[.!?](?:\s|$)")
_RATE, _FURTHER, _OTHERS = re.compile(fates.RATE), re.compile(fates.FURTHER), re.compile(r"\bothers?\b")
_UPDATED, _HELD, _MOVED = re.compile(fates.UPDATED), re.compile(fates.HOLDERS), re.compile(fates.MOVED)
# "1,500 houses and buildings were damaged": one number of both.
_AND_ANOTHER = re.compile(r"\s+and ([a-z]+) (?:was|were|is|are|has|have|had)\b")
# Who was killed and who was hurt, in one word.
_CASUALTIES = re.compile(r"\b(?:casualt(?:y|ies)|victims?)\b")
_BY_WHEN = re.compile(r"\b(?:by|until|end)\b")


@dataclass(frozen=True, slots=True)
class Count:
    """One figure taken apart.

    `worded` are the words for what is counted where they are a clause, else nothing.
    `units` are the nouns counted, as classes; `about` is what the words for what is counted hold beside them,
    `around` adds the words around the number; `low` and `high` are None on an open side. `whole` is
    whether it is the toll of the event, `earlier` whether its own sentence leaves it behind, `rival` whether
    its article gives another as its own, `part` whether it tells of some of those told of elsewhere,
    `beside_toll` whether there is a toll of the event beside it, `countered` whether somebody gives another,
    `exceeding` the one place of which it tells more than others do of all.
    """

    units: frozenset[str]
    person: str | None
    about: frozenset[str]
    around: frozenset[str]
    names: frozenset[str]
    fate: str | None
    fates: frozenset[str]
    told: bool
    bare: bool
    stage: str | None
    rate: bool
    further: bool
    updated: bool
    phase: Phase
    low: float | None
    high: float | None
    number: tuple[float, ...]
    grain: float
    worded: str
    telling: bool
    derived: bool
    day: date | None
    said_of: str
    remote: str | None
    published: date | None
    article: str
    speaker: str | None
    counted: Counted | None
    whole: bool = False
    earlier: bool = False
    rival: bool = False
    part: bool = False
    beside_toll: bool = False
    countered: bool = False
    exceeding: str | None = None

    @property
    def kind(self) -> str:
        """The unit and the fate: figures of one kind may count one thing."""
        return f"{min(self.units, default='')}:{self.fate or ''}"

    @property
    def none(self) -> bool:
        """Whether it says that there are none."""
        return self.number == (0.0,)

    @property
    def relation(self) -> str | None:
        """How the number measures, by its sentence's grammar."""
        return self.counted.relation if self.counted else None

    def same_value(self, other: Count) -> bool:
        """Whether both give the same number, however hedged; measures that are rounded alike do."""
        if self.number == other.number:
            return bool(self.number)
        one_each = len(self.number) == len(other.number) == 1
        return one_each and abs(self.number[0] - other.number[0]) < self.grain + other.grain

    def disjoint(self, other: Count) -> bool:
        """Whether no number can be both."""
        if self.same_value(other):
            return False
        lows = [n for n in (self.low, other.low) if n is not None]
        highs = [n for n in (self.high, other.high) if n is not None]
        return bool(lows and highs) and max(lows) > min(highs)


def all_taken_apart(reports: Sequence[FigureReport], published: Sequence[str | None]) -> list[Count]:
    """Take figures apart; where the check didn't read what a number counts, its evidence is read here."""
    unread = [n for n, report in enumerate(reports) if report.counted is None]
    evidence = [(" ".join(e.text for e in reports[n].evidence), reports[n].text) for n in unread]
    read = dict(zip(unread, counted_in(evidence), strict=True))
    return [
        taken_apart(report if report.counted else replace(report, counted=read[n]), day)
        for n, (report, day) in enumerate(zip(reports, published, strict=True))
    ]


def taken_apart(report: FigureReport, published: str | None) -> Count:
    """Take one figure apart; `published` is the day on which "on Monday" is said."""
    context, counts = context_of(report), _worded(report.counts)
    head = _head(report.counts)
    person = _person([*head[-1:], *words_of(report.unit or ""), *words_of(report.text)[-1:]])
    units = _units(report, head, person)
    nouns = [*words_of(report.unit or "")[-1:], *(head[-1:] if not units & fates.MEASURES else [])]
    said, of_unit = notions(report.counts), notions(" ".join(nouns)).all
    found = _fates([w for w in words_of(counts) if w not in nouns]) or _fates(nouns)
    if not found and person is not None and _MOVED.search(counts):
        found = ["evacuate"]
    about, told = _matter(report.counts, of_unit), bool(found)
    behind = words_of(counts)[max(1, len(head)) :]
    bare = not told and (not behind or (behind[0] in _WHOSE and about <= said.names))
    if bare:
        found = _governing(report, context, person is not None)
        if not found and report.counted and report.counted.act:
            found = _guessed([report.counted.act])
    if report.low == 0 and _CASUALTIES.search(counts):
        found, told = ["die", "injure"], True
    found = [f for f in found if f != "dismiss" or units & {"job", "people"}]
    fate = frozenset(f"={f}" for f in found[:1])
    phase = phase_of(counts, bare=False)
    day, as_of = _day(report, published), plain(report.as_of or "")
    return Count(
        units=units,
        person=person or None,
        about=about | fate,
        around=_matter(context, of_unit) | about | fate,
        names=said.names - of_unit,
        fate=found[0] if found else None,
        fates=frozenset(found),
        told=told,
        bare=bare,
        stage=_stage(counts),
        rate=bool(_RATE.search(counts) or _RATE.match(words_behind(report, context).strip())),
        further=_is_further(report, counts, context),
        updated=bool(_UPDATED.search(plain(context))),
        phase=phase if phase != "open" else phase_of(plain(clause_of(report, context))),
        low=bound(report, report.low, -ABOUT_TOLERANCE),
        high=bound(report, report.high, ABOUT_TOLERANCE),
        number=number(report),
        grain=grain(report, units),
        worded=" ".join(words_of(report.counts)) if _is_worded(report.counts) else "",
        telling=_telling(report),
        derived=any("derived" in note for note in report.notes),
        day=day,
        said_of=as_of,
        remote=as_of if not day and _REMOTE.search(as_of) else None,
        published=resolve(published[:10], None) if published else None,
        article=report.article,
        speaker=report.speaker,
        part=bool(report.counted and report.counted.part),
        counted=_of_none(report.counted) if report.low == 0 else report.counted,
    )  # fmt: skip


def _of_none(counted: Counted | None) -> Counted | None:
    """What a zero counts, as it would be told of any other number: "no" negates it, not the act."""
    return None if counted is None else replace(counted, negated=False, beside=(), act=None)


def _is_further(report: FigureReport, counts: str, context: str) -> bool:
    """Whether it is another lot of what has been counted before: "another two people", "70 others"."""
    before = words_of(words_before(report, context))[-1:]
    told = _FURTHER.search(counts) or _OTHERS.search(plain(report.text))
    return bool(told or _FURTHER.search(" ".join(before)))


def _is_worded(counts: str) -> bool:
    return len(words_of(counts)) >= WORDED or bool(_TOLD_BY_A_CLAUSE.search(counts))


@lru_cache(maxsize=1 << 12)
def _worded(text: str) -> str:
    """The words in lower case, each phrase for a fate as one word: "tested positive" becomes "infected"."""
    low = plain(text)
    for pattern, word in _PHRASES:
        low = pattern.sub(word, low)
    return in_one_word(low)


def _matter(printed: str, of_unit: frozenset[str]) -> frozenset[str]:
    """What tells one count from another: no unit, no word for becoming, moving or counting as such."""
    found, dull = notions(_FILLERS.sub(" ", printed)).all - of_unit, _classes("fates")
    return frozenset(n for n in found if stem(n) not in dull and n not in dull and _kind(n) is None)


def _telling(report: FigureReport) -> bool:
    """Whether the number is one that few things of an event share."""
    value = report.high or report.low or 0
    return value > SMALL or value != int(value)


def _day(report: FigureReport, published: str | None) -> date | None:
    as_of = plain(report.as_of or "")
    day = resolve(report.as_of, published, future=bool(_BY_WHEN.search(as_of)) and _planned(report))
    if day is None and published and _NOW.search(as_of):
        return resolve(published[:10], None)
    return day


def _planned(report: FigureReport) -> bool:
    return phase_of(plain(clause_of(report, context_of(report)))) in {"planned", "possible", "wanted"}


def _head(printed: str) -> list[str]:
    """The noun phrase that heads what is counted: "posts" in "posts Norvane is to axe"."""
    counts = plain(_NAME_BEHIND.sub(r"\1", printed))
    ends = _HEAD_ENDS.search(counts)
    return words_of(counts[: ends.start()] if ends else counts)


@cache
def _classes(of: str) -> dict[str, str]:
    table = {"fates": fates.FATES, "stages": fates.STAGES, "things": fates.THINGS}[of]
    known: dict[str, str] = {}
    for name, words in table.items():
        for word in words:
            known.setdefault(stem(word), name)
    return known


def _kind(word: str) -> str | None:
    """The kind of persons a noun names; by whole words, since an office has the stem of an officer."""
    known = kinds_of_persons()
    return known.get(word, known.get(word.removesuffix("s")))


def _person(words: list[str]) -> str | None:
    """The kind of persons named, "" for people of no kind, None where no persons are counted."""
    kinds = [kind for w in words if (kind := _kind(w)) is not None]
    return max(kinds, key=bool, default=None)


def _units(report: FigureReport, head: list[str], person: str | None) -> frozenset[str]:
    """The classes of the nouns counted."""
    text = plain(report.text)
    unit = [w for w in words_of(report.unit or "") if w not in _NO_UNIT]
    if "%" in text + (report.unit or "") or re.search(r"\bper ?cent", text):
        return frozenset({"percent"})
    for mark in "$€£":
        if mark in text + (report.unit or ""):
            return frozenset({mark})
    if person is not None:
        return frozenset({"people"})
    if measure := _measure(report, unit):
        return frozenset({measure})
    found = {_thing(w) for w in unit[-1:]}
    if "and" in (report.unit or "").split():
        found |= {_thing(w) for w in unit}
    if not found & fates.MEASURES:
        found |= {_thing(w) for w in words_of(text)[-1:] if not w[0].isdigit()} if not found else set()
        found |= {_thing(w) for w in head[-1:] if stem(w) not in _classes("fates")}
        if joined := _AND_ANOTHER.match(words_behind(report, context_of(report))):
            found.add(_thing(joined[1]))
    return frozenset(found)


def _measure(report: FigureReport, unit: Sequence[str]) -> str | None:
    """The one unit in which lengths of time and of way, and degrees, are compared."""
    last = stem(unit[-1]) if unit else ""
    if last in fates.HOURS:
        return "hour"
    if last in fates.LENGTHS:
        return "kilometre"
    return _degrees(report) if _DEGREES.fullmatch(" ".join(unit)) else None


def _degrees(report: FigureReport) -> str:
    """The unit of a temperature with its scale; an angle or one of no scale is plain degrees."""
    scale = _TEMPERATURE.search(f"{report.text} {words_behind(report, context_of(report))[:_SCALE_WITHIN]}")
    return f"degree {scale[1][0].lower()}" if scale else "degree"


@lru_cache(maxsize=4096)
def _thing(word: str) -> str:
    stemmed = stem(word)
    return _classes("things").get(stemmed) or min(notions(word).all, default=stemmed)


def _fates(words: list[str]) -> list[str]:
    """What becomes of those counted, the first said first: "arrest" in "arrested over the deaths"."""
    known = _classes("fates")
    return list(dict.fromkeys(known[stem(w)] for w in words if stem(w) in known))


def _guessed(words: list[str]) -> list[str]:
    """Fates in the words around a number; that a number rises or falls is none of them."""
    return [fate for fate in _fates(words) if fate not in fates.CHANGES]


def _stage(counts: str) -> str | None:
    return next((_STAGE_OF[w] for w in words_of(counts) if w in _STAGE_OF), None)


def _governing(report: FigureReport, context: str, people: bool) -> list[str]:
    """The fate in the words that govern the number: behind it up to a boundary, else right before it."""
    before = _worded(words_before(report, context))
    behind = _worded(words_behind(report, context))
    behind = _BOUNDARY.split(behind)[0]
    if found := _guessed(words_of(behind)[:_GOVERNED_BEHIND]):
        return found[:1]
    if people and _MOVED.search(behind):
        return ["evacuate"]
    before = _BOUNDARY.split(before)[-1]
    if found := _guessed(words_of(before)[-_GOVERNED_BEFORE:]):
        return found[-1:]
    return ["arrest"] if people and (_HELD.search(behind) or _HELD.search(before)) else []
