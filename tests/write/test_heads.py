"""Who a speaker is, in a few words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarizer.merge.briefing import Speaker
from summarizer.write.heads import introduced, name_of
from summarizer.write.page import Line

BERG = Speaker("s1", "Anna Berg", "person", None, (), ("a1",))


def _shown(line: Line) -> str:
    return "".join(str(getattr(piece, "text", "")) for piece in line)


@pytest.mark.parametrize(
    ("speaker", "head"),
    [
        (replace(BERG, role="The mayor of Port Ellen"), "Anna Berg, the mayor of Port Ellen"),
        (replace(BERG, role="president"), "Anna Berg"),
        (replace(BERG, role="an actor in Port Ellen"), "Anna Berg, actor in Port Ellen"),
        (replace(BERG, role="chief executive"), "Anna Berg, chief executive"),
        (replace(BERG, role="Controversial Port Ellen mayor"), "Anna Berg, Port Ellen mayor"),
        (replace(BERG, role="Boat yard owner"), "Anna Berg, boat yard owner"),
        (replace(BERG, role="Maine lawmaker in exile"), "Anna Berg, Maine lawmaker in exile"),
        (replace(BERG, role="union's regional secretary"), "Anna Berg, the union's regional secretary"),
        (replace(BERG, affiliation="the Lind Institute"), "Anna Berg of the Lind Institute"),
        (
            replace(BERG, aliases=("Rep. Anna Berg",), affiliation="D-Vt.", role="Representative"),
            "Rep. Anna Berg, D-Vt.",
        ),
        (
            replace(
                BERG,
                aliases=("Rep. Anna Berg",),
                affiliation="D-Vt.",
                role="chairwoman of the Fish Committee",
            ),
            "Rep. Anna Berg, chairwoman of the Fish Committee",
        ),
        (
            replace(BERG, aliases=("Governor Anna Berg",), role="chairwoman of the Fish Committee"),
            "Anna Berg, chairwoman of the Fish Committee",
        ),
        (
            replace(BERG, aliases=("Canadian Minister Anna Berg",), affiliation="Canada"),
            "Canadian Minister Anna Berg",
        ),
        (replace(BERG, aliases=("Rep. Anna Berg", "Speaker Anna Berg")), "Speaker Anna Berg"),
        (replace(BERG, aliases=("Mrs. Anna Berg",)), "Anna Berg"),
        (replace(BERG, name="Berg", aliases=("Governor Berg", "Mrs. Berg")), "Governor Berg"),
        (
            replace(BERG, aliases=("Rep. Anna Berg",), affiliation="D-Vt.", role="former family lawyer"),
            "Rep. Anna Berg, D-Vt.",
        ),
        (replace(BERG, role="her lawyer"), "Anna Berg"),
        (replace(BERG, role="longtime attorney"), "Anna Berg"),
        (replace(BERG, role="wife"), "Anna Berg"),
        (replace(BERG, role="defense attorney"), "Anna Berg, defense attorney"),
        (
            replace(BERG, aliases=("Maine Democratic Rep. Anna Berg",), affiliation="Democrat of Maine"),
            "Maine Democratic Rep. Anna Berg",
        ),
        (
            Speaker("s1", "government in Oslo", "government", None, (), ("a1",), (), "Norway"),
            "Norway’s government",
        ),
        (
            replace(
                BERG, aliases=("Senator Anna Berg",), affiliation="Vermont", role="Vermont Independent Sen."
            ),
            "Senator Anna Berg of Vermont",
        ),
        (
            Speaker("s1", "opponents", "anonymous", "opponents of the harbour plan", (), ("a1",)),
            "Opponents of the harbour plan",
        ),
        (Speaker("s1", "bill's proponents", "anonymous", None, (), ("a1",)), "The bill's proponents"),
    ],
)
def test_a_head_has_what_places_the_name(speaker: Speaker, head: str) -> None:
    assert _shown(introduced(speaker, ["The boat came."])) == head


def test_a_former_governor_is_not_titled_as_one() -> None:
    speaker = replace(BERG, aliases=("Governor Anna Berg",))
    assert _shown(introduced(speaker, ["The former Northern Governor Anna Berg spoke."])) == "Anna Berg"
    assert _shown(introduced(speaker, ["Governor Anna Berg spoke."])) == "Governor Anna Berg"


def test_a_role_printed_like_a_title_stands_before_the_name() -> None:
    speaker = replace(BERG, role="Defence Minister")
    assert (
        _shown(introduced(speaker, ["The Defence Minister Anna Berg spoke."])) == "Defence Minister Anna Berg"
    )
    assert (
        _shown(introduced(speaker, ["Anna Berg, the Defence Minister, spoke."]))
        == "Anna Berg, Defence Minister"
    )


def test_the_first_word_of_a_body_keeps_its_capital() -> None:
    speaker = replace(BERG, role="Fish and Harbour Committee clerk")
    assert _shown(introduced(speaker, ["They eat fish."])) == "Anna Berg, Fish and Harbour Committee clerk"


def test_whose_campaign_it_is_is_told_with_the_title() -> None:
    campaign = Speaker("s1", "Anna Berg’s campaign", "organisation", None, (), ("a1",))
    texts = ["Former Maine Gov. Anna Berg spoke.", "Ms. Anna Berg left."]
    assert _shown(introduced(campaign, texts)) == "Former Maine Gov. Anna Berg’s campaign"
    assert _shown(introduced(campaign, ["The former Maine Gov. Anna Berg spoke."])) == "Anna Berg’s campaign"
    assert _shown(introduced(campaign, [])) == "Anna Berg’s campaign"


def test_later_the_name_stands_alone() -> None:
    assert _shown(name_of(replace(BERG, role="mayor of Port Ellen"))) == "Anna Berg"
