"""Figures compared as quantities: value, unit and qualifier, read again from the words of the evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from summarizer.audit.finding import AuditFinding
from summarizer.audit.people import People
from summarizer.audit.witness import Witness, places, problem
from summarizer.check.reports import FigureReport
from summarizer.merge.briefing import Figure, MergedFigureReport
from summarizer.merge.figures.label import TOLL_TITLES
from summarizer.parse.count_titles import GAP
from summarizer.text.normalise import fold
from summarizer.text.span import Span

__all__ = ["audit_figure"]


def audit_figure(
    place: str, figure: Figure, people: People, witnesses: Mapping[str, Witness]
) -> Iterator[AuditFinding]:
    """What is wrong with one row: its figures, and what they count."""
    for n, report in enumerate(figure.reports):
        yield from _report(f"{place}.reports[{n}]", report, people, witnesses[report.article])
    yield from _counts(place, figure, witnesses)
    yield from _title(place, figure, witnesses)
    for n, side in enumerate(figure.sides):
        reports = [figure.reports[m] for m in side.reports]
        if not any(_stand(side.text.split(f" {GAP} "), r.evidence) for r in reports):
            message = "these words don't stand in the evidence of who gives the value"
            yield AuditFinding(f"{place}.sides[{n}].text", "figure", message, side.text)


def _report(
    place: str, report: MergedFigureReport, people: People, witness: Witness
) -> Iterator[AuditFinding]:
    if not _stands(report.text, report.evidence):
        evidence = " … ".join(span.text for span in report.evidence)
        message = "these words don't stand in the evidence"
        yield AuditFinding(f"{place}.text", "figure", message, report.text, evidence)
        return
    if report.as_of is not None and not witness.holds(report.as_of):
        message = "the article doesn't have these words"
        yield AuditFinding(f"{place}.as_of", "figure", message, report.as_of)
    names = people.names(report.speaker, witness)
    known = [
        r
        for r in witness.rules.figures
        if places(r.evidence) == places(report.evidence) and r.text == report.text
    ]
    if any(_values(r) == _values(report) and r.speaker in names for r in known):
        return
    by_model = report.found_by == "llm" or (witness.believed and report.found_by == "both")
    if known and not by_model and not any(r.speaker in names for r in known):
        message, found = "the article has somebody else give this figure", known[0].speaker or "nobody"
        yield AuditFinding(f"{place}.speaker", "speaker_tied", message, names[0] or "null", found)
        return
    results = [witness.figure(report.evidence, report.text, None, name) for name in names]
    wrong = [problem(result) for result in results]
    if None not in wrong and (worst := wrong[0]) is not None:
        where = "speaker" if worst.check.startswith("speaker") else "text"
        said = (names[0] or "null") if where == "speaker" else report.text
        yield AuditFinding(f"{place}.{where}", worst.check, worst.message, said, worst.of_article)
        return
    quantities = [r.figure.quantity for r in results if r.figure and r.figure.quantity]
    read = [(q.low, q.high, q.qualifier, q.unit) for q in quantities] + [_values(r) for r in known]
    if read and _values(report) not in read:
        message = "the words of the evidence don't have this value, qualifier and unit"
        yield AuditFinding(f"{place}", "figure", message, _told(_values(report)), _told(read[0]))


def _values(report: FigureReport | MergedFigureReport) -> tuple[float | None, float | None, str, str | None]:
    return report.low, report.high, report.qualifier, report.unit


def _stand(pieces: Sequence[str], evidence: Iterable[Span]) -> bool:
    """Whether the pieces of shortened words stand in the evidence in their order, whatever their case."""
    text = " ".join(fold(" … ".join(span.text for span in evidence)).text.casefold().split())
    for piece in pieces:
        _, found, text = text.partition(" ".join(fold(piece).text.casefold().split()))
        if not found:
            return False
    return True


def _stands(words: str, evidence: Iterable[Span]) -> bool:
    """Whether words stand in one piece in the evidence."""
    text = " … ".join(span.text for span in evidence)
    return " ".join(fold(words).text.split()) in " ".join(fold(text).text.split())


def _title(place: str, figure: Figure, witnesses: Mapping[str, Witness]) -> Iterator[AuditFinding]:
    """What a row is called above the fold is what an article's sentence says of its number."""
    if figure.title in (None, figure.counts):
        return
    for report in figure.reports:
        witness = witnesses[report.article]
        for counted in (
            *(known.counted for known in witness.rules.figures),
            witness.counted(report.text, report.evidence),
        ):
            toll = counted.toll if counted else None
            told = counted.title if counted else None
            if figure.title in (told, TOLL_TITLES.get(toll.fate) if toll else None):
                return
    message = "no article's sentence has its number told so"
    yield AuditFinding(f"{place}.title", "figure", message, figure.title)


def _told(values: tuple[float | None, float | None, str, str | None]) -> str:
    low, high, qualifier, unit = values
    return f"{low} to {high}, {qualifier}, {unit}"


def _counts(place: str, figure: Figure, witnesses: Mapping[str, Witness]) -> Iterator[AuditFinding]:
    """What is counted is in the words of one of the articles."""
    problems = []
    for report in figure.reports:
        witness = witnesses[report.article]
        known = [r for r in witness.rules.figures if places(r.evidence) == places(report.evidence)]
        if any(figure.counts in (r.counts, r.counted.label if r.counted else None) for r in known):
            return
        result = witness.figure(report.evidence, report.text, figure.counts, None)
        found = [
            f
            for f in result.findings
            if f.check == "figure" and f.outcome != "holds" and f.of_item == figure.counts
        ]
        if not found:
            return
        problems += found
    worst = problems[0]
    yield AuditFinding(f"{place}.counts", "figure", worst.message, figure.counts, worst.of_article)
