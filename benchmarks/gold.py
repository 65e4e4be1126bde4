"""What a reader finds in the example articles, measured against the annotations in tests/gold.

    python -m benchmarks.gold

Right means: a quotation or claim with its speaker; a figure with both ends, qualifier and unit; a denial with
kind and speaker. Wrong means found at the right place with something of that wrong. Missed is in the gold
only, extra only in the reader's items (not all of them false: the gold leaves out what is beside the event).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summarizer.check.extraction import check_extraction
from summarizer.check.reports import CheckedExtraction, ClaimReport, DenialReport, FigureReport
from summarizer.extract.rules.reader import read_with_rules
from summarizer.extract.rules.testimony import testify
from summarizer.names.name import same_name
from summarizer.read.article import Article
from summarizer.read.reader import article_from_text
from summarizer.text.span import Span, merged, overlap

__all__ = [
    "KINDS",
    "Gold",
    "Score",
    "furniture",
    "gold_digest",
    "load_gold",
    "measure",
    "read_by_rules",
    "table",
    "total",
]

ROOT = Path(__file__).resolve().parents[1]
KINDS = ("quotations", "claims", "figures", "figure speakers", "denials")
_SAME_PLACE = 0.5


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated article: the article as the program reads it, and the annotation file's content."""

    name: str
    article: Article
    annotation: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Score:
    """How many items of one kind; of furniture, characters that aren't white space."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    extra: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.right + other.right,
            self.wrong + other.wrong,
            self.missed + other.missed,
            self.extra + other.extra,
        )

    @property
    def recall(self) -> float:
        """The share of the gold that is right; 1 where there is nothing to find."""
        return self.right / found if (found := self.right + self.wrong + self.missed) else 1.0

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 where nothing was found."""
        return self.right / found if (found := self.right + self.wrong + self.extra) else 1.0


def load_gold(root: Path = ROOT) -> tuple[Gold, ...]:
    """The annotated articles of the repository at `root`, by name."""
    loaded = []
    for path in sorted((root / "tests" / "gold").glob("*.json")):
        annotation = json.loads(path.read_text(encoding="utf-8"))
        text = (root / annotation["source"]).read_bytes().decode("utf-8")
        article = article_from_text(text, source=annotation["source"])
        if article.sha256 != annotation["sha256"]:
            raise ValueError(f"{annotation['source']} isn't the text that {path.name} annotates")
        loaded.append(Gold(path.stem, article, annotation))
    return tuple(loaded)


def gold_digest(root: Path = ROOT) -> str:
    """The SHA-256 over all annotation files, so that floors can't be met by changing what they measure."""
    digest = hashlib.sha256()
    for path in sorted((root / "tests" / "gold").glob("*.json")):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def read_by_rules(article: Article) -> CheckedExtraction:
    """The article read by the rules alone, checked."""
    return check_extraction(testify(article), [read_with_rules(testify(article))])


def measure(
    gold: Iterable[Gold], reader: Callable[[Article], CheckedExtraction] = read_by_rules
) -> dict[str, dict[str, Score]]:
    """For each article, by name, the score of each of KINDS."""
    return {item.name: _scores(item, reader(item.article)) for item in gold}


def total(scores: dict[str, dict[str, Score]]) -> dict[str, Score]:
    """The sum over the articles for each of KINDS."""
    return {kind: sum((by_kind[kind] for by_kind in scores.values()), Score()) for kind in KINDS}


def table(scores: dict[str, dict[str, Score]], title: str) -> str:
    """The scores as text, one line for each article and kind, and the totals."""
    head = f"{title:42} {'right':>7} {'wrong':>7} {'missed':>7} {'extra':>7} {'recall':>7} {'precision':>9}"
    lines = [head, "-" * len(head)]
    for name, by_kind in [*scores.items(), ("all articles", total(scores))]:
        lines.append(name)
        lines.extend(
            f"  {kind:40} {s.right:7} {s.wrong:7} {s.missed:7} {s.extra:7} {s.recall:7.2f} {s.precision:9.2f}"
            for kind, s in by_kind.items()
        )
    return "\n".join(lines)


def _scores(gold: Gold, checked: CheckedExtraction) -> dict[str, Score]:
    figures, speakers = _figures(gold, checked)
    scores = {
        "quotations": _quotations(gold, checked),
        "claims": _claims(gold, checked),
        "figures": figures,
        "figure speakers": speakers,
        "denials": _denials(gold, checked),
    }
    return {kind: scores[kind] for kind in KINDS}


def _quotations(gold: Gold, checked: CheckedExtraction) -> Score:
    """Speech in quotation marks that most of a claim's or a denial's evidence holds; no extra here."""
    items: list[ClaimReport | DenialReport] = [*checked.claims, *checked.denials]
    right = wrong = missed = 0
    for item in gold.annotation["quotations"]:
        if item["kind"] != "speech":
            continue
        span = _span(item)
        holding = [i for i in items if overlap([span], i.evidence) >= len(span) * _SAME_PLACE]
        if any(_same_speaker(item["speaker"], i.speaker) for i in holding):
            right += 1
        elif holding:
            wrong += 1
        else:
            missed += 1
    return Score(right, wrong, missed)


def _claims(gold: Gold, checked: CheckedExtraction) -> Score:
    wanted = [tuple(_span(s) for s in item["evidence"]) for item in gold.annotation["claims"]]
    pairs = _matched(wanted, [claim.evidence for claim in checked.claims])
    right = 0
    for i, k in pairs:
        item, claim = gold.annotation["claims"][i], checked.claims[k]
        if item["speaker_kind"] == "outlet" or claim.speaker_kind == "outlet":
            right += item["speaker_kind"] == claim.speaker_kind
        else:
            right += _same_speaker(item["speaker"], claim.speaker)
    return Score(right, len(pairs) - right, len(wanted) - len(pairs), len(checked.claims) - len(pairs))


def _figures(gold: Gold, checked: CheckedExtraction) -> tuple[Score, Score]:
    items = gold.annotation["figures"]
    free = list(checked.figures)
    right = wrong = missed = speaker_right = speaker_wrong = 0
    for item in items:
        span = _span(item)
        here = [f for f in free if any(p.overlaps(span) for p in _places(gold.article.text, f))]
        exact = [f for f in here if _same_figure(item, f)]
        if exact:
            best = max(exact, key=lambda f: max(overlap([span], [p]) for p in _places(gold.article.text, f)))
            free.remove(best)
            right += 1
            agrees = (item["speaker"] is None and best.speaker is None) or _same_speaker(
                item["speaker"], best.speaker
            )
            speaker_right += agrees
            speaker_wrong += not agrees
        elif here:
            free.remove(here[0])
            wrong += 1
        else:
            missed += 1
    return Score(right, wrong, missed, len(free)), Score(speaker_right, speaker_wrong, wrong + missed)


def _same_figure(item: dict[str, Any], figure: FigureReport) -> bool:
    return (
        item["low"] == figure.low
        and item["high"] == figure.high
        and item["qualifier"] == figure.qualifier
        and (item["unit"] or "").casefold() == (figure.unit or "").casefold()
    )


def _places(text: str, figure: FigureReport) -> list[Span]:
    """Where the figure's words stand inside its evidence; the evidence itself where they don't."""
    found = []
    for span in figure.evidence:
        at = text.find(figure.text, span.start, span.end)
        while at >= 0:
            found.append(Span.of(text, at, at + len(figure.text)))
            at = text.find(figure.text, at + 1, span.end)
    return found or list(figure.evidence)


def _denials(gold: Gold, checked: CheckedExtraction) -> Score:
    items = gold.annotation["denials"]
    free = list(checked.denials)
    right = wrong = missed = 0
    for item in items:
        wanted = tuple(_span(s) for s in item["evidence"])
        here = [d for d in free if _is_same_place(wanted, d.evidence)]
        exact = [d for d in here if d.kind == item["kind"] and _same_speaker(item["speaker"], d.speaker)]
        if exact:
            free.remove(exact[0])
            right += 1
        elif here:
            wrong += 1
        else:
            missed += 1
    found_wrong = [
        d
        for d in free
        if any(_is_same_place(tuple(_span(s) for s in i["evidence"]), d.evidence) for i in items)
    ]
    return Score(right, wrong, missed, len(free) - len(found_wrong))


def furniture(gold: Gold) -> Score:
    """What is marked as furniture, in characters; a byline in the gold is neither wanted nor wrong."""
    text = gold.article.text
    wanted = _characters(text, [_span(f) for f in gold.annotation["furniture"] if f["kind"] != "byline"])
    bylines = _characters(text, [_span(f) for f in gold.annotation["furniture"] if f["kind"] == "byline"])
    marked = _characters(text, gold.article.furniture)
    return Score(len(wanted & marked), 0, len(wanted - marked), len(marked - wanted - bylines))


def _characters(text: str, spans: Iterable[Span]) -> set[int]:
    return {i for span in merged(spans, text) for i in range(span.start, span.end) if not text[i].isspace()}


def _span(item: dict[str, Any]) -> Span:
    return Span(item["start"], item["end"], item["text"])


def _is_same_place(wanted: Sequence[Span], found: Sequence[Span]) -> bool:
    """Whether each holds at least half of the other."""
    shared = overlap(wanted, found)
    return shared > 0 and shared >= _SAME_PLACE * max(sum(map(len, wanted)), sum(map(len, found)))


def _matched(wanted: Sequence[Sequence[Span]], found: Sequence[Sequence[Span]]) -> list[tuple[int, int]]:
    """Pairs at the same place, those that share most first, each item once."""
    near = sorted(
        (-overlap(w, f), i, k)
        for i, w in enumerate(wanted)
        for k, f in enumerate(found)
        if _is_same_place(w, f)
    )
    pairs: list[tuple[int, int]] = []
    for _, i, k in near:
        if all(i != a and k != b for a, b in pairs):
            pairs.append((i, k))
    return pairs


def _same_speaker(wanted: str | None, found: str | None) -> bool:
    if wanted is None or found is None:
        return wanted is found
    plain = [name.casefold().removeprefix("the ").strip() for name in (wanted, found)]
    return plain[0] == plain[1] or same_name(wanted, found)


def main() -> None:
    """Print what the rules find, and what is marked as furniture."""
    print(table(measure(load_gold()), "rules"))
    marked = sum(map(furniture, load_gold()), Score())
    print(f"furniture, characters: {marked.right} right, {marked.missed} missed, {marked.extra} extra")


if __name__ == "__main__":
    main()
