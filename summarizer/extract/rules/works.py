"""Quotation marks around no speech: nicknames, titles of works, what a thing is called."""

from __future__ import annotations

import re
from typing import Literal

from summarizer.extract.rules.quotation_cues import Tie
from summarizer.lexicon.cues import VERB_CUES
from summarizer.lexicon.word_lists import words
from summarizer.parse.words import ParsedSentence
from summarizer.text.quotation_marks import Quoted

__all__ = ["OwnKind", "follows_title", "own_kind"]

OwnKind = Literal["nickname", "title", "scare"]

_WORD = re.compile(r"\w[\w’'-]*")
_LONGEST_NAME = 4
_LONGEST_TITLE = 10
_WORKS = re.compile(
    r"\b(?:book|novel|memoir|film|movie|documentary|show|series|sitcom|song|album|single|play|musical|podcast|"
    r"program|programme|episode|magazine|article|essay|column|report|poem|painting|game|drama|track|hit|section|segment|titled|"
    r"entitled|called|named|dubbed|headlined|broadcast)s?,?"
    r"\s+(?:(?:such as|like|including|called|titled|entitled)\s+)?$",
    re.IGNORECASE,
)
_ON_SHOW = re.compile(
    r"(?:[’']s|\b(?:on|in|of|for|author of|host of|watch(?:ed)?|stars? in))\s+(?:the\s+)?$", re.IGNORECASE
)
_TITLED = re.compile(
    r"\b(?:book|novel|film|movie|video|show|song|album|play|podcast|episode|article|essay|column|poem|painting|game)s?,?"
    r"\s+(?:called|titled|entitled|named|headlined)\s+$",
    re.IGNORECASE,
)
_KNOWN_AS = re.compile(
    r"\b(?:known(?: to [\w’' ]{2,30})? as|nicknamed|code-?named|styled|a\.?k\.?a\.?|alias)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_SO_CALLED = re.compile(r"\bso-called\s+$", re.IGNORECASE)
_BEHIND: tuple[tuple[re.Pattern[str], OwnKind], ...] = (
    (_TITLED, "title"),
    (_KNOWN_AS, "nickname"),
    (_SO_CALLED, "scare"),
)
# "his “victory plan”": what somebody's undertaking is called, with whose it is.
_NAMED_THINGS = words("plan law bill act doctrine tour project initiative programme program policy rule")
_OWNED = re.compile(r"(?:\b(?:his|her|its|their|our|my)|[’']s)\s$", re.IGNORECASE)
_SMALL = words("a an the and or but of in on at to for with from by vs as is it")
_BEFORE_NICK = re.compile(r"[A-Z][\w.’'-]*\s$")
_AFTER_NICK = re.compile(r"\s[A-Z][\w’'-]+")


def own_kind(text: str, tree: ParsedSentence, q: Quoted, tie: Tie | None) -> OwnKind | None:
    """What the quotation is where its place and its capitals say that nobody speaks it, None for speech."""
    inside = _WORD.findall(q.inner.text)
    before = text[max(0, q.outer.start - 60) : q.outer.start]
    if not inside:
        return None
    if len(inside) <= 3 and _BEFORE_NICK.search(before) and _AFTER_NICK.match(text, q.outer.end):
        following = text[q.outer.end : q.outer.end + 30].split()
        if tie is None or tie.kind not in ("after", "before") or following[0].casefold() not in VERB_CUES:
            return "nickname" if q.inner.text[0].isupper() else None
    for pattern, kind in _BEHIND:
        if pattern.search(before):
            return kind
    if len(inside) <= _LONGEST_NAME and inside[-1].casefold() in _NAMED_THINGS and _OWNED.search(before):
        return "title"
    return "title" if _is_title_case(inside) and _is_work(tree, q, tie, before, inside) else None


def _is_work(tree: ParsedSentence, q: Quoted, tie: Tie | None, before: str, inside: list[str]) -> bool:
    """Whether capitals show a title: behind a word for a work, or where the engine sees a work of art."""
    if _WORKS.search(before) and (len(inside) > 1 or q.inner.text[0].isupper()):
        return True
    if q.inner.text[-1] in "?!" or len(inside) > _LONGEST_TITLE:
        return False
    if _ON_SHOW.search(before):
        return True
    if tie is not None and tie.kind == "after":
        return False
    seen = [w for w in tree.words if q.inner.start <= w.start < q.inner.end]
    named = sum(w.entity == "WORK_OF_ART" for w in seen)
    return 2 * named > len(seen) and not before.rstrip().endswith((":", ","))


def follows_title(text: str, before: Quoted, q: Quoted) -> bool:
    """Whether a quotation goes on with a list of titles: “A” and “B”."""
    between = text[before.outer.end : q.outer.start]
    return not re.sub(r"\band\b|\bor\b|[\s,]", "", between) and _is_title_case(_WORD.findall(q.inner.text))


def _is_title_case(inside: list[str]) -> bool:
    return bool(inside) and (
        all(w[0].isupper() or w[0].isdigit() or w.casefold() in _SMALL for w in inside)
        and inside[0][0].isupper()
    )
