"""A part of a briefing: what one speaker says, what one outlet has, what is contested, one figure."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from summarizer.check.reports import ArticleRecord
from summarizer.exceptions import SettingsError
from summarizer.merge.briefing import Briefing, Claim, Denial, Figure, Quotation
from summarizer.write.labels import labels
from summarizer.write.visible import flat

__all__ = ["Selection", "selected"]

# A sentence that says what there is names so many.
_NAMED = 12


@dataclass(frozen=True, slots=True)
class Selection:
    """What is wanted of a briefing; None and False ask for nothing, and all that is asked for must hold.

    `speaker` and `outlet` are parts of a name, `figure` is part of what is counted or of a figure's words.
    """

    speaker: str | None = None
    outlet: str | None = None
    contested: bool = False
    figure: str | None = None

    def __bool__(self) -> bool:
        return self != Selection()


def selected(briefing: Briefing, selection: Selection) -> Briefing:
    """The briefing with the items that were asked for, and no lines above the fold.

    Raises:
        SettingsError: no speaker, outlet or figure is called that.
    """
    kept = replace(
        briefing,
        lead=(),
        next=(),
        quarrels=(),
        differing=(),
        said=(),
        only=(),
        timeline=(),
        judgements=(),
        editing=None,
        rejected=(),
    )
    if selection.speaker is not None:
        kept = _of_speakers(kept, _speakers(briefing, selection.speaker))
    if selection.outlet is not None:
        kept = _of_articles(kept, _articles(briefing, selection.outlet))
    if selection.contested:
        kept = _contested(kept)
    if selection.figure is not None:
        kept = _of_figures(kept, selection.figure)
    return kept


def _speakers(briefing: Briefing, wanted: str) -> set[str]:
    found = {s.id for s in briefing.speakers if any(_holds(name, wanted) for name in (s.name, *s.aliases))}
    if not found:
        names = [s.name for s in briefing.speakers if s.kind != "outlet"]
        raise _nothing("speaker", wanted, names)
    return found


def _articles(briefing: Briefing, wanted: str) -> set[str]:
    called = dict(zip((a.id for a in briefing.articles), labels(briefing.articles), strict=True))
    found = {
        a.id for a in briefing.articles if _holds(a.outlet or "", wanted) or _holds(called[a.id], wanted)
    }
    if not found:
        raise _nothing("outlet", wanted, called.values())
    return found


def _holds(name: str, wanted: str) -> bool:
    return flat(wanted).casefold() in flat(name).casefold()


def _nothing(kind: str, wanted: str, names: Iterable[str]) -> SettingsError:
    return SettingsError(f"No {kind} of this briefing is called {wanted!r}; it has {_list(names)}.")


def _list(names: Iterable[str]) -> str:
    known = [flat(name) for name in names]
    more = len(known) - _NAMED
    return ", ".join(known[:_NAMED]) + (f" and {more} more" if more > 0 else "") if known else "none"


def _of_speakers(briefing: Briefing, speakers: set[str]) -> Briefing:
    return replace(
        briefing,
        claims=_with_reports(briefing.claims, lambda r: r.speaker in speakers),
        quotations=tuple(q for q in briefing.quotations if q.speaker in speakers),
        figures=_figures(briefing.figures, lambda r: r.speaker in speakers),
        denials=tuple(d for d in briefing.denials if d.speaker in speakers),
        articles=_quiet(briefing),
    )


def _of_articles(briefing: Briefing, articles: set[str]) -> Briefing:
    return replace(
        briefing,
        claims=_with_reports(briefing.claims, lambda r: r.article in articles),
        quotations=_with_variants(briefing.quotations, articles),
        figures=_figures(briefing.figures, lambda r: r.article in articles),
        denials=_with_denials(briefing.denials, articles),
        articles=_quiet(briefing),
    )


def _contested(briefing: Briefing) -> Briefing:
    claims = tuple(c for c in briefing.claims if c.status == "contested")
    ids = {c.id for c in claims} | {d for c in claims for d in c.denied_by}
    return replace(
        briefing,
        claims=claims,
        quotations=(),
        figures=tuple(f for f in briefing.figures if f.agreement == "differ"),
        denials=tuple(d for d in briefing.denials if d.id in ids or ids & set(d.claims)),
        articles=_quiet(briefing),
    )


def _of_figures(briefing: Briefing, wanted: str) -> Briefing:
    figures = tuple(
        f
        for f in briefing.figures
        if _holds(f.counts, wanted) or any(_holds(r.text, wanted) for r in f.reports)
    )
    if not figures:
        raise _nothing("figure", wanted, (f.counts for f in briefing.figures))
    return replace(briefing, claims=(), quotations=(), figures=figures, denials=(), articles=_quiet(briefing))


def _with_reports(claims: Iterable[Claim], wanted: Callable[..., bool]) -> tuple[Claim, ...]:
    kept = (replace(c, reports=tuple(r for r in c.reports if wanted(r))) for c in claims)
    return tuple(c for c in kept if c.reports)


def _with_variants(quotations: Iterable[Quotation], articles: set[str]) -> tuple[Quotation, ...]:
    kept = (replace(q, variants=tuple(v for v in q.variants if v.article in articles)) for q in quotations)
    return tuple(q for q in kept if q.variants)


def _with_denials(denials: Iterable[Denial], articles: set[str]) -> tuple[Denial, ...]:
    kept = (replace(d, reports=tuple(r for r in d.reports if r.article in articles)) for d in denials)
    return tuple(d for d in kept if d.reports)


def _figures(figures: Iterable[Figure], wanted: Callable[..., bool]) -> tuple[Figure, ...]:
    """The rows with the reports wanted; who stands where is told of whole rows only."""
    kept = (replace(f, reports=tuple(r for r in f.reports if wanted(r)), sides=()) for f in figures)
    return tuple(f for f in kept if f.reports)


def _quiet(briefing: Briefing) -> tuple[ArticleRecord, ...]:
    """The articles without what was missed in them, which a selection doesn't ask for."""
    return tuple(replace(a, coverage=replace(a.coverage, missed=())) for a in briefing.articles)
