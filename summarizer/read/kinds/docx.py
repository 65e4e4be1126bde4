"""Word documents."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from summarizer.exceptions import SourceError
from summarizer.read.documents import Blob, Block, Document, Found, assembled
from summarizer.read.kinds.detect import Kind
from summarizer.read.limits import MOST_UNPACKED, bytes_in_words
from summarizer.read.settings import SourceSettings
from summarizer.read.text.mend import mended, one_line

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

__all__ = ["read"]

_CAPTION: Final = re.compile(r"^(?:caption|footer|header|toc)", re.I)
_TITLE: Final = re.compile(r"^(?:title|heading 1)$", re.I)
# What Word writes as the author or title where nobody gave one.
_DEFAULTS: Final = frozenset(
    {"", "python-docx", "word document", "microsoft office user", "user", "document1", "untitled"}
)


def read(blob: Blob, settings: SourceSettings, kind: Kind, depth: int) -> Iterator[Found]:
    """The document's paragraphs and tables in order; headers, footers and comments are left out.

    Raises:
        SourceError: damaged, or it unpacks to more than allowed.
    """
    del settings, kind, depth
    import docx  # noqa: PLC0415 - only for Word documents
    from docx.opc.exceptions import OpcError  # noqa: PLC0415

    _check_size(blob)
    try:
        document = docx.Document(io.BytesIO(blob.data))
    except (OpcError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise SourceError(blob.name, f"{blob.name}: a damaged Word document; save it anew.") from error
    yield _document(blob.name, document)


def _check_size(blob: Blob) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(blob.data)) as archive:
            size = sum(
                member.file_size
                for member in archive.infolist()
                if member.filename.endswith((".xml", ".rels"))
            )
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise SourceError(blob.name, f"{blob.name}: a damaged Word document; save it anew.") from error
    if size > MOST_UNPACKED // 4:
        raise SourceError(
            blob.name, f"{blob.name}: unpacks to {bytes_in_words(size)}; save the article alone."
        )


def _document(name: str, document: WordDocument) -> Document:
    from docx.table import Table  # noqa: PLC0415

    blocks: list[Block] = []
    title: str | None = None
    for item in document.iter_inner_content():
        if isinstance(item, Table):
            blocks += [Block(row) for row in _rows(item)]
            continue
        text = mended(item.text)[0].strip()
        style = (item.style.name if item.style is not None else None) or ""
        if text and title is None and _TITLE.match(style) and not any(len(b.text) > 200 for b in blocks):
            title = one_line(text)
        if text:
            blocks.append(Block(text, is_furniture=bool(_CAPTION.match(style))))
    about = document.core_properties
    text, furniture = assembled(blocks)
    given = one_line(about.title or "")
    return Document(
        name=name,
        text=text,
        title=title or (given if given.lower() not in _DEFAULTS and given in text else None),
        author=_told(about.author),
        language=_told(about.language),
        furniture=furniture,
    )


def _rows(table: object) -> Iterator[str]:
    for row in getattr(table, "rows", ()):
        cells = dict.fromkeys(one_line(cell.text) for cell in row.cells)
        if words := " · ".join(c for c in cells if c):
            yield words


def _told(value: str | None) -> str | None:
    plain = one_line(value or "")
    return plain if plain.lower() not in _DEFAULTS else None
