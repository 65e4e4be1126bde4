"""What else the briefing's items could tell on the first screen, the most telling first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarizer.merge.briefing import Claim, NewsLine
from summarizer.merge.news.importance import worth
from summarizer.merge.news.lines import Desk, words_in
from summarizer.merge.news.lookups import statement_line
from summarizer.merge.news.sentences import as_line
from summarizer.merge.news.topics import told_of

__all__ = ["more_lines"]

# An editor looks through so many.
MOST_MORE = 48
# A line of which another has more of the telling words says nothing new; one of fewer words tells nothing.
_TOLD = 0.7
_FEWEST = 4
_LONGEST = 60


def more_lines(desk: Desk, shown: Sequence[NewsLine]) -> tuple[tuple[NewsLine, bool], ...]:
    """Lines of claims that none of `shown` tells, each with whether it can be read alone as it is."""
    able = [found for claim in desk.briefing.claims for found in _lines_of(desk, claim)]
    ranked = sorted(able, key=lambda f: (-worth(desk, f[0]), f[0].text))
    kept: list[tuple[NewsLine, bool]] = []
    told = [line.text for line in shown]
    for line, alone in ranked:
        if len(kept) == MOST_MORE:
            break
        if all(told_of(line.text, text) <= _TOLD for text in told):
            kept.append((line, alone))
            told.append(line.text)
    return tuple(kept)


def _lines_of(desk: Desk, claim: Claim) -> Iterator[tuple[NewsLine, bool]]:
    """The claim's first report that can be read alone; else one that a model found, as it is."""
    lines = (desk.report_line(claim, report, named=True) for report in claim.reports)
    told = (desk.told_line(claim, report) for report in claim.reports)
    line = next((x for x in (*lines, *told) if x is not None), None)
    if line is not None:
        yield line, True
        return
    for report in claim.reports:
        text = as_line(statement_line(report))
        if report.found_by == "rules" or not _FEWEST <= words_in(text) <= _LONGEST:
            continue
        own = report.speaker is None or report.speaker in desk.outlets
        yield (
            NewsLine(
                text=text,
                article=report.article,
                evidence=report.evidence,
                claims=(claim.id,),
                speaker=None if own else report.speaker,
                carried_by=desk.carriers(report.article, claim, text),
            ),
            False,
        )
        return
