"""One article in every kind of file, as the programs that write such files make them."""

from __future__ import annotations

import csv
import gzip
import io
import json
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from xml.sax.saxutils import escape

import docx as word
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import BaseDocTemplate, Frame, FrameBreak, PageTemplate, Paragraph

from benchmarks.page_set import Story, page

__all__ = ["MAKERS", "epub", "pdf", "rss", "warc", "zipped"]


def text(story: Story) -> bytes:
    return (story.text + "\n").encode()


def html(story: Story) -> bytes:
    return page("broadsheet", story).data


def pdf(story: Story, *, columns: int = 2) -> bytes:
    """Two columns, justified, with a running head and a page number, the title across both."""
    out = io.BytesIO()
    width, height = A4
    column = (width - 100 - 20 * (columns - 1)) / columns
    frames = [Frame(50 + n * (column + 20), 60, column, height - 230, id=str(n)) for n in range(columns)]
    later = [Frame(50 + n * (column + 20), 60, column, height - 140, id=f"l{n}") for n in range(columns)]
    head = Frame(50, height - 160, width - 100, 90)

    def furniture(canvas, document) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(50, height - 30, f"{story.outlet.upper()}  {story.published_words}")
        canvas.drawString(width / 2, 25, f"Page {document.page}")

    document = BaseDocTemplate(out, pagesize=A4, title=story.title, author=story.author)
    document.addPageTemplates(
        [
            PageTemplate("first", [head, *frames], onPage=furniture, autoNextPageTemplate="later"),
            PageTemplate("later", later, onPage=furniture),
        ]
    )
    title = ParagraphStyle("title", fontName="Times-Bold", fontSize=22, leading=26)
    body = ParagraphStyle(
        "body", fontName="Times-Roman", fontSize=10, leading=12, alignment=4, firstLineIndent=12
    )
    parts = [Paragraph(escape(story.title), title), FrameBreak()]
    document.build([*parts, *(Paragraph(escape(p), body) for p in story.paragraphs)])
    return out.getvalue()


def docx(story: Story) -> bytes:
    document = word.Document()
    document.add_heading(story.title, level=0)
    for paragraph in story.paragraphs:
        document.add_paragraph(paragraph)
    document.sections[0].header.paragraphs[0].text = "Confidential draft"
    document.core_properties.author = story.author
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def eml(story: Story) -> bytes:
    message = EmailMessage()
    message["From"] = f"{story.outlet} <news@paper.example>"
    message["To"] = "reader@example.org"
    message["Subject"] = story.title
    message["Date"] = format_datetime(datetime.fromisoformat(story.published).replace(hour=9, tzinfo=UTC))
    message["Message-ID"] = "<1@paper.example>"
    foot = "You are receiving this because you signed up. Unsubscribe: https://paper.example/u"
    message.set_content("\n\n".join([*story.paragraphs, foot]))
    rows = "".join(f"<tr><td><p>{escape(p)}</p></td></tr>" for p in story.paragraphs)
    message.add_alternative(
        f"<html><body><table>{rows}<tr><td><p>{foot}</p></td></tr></table></body></html>", subtype="html"
    )
    return message.as_bytes()


def mbox(story: Story) -> bytes:
    return (
        b"From news@paper.example Mon Jan  1 00:00:00 2024\n"
        + eml(story).replace(b"\nFrom ", b"\n>From ")
        + b"\n"
    )


def record(story: Story) -> dict[str, str]:
    return {"text": "\n\n".join(story.paragraphs), "title": story.title, "url": story.url, "published": f"{story.published}T09:00:00Z", "outlet": story.outlet, "author": story.author}  # fmt: skip


def jsonl(story: Story) -> bytes:
    return (json.dumps(record(story)) + "\n").encode()


def json_export(story: Story) -> bytes:
    return json.dumps({"status": "ok", "articles": [record(story)]}).encode()


def ninjs(story: Story) -> bytes:
    body = "".join(f"<p>{escape(p)}</p>" for p in story.paragraphs)
    return json.dumps({"uri": story.url, "type": "text", "versioncreated": f"{story.published}T09:00:00Z", "byline": story.author, "headline": story.title, "body_html": body, "provider": story.outlet, "language": "en"}).encode()  # fmt: skip


def table(story: Story) -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(record(story)))
    writer.writeheader()
    writer.writerow(record(story))
    return out.getvalue().encode()


def newsml(story: Story) -> bytes:
    body = "".join(f"<p>{escape(p)}</p>" for p in story.paragraphs)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>{story.published}</sent></header><itemSet>
<newsItem guid="urn:x" version="1" xml:lang="en"><itemMeta><provider literal="x"><name>{escape(story.outlet)}</name></provider><versionCreated>{story.published}T09:00:00Z</versionCreated></itemMeta>
<contentMeta><contentCreated>{story.published}T08:00:00Z</contentCreated><by>{escape(story.author)}</by><headline>{escape(story.title)}</headline><language tag="en"/></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>{escape(story.title)}</title></head><body>{body}</body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>""".encode()


def rss(story: Story) -> bytes:
    """A feed whose entry has the whole text and no link."""
    body = escape("".join(f"<p>{escape(p)}</p>" for p in story.paragraphs))
    when = format_datetime(datetime.fromisoformat(story.published).replace(tzinfo=UTC))
    return f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>{escape(story.outlet)}</title><item><title>{escape(story.title)}</title><pubDate>{when}</pubDate><content:encoded>{body}</content:encoded></item></channel></rss>""".encode()


def epub(story: Story) -> bytes:
    body = "".join(f"<p>{escape(p)}</p>" for p in story.paragraphs)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr(
            "META-INF/container.xml",
            '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
        )
        archive.writestr(
            "OEBPS/book.opf",
            f'<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Monday</dc:title><dc:publisher>{escape(story.outlet)}</dc:publisher><dc:creator>{escape(story.author)}</dc:creator><dc:date>{story.published}</dc:date><dc:language>en</dc:language></metadata><manifest><item id="c" href="cover.xhtml"/><item id="a" href="text/a%201.xhtml"/></manifest><spine><itemref idref="c"/><itemref idref="a"/></spine></package>',
        )
        archive.writestr("OEBPS/cover.xhtml", "<html><body><h1>Monday</h1></body></html>")
        archive.writestr(
            "OEBPS/text/a 1.xhtml",
            f"<html xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title></head><body><h1>{escape(story.title)}</h1>{body}</body></html>",
        )
    return out.getvalue()


def warc(story: Story) -> bytes:
    """The page as a crawler keeps it, after a picture."""
    records = b""
    for url, kind, body in (
        (f"{story.url}/i.png", "image/png", b"\x89PNG\r\n"),
        (story.url, "text/html; charset=utf-8", html(story)),
    ):
        http = (
            f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
        )
        head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2034-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
        records += head.encode() + http + b"\r\n\r\n"
    return records


def mhtml(story: Story) -> bytes:
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = story.url
    message["Subject"] = story.title
    message["MIME-Version"] = "1.0"
    message.set_content(html(story).decode(), subtype="html")
    return message.as_bytes()


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


MAKERS: dict[str, Callable[[Story], bytes]] = {
    "txt": text,
    "html": html,
    "pdf": pdf,
    "docx": docx,
    "eml": eml,
    "mbox": mbox,
    "jsonl": jsonl,
    "json": json_export,
    "ninjs": ninjs,
    "csv": table,
    "newsml": newsml,
    "rss": rss,
    "epub": epub,
    "warc": warc,
    "mhtml": mhtml,
    "html.gz": lambda story: gzip.compress(html(story)),
    "warc.gz": lambda story: gzip.compress(warc(story)),
    "zip": lambda story: zipped({"folder/a.txt": text(story), "__MACOSX/._a.txt": b"x"}),
    "jsonl.zip.gz": lambda story: gzip.compress(zipped({"a.jsonl": jsonl(story)})),
}
