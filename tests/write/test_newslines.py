"""How a speaker is introduced above the fold."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarizer.write.markdown import to_markdown
from tests.write.small_briefing import small_briefing


@pytest.mark.parametrize(
    ("name", "role", "head"),
    [
        ("harbour agency", "the harbour agency", "**Harbour agency**\n"),
        ("Anna Berg", "The mayor of Port Ellen", "**Anna Berg**, the mayor of Port Ellen\n"),
        ("Anna Berg", "Controversial Port Ellen mayor", "**Anna Berg**, Port Ellen mayor\n"),
    ],
)
def test_a_role_tells_of_what_and_judges_nobody(name: str, role: str, head: str) -> None:
    briefing = small_briefing()
    (said,) = briefing.said
    speakers = tuple(
        replace(s, name=name, role=role) if s.id == said.speaker else s for s in briefing.speakers
    )
    lead = tuple(replace(line, speaker=None) for line in briefing.lead)
    shown = to_markdown(replace(briefing, speakers=speakers, lead=lead, quarrels=()))
    assert f"- {head}" in shown.split("## Who said what", 1)[1]
