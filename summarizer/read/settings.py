"""What a caller may say about the sources, whatever their kind."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from types import MappingProxyType

from summarizer.exceptions import SettingsError
from summarizer.read.outlets import outlet_called

__all__ = ["FIELDS", "OUTLET", "SourceSettings", "fields_from", "outlets_from"]

# Where the outlet stands in a naming pattern.
OUTLET = "{outlet}"
# What an export's keys are called, the commonest first.
FIELDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "text": ("text", "body", "body_text", "content", "articlebody", "article", "full_text", "fulltext",
        "body_html", "content_html", "content_text"),
        "title": ("title", "headline", "name", "subject"),
        "url": ("url", "link", "canonical_url", "uri", "web_url", "weburl", "guid"),
        "published": ("published", "date", "published_at", "publishedat", "date_published", "datepublished",
        "pubdate", "publication_date", "versioncreated", "created_at", "created", "timestamp"),
        "updated": ("updated", "modified", "date_modified", "datemodified", "updated_at"),
        "outlet": ("outlet", "publisher", "source", "site", "sitename", "site_name", "publication",
        "provider", "newspaper", "domain"),
        "author": ("author", "authors", "byline", "creator", "by"),
        "language": ("language", "lang", "inlanguage"),
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SourceSettings:
    """How sources are read.

    `outlets` are (pattern, name) pairs: the outlet of every source whose name fits the pattern. Where the
    pattern has `{outlet}` in it, what stands there in the source's name is the outlet. `limit` caps
    the articles taken from one feed, sitemap, archive or export. `fields` names the keys of an export.
    `allow_private` lets addresses of this machine and its network through, `robots` keeps to robots.txt,
    `browser` loads pages in a browser, `pause` is the time between two requests to one host in seconds.
    """

    outlets: tuple[tuple[str, str], ...] = ()
    limit: int | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    allow_private: bool = False
    robots: bool = True
    browser: bool = False
    pause: float = 1.0

    def outlet_of(self, name: str) -> str | None:
        """The outlet that the caller names for a source, the last pattern that fits deciding."""
        path = name.replace("\\", "/").rstrip("/")
        fitting = [o for pattern, named in self.outlets if (o := _fitting(path, pattern, named))]
        return fitting[-1] if fitting else None


def _fitting(path: str, pattern: str, named: str) -> str | None:
    """The outlet by one pattern, held against the whole path and against as many last parts as it has."""
    tail = "/".join(path.split("/")[-1 - pattern.count("/") :])
    if named != OUTLET:
        return named if fnmatchcase(path, pattern) or fnmatchcase(tail, pattern) else None
    before, _, behind = pattern.partition(OUTLET)
    place = re.compile(f"{_part(before)}(?P<outlet>[^/]+?){_part(behind)}")
    found = place.fullmatch(tail) or place.fullmatch(path)
    if found is None:
        return None
    words = found["outlet"].replace("_", " ").strip()
    return outlet_called(words) or words or None


def _part(pattern: str) -> str:
    """A shell pattern as a regular expression, its `*` within one part of a path."""
    return "".join({"*": "[^/]*", "?": "[^/]"}.get(char, re.escape(char)) for char in pattern)


def outlets_from(values: list[str]) -> tuple[tuple[str, str], ...]:
    """The pairs of values such as "Kyiv Post" (for every source), "cnn*=CNN" and "{outlet}_*.txt";
    SettingsError where empty.
    """
    pairs: list[tuple[str, str]] = []
    for value in values:
        if OUTLET in value:
            pairs.append((value.strip(), OUTLET))
            continue
        pattern, equals, name = value.rpartition("=")
        if not name.strip() or (equals and not pattern.strip()):
            raise SettingsError(f"--outlet {value!r} names no outlet; give a name, or PATTERN=NAME.")
        pairs.append((pattern.strip() if equals else "*", name.strip()))
    return tuple(pairs)


def fields_from(values: list[str]) -> Mapping[str, str]:
    """The mapping of values such as "text=body"; SettingsError where a name isn't one of FIELDS."""
    fields: dict[str, str] = {}
    for value in values:
        name, equals, key = value.partition("=")
        if not equals or name.strip() not in FIELDS or not key.strip():
            raise SettingsError(f"--field {value!r} isn't NAME=KEY with a NAME of {', '.join(FIELDS)}.")
        fields[name.strip()] = key.strip()
    return fields
