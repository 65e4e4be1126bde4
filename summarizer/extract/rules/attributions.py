"""Who says what in an article: every attribution the rules see, indirect, direct and mixed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Sequence

from summarizer.extract.rules.attribution import Attribution
from summarizer.extract.rules.clauses import read_clauses
from summarizer.extract.rules.documents import with_issuers
from summarizer.extract.rules.tree_cues import Found, find_attributions
from summarizer.parse.engine import parse_sentences
from summarizer.extract.rules.joining import join_quotations
from summarizer.extract.rules.labels import headline_attribution
from summarizer.extract.rules.masked import mask, masked_sentences
from summarizer.extract.rules.quotations import quotation_attributions
from summarizer.extract.rules.speakers import quoted_in, speaker_index
from summarizer.lexicon.cues import ADJECTIVE_CUES, HEDGES, NOUN_CUES, VERB_CUES
from summarizer.read.article import Article
from summarizer.text.quotation_marks import Quoted
from summarizer.text.span import Span

__all__ = ["Attribution", "attributions"]

_WORD = re.compile(r"[^\W\d_]+")
# A sentence with none of these can't attribute.
_CUE_WORDS = frozenset(
    {*VERB_CUES, *NOUN_CUES, *ADJECTIVE_CUES, *HEDGES, "according", "poll", "polls", "survey"}
)

# Longer ones are lists or broken text; reading them whole costs the square of their length.
_LONGEST_SENTENCE = 6000

_CACHE: OrderedDict[int, tuple[Article, tuple[Attribution, ...]]] = OrderedDict()
_CACHED_ARTICLES = 32


def attributions(article: Article) -> tuple[Attribution, ...]:
    """Every attribution of `article` outside its furniture, in text order; read once for each object."""
    known = _CACHE.get(id(article))
    if known is not None and known[0] is article:
        return known[1]
    found = _read(article)
    _CACHE[id(article)] = (article, found)
    while len(_CACHE) > _CACHED_ARTICLES:
        _CACHE.popitem(last=False)
    return found


def _read(article: Article) -> tuple[Attribution, ...]:
    quoted = tuple(q for q in quoted_in(article) if q.depth == 0)
    narrated = _Narration(article, quoted).attributions()
    joined = join_quotations(article.text, narrated, quotation_attributions(article))
    return with_issuers(article, joined)


class _Narration:
    """Reads what stands outside the quotation marks, sentence by sentence."""

    def __init__(self, article: Article, quoted: Sequence[Quoted]) -> None:
        self.article = article
        self.text = article.text
        self.quoted = tuple(quoted)
        self.starts = [q.outer.start for q in quoted]
        self.marks = frozenset(
            at for q in quoted for at in ((q.outer.start, q.inner.end) if q.closed else (q.outer.start,))
        )
        self.speakers = speaker_index(article)

    def attributions(self) -> list[Attribution]:
        """The attributions whose cue stands outside quotation marks, in the order of their cues."""
        headline = headline_attribution(self.article, self.speakers)
        found = [headline] if headline is not None else []
        given = []
        for start, end in self._sentences():
            if _CUE_WORDS.isdisjoint(_WORD.findall(self.text[start:end].lower())):
                continue
            inside = [q for q in self.quoted if q.outer.start < end and q.outer.end > start]
            given.append((start, end, [(max(start, q.outer.start), max(start, q.inner.start), min(end, q.inner.end), min(end, q.outer.end)) for q in inside]))
        for sentence in parse_sentences(self.text, given):
            items = find_attributions(sentence)
            found.extend(self._attribution(item) for item in items if self._around(item.cue[0]) is None)
        return found

    def _sentences(self) -> list[tuple[int, int]]:
        masked = mask(self.text, self.quoted).text
        furnished = bool(self.article.furniture)
        found: list[tuple[int, int]] = []
        at = 0
        for block in self.article.paragraphs:
            if furnished and self.article.is_furniture(block):
                continue
            while at < len(self.quoted) and self.quoted[at].outer.end <= block.start:
                at += 1
            for s in masked_sentences(masked, block, self.quoted, at):
                found.extend(_pieces(masked, s.start, s.end))
        return found

    def _attribution(self, item: Found) -> Attribution:
        content = tuple(self._whole_quotations(start, end) for start, end in item.content)
        cue = Span.of(self.text, *item.cue)
        if item.source is None:
            return Attribution(content, None, cue, None)
        source = Span.of(self.text, *item.source)
        who = self.speakers.resolve(source)
        return Attribution(content, source, cue, who.name, who.kind, notes=who.notes)

    def _whole_quotations(self, start: int, end: int) -> Span:
        """`[start, end)` widened so that it cuts through no quotation."""
        first, last = self._around(start), self._around(end - 1)
        return Span.of(self.text, first.start if first else start, max(last.end, end) if last else end)

    def _touching(self, start: int, end: int) -> list[tuple[int, int]]:
        """The quoted stretches that share characters with `[start, end)`."""
        at = max(0, bisect_right(self.starts, start) - 1)
        found: list[tuple[int, int]] = []
        while at < len(self.quoted) and self.starts[at] < end:
            outer = self.quoted[at].outer
            if outer.end > start:
                found.append((outer.start, outer.end))
            at += 1
        return found

    def _around(self, offset: int) -> Span | None:
        """The quoted stretch that holds `offset`."""
        at = bisect_right(self.starts, offset) - 1
        return self.quoted[at].outer if at >= 0 and offset < self.quoted[at].outer.end else None


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentence `[start, end)`, cut at white space where no writer would have made it so long."""
    found: list[tuple[int, int]] = []
    while end - start > _LONGEST_SENTENCE:
        cut = text.rfind(" ", start + 1, start + _LONGEST_SENTENCE)
        cut = cut if cut > start else start + _LONGEST_SENTENCE
        found.append((start, cut))
        start = cut
    return [*found, (start, end)]
