"""What the check saw in the articles and no item covers: what no line has whole, and what lines have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from summarizer.check.reports import Missed
from summarizer.lexicon.cues import cue_class
from summarizer.text.plain import plain, words_of
from summarizer.text.span import Span, merged, overlap
from summarizer.write.values import counted
from summarizer.write.wording import Desk

__all__ = ["counted_missed", "missed", "sort_of"]

# A line has a sentence whole that has so much of it: the rest is a first "But", or the stop at its end.
_WHOLE = 0.9
# A word of denying is no denial yet: "refused to sign" and "no longer" have one.
_NOUNS = {"quotation": "quotation", "figure": "figure", "denial": "possible denial"}
# What stands around the words of a quotation.
_EDGES = " \"'“”‘’.,;:!?"
# The name of a programme, a word in marks, the two in "the two friends" and a "not" that denies nothing are
# no news by themselves.
_SMALL = frozenset(("title", "words", "duration", "small count", "negation"))


def missed(desk: Desk, *, told: bool) -> Iterator[tuple[str, Missed]]:
    """What was missed, by article: what lines have, though not as what it is, or what none has whole."""
    evidence = _evidence(desk)
    for article in desk.briefing.articles:
        lines = merged(evidence.get(article.id, ()), article.text)
        for one in article.coverage.missed:
            share = overlap([Span(one.start, one.end, one.text)], lines) / len(one.text)
            if told is (share >= _WHOLE or _is_repeated(one, lines)):
                yield article.id, one


def _is_repeated(missed: Missed, lines: Iterable[Span]) -> bool:
    """Whether a quotation, such as that of a headline, stands again in words that a line has."""
    words = plain(missed.text).strip(_EDGES)
    return missed.kind == "quotation" and any(words in plain(span.text) for span in lines)


def counted_missed(desk: Desk) -> list[str]:
    """How much of each kind no line has whole, the most first; what is small stands in the list alone.

    So does what only may deny: who rejects a plan denies nothing.
    """
    found = (m for _, m in missed(desk, told=False) if m.looks not in _SMALL)
    kinds = Counter(m.kind for m in found if m.kind != "denial" or _denies(m.text))
    return [counted(number, _NOUNS[kind]) for kind, number in kinds.most_common()]


def _denies(text: str) -> bool:
    return any(cue_class(word) == "deny" for word in words_of(text))


def sort_of(missed: Missed) -> str:
    """What was missed, in a word: a quotation, or in marks only a title or a few words."""
    if missed.kind == "quotation" and missed.looks in {"title", "words"}:
        return f"{missed.looks} in quotation marks"
    return missed.looks if missed.looks in {"duration", "negation"} else missed.kind


def _evidence(desk: Desk) -> dict[str, list[Span]]:
    """The words of each article on which claims, denials and lines rest.

    A figure rests on a sentence of which it prints the number alone.
    """
    briefing = desk.briefing
    found: dict[str, list[Span]] = {}
    for claim in briefing.claims:
        for report in claim.reports:
            found.setdefault(report.article, []).extend(report.evidence)
    for denial in briefing.denials:
        for given in denial.reports:
            found.setdefault(given.article, []).extend(given.evidence)
    heads = (line for said in briefing.said for line in said.lines)
    quarrels = (line for quarrel in briefing.quarrels for line in quarrel.lines)
    for line in (*briefing.lead, *briefing.next, *briefing.only, *heads, *quarrels):
        found.setdefault(line.article, []).extend(line.evidence)
    return found
