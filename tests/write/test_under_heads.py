"""A line under its speaker's head doesn't introduce him anew."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarizer.merge.briefing import Speaker
from summarizer.write.heads import introduced
from summarizer.write.under_heads import under_head

BERG = Speaker("s1", "Anna Berg", "person", None, (), ("a1",))
MAYOR = replace(BERG, role="mayor of Port Ellen", aliases=("Ms. Berg",))
VERMONTER = replace(BERG, aliases=("Rep. Anna Berg",), affiliation="D-Vt.")


def _under(text: str, speaker: Speaker, *others: Speaker) -> str:
    return under_head(text, speaker, introduced(speaker, []), (speaker, *others))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Anna Berg, the mayor of Port Ellen, called it late", "Berg called it late"),
        ("“It is late,” said Anna Berg, mayor of Port Ellen", "“It is late,” said Berg"),
        ("On Monday, Port Ellen mayor Anna Berg called it late", "On Monday, Berg called it late"),
        ("According to Anna Berg of Port Ellen, it is late", "According to Berg, it is late"),
        ("Anna Berg, who came late, called it off", "Berg, who came late, called it off"),
        (
            "Anna Berg, the mayor of Port Ellen and of Marby, called it late",
            "Berg, the mayor of Port Ellen and of Marby, called it late",
        ),
        (
            "Anna Berg, mayor of Port Ellen, a town in the north, called it late",
            "Berg, mayor of Port Ellen, a town in the north, called it late",
        ),
        ("Tom Reyes, the mayor of Port Ellen, called it late", None),
        ("Ferry operator Anna Berg called it late", None),
        ("“Anna Berg, the mayor of Port Ellen, is late,” said Berg", None),
        ("Anna Berg’s office called it late", None),
        ("Mayor Anna Berg called it late", "Berg called it late"),
        ("Ms. Berg called it late", None),
    ],
)
def test_a_line_leaves_out_what_its_head_says(text: str, shown: str | None) -> None:
    assert _under(text, MAYOR) == (shown or text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Rep. Anna Berg, D-Vt., called it late", "Berg called it late"),
        ("Rep. Anna Berg (D-Vt.) called it late", "Berg called it late"),
        ("“No,” said Rep. Anna Berg, D-Vt. “It is late.”", "“No,” said Berg. “It is late.”"),
    ],
)
def test_a_party_mark_in_the_head_is_left_out_of_the_line(text: str, shown: str) -> None:
    assert _under(text, VERMONTER) == shown


def test_a_country_in_the_head_is_told_by_its_adjective() -> None:
    speaker = replace(BERG, aliases=("Canadian Prime Minister Anna Berg",))
    assert _under("Prime Minister Anna Berg of Canada said no", speaker) == "Berg said no"


def test_where_two_speakers_have_a_family_name_the_whole_name_stays() -> None:
    other = replace(BERG, id="s2", name="Tom Berg")
    assert _under("Anna Berg, the mayor of Port Ellen, said no", MAYOR, other) == "Anna Berg said no"


def test_a_person_of_one_name_is_called_by_it_without_the_title() -> None:
    fauzi = replace(BERG, name="Fauzi", role="official from the flood agency")
    assert _under("The road is cut, said flood agency official Fauzi", fauzi) == "The road is cut, said Fauzi"


def test_a_body_keeps_its_name() -> None:
    body = Speaker("s1", "Port Ellen Harbour Board", "organisation", None, (), ("a1",))
    assert _under("The Port Ellen Harbour Board said no", body) == "The Port Ellen Harbour Board said no"


def test_the_group_s_president_is_left_out_under_the_group_s_name() -> None:
    speaker = replace(BERG, role="president of Northwind")
    assert _under("Anna Berg, the group’s president, said no", speaker) == "Berg said no"
    assert _under("Anna Berg, the group [Northwind]’s president, said no", speaker) == "Berg said no"
