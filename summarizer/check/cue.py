"""The verb that ties words to a speaker: said, or denied."""

from __future__ import annotations

import re

from summarizer.check.finding import Finding, Outcome
from summarizer.check.index import ArticleIndex
from summarizer.extract.extraction import ProposedClaim
from summarizer.extract.rules.attribution import Attribution
from summarizer.lexicon.cues import stance
from summarizer.lexicon.polarity import negations, reverses
from summarizer.text.span import Span

__all__ = ["check_cue"]

# "Dismissed it as nonsense": what follows is the speaker's own judgement.
_AS = re.compile(r"\bas\b", re.IGNORECASE)


def check_cue(
    index: ArticleIndex, item: ProposedClaim, spans: tuple[Span, ...], attribution: Attribution | None
) -> Finding:
    """Whether the speaker asserts these words; where they are denied, the denial is put into the statement.

    "He denied taking money" is evidence that he denies it; the words "taking money" alone would have him
    say that he did. Without a wording of the item's own nothing of it is corrected: the finding is open.
    """
    cue = item.cue or (attribution.cue if attribution is not None else None)
    source = item.source or (attribution.source if attribution is not None else None)
    if cue is None or any(span.overlaps(cue) for span in spans) or stance(cue.text) != "denies":
        return Finding("cue", "holds", item.statement or "", cue.text if cue is not None else "")
    between = index.article.text[cue.end : max(cue.end, spans[0].start)]
    if _AS.search(between) or (item.statement and _denies(item.statement)):
        return Finding("cue", "holds", item.statement or "", cue.text)
    ends = [cue, *spans, *([source] if source is not None else [])]
    words = index.article.text[min(span.start for span in ends) : max(span.end for span in ends)]
    message = f"The article has these words under “{cue.text}”: the speaker doesn't assert them."
    outcome: Outcome = "corrects" if item.statement else "open"
    return Finding(
        "cue", outcome, item.statement or "", cue.text, message, correction=" ".join(words.split())
    )


def _denies(statement: str) -> bool:
    return stance(statement) == "denies" or bool(negations(statement) or reverses(statement))
