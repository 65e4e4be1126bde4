"""Where the reporting comes from: copies of one text, and credited wire lines."""

from __future__ import annotations

import re
from array import array
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from rensa import RMinHash, RMinHashLSH

from summarizer.check.reports import ArticleRecord, ClaimReport
from summarizer.merge.origins.credits import (
    KNOWN,
    is_paper,
    line_credits,
    named_in,
    short_forms,
    unnamed_wires,
)
from summarizer.merge.origins.sources import Heard, words_around
from summarizer.text.plain import plain, words_of

__all__ = ["Origins", "find_origins"]

SHINGLE = 4
# In the labelled sets independent reports of one event share under .12 of their word runs, copies over .68.
COPY_SHARED = 0.4
FEWEST_SHINGLES = 12
# 64 bands of 2 find a pair that shares a fifth of its runs with p = .93, a third with p > .99; what is found
# is then compared exactly.
PERMUTATIONS, BANDS, LSH_THRESHOLD, SEED = 128, 64, 0.2, 7

_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")
_SENTENCE_END = re.compile(r"[.!?][\"”’']?\s")


@dataclass(frozen=True, slots=True)
class Origins:
    """For each article, by its number: the fuller text it copies, the key of its origin, and its agency.

    `known` gives the origin that a name of an agency or an outlet stands for in these articles.
    """

    copy_of: tuple[int | None, ...]
    keys: tuple[str, ...]
    agencies: tuple[str | None, ...]
    known: Mapping[str, str]

    def of_report(self, article: int, record: ArticleRecord, report: ClaimReport) -> str:
        """The origin of one report: who passed it on, who was told it, or else that of the article."""
        return self._of_report(article, record, report, _sentence_around(record.text, report))

    def _of_report(
        self, article: int, record: ArticleRecord, report: ClaimReport, around: tuple[int, int]
    ) -> str:
        own = short_forms(record.outlet or "")
        if report.via and plain(report.via).removeprefix("the ") not in own:
            return self._named(report.via) or plain(report.via).removeprefix("the ")
        for name in named_in(record.text[slice(*around)]):
            if plain(name).removeprefix("the ") in own:
                return self.keys[article]
            if found := self._named(name):
                return found
        return self.keys[article]

    def heard(self, article: int, record: ArticleRecord, report: ClaimReport, speaker: str | None) -> Heard:
        """A report as it bears on whose word its claim is; `speaker` is whoever is named for it."""
        around = _sentence_around(record.text, report)
        origin = self._of_report(article, record, report, around)
        quoted, unquoted = words_around(record.text, around, report.evidence)
        return Heard(record.id, origin, origin != self.keys[article], speaker, quoted, unquoted)

    def _named(self, name: str) -> str | None:
        low = plain(name).removeprefix("the ")
        return self.known.get(low) or KNOWN.get(low) or (low if is_paper(name) else None)


def _sentence_around(text: str, report: ClaimReport) -> tuple[int, int]:
    """Where the sentence of a report stands; of one in quotation marks with what is around the marks."""
    if not report.evidence:
        return 0, 0
    first, last = report.evidence[0].start, report.evidence[-1].end
    start = text.rfind("\n", 0, first) + 1
    end = text.find("\n", last)
    end = end if end >= 0 else len(text)
    for match in _SENTENCE_END.finditer(text, start, first):
        start = match.end()
    closes = _SENTENCE_END.search(text, last, end)
    return start, closes.end() if closes else end


def find_origins(articles: Sequence[ArticleRecord]) -> Origins:
    """Find copies and credits; the result doesn't depend on the order of the articles."""
    copies = _copies(articles)
    leaders = [number if fuller is None else fuller for number, fuller in enumerate(copies)]
    names = _Names(articles)
    agencies = [names.agency(number) for number in range(len(articles))]
    family: dict[int, set[str]] = {}
    for leader, agency in zip(leaders, agencies, strict=True):
        if agency:
            family.setdefault(leader, set()).add(agency)
    agencies = [a or min(family.get(m, ()), default=None) for a, m in zip(agencies, leaders, strict=True)]
    wires = {agency for agency in agencies if agency}
    keys = []
    for number, leader in enumerate(leaders):
        article = articles[number]
        # Who prints "agencies" without a name, where one agency reports the event, has hardly another source.
        if agencies[number] is None and len(wires) == 1 and unnamed_wires(article.text, article.author):
            agencies[number] = next(iter(wires))
        outlet = plain(articles[leader].outlet or "").removeprefix("the ")
        keys.append(agencies[number] or outlet or articles[leader].sha256)
    return Origins(tuple(copies), tuple(keys), tuple(agencies), names.known(keys))


class _Names:
    """The names of agencies and outlets in a set of articles, each with the one form it is known by."""

    def __init__(self, articles: Sequence[ArticleRecord]) -> None:
        self._articles = articles
        self._credits = [list(line_credits(a.text, a.author)) for a in articles]
        outlets = {a.outlet for a in articles if a.outlet}
        credited = {_low(name): name for names in self._credits for name in sorted(names, reverse=True)}
        self._forms: dict[str, str] = {}
        for low, name in sorted(credited.items()):
            longer = [o for o in sorted(outlets) if low in {_low(o), _initials(o)}]
            shown = KNOWN.get(low) or KNOWN.get(low.split()[0]) or (longer[0] if longer else name)
            self._forms[low] = shown
            for outlet in longer:
                self._forms[_low(outlet)] = shown

    def agency(self, number: int) -> str | None:
        """The agency that an article credits, or is; None where it is the outlet's own."""
        article = self._articles[number]
        outlet = _low(article.outlet or "")
        if outlet in KNOWN or outlet in self._forms:
            return KNOWN.get(outlet) or self._forms[outlet]
        own = short_forms(article.outlet or "")
        for name in self._credits[number]:
            if _low(name) not in own:
                return self._forms[_low(name)]
        return None

    def known(self, keys: Sequence[str]) -> dict[str, str]:
        """The key that each name of an agency or outlet stands for, short names only where one bears them."""
        found: dict[str, set[str]] = {}
        for low, shown in self._forms.items():
            found.setdefault(low, set()).add(shown)
        for article, key in zip(self._articles, keys, strict=True):
            for form in short_forms(article.outlet or ""):
                found.setdefault(form, set()).add(key)
        return {form: named.pop() for form, named in found.items() if len(named) == 1}


def _low(name: str) -> str:
    return plain(name).removeprefix("the ").strip(" .")


def _initials(name: str) -> str:
    return "".join(w[0] for w in re.findall(r"[\w'-]+", _low(name)) if w not in {"of", "and", "the"})


def _copies(articles: Sequence[ArticleRecord]) -> list[int | None]:
    """The number of the fuller text each article copies; the longest of a family leads it."""
    found: list[int | None] = [None] * len(articles)
    order = sorted(range(len(articles)), key=lambda n: _fullest_first(articles[n]))
    runs: dict[int, array[int]] = {}
    index = RMinHashLSH(threshold=LSH_THRESHOLD, num_perm=PERMUTATIONS, num_bands=BANDS)
    for n in order:
        own = _shingles(articles[n])
        if len(own) < FEWEST_SHINGLES:
            continue
        sketch = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
        sketch.update(sorted(own))
        hashed = {hash(run) for run in own}
        near = [(_shared(hashed, runs[m]), -m) for m in sorted(index.query(sketch))]
        best = max(near, default=(0.0, 0))
        if best[0] >= COPY_SHARED:
            found[n] = -best[1]
        else:
            runs[n] = array("q", hashed)
            index.insert(n, sketch)
    return found


def _fullest_first(article: ArticleRecord) -> tuple[int, str, str, str]:
    return (-len(words_of(article.text)), article.published or "~", article.sha256, article.source)


def _shared(left: Set[int], right: Sequence[int]) -> float:
    return sum(run in left for run in right) / min(len(left), len(right))


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
