"""The speakers of a briefing, looked up by id, and what they say where."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.audit.witness import Witness
from summarizer.merge.briefing import Briefing, MergedClaimReport, Speaker
from summarizer.names.mentions import mentioned
from summarizer.text.span import Span, overlap

__all__ = ["People"]


class People:
    """Names of speakers, and the claims on which they stand."""

    def __init__(self, briefing: Briefing) -> None:
        self._speakers: dict[str, Speaker] = {s.id: s for s in briefing.speakers}
        self._said: dict[tuple[str | None, str], list[Span]] = {}
        self._reports: dict[tuple[str | None, str], list[MergedClaimReport]] = {}
        for claim in briefing.claims:
            for report in claim.reports:
                self._said.setdefault((report.speaker, report.article), []).extend(report.evidence)
                self._reports.setdefault((report.speaker, report.article), []).append(report)

    @property
    def everybody(self) -> tuple[Speaker, ...]:
        """All speakers."""
        return tuple(self._speakers.values())

    def around(self, report: MergedClaimReport) -> list[MergedClaimReport]:
        """The reports of the same speaker and article that rest on more words and on all of these."""
        return [
            other
            for other in self._reports.get((report.speaker, report.article), ())
            if sum(map(len, other.evidence)) > sum(map(len, report.evidence))
            and all(any(o.contains(span) for o in other.evidence) for span in report.evidence)
        ]

    def all_names(self, speaker_id: str | None) -> tuple[str | None, ...]:
        """The display name and every alias; only None where nobody is named."""
        speaker = self._speakers.get(speaker_id or "")
        return (speaker.name, *speaker.aliases) if speaker else (None,)

    def names(self, speaker_id: str | None, witness: Witness) -> tuple[str | None, ...]:
        """The names of the speaker that this article has; all of them where it has none.

        An outlet in its own voice needs no name in its text.
        """
        speaker = self._speakers.get(speaker_id or "")
        if speaker is None or speaker.kind == "outlet":
            return (*self.all_names(speaker_id), None)
        names = self.all_names(speaker_id)
        return tuple(n for n in names if n and mentioned(n, witness.article.text)) or names

    def says(self, speaker_id: str | None, article: str, evidence: Sequence[Span]) -> bool:
        """Whether a claim of the speaker rests on all these words."""
        said = self._said.get((speaker_id, article), [])
        return all(overlap(said, (span,)) >= len(span) for span in evidence)
