"""Joins what the narration attributes with what is quoted: one attribution for each act of saying."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

from summarizer.extract.extraction import Wording
from summarizer.extract.rules.attribution import Attribution
from summarizer.extract.rules.quotations import QuotationAttribution
from summarizer.extract.rules.via import via_of
from summarizer.text.span import Span, merged, overlap

__all__ = ["join_quotations"]

_WORD = re.compile(r"\w")
_MARKS = "\"'“”‘’«»„‚‹›"
# What somebody tells people of, which a quotation then says.
_TOPIC = re.compile(r"\babout\s*\Z")
# What one speaker says in more pieces than this is no one statement.
_MOST_PIECES = 60
# White space, marks and a comma between two pieces of content don't part them.
_GAP = 2


def join_quotations(
    text: str, narrated: Sequence[Attribution], quotations: Sequence[QuotationAttribution]
) -> tuple[Attribution, ...]:
    """The attributions of an article in text order, every speech quotation inside one of them."""
    joined = _Joined(text, narrated)
    for quotation in quotations:
        if quotation.kind == "speech":
            joined.add(quotation)
    return joined.result([q.outer for q in quotations])


class _Joined:
    def __init__(self, text: str, narrated: Sequence[Attribution]) -> None:
        self.text = text
        self.items: list[Attribution] = list(narrated)
        self.by_cue = {a.cue.end: k for k, a in enumerate(self.items) if a.cue is not None}
        self.order = sorted(range(len(self.items)), key=lambda k: self.items[k].start)
        self.starts = [self.items[k].start for k in self.order]
        self.direct: list[int] = []
        self.last: tuple[QuotationAttribution, int] | None = None

    def add(self, quotation: QuotationAttribution) -> None:
        """Put a quotation into the attribution with its cue or the one it goes on from, else make one."""
        at = self._home(quotation)
        if at is None:
            at = len(self.items)
            self.items.append(self._alone(quotation))
            if quotation.cue is not None:
                self.by_cue.setdefault(quotation.cue.end, at)
        else:
            self._extend(at, quotation)
        self.last = (quotation, at)

    def _home(self, quotation: QuotationAttribution) -> int | None:
        if quotation.cue is not None:
            at = self.by_cue.get(quotation.cue.end)
            if at is not None:
                return at
        holder = self._holder(quotation)
        if holder is not None and (
            quotation.tie in ("subject", None) or self.items[holder].speaker == quotation.speaker
        ):
            return holder
        if self.last is not None and self._goes_on(quotation, self.last[0]):
            return self.last[1]
        return None

    def _holder(self, quotation: QuotationAttribution) -> int | None:
        """The narrated attribution whose content holds the quotation already."""
        last = bisect_right(self.starts, quotation.outer.start)
        for k in reversed(self.order[max(0, last - 4) : last]):
            if any(span.contains(quotation.outer) for span in self.items[k].content):
                return k
        return None

    def _goes_on(self, quotation: QuotationAttribution, before: QuotationAttribution) -> bool:
        if quotation.source is None or before.source != quotation.source:
            return False
        if self.last is not None and len(self.items[self.last[1]].content) >= _MOST_PIECES:
            return False
        return quotation.continues or quotation.tie == "running" or quotation.cue == before.cue

    def _extend(self, at: int, quotation: QuotationAttribution) -> None:
        item = self.items[at]
        content = _said(item, quotation, self.text)
        if not content:
            content = (quotation.outer,)
        elif quotation.outer.start >= content[-1].start:
            content = (*content[:-1], *merged((content[-1], quotation.outer), self.text, gap=_GAP))
        else:
            content = merged((*content, quotation.outer), self.text, gap=_GAP)
        self.items[at] = replace(item, content=content, via=item.via or quotation.via)

    def _alone(self, quotation: QuotationAttribution) -> Attribution:
        return Attribution(
            content=(quotation.outer,),
            source=quotation.source,
            cue=quotation.cue,
            speaker=quotation.speaker,
            speaker_kind=quotation.speaker_kind,
            via=quotation.via,
            notes=quotation.notes,
        )

    def result(self, quoted: Sequence[Span]) -> tuple[Attribution, ...]:
        """Everything in text order with its wording."""
        starts = [span.start for span in quoted]
        nested = _nested(self.items)
        found = [
            replace(
                item,
                wording=self._wording(item.content, quoted, starts),
                nested=k in nested,
                via=item.via or via_of(self.text, item.cue),
            )
            for k, item in enumerate(self.items)
        ]
        return tuple(sorted(found, key=lambda a: (a.start, a.end)))

    def _wording(self, content: Sequence[Span], quoted: Sequence[Span], starts: Sequence[int]) -> Wording:
        """Whether all, some or none of the content stands in quotation marks."""
        inside = outside = False
        for span in content:
            at = span.start
            for q in quoted[max(0, bisect_right(starts, span.start) - 1) : bisect_right(starts, span.end)]:
                if q.overlaps(span):
                    inside = True
                    outside = outside or _WORD.search(self.text, at, max(at, q.start)) is not None
                    at = max(at, q.end)
            outside = outside or _WORD.search(self.text, min(at, span.end), span.end) is not None
        if not inside:
            return "indirect"
        return "mixed" if outside else "direct"


def _said(item: Attribution, quotation: QuotationAttribution, text: str) -> tuple[Span, ...]:
    """The content of a narrated attribution that is said, where what is said is a quotation.

    In "“…,” said a driver, who left", and in "“…,” she told them about the pier", the rest is the reporter's.
    """
    cue, source = item.cue, quotation.source
    if cue is None or quotation.cue is None or quotation.cue.end != cue.end:
        return item.content

    def is_reporters(span: Span) -> bool:
        speaks = source is not None and cue.end <= span.start and span.overlaps(source)
        return speaks or (item.governed and _TOPIC.search(text[cue.end : span.start]) is not None)

    return tuple(span for span in item.content if span.overlaps(quotation.outer) or not is_reporters(span))


def _nested(items: Sequence[Attribution]) -> set[int]:
    """The places of the attributions whose cue stands inside the content of another one."""
    spans = sorted((span.start, span.end, k) for k, item in enumerate(items) for span in item.content)
    cues = sorted((item.cue.start, k) for k, item in enumerate(items) if item.cue is not None)
    holders: dict[int, set[int]] = {}
    open_spans: list[tuple[int, int, int]] = []
    at = 0
    for start, k in cues:
        while at < len(spans) and spans[at][0] <= start:
            open_spans.append(spans[at])
            at += 1
        open_spans = [span for span in open_spans if span[1] > start]
        holders[k] = {owner for _, _, owner in open_spans if owner != k}
    return {k for k, owners in holders.items() if any(_outranks(items, holders, o, k) for o in owners)}


def _outranks(items: Sequence[Attribution], holders: Mapping[int, set[int]], owner: int, k: int) -> bool:
    """Whether `owner` holds `k` with its content; of two that hold each other, the one with more content."""
    held = items[k].content
    if 2 * overlap(items[owner].content, held) < sum(map(len, held)):
        return False
    if k not in holders.get(owner, ()):
        return True
    return sum(map(len, items[owner].content)) >= sum(map(len, items[k].content))
