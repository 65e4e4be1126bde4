"""The main text of a page, by trafilatura, as blocks; what its strict mode leaves out of the text is put
back.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from summarizer.read.documents import Block
from summarizer.read.text.mend import mended

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

__all__ = ["main_blocks", "plain_words"]

# What the classes of elements call the parts that are no reporting.
_FURNITURE_CLASS: Final = re.compile(
    r"(?:^|[\s_-])(?:captions?|credits?|figcaption|related|recirc|pull-?quotes?|newsletter|sign-?up|promo"
    r"|advert\w*|ad|sponsor\w*"
    r"|share|social|byline|author-?bio|bio|timestamp|read-?more|teaser|copyright|disclaimer|tags?|topics?"
    r"|most-?read"
    r"|recommend\w*|outbrain|taboola|trending|comments?|editorial-?note|donat\w*|breadcrumbs?|kicker"
    r"|eyebrow|toolbar|skip)"
    r"(?:$|[\s_-])",
    re.I,
)  # fmt: skip
_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_ONE: Final = frozenset({"p", "head", "item", "code", "row", "ab"})
_INLINE: Final = frozenset({"lb", "hi", "ref", "del"})
_LINES: Final = re.compile(r"\n+")
# Shorter extractions than this are where the strict mode fails most: trafilatura's own least size.
_SHORTEST: Final = 250
_LEAST_LOST: Final = 40
# A caption or a reporter's biography may have three sentences; a class that holds a third of the text is no
# such.
_LONGEST_MARKED: Final = 450
_MOST_MARKED: Final = 3
_MOST_LINKED: Final = 0.5
# A pull quote repeats a sentence; four words may recur by chance.
_PULLED_WORDS: Final = 6
_PULLED_LETTERS: Final = 24
# Above this many elements the page is a dump; the extractor's time grows faster than its size.
MOST_ELEMENTS: Final = 60_000

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


def main_blocks(tree: HtmlElement, url: str | None) -> list[Block]:
    """The blocks of the page's main text in order, furniture marked; none where there is no text."""
    body = _extracted(tree, url, strict=True)
    blocks = _blocks(body) if body is not None else []
    if sum(_length(b.text) for b in blocks) < _SHORTEST:
        fuller = _extracted(tree, url, strict=False)
        blocks = _blocks(fuller) if fuller is not None else blocks
    return _with_pull_quotes(_with_lost(tree, blocks))


def plain_words(text: str) -> list[str]:
    """The words of `text` in lower case; a character each where a script has no spaces."""
    return re.findall(r"[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff]|[^\W_]+", text.lower())


def _length(text: str) -> int:
    """Letters; a sign of a script without spaces says as much as three."""
    return len(text) + 2 * sum("\u0e00" <= sign <= "\u0eff" or "\u3040" <= sign <= "\u9fff" for sign in text)


def _extracted(tree: HtmlElement, url: str | None, *, strict: bool) -> _Element | None:
    import trafilatura  # noqa: PLC0415 - 0.2 s to load

    try:
        document = trafilatura.bare_extraction(
            tree, url=url, include_comments=False, favor_precision=strict, with_metadata=False
        )
    except (ValueError, TypeError, AttributeError, IndexError, KeyError, RecursionError, AssertionError):
        return None  # a page that the extractor stumbles over has no main text for it
    return getattr(document, "body", None)


def _blocks(body: _Element) -> list[Block]:
    found: list[Block] = []
    for raw, kind in _paragraphs(body, ""):
        if raw.strip():
            words, notes = _mend(raw)
            found.append(
                Block(words, _is_marked(kind, words), was_garbled=bool(notes) and "Garbled" in notes[-1])
            )
    marked = sum(len(b.text) for b in found if b.is_furniture)
    if marked * _MOST_MARKED > sum(len(b.text) for b in found):
        return [replace(b, is_furniture=False) for b in found]  # the classes mean something else here
    return [b for b in found if b.text]


def _is_marked(kind: str, words: str) -> bool:
    return len(words) <= _LONGEST_MARKED and bool(_FURNITURE_CLASS.search(_CAMEL.sub("-", kind)))


def _paragraphs(element: _Element, kind: str) -> Iterator[tuple[str, str]]:
    """The text of each paragraph, heading, item, quotation and row, with the classes it stands in."""
    kind = f"{kind} {element.get('class') or ''}".strip()
    if element.tag in _ONE or not len(element):
        yield _words(element), kind
        return
    if element.tag == "quote" and all(child.tag in _INLINE for child in element):
        yield _words(element), kind
        return
    yield element.text or "", kind
    for child in element:
        if child.tag in _INLINE:
            yield _words(child), kind
        elif child.tag != "graphic":
            yield from _paragraphs(child, kind)
        yield child.tail or "", kind


def _words(element: _Element) -> str:
    parts: list[str] = []
    for node in element.iter():
        if node is not element and node.tag in {"lb", "item", "row", "p"}:
            parts.append("\n")
        if node is not element and node.tag == "cell" and parts and parts[-1].strip():
            parts.append(" · ")
        parts.append(node.text or "")
        if node is not element:
            parts.append(node.tail or "")
    return "".join(parts)


def _mend(text: str) -> tuple[str, tuple[str, ...]]:
    better, notes = mended(text)
    lines = (" ".join(line.split()) for line in _LINES.split(better))
    return "\n".join(line for line in lines if line), notes


def _with_lost(tree: HtmlElement, blocks: list[Block]) -> list[Block]:
    """The blocks with those paragraphs that stand between two of them on the page and were left out.

    Only a paragraph with the same parent as two kept ones is put back: the strict mode drops some for their
    length or their links, and the article would lack a denial.
    """
    places = {_key(block.text): n for n, block in enumerate(blocks)}
    groups: dict[HtmlElement, list[tuple[HtmlElement, str, int | None]]] = {}
    for paragraph in tree.iter("p"):
        parent = paragraph.getparent()
        if parent is not None:
            words = _mend(paragraph.text_content())[0]
            groups.setdefault(parent, []).append((paragraph, words, places.get(_key(words))))
    lost: list[tuple[int, Block]] = []
    for members in groups.values():
        kept = [n for _, _, n in members if n is not None]
        if len(kept) >= 2:
            lost.extend(_lost(members, last=max(kept)))
    for at, block in reversed(lost):
        blocks.insert(at, block)
    return blocks


def _lost(members: Sequence[tuple[HtmlElement, str, int | None]], last: int) -> Iterator[tuple[int, Block]]:
    after: int | None = None
    for paragraph, words, place in members:
        if place is not None:
            after = place
        elif after is not None and after < last and _is_prose(paragraph, words):
            yield after + 1, Block(words, is_furniture=_is_marked(paragraph.get("class") or "", words))


def _is_prose(paragraph: HtmlElement, words: str) -> bool:
    if len(words) < _LEAST_LOST:
        return False
    linked = sum(len(a.text_content()) for a in paragraph.iter("a"))
    return linked < _MOST_LINKED * len(words)


def _key(text: str) -> str:
    return " ".join(plain_words(text))


def _with_pull_quotes(blocks: Iterable[Block]) -> list[Block]:
    """The blocks with a short one marked whose words all stand in a longer one."""
    found = list(blocks)
    keys = [f" {_key(block.text)} " for block in found]
    for n, block in enumerate(found):
        if block.is_furniture or keys[n].count(" ") - 1 < _PULLED_WORDS or len(block.text) < _PULLED_LETTERS:
            continue
        if (
            any(keys[n] in other and len(other) > len(keys[n]) for m, other in enumerate(keys) if m != n)
            or keys[n] in keys[:n]
        ):
            found[n] = replace(block, is_furniture=True)
    return found
