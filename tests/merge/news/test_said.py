"""Who said what: the lines under a speaker are the speaker's sayings, and speakers are somebody."""

from __future__ import annotations

from summarizer.merge.briefing import Briefing, NewsLine, Speaker
from summarizer.merge.news.called import CalledBy
from summarizer.merge.news.lines import Desk
from summarizer.merge.news.quarrels import quarrels
from summarizer.merge.news.references import goes_on
from summarizer.merge.news.said import _opened
from summarizer.text.span import Span
from tests.merge.news.events import briefing_of, own_lines

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
    assert own_lines(
        OPENING
        + "They had warned of it for years, and Tom Reyes said the ferry Nordlys had hit the quay of Aldholm before.",
        "Tom Reyes",
    ) == ["Tom Reyes said the ferry Nordlys had hit the quay of Aldholm before"]


def test_whose_office_alone_is_said_is_no_head() -> None:
    told = _told(
        "The harbour pilot said that the ferry Nordlys had hit the quay of Aldholm in a storm before."
    )
    assert "harbour pilot" not in told


def test_a_denial_of_any_impropriety_is_none_of_the_news() -> None:
    vague = (
        "Tom Reyes, the harbour master, has denied knowledge of any improprieties, and nobody accused him."
    )
    plain = "Tom Reyes, the harbour master, has denied that the ferry Nordlys came in without a lamp."
    assert quarrels(Desk(briefing_of(OPENING + vague))) == ()
    assert quarrels(Desk(briefing_of(OPENING + plain))) != ()


def test_both_sides_are_nobody() -> None:
    told = _told("Members of both parties in Aldholm said that ferries at Aldholm need two pilots.")
    assert not any("parties" in name for name in told)


def test_people_without_a_name_are_nobody_in_particular_and_police_are_somebody() -> None:
    speakers = [
        Speaker("s1", "Tom Reyes", "person", None, (), ("a1",)),
        Speaker("s2", "Ferry pilots", "anonymous", None, (), ("a1",)),
        Speaker("s3", "sailors' groups", "organisation", None, (), ("a1",)),
        Speaker("s4", "police", "government", None, (), ("a1",)),
    ]
    called = CalledBy(speakers)
    assert [called.is_named_one(s.id) for s in speakers] == [True, False, False, True]


def test_beside_who_says_it_a_quotation_stands_alone() -> None:
    assert own_lines(
        OPENING
        + "“The town of Aldholm must close the quay for a whole winter,” said Tom Reyes, the deputy harbour master "
        "of Aldholm and Marby.",
        "Tom Reyes",
    ) == ["“The town of Aldholm must close the quay for a whole winter”"]


def test_whoever_the_news_is_about_is_heard_in_quotation_marks_though_the_lead_tells_it() -> None:
    told = _heads(
        briefing_of(
            "Holm apologizes for ferry\n\nIda Holm apologized on Monday for the ferry that hit the quay of Aldholm.\n\n"
            "“I was wrong from the first night to the last,” Ida Holm said.",
            "Holm sorry for ferry\n\nIda Holm, the mayor of Aldholm, apologized on Monday for the ferry that hit the "
            "quay of Aldholm.",
        )
    )
    assert told["Ida Holm"] == ["“I was wrong from the first night to the last”"]


def test_too_far_goes_on_with_nothing() -> None:
    assert goes_on("The pilot, too, was asleep.")
    assert goes_on("He too was asleep.")
    assert not goes_on("“I went too far and I was wrong.”")
    assert not goes_on("Far too many were asleep.")


def test_whoever_an_article_begins_with_and_names_below_is_no_head() -> None:
    told = _heads(
        briefing_of(
            OPENING,
            "Pilot sorry\n\nA harbour pilot on Monday apologized for the ferry that hit the quay of Aldholm with 40 people.\n\n"
            "Tom Reyes had slept on the bridge.",
        )
    )
    assert not any("pilot" in name for name in told)


def test_a_paper_is_no_speaker_whatever_it_is_called() -> None:
    told = _told(
        "“The ferry Nordlys had been late at Aldholm for a week, and its owner knew of it on Monday,” Harbour Daily said."
    )
    assert "Harbour Daily" not in told


def test_a_quotation_of_which_the_lead_has_the_first_words_is_told_whole() -> None:
    told = _told(
        "Tom Reyes, the harbour master of Aldholm, went to the quay on Monday to speak of the ferry Nordlys. “I am "
        "sorry,” he said. “The ferry Nordlys should never have come to the quay of Aldholm on such a night, and nobody "
        "in the harbour office saw its lights until it was too late.”"
    )
    assert any("too late" in text for text in told["Tom Reyes"])


def _line(text: str, article: str, start: int) -> NewsLine:
    return NewsLine(text=text, article=article, evidence=(Span(start, start + len(text), text),))


def test_a_line_that_goes_on_stands_right_behind_what_it_goes_on_with() -> None:
    first = _line("Berg said the quay was safe", "a1", 0)
    on = _line("Berg also said the ferry was", "a1", 30)
    elsewhere = _line("Berg then said nobody was hurt", "a2", 30)
    far = _line("Berg also blamed the wind", "a1", 900)
    assert _opened([elsewhere, first, on, far]) == [first, on]
    assert _opened([elsewhere, far]) == []


def test_a_line_with_a_name_stands_before_one_with_a_pronoun() -> None:
    he, named = _line("He said the quay was safe", "a1", 0), _line("Berg said nobody was hurt", "a1", 100)
    assert _opened([he, named]) == [named, he]
    assert _opened([he]) == [he]


def test_an_announcement_that_the_lead_tells_is_not_told_again_in_a_longer_sentence() -> None:
    lead = "Tom Reyes, the harbour master, said on Tuesday that he would run for mayor of Aldholm against Ida Holm."
    again = (
        "In what may become the hardest contest between old sailors and young fishermen that the coast has seen, "
        "Tom Reyes said he would run for mayor of Aldholm against Ida Holm."
    )
    briefing = briefing_of(
        f"Reyes to run for mayor of Aldholm\n\n{lead}", f"Reyes to run\n\n{again}\n\n{lead}"
    )
    assert not any("contest" in line.text for said in briefing.said for line in said.lines)


def test_a_single_line_of_somebody_whom_no_article_introduces_is_not_told() -> None:
    fled = "The owner of the ferry Nordlys fled to Marby at night.\n\n"
    licence = "told reporters that the pilot of the ferry had no licence and two debts in Marby."
    assert "Tom Reyes" in _told(f"{fled}Tom Reyes, the harbour master, {licence}")
    assert "Tom Reyes" not in _told(f"{fled}Tom Reyes {licence}")


def test_whose_name_opens_the_title_is_the_first_head() -> None:
    called = CalledBy((Speaker("s1", "Ida Holm", "person", None, (), ("a1",)),))
    assert called.opens("Holm: Ferry hits quay", "s1")
    assert called.opens("Ida Holm Says Ferry Hit Quay", "s1")
    assert not called.opens("Ferry hits quay, says Ida Holm", "s1")
    assert not called.opens("Holmstead votes", "s1")


def test_a_title_that_everybody_bears_or_a_kinship_introduces_nobody() -> None:
    def introduced(role: str | None, *aliases: str, lines: tuple[str, ...] = ()) -> bool:
        called = CalledBy((Speaker("s1", "Ida Holm", "person", role, aliases, ("a1",)),))
        return called.is_introduced("s1", lines, frozenset())

    assert not introduced(None, "Ms. Holm")
    assert not introduced("wife")
    assert not introduced("senior spokeswoman")
    assert introduced("senior spokeswoman for Lind")
    assert introduced(None, "Gov. Holm")
    assert not introduced(None, lines=("Ida Holm said no",))
    assert introduced(None, lines=("Ida Holm said no", "“Never.”"))
