"""The order of a briefing: the news above the fold, everything with its evidence below."""

from __future__ import annotations

import re

from summarizer.merge.briefing import Briefing
from summarizer.write.claims import carried, contested, denials, of_one_source, only_here
from summarizer.write.closing import left_out, sources
from summarizer.write.edited import edited
from summarizer.write.figures import figures
from summarizer.write.form import above_the_fold
from summarizer.write.judged import judged
from summarizer.write.length import STANDARD, Length
from summarizer.write.page import Line, Page, Text, Words
from summarizer.write.speakers import who_said_what
from summarizer.write.timeline import day_in_words, timeline
from summarizer.write.values import counted
from summarizer.write.wording import Desk

__all__ = ["lay_out", "lay_out_selection"]

_DAY = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d)")

_EVERYTHING = (
    contested,
    figures,
    denials,
    who_said_what,
    carried,
    of_one_source,
    only_here,
    timeline,
    left_out,
    judged,
    edited,
    sources,
)


def lay_out(briefing: Briefing, length: Length = STANDARD) -> Page:
    """The news within `length`, then every item of `briefing` in its section; empty sections are left out."""
    desk = Desk(briefing)
    everything = (part(desk) for part in _EVERYTHING)
    return Page(
        title=briefing.title,
        opening=_opening(desk),
        sections=above_the_fold(desk, length),
        fold=tuple(section for section in everything if section is not None),
        folded=length.folded,
        sources=desk.citations.sources(),
    )


def lay_out_selection(briefing: Briefing) -> Page:
    """The items of a part of a briefing in their sections, all of them open."""
    desk = Desk(briefing)
    built = (part(desk) for part in _EVERYTHING if part is not sources)
    return Page(
        title=briefing.title,
        opening=_opening(desk),
        sections=tuple(section for section in built if section is not None),
        fold=(),
        folded=False,
        sources=desk.citations.sources(),
    )


def _opening(desk: Desk) -> Line:
    """One line on how much was read, of when, by whom, and how far the model was believed."""
    briefing = desk.briefing
    read = sum(a.status != "failed" for a in briefing.articles)
    failed = len(briefing.articles) - read
    lost = {a.id for a in briefing.articles if a.status == "failed"}
    origins = sum(o.kind == "outlet" and not lost.issuperset(o.articles) for o in briefing.origins)
    return (
        Text(counted(read, "article")),
        Text(f", {counted(origins, 'origin')}" if origins else ""),
        Text(f"; {failed} not read (see Sources)" if failed else ""),
        Text(_days(briefing)),
        Text(". Made by "),
        Words(f"{briefing.generator.name} {briefing.generator.version}, {briefing.generator.model}"),
        Text(_trust(briefing)),
        Text(", "),
        Words(briefing.created),
        Text("."),
    )


def _days(briefing: Briefing) -> str:
    """The first and the last day on which the articles were published, as far as they tell."""
    days = sorted({a.published[:10] for a in briefing.articles if a.published and _DAY.match(a.published)})
    if not days:
        return ""
    first, last = day_in_words(days[0]), day_in_words(days[-1])
    return f", {first}" if first == last else f", {first} to {last}"


def _trust(briefing: Briefing) -> str:
    trust = briefing.trust
    return f" (named {trust.agreed} of {trust.of} plain speakers rightly)" if trust.of else ""
