"""Denials of one thing by one speaker as one, each tied to the claims it stands against."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from summarizer.check.reports import DenialReport
from summarizer.lexicon.load import word_list
from summarizer.merge.candidates import candidate_pairs
from summarizer.merge.denials.denied import Assertion, actors, denied_by, denied_in_evidence
from summarizer.merge.denials.placed import Party, Placed
from summarizer.merge.denials.ties import ClaimIndex
from summarizer.merge.grouping import Groups
from summarizer.merge.meaning.notions import notions
from summarizer.merge.speakers.book import MergedSpeaker
from summarizer.text.plain import plain, words_of

__all__ = ["Assertion", "DenialGroup", "group_denials", "party_of", "placed_denials"]

SAME_SHARED, SAME_DENIED = 0.6, 0.75
# Characters before a denial in which the claim lies that "these reports" points at: its sentence or the one
# before it.
POINTED_BACK = 260
BESIDE = 230

_WILLED = frozenset(word_list("denials", "willed"))
_REPORTED = re.compile(
    r"\b(?:that|reports?|claims?|allegations?|accusations?|rumou?rs?|suggestions?|story|stories)\b"
)
_SILENT = re.compile(
    r"\b(?:comment\w*|respon\w+|repl(?:y|ied)|answer\w*|return\w*|reach\w*|available"
    r"|confirm,? (?:or )?deny)\b"
)
_NOTHING = re.compile(r"^(?:nothing|none)\b")


@dataclass(frozen=True, slots=True)
class DenialGroup:
    """Reports of one denial by their numbers, and the claim groups it stands against."""

    members: tuple[int, ...]
    against: tuple[int, ...]


def placed_denials(
    reports: Sequence[DenialReport],
    articles: Sequence[int],
    speakers: Sequence[str | None],
    published: Sequence[str | None],
    parties: Mapping[str, Party],
) -> list[Placed]:
    """Denials as a tie sees them; the sequences run beside each other, `parties` are by speaker."""
    return [
        Placed(report, article, speaker, denied_by(report, day), parties.get(speaker or "", Party()), day)
        for report, article, speaker, day in zip(reports, articles, speakers, published, strict=True)
    ]


def group_denials(
    placed: Sequence[Placed], claims: Sequence[Assertion], parties: Mapping[str, Party]
) -> list[DenialGroup]:
    """Group denials and tie them to the claims of `claims` that they stand against."""
    index = ClaimIndex(claims, parties, placed)
    against: list[set[int]] = [
        set() if _is_plan(denial.report) else _tied(denial, index) for denial in placed
    ]
    _pointed(placed, against, index)
    _borrowed(placed, against, index)
    groups = Groups(len(placed))
    for i, j in candidate_pairs([_keys(d) for d in placed]):
        if _one_denial(placed[i], placed[j], index):
            groups.join(i, j)
    return [
        DenialGroup(tuple(members), tuple(sorted(_agreed([against[m] for m in members]))))
        for members in groups.lists()
    ]


def _tied(denial: Placed, index: ClaimIndex) -> set[int]:
    """The claims it stands against, by what it is said to deny, or else by the words of its evidence."""
    found = index.tied(denial)
    if found is None and denial.denied.told:
        found = index.tied(replace(denial, denied=denied_in_evidence(denial.report, denial.published)))
    return found or set()


def _agreed(ties: Sequence[set[int]]) -> set[int]:
    """The claims of one denial: those that half of its reports that are tied at all are tied to."""
    found = [t for t in ties if t]
    return {c for c in set().union(*found) if sum(c in t for t in found) * 2 >= len(found)}


_SPEAKS_FOR = re.compile(
    r"\b(?:spokes\w+|speaks for|press|chief|executive|ceo|director|chair\w*|manager"
    r"|head|boss|lawyer|owner|founder)\b"
)
_IN_OFFICE = re.compile(
    r"\b(?:minister|president(?:ial)?|government|ministry|army|military|general|commander|ambassador|defen[cs]e)\b"
)
_NO_LONGER = re.compile(r"\b(?:former|ex|fired|sacked|retired|opposition|rival)\b")


def party_of(speaker: MergedSpeaker) -> Party:
    """The names of a speaker and in the role, and the organisation that the speaker is or speaks for."""
    role = speaker.role or ""
    called = notions("of " + " ; ".join([speaker.name, *speaker.aliases]))
    names, words = called.names, called.all - actors()
    within = notions(f"of {role}").names
    if speaker.kind == "outlet":
        return Party(names, names, words, outlet=True)
    if speaker.kind == "organisation":
        return Party(names | within, names, words)
    if speaker.kind == "government":
        return Party(names | within, frozenset(f"government of {n}" for n in names), words)
    if speaker.kind == "person" and _IN_OFFICE.search(plain(role)) and not _NO_LONGER.search(plain(role)):
        return Party(names | within, frozenset(f"government of {n}" for n in within), words)
    speaks = _SPEAKS_FOR.search(plain(role)) and not _NO_LONGER.search(plain(role))
    return Party(names | within, within if speaks else frozenset(), words)


def _keys(denial: Placed) -> frozenset[str]:
    return denial.denied.said.notions | {f"{denial.report.kind}:{denial.speaker}"}


def _borrowed(denials: Sequence[Placed], against: list[set[int]], index: ClaimIndex) -> None:
    """Tie denials that found no claim to those that another denial of the same stands against."""
    pairs = list(candidate_pairs([d.denied.said.notions for d in denials]))
    known = [bool(found) for found in against]
    for i, j in pairs:
        if known[i] == known[j] or _is_plan(denials[i].report) or _is_plan(denials[j].report):
            continue
        left, right = denials[i].denied, denials[j].denied
        if left.said.negated == right.said.negated and index.alike(left.told, right.told) >= SAME_DENIED:
            against[i] |= against[j]
            against[j] |= against[i]


def _one_denial(left: Placed, right: Placed, index: ClaimIndex) -> bool:
    """Whether one speaker denies the same in the same manner."""
    if left.report.kind != right.report.kind or left.speaker is None or left.speaker != right.speaker:
        return False
    if left.denied.said.negated != right.denied.said.negated or left.denied.question != right.denied.question:
        return False
    same = index.alike(left.denied.told, right.denied.told) >= SAME_SHARED
    return same and _is_plan(left.report) == _is_plan(right.report)


def _is_plan(report: DenialReport) -> bool:
    """Whether something offered or asked for is rejected, not something said: no denial of a fact."""
    if report.kind != "rejection":
        return False
    before = plain(report.denies)
    if _REPORTED.search(before):
        return False
    head = re.split(r"\b(?:of|to|for|from|on|by|with|in|at)\b", before)[0]
    return any(w in _WILLED for w in words_of(head))


def _says_nothing(report: DenialReport) -> bool:
    """Whether somebody didn't answer or wouldn't comment, and the words don't say on what; or only "what"."""
    if words_of(plain(report.denies)) == ["what"]:
        return True
    words = plain(" ".join(e.text for e in report.evidence))
    return report.kind == "unconfirmed" and not _REPORTED.search(words) and bool(_SILENT.search(words))


def _pointed(denials: Sequence[Placed], against: list[set[int]], index: ClaimIndex) -> None:
    """Tie denials that only point ("these reports") to what stands before them in their article.

    That is what another denial right beside denies, or else the last claim.
    """
    by_article: dict[int, list[int]] = {}
    for n, denial in enumerate(denials):
        by_article.setdefault(denial.article, []).append(n)
    for n, denial in enumerate(denials):
        if denial.denied.told or _is_plan(denial.report) or _NOTHING.search(plain(denial.report.denies)):
            continue
        if _says_nothing(denial.report):
            against[n] = set()
            continue
        beside = [
            against[m]
            for m in by_article[denial.article]
            if against[m] and denials[m].denied.told and abs(denials[m].start - denial.start) < BESIDE
        ]
        against[n] = set(beside[-1]) if beside else against[n] or index.just_before(denial, POINTED_BACK)
