from __future__ import annotations

import pytest

from summarizer.exceptions import SettingsError
from summarizer.write.layout import lay_out_selection
from summarizer.write.markdown import page_to_markdown
from summarizer.write.selecting import Selection, selected
from tests.write.small_briefing import small_briefing


def shown(selection: Selection) -> str:
    return page_to_markdown(lay_out_selection(selected(small_briefing(), selection)))


def test_of_one_speaker_only_their_words_and_figures_are_shown() -> None:
    text = shown(Selection(speaker="berg"))
    assert "We have moved at least 400 people" in text
    assert "| Lena Moor" not in text
    assert "Norhaven" not in text.split("## Evidence")[0]


def test_of_one_outlet_only_its_reports_are_shown() -> None:
    kept = selected(small_briefing(), Selection(outlet="coast"))
    reports = [r.article for c in kept.claims for r in c.reports] + [
        r.article for f in kept.figures for r in f.reports
    ]
    assert set(reports) == {"a2"}
    assert kept.denials == ()


def test_what_is_contested_is_shown_with_what_stands_against_it() -> None:
    text = shown(Selection(contested=True))
    assert "the crane of the firm Norhaven had damaged the wall" in text
    assert "Norhaven** (denial)" in text
    assert "inspected since 2019 (" not in text


def test_a_figure_is_found_by_what_it_counts_or_its_words() -> None:
    assert "About 350 people" in shown(Selection(figure="left their homes"))
    assert "About 350 people" in shown(Selection(figure="400"))


def test_all_that_is_asked_for_must_hold() -> None:
    kept = selected(small_briefing(), Selection(speaker="Reyes", outlet="Harbour"))
    assert [c.statement for c in kept.claims] == ["the wall had not been inspected since 2019"]


@pytest.mark.parametrize(
    ("selection", "complaint"),
    [
        (Selection(speaker="Nobody"), "No speaker of this briefing is called 'Nobody'; it has "),
        (
            Selection(outlet="Gazette"),
            "No outlet of this briefing is called 'Gazette'; it has Harbour Post, Coast Daily",
        ),
        (
            Selection(figure="boats"),
            "No figure of this briefing is called 'boats'; it has people who have left their homes.",
        ),
    ],
)
def test_a_name_that_isn_t_there_is_answered_with_those_that_are(
    selection: Selection, complaint: str
) -> None:
    with pytest.raises(SettingsError) as error:
        selected(small_briefing(), selection)
    assert str(error.value).startswith(complaint)


def test_what_doesn_t_ask_for_anything_is_no_selection() -> None:
    assert not Selection()
    assert Selection(contested=True)
