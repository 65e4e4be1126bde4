"""A briefing held against its articles: every rule that can be checked without a model."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.audit.articles import audit_articles
from summarizer.audit.finding import AuditFinding
from summarizer.audit.items import audit_items
from summarizer.audit.merging import audit_merging
from summarizer.audit.news import audit_news
from summarizer.audit.speakers import audit_speakers
from summarizer.audit.witness import Witness
from summarizer.check.trust import trusted
from summarizer.merge.briefing import Briefing
from summarizer.write.invariants import broken_briefing

__all__ = ["AuditFinding", "audit"]


def audit(briefing: Briefing) -> tuple[AuditFinding, ...]:
    """Everything in `briefing` that doesn't hold against its articles; nothing where all of it does.

    Where offsets or ids are broken, only that is told: the other rules need them whole.
    """
    broken = tuple(
        AuditFinding(b.place, b.rule, b.message, b.said, b.found) for b in broken_briefing(briefing)
    )
    articles = tuple(audit_articles(briefing))
    return (*articles, *broken) if broken else (*articles, *_against_texts(briefing))


def _against_texts(briefing: Briefing) -> Iterator[AuditFinding]:
    believed = trusted(briefing.trust)
    witnesses = {article.id: Witness(article, believed=believed) for article in briefing.articles}
    yield from audit_items(briefing, witnesses)
    yield from audit_speakers(briefing, witnesses)
    yield from audit_merging(briefing, witnesses)
    yield from audit_news(briefing, witnesses)
