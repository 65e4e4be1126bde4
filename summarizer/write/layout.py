"""The order of a briefing: the shortest useful form first, the evidence last."""

from __future__ import annotations

from collections import Counter

from summarizer.merge.briefing import Briefing
from summarizer.write.claims import carried, contested, denials, only_here
from summarizer.write.closing import left_out, sources
from summarizer.write.figures import figures
from summarizer.write.judged import judged
from summarizer.write.lead import lead
from summarizer.write.page import Line, Page, Text, Words
from summarizer.write.speakers import who_said_what
from summarizer.write.timeline import timeline
from summarizer.write.wording import Desk, joined

__all__ = ["lay_out"]

_PARTS = (
    lead,
    contested,
    figures,
    denials,
    who_said_what,
    carried,
    only_here,
    timeline,
    left_out,
    judged,
    sources,
)


def lay_out(briefing: Briefing) -> Page:
    """Every item of `briefing` in its section; sections with nothing to say are left out."""
    desk = Desk(briefing)
    built = (part(desk) for part in _PARTS)
    return Page(
        title=briefing.title,
        opening=_opening(desk),
        sections=tuple(section for section in built if section is not None),
        sources=desk.citations.sources(),
    )


def _opening(desk: Desk) -> Line:
    """One line on what was read, by whom and when."""
    briefing = desk.briefing
    read = [
        label
        for a, label in zip(briefing.articles, desk.citations.labels, strict=True)
        if a.status != "failed"
    ]
    failed = len(briefing.articles) - len(read)
    model = f"{briefing.generator.name} {briefing.generator.version}, {briefing.generator.model}"
    names: Line = (Text(": "), *joined([(Words(name),) for name in read], ", ")) if read else ()
    return (
        Text(_count(len(read), "article") + " read"),
        *names,
        Text(f"; {failed} not read (see Sources)" if failed else ""),
        Text(f". {_tally(briefing)}. Made by "),
        Words(model),
        Text(", "),
        Words(briefing.created),
        Text("."),
    )


def _tally(briefing: Briefing) -> str:
    status = Counter(claim.status for claim in briefing.claims)
    parts = [_count(len(briefing.claims), "claim")]
    if status["corroborated"]:
        parts.append(f"{status['corroborated']} carried by several")
    if status["contested"]:
        parts.append(f"{status['contested']} contested")
    parts += [_count(len(briefing.figures), "figure"), _count(len(briefing.denials), "denial")]
    return ", ".join(parts)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
