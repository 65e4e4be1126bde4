"""The lines that tell the news of a briefing, each with the items and the words it rests on."""

from __future__ import annotations

from dataclasses import dataclass

from summarizer.check.reports import ClaimReport
from summarizer.extract.edit_wire import Part, WhyDropped
from summarizer.extract.extraction import Usage
from summarizer.text.span import Span

__all__ = [
    "NO_OPENING",
    "Composed",
    "EditedLine",
    "EditedRole",
    "EditedTitle",
    "Editing",
    "NewsLine",
    "Opening",
    "Quarrel",
    "Said",
]


@dataclass(frozen=True, slots=True)
class NewsLine:
    """A line that can be read alone, with the items that stand in it; its main claim is the first.

    `text` is the words of `evidence` as a line has them (from a capital to the last word), the statement of
    its first claim in `article`, or the wording that an edit gave it. `speaker` says it where the words
    don't name who does. `carried_by` are the articles that report its main claim, its own first.
    """

    text: str
    article: str
    evidence: tuple[Span, ...]
    claims: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    denials: tuple[str, ...] = ()
    speaker: str | None = None
    carried_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quarrel:
    """What is contested, and what stands against it.

    `line` tells the claim, None where no claim in the articles is what the denials are about. `against` are
    claims that assert the opposite. `denials` are ids; `told` has a line for each of those whose words can be
    read alone.
    """

    line: NewsLine | None
    denials: tuple[str, ...]
    told: tuple[NewsLine, ...]
    against: tuple[NewsLine, ...] = ()

    @property
    def lines(self) -> tuple[NewsLine, ...]:
        """All its lines, the claim's first where there is one."""
        return (*((self.line,) if self.line else ()), *self.told, *self.against)


@dataclass(frozen=True, slots=True)
class Said:
    """What one speaker says, the most telling first."""

    speaker: str
    lines: tuple[NewsLine, ...]


@dataclass(frozen=True, slots=True)
class Opening:
    """With which statements a model that read them all would open: that for the title, and those below it.

    The most important of `lead` comes first; nothing where no model read them.
    """

    title: str | None = None
    lead: tuple[str, ...] = ()


NO_OPENING = Opening()
"""Where no model read all statements."""


@dataclass(frozen=True, slots=True)
class Composed:
    """A sentence that a model made of statements, with a report for each article that bears it out.

    One that `opens` the briefing is told in these words whatever else tells the same.
    """

    words: str
    reports: tuple[ClaimReport, ...]
    opens: bool = False


@dataclass(frozen=True, slots=True)
class EditedLine:
    """What a model wanted done with a line of the first screen, and what was done.

    `text` is the line as it was composed, `item` the denial, figure or quotation that stands there without
    one, by its id. `part` is where it stood, None where it only could stand in one. `to` is where it stands
    now, None where it doesn't. `why` and `of` are the model's reason to drop it and the line that it named,
    `into` is the wording that it gave. `refused` says why something of that wasn't done; None where all
    was. `uncited` are the articles that the line cited and in its new wording doesn't. `look` is 2 where the
    model was shown the line once more, on the page as edited.
    """

    text: str
    part: Part | None
    to: Part | None
    why: WhyDropped | None = None
    of: str | None = None
    into: str | None = None
    refused: str | None = None
    item: str | None = None
    uncited: tuple[str, ...] = ()
    look: int = 1


@dataclass(frozen=True, slots=True)
class EditedRole:
    """Who a speaker is by a model's edit; `refused` says why the role isn't printed."""

    speaker: str
    role: str
    refused: str | None = None


@dataclass(frozen=True, slots=True)
class EditedTitle:
    """The title `was` as a model wants it; `refused` says why that isn't printed."""

    was: str
    title: str
    refused: str | None = None


@dataclass(frozen=True, slots=True)
class Editing:
    """The requests to edit the first screen: the prompt's name and hash, and what all attempts cost.

    `asked` lines stood there, `offered` more could. `lines` are those for which the model wanted something
    else than to leave them where they were, `roles` what it wanted to call who heads lines, `titles` the
    titles that it wanted.
    """

    prompt: str
    asked: int
    offered: int
    usage: Usage
    lines: tuple[EditedLine, ...] = ()
    roles: tuple[EditedRole, ...] = ()
    titles: tuple[EditedTitle, ...] = ()
