"""Where accounts differ, a line a thing: each value or rendering with who gives it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from summarizer.merge.briefing import Figure, FigureSide, MergedFigureReport, Quotation, QuotationVariant
from summarizer.merge.quotations.differing import differing_renderings
from summarizer.text.plain import words_of
from summarizer.write.newslines import NewsWords
from summarizer.write.page import Item, Line, Strong, Text, Words
from summarizer.write.wording import joined

__all__ = ["differing"]

# Of a count that changed more often than this the first value and the last ones are told.
MOST_STEPS = 4


def differing(words: NewsWords) -> Iterator[Item]:
    """The lines, in the order of the briefing."""
    briefing = words.desk.briefing
    figures = {f.id: f for f in briefing.figures}
    quotations = {q.id: q for q in briefing.quotations}
    for name in briefing.differing:
        if name in figures:
            yield Item(_figure(words, figures[name]))
        elif name in quotations:
            yield Item(_renderings(words, quotations[name]))


def _figure(words: NewsWords, figure: Figure) -> Line:
    """Each value once with who gives it; of a count that changes with the days, its way to the last value."""
    title: Line = (Strong(_capital(figure.title or figure.counts)), Text(": "))
    steps = [side for side in figure.sides if not side.rival] if figure.develops else []
    rest = [side for side in figure.sides if side not in steps]
    dated = len({side.told_on for side in steps}) > 1
    way = [_value(words, figure, side, side.told_on if dated else None) for side in steps]
    if len(way) > MOST_STEPS:
        way = [way[0], (Text("…"),), *way[1 - MOST_STEPS :]]
    values = [_value(words, figure, side) for side in rest]
    return (*title, *joined([*([joined(way, " → ")] if way else []), *values], " · "))


def _value(words: NewsWords, figure: Figure, side: FigureSide, day: str | None = None) -> Line:
    reports = [figure.reports[n] for n in side.reports]
    first = [r for r in reports if side.text.startswith(r.text)]
    who: Line = tuple(x for name in _givers(words, (*first, *reports)) for x in (Text(", "), Words(name)))
    when: Line = (Text(f", told on {day}"),) if day else ()
    sources = words.short((r.article, r.evidence) for r in reports)
    return (Words(side.text), *who, *when, *sources)


def _givers(words: NewsWords, reports: Iterable[MergedFigureReport]) -> Sequence[str]:
    """Who gives the value first, an outlet in its own voice left out."""
    desk = words.desk
    named = (r.speaker for r in reports if r.speaker is not None and not desk.is_outlet(r.speaker))
    return [desk.speaker_name(speaker) for speaker in list(dict.fromkeys(named))[:1]]


def _renderings(words: NewsWords, quotation: Quotation) -> Line:
    """Each rendering of the sentences that differ, once, with who gives it."""
    alike: dict[tuple[str, ...], list[QuotationVariant]] = {}
    for variant in differing_renderings(quotation):
        alike.setdefault(tuple(words_of(variant.text)), []).append(variant)
    told: list[Line] = [
        (*words.desk.variant_words(same[0]), *words.short((v.article, v.evidence) for v in same))
        for same in alike.values()
    ]
    name = words.speaker(quotation.speaker) if quotation.speaker else (Text("Speaker not named"),)
    return (*name, Text(": "), *joined(told, " · "))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
