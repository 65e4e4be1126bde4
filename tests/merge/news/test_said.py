"""Who said what: the lines under a speaker are the speaker's sayings, and speakers are somebody."""

from __future__ import annotations

from summarizer.merge.briefing import Briefing
from tests.merge.news.events import briefing_of

OPENING = (
    "Ferry hits quay at Aldholm\n\nThe ferry Nordlys hit the quay at Aldholm on Monday and 40 people were hurt, "
    "the mayor of Aldholm, Ida Holm, said.\n\n"
)


def _heads(briefing: Briefing) -> dict[str, list[str]]:
    names = {s.id: s.name for s in briefing.speakers}
    return {names[s.speaker]: [line.text for line in s.lines] for s in briefing.said}


def _told(text: str) -> dict[str, list[str]]:
    return _heads(briefing_of(OPENING + text))


def test_what_somebody_does_is_no_saying() -> None:
    told = _told(
        "Tom Reyes, the harbour master, announced a new quay on Tuesday and works for the town of Aldholm.\n\n"
        "Tom Reyes said the pilot of the ferry Nordlys had been asleep.\n\n"
        "Tom Reyes, who has two sons and a boat, criticized the owner of the ferry Nordlys for the state of its "
        "engines and of a bridge in Aldholm.\n\n"
        "Tom Reyes told the Aldholm Gazette that nobody on the quay had seen a light on Monday night."
    )
    assert told["Tom Reyes"]
    assert not any("announced" in text for text in told["Tom Reyes"])


def test_a_document_and_a_bare_body_are_no_speakers() -> None:
    told = _told(
        "The terms of the bill say that ferries at Aldholm need two pilots.\n\n"
        "The agency said that the ferry Nordlys had one pilot.\n\n"
        "Harbour officials said that ferries at Aldholm need two pilots."
    )
    assert "terms of the bill" not in told
    assert "agency" not in told


def test_whoever_is_said_to_hand_a_saying_on_does_not_say_it() -> None:
    told = _told(
        "“I want to see the ferry’s papers at once,” said Tom Reyes, the harbour master, according to the "
        "Aldholm Gazette."
    )
    assert "Aldholm Gazette" not in told


def test_words_that_go_on_with_or_are_not_told_without_it() -> None:
    told = _told(
        "“The town of Aldholm may have a new quay by Christmas. Or the town of Aldholm may have none,” "
        "Tom Reyes, the harbour master, said."
    )
    assert not any("none" not in text for text in told.get("Tom Reyes", []))


def test_an_outlet_that_reports_is_no_speaker() -> None:
    told = _told(
        "The Guardian reported on Tuesday that the pilot of the ferry Nordlys had been asleep.\n\n"
        "Tom Reyes told the Aldholm Gazette that nobody on the quay had seen a light on Monday night."
    )
    assert told
    assert not any("Guardian" in name for name in told)


def test_a_few_are_not_called_few() -> None:
    told = _told("A few of the oldest pilots of Aldholm said that ferries at Aldholm need two pilots.")
    assert not any(name.startswith("few") for name in told)
