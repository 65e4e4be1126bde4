"""The title that a model would print, and whether an article bears it out."""

from __future__ import annotations

from dataclasses import replace

from summarizer.edit.wording import Wordings
from summarizer.merge.briefing import Briefing
from summarizer.merge.news.lines import words_in
from summarizer.merge.news.sentences import as_line
from summarizer.merge.news.title import MOST_WORDS, headline_of
from summarizer.merge.told import EditedTitle

__all__ = ["headlines_of", "with_title"]


def headlines_of(briefing: Briefing) -> tuple[str, ...]:
    """The headlines that can be the title, each once, in the order of the articles."""
    found = (headline_of(article.title) for article in briefing.articles)
    return tuple(dict.fromkeys(title for title in found if title is not None))


def with_title(briefing: Briefing, title: str | None, wordings: Wordings) -> Briefing:
    """The briefing under another title, if one is wanted that holds, and with what was wanted."""
    title = as_line(title or "")
    if title in {"", briefing.title} or briefing.editing is None:
        return briefing
    told = EditedTitle(briefing.title, title, _problem(briefing, title, wordings))
    editing = replace(briefing.editing, titles=(*briefing.editing.titles, told))
    return replace(briefing, title=briefing.title if told.refused else title, editing=editing)


def _problem(briefing: Briefing, title: str, wordings: Wordings) -> str | None:
    """Why a title can't be printed; None for a headline, and for one that a line of the page bears out.

    Below the title nobody is cited: what is told as somebody's word names them itself.
    """
    if title in headlines_of(briefing):
        return None
    if words_in(title) > MOST_WORDS:
        return "It is too long."
    found = [wordings.of(line, title) for line in briefing.lead]
    held = [wording.line for wording in found if wording.line is not None]
    if held:
        return None if any(line.speaker is None for line in held) else "It doesn't name who says it."
    return next((wording.refused for wording in found), "No line bears it out.")
