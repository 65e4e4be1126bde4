"""Whoever a line names first is told with the role, where nothing beside the name tells it."""

from __future__ import annotations

import pytest

from summarizer.merge.briefing import Speaker
from summarizer.write.first_mentions import FirstMentions

BERG = Speaker("s1", "Anna Berg", "person", "mayor of Port Ellen", ("Ms. Berg",), ("a1",))


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Anna Berg called it late", "Anna Berg [mayor of Port Ellen] called it late"),
        ("It was late, said Anna Berg", "It was late, said Anna Berg [mayor of Port Ellen]"),
        ("On Monday, Anna Berg called it late", "On Monday, Anna Berg [mayor of Port Ellen] called it late"),
        ("That Anna Berg slept is true", None),
        ("They say that Anna Berg slept", "They say that Anna Berg [mayor of Port Ellen] slept"),
        ("Anna Berg, the mayor of Port Ellen, called it late", None),
        ("Mayor Anna Berg called it late", None),
        ("Port Ellen is late, says its mayor, and Anna Berg slept", None),
        ("Anna Berg and Tom Reyes called it late", None),
        ("Anna Berg’s office called it late", None),
        ("“Anna Berg slept,” said the pilot", None),
        ("Ms. Berg called it late", None),
    ],
)
def test_a_role_stands_behind_a_bare_full_name(line: str, shown: str | None) -> None:
    assert FirstMentions((BERG,), ()).told(line) == (shown or line)


def test_later_lines_and_people_without_a_role_are_as_they_were() -> None:
    mentions = FirstMentions((BERG, Speaker("s2", "Tom Reyes", "person", "wife", (), ("a1",))), ())
    assert mentions.told("Ms. Berg slept") == "Ms. Berg slept"
    assert mentions.told("Anna Berg slept") == "Anna Berg slept"
    assert mentions.told("Tom Reyes slept") == "Tom Reyes slept"
