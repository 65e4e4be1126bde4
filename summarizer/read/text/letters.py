"""Bytes into letters: what was declared, what the bytes themselves say, and who is believed."""

from __future__ import annotations

import re
from typing import Final

from summarizer.exceptions import SourceError

__all__ = ["decode_markup", "decode_text"]

_UTF16_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
_META_CHARSET: Final = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]+)",
    re.I,
)
# What a declaration of Latin-1 means in practice, as the WHATWG's encoding standard has it.
_MEANT: Final = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
}
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decode_text(data: bytes, name: str) -> tuple[str, str | None]:
    """A plain text exactly as it stands, and a note where its encoding had to be guessed.

    UTF-8 first, UTF-16 where a byte order mark says so, Windows-1252 as the last resort.

    Raises:
        SourceError: the bytes are no text.
    """
    if data.startswith(_UTF16_MARKS):
        try:
            return data.decode("utf-16"), None
        except UnicodeDecodeError:
            pass
    if _looks_binary(data):
        raise SourceError(name, f"{name}: not a text file; save the article's text as .txt or .md in UTF-8.")
    try:
        return data.decode("utf-8-sig"), None
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252"), "The file isn't UTF-8; it was read as Windows-1252."
    except UnicodeDecodeError:
        raise SourceError(name, f"{name}: neither UTF-8 nor Windows-1252 text; save it in UTF-8.") from None


def decode_markup(data: bytes, declared: str | None = None) -> tuple[str, str | None]:
    """The letters of a page, feed, mail or export, and a note where declarations were wrong or none helped.

    Bytes that are valid UTF-8 and not plain ASCII are UTF-8 whatever is declared: other encodings' letters
    hardly ever form its sequences.
    """
    if data.startswith(_UTF16_MARKS):
        return data.decode("utf-16", "replace"), None
    found = _META_CHARSET.search(data[:4096])
    in_page = (found[1] or found[2]).decode("ascii", "replace") if found else None
    named = [_known(n) for n in (declared, in_page) if n]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    else:
        # Declared otherwise, and all in seven bits: a stateful encoding such as ISO-2022-JP looks like that.
        if data.isascii() and (other := next((n for n in named if n and n.startswith("iso2022")), None)):
            return data.decode(other, "replace"), None
        wrong = [n for n in named if n and n not in {"utf-8", "utf_8", "utf-8-sig"}]
        said = wrong and not data.isascii()
        return text, f"It declares {wrong[0]} and is UTF-8." if said else None
    for encoding in (n for n in named if n and not n.startswith("utf-8")):
        text = data.decode(encoding, "replace")
        if text.count("\ufffd") * 1000 <= len(text):
            return text, None
    return _guessed(data, bool(named))


def _guessed(data: bytes, was_declared: bool) -> tuple[str, str]:
    nearly = data.decode("utf-8", "replace")
    if nearly.count("\ufffd") * 200 <= len(nearly):
        return nearly, "A few bytes are no valid UTF-8 and were replaced."
    from resiliparse.parse.encoding import detect_encoding  # noqa: PLC0415 - only where nothing helps

    guess = _known(detect_encoding(data) or "") or "cp1252"
    why = "what it declares doesn't fit" if was_declared else "it declares none"
    return data.decode(guess, "replace"), f"Its encoding was guessed to be {guess}: {why}."


def _known(name: str) -> str | None:
    """The codec's name, None where Python has none."""
    try:
        plain = name.strip().lower()
        plain = _MEANT.get(plain, plain)
        "".encode(plain)
        b"".decode(plain)
    except (LookupError, ValueError, UnicodeError):
        return None
    return plain


def _looks_binary(data: bytes) -> bool:
    sample = data[:8192]
    control = sum(byte < 32 and byte not in b"\t\n\r\f\x0b\x1b" for byte in sample)
    return b"\0" in sample or control > len(sample) // 20
