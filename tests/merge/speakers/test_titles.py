"""The title right before a name."""

from __future__ import annotations

import pytest

from summarizer.merge.speakers.beside import introduce


@pytest.mark.parametrize(
    ("text", "titled"),
    [
        ("On Monday, Prime Minister Ida Holm left.", "Prime Minister Ida Holm"),
        ("Canadian Prime Minister Ida Holm left.", "Canadian Prime Minister Ida Holm"),
        ("A Maine Republican Rep. Ida Holm left.", "Maine Republican Rep. Ida Holm"),
        ("New Jersey Republican Gov. Ida Holm left.", "New Jersey Republican Gov. Ida Holm"),
        ("But Governor Ida Holm left.", "Governor Ida Holm"),
        ("The former Governor Ida Holm left.", None),
        ("The Harvest Secretary Ida Holm left.", None),
        ("The Harvest Representative Ida Holm left.", None),
        ("Reps. Ida Holm and Tove Berg left.", "Rep. Ida Holm"),
        ("Sens. Tove Berg of Maine, Jan Reyes (R-Vt.), and Ida Holm left.", "Sen. Ida Holm"),
        ("Senators Tove Berg, a fool, and Ida Holm left.", None),
        ("The former Reps. Tove Berg and Ida Holm left.", None),
        ("Ms. Ida Holm left.", None),
    ],
)
def test_the_title_before_a_name_is_whole_and_not_a_former_one(text: str, titled: str | None) -> None:
    assert introduce(["Ida Holm"], [], [text]).titled == titled
