"""What a page tells of its publication: JSON-LD first, then OpenGraph and other meta elements, then
guesses.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin, urlsplit

from summarizer.read.outlets import outlet_of_domain, outlet_of_line
from summarizer.read.pages.structured import Node, article_node, names_of, nodes_of, text_of
from summarizer.read.text.dates import iso_date
from summarizer.read.text.language import primary
from summarizer.read.text.mend import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["Facts", "facts_of"]

_TITLE_KEYS: Final = ("og:title", "twitter:title", "dc.title", "title", "sailthru.title")
_OUTLET_KEYS: Final = (
    "og:site_name",
    "application-name",
    "dc.publisher",
    "publisher",
    "cre",
    "article:publisher",
)
_AUTHOR_KEYS: Final = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "byl",
    "dcsext.author",
)
_PUBLISHED_KEYS: Final = (
    "article:published_time", "datepublished", "og:published_time", "parsely-pub-date", "sailthru.date",
    "pubdate",
    "publish-date", "publishdate", "dc.date.issued", "dcterms.created", "dc.date", "date",
    "article.published",
    "originalpublicationdate", "cxenseparse:recs:publishtime", "displaydate",
)  # fmt: skip
_UPDATED_KEYS: Final = (
    "article:modified_time",
    "datemodified",
    "og:updated_time",
    "lastmod",
    "dcterms.modified",
    "last-modified",
)
_BY: Final = re.compile(r"^\s*(?:by|written by|words by|author:?)\s+", re.I)
# A profile address, a handle or a department is no name.
_NO_NAME: Final = re.compile(r"https?://|^@|@\S+\.\w|^\W*$|^(?:admin|staff|editor|redaktion|newsroom)$", re.I)
_SITE_PART: Final = re.compile(r"\s+(?:[|–—»·-]|::?)\s+")
_LONGEST_NAME: Final = 80
_SITE_WORDS: Final = 5


@dataclass(frozen=True, slots=True)
class Facts:
    """What a page tells of itself; dates are ISO dates, `node` its article's JSON-LD, `is_article` its own
    word.
    """

    title: str | None
    outlet: str | None
    author: str | None
    published: str | None
    updated: str | None
    url: str | None
    language: str | None
    is_article: bool
    node: Node | None
    nodes: tuple[Node, ...]


def facts_of(tree: HtmlElement, url: str | None) -> Facts:
    """Read the facts off a page's tree; `url` is where it was fetched from."""
    meta = _meta(tree)
    address = _canonical(tree, meta, url)
    shown = _shown_title(tree)
    nodes = nodes_of(s.text or "" for s in tree.iter("script") if "ld+json" in (s.get("type") or "").lower())
    node = article_node(nodes, _first(meta, _TITLE_KEYS) or shown, address)
    of_node: Node = node or {}
    outlet = _outlet(
        _title_tail(tree, shown),
        names_of(of_node.get("publisher"), nodes) or _microdata(tree, "publisher"),
        meta,
        address,
    )
    named = [
        text_of(of_node.get("headline")),
        text_of(of_node.get("name")),
        _first(meta, _TITLE_KEYS[:2]),
        shown,
    ]
    title = next((one_line(t) for t in named if t and one_line(t)), None)
    title = title or _of_title_element(tree, meta, outlet)
    languages = (
        text_of(of_node.get("inLanguage")),
        tree.get("lang"),
        tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
        meta.get("og:locale"),
        meta.get("content-language"),
    )
    return Facts(
        title=_without_site(title, outlet, meta) if title else None,
        outlet=outlet,
        author=_author(of_node, nodes, meta, tree, outlet),
        published=_date(of_node, ("datePublished", "dateCreated", "uploadDate"), meta, _PUBLISHED_KEYS)
        or _time_shown(tree)
        or _guessed_date(tree, address),
        updated=_date(of_node, ("dateModified",), meta, _UPDATED_KEYS),
        url=address,
        language=primary(next(filter(None, languages), None)),
        is_article=node is not None or meta.get("og:type", "").lower() in {"article", "newsarticle", "news"},
        node=node,
        nodes=nodes,
    )  # fmt: skip


def _meta(tree: HtmlElement) -> dict[str, str]:
    """The page's meta elements by name in lower case; the first with content counts."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = (element.get("content") or "").strip()
        if not content:
            continue
        for key in ("property", "name", "itemprop", "http-equiv"):
            for name in (element.get(key) or "").lower().split():
                found.setdefault(name, content)
    return found


def _first(meta: Mapping[str, str], keys: tuple[str, ...]) -> str | None:
    return next((meta[k] for k in keys if k in meta), None)


def _canonical(tree: HtmlElement, meta: Mapping[str, str], url: str | None) -> str | None:
    named = [
        link.get("href") or "" for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"
    ]
    for candidate in (*named, meta.get("og:url", ""), url or ""):
        try:
            address: str = urljoin(url or "", candidate.strip())
            parts = urlsplit(address)
        except ValueError:
            continue
        if parts.scheme in {"http", "https"} and parts.hostname and "." in parts.hostname:
            return address
    return url


def _shown_title(tree: HtmlElement) -> str | None:
    heads = [h for h in tree.iter("h1") if one_line(h.text_content())]
    inside = [h for h in heads if any(a.tag in {"article", "main"} for a in h.iterancestors())]
    chosen = inside[0] if inside else heads[0] if len(heads) == 1 else None
    return one_line(chosen.text_content()) if chosen is not None else None


def _of_title_element(tree: HtmlElement, meta: Mapping[str, str], outlet: str | None) -> str | None:
    element = next(tree.iter("title"), None)
    words = one_line(element.text_content()) if element is not None else ""
    words = words or _first(meta, _TITLE_KEYS) or ""
    parts = _SITE_PART.split(words)
    if outlet is None and len(parts) > 1:
        return max(parts, key=len)
    return words or None


def _without_site(title: str, outlet: str | None, meta: Mapping[str, str]) -> str:
    """The title less the outlet's name behind a bar or dash at its end."""
    parts = list(_SITE_PART.finditer(title))
    if not parts:
        return title
    names = {_key(n) for n in (outlet, meta.get("og:site_name"), meta.get("application-name")) if n}
    tail = title[parts[-1].end() :]
    known = _key(tail) in names or outlet_of_line(tail) is not None
    return title[: parts[-1].start()].rstrip() if known else title


def _key(name: str) -> str:
    return re.sub(r"^the ", "", " ".join(re.findall(r"\w+", name.casefold())))


def _microdata(tree: HtmlElement, prop: str) -> tuple[str, ...]:
    """The names of what elements say is the page's author or publisher."""
    for element in tree.iter():
        if isinstance(element.tag, str) and prop in (element.get("itemprop") or "").split():
            inner = next((e for e in element.iter() if e.get("itemprop") == "name"), element)
            if name := one_line(inner.get("content") or inner.text_content()):
                return (name,)
    return ()


def _title_tail(tree: HtmlElement, shown: str | None) -> str | None:
    """What stands behind the page's heading in its title element, as the outlet's name does."""
    element = next(tree.iter("title"), None)
    words = one_line(element.text_content()) if element is not None else ""
    if not shown or not words.startswith(shown):
        return None
    tail = _SITE_PART.split(words[len(shown) :])
    return tail[-1] if len(tail) > 1 and 0 < len(tail[-1].split()) <= _SITE_WORDS else None


def _outlet(
    tail: str | None, publishers: tuple[str, ...], meta: Mapping[str, str], address: str | None
) -> str | None:
    host = urlsplit(address).hostname if address else None
    by_host = outlet_of_domain(host) if host else None
    if by_host and host and by_host != host.lower().removeprefix("www."):
        return by_host
    names = [*publishers, *(meta[k] for k in _OUTLET_KEYS if k in meta)]
    for name in map(one_line, names):
        if name and len(name) <= _LONGEST_NAME and not name.startswith(("http://", "https://", "@")):
            return outlet_of_line(name) or name
    return tail or by_host


def _author(
    node: Node, nodes: tuple[Node, ...], meta: Mapping[str, str], tree: HtmlElement, outlet: str | None
) -> str | None:
    for names in (
        names_of(node.get("author"), nodes) or names_of(node.get("creator"), nodes),
        tuple(meta[k] for k in _AUTHOR_KEYS if k in meta),
        _microdata(tree, "author"),
        tuple(_bylines(tree)),
    ):
        plain = [_name(_BY.sub("", one_line(n)).strip(" ,;")) for n in names]
        kept = [n for n in plain if n and len(n) <= _LONGEST_NAME and not _NO_NAME.search(n)]
        kept = [n for n in dict.fromkeys(kept) if not outlet or _key(n) != _key(outlet)]
        if kept:
            return ", ".join(kept[:6])
    return None


def _name(name: str) -> str:
    """A name in capitals as names are written; every other as it stands."""
    if not name.isupper() or len(name.split()) < 2:
        return name
    return re.sub(r"[^\W\d_]+", lambda m: m[0].capitalize(), name)


def _bylines(tree: HtmlElement) -> list[str]:
    """The names that links to authors, or elements said to be bylines, show."""
    found: list[str] = []
    for element in tree.iter("a", "span", "p", "div", "address"):
        name = element.get("class") or ""
        if "author" in (element.get("rel") or "").lower().split() or re.search(
            r"\bbyline\b|\bauthor-?_?name\b", name, re.I
        ):
            words = one_line(element.text_content())
            if 0 < len(words.split()) <= 6 and not any(map(str.isdigit, words)):
                found.append(words)
                if len(found) == 4:
                    break
    return found[:1] if found and any(found[0] in other for other in found[1:]) else found


def _date(node: Node, names: tuple[str, ...], meta: Mapping[str, str], keys: tuple[str, ...]) -> str | None:
    given = [text_of(node.get(n)) for n in names] + [meta.get(k) for k in keys]
    return next((date for value in given if value and (date := iso_date(value))), None)


def _guessed_date(tree: HtmlElement, address: str | None) -> str | None:
    """The day that the page's words or address show, by htmldate; only where nothing tells it."""
    from htmldate import find_date  # noqa: PLC0415 - only where nothing tells

    try:
        return find_date(tree, url=address, original_date=True, extensive_search=False)
    except Exception:  # a guess that the library stumbles over is none
        return None


def _time_shown(tree: HtmlElement) -> str | None:
    """The day of the first time element in the article, else in the page."""
    times = [t for t in tree.iter("time") if t.get("datetime") or (t.text or "").strip()]
    inside = [t for t in times if any(a.tag in {"article", "main", "header"} for a in t.iterancestors())]
    marked = [
        t for t in times if t.get("pubdate") is not None or "datePublished" in (t.get("itemprop") or "")
    ]
    for element in (*marked, *inside, *times[:1]):
        if date := iso_date(element.get("datetime") or element.text_content()):
            return date
    return None
