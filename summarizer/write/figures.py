"""The table of figures: those that count the same thing side by side, one row per article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summarizer.merge.briefing import Figure, MergedFigureReport
from summarizer.write.page import Bullets, Item, Line, Section, Strong, Table, Text, Words
from summarizer.write.values import value
from summarizer.write.wording import Desk, joined

__all__ = ["figures"]

# How a note begins that says how a value was worked out.
_DERIVED = "derived"
_DIFFERENCE = {
    "time": "counted at another time",
    "state": "one done and the other still to come",
}
_HEAD = ("What is counted", "Value", "In the article's words", "Who gives it", "As of", "Evidence")


def figures(desk: Desk) -> Section | None:
    """Every figure; what most articles count stands first."""
    ordered = sorted(desk.briefing.figures, key=lambda f: -len({r.article for r in f.reports}))
    rows = tuple(row for figure in ordered for row in _rows(desk, figure))
    if not rows:
        return None
    below = (*_near(desk, ordered), *_corrected(desk, ordered))
    return Section("All figures", (Table(_HEAD, rows), *((Bullets(below),) if below else ())))


def _near(desk: Desk, ordered: Sequence[Figure]) -> tuple[Item, ...]:
    """What stands near a row and is another count, with what keeps both apart; each pair once."""
    place = {figure.id: n for n, figure in enumerate(ordered)}
    items = []
    for n, figure in enumerate(ordered):
        seen = list(figure.reports)
        apart: dict[str, list[Line]] = {}
        for tie in sorted(figure.related, key=lambda tie: -len(_first_words(ordered, place, tie.figure))):
            other = ordered[place[tie.figure]] if place.get(tie.figure, -1) > n else None
            if (
                other is not None
                and tie.difference in _DIFFERENCE
                and not _one_composite(figure, other, seen)
            ):
                seen.extend(other.reports)
                apart.setdefault(_DIFFERENCE[tie.difference], []).append(_named(desk, other))
        if apart:
            told = [(*joined(lines, " and "), Text(f", {why}")) for why, lines in sorted(apart.items())]
            several = sum(map(len, apart.values())) > 1
            stand = " stand other counts: " if several else " stands another count: "
            head: Line = (Text("Beside "), *_named(desk, figure), Text(stand))
            items.append(Item((*head, *joined(told, "; "))))
    return tuple(items)


def _first_words(ordered: Sequence[Figure], place: Mapping[str, int], name: str) -> str:
    return ordered[place[name]].reports[0].text if name in place else ""


def _named(desk: Desk, figure: Figure) -> Line:
    """A row by the words of its first report, which tell rows of one name apart."""
    first = figure.reports[0]
    return (Strong(first.text), *desk.cites([(first.article, first.evidence)]))


def _one_composite(figure: Figure, other: Figure, seen: Sequence[MergedFigureReport]) -> bool:
    """Whether both are parts of one composite figure, or `other` stands in one that is named already."""
    places = [{(r.article, r.evidence) for r in row.reports} for row in (figure, other)]
    return places[0] == places[1] or all(_part_of_any(r, seen) for r in other.reports)


def _part_of_any(report: MergedFigureReport, others: Sequence[MergedFigureReport]) -> bool:
    return any(
        (r.article, r.evidence) == (report.article, report.evidence) and report.text in r.text for r in others
    )


def _corrected(desk: Desk, ordered: Sequence[Figure]) -> tuple[Item, ...]:
    """What the check noted on a figure, less how a value was derived, which stands in its row."""
    return tuple(
        Item((Strong(r.text), *desk.cites([(r.article, r.evidence)]), Text(": "), Words(note)))
        for figure in ordered
        for r in figure.reports
        for note in r.notes
        if not note.startswith(_DERIVED)
    )


def _rows(desk: Desk, figure: Figure) -> list[tuple[Line, ...]]:
    rows = []
    for n, report in enumerate(figure.reports):
        differ: Line = (Text(" (they differ)"),) if figure.agreement == "differ" else ()
        counted: Line = (Words(figure.counts), *differ) if n == 0 else ()
        rows.append((counted, *_cells(desk, report)))
    return rows


def _cells(desk: Desk, report: MergedFigureReport) -> tuple[Line, ...]:
    notes: Line = ()
    if derived := [n for n in report.notes if n.startswith(_DERIVED)]:
        notes = (Text(" ("), *joined([(Words(n),) for n in derived], "; "), Text(")"))
    cite = desk.citations.cite(report.article, report.evidence)
    return (
        (Text(value(report.low, report.high, report.qualifier)),),
        (Words(report.text), *notes),
        _giver(desk, report),
        (Words(report.as_of),) if report.as_of else (),
        (Words(desk.citations.label(report.article)), *((Text(" "), cite) if cite else ())),
    )


def _giver(desk: Desk, report: MergedFigureReport) -> Line:
    if report.speaker is None:
        return (Text("nobody named"),)
    if desk.is_outlet(report.speaker):
        return (Text("its own voice"),)
    return (Words(desk.speaker_name(report.speaker)),)
