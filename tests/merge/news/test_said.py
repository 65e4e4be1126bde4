"""Who said what: the lines under a speaker are the speaker's sayings, and speakers are somebody."""

from __future__ import annotations

from summarizer.merge.briefing import Briefing
from summarizer.merge.news.lines import Desk
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
        "Tom Reyes told the Aldholm Gazette that nobody on the quay had seen a light on Monday night.\n\n"
        "He said the town of Aldholm would pay for new lamps on the quay.\n\n"
        "Ida Holm said that 12 people were still in the hospital of Aldholm on Tuesday, and that the ferry "
        "Nordlys had been towed to the shipyard of Marby."
    )
    assert told
    assert not any("Guardian" in name for name in told)


def test_a_few_are_not_called_few() -> None:
    told = _told("A few of the oldest pilots of Aldholm said that ferries at Aldholm need two pilots.")
    assert not any(name.startswith("few") for name in told)


def test_a_poll_is_no_speaker() -> None:
    told = _told("A new poll of voters in Aldholm shows that 60 percent of them want a second quay.")
    assert told == {} or not any("poll" in name for name in told)


def test_unnamed_people_called_by_a_bare_word_are_no_speakers() -> None:
    told = _told("Officials said that ferries at Aldholm need two pilots.")
    assert "Officials" not in told
    assert "officials" not in told


def _own_lines(text: str, name: str) -> list[str]:
    """The lines of a speaker, whether the lead tells them already or not."""
    desk = Desk(briefing_of(OPENING + text))
    desk.tell((), "Ferry hits quay at Aldholm")
    (speaker,) = (s.id for s in desk.briefing.speakers if s.name == name)
    return [line.text for claim in desk.briefing.claims for line in desk.own_lines(claim, speaker)]


def test_of_words_in_several_sentences_the_one_that_stands_alone_is_told() -> None:
    assert _own_lines(
        "“It is very simple. The town of Aldholm must close the quay for a whole winter,” said Tom Reyes, the "
        "harbour master. “They know it.”",
        "Tom Reyes",
    ) == ["“The town of Aldholm must close the quay for a whole winter”"]


def test_words_that_go_on_behind_the_name_are_one_sentence() -> None:
    (line,) = _own_lines(
        "“The town of Aldholm can close the quay,” Tom Reyes, the harbour master, said, “and then the ferry Nordlys "
        "will have to stay at sea.” He left.",
        "Tom Reyes",
    )
    assert "close the quay" in line
    assert "stay at sea" in line


def test_he_said_is_told_under_the_name_of_the_last_man_named() -> None:
    told = _told(
        "Tom Reyes, the harbour master, spoke in Aldholm on Tuesday. He said the pilot of the ferry Nordlys had been "
        "asleep."
    )
    assert told["Tom Reyes"] == ["He said the pilot of the ferry Nordlys had been asleep"]


def test_he_said_is_told_under_no_name_where_another_man_stands_between() -> None:
    told = _told(
        "Tom Reyes, the harbour master, spoke in Aldholm on Tuesday. John Lind, the pilot of the ferry Nordlys, "
        "listened. He said the ferry at Aldholm had been late."
    )
    assert not any("He said" in text for text in told.get("Tom Reyes", []))


def test_what_has_nothing_to_do_with_the_news_is_not_told() -> None:
    told = _told("“I have made a lot of mistakes in my life,” said Tom Reyes, the harbour master.")
    assert "Tom Reyes" not in told


def test_a_line_that_goes_on_with_another_is_not_told_without_it() -> None:
    opening = "The harbour of Aldholm sank into the sea on Monday, the mayor of Aldholm, Ida Holm, said.\n\n"
    others = "".join(f"The harbour of Aldholm lost {n} boats on Monday.\n\n" for n in range(12, 24))
    briefing = briefing_of(
        f"Harbour of Aldholm sinks\n\n{opening}{others}"
        "Tom Reyes, the harbour master, also said that no pilot of the harbour had been warned."
    )
    assert "Tom Reyes" not in _heads(briefing)


def test_whoever_can_t_be_reached_contradicts_nobody() -> None:
    briefing = briefing_of(
        OPENING + "The owner of the ferry Nordlys did not respond to a request for comment."
    )
    assert briefing.quarrels == ()


def test_a_second_main_clause_is_told_under_whoever_says_it() -> None:
    assert _own_lines(
        "They had warned of it for years, and Tom Reyes said the ferry Nordlys had hit the quay of Aldholm before.",
        "Tom Reyes",
    ) == ["Tom Reyes said the ferry Nordlys had hit the quay of Aldholm before"]


def test_what_is_said_to_somebody_present_is_not_told() -> None:
    assert (
        _own_lines("“You said the ferry would never hit the quay of Aldholm,” Tom Reyes said.", "Tom Reyes")
        == []
    )


def test_a_short_saying_is_told_with_the_sentence_behind_it() -> None:
    assert _own_lines(
        "“We close the quay of Aldholm. The ferry Nordlys will stay at sea,” said Tom Reyes, the harbour master.",
        "Tom Reyes",
    ) == ["“We close the quay of Aldholm. The ferry Nordlys will stay at sea”"]


def test_whose_office_alone_is_said_is_no_head() -> None:
    told = _told(
        "The harbour pilot said that the ferry Nordlys had hit the quay of Aldholm in a storm before."
    )
    assert "harbour pilot" not in told
