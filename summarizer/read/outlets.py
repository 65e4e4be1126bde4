"""Names of outlets as bylines and web addresses show them."""

from __future__ import annotations

import re

from summarizer.lexicon.load import pairs

__all__ = ["outlet_of_domain", "outlet_of_line"]

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
}


def outlet_of_line(line: str) -> str | None:
    """The outlet whose name is the whole of `line`, else None."""
    return _BY_NAME.get(_key(line))


def outlet_of_domain(host: str) -> str:
    """The outlet at a host name, or the host name less "www." where it isn't known."""
    bare = host.lower().removeprefix("www.")
    parts = bare.split(".")
    for i in range(len(parts) - 1):
        if name := _OUTLETS.get(".".join(parts[i:])):
            return name
    return bare
