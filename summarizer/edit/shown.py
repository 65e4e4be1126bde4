"""The first screen of a briefing as a model is shown it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from summarizer.edit.passages import LEADING_UP, passage
from summarizer.edit.screen import Entry, Screen
from summarizer.edit.title import headlines_of
from summarizer.edit.undone import undone
from summarizer.extract.edit_page import ShownHeading, ShownLine
from summarizer.extract.edit_wire import Part
from summarizer.merge.briefing import Briefing, NewsLine
from summarizer.merge.news.lines import words_in
from summarizer.read.article import Article
from summarizer.write.differing import differing
from summarizer.write.form import room_of
from summarizer.write.length import STANDARD
from summarizer.write.newslines import NewsWords
from summarizer.write.page import Cite, Line, Quote, Target
from summarizer.write.parts import PART_TITLES
from summarizer.write.wording import Desk

__all__ = ["shown_page"]

# However short the articles, a page has room for a line or two.
_LEAST_ROOM = 60


def shown_page(
    briefing: Briefing, screen: Screen, articles: Mapping[str, Article]
) -> tuple[ShownHeading | ShownLine, ...]:
    """Title, headings and lines, in the order of their numbers.

    Of a page that was edited before, each line with what of that edit wasn't done.
    """
    return tuple(_Shown(briefing, screen, articles).page())


class _Shown:
    def __init__(self, briefing: Briefing, screen: Screen, articles: Mapping[str, Article]) -> None:
        self._briefing, self._screen, self._articles = briefing, screen, articles
        self._again = briefing.editing is not None
        self._desk = Desk(briefing)
        self._undone = undone(briefing, self._desk.citations.label)
        self._words = NewsWords(self._desk)
        rows = zip(briefing.differing, differing(NewsWords(self._desk)), strict=False)
        self._rows = {item: _plain(row.line) for item, row in rows}

    def page(self) -> Iterator[ShownHeading | ShownLine]:
        if self._again:
            yield ShownHeading("Second look")
        yield ShownHeading(f"Title: {self._briefing.title}")
        if headlines := headlines_of(self._briefing):
            yield ShownHeading(f"Headlines: {' · '.join(headlines)}")
        lead = sum(words_in(line.text) for line in self._briefing.lead)
        room = max(_LEAST_ROOM, (room_of(self._briefing, STANDARD) - lead) // 10 * 10)
        yield ShownHeading(f"Room: about {room} words below “{PART_TITLES['happened']}”")
        part: Part | bool | None = False
        head = -1
        for entry in self._screen.entries:
            if entry.part != part:
                part = entry.part
                yield ShownHeading(f"{PART_TITLES[part]} ({part})" if part else "More")
            if entry.part == "said" and entry.group != head:
                head = entry.group
                yield ShownHeading(_plain(self._words.speaker(self._screen.heads[head])), head + 1)
            yield self._line(entry)

    def _line(self, entry: Entry) -> ShownLine:
        if entry.line is None:
            return ShownLine(entry.number, "", self._item(entry), None, self._undone.get(entry.item or ""))
        line = entry.line
        words = f"{'' if entry.alone else '* '}{self._label(line)}{line.text}"
        passage = self._passage(line, LEADING_UP if self._again and entry.part else 1)
        return ShownLine(entry.number, self._source(entry, line), words, passage, self._undone.get(line.text))

    def _item(self, entry: Entry) -> str:
        denial = self._desk.denials.get(entry.item or "")
        return _plain(self._words.denial(denial)) if denial else self._rows.get(entry.item or "", "")

    def _label(self, line: NewsLine) -> str:
        return f"{_plain(self._words.speaker(line.speaker))}: " if line.speaker else ""

    def _source(self, entry: Entry, line: NewsLine) -> str:
        """Who says a line, and the outlets that print it."""
        own = (r for c in line.claims[:1] for r in self._desk.claims[c].reports if r.article == line.article)
        speaker = line.speaker or next((r.speaker for r in own if r.speaker), None)
        if entry.part == "said":
            speaker = self._screen.heads[entry.group]
        name = "" if speaker is None or self._desk.is_outlet(speaker) else self._desk.speaker_name(speaker)
        outlets = [self._desk.citations.label(article) for article in line.carried_by or (line.article,)]
        day = self._briefing.article(line.article).published or ""
        return "; ".join(filter(None, (name, ", ".join(outlets), day[:10])))

    def _passage(self, line: NewsLine, before: int) -> str | None:
        article = self._articles.get(line.article)
        return passage(article, line.evidence, before) if article else None


def _plain(line: Line) -> str:
    """The words of a line that a reader sees."""
    pieces = (
        f"“{piece.text}”" if isinstance(piece, Quote) else getattr(piece, "text", "")
        for piece in line
        if not isinstance(piece, (Cite, Target))
    )
    return " ".join("".join(pieces).split())
