"""What `--events` does: articles sorted by event, and a briefing of each in one folder."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from summarizer import pipeline
from summarizer.cli.exit_codes import ExitCode
from summarizer.cli.output import write_briefing, write_text
from summarizer.exceptions import SettingsError
from summarizer.text.plain import unaccented
from summarizer.write.contents import Entry, to_contents
from summarizer.write.length import LengthName

__all__ = ["EventFolder", "write_events"]

CONTENTS = "index.md"
_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class EventFolder:
    """The folder that `--events` names, the length of what is written there, and what doesn't go with it."""

    path: Path
    length: LengthName = "standard"
    outputs: Sequence[Path] = ()
    title: str | None = None

    def make(self, *, judging: bool | None = None) -> None:
        """SettingsError, before any work is done, where options don't fit or the folder can't be made."""
        if self.outputs or self.title:
            raise SettingsError("--events names its files and titles itself; leave -o and --title out.")
        if judging:
            raise SettingsError(
                "--judge asks about one event; leave it out, or name the articles of one event."
            )
        try:
            self.path.mkdir(exist_ok=True)
        except OSError as error:
            raise SettingsError(
                f"--events {self.path}: the folder can't be made ({error.strerror}); choose another."
            ) from error


def write_events(found: pipeline.EventBriefings, folder: EventFolder, *, quiet: bool) -> ExitCode:
    """A briefing of every event that two articles or more are about, and `index.md` with what is in each.

    Those are all articles' names: what is like no other article, and what couldn't be read, is listed there.
    """
    events = found.events
    entries: list[Entry] = []
    for number, briefing in enumerate(found.briefings, 1):
        name = f"{number:02}-{_slug(briefing.title)}"
        write_briefing(briefing, [folder.path / f"{name}.md", folder.path / f"{name}.json"], folder.length)
        entries.append(Entry(f"{name}.md", briefing))
    write_text(folder.path / CONTENTS, to_contents(entries, events.alone, events.failed))
    if not quiet:
        written = "a briefing of one event" if len(entries) == 1 else f"briefings of {len(entries)} events"
        print(
            f"Wrote {written} to {folder.path}; {CONTENTS} there lists all articles "
            f"({len(events.alone)} like no other).",
            file=sys.stderr,
        )
    return ExitCode.OK if found.whole else ExitCode.INCOMPLETE


def _slug(title: str) -> str:
    name = _NOT_IN_NAMES.sub("-", unaccented(title).casefold()).strip("-")
    return name[:_LONGEST_NAME].rstrip("-") or "event"
