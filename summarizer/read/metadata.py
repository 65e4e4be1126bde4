"""Title, author, outlet, date and address of an article, where its own text shows them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from summarizer.lexicon.calendar import MONTHS, SHORT_MONTHS
from summarizer.read.labels import find_labels
from summarizer.read.outlets import outlet_of_domain, outlet_of_line, outlet_of_source
from summarizer.read.own_mentions import outlet_by_title, outlet_named_by_itself
from summarizer.read.text.dates import iso_date
from summarizer.text.span import Span

__all__ = ["Metadata", "find_metadata"]


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the text shows of its publication; None where it doesn't.

    `published` and `updated` are ISO dates, `byline` the lines that tell it.
    """

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    byline: tuple[Span, ...] = ()
    updated: str | None = None


_MONTHS = {month[:3]: number for number, month in enumerate(MONTHS, 1)}
_MONTH = rf"(?P<month>{'|'.join(SHORT_MONTHS)})[a-z]*\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DATES = (
    re.compile(rf"\b{_YEAR}-(?P<number>\d\d)-(?P<day>\d\d)\b"),
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}\b", re.I),
    re.compile(rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}\b", re.I),
)
_DATE_IN_URL = re.compile(r"/(?P<year>(?:19|20)\d\d)[/-](?P<number>\d{1,2})[/-](?P<day>\d{1,2})(?:/|-|$)")
_DATE_LINE = re.compile(
    r"^(?:published|posted|updated|first published|last updated|date)?\s*(?:on|at|:)?\s*(?:\w+day,?\s+)?"
    r"(?=\d|[A-Z][a-z]{2,8}\.?\s+\d).{6,60}$",
    re.I,
)
_OWN_URL_LABEL = re.compile(
    r"^(?:original\s+url|url|source|link|address|permalink|canonical)\s*:\s*(?P<rest>\S*)$", re.I
)
_URL = re.compile(r"https?://\S+", re.I)
_BYLINE = re.compile(
    r"^\W*(?:[Bb]y|BY|[Ww]ords by|[Ww]ritten by|[Aa]uthor:)\s+"
    r"(?P<name>[A-Z][\w.'’-]+(?:\s+(?:and\s+)?[A-Z][\w.'’,-]*){1,8})\s*$"
)
_PERSON_LINE = re.compile(r"^[A-Z][\w.'’-]+(?:\s+(?:de|van|von|al|bin|da|di))?(?:\s+[A-Z][\w.'’-]+){1,2}$")
_WIRE_DATELINE = re.compile(
    r"^[A-Z][\w .,'’/-]{2,60}\s*\((?P<agency>AP|AFP|Reuters|PA|UPI|TASS|dpa|Xinhua|Bloomberg|CNN|Kyodo)\)"
    r"\s*[-–—―]"
)
_NEWSLETTER = re.compile(
    r"\bto (?P<name>(?:The )?[A-Z][\w.]*(?: [A-Z][\w.]*){0,3})['’]s? (?:\w+ )?newsletters?\b"
)
_TITLE_HEADING = re.compile(r"^#{1,2}\s+(?P<title>.+?)\s*#*$")

# Headlines measured on 85 news articles stay under this; the first sentence of a report is rarely so short.
_LONGEST_TITLE = 150
# A byline stands among the first paragraphs, before the report begins.
_HEAD = 8
# A weekday, a day, an agency and the time of day; a headline with a date has more to say.
_DATE_LINE_WORDS = 6


def find_metadata(text: str, blocks: Sequence[Span], furniture: Sequence[Span], source: str = "") -> Metadata:
    """Read the publication data off `text`, whose paragraphs are `blocks`; `source` names where it stood.

    The outlet is the one that the text is labelled with, else that of its address, else the one that file or
    folder is named after, else the one that signs the headline, else what sign-ups and lone lines suggest,
    else the one of which the text says that it asked or learned something.
    """
    labels = find_labels(text, blocks)
    fields = labels.fields
    taken = {f.start for f in furniture} | {line.start for line in labels.lines}
    own = [b for b in blocks if not any(line.contains(b) for line in labels.lines)]
    head = [b for b in own[:_HEAD] if b.start not in taken]
    url = fields.get("url") or _own_url(blocks)
    author, outlet, byline = _byline(head)
    address = url or ""
    day, day_line = _published(head)
    dates = (
        iso_date(fields.get("date", "")),
        day,
        _iso_date(address, _DATE_IN_URL),
        iso_date(fields.get("updated", "")),
    )
    title = fields.get("title") or _title(head, own)
    return Metadata(
        title=title,
        outlet=fields.get("outlet")
        or _outlet_of_url(address)
        or outlet_of_source(source)
        or outlet_by_title(title or "")
        or _newsletter_of(furniture)
        or outlet
        or outlet_named_by_itself(text),
        author=fields.get("author") or author or _wire_agency(head) or _linked_agency(furniture),
        published=next(filter(None, dates), None),
        updated=iso_date(fields.get("updated", "")),
        url=url,
        byline=(*labels.lines, *byline, *(line for line in day_line if _is_date(line.text))),
    )


def _title(head: Sequence[Span], blocks: Sequence[Span]) -> str | None:
    if not head or len(blocks) < 2:
        return None
    first = head[0].text
    if heading := _TITLE_HEADING.match(first):
        return heading["title"]
    if "\n" in first or len(first) > _LONGEST_TITLE or head[0] != blocks[0]:
        return None
    if first[-1] in ".;," and not (_is_title_case(first) or _WIRE_DATELINE.match(blocks[1].text)):
        return None
    if _WIRE_DATELINE.match(first) or _BYLINE.match(first) or outlet_of_line(first) or _is_date(first):
        return None
    return first


def _is_date(line: str) -> bool:
    """Whether a day and at most who sends it is all that the line says: "AFP, Tuesday 2 Jul 2013"."""
    return iso_date(line) is not None and len(line.split()) <= _DATE_LINE_WORDS


def _is_title_case(line: str) -> bool:
    words = [w for w in re.findall(r"[^\W\d_][\w'’]*", line) if len(w) > 3]
    return bool(words) and sum(w[0].isupper() for w in words) >= 0.8 * len(words)


def _byline(head: Sequence[Span]) -> tuple[str | None, str | None, tuple[Span, ...]]:
    """Author, outlet and their lines: "By Jane Doe", or a person's line right above an outlet's."""
    author: str | None = None
    lines: list[Span] = []
    for i, block in enumerate(head):
        if found := _BYLINE.match(block.text):
            author = author or _spaced(found["name"])
            lines.append(block)
        elif name := outlet_of_line(block.text):
            if author is None and i and _PERSON_LINE.match(head[i - 1].text):
                author = _spaced(head[i - 1].text)
                lines.append(head[i - 1])
            return author, name, (*lines, block)
    return author, None, tuple(lines)


def _spaced(words: str) -> str:
    return " ".join(words.split())


def _wire_agency(head: Sequence[Span]) -> str | None:
    for block in head:
        if found := _WIRE_DATELINE.match(block.text):
            return found["agency"]
    return None


def _linked_agency(furniture: Sequence[Span]) -> str | None:
    """The wire agency whose author page is linked, as in ".../author/afp-2"."""
    for span in furniture:
        if found := re.search(r"https?://\S+/authors?/(?P<agency>afp|reuters|ap|pa|dpa|tass)\b", span.text):
            return found["agency"].capitalize() if found["agency"] == "reuters" else found["agency"].upper()
    return None


def _own_url(blocks: Sequence[Span]) -> str | None:
    """The address under a label such as "Original url:"; one broken over two lines is joined."""
    for i, block in enumerate(blocks):
        first, *rest = block.text.splitlines()
        label = _OWN_URL_LABEL.match(first.strip())
        if not label:
            continue
        lines = (
            [label["rest"], *rest]
            if label["rest"] or rest
            else blocks[i + 1].text.splitlines()
            if i + 1 < len(blocks)
            else []
        )
        address = "".join(line.strip() for line in lines)
        if found := _URL.fullmatch(address):
            return found[0]
    return None


def _outlet_of_url(url: str) -> str | None:
    """The outlet at the host of `url`; None where there is no host."""
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    return outlet_of_domain(host) if host else None


def _newsletter_of(furniture: Sequence[Span]) -> str | None:
    """The outlet that asks for a sign-up to its own newsletters."""
    for span in furniture:
        if found := _NEWSLETTER.search(span.text):
            return found["name"]
    return None


def _published(head: Sequence[Span]) -> tuple[str | None, tuple[Span, ...]]:
    """The day of the first line that is no more than a date, and that line."""
    for block in head[1:]:
        if len(block.text) <= 80 and _DATE_LINE.match(block.text) and (date := _iso_date(block.text)):
            return date, (block,)
    return None, ()


def _iso_date(words: str, *patterns: re.Pattern[str]) -> str | None:
    for pattern in patterns or _DATES:
        if found := pattern.search(words):
            parts = found.groupdict()
            month = int(parts["number"]) if parts.get("number") else _MONTHS[parts["month"].lower()[:3]]
            try:
                return datetime(int(parts["year"]), month, int(parts["day"])).date().isoformat()  # noqa: DTZ001
            except ValueError:
                return None
    return None
