"""Who carries each claim: its reports in their order, and whose word they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from summarizer.check.reports import ClaimReport
from summarizer.merge.claims.group import ClaimGroup
from summarizer.merge.desk import Desk
from summarizer.merge.origin import Origin, OriginKind
from summarizer.merge.origins.sources import Sources, sources_of
from summarizer.read.naming import called

__all__ = ["Carried", "carried", "origins_of", "voice"]

# A report by somebody named comes before one by a body, by somebody unnamed, by nobody, by an outlet.
_VOICES: dict[str | None, int] = {"person": 0, "organisation": 1, "government": 1, "anonymous": 2, None: 3}
# How an origin is called that no article names.
_UNNAMED: Mapping[OriginKind, str] = {"statement": "somebody not named", "passage": "one passage"}


@dataclass(frozen=True, slots=True)
class Carried:
    """A group of reports as a claim: in order, of how many origins, and whose word they are."""

    group: ClaimGroup
    reports: tuple[ClaimReport, ...]
    origins: int
    sources: Sources


def carried(desk: Desk, groups: Sequence[ClaimGroup]) -> tuple[Carried, ...]:
    """The groups with their reports by article, in each what is reported before its headline."""

    def place(report: ClaimReport) -> tuple[int, bool, int]:
        return desk.numbers[report.article], desk.in_headline(report), voice(report)

    found = []
    for group in groups:
        reports = sorted((desk.claims[m] for m in group.members), key=place)
        heard = [desk.heard(r) for r in reports]
        origins = len({h.origin for h in heard})
        found.append(Carried(group, tuple(reports), origins, sources_of(heard)))
    return tuple(found)


def voice(report: ClaimReport) -> int:
    """How well somebody is named who says it, the best first."""
    return _VOICES.get(report.speaker_kind if report.speaker else None, len(_VOICES))


def origins_of(desk: Desk, claims: Sequence[Carried]) -> tuple[Origin, ...]:
    """Each outlet and agency, in the order of its first article; then what several have from one source."""
    found: dict[str, tuple[str, list[str]]] = {}
    for number, extraction in enumerate(desk.checked):
        fuller = desk.origins.copy_of[number]
        source = desk.checked[number if fuller is None else fuller].article
        name = (
            desk.origins.agencies[number] or called(source.outlet, source.title, source.text) or source.source
        )
        found.setdefault(desk.origins.keys[number], (name, []))[1].append(extraction.article.id)
    outlets = (Origin(name, tuple(articles)) for name, articles in found.values())
    return (*outlets, *_shared(desk, claims))


def _shared(desk: Desk, claims: Sequence[Carried]) -> Iterator[Origin]:
    """What several origins have from one statement of somebody, or in one passage, with the claims on it."""
    found: dict[tuple[OriginKind, str | None, tuple[str, ...]], list[str]] = {}
    for n, claim in enumerate(claims, 1):
        for one in claim.sources.shared:
            reports = [claim.reports[m] for m in one.reports]
            speakers = (desk.named_speaker(r) for r in reports) if one.kind == "statement" else ()
            articles = tuple(dict.fromkeys(r.article for r in reports))
            key = (one.kind, next(filter(None, speakers), None), articles)
            found.setdefault(key, []).append(f"c{n}")
    names = {f"s{n}": speaker.name for n, speaker in enumerate(desk.book.speakers, 1)}
    for (kind, speaker, articles), ids in found.items():
        yield Origin(names[speaker] if speaker else _UNNAMED[kind], articles, kind, speaker, tuple(ids))
