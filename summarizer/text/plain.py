"""Text in plain letters: lower case, marks folded, accents left out; and its words."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from sys import intern

from summarizer.text.normalise import fold

__all__ = ["WORD", "plain", "unaccented", "words_of"]

WORD = re.compile(r"\d[\d.,]*\w*|[^\W\d_]+(?:[-'][^\W\d_]+)*")


@lru_cache(maxsize=1 << 10)
def plain(text: str) -> str:
    """`text` in lower case with marks folded and accents left out."""
    return unaccented(fold(text).text).casefold()


def unaccented(text: str) -> str:
    """`text` with its letters as they are written without accents."""
    if text.isascii():
        return text
    text = text.translate(
        {
            ord("ø"): "o",
            ord("Ø"): "O",
            ord("ł"): "l",
            ord("Ł"): "L",
            ord("ß"): "ss",
            ord("ı"): "i",
            ord("æ"): "ae",
            ord("Æ"): "Ae",
            ord("đ"): "d",
            ord("ð"): "d",
            ord("þ"): "th",
        }
    )
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def words_of(text: str) -> list[str]:
    """The words of `text` in lower case, marks and accents left out.

    A word that many texts have is held once, however many of them are remembered.
    """
    return [intern(w.rstrip(".,")) for w in WORD.findall(plain(text))]
