"""Who is called what he is before he is named: "a harbour official … The official, Ida Holm, left"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from summarizer.check.reports import CheckedExtraction
from summarizer.merge.grouping import Groups
from summarizer.merge.speakers.mention import Mention
from summarizer.merge.speakers.people import full_name
from summarizer.names.name import name_parts
from summarizer.parse.roles import head_of

__all__ = ["join_named_later"]

_NAME = r"[A-Z][\w.’'-]*(?: (?:[a-z]{2,3} )?[A-Z][\w’'-]*){1,4}"


def join_named_later(
    checked: Sequence[CheckedExtraction], mentions: Sequence[Mention], people: Iterable[int], groups: Groups
) -> None:
    """Join each person without a name whom the same article names further down, behind the same noun.

    Where two are called by the noun before, or two are named behind it, nobody is joined.
    """
    named = [n for n in people if not mentions[n].is_described and len(full_name(mentions[n])) > 1]
    called: dict[tuple[int, str], list[int]] = {}
    for n, mention in enumerate(mentions):
        if mention.is_described:
            called.setdefault((mention.article, head_of(mention.name)), []).append(n)
    for (article, noun), nameless in called.items():
        text = checked[article].article.text
        told = _names_behind(noun, mentions[nameless[0]], text)
        found = {m for m in named if mentions[m].article == article and told & _names(mentions[m])}
        if len(nameless) == len(found) == len(told) == 1 and mentions[nameless[0]].kind == "person":
            groups.join(found.pop(), nameless[0])


def _names(mention: Mention) -> set[str]:
    return {name_parts(form).bare for form in mention.forms}


def _names_behind(noun: str, nameless: Mention, text: str) -> set[str]:
    """The names that stand as "the official, Ida Holm," behind the first "harbour official" of the text."""
    first = re.search(rf"\b{re.escape(nameless.name)}\b", text, re.IGNORECASE)
    told = rf"\b[Tt]he {re.escape(noun)}, ({_NAME})(?=[,.;])"
    return {name_parts(m[1]).bare for m in re.finditer(told, text[first.end() :])} if first else set()
