"""The order in which a reader takes in the lines of one speaker: each article's own, a stance first."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.lexicon.pronouns import forms_of
from summarizer.merge.briefing import NewsLine
from summarizer.merge.news.references import goes_on
from summarizer.text.plain import words_of

__all__ = ["as_told"]

_MARKS = ("“", '"', "‘")
_PRONOUNS = forms_of("he", "she", "they", "it")


def as_told(lines: Sequence[NewsLine]) -> list[NewsLine]:
    """The lines of one article in its order; first those of one that tells what the speaker holds.

    An article leads up to somebody's words, which the value of lines doesn't know. As given where the first
    line would go on with nothing before it.
    """
    by_article: dict[str, list[NewsLine]] = {}
    for line in lines:
        by_article.setdefault(line.article, []).append(line)
    told = [sorted(own, key=lambda line: line.evidence[0].start) for own in by_article.values()]
    ordered = [line for own in sorted(told, key=lambda own: not _is_stance(own[0])) for line in own]
    return list(lines) if _leans(ordered[0]) and not _leans(lines[0]) else ordered


def _is_stance(line: NewsLine) -> bool:
    """Whether a line tells in reported speech what its speaker says, and can stand first."""
    return not line.text.startswith(_MARKS) and not _leans(line)


def _leans(line: NewsLine) -> bool:
    spoken = line.text.startswith(_MARKS)
    return goes_on(line.text) or (not spoken and not _PRONOUNS.isdisjoint(words_of(line.text)[:1]))
