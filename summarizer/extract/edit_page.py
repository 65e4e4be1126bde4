"""A composed page as a model sees it that is to edit it: numbered lines under headings."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["ShownHeading", "ShownLine"]


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A numbered line as a model sees it: who says or gives it and who prints it, its words, its passage.

    `passage` is None where the line is none of an article's, such as a row of figures. `note` says what of an
    earlier edit wasn't done.
    """

    number: int
    source: str
    words: str
    passage: str | None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class ShownHeading:
    """What stands above lines: the name of a part, or, with a `number`, somebody whose lines follow."""

    words: str
    number: int | None = None
