"""PDF files: letters with their places by PDFium, put in reading order by `pdf_layout`."""

from __future__ import annotations

import ctypes
import re
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from summarizer.exceptions import SourceError
from summarizer.read.documents import Blob, Document, Found, assembled
from summarizer.read.kinds.detect import Kind
from summarizer.read.kinds.pdf_layout import Page, Run, laid_out
from summarizer.read.limits import LARGEST_FILE, bytes_in_words
from summarizer.read.settings import SourceSettings
from summarizer.read.text.dates import iso_date
from summarizer.read.text.mend import mended, one_line

if TYPE_CHECKING:
    import pypdfium2

__all__ = ["read"]

# A magazine has fewer pages; a longer file is a book or a collection.
_MOST_PAGES: Final = 200
_MOST_LETTERS: Final = 60_000
# Letters farther apart than this many times their height stand in different columns or cells.
_GAP: Final = 1.6
# Drawing instructions of all pages together; the largest of a newspaper's page is under one megabyte.
_MOST_DRAWN: Final = 30_000_000
_STREAM: Final = re.compile(rb"\bstream\r?\n")
_NOT_DRAWN: Final = re.compile(
    rb"/Image\b|/Length1\b|/FontFile|/CIDFontType0C|/OpenType|/XML\b|/ICCBased|/EmbeddedFile|/N \d"
)
_ABOUT: Final = 600
_ZLIB: Final = b"x"
# PDFium's sign for a hyphen at a line's end.
_LINE_HYPHENS: Final = {"\x02": "-", "\ufffe": "-", "\u00ad": "-"}


def read(blob: Blob, settings: SourceSettings, kind: Kind, depth: int) -> Iterator[Found]:
    """The one text of the file.

    Raises:
        SourceError: locked, damaged, or pictures of pages without text.
    """
    del settings, kind, depth
    import pypdfium2 as pdfium  # noqa: PLC0415 - only for PDF files

    _check_streams(blob)
    try:
        pdf = pdfium.PdfDocument(blob.data)
    except pdfium.PdfiumError as error:
        locked = "password" in str(error).lower()
        what = "locked with a password; save it without one" if locked else "a damaged PDF; save it anew"
        raise SourceError(blob.name, f"{blob.name}: {what}.") from error
    try:
        count = len(pdf)
        pages = [_page(pdf, n) for n in range(min(count, _MOST_PAGES))]
        about = pdf.get_metadata_dict(skip_empty=True)
    finally:
        pdf.close()
    if not any(page.runs for page in pages):
        plural = "page" if count == 1 else "pages"
        raise SourceError(
            blob.name, f"{blob.name}: {count} {plural} without text, a scan; run text recognition on it."
        )
    yield _document(blob, pages, count, about)


def _check_streams(blob: Blob) -> None:
    """Refuse a file whose drawing instructions unpack to more than pages have; PDFium can't be stopped."""
    left = _MOST_DRAWN
    for found in _STREAM.finditer(blob.data):
        about = blob.data[max(0, found.start() - _ABOUT) : found.start()].rpartition(b"obj")[2]
        if _NOT_DRAWN.search(about) or blob.data[found.end() : found.end() + 1] != _ZLIB:
            continue
        try:
            unpacker = zlib.decompressobj()
            left -= len(unpacker.decompress(blob.data[found.end() : found.end() + LARGEST_FILE], left + 1))
        except zlib.error:
            continue
        if left < 0:
            raise SourceError(
                blob.name,
                f"{blob.name}: its pages unpack to more than {bytes_in_words(_MOST_DRAWN)}; print the "
                f"article alone.",
            )


def _document(blob: Blob, pages: list[Page], count: int, about: dict[str, str]) -> Document:
    title, blocks = laid_out(pages)
    text, furniture = assembled(blocks)
    given = one_line(about.get("Title", ""))
    lacking = f"Only the first {_MOST_PAGES} of its {count} pages were read." if count > _MOST_PAGES else None
    return Document(
        name=blob.name,
        text=text,
        title=given if len(given.split()) >= 3 and given in " ".join(text.split()) else title,
        published=iso_date(about.get("CreationDate", "").removeprefix("D:")[:8] + "T") if blob.url else None,
        url=blob.url,
        furniture=furniture,
        lacking=lacking,
    )


def _page(pdf: pypdfium2.PdfDocument, number: int) -> Page:
    import pypdfium2 as pdfium  # noqa: PLC0415 - as above

    try:
        page = pdf[number]
        letters = page.get_textpage()
    except pdfium.PdfiumError:
        return Page(0.0, 0.0, ())  # one broken page doesn't take the others with it
    try:
        width, height = page.get_size()
        return Page(width, height, tuple(_runs(letters)))
    finally:
        letters.close()
        page.close()


def _runs(letters: pypdfium2.PdfTextPage) -> Iterator[Run]:
    """Stretches of letters on one line, none of them with a gap in it as wide as that between columns."""
    found: list[tuple[str, float, float, float, float]] = []
    for letter in _letters(letters):
        if found and _breaks(found[-1], letter):
            if run := _run(found):
                yield run
            found = []
        found.append(letter)
    if run := _run(found):
        yield run


def _letters(letters: pypdfium2.PdfTextPage) -> Iterator[tuple[str, float, float, float, float]]:
    """Each letter with left, bottom, right and top; spaces and line ends that PDFium adds have no width."""
    from pypdfium2 import raw  # noqa: PLC0415 - as above

    box = raw.FS_RECTF()
    for index in range(min(letters.count_chars(), _MOST_LETTERS)):
        code = raw.FPDFText_GetUnicode(letters, index)
        sign = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
        sign = _LINE_HYPHENS.get(sign, sign)
        raw.FPDFText_GetLooseCharBox(letters, index, ctypes.byref(box))
        yield sign, box.left, box.bottom, box.right, box.top


def _breaks(
    before: tuple[str, float, float, float, float], letter: tuple[str, float, float, float, float]
) -> bool:
    if letter[0] in "\r\n" or before[0] in "\r\n":
        return True
    if letter[0].isspace() or before[0].isspace():
        return False
    height = max(before[4] - before[2], letter[4] - letter[2], 1.0)
    overlap = min(before[4], letter[4]) - max(before[2], letter[2])
    gap = letter[1] - before[3]
    return overlap < 0.3 * height or gap > _GAP * height or gap < -3 * height


def _run(letters: list[tuple[str, float, float, float, float]]) -> Run | None:
    """The letters as one run, cut at spaces that are wider than a space; None where nothing shows."""
    shown = [letter for letter in letters if letter[0].strip()]
    if not shown:
        return None
    text = mended("".join(letter[0] for letter in letters))[0].strip()
    height = sorted(letter[4] - letter[2] for letter in shown)[len(shown) // 2]
    return Run(
        " ".join(text.split()),
        min(letter[1] for letter in shown),
        min(letter[2] for letter in shown),
        max(letter[3] for letter in shown),
        max(letter[4] for letter in shown),
        height,
    ) if text else None  # fmt: skip
