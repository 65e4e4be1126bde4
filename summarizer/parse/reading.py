"""The article as analysed, once: its sentences as trees, its quotations, and who is named."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from summarizer.parse.engine import QuotedStretch, Stretch, parse_sentences
from summarizer.parse.masking import Masked, MaskedSentence, mask, masked_sentences
from summarizer.parse.mentions import is_headline
from summarizer.parse.speakers import SpeakerIndex
from summarizer.parse.words import ParsedSentence
from summarizer.quantities import Quantity, quantities
from summarizer.read.article import Article
from summarizer.text.quotation_marks import Quoted, quoted_stretches
from summarizer.text.sentences import LONGEST_SENTENCE
from summarizer.text.span import Span

__all__ = ["ReadSentence", "Reading", "parse"]

# Longer ones than the splitter's longest, and those with more quotations, are lists, tables or broken text,
# and have no grammar to be read.
_MOST_QUOTED = 60
_WORD = re.compile(r"[^\W\d_]+")
# Capitals inside a sentence: a name, or part of one.
_NAME = re.compile(r"(?<=[a-z,;] )[^\W\d_a-z][\w’'-]*")


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """One sentence outside the furniture: its tree, its paragraph's place, and its quotations.

    `quoted` are places `[first, last)` in the reading's quotations; `headline` says that its paragraph is
    capitalised as a headline is.
    """

    tree: ParsedSentence
    paragraph: int
    quoted: tuple[int, int]
    headline: bool

    @property
    def start(self) -> int:
        """Where the sentence begins in the text."""
        return self.tree.start

    @property
    def end(self) -> int:
        """Where the sentence ends in the text."""
        return self.tree.end


@dataclass(frozen=True, eq=False)
class Reading:
    """An article with what its words are to each other; made once by `parse`, and passed on.

    `quotations` are the outermost stretches in quotation marks. `blocks` are the paragraphs outside the
    furniture, `sentences` their sentences in order; a quotation that holds several belongs whole to the one
    it begins in. What is too long to be a sentence is none and is `unread`; coverage lists what it holds.
    """

    article: Article
    quotations: tuple[Quoted, ...]
    masked: Masked
    blocks: tuple[Span, ...]
    sentences: tuple[ReadSentence, ...]
    unread: tuple[Span, ...]
    speakers: SpeakerIndex

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Every number phrase of the article, in order."""
        return quantities(self.article.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [q.outer.start for q in self.quotations]

    @cached_property
    def quoted_trees(self) -> tuple[ParsedSentence, ...]:
        """The trees of the sentences inside quotations that their own sentence shows as one word."""
        masked = [w for s in self.sentences for w in s.tree.words if w.masked]
        pieces = (
            Span.trimmed(self.text, max(word.start, inner.start), min(word.end, inner.end))
            for word in masked
            for inner in self.article.sentences_on(word.start, word.end)
        )
        return parse_sentences(self.text, [Stretch(piece.start, piece.end) for piece in pieces if piece])

    @cached_property
    def _quoted_tree_starts(self) -> list[int]:
        return [tree.start for tree in self.quoted_trees]

    def trees_on(self, start: int, end: int) -> tuple[ParsedSentence, ...]:
        """The trees whose sentences share a character with `[start, end)`, those inside quotations too."""
        first = max(0, bisect_right(self._quoted_tree_starts, start) - 1)
        last = bisect_right(self._quoted_tree_starts, max(start, end - 1))
        inner = (t for t in self.quoted_trees[first:last] if t.start < end and start < t.end)
        return (*(s.tree for s in self.sentences_on(start, end)), *inner)

    def sentences_on(self, start: int, end: int) -> tuple[ReadSentence, ...]:
        """The sentences that share a character with `[start, end)`, in order."""
        first = max(0, bisect_right(self._starts, start) - 1)
        last = bisect_right(self._starts, max(start, end - 1))
        return tuple(s for s in self.sentences[first:last] if s.start < end and start < s.end)

    def quotation_at(self, offset: int) -> Quoted | None:
        """The quotation that holds `offset`, marks included."""
        at = bisect_right(self._quotation_starts, offset) - 1
        return self.quotations[at] if at >= 0 and offset < self.quotations[at].outer.end else None


def parse(article: Article) -> Reading:
    """Read `article` once: its quotations, its sentences' trees, and who its names and pronouns stand for."""
    quotations = tuple(q for q in quoted_stretches(article.text, article.paragraphs) if q.depth == 0)
    masked = mask(article.text, quotations)
    blocks = tuple(b for b in article.paragraphs if not (article.furniture and article.is_furniture(b)))
    cut = list(_placed(masked, blocks, quotations))
    placed = [(k, s) for k, s in cut if _is_sentence(masked, s, quotations)]
    unread = (Span.trimmed(article.text, s.start, s.end) for _, s in cut if _is_too_long(s, quotations))
    headlines = [is_headline(block.text) for block in blocks]
    prose = (block.text for block, headline in zip(blocks, headlines, strict=True) if not headline)
    names = frozenset(name for text in prose for name in _NAME.findall(text))
    stretches = [
        _stretch(s, quotations, _small(blocks[k].text, names) if headlines[k] else None) for k, s in placed
    ]
    trees = parse_sentences(article.text, stretches)
    sentences = tuple(
        ReadSentence(tree, k, (s.first, s.last), headlines[k])
        for tree, (k, s) in zip(trees, placed, strict=True)
    )
    speakers = SpeakerIndex(article, trees, [s.paragraph for s in sentences], [s.headline for s in sentences])
    return Reading(article, quotations, masked, blocks, sentences, tuple(filter(None, unread)), speakers)


def _small(headline: str, names: frozenset[str]) -> frozenset[str]:
    """The words of a line in capitals that are no names in the text below, in small letters."""
    return frozenset(word.lower() for word in headline.split() if word.strip("“”\"'‘’.,:;?!") not in names)


def _placed(
    masked: Masked, blocks: tuple[Span, ...], quotations: tuple[Quoted, ...]
) -> Iterator[tuple[int, MaskedSentence]]:
    """The sentences of each paragraph, with its number, and what lies between."""
    at = 0
    for number, block in enumerate(blocks):
        while at < len(quotations) and quotations[at].outer.end <= block.start:
            at += 1
        for sentence in masked_sentences(masked.text, block, quotations, at):
            yield number, sentence


def _is_sentence(masked: Masked, sentence: MaskedSentence, quotations: tuple[Quoted, ...]) -> bool:
    """Whether it holds words, and no more than a writer puts into one sentence."""
    if _is_too_long(sentence, quotations):
        return False
    return sentence.first < sentence.last or bool(_WORD.search(masked.text, sentence.start, sentence.end))


def _is_too_long(sentence: MaskedSentence, quotations: tuple[Quoted, ...]) -> bool:
    """Whether it holds more, outside of its quotations or in them, than a writer puts into a sentence."""
    inside = sum(len(q.inner) for q in quotations[sentence.first : sentence.last])
    outside = sentence.end - sentence.start - inside
    return outside > LONGEST_SENTENCE or sentence.last - sentence.first > _MOST_QUOTED


def _stretch(
    sentence: MaskedSentence, quotations: tuple[Quoted, ...], small: frozenset[str] | None
) -> Stretch:
    start, end = sentence.start, sentence.end
    touching = (
        q for q in quotations[sentence.first : sentence.last] if q.outer.start < end and start < q.outer.end
    )
    quoted = tuple(
        QuotedStretch(
            max(start, q.outer.start), max(start, q.inner.start), min(end, q.inner.end), min(end, q.outer.end)
        )
        for q in touching
    )
    return Stretch(start, end, quoted, small or frozenset(), headline=small is not None)
