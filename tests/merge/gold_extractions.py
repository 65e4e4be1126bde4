"""The five example articles as a faultless check would hand them on, made of their annotations."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

from summarizer.check.reports import (
    ArticleRecord,
    CheckedExtraction,
    ClaimReport,
    Coverage,
    DenialReport,
    FigureReport,
    SpeakerRecord,
)
from summarizer.extract.extraction import Usage
from summarizer.text.span import Span

__all__ = ["gold_extractions"]

ROOT = Path(__file__).parents[2]


@cache
def gold_extractions() -> tuple[CheckedExtraction, ...]:
    """One extraction per example article, in the order of their names."""
    files = sorted((ROOT / "tests" / "gold").glob("*.json"))
    return tuple(_extraction(f"a{n}", file) for n, file in enumerate(files, 1))


def _spans(items: list[dict[str, Any]]) -> tuple[Span, ...]:
    return tuple(Span(i["start"], i["end"], i["text"]) for i in items)


def _extraction(article: str, file: Path) -> CheckedExtraction:
    gold = json.loads(file.read_text(encoding="utf-8"))
    text = (ROOT / gold["source"]).read_bytes().decode("utf-8")
    claims = tuple(_claim(article, c) for c in gold["claims"])
    kinds = {c.speaker: c.speaker_kind or "person" for c in claims if c.speaker}
    kinds |= {
        d["speaker"]: "government" for d in gold["denials"] if d["speaker"] and d["speaker"] not in kinds
    }
    figures = tuple(_figure(article, f, text, kinds) for f in gold["figures"])
    denials = tuple(_denial(article, d, kinds) for d in gold["denials"])
    named = {r.speaker for r in (*claims, *figures, *denials) if r.speaker}
    return CheckedExtraction(
        article=ArticleRecord(
            id=article,
            source=gold["source"],
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            text=text,
            title=gold["title"],
            outlet=gold["outlet"],
            author=gold["author"],
            published=gold["published"],
            url=gold["url"],
            language="en",
            status="read",
            error=None,
            copy_of=None,
            furniture=_spans(gold["furniture"]),
            coverage=Coverage(),
            usage=Usage(),
        ),
        speakers=tuple(SpeakerRecord(n, kinds.get(n, "person"), None, ()) for n in sorted(named)),
        claims=claims,
        figures=figures,
        denials=denials,
        rejected=(),
    )


def _claim(article: str, c: dict[str, Any]) -> ClaimReport:
    evidence = _spans(c["evidence"])
    return ClaimReport(
        article=article,
        speaker=c["speaker"],
        speaker_kind=c["speaker_kind"],
        via=c["via"],
        wording=c["wording"],
        statement=" ".join(" … ".join(e.text for e in evidence).split()),
        evidence=evidence,
        found_by="rules",
        verdict="exact",
        notes=(),
    )


def _figure(article: str, f: dict[str, Any], text: str, kinds: dict[str, Any]) -> FigureReport:
    start = text.rfind("\n\n", 0, f["start"]) + 1
    end = text.find("\n\n", f["end"])
    return FigureReport(
        article=article,
        speaker=f["speaker"],
        speaker_kind=kinds.get(f["speaker"]),
        text=f["text"],
        counts=f["counts"],
        low=f["low"],
        high=f["high"],
        qualifier=f["qualifier"],
        unit=f["unit"],
        as_of=f["as_of"],
        evidence=tuple(s for s in [Span.trimmed(text, start, end if end > 0 else len(text))] if s),
        found_by="rules",
        verdict="exact",
        notes=("derived",) if f["derived"] else (),
    )


def _denial(article: str, d: dict[str, Any], kinds: dict[str, Any]) -> DenialReport:
    return DenialReport(
        article=article,
        speaker=d["speaker"],
        speaker_kind=kinds.get(d["speaker"]),
        kind=d["kind"],
        denies=" ".join(d["denies"].split()),
        evidence=_spans(d["evidence"]),
        found_by="rules",
        verdict="exact",
        notes=(),
    )
