"""Party, state, body or place beside a name."""

from __future__ import annotations

import pytest

from summarizer.merge.speakers.beside import introduce
from summarizer.merge.speakers.whence import is_party_mark


@pytest.mark.parametrize(
    ("text", "affiliation"),
    [
        ("Rep. Ida Holm (D-Vt.) left.", "D-Vt."),
        ("Rep. Ida Holm, D-Vt., left.", "D-Vt."),
        ("Ida Holm, Democrat of North Dakota, left.", "Democrat of North Dakota"),
        ("Ida Holm, a Republican of Maine who sells boats, left.", "Republican of Maine"),
        ("Ida Holm of the Lind Institute said so.", "the Lind Institute"),
        ("Ida Holm of Maine on Tuesday left.", "Maine"),
        ("They met Ida Holm of Maine. Though Tove Berg left.", "Maine"),
        ("One Democrat, Representative Ida Holm of Maine, left.", "Democrat of Maine"),
        ("One Democrat, Representative Ida Holm, left.", "Democrat"),
        ("Ida Holm, the Maine Democrat, left.", "Maine Democrat"),
        ("“No,” said Rep. Ida Holm, D-Vt. “It is late.”", "D-Vt."),
        ("According to Ida Holm at Lind Weekly, it is late.", "Lind Weekly"),
        ("Ida Holm with the Lind Institute said so.", "the Lind Institute"),
        ("They met Ida Holm at Lind Stadium.", None),
        ("Ida Holm from Paris said so.", None),
        ("One Lutheran, Ida Holm, left.", None),
        ("Ida Holm, Tove Berg of Maine and others left.", None),
    ],
)
def test_party_body_or_place_behind_the_name_is_told(text: str, affiliation: str | None) -> None:
    assert introduce(["Ida Holm"], [], [text]).affiliation == affiliation


def test_a_party_with_a_place_is_told_from_a_body() -> None:
    assert is_party_mark("D-N.Y.")
    assert is_party_mark("Republican of Texas")
    assert not is_party_mark("the Lind Institute")
    assert is_party_mark("Maine Democrat")
