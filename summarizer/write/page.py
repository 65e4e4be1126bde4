"""A briefing laid out: sections of lines made of pieces, the same for every format.

Foreign words stand bare in the pieces; each format escapes them in its own way.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeAlias

from summarizer.text.span import Span

__all__ = [
    "FOLD",
    "Block",
    "Bullets",
    "Cite",
    "Evidence",
    "Heading",
    "Item",
    "Line",
    "Link",
    "Page",
    "Paragraph",
    "Piece",
    "Quote",
    "Section",
    "Source",
    "Strong",
    "Table",
    "Target",
    "Text",
    "Words",
    "above",
]


# What opens the fold.
FOLD = "Everything, with its evidence"


@dataclass(frozen=True, slots=True)
class Text:
    """Words of this program; never of an article, a model or a file."""

    text: str


@dataclass(frozen=True, slots=True)
class Words:
    """Foreign words: of an article, a model, a file name; `language` where it is told and isn't English."""

    text: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Strong:
    """Foreign words that lead their line."""

    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Verbatim words of an article, to be printed inside one pair of quotation marks; `language` likewise."""

    text: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Cite:
    """A link to evidence; `anchor` names it on the page, `source` and `number` say it to a reader."""

    anchor: str
    source: str
    number: int


@dataclass(frozen=True, slots=True)
class Target:
    """A place on the page that a `Link` leads to."""

    anchor: str


@dataclass(frozen=True, slots=True)
class Link:
    """Foreign words that lead to a `Target`."""

    anchor: str
    text: str


Piece: TypeAlias = Text | Words | Strong | Quote | Cite | Target | Link
Line: TypeAlias = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading below its section's."""

    line: Line


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of its own."""

    line: Line


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list, with the lines below it."""

    line: Line
    below: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `head` are words of this program."""

    head: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]


Block: TypeAlias = Heading | Paragraph | Bullets | Table


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page under a title of this program; `anchor` is where a `Link` to it leads."""

    title: str
    blocks: tuple[Block, ...]
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One place an item rests on; `spans` index the source's text."""

    anchor: str
    number: int
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """One article's text with all evidence in it, in the order of the text; `language` as for `Words`."""

    label: str
    text: str
    evidence: tuple[Evidence, ...]
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Everything a format prints: `sections` are read first, `fold` and the sources' texts are looked up.

    `folded` says whether a reader opens what is below the fold, or finds it open.
    """

    title: str
    opening: Line
    sections: tuple[Section, ...]
    fold: tuple[Section, ...]
    folded: bool
    sources: tuple[Source, ...]


def above(page: Page) -> Page:
    """What a page has above the fold, without links: they would lead nowhere."""
    return replace(
        page,
        opening=_unlinked(page.opening),
        sections=tuple(
            replace(s, blocks=tuple(_unlinked_block(b) for b in s.blocks), anchor=None) for s in page.sections
        ),
        fold=(),
        folded=False,
        sources=(),
    )


def _unlinked(line: Line) -> Line:
    return tuple(
        Words(piece.text) if isinstance(piece, Link) else piece
        for piece in line
        if not isinstance(piece, Target)
    )


def _unlinked_block(block: Block) -> Block:
    match block:
        case Bullets(items):
            return Bullets(tuple(Item(_unlinked(i.line), tuple(map(_unlinked, i.below))) for i in items))
        case Table(head, rows):
            return Table(head, tuple(tuple(map(_unlinked, row)) for row in rows))
        case _:
            return replace(block, line=_unlinked(block.line))
