"""The news of a merged briefing: its title, its lead, and the lines that stand below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from summarizer.merge.briefing import Briefing, NewsLine, Quarrel
from summarizer.merge.news.choosing import only_lines, to_come
from summarizer.merge.news.differing import differing
from summarizer.merge.news.lead import lead, opened
from summarizer.merge.news.lines import Desk
from summarizer.merge.news.quarrels import quarrels
from summarizer.merge.news.said import said
from summarizer.merge.news.title import news_title

__all__ = ["with_news"]


def with_news(briefing: Briefing, title: str | None = None, opening: Sequence[str] = ()) -> Briefing:
    """The briefing with the lines that tell its news; `title` stands in place of the best headline.

    `opening` are the statements with which a model that read them all would open it.
    """
    desk = Desk(briefing)
    headline = title or news_title(desk) or briefing.title
    first = opened(desk, opening) or lead(desk, headline)
    desk.tell(first)
    lines = {line.text for line in first}
    against = tuple(q for q in quarrels(desk) if not {x.text for x in _lines(q)} <= lines)
    told: tuple[NewsLine, ...] = (*first, *(x for q in against if _is_firm(briefing, q) for x in _lines(q)))
    coming = to_come(desk, told)
    told = (*told, *coming)
    speakers = said(desk, told)
    told = (*told, *(x for s in speakers for x in s.lines))
    return replace(
        briefing,
        title=headline,
        lead=first,
        next=coming,
        quarrels=against,
        differing=differing(briefing),
        said=speakers,
        only=only_lines(desk, told),
    )


def _is_firm(briefing: Briefing, quarrel: Quarrel) -> bool:
    """Whether something is denied or opposed; what only wasn't confirmed may not be printed at all."""
    kinds = {d.kind for d in briefing.denials if d.id in quarrel.denials}
    return kinds != {"unconfirmed"}


def _lines(quarrel: Quarrel) -> tuple[NewsLine, ...]:
    return tuple(x for x in (quarrel.line, *quarrel.told, *quarrel.against) if x is not None)
