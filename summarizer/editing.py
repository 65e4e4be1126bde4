"""The request to edit a briefing's first screen, and what is done of the answer."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.check.index import ArticleIndex
from summarizer.check.trust import trusted
from summarizer.edit.apply import applied, is_usable
from summarizer.edit.roles import with_roles
from summarizer.edit.screen import Screen, screen_of
from summarizer.edit.shown import shown_page
from summarizer.edit.wording import Wordings
from summarizer.exceptions import SummarizerError
from summarizer.extract.edit_page import ShownLine
from summarizer.extract.edit_wire import EditRead
from summarizer.extract.rules.testimony import testify
from summarizer.merge.briefing import Briefing
from summarizer.merge.news.lines import Desk
from summarizer.merge.told import Editing
from summarizer.observer import Observer
from summarizer.read.article import Article

if TYPE_CHECKING:
    from summarizer.extract.llm.editor import LlmEditor

__all__ = ["edited"]


async def edited(
    editor: LlmEditor, articles: Sequence[Article], briefing: Briefing, observer: Observer
) -> Briefing:
    """The briefing with its first screen as the model would print it, which must have earned its trust.

    `articles` are those of the briefing, in its order. A line is dropped, moved or worded anew as far as
    nothing is lost by it and its article says so. Whatever goes wrong is a note for `observer`: the page
    stays as it was composed.
    """
    if not trusted(briefing.trust) or not briefing.lead:
        return briefing
    named = {r.id: replace(a, id=r.id) for a, r in zip(articles, briefing.articles, strict=True)}
    desk = Desk.after_lead(briefing)
    whole = screen_of(desk)
    page = editor.fitting(shown_page(briefing, whole, named))
    screen = whole.until(max((s.number for s in page if isinstance(s, ShownLine)), default=0))
    asked = sum(e.part is not None for e in whole.entries)
    if len(screen.entries) < asked:
        observer.note("The page doesn't fit the model's window and stays as it was composed.")
        return briefing
    try:
        read = await editor.edit(page)
    except SummarizerError as error:
        observer.note(f"The model didn't edit the page, which stays as it was composed: {error}")
        return briefing
    editing = Editing(editor.prompt.label, asked, len(screen.entries) - asked, editor.usage)
    if not is_usable(screen, read):
        observer.note("The model would print next to nothing of the page, which stays as it was composed.")
        return replace(briefing, editing=editing)
    return await asyncio.to_thread(_done, desk, screen, read, editing, named)


def _done(
    desk: Desk, screen: Screen, read: EditRead, editing: Editing, articles: dict[str, Article]
) -> Briefing:
    lines = {e.number: e.line for e in screen.entries if e.line is not None}
    wanted = {n: text for n, text in read.reworded.items() if n in lines}
    cited = {a for n in wanted for a in (lines[n].article, *lines[n].carried_by)}
    indexes = {a: ArticleIndex(testify(articles[a]), trusted=True) for a in sorted(cited)}
    wordings = Wordings(desk, indexes)
    worded = {n: wordings.of(lines[n], text) for n, text in wanted.items()}
    return with_roles(applied(desk, screen, read, worded, editing), screen, read.roles)
