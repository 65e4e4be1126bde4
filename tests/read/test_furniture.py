from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.read.reader import article_from_text
from tests.spans import assert_spans_hold

REPORT = (
    "Inspectors found cracks in two piers, the ministry said on Monday, and the bridge was closed at noon."
)


@pytest.mark.parametrize(
    "line",
    [
        "A lorry waits at the closed bridge (Picture: Getty Images)",
        "The bridge in 2019. Photograph: Ann Lee/The Observer",
        "Minister Ann Lee in Port Aldous. Credit: PA",
        "Cars queue on Monday | AP Photo",
        "A view of the bridge / AFP",
        "Tom R. Moor III/The Port Aldous Echo via AP Photo",
        "Sign up to our daily newsletter",
        "Subscribe now for full access",
        "Get the latest headlines delivered to your inbox every morning.",
        "Read more: Why the bridge was never insured",
        "RELATED: Five bridges to avoid",
        "Up Next",
        "ADVERTISEMENT",
        "Share this article",
        "3 comments",
        "This site uses cookies to improve your experience.",
        "© 2024 Port Aldous Echo. All rights reserved.",
        "Ann Lee is a senior political reporter for Port Aldous Echo.",
        "The Echo's Ann Lee and Tom Moor contributed to this report.",
        "https://example.org/bridge",
        "* * *",
    ],
)
def test_a_line_that_is_no_reporting_is_marked(line: str) -> None:
    article = article_from_text(f"{REPORT}\n\n{line}\n\n{REPORT}\n\n{REPORT}", source="x")
    assert [span.text for span in article.furniture] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "“I will not sign up to a newsletter of lies,” said Ann Lee, the minister.",
        "Lee told Reuters: “We will reopen it.”",
        "The ministry has its own credit: it paid for the repair and for the inspection.",
        "More than 3,000 people watch the bridge every day, according to AFP.",
        "Comments by the minister angered residents.",
        "The Home Office said no.",
        "Ann Lee is a former writer with a plan for the bridge.",
        "The storm contributed to this decision.",
        "Related costs rose by 3 per cent, the bank said.",
        "The photo was taken by a neighbour, who said it showed the minister.",
        "Facebook said the page was removed.",
        "“Close it.”",
    ],
)
def test_a_line_of_reporting_is_not_marked(line: str) -> None:
    article = article_from_text(f"{REPORT}\n\n{line}\n\n{REPORT}\n\n{REPORT}", source="x")
    assert article.furniture == ()


def test_a_caption_above_the_credit_that_repeats_it_is_marked() -> None:
    lines = "The bridge at Port Aldous\nThe bridge at Port Aldous, closed on Monday (Picture: PA)"
    article = article_from_text(f"{REPORT}\n\n{lines}\n\n{REPORT}", source="x")
    assert [span.text for span in article.furniture] == lines.split("\n")


def test_what_follows_the_foot_of_the_page_is_marked_and_a_long_rest_is_not() -> None:
    foot = "Most Read\n\nShares fall by $1 trillion\n\nCat found"
    article = article_from_text(f"{REPORT}\n\n{foot}", source="x")
    assert [s.text for s in article.furniture] == ["Most Read", "Shares fall by $1 trillion", "Cat found"]
    inside = "\n\n".join([REPORT, "Most Read", *[REPORT] * 9])
    assert [s.text for s in article_from_text(inside, source="x").furniture] == ["Most Read"]


@given(st.text(alphabet=st.sampled_from("aB.” \n\r\t|©:/é😀"), max_size=200))
def test_blocks_and_furniture_are_cut_out_of_the_text_itself(text: str) -> None:
    article = article_from_text(text, source="x")
    assert_spans_hold(text, (article.paragraphs, article.sentences, article.furniture))
    covered = {i for p in article.paragraphs for i in range(p.start, p.end)}
    assert [c for i, c in enumerate(text) if i not in covered and not c.isspace()] == []
