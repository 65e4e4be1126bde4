"""The verb that ties words to a speaker: said, or denied."""

from __future__ import annotations

from summarizer.check.finding import Finding
from summarizer.check.index import ArticleIndex
from summarizer.extract.rules.attribution import Attribution
from summarizer.language.cues import stance
from summarizer.language.polarity import negations, reverses
from summarizer.language.span import Span

__all__ = ["check_cue"]


def check_cue(
    index: ArticleIndex, statement: str | None, spans: tuple[Span, ...], attribution: Attribution | None
) -> Finding:
    """Whether the speaker asserts these words; where they are denied, the denial is put into the statement.

    "He denied taking money" is evidence that he denies it; the words "taking money" alone would have him
    say that he did.
    """
    cue = attribution.cue if attribution is not None else None
    if attribution is None or cue is None or any(span.overlaps(cue) for span in spans):
        return Finding("cue", "holds")
    words = index.article.text[max(0, cue.start - 12) : cue.end]
    if stance(cue.text) != "denies":
        return Finding("cue", "holds", statement or "", words)
    if statement and (stance(statement) == "denies" or negations(statement) or reverses(statement)):
        return Finding("cue", "holds", statement, cue.text)
    source = attribution.source
    start = min([cue.start, spans[0].start, *([source.start] if source is not None else [])])
    end = max([cue.end, spans[-1].end, *([source.end] if source is not None else [])])
    message = f"The article has these words under “{cue.text}”: the speaker doesn't assert them."
    correction = " ".join(index.article.text[start:end].split())
    return Finding("cue", "corrects", statement or "", cue.text, message, correction=correction)
