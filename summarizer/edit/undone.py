"""What of an edit wasn't done, told to the model that asked for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from summarizer.merge.briefing import Briefing
from summarizer.merge.told import EditedLine

__all__ = ["undone"]


def undone(briefing: Briefing, label: Callable[[str], str]) -> Mapping[str, str]:
    """What was wanted and isn't so, and why, by the words of the line as it stands, or its item.

    Of a wording that holds, the outlets that it lost; `label` gives an article's.
    """
    lines = briefing.editing.lines if briefing.editing else ()
    found = {line.item or line.text: _told(line) for line in lines if line.refused}
    for line in lines:
        if line.into and line.uncited and not line.refused:
            outlets = ", ".join(map(label, line.uncited))
            found[line.into] = f"Told so it is cited no more from {outlets}: not all of it stands there."
    return found


def _told(line: EditedLine) -> str:
    if line.into:
        return f"Not done: “{line.into}”. {line.refused}"
    wanted = "You dropped it" if line.why else "You put it elsewhere"
    return f"{wanted}; that wasn't done. {line.refused}"
