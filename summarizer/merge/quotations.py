"""The quoted words of claims, with one utterance's renderings side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.check.reports import ClaimReport
from summarizer.language.span import Span
from summarizer.merge.candidates import candidate_pairs
from summarizer.merge.compare import same_utterance
from summarizer.merge.grouping import Groups
from summarizer.merge.words import words_of

__all__ = ["QuotationGroup", "Quote", "group_quotations", "quotes_in"]

_MARKS = re.compile(
    r"[“„«]([^“”„«»]+)(?:[”»]|$)|(?<!\w)\"([^\"]+)(?:\"|$)|(?<!\w)[‘]((?:[^‘’]|’(?=\w))+)(?:’(?!\w)|$)|(?<!\w)'((?:[^']|'(?=\w))+)'(?!\w)"
)


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
            Span(evidence.start + m.start(g), evidence.start + m.end(g), m.group(g))
            for m in _MARKS.finditer(evidence.text)
            if (g := m.lastindex)
        ]
        if not inner and report.wording == "direct":
            inner = [evidence]
        spans.extend(inner)
    text = " … ".join(" ".join(s.text.split()) for s in spans)
    words = tuple(words_of(text.replace("[", "").replace("]", "")))
    return Quote(number, text, tuple(spans), words) if words else None


def group_quotations(
    reports: Sequence[ClaimReport], speakers: Sequence[str | None], claims: Sequence[int]
) -> list[QuotationGroup]:
    """Group the renderings of one utterance by one speaker, in the order of their first reports.

    `speakers` and `claims` (the claim each report carries) run beside `reports`.
    """
    quotes = [q for n, r in enumerate(reports) if (q := quotes_in(n, r))]
    groups = Groups(len(quotes))
    exact: dict[tuple[str | None, tuple[str, ...]], int] = {}
    for n, quote in enumerate(quotes):
        groups.join(exact.setdefault((speakers[quote.report], quote.words), n), n)
    distinct = sorted(set(exact.values()))
    keys = [frozenset(quotes[n].words) for n in distinct]
    for i, j in candidate_pairs(keys):
        left, right = quotes[distinct[i]], quotes[distinct[j]]
        speaker = speakers[left.report]
        if speaker is None or speaker != speakers[right.report]:
            continue
        if same_utterance(left.words, right.words, claims[left.report] == claims[right.report]):
            groups.join(distinct[i], distinct[j])
    return [
        QuotationGroup(members, len({q.words for q in members}) == 1)
        for group in groups.lists()
        if (members := tuple(quotes[n] for n in group))
    ]
