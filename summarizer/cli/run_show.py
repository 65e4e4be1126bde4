"""What the command `show` does: a finished briefing, or a part of it, for reading."""

from __future__ import annotations

from dataclasses import replace

from summarizer.cli.exit_codes import ExitCode
from summarizer.cli.output import print_page
from summarizer.write.layout import lay_out, lay_out_selection
from summarizer.write.length import LENGTHS, LengthName
from summarizer.write.selecting import Selection, selected

__all__ = ["show"]


def show(name: str, selection: Selection, length: LengthName) -> ExitCode:
    """Print the news of a briefing, of the full length everything in it, or the part that is asked for."""
    from summarizer.checking import read_briefing  # noqa: PLC0415 - loads the checks

    briefing = read_briefing(name)
    chosen = LENGTHS[length]
    page = lay_out_selection(selected(briefing, selection)) if selection else lay_out(briefing, chosen)
    print_page(replace(page, folded=chosen.folded), briefing, whole=False)
    return ExitCode.OK
