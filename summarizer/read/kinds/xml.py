"""XML taken apart without entities, outside documents or network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.exceptions import SourceError

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["local", "parsed", "words_of"]


def parsed(data: bytes, name: str) -> _Element:
    """The root of `data`; entities of its own are never expanded.

    Raises:
        SourceError: it can't be taken apart.
    """
    from lxml import etree  # noqa: PLC0415 - only for the kinds that are XML

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        raise SourceError(name, f"{name}: not valid XML; fetch or export it again.")
    return root


def local(element: _Element) -> str:
    """An element's name without its namespace; empty for comments and entities."""
    tag: object = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def words_of(element: _Element | None) -> str:
    """All text in an element on one line."""
    parts = (str(part) for part in element.itertext()) if element is not None else ()
    return " ".join("".join(parts).split())
