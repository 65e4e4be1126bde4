"""Which kind a source is of, told by its bytes first and by its name only where they leave it open."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Final, Literal

from summarizer.read.documents import Blob

__all__ = ["Kind", "kind_of", "unreadable_kind"]

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
_ZIPPED_OFFICE: Final[tuple[tuple[bytes, Kind], ...]] = (
    (b"word/document.xml", "docx"),
    (b"application/epub+zip", "epub"),
)
_UNREADABLE_ZIPPED: Final = (
    (b"xl/workbook.xml", "an Excel workbook"),
    (b"ppt/presentation.xml", "a PowerPoint file"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file"),
)
_HTML: Final = re.compile(
    rb"\A(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_TAG: Final = re.compile(
    rb"<(?:p|div|span|a|article|section|h[1-6]|meta|script|table|br|title|link|ul)\b[^<>]*>", re.I
)
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
_ONLY_IN_MAIL: Final = re.compile(
    rb"^(?:MIME-Version|Message-ID|Return-Path|Received|Content-Type):", re.I | re.M
)
_SAMPLE: Final = 8192
_BLANK: Final = b"\xef\xbb\xbf \t\r\n"
# So many headers, and one that only mails have; an article may begin with "From:" and "Date:".
_HEADERS: Final = 3
_PAGES: Final = frozenset({".html", ".htm", ".xhtml"})
_JSON_LINES: Final = frozenset({".jsonl", ".ndjson"})
_TEXT_COLUMNS: Final = frozenset({"text", "body", "content"})
_OTHER_COLUMNS: Final = frozenset({"title", "headline", "url", "published", "date", "outlet"})


def kind_of(blob: Blob) -> Kind:
    """The kind of `blob`: its content decides; the name only between kinds of plain text."""
    data = blob.data
    head = _in_bytes(data[:_SAMPLE]).lstrip(_BLANK)
    suffix = PurePosixPath(blob.name.split("?")[0]).suffix.lower()
    return (
        _kind_of_bytes(data, head)
        or (_kind_of_markup(head) if head.startswith(b"<") else None)
        or _kind_of_mail(data, head, suffix)
        or _kind_of_records(data, head, suffix)
        or ("page" if suffix in _PAGES and _TAG.search(head) else "text")
    )


def _in_bytes(head: bytes) -> bytes:
    """The head of a file in UTF-8 where a mark says that it is UTF-16."""
    is_wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    return head.decode("utf-16", "ignore").encode("utf-8", "replace") if is_wide else head


def unreadable_kind(data: bytes) -> str | None:
    """What a file is that no reader is for, in words; None where it may be read."""
    named = [name for signature, name in _SIGNATURES if data.startswith(signature)]
    if data.startswith(b"BM") and data[:64].isascii() and b"\0" not in data[:64]:
        named = []  # a text may begin with these letters, a bitmap has zeros behind them
    elif data[4:8] == b"ftyp":
        named = ["a picture" if data[8:12] in {b"heic", b"mif1", b"avif"} else "a video"]
    elif data.startswith(b"RIFF"):
        named = ["a WebP picture" if data[8:12] == b"WEBP" else "a recording"]
    elif data.startswith(b"PK\x03\x04"):
        named = [name for mark, name in _UNREADABLE_ZIPPED if mark in data[:4096] + data[-65536:]]
    elif data[257:262] == b"ustar":
        named = ["a tar archive"]
    return named[0] if named else None


def _kind_of_bytes(data: bytes, head: bytes) -> Kind | None:
    """The kind of a file that is no text, by its first bytes."""
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"\x1f\x8b"):
        return "gzip"
    if unreadable_kind(data):
        return "unreadable"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_zip(data)
    return "warc" if head.startswith(b"WARC/") else None


def _kind_of_zip(data: bytes) -> Kind:
    names = data[:4096] + data[-65536:]
    return next((kind for mark, kind in _ZIPPED_OFFICE if mark in names), "zip")


def _kind_of_markup(head: bytes) -> Kind | None:
    if _HTML.match(head):
        return "page"
    if found := _XML_ROOT.search(head):
        if kind := _ROOTS.get(found["root"]):
            return kind
        if head.startswith(b"<?xml"):
            return "unreadable"
    return "page" if len(_TAG.findall(head)) >= 3 else None


def _kind_of_mail(data: bytes, head: bytes, suffix: str) -> Kind | None:
    """Headers from the first line on, as mails and pages saved in one file have them."""
    if data.startswith(b"From ") and _MAIL_HEADER.search(data[: _SAMPLE * 2]):
        return "mbox"
    top = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    if not _MAIL_HEADER.match(top):
        return None
    is_mail = len(_MAIL_HEADER.findall(top)) >= _HEADERS and _ONLY_IN_MAIL.search(top)
    return "mail" if is_mail or suffix in {".eml", ".mht", ".mhtml"} else None


def _kind_of_records(data: bytes, head: bytes, suffix: str) -> Kind | None:
    if head.startswith(b"{"):
        first, _, rest = data.lstrip(_BLANK).partition(b"\n")
        by_line = first.rstrip().endswith(b"}") and rest.lstrip().startswith(b"{")
        return "jsonl" if by_line or suffix in _JSON_LINES else "json"
    if suffix in _JSON_LINES:
        return "jsonl"
    if suffix == ".json" or re.match(rb"\[\s*(?:\[\s*)*[{\]]|\[{20}", head):
        return "json"
    return "table" if suffix in {".csv", ".tsv"} or _is_table(head) else None


def _is_table(head: bytes) -> bool:
    """Whether the first line names columns among which are a text and what belongs to one."""
    first = head.split(b"\n", 1)[0].decode("utf-8", "replace")
    for delimiter in (",", "\t", ";"):
        names = {name.strip().strip('"').lower() for name in first.split(delimiter)}
        if names & _TEXT_COLUMNS and names & _OTHER_COLUMNS:
            return True
    return False
