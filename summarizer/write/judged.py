"""The section on what rests on a model's judgement: statements that it took for one, or for opposed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from summarizer.merge.briefing import Judgement, MergedClaimReport
from summarizer.write.page import Block, Bullets, Item, Line, Paragraph, Section, Text
from summarizer.write.wording import Desk

__all__ = ["judged"]


def judged(desk: Desk) -> Section | None:
    """How many pairs of statements a model was asked about, what it said, and each pair that this changed."""
    asked = desk.briefing.judging.asked if desk.briefing.judging else len(desk.briefing.judgements)
    if not asked:
        return None
    changed = _Changed(desk)
    joined = [j for j in desk.briefing.judgements if changed.joined(j)]
    blocks: list[Block] = [Paragraph((Text(_told(desk, asked, len(joined))),))]
    if items := tuple(changed.items()):
        blocks.append(Bullets(items))
    return Section("Judged by the model", tuple(blocks))


def _told(desk: Desk, asked: int, joined: int) -> str:
    said = Counter(judgement.relation for judgement in desk.briefing.judgements)
    silent = asked - said.total()
    pairs = f"{asked} pair{'' if asked == 1 else 's'}"
    answers = f"{said['same']} the same, {said['opposed']} opposed, {said['different']} different"
    unanswered = f", {silent} left without an answer" if silent else ""
    more = desk.briefing.judging.left_out if desk.briefing.judging else 0
    beside = f" For {more} more the request had no room." if more else ""
    return (
        f"The model was asked about {pairs} of statements, first those that the rules had joined or opposed: "
        f"{answers}{unanswered}; {joined} taken for one.{beside}"
    )


class _Changed:
    """Which judgements changed the claims: the statements' claims, and the words to print for them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._claims: dict[str, set[str]] = {}
        self._reports: dict[str, MergedClaimReport] = {}
        for claim in desk.briefing.claims:
            for report in claim.reports:
                self._claims.setdefault(report.statement, set()).add(claim.id)
                self._reports.setdefault(report.statement, report)

    def joined(self, judgement: Judgement) -> bool:
        """Whether both statements are reports of one claim by the model's word."""
        left, right = self._of(judgement)
        return judgement.relation == "same" and bool(left & right)

    def items(self) -> Iterator[Item]:
        """A line for each judgement that changed something."""
        for judgement in self._desk.briefing.judgements:
            if self.joined(judgement):
                yield self._item("Taken for one: ", judgement)
            elif judgement.relation == "opposed" and self._opposed(judgement):
                yield self._item("Taken for opposed: ", judgement)

    def _opposed(self, judgement: Judgement) -> bool:
        left, right = self._of(judgement)
        return any(right & set(self._desk.claims[claim].opposed_by) for claim in left)

    def _of(self, judgement: Judgement) -> tuple[set[str], set[str]]:
        return self._claims.get(judgement.left, set()), self._claims.get(judgement.right, set())

    def _item(self, lead: str, judgement: Judgement) -> Item:
        return Item((Text(lead), *self._words(judgement.left), Text(" and "), *self._words(judgement.right)))

    def _words(self, statement: str) -> Line:
        report = self._reports[statement]
        return (*self._desk.claim_words(report), *self._desk.cites([(report.article, report.evidence)]))
