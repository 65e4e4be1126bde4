"""A source becomes articles."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Final, Protocol
from urllib.parse import urlsplit

from summarizer.exceptions import SourceError
from summarizer.read.article import Article
from summarizer.read.documents import Blob, Document, Failure, Link
from summarizer.read.furniture import find_furniture
from summarizer.read.limits import LARGEST_FILE, MOST_DOCUMENTS
from summarizer.read.metadata import find_metadata
from summarizer.read.opening import documents_of
from summarizer.read.repeated import with_repeated_furniture
from summarizer.read.settings import SourceSettings
from summarizer.read.sources import Source, is_address, load_blob
from summarizer.read.text.language import language_of
from summarizer.text.sentences import paragraphs

__all__ = ["article_from_text", "article_of", "read_articles"]

# Sources under way at the same time; requests to one host still go one after another.
_AT_ONCE: Final = 6
# Links followed of a feed, sitemap or list when the caller names no limit.
_LINKS: Final = 20

Told = Callable[[str], None]


class Fetches(Protocol):
    """What fetches web addresses."""

    def get(self, url: str) -> tuple[Blob, int]:
        """What stands at an address, and its HTTP status; SourceError where nothing does."""

    def close(self) -> None:
        """Close all connections."""


def article_from_text(text: str, *, source: str, article_id: str = "a1", note: str | None = None) -> Article:
    """An article from a text at hand: furniture marked, metadata read off, the text itself untouched.

    With a `note` (something about the source that a reader should know) the status is `partial`.
    """
    return article_of(Document(source, text, lacking=note), article_id)


def article_of(document: Document, article_id: str) -> Article:
    """The article of a document; what the source tells of it counts before what its text shows."""
    text = document.text
    blocks = paragraphs(text)
    furniture = find_furniture(text, blocks)
    data = find_metadata(text, blocks, furniture, document.name)
    marked = sorted({*furniture, *data.byline, *document.furniture}, key=lambda s: (s.start, -s.end))
    outer = [
        s for n, s in enumerate(marked) if not any(other.contains(s) for other in marked[max(0, n - 8) : n])
    ]
    return Article(
        id=article_id,
        source=document.name,
        text=text,
        title=document.title or data.title,
        outlet=document.outlet or data.outlet,
        author=document.author or data.author,
        published=document.published or data.published,
        updated=document.updated or data.updated,
        url=document.url or data.url,
        language=language_of(text, document.language),
        furniture=tuple(outer),
        status="partial" if document.lacking else "read",
        error=document.lacking,
        notes=document.notes,
    )


def read_articles(
    sources: Iterable[Source],
    *,
    stdin: Callable[[], bytes] | None = None,
    settings: SourceSettings | None = None,
    told: Told | None = None,
    fetcher: Fetches | None = None,
) -> tuple[Article, ...]:
    """Read every source; one that can't be read becomes an article of status `failed` that says why.

    Args:
        sources: what to read, in the order in which the articles get their ids.
        stdin: gives the bytes of standard input; the process's own where None.
        settings: how sources are read.
        told: is given what a user should know of a source that was read.
        fetcher: fetches web addresses; one by `settings` where None.
    """
    given = tuple(sources)
    reading = _Reading(settings or SourceSettings(), stdin or _standard_input, told or _silent, fetcher)
    found = reading.run(given)
    articles = [_article(item, f"a{n}", reading.settings) for n, item in enumerate(found, 1)]
    for article in articles:
        for note in article.notes:
            reading.told(f"{article.source}: {note}")
    return with_repeated_furniture(articles)


def _host(source: Source) -> str:
    """Whose turn it is to be asked: sources of one host wait for each other alone; files for each other."""
    if source.url is None:
        return ""
    try:
        return urlsplit(source.url).hostname or source.url
    except ValueError:
        return source.url


class _Reading:
    """One run over sources: files one after another, hosts side by side."""

    def __init__(
        self, settings: SourceSettings, stdin: Callable[[], bytes], told: Told, fetcher: Fetches | None
    ) -> None:
        self.settings = settings
        self.told = told
        self._stdin = stdin
        self._given = fetcher
        self._own: Fetches | None = None
        self._guard = threading.Lock()

    def run(self, sources: tuple[Source, ...]) -> list[Document | Failure]:
        """What all sources hold, in their order."""
        try:
            if not any(source.url for source in sources):
                return [item for source in sources for item in self._read(source)]
            queues: dict[str, list[int]] = {}
            for n, source in enumerate(sources):
                queues.setdefault(_host(source), []).append(n)
            found: dict[int, list[Document | Failure]] = {}
            with ThreadPoolExecutor(_AT_ONCE, "read") as pool:
                for read in pool.map(
                    lambda queue: [(n, self._list(sources[n])) for n in queue], queues.values()
                ):
                    found.update(read)
            return [item for n in range(len(sources)) for item in found[n]]
        finally:
            if self._own is not None:
                self._own.close()

    def _get(self, url: str) -> tuple[Blob, int]:
        """What stands at an address; the fetcher is made when the first is asked for."""
        with self._guard:
            if self._given is None and self._own is None:
                from summarizer.read.fetch.fetcher import fetcher_for  # noqa: PLC0415 - loads the HTTP client

                self._own = fetcher_for(self.settings)
                if self.settings.browser:
                    from summarizer.read.fetch.browser import BrowserFetcher  # noqa: PLC0415 - an extra

                    self._own = BrowserFetcher(self._own)
        fetcher = self._given or self._own
        assert fetcher is not None
        return fetcher.get(url)

    def _list(self, source: Source) -> list[Document | Failure]:
        return list(self._read(source))

    def _read(self, source: Source, depth: int = 0) -> Iterator[Document | Failure]:
        """What one source holds; links in it are followed once."""
        limit = self.settings.limit or MOST_DOCUMENTS
        links: list[Link] = []
        try:
            status: int | None = None
            if source.url:
                blob, status = self._get(source.url)
            else:
                blob = load_blob(source, self._stdin)
            read = 0
            for number, item in enumerate(documents_of(blob, self.settings, status=status)):
                if number == MOST_DOCUMENTS:
                    self.told(f"{source.name}: only its first {MOST_DOCUMENTS:,} articles are read.")
                    break
                if isinstance(item, Link):
                    links.append(item)
                    continue
                if read == limit:
                    self.told(
                        f"{source.name}: only its first {limit} articles are read (--limit says how many)."
                    )
                    break
                yield item
                read += 1
        except SourceError as error:
            yield Failure(source.name, str(error), source.url)
        if links:
            yield from self._follow(source, links, depth)

    def _follow(self, source: Source, links: list[Link], depth: int) -> Iterator[Document | Failure]:
        if depth >= 2:
            reason = f"{source.name}: a list in a list in a list; name the articles' own addresses."
            yield Failure(source.name, reason, source.url)
            return
        taken = links[: self.settings.limit or _LINKS]
        if len(taken) < len(links):
            self.told(
                f"{source.name} lists {len(links)} articles; {len(taken)} are read (--limit says how many)."
            )
        for link in taken:
            if is_address(link.url):
                yield from self._read(Source(link.url, None, link.url), depth + 1)
            else:
                yield Failure(
                    link.url, f"{link.url}: listed in {source.name}, and no web address; correct the list."
                )


def _article(item: Document | Failure, article_id: str, settings: SourceSettings) -> Article:
    if isinstance(item, Failure):
        return Article(
            id=article_id,
            source=item.name,
            text="",
            status="failed",
            error=" ".join(item.reason.split()),
            url=item.url,
        )
    article = article_of(item, article_id)
    named = settings.outlet_of(item.name)
    return replace(article, outlet=named) if named else article


def _standard_input() -> bytes:
    """What comes in, and one byte more than is read: who writes may never stop."""
    return sys.stdin.buffer.read(LARGEST_FILE + 1)


def _silent(_: str) -> None:
    """Tell nobody."""
