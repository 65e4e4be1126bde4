"""What a page says about itself in JSON-LD: its article, found among everything else that stands there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

__all__ = ["article_node", "live_updates", "names_of", "nodes_of", "text_of"]

_ARTICLES: Final = re.compile(r"(?:Article|BlogPosting|Report|SocialMediaPosting|LiveBlogPosting|NewsItem)$")
_SCRIPT_MARKS: Final = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*$"
)
_DEEPEST: Final = 12
_MOST_NODES: Final = 2_000
_LONGEST: Final = 2_000_000

Node = Mapping[str, Any]


def nodes_of(scripts: Iterator[str]) -> tuple[Node, ...]:
    """Every object in the scripts that has a type or an id, outer ones first; broken scripts are passed
    over.
    """
    found: list[Node] = []
    for script in scripts:
        if len(script) > _LONGEST:
            continue
        try:
            value = json.loads(_SCRIPT_MARKS.sub("", script.strip()), strict=False)
        except (ValueError, RecursionError):
            continue
        _collect(value, found, 0)
    return tuple(found)


def _collect(value: object, found: list[Node], depth: int) -> None:
    if depth > _DEEPEST or len(found) >= _MOST_NODES:
        return
    if isinstance(value, dict):
        if "@type" in value or "@id" in value:
            found.append(value)
        for inner in value.values():
            _collect(inner, found, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            _collect(inner, found, depth + 1)


def article_node(nodes: tuple[Node, ...], title: str | None, address: str | None) -> Node | None:
    """The node of the page's own article: the only one, or the one with the page's title or address."""
    articles = [n for n in nodes if _is_article(n) and (n.get("headline") or n.get("name"))]
    if len(articles) <= 1:
        return articles[0] if articles else None
    if address:
        for node in articles:
            if any(_same_address(address, node.get(key)) for key in ("url", "@id", "mainEntityOfPage")):
                return node
    if title:
        wanted = _plain(title)
        for node in articles:
            headline = _plain(text_of(node.get("headline")) or text_of(node.get("name")) or "")
            if headline and (headline in wanted or wanted in headline):
                return node
    whole = [n for n in articles if text_of(n.get("articleBody"))]
    return whole[0] if len(whole) == 1 else None


def live_updates(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """The posts of a live blog in the page's order; none where it isn't one."""
    for node in nodes:
        if "LiveBlogPosting" in _types(node):
            posts = node.get("liveBlogUpdate")
            posts = posts if isinstance(posts, list) else [posts]
            return tuple(p for p in posts if isinstance(p, dict) and text_of(p.get("articleBody")))
    return ()


def names_of(value: object, nodes: tuple[Node, ...]) -> tuple[str, ...]:
    """The names in an author or publisher: a string, an object, a reference to one, or a list of these."""
    if isinstance(value, str):
        return (value,) if value.strip() and not value.startswith(("http://", "https://")) else ()
    if isinstance(value, list):
        return tuple(name for item in value for name in names_of(item, nodes))
    if isinstance(value, dict):
        if name := text_of(value.get("name")):
            return (name,)
        if isinstance(value.get("name"), list):
            return names_of(value["name"], ())
        if (reference := value.get("@id")) and nodes:
            for node in nodes:
                if node.get("@id") == reference and (name := text_of(node.get("name"))):
                    return (name,)
    return ()


def text_of(value: object) -> str | None:
    """A string that says something, or the first of a list of them."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("@value")
    return value.strip() or None if isinstance(value, str) else None


def _types(node: Node) -> tuple[str, ...]:
    types = node.get("@type")
    return tuple(str(t) for t in types) if isinstance(types, list) else (str(types),)


def _is_article(node: Node) -> bool:
    return any(_ARTICLES.search(t) for t in _types(node))


def _same_address(address: str, value: object) -> bool:
    other = text_of(value.get("@id")) if isinstance(value, dict) else text_of(value)
    return bool(other) and _bare(address) == _bare(other or "")


def _bare(address: str) -> str:
    return re.sub(r"^https?://(?:www\.|m\.|amp\.)?|[?#].*$|/+$", "", address.lower())


def _plain(title: str) -> str:
    return " ".join(re.findall(r"\w+", title.lower()))
