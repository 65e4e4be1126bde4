"""Lines that tell the news, worded: the words, then in short who prints them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from summarizer.merge.briefing import Denial, NewsLine
from summarizer.merge.news.sentences import as_line
from summarizer.text.span import Span
from summarizer.write.first_mentions import FirstMentions
from summarizer.write.heads import introduced, name_of
from summarizer.write.page import Cite, Line, Link, Piece, Text, Words
from summarizer.write.under_heads import under_head
from summarizer.write.wording import Desk, joined

__all__ = ["NewsWords", "visible_words"]

# So many outlets are named behind a line; the others are counted.
_NAMED = 2
_WORD = re.compile(r"[^\W_][\w'’.-]*")
_DENIES = {"denial": "denied by ", "rejection": "rejected by ", "unconfirmed": "not confirmed by "}

Place = tuple[str, Sequence[Span]]


class NewsWords:
    """Words lines; a speaker's role stands at the first mention alone."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self._named: set[str] = set()
        self._texts = [article.text for article in desk.briefing.articles]
        self._mentions = FirstMentions(desk.briefing.speakers, self._texts)
        editing = desk.briefing.editing
        self._misread = (
            {x.item for x in editing.lines if x.why == "misread" and not x.to} if editing else set()
        )

    def line(self, line: NewsLine) -> Line:
        """The line with who says it and who is named first where its words don't tell, and its sources."""
        return (*self._speaker(line), *self._words(line, self._mentions.told(line.text)), *self.sources(line))

    def _words(self, line: NewsLine, shown: str) -> Line:
        main = self.desk.claims.get(line.claims[0]) if line.claims else None
        own = (r for r in (main.reports if main else ()) if r.article == line.article)
        told = {r.statement_language for r in own if as_line(r.statement) == as_line(line.text)}
        return self.desk.words_of(shown, line.article, next(iter(told), None))

    def _speaker(self, line: NewsLine) -> Line:
        return (*self.speaker(line.speaker), Text(": ")) if line.speaker else ()

    def speaker(self, speaker_id: str) -> Line:
        """The name, with what a reader needs to place it where it is named for the first time."""
        speaker = self.desk.speakers.get(speaker_id)
        if speaker is None:
            return (Words(self.desk.speaker_name(speaker_id)),)
        if speaker_id in self._named:
            return name_of(speaker)
        self._named.add(speaker_id)
        return introduced(speaker, self._texts)

    def head(self, speaker_id: str) -> Line:
        """The head of a speaker's lines, which tells who it is also where the page told it before."""
        self._named.discard(speaker_id)
        return self.speaker(speaker_id)

    def under(self, head: Line, line: NewsLine, speaker_id: str) -> Line:
        """The line under its speaker's head, less what that tells already."""
        speaker = self.desk.speakers.get(speaker_id)
        if speaker is None:
            return self.line(line)
        short = under_head(line.text, speaker, head, self.desk.briefing.speakers)
        return (*self._speaker(line), *self._words(line, short), *self.sources(line))

    def sources(self, line: NewsLine) -> Line:
        """Who prints it, in short: each named outlet leads to its words."""
        places: list[Place] = [(line.article, line.evidence)]
        main = self.desk.claims.get(line.claims[0]) if line.claims else None
        for article in line.carried_by:
            if article == line.article:
                continue
            reports: list[Place] = [(r.article, r.evidence) for r in (main.reports if main else ())]
            for denial in (self.desk.denials[d] for d in line.denials if d in self.desk.denials):
                reports += [(r.article, r.evidence) for r in denial.reports]
            places += [place for place in reports if place[0] == article][:1]
        return self.short(places)

    def short(self, places: Iterable[Place]) -> Line:
        """Outlets in brackets, each once and leading to its words; more than a few are counted."""
        cites: dict[str, Cite] = {}
        for article, spans in places:
            if (cite := self.desk.citations.cite(article, spans)) is not None:
                cites.setdefault(cite.source, cite)
        if not cites:
            return ()
        named: list[Line] = [(Link(c.anchor, source),) for source, c in list(cites.items())[:_NAMED]]
        more = list(cites.values())[_NAMED:]
        rest: Line = (Text(" "), Link(more[0].anchor, f"+{len(more)}")) if more else ()
        return (Text(" ("), *joined(named, ", "), *rest, Text(")"))

    def denied(self, line: NewsLine) -> Line:
        """Who denies the line's main claim, for the end of the line."""
        main = self.desk.claims.get(line.claims[0]) if line.claims else None
        if main is None:
            return ()
        if main.denied_by:
            names = dict.fromkeys(
                self.desk.speaker_name(d.speaker)
                for n in main.denied_by
                if n not in {*self._misread, *line.denials} and (d := self.desk.denials.get(n)) is not None
            )
            if not names:
                return ()
            return (Text("; denied by "), *joined([(Words(name),) for name in names], " and "))
        quarrels = {q.line.claims[0] for q in self.desk.briefing.quarrels if q.line and q.line.claims}
        told = main.id in quarrels or quarrels & {*main.opposed_by}
        return (Text("; accounts differ"),) if main.opposed_by and told else ()

    def denial(self, denial: Denial) -> Line:
        """Who denies, and the words in quotation marks with which they do."""
        told: Line = (Text(_DENIES[denial.kind]), *self.speaker(denial.speaker or ""))
        words = next(
            ((w, r.article) for r in denial.reports if (w := self._quoted(r.article, r.evidence))), None
        )
        quoted: Line = (Text(": "), *self.desk.quotes([words[0]], words[1])) if words else ()
        return (*told, *quoted, *self.short((r.article, r.evidence) for r in denial.reports))

    def _quoted(self, article: str, evidence: Sequence[Span]) -> str | None:
        """The words in quotation marks within the evidence, if there is one stretch of them."""
        parts = self.desk.quoted(article).parts(evidence)
        return parts[0].strip(" ,;") if len(parts) == 1 else None


def visible_words(lines: Iterable[Line]) -> int:
    """How many words a reader sees in lines."""
    return sum(len(_WORD.findall(_text(piece))) for line in lines for piece in line)


def _text(piece: Piece) -> str:
    return str(getattr(piece, "text", ""))
