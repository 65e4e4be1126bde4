"""Damaged and monstrous files for every reader: `python -m tests.read.fuzzing --minutes 10 [KIND...]`.

Each example is a good file of a kind with bytes changed, cut, doubled or moved, or markup and records woven
from pieces. A reader may refuse it in a sentence; it may not raise, hang, lie with an offset or grow.
"""

from __future__ import annotations

import argparse
import gzip
import io
import random
import resource
import sys
import tempfile
import time
import zipfile
from collections import Counter
from pathlib import Path

from benchmarks.page_set import article_layouts, layout_names, page, stories
from summarizer.exceptions import SourceError
from summarizer.read.article import Article
from summarizer.read.reader import read_articles
from summarizer.read.settings import SourceSettings
from summarizer.read.sources import Source
from tests.read.making import MAKERS, zipped

__all__ = ["KINDS", "check", "damaged", "damaged_inside", "fuzz", "woven"]

KINDS = (*MAKERS, "layouts", "woven")
_SECONDS = 20.0
_GROWTH = 300_000  # kilobytes
_PIECES = (
    "<p>", "</p>", "<div class='caption'>", "</div>", "<table><tr><td>", "</td></tr></table>", "<br>", "<br/>", "<article>", "</article>",
    "<script type='application/ld+json'>", '{"@type":"NewsArticle","headline":', '"x"', "}", "]", "</script>", "<!--", "-->", "<![CDATA[", "]]>",
    "&amp;", "&#x0;", "&#xD800;", "&nbsp;", "\u202e", "\u200b", "\x00", "\x0c", "\ud83d".encode("utf-8", "surrogatepass").decode("utf-8", "replace"),
    "<html><body>", "<meta charset=utf-16>", "<meta property='og:title' content='", "'>", "<h1>", "</h1>", "<time datetime='9999-99-99'>", "</time>", "<a href='http://[::1'>",
    "Content-Type: text/html; charset=x\n", "From: a@b\n", "Subject: =?utf-8?B?////?=\n", "MIME-Version: 1.0\n\n", "From x Mon Jan 1 00:00:00 2024\n",
    '{"text": "', '", "title": ', "[", "null", "1e999", '"published": "', "<?xml version='1.0'?>", "<rss><channel><item><link>", "</link></item>", "<urlset><url><loc>",
    "---\n", "Source: CNN\n", "title: ", "“", "”", "said", "1,000", "\n\n", " ", "Ünïcödé ", "Ã©", "日本語の記事です。", "WARC/1.0\r\n", "%PDF-1.7\n", "PK\x03\x04", "\x1f\x8b",
)  # fmt: skip


def damaged(data: bytes, chance: random.Random) -> bytes:
    """`data` with one to eight small harms."""
    harmed = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        if not harmed:
            return b""
        at = chance.randrange(len(harmed))
        harm = chance.randrange(7)
        length = min(len(harmed) - at, 1 << chance.randrange(12))
        if harm == 0:
            harmed[at] = chance.randrange(256)
        elif harm == 1:
            del harmed[at : at + length]
        elif harm == 2:
            harmed[at:at] = harmed[at : at + length] * chance.randint(1, 20)
        elif harm == 3:
            harmed[at : at + length] = chance.randbytes(length)
        elif harm == 4:
            harmed = harmed[: at + 1]
        elif harm == 5:
            harmed[at:at] = chance.choice(_PIECES).encode("utf-8", "surrogatepass")
        else:
            other = chance.randrange(len(harmed))
            harmed[at : at + length], harmed[other : other + length] = (
                harmed[other : other + length],
                harmed[at : at + length],
            )
    return bytes(harmed)


def damaged_inside(data: bytes, chance: random.Random) -> bytes:
    """An archive or compressed file whose content is damaged, its checksums right; others are damaged as they are."""
    if data.startswith(b"\x1f\x8b"):
        return gzip.compress(damaged_inside(gzip.decompress(data), chance), 1)
    if not data.startswith(b"PK"):
        return damaged(data, chance)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    harmed = chance.choice(
        [n for n in members if n.endswith((".xml", ".xhtml", ".opf", ".txt", ".jsonl", ".rels"))]
    )
    members[harmed] = damaged(members[harmed], chance)
    return zipped(members)


def woven(chance: random.Random) -> bytes:
    """Pieces of markup, headers and records in any order."""
    pieces = (chance.choice(_PIECES) * chance.choice((1, 1, 1, 3, 50)) for _ in range(chance.randint(1, 80)))
    return "".join(pieces).encode(chance.choice(("utf-8", "utf-8", "utf-16", "cp1252")), "replace")


def check(data: bytes, name: str = "x") -> tuple[Article, ...]:
    """Read `data`; AssertionError where a promise of the readers is broken."""
    began = time.perf_counter()
    settings = SourceSettings(limit=5)
    articles = read_articles(
        [Source(name, None)], stdin=lambda: data, settings=settings, fetcher=_NoNetwork()
    )  # type: ignore[arg-type]
    assert time.perf_counter() - began < _SECONDS, "it took too long"
    for article in articles:
        for span in (*article.furniture, *article.paragraphs):
            assert article.text[span.start : span.end] == span.text, "an offset lies"
        assert (article.status == "failed") == (not article.text), article.status
        assert article.error is None or (article.error.strip() and "\n" not in article.error.strip()), (
            article.error
        )
        article.text.encode("utf-8")
    return articles


class _NoNetwork:
    """Refuses every address, as a machine without a network does."""

    def get(self, url: str) -> tuple[object, int]:
        raise SourceError(url, f"{' '.join(url.split())[:200]}: no network here.")


def fuzz(kind: str, seconds: float, seed: int) -> Counter[str]:
    """Examples of one kind for so long; how many were read and refused."""
    chance = random.Random(seed)
    chosen = stories()[::9]
    whole = [MAKERS[kind](s) for s in chosen] if kind in MAKERS else []
    if kind == "layouts":
        whole = [page(layout, s).data for layout in (*article_layouts(), *layout_names()) for s in chosen[:2]]
    outcome: Counter[str] = Counter()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        number = chance.randrange(1 << 60)
        own = random.Random(number)
        harm = damaged_inside if own.random() < 0.9 else damaged
        data = woven(own) if kind == "woven" else harm(own.choice(whole), own)
        try:
            articles = check(data, own.choice(("x", "a.txt", "a.html", "a.eml", "a.json", "a.csv")))
        except BaseException:
            Path(tempfile.gettempdir(), f"fuzz-{kind}-{number}").write_bytes(data)
            raise
        outcome.update(a.status for a in articles)
        outcome["examples"] += 1
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
        assert grown < _GROWTH, f"{kind}: grew by {grown // 1000} MB"
    outcome["megabytes grown"] = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1000
    return outcome


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("kinds", nargs="*", default=KINDS)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    for kind in given.kinds:
        print(kind, dict(fuzz(kind, given.minutes * 60, given.seed)), flush=True)


if __name__ == "__main__":
    sys.exit(main())
