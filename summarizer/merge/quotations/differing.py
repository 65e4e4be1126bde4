"""Where the renderings of one utterance differ in a word that matters, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from summarizer.lexicon.load import word_set
from summarizer.merge.briefing import Quotation, QuotationVariant
from summarizer.merge.meaning.notions import notions
from summarizer.text.plain import words_of
from summarizer.text.sentences import sentences
from summarizer.text.span import Span

__all__ = ["differing_renderings"]

_STOP = word_set("notions", "stop_words")
# Sentences that share less than this are two, or one cut short.
_SHARED = 0.6
# What an outlet put into somebody's words, and the article of an Arabic name ("al-Qaddafi", "Gadhafi").
_ADDED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_ARTICLE = re.compile(r"^(?:al|el)-")
_GAP = " … "
# Longer ones can't be compared at a glance; every difference of theirs stands below the fold.
_LONGEST = 40
# Words as like as this are one word in two spellings ("honoured", "honored") or forms.
_LIKE = 0.7


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of a rendering, by the rendering's number, with all words of its outlet's renderings."""

    variant: int
    text: str
    words: tuple[str, ...]
    outlet: frozenset[str]


def differing_renderings(quotation: Quotation) -> tuple[QuotationVariant, ...]:
    """The renderings with those of their sentences that another outlet gives with another word that matters.

    Nothing where outlets only give fewer words, other spellings or words that mean the same.
    """
    if quotation.same_wording:
        return ()
    told = [s for n, v in enumerate(quotation.variants) for s in _sentences(n, v, quotation.variants)]
    articles = [v.article for v in quotation.variants]
    found: dict[int, dict[str, None]] = {}
    for i, left in enumerate(told):
        for right in told[i + 1 :]:
            if articles[left.variant] != articles[right.variant] and _another_word(left, right):
                for one in (left, right):
                    found.setdefault(one.variant, {})[one.text] = None
    return tuple(
        replace(
            quotation.variants[n], text=_GAP.join(s.text for s in told if s.text in texts and s.variant == n)
        )
        for n, texts in sorted(found.items())
    )


def _sentences(
    number: int, variant: QuotationVariant, variants: Sequence[QuotationVariant]
) -> list[_Sentence]:
    own = [v for v in variants if v.article == variant.article]
    outlet = frozenset(w for v in own for w in words_of(_ADDED.sub(" ", v.text)))
    pieces = [
        sentence.text
        for piece in variant.text.split(_GAP)
        for sentence in sentences(piece, (Span(0, len(piece), piece),))
    ]
    return [_Sentence(number, text, tuple(words_of(_ADDED.sub(" ", text))), outlet) for text in pieces]


def _another_word(left: _Sentence, right: _Sentence) -> bool:
    """Whether the two differ in a word, and neither outlet has the other's elsewhere in these words."""
    if max(len(left.words), len(right.words)) > _LONGEST:
        return False
    matcher = SequenceMatcher(None, left.words, right.words, autojunk=False)
    if matcher.ratio() < _SHARED:
        return False
    replaced = (
        (left.words[a:b], right.words[c:d]) for op, a, b, c, d in matcher.get_opcodes() if op == "replace"
    )
    return any(
        _differ([w for w in ours if w not in right.outlet], [w for w in theirs if w not in left.outlet])
        for ours, theirs in replaced
        if "".join(ours) != "".join(theirs)
    )


def _differ(left: list[str], right: list[str]) -> bool:
    """Whether both hold a telling word that the other has in no spelling, and none that means the same."""
    ours, theirs = ([_ARTICLE.sub("", w) for w in words if w not in _STOP] for words in (left, right))
    return _missing(ours, theirs) and _missing(theirs, ours)


def _missing(words: list[str], others: list[str]) -> bool:
    return any(all(not _one_word(w, o) for o in others) for w in words)


def _one_word(left: str, right: str) -> bool:
    alike = SequenceMatcher(None, left, right).ratio() >= _LIKE
    return alike or not notions(left).all.isdisjoint(notions(right).all)
