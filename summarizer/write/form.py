"""What stands above the fold: the news, who says otherwise, and what a reader wants next, within a length."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from summarizer.check.reports import ArticleRecord
from summarizer.merge.briefing import Briefing, NewsLine, Quarrel
from summarizer.read.naming import short_title
from summarizer.write.closing import LEFT_OUT, covered
from summarizer.write.differing import differing
from summarizer.write.labels import heading
from summarizer.write.length import Length
from summarizer.write.missed import counted_missed
from summarizer.write.newslines import NewsWords, visible_words
from summarizer.write.order import as_told
from summarizer.write.page import Bullets, Item, Line, Link, Paragraph, Section, Strong, Text, Words
from summarizer.write.parts import PART_TITLES
from summarizer.write.values import counted, listed
from summarizer.write.visible import flat
from summarizer.write.wording import Desk

__all__ = ["above_the_fold", "room_of"]

# How much of the room each part may take; what one leaves, the next may use, who said what all the rest.
_SHARES = (("quarrels", 0.22), ("differing", 0.35), ("next", 0.1), ("only", 0.08), ("said", 0.42))
# An editor chose the lines for the room that there is: who said what comes before what is passed over first.
_EDITED = (("quarrels", 0.22), ("differing", 0.2), ("said", 0.5), ("next", 0.15), ("only", 0.1))
# A few short articles leave too little for a form; up to here it may be as long as they are.
_LEAST_ROOM = 260
# Rather than none at all, the first line of a part may take so many times its room.
_FIRST = 3
_MOST_SOURCES = 12
_MOST_SAID = 6
# So many words stand in the title, in the line below it and in the titles of the parts.
_HEAD = 60
# So many, about, in the two parts below the news.
_CLOSING = 50


def above_the_fold(desk: Desk, length: Length) -> tuple[Section, ...]:
    """The sections in which a briefing is read, in the order of reading; empty ones are left out."""
    return tuple(_Form(desk, length).sections())


def room_of(briefing: Briefing, length: Length) -> int:
    """How many words stand in the parts of the news, with the lead and without the sources."""
    return _room(briefing, length) - _CLOSING


def _room(briefing: Briefing, length: Length) -> int:
    texts = sum(len(a.text.split()) for a in briefing.articles)
    return min(length.words, max(_LEAST_ROOM, int(length.share * texts))) - _HEAD


class _Form:
    def __init__(self, desk: Desk, length: Length) -> None:
        self.desk = desk
        self.length = length
        self.words = NewsWords(desk)
        self._told: dict[Line, NewsLine] = {}
        self._lead = {line.text for line in desk.briefing.lead}
        self.room = _room(desk.briefing, length)

    def sections(self) -> Iterator[Section]:
        """Sections with their lines, as many as the room holds."""
        closing = [s for s in (self._unconfirmed(), self._sources()) if s is not None]
        happened = _within(self._happened(), self.room)
        room = self.room - _size(happened) - sum(visible_words(_lines(s)) for s in closing)
        yield from _section(PART_TITLES["happened"], happened)
        whole, saved = max(0, room), 0
        # In the order of reading: a speaker's role stands where he is named first.
        found: dict[str, tuple[str, list[Item]]] = {
            "quarrels": (PART_TITLES["otherwise"], list(self._quarrels())),
            "differing": (PART_TITLES["differ"], list(differing(self.words))),
            "said": (PART_TITLES["said"], list(self._said())),
            "next": (PART_TITLES["next"], list(self._next())),
            "only": (PART_TITLES["only"], list(self._only())),
        }
        kept: dict[str, list[Item]] = {}
        shares = _EDITED if self.desk.briefing.editing else _SHARES
        for name, share in shares:
            items = found[name][1]
            if name == "said":
                items = self._unheard(items, kept["quarrels"])
            allowed = int(whole * share / sum(s for _, s in shares)) + saved
            fit = self._voices if name == "said" else _within
            # What matters most isn't passed over for something shorter.
            most = max(allowed, min(_size(items[:1]), room, _FIRST * allowed))
            kept[name] = fit(items, most) or fit(items[:1], min(room, _FIRST * allowed))
            saved = max(0, allowed - _size(kept[name]))
            room -= _size(kept[name])
        for name, (title, _) in found.items():
            yield from _section(title, kept[name])
        yield from closing

    def _happened(self) -> Iterator[Item]:
        for line in self.desk.briefing.lead:
            told = self.words.line(line)
            yield Item((*told, *self.words.denied(line)))

    def _quarrels(self) -> Iterator[Item]:
        firm = [q for q in self.desk.briefing.quarrels if not self._is_open(q)]
        for quarrel in (*firm, *(q for q in self.desk.briefing.quarrels if self._is_open(q))):
            yield from self._quarrel(quarrel)

    def _is_open(self, quarrel: Quarrel) -> bool:
        """Whether nothing is denied, only not confirmed."""
        kinds = {self.desk.denials[d].kind for d in quarrel.denials if d in self.desk.denials}
        return kinds == {"unconfirmed"}

    def _quarrel(self, quarrel: Quarrel) -> Iterator[Item]:
        start: Line = (Text("Not confirmed: "),) if self._is_open(quarrel) else ()
        told = {d: t for t in quarrel.told for d in t.denials if d in quarrel.denials}
        alone = self._is_open(quarrel) or quarrel.line is None or quarrel.line.text in self._lead
        if quarrel.line is None or (quarrel.told and alone):
            for line in quarrel.told:
                yield Item((*start, *self.words.line(line)))
            return
        first = self.words.line(quarrel.line)
        below: list[Line] = []
        printed = {quarrel.line.text}
        for name in quarrel.denials:
            if name in told:
                if told[name].text not in printed:
                    below.append(self.words.line(told[name]))
                    printed.add(told[name].text)
            elif name in self.desk.denials:
                below.append(self.words.denial(self.desk.denials[name]))
        below += [self.words.line(other) for other in quarrel.against]
        yield Item((*start, *first), tuple(_capitalised(line) for line in below))

    def _said(self) -> Iterator[Item]:
        # What stands in a quarrel, too, is known there by its words.
        told = {x.text for q in self.desk.briefing.quarrels for x in q.lines}
        for said in self.desk.briefing.said:
            head = self.words.head(said.speaker)
            lines = {self._under(head, x, said.speaker, x.text in told): x for x in said.lines[:_MOST_SAID]}
            self._told |= lines
            yield Item(head, tuple(lines))

    def _under(self, head: Line, line: NewsLine, speaker: str, whole: bool) -> Line:
        return self.words.line(line) if whole else self.words.under(head, line, speaker)

    def _unheard(self, speakers: Iterable[Item], told: Iterable[Item]) -> list[Item]:
        """The speakers with the lines that aren't told."""
        printed = {words for item in told for line in (item.line, *item.below) for words in _foreign(line)}
        fresh = ((s.line, tuple(x for x in s.below if printed.isdisjoint(_foreign(x)))) for s in speakers)
        return [Item(line, below) for line, below in fresh if below]

    def _voices(self, items: Sequence[Item], room: int) -> list[Item]:
        """As many speakers as the room holds with a line each, then further lines, from the first on."""
        kept = _within((Item(item.line, item.below[:1]) for item in items), room)
        room -= _size(kept)
        lines = {id(item.line): item.below[1:] for item in items}
        for n, item in enumerate(kept):
            most = self.length.lines_a_speaker if n else self.length.first_speaker
            for line in lines[id(item.line)]:
                size = visible_words([line])
                if size <= room and len(kept[n].below) < most:
                    kept[n] = Item(kept[n].line, (*kept[n].below, line))
                    room -= size
        return [Item(item.line, self._as_told(item.below)) for item in kept]

    def _as_told(self, lines: Sequence[Line]) -> tuple[Line, ...]:
        """The lines of one speaker as a reader takes them in."""
        shown = {id(self._told[line]): line for line in lines}
        return tuple(shown[id(line)] for line in as_told([self._told[line] for line in lines]))

    def _next(self) -> Iterator[Item]:
        for line in self.desk.briefing.next:
            yield Item(self.words.line(line))

    def _only(self) -> Iterator[Item]:
        for line in self.desk.briefing.only:
            cite = self.desk.citations.cite(line.article, line.evidence)
            label = self.desk.citations.label(line.article)
            lead: Line = (Link(cite.anchor, label),) if cite else (Words(label),)
            yield Item((*lead, Text(": "), *self.words.line(_bare(line))[:1]))

    def _unconfirmed(self) -> Section | None:
        """What was missed, rejected and not read, in words that say what it means to a reader."""
        briefing = self.desk.briefing
        untold = counted_missed(self.desk)
        rejected = len(briefing.rejected)
        failed = sum(a.status == "failed" for a in briefing.articles)
        told = [
            f"In the articles, but whole in no line, here or below: {listed(untold)}." if untold else "",
            f"Not borne out by the articles, so printed nowhere: {counted(rejected, 'item')}."
            if rejected
            else "",
            f"Not read: {counted(failed, 'article')}." if failed else "",
        ]
        if not any(told):
            return None
        link: Line = (Text(" ("), Link(LEFT_OUT, "list"), Text(")")) if untold or rejected else ()
        words = Text(" ".join(filter(None, told)))
        return Section("Not confirmed by the check", (Paragraph((words, *link)),))

    def _sources(self) -> Section:
        articles = self.desk.briefing.articles
        items = [Item(self._source(a)) for a in articles[:_MOST_SOURCES]]
        if len(articles) > _MOST_SOURCES:
            items.append(Item((Text(f"{len(articles) - _MOST_SOURCES} more, listed in full below"),)))
        return Section("Sources", (Bullets(tuple(items)),))

    def _source(self, article: ArticleRecord) -> Line:
        name: Line = (Strong(self.desk.citations.label(article.id)),)
        if (known_by := heading(article)) is not None:
            shown = known_by if self.length.coverage else short_title(known_by)
            name = (*name, Text(" ("), Words(shown), Text(")"))
        if article.status == "failed":
            return (*name, Text(": not read. "), Words(article.error or ""))
        day: Line = (Text(", "), Words(article.published)) if article.published else ()
        copy: Line = (
            (Text(", a copy of "), Words(self.desk.citations.label(article.copy_of)))
            if article.copy_of
            else ()
        )
        part: Line = (Text(", read in part"),) if article.status == "partial" else ()
        kept: Line = (Text(f": {covered(article)}"),) if self.length.coverage else ()
        return (*name, *day, *copy, *part, *kept)


def _bare(line: NewsLine) -> NewsLine:
    return NewsLine(line.text, line.article, line.evidence)


def _capitalised(line: Line) -> Line:
    """The line with its first word, where it is one of this program, in a capital."""
    if line and isinstance(line[0], Text):
        return (Text(_capital(line[0].text)), *line[1:])
    return line


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _lines(section: Section) -> Iterator[Line]:
    for block in section.blocks:
        if isinstance(block, Bullets):
            for item in block.items:
                yield from (item.line, *item.below)
        elif isinstance(block, Paragraph):
            yield block.line


def _size(items: Iterable[Item]) -> int:
    return sum(visible_words((item.line, *item.below)) for item in items)


def _foreign(line: Line) -> set[str]:
    """The words of a line that are an article's."""
    return {flat(piece.text) for piece in line if isinstance(piece, Words)}


def _within(items: Iterable[Item], room: int) -> list[Item]:
    """As many of the items, from the first, as the room holds; one that is too long is passed over."""
    kept: list[Item] = []
    for item in items:
        size = _size([item])
        if size > room:
            if item.below and (short := _shortened(item, room)) is not None:
                kept.append(short)
                room -= _size([short])
            continue
        kept.append(item)
        room -= size
    return kept


def _shortened(item: Item, room: int) -> Item | None:
    """A speaker with as many lines as the room holds; None where it holds none."""
    below: list[Line] = []
    for line in item.below:
        if visible_words((item.line, *below, line)) <= room:
            below.append(line)
    return Item(item.line, tuple(below)) if below else None


def _section(title: str, items: list[Item]) -> Iterator[Section]:
    if items:
        yield Section(title, (Bullets(tuple(items)),))
