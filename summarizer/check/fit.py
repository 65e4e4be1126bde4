"""Whether an item that the rules alone have is fit to stand in a gap of a trusted model's."""

from __future__ import annotations

import re

from summarizer.check.confirm import is_lead_in
from summarizer.check.index import ArticleIndex
from summarizer.check.reports import ClaimReport, DenialReport, FigureReport
from summarizer.check.whole import stands_alone
from summarizer.lexicon.cues import VERB_CUES
from summarizer.names.mentions import is_pronoun, name_form
from summarizer.parse.apposition import is_person_noun
from summarizer.parse.clauses import is_finite, is_verb

__all__ = ["is_fit"]

_SPEAKING = frozenset(("person", "government", "organisation", "anonymous"))
# What is counted is told by more than the bare noun.
_MIN_LABEL = 2


def is_fit(index: ArticleIndex, report: ClaimReport | FigureReport | DenialReport) -> bool:
    """Whether somebody who can speak says it in a clause that a reader understands by itself."""
    spans = report.evidence
    if _in_headline(index, report):
        return False
    if isinstance(report, FigureReport):
        return len(report.counts.split()) >= _MIN_LABEL and not _is_adjective(report)
    if report.speaker is None or is_pronoun(report.speaker) or report.speaker_kind not in _SPEAKING:
        return False
    if isinstance(report, DenialReport):
        return _can_deny(report.speaker)
    return stands_alone(index, spans) and not is_lead_in(index, spans) and not _only_speaks(index, report)


def _can_deny(speaker: str) -> bool:
    """Whether a speaker has a name or is somebody: "Lind's support" denies nothing."""
    head = name_form(speaker).head
    return head[:1].isupper() or is_person_noun(head) or is_person_noun(head.removesuffix("s"))


def _is_adjective(report: FigureReport) -> bool:
    """Whether the number is tied by a hyphen to what it describes: "a 50-state strategy" counts nothing."""
    number = re.escape(re.split(r"-|\s", report.text, maxsplit=1)[0])
    return any(re.search(rf"\b{number}-[a-z]", span.text) for span in report.evidence)


def _only_speaks(index: ArticleIndex, report: ClaimReport) -> bool:
    """Whether the words say that somebody speaks to somebody, and nothing of what is said."""
    start, end = report.evidence[0].start, report.evidence[-1].end
    finite = [
        (tree, k)
        for tree in index.reading.trees_on(start, end)
        for k, word in enumerate(tree.words)
        if start <= word.start < end and is_verb(tree, k) and is_finite(tree, k)
    ]
    return all(
        tree.words[k].lower in VERB_CUES and not tree.kids(k, "ccomp", "xcomp", "advcl", "prep")
        for tree, k in finite
    )


def _in_headline(index: ArticleIndex, report: ClaimReport | FigureReport | DenialReport) -> bool:
    sentences = index.reading.sentences_on(report.evidence[0].start, report.evidence[-1].end)
    return any(sentence.headline for sentence in sentences)
