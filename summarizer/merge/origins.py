"""Where the reporting comes from: copies of one text, and credited wire lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rensa import RMinHash, RMinHashLSH

from summarizer.check.reports import ArticleRecord, ClaimReport
from summarizer.merge.words import plain, words_of

__all__ = ["AGENCIES", "Origins", "find_origins"]

SHINGLE = 4
# In the labelled sets independent reports of one event share under .12 of their word runs, copies over .70.
COPY_SHARED = 0.5
FEWEST_SHINGLES = 12
# 64 bands of 2 find a pair that shares a fifth of its runs with p = .93, a third with p > .99; what is found
# is then compared exactly.
PERMUTATIONS, BANDS, LSH_THRESHOLD, SEED = 128, 64, 0.2, 7

_AGENCIES = {
    "ap": "AP",
    "associated press": "AP",
    "the associated press": "AP",
    "afp": "AFP",
    "agence france-presse": "AFP",
    "agence france presse": "AFP",
    "reuters": "Reuters",
    "dpa": "dpa",
    "pa": "PA",
    "pa media": "PA",
    "press association": "PA",
    "upi": "UPI",
    "tass": "TASS",
    "interfax": "Interfax",
    "xinhua": "Xinhua",
    "yonhap": "Yonhap",
    "kyodo": "Kyodo",
    "efe": "EFE",
    "ansa": "ANSA",
    "ukrinform": "Ukrinform",
    "bloomberg": "Bloomberg",
}
AGENCIES = frozenset(_AGENCIES.values())
_NAMES = "|".join(sorted(map(re.escape, _AGENCIES), key=len, reverse=True))
_DATELINE = re.compile(
    rf"^(?:[^\n()]{{0,60}})\((?:the )?({_NAMES})\)\s*[-–—:]?", re.IGNORECASE | re.MULTILINE
)
_BYLINE = re.compile(rf"^\W*(?:by |source: |from )?({_NAMES})\W*$", re.IGNORECASE | re.MULTILINE)
_TOLD = re.compile(
    rf"\b(?:told|informed|said to|interview with|speaking to) (?:the )?({_NAMES})\b", re.IGNORECASE
)
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")
_HEAD = 600


@dataclass(frozen=True, slots=True)
class Origins:
    """For each article, by its number: the fuller text it copies, and the key of its origin."""

    copy_of: tuple[int | None, ...]
    keys: tuple[str, ...]
    agencies: tuple[str | None, ...]

    def of_report(self, article: int, record: ArticleRecord, report: ClaimReport) -> str:
        """The origin of one report: who was told it, or else that of the article."""
        if report.via:
            via = _agency(report.via) or plain(report.via).removeprefix("the ")
            if via != plain(record.outlet or "").removeprefix("the "):
                return via
        told = _TOLD.search(_sentence_around(record.text, report))
        return _AGENCIES[told[1].casefold()] if told else self.keys[article]


def _sentence_around(text: str, report: ClaimReport) -> str:
    if not report.evidence:
        return ""
    start = text.rfind("\n", 0, report.evidence[0].start) + 1
    end = text.find("\n", report.evidence[-1].end)
    return text[start : end if end >= 0 else len(text)]


def _agency(name: str) -> str | None:
    return _AGENCIES.get(plain(name).strip())


def find_origins(articles: Sequence[ArticleRecord]) -> Origins:
    """Find copies and credits; the result doesn't depend on the order of the articles."""
    copies = _copies(articles)
    agencies = [_credited(article) for article in articles]
    keys = []
    for number in range(len(articles)):
        copied = copies[number]
        fuller = number if copied is None else copied
        agency = agencies[number] or agencies[fuller]
        keys.append(
            agency or plain(articles[fuller].outlet or "").removeprefix("the ") or articles[fuller].sha256
        )
    return Origins(tuple(copies), tuple(keys), tuple(agencies))


def _credited(article: ArticleRecord) -> str | None:
    """The agency named as the author or in the dateline; photo credits are no credit for the words."""
    for part in re.split(r"[,/;&]| and ", article.author or ""):
        if agency := _agency(part):
            return agency
    head = article.text[:_HEAD]
    match = _DATELINE.search(head) or _BYLINE.search(head)
    if match is None or re.search(r"picture|photo|credit|image|via", match[0], re.IGNORECASE):
        return None
    return _AGENCIES[match[1].casefold()]


def _copies(articles: Sequence[ArticleRecord]) -> list[int | None]:
    """The number of the fuller text each article copies; the longest of a family leads it."""
    found: list[int | None] = [None] * len(articles)
    order = sorted(range(len(articles)), key=lambda n: _fullest_first(articles[n]))
    runs: dict[int, frozenset[str]] = {}
    index = RMinHashLSH(threshold=LSH_THRESHOLD, num_perm=PERMUTATIONS, num_bands=BANDS)
    for n in order:
        own = _shingles(articles[n])
        if len(own) < FEWEST_SHINGLES:
            continue
        sketch = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
        sketch.update(sorted(own))
        near = [(_shared(own, runs[m]), -m) for m in sorted(index.query(sketch))]
        best = max(near, default=(0.0, 0))
        if best[0] >= COPY_SHARED:
            found[n] = -best[1]
        else:
            runs[n] = own
            index.insert(n, sketch)
    return found


def _fullest_first(article: ArticleRecord) -> tuple[int, str, str, str]:
    return (-len(words_of(article.text)), article.published or "~", article.sha256, article.source)


def _shared(left: frozenset[str], right: frozenset[str]) -> float:
    return len(left & right) / min(len(left), len(right))


def _shingles(article: ArticleRecord) -> frozenset[str]:
    """Runs of words outside furniture and quotation marks: a speech quoted twice makes no copy."""
    text = article.text
    for span in reversed(article.furniture):
        text = text[: span.start] + "\n" + text[span.end :]
    unquoted = _QUOTED.sub(" ", text)
    words = words_of(unquoted)
    if len(words) < SHINGLE * FEWEST_SHINGLES:
        words = words_of(text)
    return frozenset(" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))
