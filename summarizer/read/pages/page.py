"""A web page becomes a document, or one sentence that says why it is no article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarizer.exceptions import SourceError
from summarizer.read.documents import Blob, Block, Document, assembled
from summarizer.read.limits import LARGEST_PAGE, bytes_in_words
from summarizer.read.pages.facts import Facts, facts_of
from summarizer.read.pages.live import live_posts
from summarizer.read.pages.main_text import MOST_ELEMENTS, main_blocks, plain_words
from summarizer.read.pages.refused import lacking, refusal
from summarizer.read.text.letters import decode_markup
from summarizer.read.text.mend import garbled_note, one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["blocks_of_markup", "read_page", "title_of_markup"]

# A fragment shorter than this is no page of its own but part of a feed, a mail or an export.
_EMPTY: Final = "the page holds no text"
# A table's cell with data holds a name, a number, at most a sentence or two.
_LAYOUT_CELL: Final = 600
_UNSHOWN: Final = frozenset({"script", "style", "template"})
# Five times the longest magazine piece; the extractor's time grows faster than a page's length.
_LONGEST_SHOWN: Final = 1_000_000


def read_page(blob: Blob, status: int | None = None) -> Document:
    """The article on a page; `status` is the HTTP status that it came with.

    Raises:
        SourceError: it is no page, too large, or no article.
    """
    if len(blob.data) > LARGEST_PAGE:
        raise SourceError(
            blob.name,
            f"{blob.name}: {bytes_in_words(len(blob.data))} is more than a page; save the article alone.",
        )
    text, note = decode_markup(blob.data, blob.charset)
    tree = _parsed(text)
    if tree is None:
        raise SourceError(blob.name, f"{blob.name}: {_EMPTY}; name a page with an article.")
    if _is_dump(tree):
        raise SourceError(
            blob.name, f"{blob.name}: the page holds far more than an article; name a page with one."
        )
    _open_layout_tables(tree)
    facts = facts_of(tree, blob.url)
    blocks = live_posts(tree, facts) or main_blocks(tree, blob.url)
    blocks = _without_title(facts.title, blocks)
    if reason := refusal(tree, facts, blocks, status):
        raise SourceError(blob.name, f"{blob.name}: {reason}")
    return _document(blob, facts, blocks, note, lacking(tree, facts, blocks))


def blocks_of_markup(markup: str) -> list[Block]:
    """The main text of markup that is part of something else, such as a newsletter or an entry of a feed."""
    tree = _tree(markup)
    return main_blocks(tree, None) if tree is not None else []


def title_of_markup(markup: str) -> str | None:
    """The first heading of markup, on one line."""
    tree = _tree(markup)
    heads = tree.iter("h1", "h2") if tree is not None else ()
    return next((words for h in heads if (words := one_line(h.text_content()))), None)


def _tree(text: str) -> HtmlElement | None:
    """Markup as a tree; None where it holds no text, or more than any article."""
    tree = _parsed(text)
    if tree is None or _is_dump(tree):
        return None
    _open_layout_tables(tree)
    return tree


def _parsed(text: str) -> HtmlElement | None:
    from trafilatura.utils import load_html  # noqa: PLC0415 - 0.2 s to load

    if not text.strip():
        return None
    try:
        tree = load_html(text)
        if tree is None:  # it doesn't take a short piece of markup for a page
            tree = load_html(f"<html><body>{text}</body></html>")
    except (ValueError, RecursionError, AssertionError):
        return None
    return tree


def _is_dump(tree: HtmlElement) -> bool:
    """Whether a page has more elements, or shows more, than any article."""
    elements = shown = 0
    for element in tree.iter():
        elements += 1
        if element.tag not in _UNSHOWN:
            shown += len(element.text or "") + len(element.tail or "")
    return elements > MOST_ELEMENTS or shown > _LONGEST_SHOWN


def _open_layout_tables(tree: HtmlElement) -> None:
    """Make divisions of tables that lay a page out: those with a cell that holds as much as an article."""
    for table in list(tree.iter("table")):
        cells = [cell for cell in table.iter("td") if cell.find(".//table") is None]
        if any(len(cell.text_content()) >= _LAYOUT_CELL for cell in cells):
            for element in table.iter("table", "tbody", "thead", "tfoot", "tr", "td", "th"):
                element.tag = "div"


def _without_title(title: str | None, blocks: list[Block]) -> list[Block]:
    """The blocks less the title where they begin with it."""
    wanted = plain_words(title or "")
    for n, block in enumerate(blocks[:3]):
        if wanted and plain_words(block.text) == wanted:
            return [*blocks[:n], *blocks[n + 1 :]]
    return blocks


def _document(
    blob: Blob, facts: Facts, blocks: list[Block], note: str | None, missing: str | None
) -> Document:
    garbled = sum(block.was_garbled for block in blocks)
    notes = [*([note] if note else []), *([garbled_note(garbled)] if garbled else [])]
    title = [Block(facts.title)] if facts.title else []
    text, furniture = assembled([*title, *blocks])
    return Document(
        name=blob.name,
        text=text,
        title=facts.title,
        outlet=facts.outlet,
        author=facts.author,
        published=facts.published,
        updated=facts.updated,
        url=facts.url,
        language=facts.language,
        furniture=furniture,
        notes=tuple(notes),
        lacking=missing,
    )
