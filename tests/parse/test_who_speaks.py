"""Whom words stand for, by kind: names, roles and pronouns in `who_speaks.tsv`."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarizer.parse.reading import parse
from summarizer.parse.roles import without_article
from summarizer.read.article import Article
from summarizer.text.span import Span

# Read wrong today, each for what the parser makes of it or for a choice that the text leaves to its reader.
NOT_YET = {
    "Mother-of-two Jody Pell called Officer Craig Moss. ⟦He⟧ said help was near.",
    "⟦MEC for Roads and Public Works, Sipho Dlamini⟧, said the bridge would open.",
    "He said ⟦the flood⟧ told a sad story.",
    "The defendant, Neil Crow, sat still as prosecutor Adam Finch rose. ⟦He⟧ said the jury had seen the proof.",
}


def _cases() -> list[object]:
    lines = Path(__file__).with_name("who_speaks.tsv").read_text("utf-8").splitlines()
    cases = []
    for line in lines:
        if line.startswith("#"):
            continue
        kind, text, name = line.split("\t")
        marks = [pytest.mark.xfail(strict=True)] if text in NOT_YET else []
        cases.append(pytest.param(text, name, id=f"{kind}: {text}", marks=marks))
    return cases


@pytest.mark.parametrize(("text", "name"), _cases())
def test_words_stand_for_the_one_whom_a_reader_takes(text: str, name: str) -> None:
    plain = text.replace("|", "\n\n")
    start, end = plain.index("⟦"), plain.index("⟧") - 1
    plain = plain.replace("⟦", "").replace("⟧", "")
    found = parse(Article("a1", "small", plain)).speakers.resolve(Span.of(plain, start, end))
    if name == "x":
        assert not found.speaks
    elif name == "-":
        assert not found.resolved
    else:
        assert (without_article(found.name), found.speaks) == (without_article(name), True)
