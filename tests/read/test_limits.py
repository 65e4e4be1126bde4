from __future__ import annotations

import gzip
import io
import json
import resource
import struct
import time
import zipfile
import zlib

import pytest
from reportlab.pdfgen.canvas import Canvas

from benchmarks.page_set import stories
from summarizer.read.article import Article
from summarizer.read.reader import read_articles
from summarizer.read.settings import SourceSettings
from summarizer.read.sources import Source
from tests.read.making import docx, eml, epub, html, jsonl, pdf, rss, text, zipped

STORY = stories()[0]


def read(data: bytes, name: str = "x", **settings) -> tuple[Article, ...]:
    return read_articles([Source(name, None)], stdin=lambda: data, settings=SourceSettings(**settings))


def reasons(data: bytes, name: str = "x") -> list[str]:
    articles = read(data, name)
    assert all(a.status == "failed" for a in articles)
    return [a.error or "" for a in articles]


@pytest.fixture(autouse=True)
def _bounded():
    """No example may take ten seconds or a further 300 MB."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.perf_counter()
    yield
    assert time.perf_counter() - began < 10
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 300_000


def test_a_zip_bomb_is_named_and_the_rest_is_read() -> None:
    bomb = zipped({"a.txt": text(STORY), "b.txt": bytes(60_000_000), "c.txt": text(stories()[1])})
    assert len(bomb) < 100_000
    good, bad, other = read(bomb)
    assert (good.status, other.status) == ("read", "read")
    assert "b.txt: unpacks to more than 50 MB" in (bad.error or "")


def test_a_zip_that_lies_about_its_sizes_is_read_no_further_than_allowed() -> None:
    data = bytearray(zipped({"a.txt": bytes(60_000_000)}))
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 10)
    (reason,) = reasons(bytes(data))
    assert (
        "damaged" in reason or "empty" in reason or "not a text file" in reason or "unpacks to more" in reason
    )


def test_archives_in_archives_end() -> None:
    data = text(STORY)
    for _ in range(6):
        data = zipped({"a.zip": data})
    (reason,) = reasons(data)
    assert "nested too deep" in reason
    data = gzip.compress(gzip.compress(text(STORY)))
    assert [a.status for a in read(data)] == ["read"]


def test_a_gzip_bomb_is_refused_early() -> None:
    (reason,) = reasons(gzip.compress(bytes(70_000_000)))
    assert "unpacks to more than 50 MB" in reason


def test_an_archive_of_too_many_files_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for n in range(5001):
            archive.writestr(f"{n}.txt", b"")
    assert "too many for one archive" in reasons(out.getvalue())[0]


def test_names_in_an_archive_lead_nowhere() -> None:
    (article,) = read(zipped({"../../etc/passwd": text(STORY)}))
    assert article.status == "read"
    assert article.text.startswith(STORY.title)


BOMB = b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ha">' + b"".join(
    b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 20) for n in range(8)
)


@pytest.mark.parametrize(
    "data",
    [
        BOMB + b"]><urlset><url><loc>&i;</loc></url></urlset>",
        BOMB
        + b'<rss version="2.0"><channel><item><title>&i;</title></item></channel></rss>'.replace(
            b"<rss", b"]><rss"
        ),
        BOMB
        + b"]><newsItem><contentMeta><headline>&i;</headline></contentMeta><contentSet><inlineXML><p>&i;</p></inlineXML></contentSet></newsItem>",
        b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><newsItem><contentSet><inlineXML><p>&x;</p></inlineXML></contentSet></newsItem>',
    ],
)
def test_entities_of_its_own_are_never_expanded(data: bytes) -> None:
    for article in read(data):
        assert len(article.text) < 1000
        assert "root:" not in article.text
        assert "haha" not in article.text


@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "ul><li", "blockquote", "span", "font"])
def test_markup_nested_without_end_is_read_or_refused(tag: str) -> None:
    data = b"<html><body>" + f"<{tag}>".encode() * 100_000 + b"<p>" + STORY.paragraphs[0].encode() * 3
    assert len(read(data)) == 1


def test_json_nested_without_end_is_refused() -> None:
    assert "not valid JSON" in reasons(b"[" * 200_000 + b"{}")[0]
    assert "not valid JSON" in reasons(b'{"a":' * 100_000)[0]


@pytest.mark.parametrize(
    "data",
    [
        b"<html><body>" + b"<p>a</p>" * 80_000,
        b"<html><body><p>" + b"word " * 1_500_000,
        b"<html>" + b"<!--" * 300_000,
        b"<html><body>" + b"&#1;" * 500_000,
        b"<html><script type='application/ld+json'>" + b"[" * 400_000 + b"</script><body><p>x</p>",
    ],
)
def test_pages_of_monstrous_form_are_read_or_refused(data: bytes) -> None:
    assert len(read(data)) == 1


def test_a_file_of_a_million_lines_is_refused_or_read_in_bounds() -> None:
    assert "more than an article" in reasons(b"a line\n" * 1_000_000)[0]
    lines = b'{"text": "x"}\n' * 100_000
    articles = read(lines, limit=50)
    assert len(articles) == 50


def test_an_export_names_each_record_that_is_none() -> None:
    data = jsonl(STORY) + b"{broken\n" + json.dumps({"id": 1, "foo": "x"}).encode() + b"\n" + b"[1]\n"
    good, *bad = read(data)
    assert good.status == "read"
    assert [("line 2" in (b.error or ""), "its keys are id, foo" in (b.error or "")) for b in bad] == [
        (True, False),
        (False, True),
        (False, False),
    ]
    (named,) = read(
        json.dumps({"story": {"body": STORY.text}, "head": "A b"}).encode(),
        fields={"text": "story.body", "title": "head"},
    )
    assert (named.status, named.title) == ("read", "A b")


@pytest.mark.parametrize("make", [pdf, docx, epub, eml, rss, html])
@pytest.mark.parametrize("cut", [0.1, 0.5, 0.9, 0.99])
def test_a_file_cut_off_is_read_as_far_as_it_goes_or_refused(make, cut: float) -> None:
    data = make(STORY)
    for article in read(data[: int(len(data) * cut)]):
        assert article.error is None or article.error.endswith(".")


def test_a_locked_archive_says_so() -> None:
    data = bytearray(zipped({"a.txt": text(STORY)}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.index(mark)
        data[at + offset] |= 1
    assert "locked with a password" in reasons(bytes(data))[0]


def test_a_scanned_pdf_says_so() -> None:
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.rect(10, 10, 100, 100)
    canvas.showPage()
    canvas.save()
    assert "1 page without text, a scan" in reasons(out.getvalue())[0]


def test_a_pdf_stream_that_unpacks_to_a_gigabyte_is_bounded() -> None:
    stream = zlib.compress(b"BT /F1 1 Tf (a) Tj ET\n" * 4_000_000)
    pdf_bomb = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n4 0 obj<</Filter/FlateDecode>>stream\n"
        + stream
        + b"\nendstream endobj\ntrailer<</Root 1 0 R>>"
    )
    assert len(read(pdf_bomb)) == 1


def test_furniture_is_told_by_repetition_across_an_outlets_articles_but_versions_of_one_story_are_not() -> (
    None
):
    foot = "The Echo is printed on recycled paper by Harbour Press"
    texts = [
        f"{s.title}\n\nSource: The Echo\n\n" + "\n\n".join(s.paragraphs) + f"\n\n{foot}\n"
        for s in stories()[:40:10]
    ]
    sources = [Source(str(n), None) for n in range(len(texts))]
    waiting = iter(texts)
    articles = read_articles(sources, stdin=lambda: next(waiting).encode())
    assert all(any(foot == f.text for f in a.furniture) for a in articles)
    same = [texts[0].replace("Friday", day) for day in ("Friday", "Monday", "Tuesday")]
    waiting = iter(same)
    versions = read_articles(sources[:3], stdin=lambda: next(waiting).encode())
    assert not any(foot == f.text for a in versions for f in a.furniture)


def test_records_past_the_most_that_are_read_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summarizer.read.reader.MOST_DOCUMENTS", 3)
    records = b'{"text": "The mayor said on Monday that the bridge is shut."}\n{"title": "no text"}\n' * 3
    notes: list[str] = []
    articles = read_articles([Source("x.jsonl", None)], stdin=lambda: records, told=notes.append)
    assert len(articles) == 3
    assert notes == ["x.jsonl: only its first 3 articles are read."]


@pytest.mark.parametrize("markup", ["<p>The owner said no on Monday.</p>", "<p>Shut.</p><p>For good.</p>"])
def test_a_short_piece_of_markup_is_no_article_and_not_without_text(markup: str) -> None:
    (article,) = read_articles([Source("x.html", None)], stdin=markup.encode)
    assert article.status == "failed"
    assert "words of article text: no article" in (article.error or "")


def test_a_page_with_far_too_many_elements_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summarizer.read.pages.page.MOST_ELEMENTS", 10)
    page = "<html><body>" + "<p>The mayor said so.</p>" * 20 + "</body></html>"
    (article,) = read_articles([Source("x.html", None)], stdin=page.encode)
    assert article.error == "x.html: the page holds far more than an article; name a page with one."
