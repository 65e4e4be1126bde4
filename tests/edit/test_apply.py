"""The page put together anew: order, what is brought in, and what there is no room for."""

from __future__ import annotations

from dataclasses import replace

from summarizer.audit import audit
from summarizer.edit.wording import Wording
from summarizer.merge.news.choosing import is_of_one_outlet
from summarizer.merge.news.lines import Desk
from tests.edit.pages import edited, entry, order_of, page_of
from tests.merge.news.events import briefing_of, harbour

PAGE = page_of(harbour())
LEAD = tuple(e.number for e in PAGE.of("happened"))
BOATS = entry(PAGE, "30 boats").number
CARNIVAL = entry(PAGE, "carnival").number
COMING = entry(PAGE, "will vote").number


def texts(lines: object) -> list[str]:
    return [line.text for line in lines]  # type: ignore[attr-defined]  # lines of any part


def test_the_lead_takes_lines_from_anywhere_in_the_order_given() -> None:
    after = edited(harbour(), order={"happened": (COMING, *LEAD, BOATS)})
    assert [text.split()[1] for text in texts(after.lead)] == ["council", "400", "Reyes,", "lighthouse"]
    assert after.next == ()
    assert not audit(replace(after, editing=None))


def test_who_says_it_stands_before_a_line_that_doesnt_tell() -> None:
    (line,) = edited(harbour(), order={"next": (CARNIVAL,)}).next
    assert "police" in harbour().speaker(line.speaker or "").name
    assert edited(harbour(), order={"next": (BOATS,)}).next[0].speaker is None


def test_a_line_is_put_under_the_head_of_whoever_says_it() -> None:
    (said,) = edited(harbour(), order={"said": (BOATS,)}).said
    assert harbour().speaker(said.speaker).name == "Ida Holm"


def test_some_have_no_head() -> None:
    """Nobody can tell who "some" are: what they say stands below."""
    named = harbour()
    unnamed = (replace(s, name="Some") if s.name == "Ida Holm" else s for s in named.speakers)
    briefing = replace(named, speakers=tuple(unnamed))
    boats = entry(page_of(briefing), "30 boats").number
    assert edited(briefing, order={"said": (boats,)}).said == ()


def test_what_comes_last_comes_only_in_a_wording_that_holds() -> None:
    refused = {BOATS: Wording(None, "It isn't so.")}
    after = edited(harbour(), order={"only": (BOATS,)}, wordings=refused)
    assert after.only == ()
    assert after.editing is not None
    assert [line.refused for line in after.editing.lines] == ["It isn't so."]
    assert edited(harbour(), order={"only": (BOATS,)}).only
    assert edited(harbour(), order={"said": (BOATS,)}, wordings=refused).said


def test_nothing_comes_among_what_is_contested_or_differs() -> None:
    after = edited(harbour(), order={"otherwise": (*order_of(PAGE)["otherwise"], BOATS), "differ": (BOATS,)})
    assert after.quarrels == harbour().quarrels
    assert after.differing == harbour().differing
    assert after.editing is not None
    assert [line.refused for line in after.editing.lines] == [
        "Only what is contested or differs stands there."
    ]


def test_what_several_outlets_tell_isnt_what_only_one_has() -> None:
    after = edited(harbour(), order={"happened": LEAD[:1], "only": LEAD[1:]})
    assert LEAD[1:]
    assert after.only == ()


def test_a_line_whose_numbers_others_have_isnt_what_only_one_has() -> None:
    desk = Desk.after_lead(harbour())
    assert is_of_one_outlet(desk, "A carnival in the city of Marby drew 9,000 visitors at the weekend.")
    assert not is_of_one_outlet(desk, harbour().lead[0].text)


def test_a_lead_of_too_few_lines_is_none() -> None:
    assert edited(harbour(), order={"happened": LEAD[:1]}).lead == harbour().lead


def test_what_happened_has_room_for_so_many_words() -> None:
    sentence = "the town of Port Ellen lost {} boats in the old basin below the lighthouse and the long new harbour wall"
    said = "\n\n".join(f"Ida Holm said that {sentence.format(n)}." for n in range(20, 30))
    briefing = briefing_of(f"Port Ellen loses boats\n\n{said}\n")
    page = page_of(briefing)
    every = tuple(e.number for e in page.entries)
    after = edited(briefing, order={"happened": every})
    assert 0 < sum(len(text.split()) for text in texts(after.lead)) <= 120


def test_a_line_that_needs_words_that_dont_hold_isnt_printed() -> None:
    refused = {COMING: Wording(None, "It isn't so."), LEAD[0]: Wording(None, "It isn't so.")}
    assert edited(harbour(), wordings=refused).next
    after = edited(harbour(), wordings=refused, needed=refused)
    assert after.next == ()
    assert after.editing is not None
    gone = next(line for line in after.editing.lines if line.part == "next")
    assert (gone.to, gone.why, gone.refused) == (None, "unclear", "It isn't so.")
    assert after.lead == harbour().lead


def test_what_is_contested_stays_whatever_its_words_need() -> None:
    sides = {e.number: Wording(None, "It isn't so.") for e in PAGE.of("otherwise")}
    assert edited(harbour(), wordings=sides, needed=sides).quarrels == harbour().quarrels


def test_what_opens_with_he_stands_under_a_head_alone() -> None:
    line = PAGE.entries[BOATS - 1].line
    assert line is not None
    spoken = {BOATS: Wording(replace(line, text="She said 30 boats had sunk in the old basin"))}
    assert edited(harbour(), order={"next": (BOATS,)}, wordings=spoken).next == ()
    (said,) = edited(harbour(), order={"said": (BOATS,)}, wordings=spoken).said
    assert texts(said.lines) == ["She said 30 boats had sunk in the old basin"]
