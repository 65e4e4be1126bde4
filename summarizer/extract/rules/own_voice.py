"""What an article asserts in its own voice: headline, first sentences, sentences that give figures."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from summarizer.extract.extraction import ProposedClaim, ProposedFigure
from summarizer.extract.rules.attribution import Attribution
from summarizer.lexicon.kinds import may_be_verb
from summarizer.parse.clauses import is_finite, is_verb
from summarizer.parse.reading import Reading
from summarizer.read.article import Article
from summarizer.text.span import Span

__all__ = ["own_claims"]

# News copy says what happened in its first sentences; later ones without a source are mostly background.
_LEAD_SENTENCES = 2
_MIN_WORDS = 5
_WORD = re.compile(r"\w+")
_OPEN = re.compile(
    r"\b(?:unclear|not (?:yet )?(?:clear|known)|unknown|yet to be (?:confirmed|announced))\b", re.IGNORECASE
)


def own_claims(
    reading: Reading, found: Sequence[Attribution], figures: Sequence[ProposedFigure]
) -> tuple[ProposedClaim, ...]:
    """The claims of an article that it hands to nobody, in text order."""
    article = reading.article
    taken = sorted(span for a in found for span in (*a.content, *([a.cue] if a.cue else ())))
    starts = [span.start for span in taken]
    counted = sorted(span.start for f in figures if f.speaker is None for span in f.spans)
    claims: list[ProposedClaim] = []
    lead = _LEAD_SENTENCES
    for sentence in article.sentences:
        if len(_WORD.findall(sentence.text)) < _MIN_WORDS or article.is_furniture(sentence):
            continue
        first = sentence.start == _headline_start(article)
        leads = lead > 0 and not first
        lead -= leads
        at = bisect_left(counted, sentence.start)
        gives_figure = at < len(counted) and counted[at] < sentence.end
        if not (first or leads or gives_figure or _OPEN.search(sentence.text)) or _is_taken(
            sentence, taken, starts
        ):
            continue
        if _has_verb(reading, sentence):
            claims.append(_claim(article, sentence))
    return tuple(claims)


def _has_verb(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence has a verb with a tense; in a headline any verb asserts ("Bridge to close")."""
    return any(
        sentence.start <= word.start < sentence.end
        and (
            (is_verb(read.tree, at) and (read.headline or is_finite(read.tree, at)))
            or (read.headline and at > 0 and may_be_verb(word.lower))
        )
        for read in reading.sentences_on(sentence.start, sentence.end)
        for at, word in enumerate(read.tree.words)
    )


def _headline_start(article: Article) -> int:
    """Where the article's title stands in its text, -1 where it doesn't."""
    return article.text.find(article.title) if article.title else -1


def _is_taken(sentence: Span, taken: Sequence[Span], starts: Sequence[int]) -> bool:
    """Whether somebody else's words or a cue stand in the sentence."""
    at = bisect_left(starts, sentence.end)
    return any(span.overlaps(sentence) for span in taken[max(0, at - 8) : at])


def _claim(article: Article, sentence: Span) -> ProposedClaim:
    words = Span.trimmed(article.text, sentence.start, sentence.end, " \n\t\u00a0.")
    span = words or sentence
    return ProposedClaim(
        evidence=span.text, speaker=article.outlet, spans=(span,), speaker_kind="outlet", wording="indirect"
    )
