"""What a model put into a sentence of its own after it read the statements of all articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from summarizer.check.reports import ClaimReport
from summarizer.merge.claims.group import ClaimGroup
from summarizer.merge.desk import Desk
from summarizer.merge.news.topics import told_of
from summarizer.merge.told import Composed
from summarizer.text.span import overlap

__all__ = ["with_composed"]

# A claim that has so much of the sentence, and the sentence of it, tells the same.
_SAME = 0.8


def with_composed(
    desk: Desk, groups: Sequence[ClaimGroup], composed: Sequence[Composed]
) -> tuple[Desk, list[ClaimGroup]]:
    """The desk with these reports behind the others, and the groups with them.

    Where a report of a claim tells what the sentence does and no more, the other articles carry that claim;
    else the sentence is a claim of its own.
    """
    found = list(groups)
    added: list[tuple[int, ClaimReport]] = []
    for sentence in dict.fromkeys(composed):
        known = _told_in(desk, groups, sentence)
        carried = {desk.claims[m].article for m in groups[known].members} if known is not None else set()
        fresh = [r for r in sentence.reports if sentence.opens or r.article not in carried]
        first = len(desk.claims) + len(added)
        added += [(_parent(desk, report), report) for report in fresh]
        places = tuple(range(first, first + len(fresh)))
        if known is not None:
            found[known] = replace(found[known], members=(*found[known].members, *places))
        elif fresh:
            found.append(ClaimGroup(places, (), sentence.words))
    return desk.with_excerpts(added), found


def _told_in(desk: Desk, groups: Sequence[ClaimGroup], sentence: Composed) -> int | None:
    """The claim of which a report tells just what the sentence does, on the words that it rests on there."""
    own = {report.article: report for report in sentence.reports}
    for n, group in enumerate(groups):
        told = (desk.claims[m] for m in group.members)
        if any(
            r.article in own
            and _tells_it(r.statement, sentence.words)
            and _on_the_same_words(r, own[r.article])
            for r in told
        ):
            return n
    return None


def _tells_it(statement: str, words: str) -> bool:
    return told_of(words, statement) >= _SAME and told_of(statement, words) >= _SAME


def _on_the_same_words(left: ClaimReport, right: ClaimReport) -> bool:
    """Whether most of the shorter's words are the other's; an article calls one person alike everywhere."""
    shorter = min(sum(map(len, report.evidence)) for report in (left, right))
    return overlap(left.evidence, right.evidence) * 2 > shorter


def _parent(desk: Desk, report: ClaimReport) -> int:
    """The number of the claim whose words the report rests on."""
    own = [n for n, claim in enumerate(desk.whole) if claim.article == report.article]
    return max(own, key=lambda n: overlap(desk.whole[n].evidence, report.evidence))
