"""The briefing as one HTML file that needs nothing else: no script, no outside resource, no way to either."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence
from html import escape as escape_html

from summarizer.merge.briefing import Briefing
from summarizer.write.layout import lay_out
from summarizer.write.length import STANDARD, Length
from summarizer.write.page import (
    FOLD,
    Block,
    Bullets,
    Cite,
    Heading,
    Item,
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
from summarizer.write.visible import flat, visible

__all__ = ["to_html"]

_STYLE = """
body { font: 1rem/1.5 Georgia, serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
body { color: #1a1a1a; background: #fff; }
h1, h2, h3 { font-family: system-ui, sans-serif; line-height: 1.25; }
h2 { border-bottom: 1px solid #ccc; margin-top: 2.5rem; }
a { color: #0b57a4; text-decoration: none; }
a:hover, a:focus { text-decoration: underline; }
.table { overflow-x: auto; }
table { border-collapse: collapse; font-size: .9rem; }
th, td { border: 1px solid #ccc; padding: .3rem .5rem; text-align: left; vertical-align: top; }
.article { white-space: pre-wrap; overflow-wrap: anywhere; border-left: 3px solid #ccc; padding-left: 1rem; }
mark { background: #fff2b3; color: inherit; }
details > summary { cursor: pointer; font: 600 1.1rem system-ui, sans-serif; margin: 2.5rem 0 1rem; }
sup { font: .65rem system-ui, sans-serif; color: #555; }
:target { outline: 2px solid #d08700; }
@media (prefers-color-scheme: dark) {
  body { color: #ddd; background: #161616; }
  a { color: #8ab8f0; }
  mark { background: #54480d; }
}
"""


def to_html(briefing: Briefing, length: Length = STANDARD) -> str:
    """The briefing as HTML; citations lead to the words in the articles, which stand at the end in full."""
    page = lay_out(briefing, length)
    return "\n".join([*_head(page), *_body(page), "</body>", "</html>", ""])


def _head(page: Page) -> Iterator[str]:
    digest = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    yield "<!DOCTYPE html>"
    yield '<html lang="en">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f"<title>{_words(page.title)}</title>"
    yield f"<style>{_STYLE}</style>"
    yield "</head>"


def _body(page: Page) -> Iterator[str]:
    yield "<body>"
    yield f"<h1>{_words(page.title)}</h1>"
    yield f"<p>{_line(page.opening)}</p>"
    yield from _sections(page.sections)
    if page.folded:
        yield f"<details><summary>{escape_html(FOLD)}</summary>"
    yield from _sections(page.fold)
    if page.sources:
        yield "<h2>Evidence</h2>"
        for source in page.sources:
            yield f"<h3>{_words(source.label)}</h3>"
            told = f' lang="{escape_html(source.language)}" dir="auto"' if source.language else ""
            yield f'<div class="article"{told}>{"".join(_marked(source))}</div>'
    if page.folded:
        yield "</details>"


def _sections(sections: Sequence[Section]) -> Iterator[str]:
    for section in sections:
        name = f' id="{section.anchor}"' if section.anchor else ""
        yield f"<h2{name}>{escape_html(section.title)}</h2>"
        yield from (_block(block) for block in section.blocks)


def _words(text: str) -> str:
    return escape_html(flat(text))


def _line(line: Line) -> str:
    return "".join(_piece(piece) for piece in line)


def _piece(piece: Piece) -> str:
    match piece:
        case Text(text):
            return escape_html(text)
        case Target(anchor):
            return f'<a id="{anchor}"></a>'
        case Cite(anchor=anchor, number=number):
            return f'<a href="#{anchor}">§{number}</a>'
        case Link(anchor, text):
            return f'<a href="#{anchor}">{_words(text)}</a>'
        case _:
            return _foreign(piece, _words(piece.text))


def _foreign(piece: Words | Strong | Quote, words: str) -> str:
    if isinstance(piece, Strong):
        return f"<strong>{words}</strong>"
    words = _in_language(words, piece.language)
    return f"“{words}”" if isinstance(piece, Quote) else words


def _in_language(words: str, language: str | None) -> str:
    """The words with their language named, so that a browser reads, breaks and sets them as such."""
    return f'<span lang="{escape_html(language)}" dir="auto">{words}</span>' if language else words


def _block(block: Block) -> str:
    match block:
        case Heading(line):
            return f"<h3>{_line(line)}</h3>"
        case Paragraph(line):
            return f"<p>{_line(line)}</p>"
        case Bullets(items):
            return f"<ul>{''.join(_item(item) for item in items)}</ul>"
        case Table(head, rows):
            return _table(head, rows)


def _item(item: Item) -> str:
    below = "".join(f"<li>{_line(line)}</li>" for line in item.below)
    return f"<li>{_line(item.line)}{f'<ul>{below}</ul>' if below else ''}</li>\n"


def _table(head: Sequence[str], rows: Sequence[Sequence[Line]]) -> str:
    titles = "".join(f"<th>{escape_html(title)}</th>" for title in head)
    cells = "".join(f"<tr>{''.join(f'<td>{_line(cell)}</td>' for cell in row)}</tr>\n" for row in rows)
    return f'<div class="table"><table><thead><tr>{titles}</tr></thead>\n<tbody>{cells}</tbody></table></div>'


def _marked(source: Source) -> Iterator[str]:
    """The article's text with every stretch of evidence marked; each begins with its number."""
    starts: dict[int, list[str]] = {}
    edges = {0, len(source.text)}
    change: dict[int, int] = {}
    for evidence in source.evidence:
        for n, span in enumerate(evidence.spans):
            edges |= {span.start, span.end}
            change[span.start] = change.get(span.start, 0) + 1
            change[span.end] = change.get(span.end, 0) - 1
            if n == 0:
                sign = f'<sup id="{evidence.anchor}">§{evidence.number}</sup>'
                starts.setdefault(span.start, []).append(sign)
    depth = 0
    ordered = sorted(edge for edge in edges if 0 <= edge <= len(source.text))
    for start, end in zip(ordered, [*ordered[1:], len(source.text)], strict=True):
        depth += change.get(start, 0)
        yield "".join(starts.get(start, ()))
        words = escape_html(visible(source.text[start:end]))
        yield f"<mark>{words}</mark>" if depth and words else words
