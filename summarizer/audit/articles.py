"""The articles of a briefing: their texts unchanged, coverage and usage adding up."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from summarizer.audit.finding import AuditFinding
from summarizer.check.reports import ArticleRecord, Missed, MissedKind
from summarizer.extract.extraction import Usage
from summarizer.merge.briefing import Briefing

__all__ = ["audit_articles"]

# Totals are sums of seconds rounded to the millisecond.
_ROUNDING = 0.01


def audit_articles(briefing: Briefing) -> Iterator[AuditFinding]:
    """What is wrong with the articles themselves."""
    for n, article in enumerate(briefing.articles):
        place = f"articles[{n}]"
        digest = hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()
        if digest != article.sha256:
            message = "the text isn't the one that was read"
            yield AuditFinding(f"{place}.sha256", "sha256", message, article.sha256, digest)
        yield from _status(place, article)
        yield from _coverage(place, article)
    yield from _usage(briefing)


def _status(place: str, article: ArticleRecord) -> Iterator[AuditFinding]:
    if article.status == "failed" and article.text:
        message = "an article that couldn't be read has no text"
        yield AuditFinding(f"{place}.status", "status", message, article.status, article.text)
    if (article.status == "read") != (article.error is None):
        message = "an error stands beside every status but “read”"
        yield AuditFinding(f"{place}.status", "status", message, article.status, article.error or "null")


def _coverage(place: str, article: ArticleRecord) -> Iterator[AuditFinding]:
    coverage = article.coverage
    kinds: tuple[tuple[MissedKind, str, int, int], ...] = (
        ("quotation", "quotations", coverage.quotations.found, coverage.quotations.covered),
        ("figure", "figures", coverage.figures.found, coverage.figures.covered),
        ("denial", "denials", coverage.denials.found, coverage.denials.covered),
    )
    for kind, name, found, covered in kinds:
        missed = sum(m.kind == kind for m in coverage.missed)
        if covered < 0 or found - covered != missed:
            said = f"{found} found, {covered} covered"
            message = "what isn't covered is what is listed as missed"
            yield AuditFinding(f"{place}.coverage.{name}", "coverage", message, said, f"{missed} missed")
    for n, item in enumerate(coverage.missed):
        if _on_furniture(article, item):
            message = "page furniture can't be missed"
            yield AuditFinding(f"{place}.coverage.missed[{n}]", "furniture", message, item.text)


def _on_furniture(article: ArticleRecord, item: Missed) -> bool:
    return any(
        article.text[max(item.start, f.start) : min(item.end, f.end)].strip()
        for f in article.furniture
        if f.start < item.end and item.start < f.end
    )


def _usage(briefing: Briefing) -> Iterator[AuditFinding]:
    total = sum((article.usage for article in briefing.articles), Usage())
    total += briefing.judging.usage if briefing.judging else Usage()
    total += briefing.editing.usage if briefing.editing else Usage()
    given = briefing.usage
    counts = (total.requests, total.prompt_tokens, total.completion_tokens)
    if counts != (given.requests, given.prompt_tokens, given.completion_tokens):
        message = "the totals aren't the sums over the articles and the requests about pairs and page"
        said = f"{given.requests}, {given.prompt_tokens}, {given.completion_tokens}"
        yield AuditFinding("usage", "usage", message, said, ", ".join(map(str, counts)))
    if abs(total.seconds - given.seconds) > _ROUNDING * max(1, len(briefing.articles)):
        message = "the seconds aren't the sum over the articles and the requests about pairs and page"
        yield AuditFinding("usage.seconds", "usage", message, str(given.seconds), str(total.seconds))
