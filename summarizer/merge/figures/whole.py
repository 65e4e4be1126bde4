"""Which figures tell the toll of the whole event, as far as their article knows it, and no part of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from summarizer.check.reports import FigureReport
from summarizer.merge.figures.count import IMPLIED, Count
from summarizer.parse.counted import Counted
from summarizer.text.plain import words_of

__all__ = ["with_tolls", "words_of_the_event"]

# Characters at the beginning of an article in which it tells where and when its event was; so many articles,
# and half of all, have to name a place or a year for it to be the event's.
OPENING, OPENING_ARTICLES = 700, 2
# Up to so many characters an article tells its news: the places there are the event's.
LEAD = 250
# A toll that an article first gives behind this part of its text, and behind so many characters, is of
# something it looks back to.
FRONT, FRONT_CHARACTERS = 0.6, 1500
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_LONG_AGO = re.compile(r"\b(?:last (?:year|decade|century)|years? ago|decades? ago)\b")
_SENTENCE_ENDS = re.compile(r"[.!?][\"”’']*\s+|\n")
# Characters before a sentence in which the one before it stands.
_SENTENCE_BEFORE = 240


def with_tolls(
    reports: Sequence[FigureReport], counts: Sequence[Count], texts: Mapping[str, str]
) -> list[Count]:
    """The counts, those marked `whole` that tell how many all in all died, were hurt or are missing.

    An article has one such number of a fate: that which it gives first, in its own voice or another's. Others
    count as whole where they are left behind ("up from 41"), or where somebody else gives a larger one, or
    one for the toll as such: then they are rivals. `texts` are the articles by their ids.
    """
    own = words_of_the_event(texts)
    first: dict[tuple[str, str], Count] = {}
    found = list(counts)
    for n in sorted(range(len(counts)), key=lambda n: (counts[n].article, _start(reports[n]))):
        counted = counts[n].counted
        toll = counted.toll if counted else None
        if counted is None or toll is None or counts[n].none:
            continue
        if not _of_now(reports[n], counts[n], texts, own):
            found[n] = replace(counts[n], part=True)
            continue
        key = (counts[n].article, toll.fate)
        earliest = first.get(key)
        if earliest is None and not toll.earlier:
            if _in_front(reports[n], texts):
                first[key] = found[n] = _whole(counts[n])
        elif toll.earlier or earliest is None or _fits(counts[n], earliest):
            found[n] = replace(_whole(counts[n]), earlier=toll.earlier)
        elif not counted.places and _is_rival(counts[n], earliest, stated=toll.stated):
            found[n] = replace(_whole(counts[n]), rival=True)
    found = _of_one_place(found, counts, own)
    told = {count.fate for count in found if count.whole}
    return [c if c.whole else replace(c, beside_toll=c.fate in told) for c in found]


def _of_one_place(found: list[Count], read: Sequence[Count], own: frozenset[str]) -> list[Count]:
    """The counts less the tolls of places that are neither the event's nor each other's.

    `read` are the counts as they were read, with their places.
    """
    placed = [n for n, count in enumerate(found) if count.whole and _named(read[n]) - own]
    one = placed and frozenset.intersection(*(_named(read[n]) for n in placed))
    return found if not placed or one else [read[n] if n in placed else c for n, c in enumerate(found)]


def _named(count: Count) -> frozenset[str]:
    """The words of the places that a toll names."""
    toll = count.counted.toll if count.counted else None
    if count.counted is None or toll is None:
        return frozenset()
    return frozenset(w for place in (*count.counted.places, *toll.around) for w in words_of(place))


def _whole(count: Count) -> Count:
    """The count as one of people of whom all is told by their fate."""
    if count.counted is None or count.counted.toll is None:
        return count
    toll = count.counted.toll
    plain = Counted(
        noun="people",
        act=toll.fate,
        places=count.counted.places,
        label=count.counted.label,
        title=count.counted.title,
        toll=toll,
    )
    fate = frozenset({f"={toll.fate}"})
    return replace(
        count, units=frozenset({"people"}), fate=toll.fate, fates=frozenset({toll.fate}), told=True,
        about=count.about | fate, around=count.around | fate, bare=False, further=False, phase="open",
        counted=plain, whole=True,
    )  # fmt: skip


def _fits(count: Count, own: Count) -> bool:
    """Whether the number is meant by an article's toll: "249" by "more than 200"."""
    implied = own.low is not None and own.high is None and own.low <= max(count.number) < IMPLIED * own.low
    return implied or count.same_value(own)


def _is_rival(count: Count, own: Count, *, stated: bool) -> bool:
    """Whether somebody else than who gives an article's toll gives another for the same."""
    if count.speaker is None or count.speaker == own.speaker:
        return False
    return stated or max(count.number) > max(own.number)


def _start(report: FigureReport) -> int:
    return report.evidence[0].start if report.evidence else 0


def words_of_the_event(texts: Mapping[str, str]) -> frozenset[str]:
    """The words in the beginnings of several articles: places and years among them are the event's own."""
    known = Counter(word for text in texts.values() for word in set(words_of(text[:OPENING])))
    least = max(OPENING_ARTICLES, len(texts) / 2)
    return frozenset(word for word, articles in known.items() if articles >= least)


def _of_now(report: FigureReport, count: Count, texts: Mapping[str, str], own: frozenset[str]) -> bool:
    """Whether the number is of the articles' own event by its places, its years and the sentence before."""
    if count.counted is None or count.counted.toll is None or not count.number:
        return False
    if (_named(count) - own and _start(report) > LEAD) or (
        count.counted.toll.lasting and not {count.counted.toll.lasting} & own
    ):
        return False
    if count.remote and _LONG_AGO.search(count.remote):
        return False
    year = str(count.published.year) if count.published else None
    times = " ".join((*count.counted.times, report.as_of or ""))
    told = _years(" ".join(e.text for e in report.evidence)) if count.counted.times else _years(times)
    if _LONG_AGO.search(times) or any(y != year and y not in own for y in told):
        return False
    return not any(y != year and y not in own for y in _years_before(report, texts))


def _years(words: str) -> set[str]:
    return set(_YEAR.findall(words))


def _years_before(report: FigureReport, texts: Mapping[str, str]) -> set[str]:
    """The years of the sentence before: what follows it is told of them, too."""
    text, start = texts.get(report.article, ""), _start(report)
    before = text[max(0, start - _SENTENCE_BEFORE) : start].strip()
    last = _SENTENCE_ENDS.split(before)[-1]
    return {"ago"} if _LONG_AGO.search(last) else _years(last)


def _in_front(report: FigureReport, texts: Mapping[str, str]) -> bool:
    text = texts.get(report.article, "")
    return _start(report) <= max(FRONT_CHARACTERS, FRONT * len(text))
