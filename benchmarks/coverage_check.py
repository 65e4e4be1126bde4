"""Verify a briefing's promise that nothing is lost without a word, with nothing of the package imported.

    python benchmarks/coverage_check.py BRIEFING.json...

For each article of the briefing: everything in quotation marks, every number that counts and every word
of denial outside its furniture must lie in the evidence of an item or in `missed`. A count in digits must
lie in a figure's own words or in `missed`. Prints a row per kind and each stretch that is lost; exit code 1
where one is.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Span = tuple[int, int]

DOUBLE = re.compile(r"[“„«]|``|''|[”»\"]")
MONTHS = re.compile(r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\Z")
NUMBER = re.compile(
    r"(?<![\w.,:/-])\d+(?:,\d{3})*(?:\.\d+)?(?![\w:/-]|[.,]\d|st\b|nd\b|rd\b|th\b)"
    r"|(?<=[$£€₹₦¥])\d+(?:,\d{3})*(?:\.\d+)?|\d+(?:\.\d+)?(?=\s?%)"
)
NUMBER_WORD = re.compile(
    r"(?<![\w-])(?:thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty"
    r"|fifty|sixty|seventy|eighty"
    r"|ninety)(?:-\w+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds"
    r"|thousands|millions|billions)(?![\w-])",
    re.IGNORECASE,
)
DENIAL = re.compile(
    r"(?<!\w)(?:denied|denies|deny|denial|refuted?|rejected|rejects|dismissed|dismisses|no comment"
    r"|not true|declined to comment"
    r"|declined to say|refused to comment|did not respond|didn[’']t respond|did not deny)(?!\w)",
    re.IGNORECASE,
)
AGE_OR_TIME = re.compile(
    r"[-\s](?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|nights?|centuries)\b"
    r"|\s?(?:[ap]\.?m\b|o[’']clock)",
    re.I,
)
AGE_BEFORE = re.compile(
    r"\w[”\"]?,\s\Z|\b(?:aged?|is|was|turns|turned|age of|ages)\s\Z|\bages\s(?:of\s)?(?:\d+ (?:to|and) )?\Z"
)
# Briefings are JSON: what is read of them is said by its keys.
Json = dict[str, Any]
FEWEST_WORDS = 4


def quoted(text: str) -> Iterator[Span]:
    """The insides of double marks, paragraph by paragraph; an unclosed one ends with its paragraph."""
    at = 0
    for block in re.split(r"(\n\s*\n|\r\n\s*\r\n)", text):
        opened: int | None = None
        for match in DOUBLE.finditer(block):
            sign, start, end = match.group(), match.start(), match.end()
            before, after = block[max(0, start - 1) : start], block[end : end + 1]
            straight = sign in {'"', "''"}
            opens = not straight and sign in "“„«``"
            if straight:
                opens = not before.strip("([—–- \n") and bool(after.strip())
            if before == "=" or (before.isdigit() and sign == '"' and opened is None):
                continue
            if opened is None:
                opened = end if opens else None
            elif not opens or (sign == "“" and not after.strip()):
                yield at + opened, at + start
                opened = None
        if opened is not None:
            yield at + opened, at + len(block.rstrip())
        at += len(block)


def counts(text: str) -> Iterator[Span]:
    """Numbers in digits and words that are no date, year, age, duration, clock time or name."""
    for match in [*NUMBER.finditer(text), *NUMBER_WORD.finditer(text)]:
        before, after = text[max(0, match.start() - 24) : match.start()], text[match.end() : match.end() + 24]
        printed = match.group()
        last = (before.split() or [""])[-1].strip('“"(.,')
        following = (after.split() or [""])[0].strip(".,;)”")
        year = printed.isdigit() and len(printed) == 4 and "1500" <= printed < "2100"
        dated = MONTHS.match(last) or MONTHS.match(following) or AGE_OR_TIME.match(after)
        named = last[:1].isupper() and printed[0].isdigit() and last not in {"The", "A"}
        named = named and not before.rstrip().endswith((".", ":"))
        pair = re.search(r"[\d.]\s?[-–]\s?\Z", before) or re.match(r"\s?[-–]\s?\d", after)
        aged = AGE_BEFORE.search(before) and not re.match(
            r"\s(?!when|on\b|in\b|and\b|to\b|has\b)[a-z]", after
        )
        other = re.search(r"[’'‘]\Z|=\"\Z|\b[Nn]o\.\s\Z", before) or printed[0].isupper()
        if not (year or dated or named or pair or aged or other):
            yield match.span()


def held(stretch: Span, places: list[Span], share: float = 1.0) -> bool:
    """Whether `places` hold that share of the characters of the stretch."""
    inside: set[int] = set()
    for start, end in places:
        inside.update(range(max(start, stretch[0]), min(end, stretch[1])))
    return len(inside) >= share * (stretch[1] - stretch[0])


def evidence(briefing: Json, key: str, article: str) -> list[Span]:
    """The evidence of one kind of item in one article."""
    return [
        (span["start"], span["end"])
        for item in briefing[key]
        for report in item["reports"]
        if report["article"] == article
        for span in report["evidence"]
    ]


def figure_words(briefing: Json, article: str) -> list[Span]:
    """Where the figures' own words stand in their evidence."""
    found: list[Span] = []
    for figure in briefing["figures"]:
        for report in figure["reports"]:
            for span in report["evidence"] if report["article"] == article else []:
                at = span["text"].find(report["text"])
                if at >= 0:
                    found.append((span["start"] + at, span["start"] + at + len(report["text"])))
    return found


def lost(briefing: Json, article: Json) -> Iterator[tuple[str, str, Span]]:
    """Every stretch of one article, as (kind, "kept" or "lost", place)."""
    text, name = article["text"], article["id"]
    furniture = [(f["start"], f["end"]) for f in article["furniture"]]
    missed = [(m["start"], m["end"]) for m in article["coverage"]["missed"]]
    told = evidence(briefing, "claims", name) + evidence(briefing, "denials", name) + missed
    figures = figure_words(briefing, name) + missed

    def kinds() -> Iterator[tuple[str, Span, bool]]:
        for span in quoted(text):
            few = len(re.findall(r"\w[\w’'-]*", text[slice(*span)])) < FEWEST_WORDS
            yield "short words in marks" if few else "quotations", span, held(span, told, 0.8)
        for span in counts(text):
            digits = text[span[0]].isdigit()
            yield (
                "counts in digits" if digits else "counts in words",
                span,
                held(span, figures if digits else [*figures, *told]),
            )
        for match in DENIAL.finditer(text):
            yield "words of denial", match.span(), held(match.span(), told)

    for kind, span, kept in kinds():
        if not any(start < span[1] and span[0] < end for start, end in furniture):
            yield kind, "kept" if kept else "lost", span


def main(paths: list[str]) -> int:
    """Check every briefing named; 1 where something is lost."""
    rows: Counter[tuple[str, str]] = Counter()
    articles = 0
    for path in paths:
        briefing = json.loads(Path(path).read_text(encoding="utf-8"))
        for article in briefing["articles"]:
            articles += 1
            for kind, state, (start, end) in lost(briefing, article):
                rows[kind, state] += 1
                if state == "lost":
                    around = article["text"][max(0, start - 30) : end + 30]
                    print(f"lost, {kind}, {article['source']}: {' '.join(around.split())}")
    for kind in dict.fromkeys(kind for kind, _ in rows):
        kept, gone = rows[kind, "kept"], rows[kind, "lost"]
        print(f"{kind:24}{kept:6} of {kept + gone:6}{kept / (kept + gone):8.3f}")
    print(f"{articles} articles")
    return 1 if any(state == "lost" for _, state in rows) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
