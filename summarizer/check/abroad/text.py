"""Sentences, parts of sentences, scripts and languages, told without grammar."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from typing import Final

from summarizer.lexicon.languages import count_words, is_known
from summarizer.read.article import Article
from summarizer.text.normalise import fold_words
from summarizer.text.span import Span

__all__ = ["holds", "language_told_in", "part_around", "script_of", "sentence_around"]

_PART_END: Final = re.compile(r"[,;:—–.!?。，；：！？،؛؟]")
# Letters that Unicode names by other words than the script's.
_SCRIPTS: Final = (
    "LATIN", "CYRILLIC", "ARABIC", "HEBREW", "GREEK", "CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI",
    "DEVANAGARI",
)  # fmt: skip


def sentence_around(article: Article, spans: tuple[Span, ...]) -> Span:
    """The sentences that `spans` stand in."""
    start, end = spans[0].start, spans[-1].end
    touched = article.sentences_on(start, end)
    first = min((start, *(s.start for s in touched)))
    return Span.of(article.text, first, max((end, *(s.end for s in touched))))


def part_around(article: Article, spans: tuple[Span, ...]) -> Span:
    """The part of the sentence, between its punctuation, that `spans` stand in."""
    sentence = sentence_around(article, spans)
    text, start, end = article.text, spans[0].start, spans[-1].end
    before = [m.end() for m in _PART_END.finditer(text, sentence.start, start) if not _in_number(text, m)]
    behind = next((m for m in _PART_END.finditer(text, end, sentence.end) if not _in_number(text, m)), None)
    found = Span.trimmed(
        text, before[-1] if before else sentence.start, behind.start() if behind else sentence.end
    )
    return found or sentence


def _in_number(text: str, sign: re.Match[str]) -> bool:
    """Whether a sign stands between two digits, or behind the number of a day."""
    before, behind = text[: sign.start()][-1:], text[sign.end() :][:1]
    return before.isdigit() and (behind.isdigit() or sign.group() == ".")


def script_of(text: str) -> str:
    """The script of most letters, by the name Unicode has for it."""
    found = Counter(unicodedata.name(char, "").partition(" ")[0] for char in text[:2000] if char.isalpha())
    known = [(found[name], name) for name in _SCRIPTS if found[name]]
    return max(known)[1] if known else "LATIN"


def language_told_in(statement: str, asked: str | None, article: Article) -> str:
    """The language of a statement: the one asked for, or the article's where its words are rather of that."""
    own = article.language
    if asked is None or asked == own or holds(article.text, statement):
        return own
    if script_of(statement) != script_of(article.text):
        return asked
    if is_known(own) and is_known(asked):
        counts = count_words(statement, asked, "function"), count_words(statement, own, "function")
        return own if counts[1] > counts[0] else asked
    return asked


def holds(text: str, words: str) -> bool:
    """Whether `text` has these words, case, marks and spaces aside."""
    wanted = fold_words(words).casefold().strip(" .\"'")
    return bool(wanted) and wanted in _folded(text)


# An article is asked about by each of its items.
@lru_cache(maxsize=16)
def _folded(text: str) -> str:
    return fold_words(text).casefold()
