"""Every figure an article gives: what is counted, how it is hedged, who gives it, as of when."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from summarizer.extract.extraction import ProposedFigure, SpeakerKind
from summarizer.extract.rules.attribution import Attribution
from summarizer.extract.rules.givers import Givers
from summarizer.extract.rules.times import Times
from summarizer.lexicon.load import word_set
from summarizer.lexicon.word_lists import words
from summarizer.quantities import Quantity, quantities, zeros
from summarizer.read.article import Article
from summarizer.text.span import Span

__all__ = ["figures", "is_figure"]


_ALWAYS = frozenset({"money", "percent", "points", "share", "measure", "multiple"})
# Up to here a bare number in words points at things named around it as often as it counts them.
_SMALL = 12
_ABSTRACT = word_set("counting", "abstract")
_COMPOUND_ONLY = word_set("counting", "compound_only")
_PUNISHMENT = words(
    """
    sentence sentences term terms ban bans ceasefire truce suspension extension
    """
)
_PUNISHED = (
    " in prison",
    " in jail",
    " behind bars",
    " in custody",
    " of hard labour",
    " in a penal",
    "’ imprisonment",
)
_JAILED = (
    "jailed for ",
    "imprisoned for ",
    "sentenced to ",
    "banned for ",
    "suspended for ",
    "prison for ",
    "jail for ",
)


# Of a sentence longer than this (a table, a script) only what stands beside a figure is its evidence.
_LONGEST_EVIDENCE, _ASIDE = 1200, 80
# What holds so many of something each; "29 of 34 passes" and "20 seats of 60" name parts.
_GROUPS = word_set("counting", "groups")


def figures(article: Article, attributions: Sequence[Attribution]) -> tuple[ProposedFigure, ...]:
    """The figures of `article` outside its furniture, in text order.

    The speaker is that of the innermost attribution whose content holds the number; without one the outlet
    gives it. "Two brigades of 6,000 troops" gives both numbers and their product, which says in its notes
    that it is derived; "no casualties" gives a zero.
    """
    text = article.text
    given = [q for q in quantities(text) if is_figure(text, q)] + list(zeros(text))
    counting = [q for q in given if not article.is_furniture(q.number)]
    counting.sort(key=lambda q: q.number.start)
    around = _Around(article, attributions)
    found: list[ProposedFigure] = []
    following = {id(left): right for left, right in pairwise(counting)}
    for quantity in counting:
        found.append(_figure(quantity, around))
        after = following.get(id(quantity))
        if after is not None and (product := _product(text, quantity, after, around)):
            found.append(product)
    return tuple(found)


def is_figure(text: str, quantity: Quantity) -> bool:
    """Whether the quantity gives a figure: no date, name, age or place in a row, and no mere "the two "
    "countries"."""
    kind = quantity.kind
    if kind in _ALWAYS:
        return not (kind == "measure" and quantity.joined and quantity.low == 1)
    if kind == "ratio":
        return quantity.low is not None
    if kind == "duration":
        return _is_punishment(text, quantity)
    return kind == "count" and not quantity.small and _counts(quantity)


def _counts(quantity: Quantity) -> bool:
    plain = quantity.qualifier == "exact" and not quantity.number.text[0].isdigit()
    unit = (quantity.unit or "").lower()
    low = quantity.low or 0
    if quantity.joined:
        return quantity.number.text[0].isdigit() and unit not in _COMPOUND_ONLY
    if not plain:
        return True
    if low <= 1:
        return False
    return low > _SMALL or bool(unit and unit not in _ABSTRACT)


def _is_punishment(text: str, quantity: Quantity) -> bool:
    before = text[max(0, quantity.span.start - 16) : quantity.span.start].lower()
    words = (quantity.counts or "").lower().split()
    if quantity.joined and words and words[-1] in _PUNISHMENT:
        return True
    after = text[quantity.span.end : quantity.span.end + 16].lower()
    return before.endswith(_JAILED) or after.startswith(_PUNISHED)


class _Around:
    """What stands around a number of one article: its sentence, who gives it, what dates it."""

    def __init__(self, article: Article, attributions: Sequence[Attribution]) -> None:
        self._article = article
        self._starts = [s.start for s in article.sentences]
        self._givers = Givers(attributions)
        self._times = Times(article.text)

    def sentence(self, place: Span) -> Span:
        """The sentence around `place`, or `place` itself where the sentence runs into furniture."""
        first = max(0, bisect_right(self._starts, place.start) - 1)
        last = max(0, bisect_right(self._starts, place.end - 1) - 1)
        sentences = self._article.sentences
        start, end = min(sentences[first].start, place.start), max(sentences[last].end, place.end)
        text = self._article.text
        if end - start > _LONGEST_EVIDENCE:
            before = text.find(" ", max(start, place.start - _ASIDE), place.start) + 1
            after = text.rfind(" ", place.end, min(end, place.end + _ASIDE))
            start, end = before or place.start, max(after, place.end)
        whole = Span.of(text, start, end)
        return place if self._article.is_furniture(whole) else whole

    def speaker(self, number: Span) -> tuple[str | None, SpeakerKind | None]:
        """Who gives the number."""
        attribution = self._givers.of(number.start, number.end)
        return (None, "outlet") if attribution is None else (attribution.speaker, attribution.speaker_kind)

    def date(self, sentence: Span, place: Span) -> str | None:
        """The words that date what stands at `place`."""
        return self._times.beside(sentence, place)


def _figure(quantity: Quantity, around: _Around) -> ProposedFigure:
    sentence = around.sentence(quantity.span)
    speaker, kind = around.speaker(quantity.number)
    return ProposedFigure(
        evidence=sentence.text,
        text=quantity.span.text,
        counts=quantity.counts or quantity.unit,
        speaker=speaker,
        spans=(sentence,),
        speaker_kind=kind,
        low=quantity.low,
        high=quantity.high,
        qualifier=quantity.qualifier,
        unit=quantity.unit,
        as_of=around.date(sentence, quantity.span),
    )


def _product(text: str, left: Quantity, right: Quantity, around: _Around) -> ProposedFigure | None:
    """ "Two brigades of 6,000 troops" as 12,000 troops; None where the two don't multiply."""
    if left.kind != "count" or right.kind != "count" or None in {left.low, left.high, right.low, right.high}:
        return None
    if left.unit is None or right.unit is None or text[left.span.end : right.span.start].split() != ["of"]:
        return None
    if left.unit not in _GROUPS or left.span.end == left.number.end:
        return None
    whole = Span.of(text, left.span.start, right.span.end)
    sentence = around.sentence(whole)
    speaker, kind = around.speaker(left.number)
    hedged = {left.qualifier, right.qualifier}
    return ProposedFigure(
        evidence=sentence.text,
        text=whole.text,
        counts=right.counts,
        speaker=speaker,
        spans=(sentence,),
        speaker_kind=kind,
        low=(left.low or 0) * (right.low or 0),
        high=(left.high or 0) * (right.high or 0),
        qualifier="range" if "range" in hedged else "about" if "about" in hedged else "exact",
        unit=right.unit,
        as_of=around.date(sentence, whole),
        notes=(f"derived: {left.number.text} × {right.number.text}",),
    )
