"""Who is called what he is before he is named."""

from __future__ import annotations

import pytest

from tests.merge.news.events import briefing_of

OPENING = "Ferry hits quay at Aldholm\n\nThe Harbour Board official who closed the quay of Aldholm said on Monday that the ferry had no lamp.\n\n"


def _names(text: str) -> set[str]:
    return {s.name for s in briefing_of(OPENING + text).speakers if s.kind == "person"}


def test_the_official_who_is_named_further_down_is_one_speaker() -> None:
    assert _names("The official, Ida Holm, told reporters that she had seen it.") == {"Ida Holm"}


@pytest.mark.parametrize(
    "text",
    [
        "Another official, Ida Holm, told reporters that she had seen it.",
        "The pilot, Ida Holm, told reporters that she had seen it.",
        "The official, Ida Holm, said so. The official, Tove Berg, said that it had two lamps.",
        "A Coast Guard official said it had two. The official, Ida Holm, told reporters that she had seen it.",
    ],
)
def test_nobody_else_is_joined(text: str) -> None:
    assert "Harbour Board official" in _names(text)
