"""Pages that hold no article: consent and paywalls, errors, script shells, listings; told by what they
hold.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from summarizer.read.documents import Block
from summarizer.read.pages.facts import Facts
from summarizer.read.pages.main_text import plain_words
from summarizer.read.pages.structured import text_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["lacking", "refusal"]

_ERROR: Final = re.compile(
    r"^\W*(?:error\W*)?(?:40[0-9]|410|429|451|50[0-9])\b(?!\s+[a-z]+ (?:people|dead|killed|years))"
    r"|\bpage (?:was |is )?(?:not|can(?:['’]t|not| not)|could(?:n['’]t| not)) (?:be )?(?:found|displayed"
    r"|exist)"
    r"|^(?:page |file )?not found\b|\baccess (?:is |was )?(?:denied|forbidden)|^forbidden\b"
    r"|service (?:is )?(?:temporarily )?unavailable|something went wrong|"
    r"\binternal server error|page (?:no longer|does(?:n['’]t| not)) exists?|bad gateway|(?:^"
    r"|\b)page unavailable",
    re.I,
)  # fmt: skip
_ROBOT_CHECK: Final = re.compile(
    r"just a moment|attention required|are you (?:a )?(?:human|robot)|not a robot"
    r"|verify (?:that )?you(?:['’]re| are) (?:a )?human|checking your browser|unusual (?:traffic"
    r"|activity)|"
    r"security check|ddos protection|captcha",
    re.I,
)  # fmt: skip
_CONSENT: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\bcookies?\b",
        r"\bconsent\b",
        r"\b(?:accept|agree|allow|reject|refuse|decline) (?:all|to all|and continue|cookies)\b|\bI agree\b",
        r"\bmanage (?:my |your )?(?:preferences|options|settings|choices|cookies)\b|\bprivacy settings\b",
        r"\bwe value your privacy\b|\byour privacy\b|\bprivacy policy\b",
        r"\b(?:our|and) (?:\d[\d,]* )?partners\b|\bvendors\b",
        r"\blegitimate interest\b",
        r"\bpersonali[sz]ed (?:ads|advertising|content)\b",
        r"\bbefore you continue\b",
        r"\bstore and/or access information\b|\bprocess (?:your )?personal data\b",
    )
)
_PAYWALL: Final = re.compile(
    r"\b(?:subscribe|sign (?:up|in)|log ?in|register|become a (?:member|subscriber)|create (?:an"
    r"|a free) account|buy a subscription|start your (?:free )?trial)\b[^.!?\n]{0,60}\b(?:to"
    r"|and) (?:continue|keep|read|unlock|access|finish|get (?:full|unlimited))"
    r"|\bto (?:continue|keep) reading\b|\b(?:continue|keep) reading (?:with|for|by)\b|\bthis (?:article"
    r"|story|content|page) is (?:only |exclusively )?(?:for|available to|reserved for|limited to) (?:our "
    r"|registered |paying )?(?:subscribers|members|users|readers)"
    r"|\b(?:subscriber|member)s?[- ](?:only|exclusive)\b|\bexclusive to subscribers\b"
    r"|\balready (?:a subscriber|a member|have an account|subscribed)\b|\byou(?:['’]ve| have) (?:reached"
    r"|read) (?:your|the|all)\b[^.\n]{0,40}\b(?:limit|free articles)"
    r"|\b(?:unlock|read) the (?:full|rest of (?:this|the)) (?:article|story)\b"
    r"|\bsubscribe (?:now )?(?:for|from) (?:only |just )?[$£€]\s?\d",
    re.I,
)  # fmt: skip
_NEEDS_SCRIPTS: Final = re.compile(
    r"\b(?:enable|turn on|activate|requires?|need) (?:to )?(?:enable |run )?java ?script\b"
    r"|\bjavascript (?:is|to be) (?:disabled|enabled|required|not)",
    re.IGNORECASE,
)
_LISTING_TYPES: Final = frozenset({"CollectionPage", "ItemList", "SearchResultsPage"})

# The shortest agency reports run to some forty words; a page that says itself that it is an article may be
# shorter.
_SHORT_NEWS: Final = 40
_SHORTEST_ARTICLE: Final = 20
# The longest text that a wall of any kind was seen to have around it.
_WALL: Final = 160
_SHORT_PAGE: Final = 3000
_LONGEST_REQUEST: Final = 400
_HEADLINE_LINKS: Final = 8
_LISTING_BLOCK: Final = 45

_DO: Final = {
    "an error page": "check the address",
    "a check against robots": "open it in a browser and save the page, or try --browser",
    "a cookie wall": "open it in a browser, answer there, and save the page",
    "a paywall": "open it where you are a subscriber and save the page",
    "a page made by scripts": "use --browser, or save the page from a browser",
    "a listing page": "name the articles' own addresses",
    "no article": "name the article's own page",
}


def refusal(
    tree: HtmlElement, facts: Facts, blocks: Sequence[Block], status: int | None = None
) -> str | None:
    """Why a page is no article, as "43 words of article text: a cookie wall; ..."; None where it is one."""
    count = _count(blocks)
    what = _what(tree, facts, blocks, count, status)
    if what is None:
        return None
    words = "1 word" if count == 1 else f"{count} words"
    return f"{words} of article text: {what}; {_DO[what]}."


def lacking(tree: HtmlElement, facts: Facts, blocks: Sequence[Block]) -> str | None:
    """What of the article isn't on the page, where the page tells; None where all seems there."""
    count = _count(blocks)
    said = (facts.node or {}).get("wordCount")
    total = int(said) if isinstance(said, int | str) and str(said).isdigit() else 0
    if _is_closed(facts) and _asks_to_pay(tree) and not _has_whole(facts, count):
        return f"Only its first {count} words are on the page; the rest is behind a paywall."
    if total > 2 * count and _asks_to_pay(tree):
        return f"Only {count} of its {total} words are on the page; the rest is behind a paywall."
    return None


def _what(
    tree: HtmlElement, facts: Facts, blocks: Sequence[Block], count: int, status: int | None
) -> str | None:
    """The first of these that the page is; what it says in plain words before what it only resembles."""
    if count >= _WALL:
        return "a listing page" if _is_listing(tree, facts, blocks, count) else None
    shown = _visible(tree)
    heads = [" ".join(h.text_content().split()) for h in tree.iter("title", "h1")]
    short, least = count < _SHORT_NEWS, _SHORTEST_ARTICLE if facts.is_article else _SHORT_NEWS
    judged = {
        "a check against robots": any(map(_ROBOT_CHECK.search, heads))
        or (short and len(shown) < _SHORT_PAGE and bool(_ROBOT_CHECK.search(shown))),
        "an error page": (status or 200) >= 400 or any(map(_ERROR.search, heads)),
        "a cookie wall": _consents(" ".join(b.text for b in blocks if not b.is_furniture)) >= 3
        or (count < _SHORTEST_ARTICLE and _consents(shown) >= 4),
        "a paywall": ((_is_closed(facts) or facts.is_article or short) and _asks_to_pay(tree))
        or (_is_closed(facts) and _said_more(facts, count)),
        "a page made by scripts": count < _SHORTEST_ARTICLE and _is_shell(tree, shown),
        "a listing page": _is_listing(tree, facts, blocks, count),
        "no article": count < least,
    }
    return next((what for what, is_so in judged.items() if is_so), None)


def _count(blocks: Sequence[Block]) -> int:
    """Words of reporting; of scripts without spaces, every other character."""
    words = [w for b in blocks if not b.is_furniture for w in plain_words(b.text)]
    singles = sum(len(w) == 1 and ord(w) >= 0x0E00 for w in words)
    return len(words) - singles + singles // 2


def _visible(tree: HtmlElement) -> str:
    parts: list[str] = []
    hidden = {"script", "style", "template", "head", "svg"}
    for element in tree.iter():
        if isinstance(element.tag, str) and element.tag not in hidden:
            parts.append(element.text or "")
        if isinstance(element.tag, str):
            parts.append(element.tail or "")
    return " ".join(" ".join(parts).split())


def _consents(text: str) -> int:
    return sum(bool(pattern.search(text)) for pattern in _CONSENT)


def _asks_to_pay(tree: HtmlElement) -> bool:
    """Whether the page asks for a subscription in so many words, outside its menus and its foot."""
    for element in tree.iter("p", "div", "h2", "h3", "h4", "section", "span", "button", "a", "strong"):
        own = " ".join(" ".join([element.text or "", *(c.tail or "" for c in element)]).split())
        if not own:
            continue
        words = own if len(own) > 60 else " ".join(element.text_content().split())[:300]
        if len(words) > _LONGEST_REQUEST or not _PAYWALL.search(words):
            continue
        if not any(a.tag in {"nav", "header", "footer"} for a in element.iterancestors()):
            return True
    return False


def _is_closed(facts: Facts) -> bool:
    free = (facts.node or {}).get("isAccessibleForFree")
    return str(free).lower() in {"false", "no", "http://schema.org/false", "https://schema.org/false"}


def _has_whole(facts: Facts, count: int) -> bool:
    """Whether the page's data hold the article's text and no more of it than was read."""
    body = text_of((facts.node or {}).get("articleBody"))
    return body is not None and len(plain_words(body)) <= 1.2 * count and count >= 2 * _WALL


def _said_more(facts: Facts, count: int) -> bool:
    said = (facts.node or {}).get("wordCount")
    return isinstance(said, int | str) and str(said).isdigit() and int(said) > 2 * count


def _is_shell(tree: HtmlElement, shown: str) -> bool:
    scripts = sum(len(s.text or "") + (200 if s.get("src") else 0) for s in tree.iter("script"))
    asked = any(_NEEDS_SCRIPTS.search(n.text_content()) for n in tree.iter("noscript"))
    shows_nothing = len(shown) < 200 if scripts <= 400 else len(shown) < 1500
    return asked or bool(_NEEDS_SCRIPTS.search(shown)) or (scripts > 0 and shows_nothing)


def _is_listing(tree: HtmlElement, facts: Facts, blocks: Sequence[Block], count: int) -> bool:
    """Many links that read as headlines, and little text of its own between them."""
    if facts.is_article:
        return False
    headlines = 0
    linked = 0
    for link in tree.iter("a"):
        words = len(link.text_content().split())
        linked += words
        headlines += words >= 4
    typed = any(_LISTING_TYPES & set(_type_names(n.get("@type"))) for n in facts.nodes)
    longest = max((len(b.text.split()) for b in blocks if not b.is_furniture), default=0)
    if headlines < _HEADLINE_LINKS and not (typed and headlines >= 4):
        return False
    if facts.url and not urlsplit(facts.url).path.strip("/"):
        return True  # a site's front page, with as much of each article as fits
    if _stand_under_headlines(tree, blocks):
        return True
    shown = [b.text for b in blocks if not b.is_furniture]
    cut = sum(text.endswith(("…", "...", "»", "[…]")) for text in shown)
    return longest < _LISTING_BLOCK and (linked > count or typed or cut * 3 > len(shown))


def _stand_under_headlines(tree: HtmlElement, blocks: Sequence[Block]) -> bool:
    """Whether most paragraphs stand each under a linked headline of its own, as openings of others do."""
    kept = {" ".join(plain_words(b.text)) for b in blocks}
    under = count = 0
    is_next = False
    for element in tree.iter("h2", "h3", "h4", "p"):
        if element.tag != "p":
            around = any(a.tag == "a" for a in element.iterancestors())
            is_next = around or element.find(".//a") is not None
        elif " ".join(plain_words(element.text_content())) in kept:
            count += 1
            under += is_next
            is_next = False
    return under >= _HEADLINE_LINKS and under * 2 > count


def _type_names(types: object) -> list[str]:
    return [str(t) for t in types] if isinstance(types, list) else [str(types)]
