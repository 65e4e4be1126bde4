"""The pairs of statements that a model may be asked about."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from summarizer.check.reports import CheckedExtraction, ClaimReport
from summarizer.extract.statements import Relation, Statement, StatementPair
from summarizer.merge.claims.asking import Judge, UndecidedPair, by_gain
from summarizer.merge.claims.group import group_claims
from summarizer.merge.claims.parts import excerpt_reports
from summarizer.merge.desk import Desk, unique_ids
from summarizer.merge.in_parts import told_in_parts
from summarizer.read.naming import called

__all__ = ["Stated", "statements_of", "undecided_pairs"]


@dataclass(frozen=True, slots=True)
class Stated:
    """A report with its statement as a model is shown it; `whole` is that of the claim that holds it."""

    report: ClaimReport
    statement: Statement
    whole: str


def statements_of(checked: Sequence[CheckedExtraction]) -> tuple[Stated, ...]:
    """What all claims and their clauses state, each once for an article: news first.

    Within what is news, and what is not, they stand in the order of merging, clauses last.
    """
    desk = Desk.of(unique_ids(checked))
    found: dict[tuple[str, str], tuple[ClaimReport, str]] = {}
    for report in desk.claims:
        found.setdefault((report.article, report.statement), (report, report.statement))
    for report in desk.claims:
        for excerpt in excerpt_reports((report,)):
            found.setdefault((excerpt.article, excerpt.statement), (excerpt, report.statement))
    ranked = sorted(found.values(), key=lambda f: f[0].importance in {"background", "opinion"})
    return tuple(Stated(report, _statement(desk, report), whole) for report, whole in ranked)


def undecided_pairs(
    checked: Sequence[CheckedExtraction],
    proposed: Collection[UndecidedPair] | None = None,
    opposed: Collection[UndecidedPair] = (),
) -> tuple[StatementPair, ...]:
    """Every pair about which `merge` would ask its judge, each once, those first that are worth most.

    `proposed` and `opposed` are pairs as `merge` takes them. The result doesn't depend on the order of
    `checked`. Speaker and day are those of the first article, in the order of merging, that has it.
    """
    desk = Desk.of(unique_ids(checked))
    asked: list[UndecidedPair] = []

    def note(pairs: Sequence[UndecidedPair]) -> Mapping[UndecidedPair, Relation]:
        asked.extend(pairs)
        return {}

    judge = Judge(note, proposed, opposed)
    speakers = desk.speaker_ids(desk.claims)
    groups, _ = group_claims(desk.claims, speakers, desk.profiles, desk.headlines, judge)
    told_in_parts(desk, groups, judge)
    said: dict[str, ClaimReport] = {}
    for report in (*desk.claims, *excerpt_reports(desk.claims)):
        said.setdefault(report.statement, report)
    return tuple(
        StatementPair(_statement(desk, said[pair.left]), _statement(desk, said[pair.right]))
        for pair in by_gain(asked)
    )


def _statement(desk: Desk, report: ClaimReport) -> Statement:
    number = desk.numbers[report.article]
    found = desk.book.find(number, report.speaker)
    speaker = None if found is None else desk.book.speakers[found].name
    article = desk.checked[number].article
    outlet = called(article.outlet, article.title, article.text)
    return Statement(report.statement, speaker, article.published, outlet)
