"""Headlines with a colon."""

from __future__ import annotations

import pytest

from summarizer.extract.rules.labels import headline_attribution
from summarizer.parse.reading import parse
from summarizer.read.article import Article

BODY = "\n\nLea Orr runs the dam near Holm. Mrs. Orr said it was safe."


def read(headline: str) -> tuple[str | None, str] | None:
    article = Article(id="a1", source="test", text=headline + BODY)
    found = headline_attribution(article, parse(article).speakers)
    return (found.speaker, found.content[0].text) if found else None


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Orr: Walls of the dam are sound", ("Lea Orr", "Walls of the dam are sound")),
        ("Walls of the dam are sound: Orr", ("Lea Orr", "Walls of the dam are sound")),
        ("Report: Walls of the dam are weak", ("Report", "Walls of the dam are weak")),
        ("Holm floods: Walls of the dam are weak", None),
        ("Walls of the dam are sound", None),
        ("Orr warns: Walls of the dam are weak", None),
    ],
)
def test_a_colon_names_the_source_only_where_somebody_stands_beside_it(
    headline: str, expected: tuple[str, str] | None
) -> None:
    assert read(headline) == expected
