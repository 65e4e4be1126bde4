"""Which kind a source is of, told by its bytes first and by its name only where they leave it open."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Final, Literal

from summarizer.read.documents import Blob

__all__ = ["Kind", "unreadable_kind", "kind_of"]

Kind = Literal[
    "text", "page", "pdf", "docx", "epub", "mail", "mbox", "json", "jsonl", "table",
    "feed", "sitemap", "newsml", "warc", "zip", "gzip", "unreadable",
]  # fmt: skip

# First bytes -> what a person calls such a file.
_SIGNATURES: Final = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"BM", "a bitmap picture"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
    (b"ID3", "a sound recording"),
    (b"OggS", "a sound recording"),
    (b"fLaC", "a sound recording"),
    (b"\x1aE\xdf\xa3", "a video"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ", "an xz file"),
    (b"(\xb5/\xfd", "a zstd file"),
    (b"SQLite format 3\0", "a database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"%!PS", "a PostScript file"),
    (b"wOFF", "a font"),
)  # fmt: skip
_ZIPPED_OFFICE: Final = (
    (b"word/document.xml", "docx"),
    (b"application/epub+zip", "epub"),
)
_UNREADABLE_ZIPPED: Final = (
    (b"xl/workbook.xml", "an Excel workbook"),
    (b"ppt/presentation.xml", "a PowerPoint file"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file"),
)
_HTML: Final = re.compile(rb"\A(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_TAG: Final = re.compile(rb"<(?:p|div|span|a|article|section|h[1-6]|meta|script|table|br|title|link|ul)\b[^<>]*>", re.I)
_XML_ROOT: Final = re.compile(rb"<(?![?!])(?:[\w.-]+:)?(?P<root>[\w.-]+)")
_ROOTS: Final[dict[bytes, Kind]] = {
    b"rss": "feed", b"feed": "feed", b"RDF": "feed", b"urlset": "sitemap", b"sitemapindex": "sitemap",
    b"newsMessage": "newsml", b"newsItem": "newsml", b"html": "page",
}  # fmt: skip
_MAIL_HEADER: Final = re.compile(
    rb"^(?:From|To|Subject|Date|Received|Return-Path|MIME-Version|Message-ID|Delivered-To|Content-Type|Reply-To"
    rb"|X-[\w-]+|DKIM-Signature|List-[\w-]+):[ \t]*\S",
    re.I | re.M,
)
_ONLY_IN_MAIL: Final = re.compile(rb"^(?:MIME-Version|Message-ID|Return-Path|Received|Content-Type):", re.I | re.M)
_SAMPLE: Final = 8192


def kind_of(blob: Blob) -> Kind:
    """The kind of `blob`: its content decides; the name only between kinds of plain text."""
    data = blob.data
    head = data[:_SAMPLE].lstrip(b"\xef\xbb\xbf \t\r\n")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"\x1f\x8b"):
        return "gzip"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_zip(data)
    if head.startswith(b"WARC/"):
        return "warc"
    if unreadable_kind(data):
        return "unreadable"
    suffix = PurePosixPath(blob.name.split("?")[0]).suffix.lower()
    if head.startswith(b"<") and (kind := _kind_of_markup(head)):
        return kind
    if _looks_like_mail(head, suffix):
        return "mail"
    if data.startswith(b"From ") and _MAIL_HEADER.search(data[: _SAMPLE * 2]):
        return "mbox"
    return _kind_of_text(blob, head, suffix)


def unreadable_kind(data: bytes) -> str | None:
    """What a file is that no reader is for, in words; None where it may be read."""
    for signature, name in _SIGNATURES:
        if data.startswith(signature) and not (signature == b"BM" and data[:64].isascii() and b"\0" not in data[:64]):
            return name
    if data[4:12] in {b"ftypheic", b"ftypmif1", b"ftypavif"}:
        return "a picture"
    if data[4:8] == b"ftyp":
        return "a video"
    if data.startswith(b"RIFF"):
        return "a WebP picture" if data[8:12] == b"WEBP" else "a recording"
    if data.startswith(b"PK\x03\x04"):
        return next((name for mark, name in _UNREADABLE_ZIPPED if mark in data[:4096] + data[-65536:]), None)
    if data[257:262] == b"ustar":
        return "a tar archive"
    return None


def _kind_of_zip(data: bytes) -> Kind:
    if unreadable_kind(data):
        return "unreadable"
    names = data[:4096] + data[-65536:]
    for mark, kind in _ZIPPED_OFFICE:
        if mark in names:
            return "docx" if kind == "docx" else "epub"
    return "zip"


def _kind_of_markup(head: bytes) -> Kind | None:
    if _HTML.match(head):
        return "page"
    if found := _XML_ROOT.search(head):
        if kind := _ROOTS.get(found["root"]):
            return kind
        if head.startswith(b"<?xml"):
            return "unreadable"
    return "page" if len(_TAG.findall(head)) >= 3 else None


def _looks_like_mail(head: bytes, suffix: str) -> bool:
    """Headers from the first line on, as mails and pages saved in one file have them."""
    top = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    first = _MAIL_HEADER.match(top)
    if not first:
        return False
    found = len(_MAIL_HEADER.findall(top))
    return bool(suffix in {".eml", ".mht", ".mhtml"} or (found >= 3 and _ONLY_IN_MAIL.search(top)))


def _kind_of_text(blob: Blob, head: bytes, suffix: str) -> Kind:
    if head.startswith(b"{"):
        line = blob.data.lstrip(b"\xef\xbb\xbf \t\r\n").split(b"\n", 1)
        alone = line[0].rstrip().endswith(b"}") and len(line) == 2 and line[1].lstrip().startswith(b"{")
        return "jsonl" if alone or suffix in {".jsonl", ".ndjson"} else "json"
    if re.match(rb"\[\s*(?:\[\s*)*[{\]]|\[{20}", head):
        return "json"
    if suffix in {".jsonl", ".ndjson"}:
        return "jsonl"
    if suffix == ".json":
        return "json"
    if suffix in {".csv", ".tsv"} or _is_table(head):
        return "table"
    if suffix in {".html", ".htm", ".xhtml"} and len(_TAG.findall(head)) >= 1:
        return "page"
    return "text"


def _is_table(head: bytes) -> bool:
    """Whether the first line names columns among which are a text and what belongs to one."""
    first = head.split(b"\n", 1)[0].decode("utf-8", "replace")
    for delimiter in (",", "\t", ";"):
        names = {name.strip().strip('"').lower() for name in first.split(delimiter)}
        if names & {"text", "body", "content"} and names & {"title", "headline", "url", "published", "date", "outlet"}:
            return True
    return False
