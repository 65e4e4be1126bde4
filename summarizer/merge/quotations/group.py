"""The quoted words of claims, with one utterance's renderings side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.check.reports import ClaimReport
from summarizer.merge.grouping import Groups
from summarizer.merge.quotations.utterance import Rendering, same_renderings, utterance
from summarizer.text.plain import plain, words_of
from summarizer.text.quotation_marks import quoted_stretches
from summarizer.text.span import Span

__all__ = ["QuotationGroup", "Quote", "group_quotations", "quotes_in"]


@dataclass(frozen=True, slots=True)
class Quote:
    """Quoted words of one report: `text` joins its stretches, `spans` are their places."""

    report: int
    text: str
    spans: tuple[Span, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuotationGroup:
    """Renderings of one utterance."""

    quotes: tuple[Quote, ...]
    same_wording: bool


def quotes_in(number: int, report: ClaimReport) -> Quote | None:
    """The quoted stretches of a report's evidence as one quotation, None where it has none."""
    if report.wording == "indirect":
        return None
    spans = []
    for evidence in report.evidence:
        inner = [
            Span(evidence.start + q.inner.start, evidence.start + q.inner.end, q.inner.text)
            for q in quoted_stretches(evidence.text)
            if q.depth == 0
        ]
        if not inner and report.wording == "direct":
            inner = [evidence]
        spans.extend(inner)
    text = " … ".join(" ".join(s.text.split()) for s in spans)
    said = text.replace("[", "").replace("]", "")
    words = tuple(words_of(said) or plain(said).split())
    return Quote(number, text, tuple(spans), words) if words else None


def group_quotations(
    reports: Sequence[ClaimReport], speakers: Sequence[str | None], claims: Sequence[int]
) -> list[QuotationGroup]:
    """Group the renderings of one utterance by one speaker, in the order of their first reports.

    `speakers` and `claims` (the claim each report carries) run beside `reports`.
    """
    quotes = [q for n, r in enumerate(reports) if (q := quotes_in(n, r))]
    groups = Groups(len(quotes))
    by_speaker: dict[str | None, dict[tuple[str, ...], list[int]]] = {}
    for n, quote in enumerate(quotes):
        by_speaker.setdefault(speakers[quote.report], {}).setdefault(quote.words, []).append(n)
    for speaker, forms in by_speaker.items():
        for same in forms.values():
            for n in same[1:]:
                groups.join(same[0], n)
        if speaker is not None:
            renderings = [
                _rendering(words, [quotes[n] for n in m], reports, claims) for words, m in forms.items()
            ]
            firsts = [same[0] for same in forms.values()]
            for i, j in same_renderings(renderings):
                groups.join(firsts[i], firsts[j])
    return [
        QuotationGroup(members, len({q.words for q in members}) == 1)
        for group in groups.lists()
        if (members := tuple(quotes[n] for n in group))
    ]


def _rendering(
    words: tuple[str, ...], quotes: Sequence[Quote], reports: Sequence[ClaimReport], claims: Sequence[int]
) -> Rendering:
    return Rendering(
        said=utterance(words),
        given=words,
        articles=frozenset(reports[q.report].article for q in quotes),
        claims=frozenset(claims[q.report] for q in quotes),
        whole=any(reports[q.report].wording == "direct" for q in quotes),
    )
