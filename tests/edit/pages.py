"""What the tests of the edit share: a briefing, its first screen by number, and edits of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from summarizer.check.index import ArticleIndex
from summarizer.edit.apply import applied
from summarizer.edit.screen import Entry, Screen, screen_of
from summarizer.edit.wording import Wording, Wordings
from summarizer.extract.edit_wire import PARTS, Drop, EditRead, Part
from summarizer.extract.extraction import Usage
from summarizer.extract.rules.testimony import testify
from summarizer.merge.briefing import Briefing
from summarizer.merge.news.lines import Desk
from summarizer.merge.told import Editing
from summarizer.read.article import Article

__all__ = ["edited", "entry", "order_of", "page_of", "wordings_of"]

NOTHING_SPENT = Editing("edit@0", 0, 0, Usage())


def page_of(briefing: Briefing) -> Screen:
    return screen_of(Desk.after_lead(briefing))


def entry(screen: Screen, words: str, part: Part | None = None) -> Entry:
    """The first line that holds these words, in a part if one is named."""
    return next(
        e for e in screen.entries if e.line is not None and words in e.line.text and part in {None, e.part}
    )


def order_of(screen: Screen) -> dict[Part, tuple[int, ...]]:
    """The page as it is."""
    return {part: tuple(e.number for e in screen.of(part)) for part in PARTS}


def edited(
    briefing: Briefing,
    *,
    drops: Mapping[int, Drop] | None = None,
    order: Mapping[Part, tuple[int, ...]] | None = None,
    wordings: Mapping[int, Wording] | None = None,
    needed: Iterable[int] = (),
) -> Briefing:
    """The briefing with its page as it is but for these changes; `needed` are lines that need their wording."""
    screen, gone = page_of(briefing), drops or {}
    kept = {part: tuple(n for n in numbers if n not in gone) for part, numbers in order_of(screen).items()}
    read = EditRead(
        dropped=gone,
        reworded=dict.fromkeys(wordings or {}, ""),
        needed=frozenset(needed),
        order=kept | dict(order or {}),
    )
    return applied(Desk.after_lead(briefing), screen, read, wordings or {}, NOTHING_SPENT)


def wordings_of(briefing: Briefing) -> Wordings:
    indexes = {
        a.id: ArticleIndex(
            testify(Article(a.id, a.source, a.text, a.title, a.outlet, published=a.published)), trusted=True
        )
        for a in briefing.articles
    }
    return Wordings(Desk.after_lead(briefing), indexes)
