"""Web archives: the pages that they hold."""

from __future__ import annotations

import io
from collections.abc import Iterator

from summarizer.exceptions import SourceError
from summarizer.read.documents import Blob, Failure, Found
from summarizer.read.kinds.detect import Kind, kind_of
from summarizer.read.limits import LARGEST_PAGE
from summarizer.read.settings import SourceSettings
from summarizer.read.sources import is_address
from summarizer.read.text.mend import one_line

__all__ = ["read"]

_READ = frozenset({"page", "pdf", "text"})


def read(blob: Blob, settings: SourceSettings, kind: Kind, depth: int) -> Iterator[Found]:
    """The article of each answer with a page or a PDF in it; other answers, such as pictures, are passed
    over.
    """
    del kind
    from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415 - only for web archives

    from summarizer.read.opening import documents_of  # noqa: PLC0415 - it calls this module

    seen: set[str] = set()
    for record in ArchiveIterator(
        io.BytesIO(blob.data), record_types=WarcRecordType.response, parse_http=True
    ):
        url = one_line(record.headers.get("WARC-Target-URI") or "").strip("<>")
        url = url if is_address(url) else ""
        if getattr(record.http_headers, "status_code", None) != 200 or url in seen:
            continue
        seen |= {url} if url else set()
        data = record.reader.read(LARGEST_PAGE + 1)
        declared = record.http_content_type or ""
        page = Blob(url or blob.name, data, declared, record.http_charset, url or None)
        if declared.startswith(
            ("image/", "video/", "audio/", "text/css", "application/javascript", "text/javascript", "font/")
        ):
            continue
        if kind_of(page) not in _READ or url.endswith("/robots.txt"):
            continue
        try:
            yield from documents_of(page, settings, depth=depth + 1)
        except SourceError as error:
            yield Failure(page.name, str(error), page.url)
