"""EPUB: each document of its spine that is an article."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote

from summarizer.exceptions import SourceError
from summarizer.read.documents import Blob, Block, Document, Failure, Found, assembled
from summarizer.read.kinds.archive import member_bytes
from summarizer.read.kinds.detect import Kind
from summarizer.read.kinds.xml import local, parsed, words_of
from summarizer.read.limits import LARGEST_PAGE, MOST_MEMBERS
from summarizer.read.settings import SourceSettings
from summarizer.read.text.dates import iso_date
from summarizer.read.text.letters import decode_markup

__all__ = ["read"]

_CONTAINER = "META-INF/container.xml"
# A cover, a title page or a list of contents has fewer words than the shortest article.
_SHORTEST = 40


def read(blob: Blob, settings: SourceSettings, kind: Kind, depth: int) -> Iterator[Found]:
    """A document for each part with an article's length, in reading order.

    Raises:
        SourceError: damaged, or nothing in it has an article's length.
    """
    del settings, kind, depth
    try:
        archive = zipfile.ZipFile(io.BytesIO(blob.data))
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise SourceError(blob.name, f"{blob.name}: a damaged EPUB; save it anew.") from error
    with archive:
        about, parts = _spine(archive, blob.name)
        found = False
        for number, part in enumerate(parts[:MOST_MEMBERS], 1):
            name = f"{blob.name}#{number}"
            try:
                document = _document(name, _member(archive, part, name), about)
            except SourceError as error:
                yield Failure(name, str(error))
                found = True
                continue
            if document is not None:
                yield document
                found = True
    if not found:
        raise SourceError(blob.name, f"{blob.name}: no part of it has an article's length; leave it out.")


def _spine(archive: zipfile.ZipFile, name: str) -> tuple[Document, list[str]]:
    """What the book tells of itself, and its parts' names in reading order."""
    container = parsed(_member(archive, _CONTAINER, name), name)
    package = next((e.get("full-path") or "" for e in container.iter() if local(e) == "rootfile"), "")
    root = parsed(_member(archive, package, name), name)
    hrefs = {e.get("id"): e.get("href") or "" for e in root.iter() if local(e) == "item"}
    order = [hrefs.get(e.get("idref"), "") for e in root.iter() if local(e) == "itemref"]
    told: dict[str, str] = {}
    for element in root.iter():
        if local(element) in {"publisher", "creator", "date", "language", "title"} and words_of(element):
            told.setdefault(local(element), words_of(element))
    about = Document(
        name,
        "",
        title=told.get("title"),
        outlet=told.get("publisher"),
        author=told.get("creator"),
        published=iso_date(told.get("date", "")),
        language=told.get("language"),
    )
    folder = posixpath.dirname(package)
    return about, [posixpath.normpath(posixpath.join(folder, unquote(href))) for href in order if href]


def _member(archive: zipfile.ZipFile, member: str, name: str) -> bytes:
    try:
        info = archive.getinfo(member)
    except KeyError:
        raise SourceError(
            name, f"{name}: {member or 'its list of parts'} is missing in it; save it anew."
        ) from None
    return member_bytes(archive, info, name, LARGEST_PAGE)


def _document(name: str, data: bytes, about: Document) -> Document | None:
    from summarizer.read.pages.page import blocks_of_markup, title_of_markup  # noqa: PLC0415 - loads lxml

    markup = decode_markup(data)[0]
    title, blocks = title_of_markup(markup), blocks_of_markup(markup)
    if sum(len(b.text.split()) for b in blocks) < _SHORTEST:
        return None
    if not (title and any(b.text == title for b in blocks[:3])):
        blocks = [*([Block(title)] if title else []), *blocks]
    text, furniture = assembled(blocks)
    return replace(about, name=name, text=text, title=title, furniture=furniture)
