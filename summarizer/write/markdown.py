"""The briefing as Markdown that reads well raw in a terminal and rendered on GitHub."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarizer.merge.briefing import Briefing
from summarizer.write.escape import escape, guard_line
from summarizer.write.layout import lay_out
from summarizer.write.length import STANDARD, Length
from summarizer.write.page import (
    FOLD,
    Block,
    Bullets,
    Cite,
    Evidence,
    Heading,
    Line,
    Link,
    Page,
    Paragraph,
    Piece,
    Quote,
    Section,
    Source,
    Strong,
    Table,
    Target,
    Text,
    Words,
)

__all__ = ["page_to_markdown", "to_markdown"]

# The evidence stands between these, with some of the text around it.
_OPEN, _CLOSE = "⟦", "⟧"
_AROUND = 48


def to_markdown(briefing: Briefing, length: Length = STANDARD) -> str:
    """The briefing as Markdown, every line with a link to the exact words it rests on."""
    return page_to_markdown(lay_out(briefing, length))


def page_to_markdown(page: Page) -> str:
    """A page as Markdown."""
    blocks = [f"# {guard_line(escape(page.title)) or 'Briefing'}", _line(page.opening)]
    blocks += _sections(page.sections)
    if page.folded:
        blocks.append(f"<details>\n<summary>{FOLD}</summary>")
    blocks += _sections(page.fold)
    if page.sources:
        blocks.append("## Evidence")
        blocks.append(
            f"The exact words stand between {_OPEN} and {_CLOSE}, with some of the text around them; "
            "the numbers in parentheses count characters of the article's text."
        )
        for source in page.sources:
            blocks.append(f"### {guard_line(escape(source.label))}")
            blocks.append("\n".join(_evidence(source)))
    if page.folded:
        blocks.append("</details>")
    return "\n\n".join(block for block in blocks if block) + "\n"


def _sections(sections: Sequence[Section]) -> Iterator[str]:
    for section in sections:
        target = f'<a id="{section.anchor}"></a>' if section.anchor else ""
        yield f"## {target}{section.title}"
        yield from (_block(block) for block in section.blocks)


def _block(block: Block) -> str:
    match block:
        case Heading(line):
            return f"### {_line(line)}"
        case Paragraph(line):
            return _line(line)
        case Bullets(items):
            return "\n".join(
                row
                for item in items
                for row in (f"- {_line(item.line)}", *(f"  - {_line(b)}" for b in item.below))
            )
        case Table(head, rows):
            return _table(head, rows)


def _line(line: Line) -> str:
    """A line of pieces, safe as the start of a block."""
    first = next((n for n, piece in enumerate(line) if not isinstance(piece, Target)), len(line))
    targets = "".join(_piece(piece) for piece in line[:first])
    return targets + guard_line("".join(_piece(piece) for piece in line[first:]).strip())


def _piece(piece: Piece) -> str:
    match piece:
        case Text(text):
            return text
        case Target(anchor):
            return f'<a id="{anchor}"></a>'
        case Cite(anchor=anchor, number=number):
            return f"[§{number}](#{anchor})"
        case Link(anchor, text):
            return f"[{escape(text)}](#{anchor})"
        case _:
            return _foreign(piece, escape(piece.text))


def _foreign(piece: Words | Strong | Quote, words: str) -> str:
    if isinstance(piece, Quote):
        return f"“{words}”"
    return f"**{words}**" if isinstance(piece, Strong) and words else words


def _table(head: Sequence[str], rows: Sequence[Sequence[Line]]) -> str:
    cells = [[_line(cell) for cell in row] for row in rows]
    widths = [max(len(row[n]) for row in [list(head), *cells]) for n in range(len(head))]
    return "\n".join(
        [
            _row(head, widths),
            _row(["-" * width for width in widths], widths),
            *(_row(row, widths) for row in cells),
        ]
    )


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
    return f"| {' | '.join(padded)} |"


def _evidence(source: Source) -> Iterator[str]:
    for evidence in source.evidence:
        where = ", ".join(f"{span.start}–{span.end}" for span in evidence.spans)
        words = _in_context(source, evidence)
        yield f'- <a id="{evidence.anchor}"></a>**§{evidence.number}** ({where}): {words}'


def _in_context(source: Source, evidence: Evidence) -> str:
    """The spans between brackets, with the words before the first, after the last, and between near ones."""
    parts: list[str] = []
    at = None
    for span in evidence.spans:
        if at is None:
            before = source.text[max(0, span.start - _AROUND) : span.start]
            parts.append(_from_word(before, cut=span.start > _AROUND))
        elif 0 <= span.start - at <= _AROUND:
            parts.append(source.text[at : span.start])
        else:
            parts.append(" … ")
        parts += [_OPEN, span.text, _CLOSE]
        at = span.end
    if at is not None:
        parts.append(_to_word(source.text[at : at + _AROUND], cut=len(source.text) > at + _AROUND))
    return guard_line(escape("".join(parts)))


def _from_word(text: str, *, cut: bool) -> str:
    """The end of a stretch of text, from its first whole word where it was cut."""
    if not cut:
        return text
    _, space, rest = text.partition(" ")
    return f"… {rest}" if space else ""


def _to_word(text: str, *, cut: bool) -> str:
    if not cut:
        return text
    rest, space, _ = text.rpartition(" ")
    return f"{rest} …" if space else ""
