"""Real Markdown renderers, and the words they show."""

from __future__ import annotations

from html.parser import HTMLParser

import cmarkgfm
from cmarkgfm.cmark import Options
from markdown_it import MarkdownIt

__all__ = ["Shown", "commonmark", "github"]

_COMMONMARK = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def commonmark(markdown: str) -> Shown:
    """What a CommonMark renderer with tables and strikethrough shows."""
    return Shown(_COMMONMARK.render(markdown))


def github(markdown: str) -> Shown:
    """What GitHub's own renderer shows, footnotes and links by themselves included."""
    options = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES
    return Shown(cmarkgfm.github_flavored_markdown_to_html(markdown, options))


class Shown(HTMLParser):
    """The text a reader sees, and every element that makes something of it."""

    def __init__(self, rendered: str) -> None:
        super().__init__(convert_charrefs=True)
        self.rendered = rendered
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self._text: list[str] = []
        self.feed(rendered)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self._text.append(data)

    @property
    def text(self) -> str:
        """The words, white space folded."""
        return " ".join("".join(self._text).split())

    @property
    def tags(self) -> list[str]:
        """The names of all elements in order."""
        return [tag for tag, _ in self.elements]
