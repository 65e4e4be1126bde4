"""Anchoring against langextract's aligner, and the check's speed: `python -m benchmarks.anchoring`.

Both get the same words and the same articles: the annotated examples of tests/gold, as they are and with
straight marks, a changed number and a dropped negation, and the items of `ATTRIBUTIONS` where that is set.
Right is the original span for words that say the same, and no place at all for words that don't. langextract
(`pip install langextract`, no dependency of the product) is left out where it isn't installed.
"""

from __future__ import annotations

import importlib
import os
import random
import re
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from benchmarks.checks import FALSIFIED, load
from benchmarks.gold import load_gold
from summarizer.check.evidence import candidates
from summarizer.check.index import ArticleIndex
from summarizer.check.items import check_items
from summarizer.extract.extraction import Extraction, ProposedClaim
from summarizer.extract.rules.testimony import testify
from summarizer.read.article import Article
from summarizer.read.reader import article_from_text

__all__ = ["Case", "Tally", "compare", "linearity", "main"]

Place = tuple[int, int] | None
Aligner = Callable[[Article, Sequence[str]], list[Place]]

SIZES = (5_000, 20_000, 100_000, 300_000, 1_000_000)
ITEMS = 30
_DIGIT = re.compile(r"\d")
_NOT = re.compile(r"\bnot |n[’']t\b")


@dataclass(frozen=True, slots=True)
class Case:
    """Words to be anchored; `place` is where they stand, None where the article doesn't say that."""

    kind: str
    words: str
    place: Place


@dataclass(slots=True)
class Tally:
    """One aligner's result: right and false places over all cases, and the seconds it took."""

    right: dict[str, int]
    total: dict[str, int]
    seconds: float = 0.0


def gold_cases() -> Iterator[tuple[Article, list[Case]]]:
    """The example articles with their annotated claims and quotations, as they are and altered."""
    for gold in load_gold():
        cases: list[Case] = []
        for item in (*gold.annotation["claims"], *gold.annotation["quotations"]):
            spans = item.get("evidence", [item])
            if len(spans) > 1:
                continue
            start, end = spans[0]["start"], spans[0]["end"]
            words = gold.article.text[start:end]
            cases += [
                Case("as printed", words, (start, end)),
                Case("straight marks", _straight(words), (start, end)),
            ]
            if _DIGIT.search(words):
                cases.append(Case("number changed", _DIGIT.sub(_other_digit, words, count=1), None))
            if _NOT.search(words):
                cases.append(Case("negation dropped", _NOT.sub("", words, count=1), None))
        yield gold.article, cases


def folder_cases(folder: Path) -> Iterator[tuple[Article, list[Case]]]:
    """The items of `checks.jsonl` that alter words; changed speakers say nothing about anchoring."""
    by_document: dict[str, list[Case]] = {}
    for item in load(folder):
        if item.kind not in {"speaker", "same_alias"}:
            place = None if item.kind in FALSIFIED else (item.start, item.end)
            by_document.setdefault(item.document, []).append(Case(item.kind, item.text, place))
    for document, cases in by_document.items():
        text = (folder / "text" / f"{document}.txt").read_bytes().decode("utf-8")
        yield article_from_text(text, source=document), cases


def _straight(words: str) -> str:
    return words.translate(str.maketrans("“”‘’–—", "\"\"''--"))


def _other_digit(match: re.Match[str]) -> str:
    return str((int(match.group()) + 3) % 10)


def by_check(article: Article, words: Sequence[str]) -> list[Place]:
    """Our anchoring with its own index for each call: exact places, or a suggestion that was accepted."""
    index = ArticleIndex(testify(article))
    found: list[Place] = []
    for each in words:
        first = candidates(index, each)[0]
        accepted = first.spans and all(finding.outcome != "fails" for finding in first.findings)
        found.append((first.spans[0].start, first.spans[-1].end) if accepted else None)
    return found


def by_langextract(library: ModuleType) -> Aligner:
    """langextract's aligner with its own defaults."""
    data = importlib.import_module("langextract.core.data")
    aligner = importlib.import_module("langextract.resolver").WordAligner()
    assert library is not None

    def align(article: Article, words: Sequence[str]) -> list[Place]:
        extractions = [data.Extraction(extraction_class="claim", extraction_text=each) for each in words]
        (aligned,) = aligner.align_extractions([extractions], article.text)
        places = [extraction.char_interval for extraction in aligned]
        return [None if place is None else (place.start_pos, place.end_pos) for place in places]

    return align


def compare(articles: Sequence[tuple[Article, list[Case]]], aligner: Aligner) -> Tally:
    """How one aligner does: ends may differ by punctuation alone."""
    tally = Tally({}, {})
    for article, cases in articles:
        began = time.perf_counter()
        places = aligner(article, [case.words for case in cases])
        tally.seconds += time.perf_counter() - began
        for case, place in zip(cases, places, strict=True):
            tally.total[case.kind] = tally.total.get(case.kind, 0) + 1
            tally.right[case.kind] = tally.right.get(case.kind, 0) + _is_right(article, case, place)
    return tally


def _is_right(article: Article, case: Case, place: Place) -> bool:
    if case.place is None or place is None:
        return case.place == place
    return _core(article.text, *case.place) == _core(article.text, *place)


def _core(text: str, start: int, end: int) -> tuple[int, int]:
    """The span less what is no letter or digit at its ends."""
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end


def _print_comparison(
    title: str, articles: Sequence[tuple[Article, list[Case]]], library: ModuleType | None
) -> None:
    tallies = {"summarizer": compare(articles, by_check)}
    if library is not None:
        tallies["langextract"] = compare(articles, by_langextract(library))
    print(f"\n{title}: words anchored right")
    print(f"{'kind':<18}{'items':>7}" + "".join(f"{name:>14}" for name in tallies))
    totals = tallies["summarizer"].total
    for kind, total in totals.items():
        print(f"{kind:<18}{total:>7}" + "".join(f"{t.right[kind] / total:>14.3f}" for t in tallies.values()))
    count = sum(totals.values())
    print(
        f"{'all':<18}{count:>7}"
        + "".join(f"{sum(t.right.values()) / count:>14.3f}" for t in tallies.values())
    )
    print(
        f"{'ms an item':<18}{'':>7}" + "".join(f"{1000 * t.seconds / count:>14.3f}" for t in tallies.values())
    )


def sample_article(size: int) -> tuple[Article, list[str]]:
    """An article of about `size` characters, each paragraph with its own speaker and numbers."""
    chance = random.Random(size)
    paragraphs: list[str] = []
    length = 0
    while length < size:
        number = chance.randint(10, 10**6)
        paragraphs.append(
            f"In district {number} the mayor, Ann Rowe{number}, said “bridge number {number} wasn’t safe,” "
            f"and added that {number % 97 + 2} lorries had crossed it on day {number % 31} of the flood."
        )
        length += len(paragraphs[-1]) + 2
    return Article("a1", "sample", "\n\n".join(paragraphs)), paragraphs


def linearity() -> Iterator[tuple[int, float, float]]:
    """For each size: milliseconds for 30 items after the article's analysis, and seconds of that analysis."""
    for size in SIZES:
        article, paragraphs = sample_article(size)
        chosen = random.Random(1).choices(paragraphs, k=ITEMS)
        extraction = Extraction("a1", "llm", claims=tuple(_item(i, p) for i, p in enumerate(chosen)))
        began = time.perf_counter()
        check_items(testify(article), extraction)
        analysis = time.perf_counter() - began
        times = []
        for _ in range(5):
            began = time.perf_counter()
            check_items(testify(article), extraction)
            times.append(time.perf_counter() - began)
        yield size, 1000 * statistics.median(times), analysis


def _item(number: int, paragraph: str) -> ProposedClaim:
    """Words with their speaker: as printed, in straight marks, a paragraph, changed, or made up."""
    quote = re.search("“.*?”", paragraph)
    name = re.search(r"Ann \w+", paragraph)
    assert quote is not None
    assert name is not None
    words = (
        quote.group(),
        _straight(quote.group()),
        paragraph,
        quote.group().replace("wasn’t", "was"),
        "A sentence that stands nowhere in the whole of this article",
    )[number % 5]
    return ProposedClaim(words, name.group())


def main() -> int:
    """Print the comparison and the speed."""
    try:
        library = importlib.import_module("langextract")
    except ImportError:
        library = None
        print("langextract isn't installed; pip install langextract to compare.", file=sys.stderr)
    _print_comparison("Example articles", list(gold_cases()), library)
    if folder := os.environ.get("ATTRIBUTIONS"):
        _print_comparison("Annotated attributions", list(folder_cases(Path(folder))), library)
    print(f"\nAll checks of {ITEMS} items, the article's sentences, attributions and figures being known")
    print(f"{'characters':>12}{'ms for 30 items':>18}{'analysis, s':>14}")
    for size, milliseconds, analysis in linearity():
        print(f"{size:>12,}{milliseconds:>18.1f}{analysis:>14.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
