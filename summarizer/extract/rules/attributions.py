"""Who says what in an article: every attribution the rules see."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from summarizer.extract.extraction import Wording
from summarizer.extract.rules.attribution import Attribution
from summarizer.extract.rules.clauses import read_clauses
from summarizer.extract.rules.indirect import Found, find_attributions
from summarizer.extract.rules.speakers import quoted_in, speaker_index
from summarizer.language.quotation_marks import Quoted
from summarizer.language.span import Span
from summarizer.read.article import Article

__all__ = ["Attribution", "attributions"]


_ENDS_IN_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Maj|Prof|Rev|Adm)\.$")


_WORD = re.compile(r"\w")


class _Marks:
    """The quoted stretches of a text, for asking what lies inside one."""

    def __init__(self, stretches: Sequence[Quoted]) -> None:
        self.outermost = [q.outer for q in stretches if q.depth == 0]
        self._starts = [span.start for span in self.outermost]
        self.offsets = frozenset(
            at
            for q in stretches
            for at in ((q.outer.start, q.inner.end) if q.closed else (q.outer.start,))
        )

    def touching(self, start: int, end: int) -> list[tuple[int, int]]:
        """The outermost quoted stretches that share characters with `[start, end)`."""
        at = max(0, bisect_right(self._starts, start) - 1)
        found = []
        while at < len(self.outermost) and self.outermost[at].start < end:
            if self.outermost[at].end > start:
                found.append((self.outermost[at].start, self.outermost[at].end))
            at += 1
        return found

    def around(self, offset: int) -> Span | None:
        """The outermost quoted stretch that holds `offset`."""
        at = bisect_right(self._starts, offset) - 1
        return self.outermost[at] if at >= 0 and offset < self.outermost[at].end else None


def attributions(article: Article) -> tuple[Attribution, ...]:
    """Every attribution of `article` outside its furniture, in text order."""
    found = []
    text = article.text
    marks = _Marks(quoted_in(article))
    for start, end in _sentences(article):
        quoted = marks.touching(start, end)
        for item in find_attributions(read_clauses(text, start, end, marks.offsets, quoted)):
            if marks.around(item.cue[0]) is None:
                found.append(_attribution(article, item, marks))
    return tuple(found)


def _sentences(article: Article) -> list[tuple[int, int]]:
    """The sentences outside the furniture; one that goes on in lower case was cut at an abbreviation."""
    found: list[tuple[int, int]] = []
    for sentence in article.sentences:
        if article.is_furniture(sentence):
            continue
        if found and _goes_on(article.text[found[-1][0] : found[-1][1]], sentence.text) and "\n\n" not in article.text[found[-1][1] : sentence.start]:
            found[-1] = (found[-1][0], sentence.end)
        else:
            found.append((sentence.start, sentence.end))
    return found


def _goes_on(before: str, sentence: str) -> bool:
    return sentence[0].islower() or sentence[0] in ",;)" or _ENDS_IN_TITLE.search(before) is not None


def _attribution(article: Article, item: Found, marks: _Marks) -> Attribution:
    text = article.text
    content = tuple(_whole_quotations(text, a, b, marks) for a, b in item.content)
    cue = Span.of(text, *item.cue)
    wording = _wording(text, content, marks)
    if item.source is None:
        return Attribution(content, None, cue, None, wording=wording)
    source = Span.of(text, *item.source)
    who = speaker_index(article).resolve(source)
    return Attribution(content, source, cue, who.name, who.kind, wording=wording, notes=who.notes)


def _wording(text: str, content: Sequence[Span], marks: _Marks) -> Wording:
    """Whether all, some or none of the content stands in quotation marks."""
    quoted = [q for span in content for q in marks.touching(span.start, span.end)]
    if not quoted:
        return "indirect"
    bare = "".join(text[span.start : span.end] for span in content)
    for start, end in quoted:
        bare = bare.replace(text[start:end], "", 1)
    return "mixed" if _WORD.search(bare) else "direct"


def _whole_quotations(text: str, start: int, end: int, marks: _Marks) -> Span:
    """`[start, end)` widened so that it cuts through no quotation."""
    first, last = marks.around(start), marks.around(end - 1)
    return Span.of(text, first.start if first else start, max(last.end, end) if last else end)
