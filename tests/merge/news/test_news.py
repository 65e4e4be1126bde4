"""Which lines tell the news of an event."""

from __future__ import annotations

from dataclasses import replace

from summarizer.audit import audit
from summarizer.merge.briefing import Denial, MergedDenialReport, news_lines
from summarizer.merge.news.lines import Desk, words_in
from summarizer.merge.news.quarrels import quarrels
from tests.merge.news.events import briefing_of, harbour


def test_the_lead_opens_with_what_all_outlets_put_first() -> None:
    first = harbour().lead[0]
    assert "harbour wall" in first.text
    assert "400 people" in first.text
    assert "gave way" in first.text


def test_a_dateline_and_a_word_that_ties_are_no_part_of_a_line() -> None:
    told = [line.text for line in news_lines(harbour())]
    assert not any("Reuters" in text or text.startswith("But") for text in told)
    assert any(text.startswith(("The engineer Tom Reyes said", "Tom Reyes, an engineer")) for text in told)


def test_when_a_page_was_added_to_is_no_part_of_a_line() -> None:
    text = (
        "Harbour wall gives way\n\nUPDATE - May 30, 10 p.m.: The harbour wall of Port Ellen gave way on Monday, "
        "and 400 people left their homes, the mayor, Anna Berg, said.\n\nThe crane of the firm Norhaven had damaged "
        "the wall, the engineer Tom Reyes said, and the council of Port Ellen knew of the cracks.\n"
    )
    told = [line.text for line in news_lines(briefing_of(text))]
    assert any(line.startswith("The harbour wall of Port Ellen gave way") for line in told)
    assert not any("10 p.m." in line for line in told)


def test_the_lead_has_at_most_120_words_and_says_nothing_twice() -> None:
    lead = harbour().lead
    assert sum(words_in(line.text) for line in lead) <= 120
    assert len({line.claims[0] for line in lead if line.claims}) == len(lead)
    assert sum("gave way" in line.text for line in lead) == 1


def test_what_one_outlet_adds_of_another_event_is_not_in_the_lead() -> None:
    assert not any("Marby" in line.text for line in harbour().lead)


def test_a_pronoun_without_its_name_stands_in_no_line() -> None:
    assert not any("He was tired" in line.text for line in news_lines(harbour()))


def test_a_denial_stands_once_against_the_claim_it_is_about() -> None:
    (quarrel,) = harbour().quarrels
    assert quarrel.line is not None
    assert "had damaged the" in quarrel.line.text
    assert [line.text for line in quarrel.told] == [
        "The firm Norhaven denied that its crane had damaged the wall"
    ]


def test_what_is_to_come_stands_apart() -> None:
    assert [line.text for line in harbour().next] == [
        "The council of Port Ellen will vote on a new wall on Friday, Berg said"
    ]


def test_the_title_is_the_headline_that_tells_most() -> None:
    assert harbour().title == "Hundreds leave homes in Port Ellen as harbour wall gives way"


def test_a_question_or_half_a_headline_is_no_title() -> None:
    asked = "Why did the harbour wall in Port Ellen give way?"
    told = "The harbour wall in Port Ellen gave way on Monday, the mayor said."
    briefing = briefing_of(f"{asked}\n\n{told}\n", f"Harbour wall gives way in Port Ellen\n\n{told}\n")
    assert briefing.title == "Harbour wall gives way in Port Ellen"


def test_the_news_doesn_t_depend_on_the_order_of_articles() -> None:
    texts = [a.text for a in harbour().articles]
    turned = briefing_of(*reversed(texts))
    assert [line.text for line in turned.lead] == [line.text for line in harbour().lead]


def test_a_denial_that_the_lead_tells_whole_stands_there_alone() -> None:
    briefing = briefing_of(
        "Ferry Company Denies Blame for Aldholm Wreck\n\nThe ferry company denied on Monday that its ferry at "
        "Aldholm had no pilot. The ferry hit the quay at Aldholm on Sunday."
    )
    lead = {line.text for line in briefing.lead}
    assert not any(
        {x.text for x in (*q.told, *q.against)} <= lead for q in briefing.quarrels if q.line is None
    )


def test_a_saying_that_goes_on_with_a_but_is_not_told_without_it() -> None:
    briefing = briefing_of(
        "Lind Speaks on Ferry\n\nOve Lind spoke in Aldholm on Monday.\n\n"
        "He said the town of Aldholm should buy the ferry, but stressed that he still opposes a bridge.\n\n"
        "He said the ferry should have two new lamps."
    )
    lines = [x.text for said in briefing.said for x in said.lines]
    assert lines == [
        "He said the town of Aldholm should buy the ferry, but stressed that he still opposes a bridge",
        "He said the ferry should have two new lamps",
    ]


def test_an_outlet_s_name_behind_its_headline_is_no_part_of_the_title() -> None:
    told = "The harbour wall in Port Ellen gave way on Monday, the mayor said."
    briefing = briefing_of(f"Harbour wall gives way in Port Ellen | The Port Ellen Post\n\n{told}\n")
    assert briefing.title == "Harbour wall gives way in Port Ellen"


def test_that_a_page_shows_a_video_is_no_part_of_the_title() -> None:
    told = "The harbour wall in Port Ellen gave way on Monday, the mayor said."
    briefing = briefing_of(f"Harbour wall gives way in Port Ellen [VIDEO]\n\n{told}\n")
    assert briefing.title == "Harbour wall gives way in Port Ellen"


def test_a_line_that_says_no_more_than_the_title_is_not_in_the_lead() -> None:
    briefing = briefing_of(
        "Harbour Wall of Port Ellen Gives Way\n\nThe harbour wall of Port Ellen gave way. "
        "About 400 people in Port Ellen left their homes on Monday night, the mayor, Anna Berg, said. "
        "A lamp burns in the chapel there.\n"
    )
    assert not any(line.text == "The harbour wall of Port Ellen gave way" for line in briefing.lead)
    assert any("400 people" in line.text for line in briefing.lead)


def test_two_numbers_of_one_thing_don_t_stand_side_by_side_in_the_lead() -> None:
    briefing = briefing_of(
        "Quake in Aldholm Kills Five\n\nA strong quake struck Aldholm on Monday, killing five people, police said.\n",
        "Quake in Aldholm Kills Nine\n\nA strong quake struck Aldholm on Monday, killing nine people, police said.\n",
    )
    assert any(f.agreement == "differ" for f in briefing.figures)
    assert sum("killing" in line.text for line in briefing.lead) == 1


JUSTIFIED = """Norvane sets duties on steel

The minister Anna Berg has justified the duties on steel on national security grounds.

The duties will begin on Friday.
"""
UNJUSTIFIED = """Sund calls duties unfounded

The duties on steel cannot be justified on the grounds of national security, the governor Tom Reyes said.

Sund sells 9,000 tonnes of steel to Norvane.
"""


def test_two_who_exclude_each_other_are_one_quarrel_with_both_sides() -> None:
    (quarrel,) = briefing_of(JUSTIFIED, UNJUSTIFIED).quarrels
    assert quarrel.line is not None
    assert quarrel.denials == ()
    assert [line.text for line in (quarrel.line, *quarrel.against)] == [
        "The minister Anna Berg has justified the duties on steel on national security grounds",
        "The duties on steel cannot be justified on the grounds of national security, the governor Tom Reyes said",
    ]


def test_who_denies_something_in_the_one_line_stands_against_nothing_that_is_said_by_the_same() -> None:
    briefing = briefing_of(JUSTIFIED, UNJUSTIFIED)
    (quarrel,) = briefing.quarrels
    assert quarrel.line is not None
    (reyes,) = [s.id for s in briefing.speakers if s.name == "Tom Reyes"]
    report = MergedDenialReport(quarrel.line.article, quarrel.line.evidence, "rules", "exact", ())
    by_reyes = Denial("d1", reyes, "rejection", "it", (), (report,))
    assert not any(q.against for q in quarrels(Desk(replace(briefing, denials=(by_reyes,)))))


def test_a_toll_that_grows_is_listed_and_holds_in_the_audit() -> None:
    early = "Flood kills four\n\nFour people were killed in the flood at Marby, the mayor, Anna Berg, said.\n"
    late = "Flood toll grows\n\nNine people were killed in the flood at Marby, the police said.\n"
    last = "Flood kills twelve\n\nTwelve people were killed in the flood at Marby, the fire chief said.\n"
    briefing = briefing_of(early, late, last)
    (row,) = [f for f in briefing.figures if f.id in briefing.differing]
    assert [side.text for side in row.sides] == ["Four people", "Nine people", "Twelve people"]
    assert audit(briefing) == ()


def test_dozens_of_one_outlet_are_not_cited_for_hundreds_of_another() -> None:
    assert (
        desk_prints("The quake in Port Ellen injured dozens of people.", "It injured hundreds of people")
        is False
    )
    assert desk_prints("The quake injured hundreds in Port Ellen.", "It injured hundreds of people") is True


def test_an_outlet_that_announces_is_not_cited_for_what_another_tells_as_done() -> None:
    done = "The council of Port Ellen voted on Friday for the new harbour wall of the engineer Tom Reyes."
    told = "The council of Port Ellen is set to vote on Friday for the new harbour wall of Tom Reyes."
    briefing = briefing_of(f"Council votes\n\n{done}\n", f"Council to vote\n\n{told}\n")
    desk = Desk(briefing)
    reports = tuple(r for c in briefing.claims for r in c.reports if "Tom Reyes" in r.statement)
    claim = replace(briefing.claims[0], reports=reports)
    assert {r.article for r in reports} == {"a1", "a2"}
    assert desk.carriers("a1", claim, done.rstrip(".")) == ("a1",)
    assert desk.carriers("a2", claim, told.rstrip(".")) == ("a2", "a1")


def desk_prints(article: str, line: str) -> bool:
    return Desk(briefing_of(f"Quake hits Port Ellen\n\n{article}\n")).prints("a1", line)


def test_an_outlet_without_a_lines_number_or_quoted_words_is_not_cited_for_it() -> None:
    first = (
        "The harbour wall at Port Ellen gave way and 412 people left their homes on Monday, Anna Berg said."
    )
    second = "The harbour wall at Port Ellen gave way and people left their homes on Monday, Anna Berg said."
    third = "“The harbour wall of Port Ellen was far too old,” Anna Berg, the mayor of Port Ellen, said."
    fourth = "“The harbour wall of Port Ellen was too old,” Anna Berg, the mayor of Port Ellen, said."
    texts = (f"Wall gives way\n\n{first}\n\n{third}\n", f"Wall collapses\n\n{second}\n\n{fourth}\n")
    for line in news_lines(briefing_of(*texts)):
        if "412" in line.text or "far too old" in line.text:
            assert line.carried_by == ("a1",)


def test_an_outlet_that_tells_another_act_of_one_demand_doesn_t_carry_the_line() -> None:
    demand = (
        "a demand by lawyers that the harbour master of Aldholm, Tom Reyes, be charged at once with fraud"
    )
    pushing = f"Prosecutors push back\n\nFederal prosecutors are pushing back against {demand}.\n"
    refusing = f"Judge refuses\n\nA federal judge has turned down {demand}.\n"
    lines = news_lines(briefing_of(pushing, refusing))
    told = [line for line in lines if "pushing back" in line.text or "turned down" in line.text]
    assert told
    assert all(len(line.carried_by) == 1 for line in told)


def test_an_outlet_that_has_it_still_to_come_doesn_t_carry_what_goes_on() -> None:
    text = "Norvane was sending 10,000 troops to fight alongside Marish forces"
    daily = f"Berg warns of first step to war\n\n{text}, the president of Sund, Anna Berg, said.\n"
    post = "Norvane Is Looking To Send 10,000 Troops To Help Marish Forces\n\nAldholm was quiet on Monday.\n"
    briefing = briefing_of(daily, post)
    (claim,) = [c for c in briefing.claims if len(c.reports) > 1]
    assert Desk(briefing).carriers("a1", claim, text) == ("a1",)
