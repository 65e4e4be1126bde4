"""A page as a terminal shows it: as wide as it is, in colour, with links where it can follow them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from summarizer.write.page import (
    Block,
    Bullets,
    Cite,
    Heading,
    Line,
    Link,
    Page,
    Paragraph,
    Piece,
    Quote,
    Strong,
    Table,
    Target,
)
from summarizer.write.visible import flat

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text as RichText

__all__ = ["show_page"]

# Longer lines are hard to follow from one to the next.
_WIDEST = 100
_ANCHOR = re.compile(r"a(\d+)-\d+")
_ADDRESS = re.compile(r"https?://[!-~]+")


def show_page(page: Page, addresses: Sequence[str | None], console: Console | None = None) -> None:
    """Print what stands in a page's sections; `addresses` are those of its articles, in their order."""
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it

    shown = console or Console(highlight=False)
    view = _View(addresses)
    for part in view.page(page):
        shown.print(part, width=min(_WIDEST, shown.width))


class _View:
    def __init__(self, addresses: Sequence[str | None]) -> None:
        self._addresses = [a if a and _ADDRESS.fullmatch(a) else None for a in addresses]

    def page(self, page: Page) -> Iterator[RenderableType]:
        from rich.text import Text  # noqa: PLC0415

        yield Text(flat(page.title), style="bold")
        yield self._line(page.opening, "dim")
        for section in (*page.sections, *(() if page.folded else page.fold)):
            yield Text(f"\n{section.title}", style="bold cyan")
            for block in section.blocks:
                yield from self._block(block)

    def _block(self, block: Block) -> Iterator[RenderableType]:
        match block:
            case Heading(line):
                yield self._line(line, "bold")
            case Paragraph(line):
                yield self._line(line)
            case Bullets(items):
                for item in items:
                    yield _hanging("•", self._line(item.line), 0)
                    for below in item.below:
                        yield _hanging("–", self._line(below), 2)
            case Table(head, rows):
                yield self._table(head, rows)

    def _line(self, line: Line, style: str = "") -> RichText:
        from rich.text import Text  # noqa: PLC0415

        found = Text(style=style)
        for piece in line:
            found.append(*self._piece(piece))
        return found

    def _piece(self, piece: Piece) -> tuple[str, str]:
        """The words of a piece, which are never read as commands, and how they look."""
        match piece:
            case Target():
                return "", ""
            case Cite(anchor, _, number):
                return f"§{number}", self._leading_to(anchor)
            case Link(anchor, text):
                return flat(text), self._leading_to(anchor)
            case Quote(text):
                return f"“{flat(text)}”", ""
            case Strong(text):
                return flat(text), "bold"
            case _:
                return _spaced(piece.text), ""

    def _leading_to(self, anchor: str) -> str:
        match = _ANCHOR.fullmatch(anchor)
        position = int(match.group(1)) - 1 if match else -1
        address = self._addresses[position] if 0 <= position < len(self._addresses) else None
        return f"dim link {address}" if address else "dim"

    def _table(self, head: Sequence[str], rows: Sequence[Sequence[Line]]) -> RenderableType:
        from rich.table import Table as RichTable  # noqa: PLC0415

        table = RichTable(*head, show_lines=False)
        for row in rows:
            table.add_row(*(self._line(cell) for cell in row))
        return table


def _spaced(text: str) -> str:
    """Words on one line, the spaces at their ends kept: they part a piece from the next."""
    bare = flat(text)
    before = " " if text[:1].isspace() else ""
    behind = " " if text[-1:].isspace() and bare else ""
    return f"{before}{bare}{behind}"


def _hanging(sign: str, text: RichText, indent: int) -> RenderableType:
    """A line whose second row stands below its first word."""
    from rich.padding import Padding  # noqa: PLC0415
    from rich.table import Table as RichTable  # noqa: PLC0415

    grid = RichTable.grid(padding=(0, 1, 0, 0))
    grid.add_row(sign, text)
    return Padding(grid, (0, 0, 0, indent))
