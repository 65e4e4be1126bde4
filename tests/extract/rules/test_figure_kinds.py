"""The figures of every kind of number, and those that are told as unread."""

from __future__ import annotations

import pytest

from summarizer.extract.rules.figures import figures
from summarizer.quantities import quantities
from summarizer.read.reader import article_from_text
from tests.extract.rules.figure_kinds import KINDS, Figure

CASES = [(kind, text, expected) for kind, rows in KINDS.items() for text, expected in rows]


def found(text: str) -> list[Figure]:
    """The figures of `text` as rows, and its unread numbers as printed."""
    rows: list[Figure] = []
    for figure in figures(article_from_text(text, source="made up"), []):
        if figure.low == figure.high:
            rows.append((figure.low, figure.unit))
        else:
            rows.append((figure.low, figure.high, figure.unit))
    return rows + [q.number.text for q in quantities(text) if q.kind == "unread"]


@pytest.mark.parametrize(("kind", "text", "expected"), CASES, ids=[f"{k}: {t}" for k, t, _ in CASES])
def test_a_number_gives_the_figure_it_stands_for_or_none(
    kind: str, text: str, expected: list[Figure]
) -> None:
    assert _rounded(found(text)) == _rounded(expected)


def _rounded(rows: list[Figure]) -> list[object]:
    return [
        row if isinstance(row, str) else tuple(round(v, 4) if isinstance(v, int | float) else v for v in row)
        for row in rows
    ]
