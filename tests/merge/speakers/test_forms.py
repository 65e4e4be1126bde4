"""People under the names that an article has for them."""

from __future__ import annotations

import pytest

from summarizer.merge.briefing import Speaker
from summarizer.merge.speakers.forms import as_named_in

BERG = Speaker(
    "s1", "Anna Berg", "person", None, ("Berg", "Mayor Anna Berg", "Ms. Berg", "Berg and Holm"), ("a1",)
)
HOLM = Speaker("s2", "Ida Holm", "person", None, ("Holm",), ("a1",))
TOWN = Speaker("s3", "Town of Vell", "organisation", None, ("Vell",), ("a1",))


@pytest.mark.parametrize(
    ("article", "text", "told"),
    [
        ("Ms. Berg left.", "Mayor Anna Berg left", "Ms. Berg left"),
        ("Anna Berg left.", "Anna Berg left", "Anna Berg left"),
        ("Berg and Holm left.", "Anna Berg left", "Berg left"),
        ("The mayor left.", "Anna Berg left", "Anna Berg left"),
        ("Berg met Holm.", "Anna Berg met Ida Holm", "Berg met Holm"),
        ("Vell is closed.", "Town of Vell is closed", "Town of Vell is closed"),
    ],
)
def test_a_name_that_the_article_hasnt_is_told_by_one_that_it_has(article: str, text: str, told: str) -> None:
    assert as_named_in(article, text, (BERG, HOLM, TOWN)) == told
