"""An outlet whose headline asserts what is told nowhere else comes into the lead."""

from __future__ import annotations

from summarizer.merge.news.angles import Angles
from summarizer.merge.news.lead import lead
from summarizer.merge.news.lines import Desk
from summarizer.merge.news.topics import single_words
from summarizer.read.article import Article
from tests.merge.news.events import briefing_of, merged

POST = """Ferry Mora Sinks off Aldholm, Killing Nine

The ferry Mora sank off the town of Aldholm on Monday, killing nine people, police in Aldholm said.

The ferry Mora had left Aldholm on Monday with nine people and 12 cars of the town of Marby on board.

Divers of Aldholm police searched for the ferry Mora and the nine killed people on Monday and Tuesday.
"""
DAILY = """Owner of Sunken Ferry Arrested in Marby Airport

Prosecutors arrested the shipowner Tom Reyes at an airport near Marby as he tried to leave the country.

The ferry Mora sank off the town of Aldholm on Monday and nine people were killed.

Police in Aldholm searched for the ferry Mora on Tuesday with nine divers.
"""
ARRESTED = (
    "Prosecutors arrested the shipowner Tom Reyes at an airport near Marby as he tried to leave the country"
)


def angles(*headlines: str) -> Angles:
    return Angles({str(n): [single_words(h)] for n, h in enumerate(headlines)})


def told(line: str, *heard: str, place: int = 2) -> bool:
    words = single_words(" ".join(heard))
    return angles("Owner of sunken ferry arrested in Marby").is_opened("0", place, single_words(line), words)


def test_what_one_outlet_alone_puts_into_its_headline_is_a_line_of_the_lead() -> None:
    desk = Desk(briefing_of(POST, DAILY))
    texts = [line.text for line in lead(desk, "Ferry Mora Sinks off Aldholm, Killing Nine")]
    assert texts[1:2] == [ARRESTED] or texts[:1] == [ARRESTED]


def test_an_outlet_opens_with_an_angle_where_its_headline_is_not_told() -> None:
    assert told(ARRESTED, "The ferry Mora sank off Aldholm")
    assert not told(ARRESTED, "The owner of the sunken ferry was arrested in the town of Marby")


def test_a_line_far_down_or_one_that_is_mostly_told_opens_no_angle() -> None:
    assert not told(ARRESTED, "The ferry Mora sank off Aldholm", place=9)
    assert not told("The ferry Mora sank off Aldholm on Monday", "The ferry Mora sank off Aldholm")


def test_another_outlet_s_line_tells_a_headline_by_most_of_its_words() -> None:
    of = angles("Owner of sunken ferry arrested in Marby")
    heard = single_words("The ferry sank")
    assert of.is_told_by(single_words("The owner of the ferry was arrested near Marby"), heard)
    assert not of.is_told_by(single_words("The owner of the ferry is 61 years old"), heard)


def test_what_others_overtook_is_no_angle() -> None:
    early = Article("a1", "1.txt", POST, title="Ferry Mora Missing off Aldholm", published="2026-01-05")
    late = Article("a2", "2.txt", DAILY, title="Owner of Sunken Ferry Arrested", published="2026-01-07")
    found = Angles.of(Desk(merged(early, late))).headlines
    assert [words for told in found.values() for words in told] == [
        single_words("Owner of Sunken Ferry Arrested")
    ]


def test_an_outlet_s_first_sentence_is_told_where_most_of_it_is_new_though_its_headline_is_told() -> None:
    of = angles("Ferry sinks off Aldholm")
    heard = single_words("Ferry Mora sinks off the town of Aldholm")
    assert of.is_opened("0", 1, single_words(ARRESTED), heard)
    assert not of.is_opened("0", 2, single_words(ARRESTED), heard)
    assert not of.is_opened("9", 1, single_words(ARRESTED), heard)
