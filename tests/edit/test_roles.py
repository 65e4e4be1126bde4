"""A role is printed where an article has it right beside the name."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from summarizer.edit.roles import with_roles
from summarizer.edit.screen import Screen
from tests.edit.pages import NOTHING_SPENT
from tests.merge.news.events import briefing_of

TEXT = """Ferry leaves Vell

“Nobody was hurt on the night ferry,” said Ada Holm, a spokeswoman for the ferry line.

Nobody was on the bridge when the keeper, Ada Holm, came.

Her brother, the mayor of Vell, waited at the pier. The builder of the pier, Tom Reyes, thanked Ada Holm.
"""


@pytest.mark.parametrize(
    ("role", "held"),
    [
        ("a spokeswoman for the ferry line", True),
        ("spokeswoman for the ferry line.", True),
        ("mayor of Vell", False),
        ("builder of the pier", False),
        ("spokeswoman for the town", False),
        ("her brother", False),
        ("spokeswoman", False),
        ("keeper", True),
    ],
)
def test_a_role_stands_beside_the_name(role: str, held: bool) -> None:
    briefing = replace(briefing_of(TEXT), editing=NOTHING_SPENT)
    holm = next(s.id for s in briefing.speakers if s.name == "Ada Holm")
    blank = replace(briefing, speakers=tuple(replace(s, role=None) for s in briefing.speakers))
    after = with_roles(blank, Screen((), (holm,)), {1: role})
    assert after.speaker(holm).role == (re.sub(r"\Aa |\.\Z", "", role) if held else None)
    assert after.editing is not None
    assert (after.editing.roles[0].refused is None) == held
