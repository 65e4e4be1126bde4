"""What a reader calls each article: its outlet, else its file, else its number among the sources."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from summarizer.check.reports import ArticleRecord
from summarizer.lexicon.load import word_set
from summarizer.read.naming import called, short_title
from summarizer.read.sources import is_address
from summarizer.text.plain import words_of
from summarizer.write.visible import flat

__all__ = ["heading", "labels"]

# What an article may be called that has any name but its outlet's.
_ANY_FILE = word_set("outlets", "file_names")
_SMALL = frozenset(("the", "of", "and"))
_MEDIA = word_set("outlets", "media")
# An article names its outlet's address without being about it.
_ADDRESS = re.compile(r"\b[\w-]+\.(?:com|org|net|info|news|co|tv)\b")
# So short, or without a vowel, a name is letters that stand for words.
_LETTERS = re.compile(r"\w{2,3}|[^aeiou]+", re.IGNORECASE)
# An outlet's name has seldom more words.
_MOST_PARTS = 3
_PARTS = re.compile(r"[ _-]+")
_FILE_NAME = re.compile(r"([^/\\]+?)(?:\.\w{1,5})?[/\\]?\Z")


def labels(articles: Sequence[ArticleRecord]) -> tuple[str, ...]:
    """One label for each article, all different.

    A headline behind every line is longer than what it vouches for: where the outlet isn't known, the file's
    name stands there if it reads like that of an outlet ("hpo.txt"), else the number, and the headline among
    the sources.
    """
    plain = [_label(article, number) for number, article in enumerate(articles, 1)]
    shared = {label for label, count in Counter(plain).items() if count > 1}
    used: Counter[str] = Counter()
    found = []
    for label in plain:
        used[label] += 1
        found.append(f"{label} ({used[label]})" if label in shared else label)
    return tuple(found)


def heading(article: ArticleRecord) -> str | None:
    """What tells an article apart whose outlet isn't known: its headline, else its first words."""
    outlet, title, text = _facts(article)
    return None if outlet else title or called(None, None, text) or None


def _facts(article: ArticleRecord) -> tuple[str, str, str]:
    outlet, title, text = (flat(words or "") for words in (article.outlet, article.title, article.text))
    return outlet, title, text


def _label(article: ArticleRecord, number: int) -> str:
    outlet, title, text = _facts(article)
    if outlet:
        return short_title(outlet)
    if title or text:
        return _called_by_file(article.source, text) or f"Article {number}"
    # Of what couldn't be read nothing but the file's own name is known.
    name = _FILE_NAME.search(flat(article.source))
    return name.group(1) if name else article.id


def _called_by_file(source: str, text: str) -> str | None:
    """The name of a file that is called neither for what any article is nor for what this one is about."""
    name = _FILE_NAME.search(flat(source))
    words = _PARTS.split(name[1].rstrip("0123456789")) if name and not is_address(source) else []
    letters = all(len(word) > 1 and word.isalpha() for word in words)
    if not 0 < len(words) <= _MOST_PARTS or not letters or not _ANY_FILE.isdisjoint(map(str.casefold, words)):
        return None
    about = {*words_of(_ADDRESS.sub(" ", text))} - _MEDIA - _SMALL
    if about.intersection(map(str.casefold, words)):
        return None
    shown = " ".join(map(_capital, words))
    return shown[:1].upper() + shown[1:]


def _capital(word: str) -> str:
    """A word of a file's name as the name of an outlet has it."""
    if word != word.lower() or word in _SMALL:
        return word
    return word.upper() if _LETTERS.fullmatch(word) else word.capitalize()
