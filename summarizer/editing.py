"""The requests to edit a briefing's first screen, and what is done of the answers."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from summarizer.check.index import ArticleIndex
from summarizer.check.trust import trusted
from summarizer.edit.apply import applied, is_usable
from summarizer.edit.roles import with_roles
from summarizer.edit.screen import Screen, screen_of
from summarizer.edit.shown import shown_page
from summarizer.edit.title import with_title
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
    editor: LlmEditor,
    articles: Sequence[Article],
    briefing: Briefing,
    observer: Observer,
    *,
    retitle: bool = True,
) -> Briefing:
    """The briefing with its first screen as the model would print it, which must have earned its trust.

    `articles` are those of the briefing, in its order. A line is dropped, moved or worded anew as far as
    nothing is lost by it and its article says so; `retitle` says whether the title may be another. What
    comes of it is shown to the model once more, with what wasn't done and why. Whatever goes wrong is a note
    for `observer`: the page stays as it was.
    """
    if not trusted(briefing.trust) or not briefing.lead:
        return briefing
    named = {r.id: replace(a, id=r.id) for a, r in zip(articles, briefing.articles, strict=True)}
    page = _Page(editor, Indexes(named), observer, retitle)
    spent = editor.usage
    found = await page.edited(briefing)
    return replace(found, editing=found.editing and replace(found.editing, usage=editor.usage - spent))


class Indexes(dict[str, ArticleIndex]):
    """The articles of a briefing by their ids, each read where it is looked up first."""

    def __init__(self, articles: Mapping[str, Article]) -> None:
        super().__init__()
        self.articles = articles

    def __missing__(self, article: str) -> ArticleIndex:
        self[article] = ArticleIndex(testify(self.articles[article]), trusted=True)
        return self[article]


@dataclass(frozen=True)
class _Look:
    """A page as the model was shown it, and what it wants done with it."""

    desk: Desk
    screen: Screen
    read: EditRead
    editing: Editing


@dataclass(frozen=True)
class _Page:
    """Shows a briefing's first screen to the model, and does what it wants as far as that holds."""

    editor: LlmEditor
    indexes: Indexes
    observer: Observer
    retitle: bool

    async def edited(self, briefing: Briefing) -> Briefing:
        """The briefing as the model wants it after a look, and one at what came of that."""
        first = await self._look(briefing)
        if first is None:
            return briefing
        if not is_usable(first.screen, first.read):
            self.observer.note("The model would print next to nothing of the page, which stays as it is.")
            return replace(briefing, editing=first.editing)
        once = await asyncio.to_thread(self._done, first, last=False)
        if once.editing is None or not (once.editing.lines or once.editing.roles or once.editing.titles):
            return once
        again = await self._look(once)
        usable = again is not None and is_usable(again.screen, again.read)
        return await asyncio.to_thread(self._done, again if again and usable else first, last=True)

    async def _look(self, briefing: Briefing) -> _Look | None:
        """What the model wants done with the page; None with a note where it didn't say."""
        desk = Desk.after_lead(briefing)
        whole = screen_of(desk)
        page = self.editor.fitting(shown_page(briefing, whole, self.indexes.articles))
        screen = whole.until(max((s.number for s in page if isinstance(s, ShownLine)), default=0))
        asked = sum(e.part is not None for e in whole.entries)
        if len(screen.entries) < asked:
            self.observer.note("The page doesn't fit the model's window and stays as it is.")
            return None
        try:
            read = await self.editor.edit(page)
        except SummarizerError as error:
            self.observer.note(f"The model didn't edit the page, which stays as it is: {error}")
            return None
        offered = len(screen.entries) - asked
        new = Editing(self.editor.prompt.label, asked, offered, self.editor.usage)
        return _Look(desk, screen, read, briefing.editing or new)

    def _done(self, look: _Look, *, last: bool) -> Briefing:
        """The page of a look with what is wanted done to it, and told behind what was wanted before.

        Until the last look a line in its old words stays, though it needs other ones.
        """
        wordings = Wordings(look.desk, self.indexes)
        lines = {e.number: e.line for e in look.screen.entries if e.line is not None}
        said = {*look.read.order.get("said", ())}
        worded = {
            n: wordings.of(lines[n], text, headed=n in said)
            for n, text in look.read.reworded.items()
            if n in lines
        }
        read = look.read if last else replace(look.read, needed=frozenset())
        found = applied(look.desk, look.screen, read, worded, look.editing)
        found = with_roles(found, look.screen, look.read.roles)
        return with_title(found, look.read.title, wordings) if self.retitle else found
