"""What the product gives for one case, laid flat: who is given which words, figures, denials, verdicts."""

from __future__ import annotations

import json
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summarizer import Briefing, ReaderSettings, summarize
from summarizer.check.items import ItemResult, check_items
from summarizer.cli.app import run
from summarizer.extract.extraction import Extraction, ProposedClaim, ProposedDenial, ProposedFigure
from summarizer.extract.rules.testimony import testify
from summarizer.read.reader import article_from_text
from summarizer.text.span import Span

__all__ = ["OUTLET", "Claimed", "Denied", "Figured", "Outcome", "outcome_of"]

OUTLET = "(the outlet)"  # what every speaker of kind `outlet` is called here


@dataclass(frozen=True)
class Claimed:
    """One article's report of one claim."""

    claim: str
    article: str
    speaker: str | None
    statement: str
    evidence: tuple[Span, ...]

    @property
    def words(self) -> str:
        return " … ".join(span.text for span in self.evidence)


@dataclass(frozen=True)
class Figured:
    speaker: str | None
    text: str
    low: float | None
    high: float | None
    qualifier: str
    counts: str
    as_of: str | None


@dataclass(frozen=True)
class Denied:
    speakers: tuple[str, ...]
    kind: str
    denies: str
    words: str


@dataclass(frozen=True)
class Outcome:
    texts: dict[str, str]
    claims: tuple[Claimed, ...] = ()
    figures: tuple[Figured, ...] = ()
    denials: tuple[Denied, ...] = ()
    missed: tuple[str, ...] = ()
    against: frozenset[tuple[str, str]] = frozenset()  # pairs of claims shown as opposed
    verdicts: tuple[ItemResult, ...] = ()

    @property
    def speakers(self) -> tuple[str, ...]:
        """Every name that words, figures or denials are given to."""
        names = [c.speaker for c in self.claims] + [f.speaker for f in self.figures]
        return tuple(n for n in (*names, *(s for d in self.denials for s in d.speakers)) if n)

    def shown(self) -> list[str]:
        """One line an item, for somebody who asks why a case is wrong."""
        return [
            *(f"CLAIM {c.claim}[{c.speaker}] {c.statement}" for c in self.claims),
            *(
                f"FIGURE[{f.speaker}] {f.text!r} = {f.low}..{f.high} {f.qualifier} {f.counts}"
                + (f" as of {f.as_of}" if f.as_of else "")
                for f in self.figures
            ),
            *(f"DENIAL[{', '.join(d.speakers)}|{d.kind}] {d.denies}" for d in self.denials),
            *(f"MISSED {text}" for text in self.missed),
            *(f"OPPOSED {one} {other}" for one, other in sorted(self.against)),
            *(
                f"{v.verdict.upper()}[{v.speaker}] {' … '.join(s.text for s in v.evidence)} {v.check or ''}"
                for v in self.verdicts
            ),
        ]


def outcome_of(case: dict[str, Any]) -> Outcome:
    """The case's `text` or `articles` through the whole pipeline, or its `items` through the checks.

    Where the case says `as_read`, what `extract` writes is taken, before merging makes one being of its names.
    """
    if "items" in case:
        return _checked(case["text"], case["items"])
    if case.get("as_read"):
        return _as_read(case["text"])
    texts = case.get("articles") or [case["text"]]
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{'abcdefgh'[n]}.txt" for n in range(len(texts))]
        for file, text in zip(files, texts, strict=True):
            file.write_bytes(text.encode())
        return _laid_flat(summarize([str(f) for f in files], settings=ReaderSettings(model="rules")))


def _as_read(text: str) -> Outcome:
    with tempfile.TemporaryDirectory() as folder:
        file, read = Path(folder) / "a.txt", Path(folder) / "a.jsonl"
        file.write_bytes(text.encode())
        assert run(["extract", str(file), "--model", "rules", "-q", "-o", str(read)]) == 0
        line = json.loads(read.read_text(encoding="utf-8"))
    return Outcome(
        {"a1": line["article"]["text"]},
        claims=tuple(
            Claimed(
                str(n),
                "a1",
                OUTLET if c["speaker_kind"] == "outlet" else c["speaker"],
                c["statement"],
                tuple(Span(**span) for span in c["evidence"]),
            )
            for n, c in enumerate(line["claims"])
        ),
    )


def _laid_flat(briefing: Briefing) -> Outcome:
    names: dict[str | None, str] = {s.id: OUTLET if s.kind == "outlet" else s.name for s in briefing.speakers}
    return Outcome(
        texts={a.id: a.text for a in briefing.articles},
        claims=tuple(
            Claimed(c.id, r.article, names.get(r.speaker), r.statement, r.evidence)
            for c in briefing.claims
            for r in c.reports
        ),
        figures=tuple(
            Figured(
                names.get(r.speaker),
                r.text,
                r.low,
                r.high,
                r.qualifier,
                f"{r.unit or ''} {f.counts or ''}".strip(),
                r.as_of,
            )
            for f in briefing.figures
            for r in f.reports
        ),
        denials=tuple(
            Denied(
                tuple(names[s] for s in {d.speaker: None, **dict.fromkeys(_joint(d))} if s in names),
                d.kind,
                d.denies or "",
                " … ".join(s.text for r in d.reports for s in r.evidence),
            )
            for d in briefing.denials
        ),
        missed=tuple(m.text for a in briefing.articles for m in a.coverage.missed),
        against=frozenset(_opposed(briefing)),
    )


def _joint(denial: object) -> tuple[str, ...]:
    return tuple(getattr(denial, "speakers", None) or ())


def _opposed(briefing: Briefing) -> set[tuple[str, str]]:
    return {
        (min(claim.id, other), max(claim.id, other))
        for claim in briefing.claims
        for other in claim.opposed_by
    }


def _checked(text: str, items: dict[str, list[dict[str, Any]]]) -> Outcome:
    article = article_from_text(text, source="a.txt", article_id="a1")
    extraction = Extraction(
        "a1",
        "llm",
        claims=tuple(ProposedClaim(**item) for item in items.get("claims", ())),
        figures=tuple(ProposedFigure(**item) for item in items.get("figures", ())),
        denials=tuple(ProposedDenial(**item) for item in items.get("denials", ())),
    )
    return Outcome({"a1": article.text}, verdicts=tuple(check_items(testify(article), extraction)))
