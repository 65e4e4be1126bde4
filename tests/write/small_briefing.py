"""A briefing of three invented articles, made from a model's items by the real check and the real merge."""

from __future__ import annotations

from functools import cache

from summarizer.check.extraction import check_extraction, unread
from summarizer.check.reports import CheckedExtraction
from summarizer.extract.extraction import (
    Extraction,
    ProposedClaim,
    ProposedDenial,
    ProposedFigure,
    ProposedSpeaker,
    Usage,
)
from summarizer.extract.rules.testimony import testify
from summarizer.merge import merge
from summarizer.merge.briefing import Briefing, Generator
from summarizer.read.article import Article
from summarizer.read.furniture import find_furniture
from summarizer.text.sentences import paragraphs

GENERATOR = Generator("summarizer", "0.1.0", "a-model", "extract@0123456789ab")
CREATED = "2026-01-01T00:00:00Z"

HARBOUR = """Harbour wall fails in Port Ellen

The harbour wall at Port Ellen gave way on Monday night, the mayor, Anna Berg, said.

“We have moved at least 400 people out of their homes,” Berg told reporters. “Nobody is missing.”

The engineer Tom Reyes said the wall had not been inspected since 2019.

The building firm Norhaven denied that its crane had damaged the wall.

Sign up to our newsletter
"""

COAST = """Hundreds leave homes as sea wall collapses

About 350 people have left their homes in Port Ellen, the fire chief, Lena Moor, said on Tuesday.

Mayor Anna Berg said: “We have moved at least 400 people out of our homes.”

Tom Reyes, an engineer, said that the crane of the firm Norhaven had damaged the wall.

Nobody had inspected the wall since 2019, Reyes said.
"""


def article(number: int, text: str, outlet: str) -> Article:
    return Article(
        id=f"a{number}",
        source=f"{outlet.lower().replace(' ', '-')}.txt",
        text=text,
        title=text.split("\n", 1)[0],
        outlet=outlet,
        published="2026-01-06",
        furniture=find_furniture(text, paragraphs(text)),
    )


def _harbour() -> Extraction:
    return Extraction(
        "a1",
        "llm",
        speakers=(ProposedSpeaker("Anna Berg", "mayor", "person"),),
        claims=(
            ProposedClaim("The harbour wall at Port Ellen gave way on Monday night", "Anna Berg"),
            ProposedClaim("“We have moved at least 400 people out of their homes,”", "Anna Berg"),
            ProposedClaim("the wall had not been inspected since 2019", "Tom Reyes"),
            ProposedClaim("The crane sank in the harbour", "Tom Reyes"),
        ),
        figures=(
            ProposedFigure(
                "We have moved at least 400 people out of their homes",
                "at least 400 people",
                "people moved out of their homes",
                "Anna Berg",
            ),
        ),
        denials=(
            ProposedDenial(
                "The building firm Norhaven denied that its crane had damaged the wall",
                "Norhaven",
                "denial",
                "its crane had damaged the wall",
            ),
        ),
        usage=Usage(1, 900, 300, 4.25),
    )


def _coast() -> Extraction:
    return Extraction(
        "a2",
        "llm",
        speakers=(ProposedSpeaker("Lena Moor", "fire chief", "person"),),
        claims=(
            ProposedClaim("About 350 people have left their homes in Port Ellen", "Lena Moor"),
            ProposedClaim("“We have moved at least 400 people out of our homes.”", "Anna Berg"),
            ProposedClaim("the crane of the firm Norhaven had damaged the wall", "Tom Reyes"),
            ProposedClaim("Nobody had inspected the wall since 2019", "Tom Reyes"),
        ),
        figures=(
            ProposedFigure(
                "About 350 people have left their homes in Port Ellen",
                "About 350 people",
                "people who have left their homes",
                "Lena Moor",
            ),
        ),
        usage=Usage(1, 700, 200, 3.5),
    )


@cache
def small_extractions() -> tuple[CheckedExtraction, ...]:
    failed = Article("a3", "lost.txt", "", status="failed", error="lost.txt is empty; give a file with text.")
    return (
        check_extraction(testify(article(1, HARBOUR, "Harbour Post")), [_harbour()]),
        check_extraction(testify(article(2, COAST, "Coast Daily")), [_coast()]),
        unread(failed),
    )


@cache
def small_briefing() -> Briefing:
    return merge(small_extractions(), generator=GENERATOR, created=CREATED, title="The wall at Port Ellen")
