"""What must hold for any text: true offsets, verdicts that later text doesn't move, no crash, no blow-up."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarizer.check.extraction import check_extraction
from summarizer.check.items import check_items
from summarizer.extract.extraction import Extraction, ProposedClaim, ProposedDenial, ProposedFigure
from summarizer.extract.rules.testimony import testify
from summarizer.read.article import Article
from tests.check.articles import TEXT, article
from tests.spans import assert_spans_hold

_SWAPS = {
    "“": ["“", '"', "''", "„", "«"],
    "”": ["”", '"', "''", "»"],
    "’": ["’", "'", "´", "ʼ"],
    " ": [" ", "  ", "\u00a0", "\n", "\r\n", "\t", " \u200b"],
    "-": ["-", "–", "—"],
    "e": ["e", "e\u200d", "\u00ade"],
    "é": ["é", "e\u0301"],
}
_ITEMS = (
    "“We did not see this coming,” Ms Halloran told reporters.",
    "the foundations were sound",
    "would stay closed for at least 14 days",
    "about 4,500 passengers were moved by bus",
)


@st.composite
def rewritten(draw: st.DrawFn, text: str) -> str:
    """The same words with other marks, spaces, dashes, invisible and combining characters."""
    return "".join(draw(st.sampled_from(_SWAPS[c])) if c in _SWAPS else c for c in text)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(_ITEMS).flatmap(rewritten))
def test_no_mix_of_marks_and_spaces_in_an_item_hides_its_words(words: str) -> None:
    (result,) = check_items(testify(article()), Extraction("a1", "llm", claims=(ProposedClaim(words, None),)))
    assert result.evidence
    assert result.check is None
    assert_spans_hold(TEXT, result)


@settings(max_examples=40, deadline=None)
@given(rewritten(TEXT.split("\n\n")[2]), st.text(max_size=20))
def test_no_mix_of_marks_and_spaces_in_an_article_moves_an_offset(paragraph: str, before: str) -> None:
    text = f"{before}\n\n{paragraph}\n\n🌊 End."
    words = "We did not see this coming"
    (result,) = check_items(
        testify(Article("a1", "x", text)), Extraction("a1", "llm", claims=(ProposedClaim(words, None),))
    )
    assert_spans_hold(text, result)
    assert len(result.evidence) == 1


_LATER = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        (
            "“I never said so,” said Bo Lee, who denied it.",
            TEXT,
            "Ann Halloran’s brother Carl Halloran said 15 days were enough.",
            "an open “quotation that never ends",
            "The foundations were not sound, Marsh said.",
        )
    ),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_LATER)
def test_text_added_after_an_item_never_changes_its_verdict(later: str) -> None:
    claims = (
        *(ProposedClaim(words, None) for words in _ITEMS),
        ProposedClaim(_ITEMS[0], "Ann Halloran", "They didn't see it coming."),
        ProposedClaim(_ITEMS[1], "Lena Marsh"),
        ProposedClaim(_ITEMS[1], "Tom Okafor"),
        ProposedClaim("“We did see this coming,” Ms Halloran told reporters.", "Ann Halloran"),
        ProposedClaim("would stay closed for a least 41 days", "Ann Halloran"),
        ProposedClaim(
            "The Harbour Bridge “isn’t safe for any traffic” and would stay closed", "Ann Halloran"
        ),
    )
    extraction = Extraction("a1", "llm", claims=claims)
    before = [(r.verdict, r.evidence) for r in check_items(testify(article()), extraction)]
    after = [(r.verdict, r.evidence) for r in check_items(testify(article(f"{TEXT}\n\n{later}")), extraction)]
    assert after == before


_HOSTILE = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        ("", " ", "\x00", "\ud800", "…", "... ...", "a" * 3000, "(" * 500, '"' * 999, "[...]" * 50, TEXT)
    ),
)


@settings(max_examples=60, deadline=None)
@given(_HOSTILE, _HOSTILE, _HOSTILE)
def test_no_item_breaks_the_check_or_its_neighbours(words: str, name: str, more: str) -> None:
    good = ProposedClaim("We did not see this coming", "Ann Halloran")
    extraction = Extraction(
        "a1",
        "llm",
        claims=(ProposedClaim(words, name, more), good, ProposedClaim(f"We did … {words}", None, name)),
        figures=(ProposedFigure(words, more, name, name), ProposedFigure(TEXT, words, more, None)),
        denials=(ProposedDenial(words, name, more, words),),
    )
    checked = check_extraction(testify(article()), [extraction])
    assert_spans_hold(TEXT, checked)
    assert any(c.statement == good.evidence and c.speaker == "Ann Halloran" for c in checked.claims)


@pytest.mark.parametrize("size", [1_000_000])
def test_an_item_of_a_megabyte_and_thousands_of_items_take_seconds_at_most(size: int) -> None:
    huge = ProposedClaim("word " * (size // 5), "x" * size, "9 " * (size // 2))
    dots = ProposedClaim("… a " * 2000, None)
    many = tuple(
        ProposedClaim(f"the {i} of the bridge that was not there {i}", f"Name{i}") for i in range(2000)
    )
    began = time.perf_counter()
    results = check_items(testify(article()), Extraction("a1", "llm", claims=(huge, dots, *many)))
    assert {r.verdict for r in results} == {"rejected"}
    assert time.perf_counter() - began < 10
