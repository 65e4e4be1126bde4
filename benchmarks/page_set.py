"""Labelled pages: invented articles laid out as real sites lay theirs out.

`pages/layouts` holds the layouts as templates; those whose names begin with `no_` hold no article. The
articles are those of the merging sets, each with an author, dates, captions and related headlines of its own.
What a reader should find is known letter by letter, since the page was made of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import jinja2

__all__ = ["Page", "Story", "article_layouts", "layout_names", "page", "stories"]

_HERE = Path(__file__).parent
_LAYOUTS = _HERE / "pages" / "layouts"
_MARK = re.compile(r"\[\[.*?::|\]\]")
_NAV = ("News", "Politics", "Business", "Sport", "Opinion", "Weather", "Culture")
_AUTHORS = ("Mara Lindqvist", "Tom O’Dowd", "Ana-Maria Petrov", "J. K. Osei", "Ruth Falk")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
# What a layout doesn't tell, or tells only to a person who knows the outlet.
_UNTOLD = {
    "print_view": frozenset({"updated", "url"}),
    "old_tables": frozenset({"updated", "url", "outlet"}),
    "plain_local": frozenset({"updated", "url", "outlet"}),
    "nested_newsletter": frozenset({"updated", "url", "outlet", "author", "published"}),
    "live_data": frozenset({"updated"}),
    "live_elements": frozenset({"updated", "url", "author"}),
    "cookie_banner": frozenset({"updated", "url"}),
    "sections": frozenset({"updated"}),
    "broken_data": frozenset({"updated", "url"}),
    "gallery": frozenset({"updated"}),
    "tweets": frozenset({"updated", "url"}),
    "tabloid": frozenset(),
}


@dataclass(frozen=True)
class Story:
    """An article and what a page tells of it; dates are ISO dates."""

    title: str
    outlet: str
    author: str
    published: str
    published_words: str
    updated: str
    url: str
    topic: str
    city: str
    standfirst: str
    paragraphs: tuple[str, ...]
    captions: tuple[str, str]
    related: tuple[str, ...]
    headlines: tuple[str, ...]

    @property
    def text(self) -> str:
        """Title and paragraphs, a blank line between them."""
        return "\n\n".join([self.title, *self.paragraphs])


@dataclass(frozen=True)
class Page:
    """A page's bytes with what stands in it: its layout, its story, and what that layout doesn't tell."""

    layout: str
    story: Story
    data: bytes
    untold: frozenset[str]

    @property
    def is_article(self) -> bool:
        """Whether a reader should find an article in it."""
        return not self.layout.startswith("no_")


def layout_names() -> list[str]:
    """The layouts in the repository."""
    return sorted(file.stem for file in _LAYOUTS.glob("*.html"))


def article_layouts() -> list[str]:
    """The layouts that hold an article."""
    return [name for name in layout_names() if not name.startswith("no_")]


@cache
def stories() -> tuple[Story, ...]:
    """Those of the merging sets' articles with the length of one, in the order of their files."""
    plain = [_plain(file) for file in sorted((_HERE / "merging").glob("*/*.txt"))]
    long = [(head, paragraphs) for head, paragraphs in plain if len(" ".join(paragraphs).split()) >= 180]
    titles = [paragraphs[0] for _, paragraphs in long]
    return tuple(
        _story(number, head, paragraphs, titles[number + 1 :] + titles[:number])
        for number, (head, paragraphs) in enumerate(long)
    )


def page(layout: str, story: Story) -> Page:
    """The story in a layout, encoded as the layout declares."""
    template = _environment().get_template(f"{layout}.html")
    markup = template.render(s=story, nav=_NAV)
    encoding = "cp1252" if "charset=windows-1252" in markup else "utf-8"
    return Page(layout, story, markup.encode(encoding, "xmlcharrefreplace"), _UNTOLD.get(layout, frozenset()))


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(_LAYOUTS), autoescape=True, undefined=jinja2.StrictUndefined
    )


def _plain(file: Path) -> tuple[dict[str, str], list[str]]:
    head, _, body = file.read_text("utf-8").partition("\n\n")
    keys = dict(line.split(": ", 1) for line in head.splitlines() if not line.startswith("speaker:"))
    return keys, [" ".join(p.split()) for p in _MARK.sub("", body).split("\n\n") if p.strip()]


def _story(number: int, head: dict[str, str], paragraphs: list[str], others: list[str]) -> Story:
    year, month, day = head["published"].split("-")
    slug = "-".join(re.findall(r"[a-z]+", paragraphs[0].lower())[:6])
    captions = (
        f"Residents look on near the scene on the outskirts of town, picture {number + 1}.",
        f"An official walks past the building where {number + 2} statements were read out.",
    )
    return Story(
        title=paragraphs[0],
        outlet=head["outlet"],
        author=_AUTHORS[number % len(_AUTHORS)],
        published=head["published"],
        published_words=f"{int(day)} {_MONTHS[int(month) - 1]} {year}",
        updated=head["published"],
        url=f"https://www.paper{number}.example/{year}/{month}/{day}/{slug}",
        topic=("World", "Business", "Health", "Transport")[number % 4],
        city="LISK",
        standfirst=f"What the inquiry number {number + 1} has heard so far",
        paragraphs=tuple(paragraphs[1:]),
        captions=captions,
        related=tuple(others[7:11]),
        headlines=tuple(others[20:34]),
    )
