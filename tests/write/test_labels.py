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
        ("joins/hpo.txt", "HPO"),
        ("wxyz.txt", "WXYZ"),
        ("quayside2.txt", "Quayside"),
        ("the_pilot.html", "The Pilot"),
        ("voice_of_the.html", "Voice of the"),
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
    told = replace(ARTICLE, source="sun.txt", text="The sun rose over the quay.")
    assert labels([told]) == ("SUN",)


def test_an_article_is_not_about_the_outlet_whose_address_it_prints() -> None:
    told = replace(ARTICLE, source="quayside.txt", text="The views aren't those of Quayside.com")
    assert labels([told]) == ("Quayside",)


def test_the_outlet_goes_before_the_file_and_equal_names_are_numbered() -> None:
    known = replace(ARTICLE, outlet="BBC News", source="hpo.txt")
    files = [replace(ARTICLE, source=f"{n}/hpo.txt") for n in (1, 2)]
    assert labels([known, *files]) == ("BBC News", "HPO (1)", "HPO (2)")
