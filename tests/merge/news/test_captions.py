"""Captions whose pictures are lost tell no news."""

from __future__ import annotations

from summarizer.merge.briefing import Briefing
from summarizer.merge.news.lines import Desk
from tests.merge.news.events import briefing_of

ARTICLE = """Harbour wall gives way in Port Ellen

{}

PORT ELLEN — The harbour wall at Port Ellen gave way on Monday night, the mayor, Anna Berg, said.

{}
"""


def shown(briefing: Briefing) -> list[tuple[int, str]]:
    return [(s.place, s.shown) for s in Desk(briefing).all_sentences if s.place]


def test_what_stands_above_the_dateline_is_no_sentence_of_the_news() -> None:
    told = shown(briefing_of(ARTICLE.format("Divers and the mayor look at the wall.", "Nobody was hurt.")))
    assert told == [
        (1, "The harbour wall at Port Ellen gave way on Monday night, the mayor, Anna Berg, said"),
        (2, "Nobody was hurt"),
    ]


def test_a_paragraph_that_opens_with_what_a_picture_shows_is_a_caption() -> None:
    caption = "Steel beams at the harbour of Port Ellen. Harbours such as Port Ellen will get a new wall."
    told = [text for _, text in shown(briefing_of(ARTICLE.format("", caption)))]
    assert not any("beams" in text or "such as" in text for text in told)


def test_a_sentence_with_a_verb_opens_no_caption() -> None:
    told = [text for _, text in shown(briefing_of(ARTICLE.format("", "Divers came at night. They left.")))]
    assert told[1:] == ["Divers came at night", "They left"]
