"""A quotation is printed whole, or in whole sentences that don't lean on others."""

from __future__ import annotations

import pytest

from summarizer.merge.news.lines import Desk
from tests.merge.news.events import briefing_of, own_lines

OPENING = (
    "Ferry hits quay at Aldholm\n\nThe ferry Nordlys hit the quay at Aldholm on Monday and 40 people were hurt, "
    "the mayor of Aldholm, Ida Holm, said.\n\n"
)


def _told(text: str) -> list[str]:
    return own_lines(OPENING + text, "Tom Reyes")


def test_all_sentences_of_a_quotation_are_told() -> None:
    assert _told(
        "“We close the quay of Aldholm. The ferry Nordlys will stay at sea. Nobody knows for how long,” said Tom "
        "Reyes, the harbour master."
    ) == ["“We close the quay of Aldholm. The ferry Nordlys will stay at sea. Nobody knows for how long”"]


def test_two_halves_are_told_with_what_the_reporter_says_between() -> None:
    text = (
        "“It is very simple. The town of Aldholm must close the quay for a whole winter,” said Tom Reyes, the "
        "harbour master. “They know it.”"
    )
    assert _told(text) == [text]


def test_halves_under_two_verbs_of_saying_are_one_quotation() -> None:
    (line, *_) = _told(
        '"The town of Aldholm may have a new quay by Christmas," Tom Reyes, the harbour master, said. "Or the town '
        'of Aldholm may have none at all," he continued.'
    )
    assert line.startswith('"The town')
    assert line.endswith('none at all"')


def test_a_sentence_cut_by_the_name_is_whole() -> None:
    (line,) = _told(
        "“The town of Aldholm can close the quay,” Tom Reyes, the harbour master, said, “and then the ferry Nordlys "
        "will have to stay at sea.” He left."
    )
    assert "close the quay" in line
    assert "stay at sea" in line


def test_words_quoted_inside_of_a_quotation_don_t_end_it() -> None:
    lines = _told(
        "\"The pilot of the ferry Nordlys said to me, 'I would like to see the quay of Aldholm. I would like to "
        "see it burn,' and I wrote it down,\" Tom Reyes, the harbour master, said."
    )
    assert all(line.count("'") % 2 == 0 for line in lines)
    assert any("burn" in line for line in lines)


_FILLER = " ".join(
    f"The ferry Nordlys paid {n} crowns for the quay of Aldholm in the year that ended with the storm of {n}."
    for n in range(11, 16)
)


def test_of_a_long_quotation_whole_sentences_are_told() -> None:
    (line, *_) = _told(f"“{_FILLER}” said Tom Reyes, the harbour master.")
    assert line.endswith("”")
    assert 0 < line.count("crowns") < 5


def test_what_leans_on_a_sentence_is_not_told_without_it() -> None:
    long = _FILLER.replace("The ferry", "So the ferry", 5)
    lines = _told(f"“The quay of Aldholm is lost. {long}” said Tom Reyes, the harbour master.")
    assert lines == []


def test_what_is_said_to_somebody_present_is_not_told() -> None:
    assert (
        _told(
            "“You said the ferry would never hit the quay of Aldholm,” Tom Reyes, the harbour master, said."
        )
        == []
    )


def test_another_s_words_in_a_paragraph_belong_to_no_quotation() -> None:
    lines = _told(
        "“The town of Aldholm must close the quay for the winter,” said Tom Reyes, the harbour master. “The town of "
        "Aldholm will never close the quay for anybody,” said Ida Holm."
    )
    assert not any("never" in line for line in lines)


def test_no_quotation_that_goes_on_stands_cut_in_the_lead() -> None:
    briefing = briefing_of(
        "Quay at Aldholm to close\n\n“The quay of Aldholm was safe for the ferry Nordlys on Monday,” said Tom "
        "Reyes, the harbour master of Aldholm. “But the quay of Aldholm will close on Friday.”\n\n"
        "Tom Reyes closed the quay of Aldholm after the ferry Nordlys had hit it on Monday.",
        "Quay at Aldholm to close\n\nThe quay of Aldholm was safe for the ferry Nordlys on Monday, but it closes.",
    )
    assert not any(line.text.endswith("master of Aldholm") for line in briefing.lead)


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("It wasn’t.", True),
        ("It turned out not to be.", True),
        ("The ferry Nordlys did not sail to the town of Marby on that day.", False),
        ("The ferry sailed.", False),
    ],
)
def test_a_sentence_is_cut_off_from_the_few_words_that_take_it_back(behind: str, expected: bool) -> None:
    desk = Desk(
        briefing_of(f"{OPENING}Closing the quay sounded like a simple thing to do.\n\n{behind}\n\nSo be it.")
    )
    sentence = next(s for s in desk.all_sentences if s.shown.startswith("Closing"))
    assert desk.cuts(sentence) is expected


def _quote(words: str, behind: str = "") -> list[str]:
    return _told(f"Tom Reyes is the harbour master.\n\n“{words}” said Tom Reyes.{behind}")


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("The town of Aldholm must take these complaints to the ferry,", id="shows a thing"),
        pytest.param(
            "Nobody in Aldholm or on the ferry has any question about it,", id="it stands for no holder"
        ),
        pytest.param("Who told the town of Aldholm that the ferry Nordlys was safe,", id="of whom"),
        pytest.param("And the ferry Nordlys will never see the quay of Aldholm again,", id="goes on"),
    ],
)
def test_words_that_stand_for_what_nobody_told_are_not_told(words: str) -> None:
    assert _quote(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "In this country the quay of Aldholm would be closed by now,",
        "After this ferry, nothing on the quay of Aldholm is safe,",
        "The quay of Aldholm was repaired, and those repairs cost Aldholm a crown,",
    ],
)
def test_words_that_show_what_is_told_or_plain_to_all_are_told(words: str) -> None:
    assert _quote(words) == [f"“{words.rstrip(',')}”"]


def test_a_sentence_that_means_somebody_ends_the_quotation_before_it() -> None:
    first = "The town of Aldholm closes the quay for a whole winter."
    assert _quote(f"{first} This is someone who loved the ferry when she was young,") == [f"“{first}”"]


def test_a_sentence_about_somebody_named_before_it_is_told() -> None:
    words = "Mary Olsen closes the quay of Aldholm for the winter. The ferry Nordlys was all that she loved"
    assert _quote(f"{words},") == [f"“{words}”"]


def test_what_a_reporter_goes_on_with_begins_no_quotation() -> None:
    lines = _told(
        "Tom Reyes is the harbour master.\n\n“The town of Aldholm must close the quay for the winter,” Tom Reyes "
        "also said. “The ferry Nordlys will stay at sea.”"
    )
    assert not any("also" in line for line in lines)


def test_sentences_of_two_paragraphs_are_no_line() -> None:
    lines = _told(
        "Tom Reyes, the harbour master, said: “The town of Aldholm must close the quay.\n\n“The ferry Nordlys will "
        "stay at sea for the winter.”"
    )
    assert not any(line.count("“") > line.count("”") for line in lines)


def test_what_somebody_shows_amid_his_words_is_not_told_without_them() -> None:
    lines = _told(
        f"Tom Reyes, the harbour master, wrote to the town.\n\n“{_FILLER} The town of Aldholm must meet these winters "
        "with a new quay,” said Tom Reyes."
    )
    assert not any(line.startswith("“The town") for line in lines)
