from __future__ import annotations

import pytest

from summarizer.check.extraction import check_extraction
from summarizer.extract.rules.reader import read_with_rules
from summarizer.extract.rules.testimony import testify
from summarizer.read.reader import article_from_text
from tests.spans import assert_spans_hold

BODY = (
    "The bridge at Port Aldous was closed on Monday after inspectors found cracks in two of its piers, the council said.\n\n"
    "“Nobody was in danger,” said Mayor Ruth Falk."
)


def facts(text: str) -> tuple[str | None, ...]:
    a = article_from_text(text, source="folder/x.txt")
    assert_spans_hold(a.text, (a.furniture,))
    return a.title, a.outlet, a.author, a.published, a.url


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Source: CNN\n\nBridge closed\n\n", ("Bridge closed", "CNN", None, None, None)),
        ("Bridge closed\n\nSource: CNN\n\nPublished: 3 May 2024\n\n", ("Bridge closed", "CNN", None, "2024-05-03", None)),
        ("Bridge closed\nSource: Port Aldous Echo\nDate: May 3, 2024\nBy: Ann Lee\n\n", ("Bridge closed", "Port Aldous Echo", "Ann Lee", "2024-05-03", None)),
        ("Title: Bridge closed\nURL: https://echo.example/a\nPublished: 2024-05-03T10:00:00Z\n\n", ("Bridge closed", "echo.example", None, "2024-05-03", "https://echo.example/a")),
        ("---\ntitle: \"Bridge closed: what we know\"\nsource: https://echo.example/a\ndate: 2024-05-03\ntags: [a, b]\n---\n\n", ("Bridge closed: what we know", "echo.example", None, "2024-05-03", "https://echo.example/a")),
        ("---\noutlet: CNN\n---\nBridge closed\n\n", ("Bridge closed", "CNN", None, None, None)),
        ("+++\ntitle = \"Bridge closed\"\nsource = \"CNN\"\n+++\n\n", ("Bridge closed", "CNN", None, None, None)),
        ("AFP, Tuesday 2 Jul 2013\n\nBridge closed\n\n", (None, None, None, "2013-07-02", None)),
    ],
)  # fmt: skip
def test_lines_that_say_what_an_article_is_are_read_as_such(
    head: str, expected: tuple[str | None, ...]
) -> None:
    title, outlet, author, published, url = facts(head + BODY)
    if expected[0]:
        assert title == expected[0]
    assert (outlet, author, url) == (expected[1], expected[2], expected[4])
    if not head.startswith("AFP"):
        assert published == expected[3]


@pytest.mark.parametrize(
    "head",
    [
        "Source: CNN\n\nBridge closed\n\nPublished: 3 May 2024\n\n",
        "---\ntitle: Bridge closed\nsource: CNN\ndate: 2024-05-03\n---\n\n",
        "Bridge closed\nSource: CNN\nPublished: 3 May 2024\n\n",
    ],
)
def test_no_such_line_is_a_claim_a_figure_or_the_title(head: str) -> None:
    article = article_from_text(head + BODY, source="x.txt")
    checked = check_extraction(testify(article), [read_with_rules(testify(article))])
    evidence = [
        span.text for item in (*checked.claims, *checked.figures, *checked.denials) for span in item.evidence
    ]
    assert evidence
    assert not [words for words in evidence if "CNN" in words or "2024" in words or "---" in words]
    assert article.title == "Bridge closed"


@pytest.mark.parametrize(
    "line",
    [
        "Update: the toll has risen to 12, officials said",
        "By: then it was too late",
        "Source: a person who knows the matter said the bridge was unsafe.",
        "Date: nobody knows",
        "Link: the tunnel",
    ],
)
def test_a_line_of_the_report_that_looks_like_one_stays_reporting(line: str) -> None:
    article = article_from_text(f"Bridge closed\n\n{line}\n\n{BODY}", source="x.txt")
    assert not any(line in span.text for span in article.furniture)


def test_offsets_index_the_text_as_it_stands_in_the_file() -> None:
    text = f"---\r\ntitle: Bridge closed\r\n---\r\n\r\n{BODY}"
    article = article_from_text(text, source="x.txt")
    assert article.text == text
    assert_spans_hold(text, (article.furniture, article.paragraphs, article.sentences))


def test_a_source_under_a_table_at_the_end_is_no_outlet() -> None:
    assert facts(f"Bridge closed\n\n{BODY}\n\nSource: Ministry of Works")[1] is None
    assert facts(f"Bridge closed\n\n{BODY}\n\nSource: Reuters")[1] == "Reuters"
