"""A briefing of the five example articles as annotated by hand, and one small invented one."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from summarizer.check.reports import (
    ArticleRecord,
    CheckedExtraction,
    ClaimReport,
    Coverage,
    Covered,
    DenialReport,
    FigureReport,
    Missed,
    Rejection,
    SpeakerRecord,
)
from summarizer.extract.extraction import Usage
from summarizer.merge import merge
from summarizer.merge.briefing import Briefing, Generator
from summarizer.read.reader import article_from_text
from summarizer.text.span import Span

ROOT = Path(__file__).parents[2]
GENERATOR = Generator("summarizer", "0.1.0", "rules", None)
CREATED = "2026-01-01T00:00:00Z"


@cache
def gold_extractions() -> tuple[CheckedExtraction, ...]:
    files = sorted((ROOT / "tests" / "gold").glob("*.json"))
    return tuple(_extraction(f"a{n}", json.loads(path.read_text("utf-8"))) for n, path in enumerate(files, 1))


@cache
def gold_briefing() -> Briefing:
    return merge(gold_extractions(), generator=GENERATOR, created=CREATED)


def _extraction(article_id: str, gold: dict) -> CheckedExtraction:
    text = (ROOT / gold["source"]).read_bytes().decode("utf-8")
    article = article_from_text(text, source=gold["source"], article_id=article_id)
    claims = [
        _claim(article_id, item, gold["outlet"] or article.title or gold["source"]) for item in gold["claims"]
    ]
    figures = [
        _figure(article_id, item, gold["outlet"] or article.title or gold["source"])
        for item in gold["figures"]
    ]
    denials = [_denial(article_id, item) for item in gold["denials"]]
    missed = gold["quotations"][-1]
    coverage = Coverage(
        quotations=Covered(len(gold["quotations"]), len(gold["quotations"]) - 1),
        figures=Covered(len(figures), len(figures)),
        denials=Covered(len(denials), len(denials)),
        missed=(Missed("quotation", missed["start"], missed["end"], missed["text"]),),
    )
    kinds = {r.speaker: r.speaker_kind or "person" for r in (*denials, *figures, *claims) if r.speaker}
    return CheckedExtraction(
        article=ArticleRecord(
            id=article_id,
            source=gold["source"],
            sha256=article.sha256,
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
            furniture=tuple(_span(item) for item in gold["furniture"] if item["kind"] != "byline"),
            coverage=coverage,
            usage=Usage(1, 900, 400, 2.5),
        ),
        speakers=tuple(SpeakerRecord(name, kind, None, ()) for name, kind in kinds.items()),
        claims=tuple(claims),
        figures=tuple(figures),
        denials=tuple(denials),
        rejected=(
            Rejection(
                article_id,
                "claim",
                {"evidence": "The army lost 90,000 men", "speaker": "Ann Other", "statement": None},
                "anchor",
                "the article doesn't have these words",
            ),
        ),
    )


def _span(item: dict) -> Span:
    return Span(item["start"], item["end"], item["text"])


def _claim(article_id: str, item: dict, outlet: str) -> ClaimReport:
    evidence = tuple(_span(e) for e in item["evidence"])
    return ClaimReport(
        article=article_id,
        speaker=outlet if item["outlet_voice"] else item["speaker"],
        speaker_kind=item["speaker_kind"],
        via=item["via"],
        wording=item["wording"],
        statement=" ".join(" … ".join(e.text for e in evidence).split()),
        evidence=evidence,
        found_by="rules",
        verdict="exact",
        notes=(),
    )


def _figure(article_id: str, item: dict, outlet: str) -> FigureReport:
    return FigureReport(
        article=article_id,
        speaker=item["speaker"],
        speaker_kind=None,
        text=item["text"],
        counts=item["counts"],
        low=item["low"],
        high=item["high"],
        qualifier=item["qualifier"],
        unit=item["unit"],
        as_of=item["as_of"],
        evidence=(_span(item),),
        found_by="rules",
        verdict="exact",
        notes=("derived: multiplied",) if item["derived"] else (),
    )


def _denial(article_id: str, item: dict) -> DenialReport:
    return DenialReport(
        article=article_id,
        speaker=item["speaker"],
        speaker_kind="government",
        kind=item["kind"],
        denies=item["denies"],
        evidence=tuple(_span(e) for e in item["evidence"]),
        found_by="rules",
        verdict="exact",
        notes=(),
    )
