"""The sentences of the articles, as lines that a briefing may print, with the items that stand in each."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from summarizer.check.index import GRAMMAR_OF
from summarizer.check.reports import ArticleRecord
from summarizer.merge.briefing import Briefing
from summarizer.text.sentences import as_elsewhere, paragraphs, sentences
from summarizer.text.span import Span

__all__ = [
    "Items",
    "NewsSentence",
    "Placed",
    "Places",
    "as_line",
    "has_dateline",
    "news_sentences",
    "placed_items",
]

# Where evidence stands, the kind of item that rests on it, and that item's id.
Placed = tuple[Span, str, str]

# Where an agency's report was written, and by whom: "WASHINGTON, April 30 (Reuters) - ".
_DATELINE = re.compile(
    r"\A(?:[A-Z][\w.’'-]*(?:[ ,/]+[A-Z\d][\w.’'-]*){0,6},?\s*)?(?:"
    r"\((?:[A-Z][\w.&]*(?:[ /][A-Z][\w.&]*){0,3})\)(?:\s*(?:[-–—―]+|:)\s+|\s+(?=[“\"]?[A-Z]))"
    r"|(?<=[A-Z]{2})\s*(?:[-–—―]+)\s+|(?<=[A-Z]{2},)\s+(?:[A-Z][a-z]+\.?|(?:[A-Z]\.){2,3})\s*[-–—―]+\s+)"
)
_DASHES = ("-", "–", "—", "―")
# When a page was added to: "UPDATE: 7:19 p.m. -- ", "May 30, 10 p.m.: ".
_STAMP = re.compile(
    r"\A(?:update\w*:?\s*)?(?:[a-z]{3,9}\.? \d{1,2},\s*)?\d{1,2}(?::\d\d)? ?[ap]\.?m\.?(?: [a-z]{2,3})?"
    r"\s*(?::|-+|[–—])\s*(?=\w)",
    re.IGNORECASE,
)
# What ties a sentence to the one before it and adds nothing of its own.
_TIE = re.compile(
    r"\A(?:(?:but|and|yet)\s+|(?:but|and|so|yet|still|however|meanwhile|also|moreover|instead|additionally|separately"
    r"|in addition|nevertheless|nonetheless"
    r"|within (?:minutes|hours|days)|(?:moments|minutes|hours|days) later"
    r"|in sum|in short|all told|to be sure|for (?:his|her|its|their) part),\s+)(?=[\w“\"'‘])",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[.!…。！।۔][\"”’')\]]*\Z|[”\"]\Z")
# A full stop that ends the sentence and belongs to no abbreviation ("D-Nev.", "the U.S.", "John F.").
_FINAL_STOP = re.compile(
    r"(?<!\b[A-Z])(?<!\.[A-Za-z])(?<!\b[JS]r)(?<![A-Z]-[A-Z][a-z]{2})(?<![A-Z]-[A-Z][a-z]{3})(?<![A-Z]-[A-Z][a-z]{4})\.\Z"
)


@dataclass(frozen=True, slots=True)
class Items:
    """The ids of what stands in a stretch of an article."""

    claims: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    denials: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.claims or self.figures or self.denials)


def as_line(words: str) -> str:
    """Words on one line, from a capital to the last word: a full stop at the end is left out."""
    line = _FINAL_STOP.sub("", " ".join(words.split()))
    return line[:1].upper() + line[1:]


@dataclass(frozen=True, slots=True)
class NewsSentence:
    """One sentence of an article as a line could print it.

    `span` is what is printed of it: the sentence less a dateline and less a word that ties it to the one
    before. `ended` is false of a heading, a date, a credit: what has no sentence's end. `place` counts the
    sentences below the headline, from 1; the headline is 0. `told` is the statement that is printed in its
    place: a trusted model's, or one in the briefing's language where the article is in another.
    """

    article: str
    span: Span
    place: int
    items: Items
    ended: bool
    told: str | None = None

    @property
    def shown(self) -> str:
        """The sentence on one line, from a capital to its last word."""
        return as_line(self.told or self.span.text)


def placed_items(briefing: Briefing) -> dict[str, list[Placed]]:
    """For each article the evidence in it, with the kind and the id of the item that rests on it."""
    found: dict[str, list[Placed]] = {}
    for kind, items in (
        ("claims", briefing.claims),
        ("figures", briefing.figures),
        ("denials", briefing.denials),
    ):
        for item in items:
            for report in item.reports:
                found.setdefault(report.article, []).extend((span, kind, item.id) for span in report.evidence)
    return found


def has_dateline(text: str, sentence: NewsSentence) -> bool:
    """Whether a place and a dash stand before a sentence in its line."""
    line = text.rfind("\n", 0, sentence.span.start) + 1
    before = text[line : sentence.span.start]
    return bool(_DATELINE.fullmatch(before)) and before.rstrip().endswith(_DASHES)


def news_sentences(article: ArticleRecord, placed: Sequence[Placed]) -> tuple[NewsSentence, ...]:
    """The sentences of an article that are no furniture, in order; `placed` is what stands in it."""
    places = Places(placed)
    found: list[NewsSentence] = []
    title = _title_place(article)
    place = 0
    found_in = sentences(article.text, paragraphs(article.text))
    for sentence in found_in if article.language == GRAMMAR_OF else as_elsewhere(article.text, found_in):
        if _is_furniture(article, sentence):
            continue
        in_title = title is not None and title.start <= sentence.start < title.end
        place += not in_title
        span = sentence if in_title else _printed(article.text, sentence)
        found.append(
            NewsSentence(
                article.id,
                span,
                0 if in_title else place,
                # Evidence may begin with the dateline, which isn't printed.
                places.items(sentence),
                bool(_ENDED.search(sentence.text)),
            )
        )
    return tuple(found)


def _title_place(article: ArticleRecord) -> Span | None:
    start = article.text.find(article.title) if article.title else -1
    return Span.of(article.text, start, start + len(article.title or "")) if start >= 0 else None


def _is_furniture(article: ArticleRecord, sentence: Span) -> bool:
    return any(sentence.overlaps(span) for span in article.furniture)


def _printed(text: str, sentence: Span) -> Span:
    start = sentence.start
    for pattern in (_DATELINE, _STAMP, _TIE):
        if match := pattern.match(text[start : sentence.end]):
            start += match.end()
    return Span.trimmed(text, start, _before_stop(text, start, sentence.end)) or sentence


def _before_stop(text: str, start: int, end: int) -> int:
    """Where the last word ends: a full stop is left out."""
    match = _FINAL_STOP.search(text[start:end])
    return start + match.start() if match else end


class Places:
    """The places of one article's evidence, by where they begin."""

    def __init__(self, placed: Sequence[Placed]) -> None:
        self._placed = sorted(placed, key=lambda p: (p[0].start, p[0].end, p[1], p[2]))
        self._starts = [span.start for span, *_ in self._placed]

    def _on(self, span: Span) -> Sequence[Placed]:
        """What begins in the sentence; evidence that began before it belongs to another."""
        return self._placed[bisect_left(self._starts, span.start) : bisect_right(self._starts, span.end - 1)]

    def items(self, span: Span) -> Items:
        """The ids of what begins in a stretch of the article."""
        found: Mapping[str, dict[str, None]] = {"claims": {}, "figures": {}, "denials": {}}
        for _, kind, name in self._on(span):
            found[kind][name] = None
        return Items(tuple(found["claims"]), tuple(found["figures"]), tuple(found["denials"]))
