"""The news of a merged briefing: its title, its lead, and the lines that stand below it."""

from __future__ import annotations

from dataclasses import replace

from summarizer.merge.briefing import Briefing
from summarizer.merge.news.choosing import only_lines
from summarizer.merge.news.coming import to_come
from summarizer.merge.news.completing import Completing
from summarizer.merge.news.differing import differing
from summarizer.merge.news.heard import Heard, with_denials, with_rows
from summarizer.merge.news.lead import lead, opened
from summarizer.merge.news.lines import Desk
from summarizer.merge.news.quarrels import quarrels
from summarizer.merge.news.said import said
from summarizer.merge.news.title import news_title, title_of
from summarizer.merge.told import NO_OPENING, Opening

__all__ = ["with_news"]


def with_news(briefing: Briefing, title: str | None = None, opening: Opening = NO_OPENING) -> Briefing:
    """The briefing with the lines that tell its news; `title` stands in place of the best headline.

    `opening` is what a model that read all statements takes for the news.
    """
    desk = Desk(briefing)
    headline = title or title_of(desk, opening.title) or news_title(desk) or briefing.title
    first = opened(desk, opening.lead, headline) or lead(desk, headline)
    desk.tell(first, headline or "")
    lines = {line.text for line in first}
    against = tuple(q for q in quarrels(desk) if not {x.text for x in q.lines} <= lines)
    rows = differing(briefing)
    heard = Heard(headline or "", (*first, *(x for q in against for x in q.lines)))
    coming = to_come(desk, heard)
    heard = with_denials(heard, briefing, against)
    heard = with_rows(heard.and_lines(coming), briefing, rows)
    speakers = said(desk, heard)
    alone = only_lines(desk, heard.and_lines(x for s in speakers for x in s.lines).lines)
    completing = Completing(desk, headline or "")
    return replace(
        briefing,
        title=headline,
        lead=completing.lead(first),
        quarrels=completing.quarrels(against),
        differing=rows,
        said=completing.said(speakers),
        next=completing.lines(coming),
        only=completing.lines(alone),
    )
