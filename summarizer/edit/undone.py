"""What of an edit wasn't done, told to the model that asked for it."""

from __future__ import annotations

from collections.abc import Mapping

from summarizer.merge.briefing import Briefing
from summarizer.merge.told import EditedLine

__all__ = ["undone"]


def undone(briefing: Briefing) -> Mapping[str, str]:
    """What was wanted and isn't so, and why, by the words of the line as it stands, or its item."""
    lines = briefing.editing.lines if briefing.editing else ()
    return {line.item or line.text: _told(line) for line in lines if line.refused}


def _told(line: EditedLine) -> str:
    if line.into:
        return f"Not done: “{line.into}”. {line.refused}"
    wanted = "You dropped it" if line.why else "You put it elsewhere"
    return f"{wanted}; that wasn't done. {line.refused}"
