"""Live blogs, cut into posts with their times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Final

from summarizer.read.documents import Block
from summarizer.read.pages.facts import Facts
from summarizer.read.pages.structured import live_updates, text_of
from summarizer.read.text.mend import mended, one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["live_posts"]

_LIVE: Final = re.compile(r"\blive\b|\bas it happened\b|\bminute[- ]by[- ]minute\b", re.I)
_LIVE_CLASS: Final = re.compile(
    r"live-?_?(?:blog|post|entry|update)|timeline-?_?(?:post|entry)|blog-?_?(?:post|entry)", re.I
)
_TAGS: Final = re.compile(r"<[^<>]+>")
_BREAKS: Final = re.compile(r"<(?:/p|br ?/?|/li|/div|/h\d)>", re.I)
_FEWEST: Final = 3
# "5h ago", "14.02" and "Updated at 14.10" of one post.
_TIMES: Final = 3


def live_posts(tree: HtmlElement, facts: Facts) -> list[Block]:
    """The posts of a live blog: a line with the time, marked, then the post; none where the page is no
    such.
    """
    updates = live_updates(facts.nodes)
    if len(updates) >= _FEWEST:
        return [
            block
            for post in updates
            for block in _post(
                _clock(text_of(post.get("datePublished")) or ""),
                text_of(post.get("headline")),
                _paragraphs(text_of(post.get("articleBody")) or ""),
            )
        ]
    return _posts_shown(tree, facts)


def _post(when: str, headline: str | None, paragraphs: list[str]) -> Iterator[Block]:
    if when:
        yield Block(when, is_furniture=True)
    head = one_line(headline or "")
    if head and not (paragraphs and paragraphs[0].startswith(head)):
        yield Block(head)
    for paragraph in paragraphs:
        yield Block(paragraph)


def _paragraphs(body: str) -> list[str]:
    """The paragraphs of a post, which may hold markup."""
    if "<" in body:
        body = _TAGS.sub("", _BREAKS.sub("\n\n", body))
    return [words for part in re.split(r"\n\s*\n|\n", mended(body)[0]) if (words := " ".join(part.split()))]


def _clock(stamp: str) -> str:
    """A time of day with its offset, as "14:32 (+01:00)",
    "14:32 GMT"; what was given where it is no stamp."""
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return one_line(stamp)[:40]
    offset = moment.strftime("%z")
    zone = "" if not offset else " GMT" if offset == "+0000" else f" ({offset[:3]}:{offset[3:5]})"
    return f"{moment:%Y-%m-%d %H:%M}{zone}"


def _posts_shown(tree: HtmlElement, facts: Facts) -> list[Block]:
    """Posts in the page's elements: siblings that each begin with a time."""
    posts = [e for e in tree.iter("article", "div", "li", "section") if _is_post(e)]
    if len(posts) < _FEWEST:
        return []
    said = _LIVE.search(f"{facts.title or ''} {facts.url or ''}")
    if not said and not sum(bool(_LIVE_CLASS.search(p.get("class") or "")) for p in posts) >= _FEWEST:
        return []
    found: list[Block] = []
    for post in posts:
        time = next(post.iter("time"))
        heads = [one_line(h.text_content()) for h in post.iter("h2", "h3", "h4")]
        texts = [one_line(p.text_content()) for p in post.iter("p") if p not in time.iterancestors()]
        when = _clock(time.get("datetime") or time.text_content())
        found += _post(when, heads[0] if heads else None, [t for t in texts if t and t not in heads])
    return found


def _is_post(element: HtmlElement) -> bool:
    """Whether it holds a time, told at most thrice, and a paragraph, and its siblings are of its kind."""
    if not 1 <= sum(1 for _ in element.iter("time")) <= _TIMES or next(element.iter("p"), None) is None:
        return False
    parent = element.getparent()
    if parent is None:
        return False
    name = element.get("class")
    alike = [s for s in parent if s.tag == element.tag and s.get("class") == name]
    return len(alike) >= _FEWEST
