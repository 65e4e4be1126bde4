"""Names of outlets as bylines, web addresses and the names of files and folders show them."""

from __future__ import annotations

import re

from summarizer.lexicon.load import pairs, word_list

__all__ = ["outlet_called", "outlet_names", "outlet_of_domain", "outlet_of_line", "outlet_of_source"]

# Domain without "www." -> the outlet's own name. A line of an article counts as an outlet's name only when it
# stands here (a lone line "Daily Mail" is a byline, a lone line "Mark Nicol" isn't an outlet).
_OUTLETS = pairs("outlets")


def _key(name: str) -> str:
    return re.sub(r"^the ", "", " ".join(re.findall(r"\w+", name.casefold())))


_BY_NAME = {_key(name): name for name in _OUTLETS.values()} | {
    "ap": "Associated Press",
    "bbc": "BBC News",
    "daily telegraph": "The Telegraph",
    "huff post": "HuffPost",
    "press association": "PA",
    "pa media": "PA",
    "agence france presse": "AFP",
    "nyt": "The New York Times",
    "wapo": "The Washington Post",
    "wsj": "The Wall Street Journal",
}


# Where only an outlet is named, and nobody of that family name: written in one word, or in short. Two
# broadcasters are ABC News; both are ABC.
_IN_SHORT = {re.sub(r"\W", "", name.casefold()): name for name in _BY_NAME.values()} | {
    "abc": "ABC",
    "cbs": "CBS News",
    "dw": "Deutsche Welle",
    "fox": "Fox News",
    "ft": "Financial Times",
    "huffpo": "HuffPost",
    "latimes": "Los Angeles Times",
    "nbc": "NBC News",
    "nypost": "New York Post",
    "nytimes": "The New York Times",
    "spiegel": "Der Spiegel",
    "washpost": "The Washington Post",
}


def outlet_names() -> frozenset[str]:
    """The names of all known outlets as they write them."""
    return frozenset(_BY_NAME.values())


def outlet_of_line(line: str) -> str | None:
    """The outlet whose name is the whole of `line`, else None."""
    return _BY_NAME.get(_key(line))


def outlet_called(words: str) -> str | None:
    """The outlet that words given as the name of one mean, in full or in short ("fox", "latimes")."""
    return outlet_of_line(words) or _IN_SHORT.get(_key(words))


def outlet_of_domain(host: str) -> str:
    """The outlet at a host name, or the host name less "www." where it isn't known."""
    bare = host.lower().removeprefix("www.")
    parts = bare.split(".")
    for i in range(len(parts) - 1):
        if name := _OUTLETS.get(".".join(parts[i:])):
            return name
    return bare


# Nouns of which papers and stations make their names: "The Jakarta Post".
_PAPER_NOUNS = frozenset(word_list("outlets", "paper_nouns"))
_ENDING = re.compile(r"\.(?:txt|md|markdown|html?|pdf|docx|eml|text)\Z", re.I)
_NUMBERED = re.compile(r"\A(?:\d[\d.-]*[ _.-]+)+|(?:[ _.-]+\(?\d[\d-]*\)?)+\Z")
_LONGEST_NAME = 5


def outlet_of_source(name: str) -> str | None:
    """The outlet that a file, or else the folder it lies in, is plainly named after; None where neither is.

    "The New York Times.txt", "03_cnn.com.txt", "fox2.txt", "The Jakarta Post/1.txt" are; "storm-post.txt" may
    be anything.
    """
    if name.lower().startswith(("http://", "https://")):
        return None
    parts = name.replace("\\", "/").rstrip("/").split("/")
    found = _outlet_named(_ENDING.sub("", parts[-1]))
    return found or (_outlet_named(parts[-2]) if len(parts) > 1 else None)


def _outlet_named(name: str) -> str | None:
    bare = _NUMBERED.sub("", name)
    if known := outlet_called(bare) or outlet_called(bare.rstrip("0123456789")):
        return known
    host = bare.lower().removeprefix("www.")
    if host in _OUTLETS:
        return _OUTLETS[host]
    words = bare.replace("_", " ").split()
    written = all(word[:1].isupper() or word in {"of", "the", "and"} for word in words)
    named = 1 < len(words) <= _LONGEST_NAME and words[-1].lower() in _PAPER_NOUNS
    return " ".join(words) if written and named else None
