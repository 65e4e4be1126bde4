"""One invented event in three outlets, read by the rules and merged."""

from __future__ import annotations

from functools import cache

from summarizer.check.extraction import check_extraction
from summarizer.extract.rules.reader import read_with_rules
from summarizer.extract.rules.testimony import testify
from summarizer.merge import merge
from summarizer.merge.briefing import Briefing, Generator
from summarizer.merge.news.lines import Desk
from summarizer.read.article import Article

__all__ = ["briefing_of", "harbour", "merged", "own_lines"]

POST = """Harbour wall gives way in Port Ellen

PORT ELLEN (Reuters) - The harbour wall at Port Ellen gave way on Monday night and 400 people left their homes, the mayor, Anna Berg, said.

He was tired. But the engineer Tom Reyes said the crane of the firm Norhaven had damaged the wall.

The firm Norhaven denied that its crane had damaged the wall.

The council of Port Ellen will vote on a new wall on Friday, Berg said.
"""
DAILY = """Hundreds leave homes in Port Ellen as harbour wall gives way

About 400 people left their homes in Port Ellen after the harbour wall gave way on Monday, Mayor Anna Berg said.

Tom Reyes, an engineer, said that the crane of the firm Norhaven had damaged the harbour wall.

The lighthouse keeper Ida Holm said 30 boats had sunk in the old basin.
"""
HERALD = """Port Ellen harbour wall collapses

The harbour wall in the town of Port Ellen gave way late on Monday, and 400 people had to leave their homes.

The mayor, Anna Berg, thanked the volunteers of Port Ellen for their help.

A carnival in the city of Marby drew 9,000 visitors at the weekend, the police there said.
"""

FERRY = """Ferry Mora Hits Quay in Aldholm

The ferry Mora hit the quay of Aldholm on Monday, police in Aldholm said.

{}
"""
FERRY_TOO = """Ferry Hits Quay in Aldholm

The ferry Mora hit the quay in Aldholm on Monday, and two people were hurt, police in Aldholm said.

The police of Aldholm closed the quay.
"""


def briefing_of(*texts: str) -> Briefing:
    articles = [
        Article(
            f"a{n}",
            f"{n}.txt",
            text,
            title=text.split("\n", 1)[0],
            outlet=f"Outlet {n}",
            published="2026-01-06",
        )
        for n, text in enumerate(texts, 1)
    ]
    return merged(*articles)


def merged(*articles: Article) -> Briefing:
    views = [testify(a) for a in articles]
    return merge(
        [check_extraction(view, [read_with_rules(view)]) for view in views],
        generator=Generator("summarizer", "0", "rules", None),
        created="2026-01-06T00:00:00Z",
    )


@cache
def harbour() -> Briefing:
    return briefing_of(POST, DAILY, HERALD)


def own_lines(text: str, name: str) -> list[str]:
    """The lines of one article's speaker, whether the lead tells them already or not."""
    desk = Desk(briefing_of(text))
    desk.tell((), text.split("\n", 1)[0])
    (speaker,) = (s.id for s in desk.briefing.speakers if s.name == name)
    return [line.text for claim in desk.briefing.claims for line in desk.own_lines(claim, speaker)]


def ferry_with(line: str) -> Briefing:
    """A briefing of two articles on a ferry, the first of which tells this line, too."""
    return briefing_of(FERRY.format(line), FERRY_TOO)
