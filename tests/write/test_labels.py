"""What a reader calls each article."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarizer.write.labels import labels
from tests.write.small_briefing import small_briefing

ARTICLE = replace(
    small_briefing().articles[0], outlet=None, title="Ferry hits quay", text="The ferry hit the quay."
)


@pytest.mark.parametrize(
    ("source", "label"),
    [
        ("joins/fox.txt", "fox"),
        ("the_hill.html", "the_hill"),
        ("C:\\news\\Aldholm Gazette.pdf", "Aldholm Gazette"),
        ("a.txt", "Article 1"),
        ("article-2.txt", "Article 1"),
        ("2016-05-04.txt", "Article 1"),
        ("ferry.txt", "Article 1"),
        ("ferry-hits-quay-at-aldholm.txt", "Article 1"),
        ("new.txt", "Article 1"),
        ("https://example.org/gazette", "Article 1"),
        ("-", "Article 1"),
    ],
)
def test_a_file_is_named_where_its_name_reads_like_an_outlets(source: str, label: str) -> None:
    assert labels([replace(ARTICLE, source=source)]) == (label,)


def test_a_medium_is_no_topic() -> None:
    told = replace(ARTICLE, source="fox.txt", text="A fox crossed the quay.")
    assert labels([told]) == ("fox",)


def test_the_outlet_goes_before_the_file_and_equal_names_are_numbered() -> None:
    known = replace(ARTICLE, outlet="BBC News", source="fox.txt")
    files = [replace(ARTICLE, source=f"{n}/fox.txt") for n in (1, 2)]
    assert labels([known, *files]) == ("BBC News", "fox (1)", "fox (2)")
