from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

from summarizer.write.html import to_html
from tests.write.gold_briefing import gold_briefing
from tests.write.rendering import Shown
from tests.write.small_briefing import small_briefing
from tests.write.test_markdown import hostile

VOID = {"meta"}


class Balanced(HTMLParser):
    """Fails where a tag is closed that isn't open."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_is_well_formed_and_needs_nothing_else() -> None:
    for briefing in (small_briefing(), gold_briefing(), hostile(small_briefing())):
        page = to_html(briefing)
        parser = Balanced()
        parser.feed(page)
        assert parser.open == []
        shown = Shown(page)
        assert not {"script", "link", "img", "iframe", "object", "form", "base"} & set(shown.tags)
        for _, attributes in shown.elements:
            assert set(attributes) <= {
                "id", "href", "class", "lang", "charset", "http-equiv", "content", "name"
            }  # fmt: skip
            assert str(attributes.get("href", "#")).startswith("#")


def test_the_policy_allows_this_page_s_style_and_nothing_else() -> None:
    page = to_html(small_briefing())
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert (
        f"content=\"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'\""
        in page
    )


def test_every_link_leads_to_one_place_on_the_page() -> None:
    for briefing in (small_briefing(), gold_briefing()):
        elements = Shown(to_html(briefing)).elements
        ids = [a["id"] for _, a in elements if "id" in a]
        links = {str(a["href"])[1:] for _, a in elements if "href" in a}
        assert len(ids) == len(set(ids))
        assert links
        assert links <= set(ids)


def test_evidence_is_marked_in_the_whole_text_of_its_article() -> None:
    page = to_html(small_briefing())
    articles = re.findall(r'<div class="article">(.*?)</div>', page, re.DOTALL)
    for article, markup in zip(small_briefing().articles[:2], articles, strict=True):
        assert re.sub(r"<sup .*?</sup>|</?mark>", "", markup) == article.text
        marked = re.sub(r"<sup .*?</sup>", "", markup).replace("</mark><mark>", "")
        starts = {e.text for c in small_briefing().claims for r in c.reports for e in r.evidence}
        for words in starts:
            if words in article.text:
                assert f"<mark>{words}" in marked or words in "".join(
                    re.findall("<mark>(.*?)</mark>", marked)
                )


def test_hostile_words_are_shown_as_words() -> None:
    page = to_html(hostile(small_briefing()))
    assert "<script>" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "\x1b" not in page
    assert "\u202e" not in page
