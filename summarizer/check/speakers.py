"""The speakers of one article: every name that a report gives, with role, kind and the other forms of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summarizer.check.index import ArticleIndex
from summarizer.check.namesakes import Namesakes
from summarizer.check.reports import ClaimReport, DenialReport, FigureReport, Rejection, SpeakerRecord
from summarizer.extract.extraction import Extraction, ProposedSpeaker, SpeakerKind
from summarizer.names.mentions import same_speaker

__all__ = ["speaker_records"]


def speaker_records(
    index: ArticleIndex,
    extractions: Sequence[Extraction],
    reports: Sequence[ClaimReport | FigureReport | DenialReport],
) -> tuple[tuple[SpeakerRecord, ...], list[Rejection]]:
    """A record for each speaker of `reports`, a rejection for each proposed one the article doesn't name."""
    proposed = [
        speaker
        for e in sorted(extractions, key=lambda e: (e.reader != "rules") != index.trusted)
        for speaker in e.speakers
    ]
    kinds: dict[str, SpeakerKind | None] = {}
    for report in reports:
        if report.speaker and kinds.get(report.speaker) is None:
            kinds[report.speaker] = report.speaker_kind
    namesakes = Namesakes(proposed)
    told_apart = {s.name: s for e in extractions if e.reader == "rules" for s in e.speakers}
    records = tuple(
        _record(index, name, kind, _without_others(namesakes.of(name), name, told_apart))
        for name, kind in kinds.items()
    )
    return records, [_unknown(index, s) for e in extractions for s in e.speakers if not _is_known(index, s)]


def _without_others(
    same: Sequence[ProposedSpeaker], name: str, told_apart: Mapping[str, ProposedSpeaker]
) -> list[ProposedSpeaker]:
    """Those whom the rules don't tell apart from `name`: to them "Mr. Berg" isn't Anna Berg."""
    if name not in told_apart:
        return list(same)
    return [p for p in same if p.name == name or p is not told_apart.get(p.name) or name in p.aliases]


def _is_known(index: ArticleIndex, speaker: ProposedSpeaker) -> bool:
    return index.names(speaker.name) or bool(
        index.article.outlet and same_speaker(speaker.name, index.article.outlet)
    )


def _unknown(index: ArticleIndex, speaker: ProposedSpeaker) -> Rejection:
    item = {"name": speaker.name, "role": speaker.role, "kind": speaker.kind}
    return Rejection(
        index.article.id, "speaker", item, "speaker_named", f"The article doesn't name {speaker.name!r}."
    )


def _is_role(index: ArticleIndex, role: str) -> bool:
    """Whether the article prints it, and its last word as a noun: "accused" is what somebody did."""
    if not index.prints(role):
        return False
    last = role.rsplit(maxsplit=1)[-1].casefold().rstrip(".,)")
    return last not in index.only_verbs


def _record(
    index: ArticleIndex, name: str, kind: SpeakerKind | None, same: Sequence[ProposedSpeaker]
) -> SpeakerRecord:
    aliases = dict.fromkeys(
        form for p in same for form in (p.name, *p.aliases) if form != name and index.prints(form)
    )
    role = next((p.role for p in same if p.role and _is_role(index, p.role)), None)
    found = kind or next((p.kind for p in same if p.kind), None)
    return SpeakerRecord(name, found or "anonymous", role, tuple(aliases))
