"""Newsletters and other mails, single or in a mailbox, and pages saved in one file (MHTML)."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator
from email.message import EmailMessage, Message
from email.utils import parseaddr
from typing import Final

from summarizer.exceptions import SourceError
from summarizer.read.documents import Blob, Block, Document, Failure, Found, assembled
from summarizer.read.kinds.detect import Kind, kind_of
from summarizer.read.settings import SourceSettings
from summarizer.read.text.dates import iso_date
from summarizer.read.text.letters import decode_markup
from summarizer.read.text.mend import mended, one_line

__all__ = ["read"]

_FROM_LINE: Final = re.compile(rb"^From \S+.*\d{4}\s*$", re.M)
_REPLY: Final = re.compile(r"^(?:(?:fwd?|fw|re|aw|wg|tr)\s*:\s*)+", re.I)
# From here on a mail speaks of itself.
_SIGNATURE: Final = re.compile(r"^-- ?$", re.M)
_MOST_PARTS: Final = 200


def read(blob: Blob, settings: SourceSettings, kind: Kind, depth: int) -> Iterator[Found]:
    """The article of each mail; what is attached to one is read where its own text is none."""
    del settings, depth
    if kind == "mail":
        yield _document(blob.name, blob.data)
        return
    starts = [m.start() for m in _FROM_LINE.finditer(blob.data) if _begins_mail(blob.data, m.start())]
    for number, start in enumerate(starts, 1):
        end = starts[number] if number < len(starts) else len(blob.data)
        first_line = blob.data.index(b"\n", start) + 1 if b"\n" in blob.data[start:end] else end
        name = f"{blob.name}#{number}"
        try:
            yield _document(name, blob.data[first_line:end].replace(b"\n>From ", b"\nFrom "))
        except SourceError as error:
            yield Failure(name, str(error))


def _begins_mail(data: bytes, at: int) -> bool:
    """Whether a blank line, or nothing, stands above a "From " line, and a header below it."""
    above = data[max(0, at - 2) : at]
    below = data[at : at + 600].split(b"\n", 2)
    return (
        (at == 0 or above in {b"\n\n", b"\r\n"} or above.endswith(b"\n\n"))
        and len(below) > 1
        and b":" in below[1]
    )


def _document(name: str, data: bytes) -> Document:
    message = email.message_from_bytes(data, policy=email.policy.default)
    parts = list(_texts(message))
    saved_from = _header(message, "Snapshot-Content-Location") or _location(message)
    page = next((p for p in parts if p[0] == "text/html"), None)
    if page and saved_from:
        return _saved_page(name, page[1], page[2], saved_from)
    plain = next((p for p in parts if p[0] == "text/plain" and p[1].strip()), None)
    blocks, notes = _blocks(page, plain)
    if sum(len(b.text) for b in blocks if not b.is_furniture) == 0:
        attached = ", ".join(n for n in (part.get_filename() for part in message.walk()) if n)
        what = f"; attached is {attached}, save that" if attached else "; leave it out"
        raise SourceError(name, f"{name}: the mail holds no text{what}.")
    title = _REPLY.sub("", one_line(_header(message, "Subject") or "")).strip() or None
    text, furniture = assembled([*([Block(title)] if title else []), *blocks])
    sender, address = parseaddr(_header(message, "From") or "")
    return Document(
        name=name,
        text=text,
        title=title,
        outlet=one_line(sender) or (address.rpartition("@")[2] or None),
        published=iso_date(_header(message, "Date") or ""),
        url=_address(_header(message, "Archived-At") or ""),
        furniture=furniture,
        notes=notes,
    )


def _texts(message: Message) -> Iterator[tuple[str, bytes, str | None]]:
    """Type, bytes and charset of each part that is shown; attached files are none."""
    for number, part in enumerate(message.walk()):
        if number > _MOST_PARTS:
            return
        if part.is_multipart() or part.get_content_disposition() == "attachment":
            continue
        payload = part.get_payload(decode=True)
        if part.get_content_maintype() == "text" and isinstance(payload, bytes):
            yield part.get_content_type(), payload, part.get_content_charset()


def _blocks(
    page: tuple[str, bytes, str | None] | None, plain: tuple[str, bytes, str | None] | None
) -> tuple[list[Block], tuple[str, ...]]:
    """The plain text where it is a whole one, else the main text of the markup."""
    text = ""
    notes: tuple[str, ...] = ()
    if plain:
        text, notes = mended(decode_markup(plain[1], plain[2])[0])
        text = _SIGNATURE.split(text)[0]
    if page:
        from summarizer.read.pages.page import blocks_of_markup  # noqa: PLC0415 - loads lxml

        found = blocks_of_markup(decode_markup(page[1], page[2])[0])
        shown = sum(len(b.text) for b in found if not b.is_furniture)
        if shown >= len(text.strip()) // 2:
            return found, ()
    return [Block(part) for part in re.split(r"\n{2,}", text) if part.strip()], notes


def _saved_page(name: str, data: bytes, charset: str | None, url: str) -> Document:
    from summarizer.read.pages.page import read_page  # noqa: PLC0415 - loads lxml

    blob = Blob(name, data, charset=charset, url=_address(url))
    if kind_of(blob) not in {"page", "text"}:
        raise SourceError(name, f"{name}: the saved page is no HTML; save it again as HTML.")
    return read_page(blob)


def _header(message: Message, name: str) -> str | None:
    try:
        value = message[name]
    except (
        ValueError,
        IndexError,
        AttributeError,
        TypeError,
        LookupError,
    ):  # headers that the parser trips over
        return None
    return str(value) if value is not None else None


def _location(message: Message) -> str | None:
    return _header(message, "Content-Location") if isinstance(message, EmailMessage) else None


def _address(value: str) -> str | None:
    found = re.search(r"https?://[^\s<>\"]+", value)
    return found[0] if found else None
