"""Denials of one thing by one speaker as one, each tied to the claims it stands against."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summarizer.check.reports import DenialReport
from summarizer.merge.candidates import candidate_pairs
from summarizer.merge.compare import same_number, shares
from summarizer.merge.families import listed
from summarizer.merge.grouping import Groups
from summarizer.merge.profiles import Profile, profile
from summarizer.merge.words import plain, stem, weight, words_of

__all__ = ["Assertion", "DenialGroup", "group_denials"]

# What a denial shares with a claim it is tied to: of the smaller of both, and of what is denied.
TIED_CONTAINED, TIED_OF_DENIED = 0.6, 0.5
# A notion in nine tenths of the claims of an event still tells a third; one in less than a tenth must be met.
COMMONEST, RARE, FEW_CLAIMS = 0.33, 0.9, 12
# Claims that share only what more claims than this have in common aren't looked up beside rarer notions.
LONG_LIST = 80
SAME_SHARED = 0.5
# A denial in up to so many notions ("any fraud") leaves out what the claim is about.
SHORT_DENIAL = 2
# Characters before a denial in which the claim lies that "these reports" points at.
POINTED_BACK = 700
BESIDE = 230

_POINTING = frozenset(
    map(
        stem,
        listed(
            """
    report reports claim claims allegation allegations accusation accusations charge rumour rumours
    rumor suggestion suggestions story stories statement statements it this that these those them they
    such recent latest earlier media figure number talk idea notion comment comments remark remarks
    assertion news information matter question all any which what whether
    """
        ),
    )
)
_WILLED = frozenset(
    map(
        stem,
        listed(
            """
    offer plan proposal demand deal request call calls invitation appeal ceasefire truce talks bid idea
    terms ultimatum motion petition resolution blueprint compromise pressure application negotiation
    amendment budget reform decision
    """
        ),
    )
)
_REPORTED = re.compile(
    r"\b(?:that|reports?|claims?|allegations?|accusations?|rumou?rs?|suggestions?|story|stories)\b"
)
_THERE_IS = re.compile(r"\bthere (?:is|are|was|were)\b")
_WORD_OF_DENIAL = re.compile(
    r"^(?:that|having|to have|of having|any"
    r"|the (?:claim|allegation|report|suggestion|accusation)s? (?:that|of)"
    r"|reports? (?:that|of))\s+"
)


_AFTER_DENIAL = re.compile(
    r"^.*?\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?"
    r"|call(?:s|ed|ing)?)\b"
)


@dataclass(frozen=True, slots=True)
class Assertion:
    """A claim as a denial sees it: its group, article, place in the text, speaker, and what it says."""

    group: int
    article: int
    start: int
    end: int
    speaker: str | None
    profile: Profile


@dataclass(frozen=True, slots=True)
class _Placed:
    """A denial with its article, who denies, and what is denied taken apart."""

    report: DenialReport
    article: int
    speaker: str | None
    said: Profile

    @property
    def start(self) -> int:
        return self.report.evidence[0].start if self.report.evidence else 0


@dataclass(frozen=True, slots=True)
class DenialGroup:
    """Reports of one denial by their numbers, and the claim groups it stands against."""

    members: tuple[int, ...]
    against: tuple[int, ...]


def group_denials(
    reports: Sequence[DenialReport],
    articles: Sequence[int],
    speakers: Sequence[str | None],
    published: Sequence[str | None],
    claims: Sequence[Assertion],
) -> list[DenialGroup]:
    """Group denials and tie them; `articles`, `speakers` and `published` run beside `reports`."""
    said = [profile(_denied(r), p) for r, p in zip(reports, published, strict=True)]
    placed = [_Placed(*parts) for parts in zip(reports, articles, speakers, said, strict=True)]
    index = _Index(claims)
    against = [set() if _is_plan(d.report) else _against(d, d.said, index) for d in placed]
    for n, denial in enumerate(placed):
        if not against[n] and len(_telling(denial.said)) > 1 and not _is_plan(denial.report):
            words = " ".join(e.text for e in denial.report.evidence)
            against[n] = _against(denial, profile(_AFTER_DENIAL.sub("", words), published[n]), index)
    _pointed(placed, against, index)
    groups = Groups(len(reports))
    for i, j in candidate_pairs([_keys(r, s, p) for r, s, p in zip(reports, speakers, said, strict=True)]):
        if reports[i].kind == reports[j].kind and speakers[i] is not None and speakers[i] == speakers[j]:
            together = shares(said[i].notions, said[j].notions)[0] >= SAME_SHARED
            if together and _is_plan(reports[i]) == _is_plan(reports[j]):
                groups.join(i, j)
    return [
        DenialGroup(tuple(members), tuple(sorted(set().union(*(against[m] for m in members)))))
        for members in groups.lists()
    ]


def _denied(report: DenialReport) -> str:
    return _WORD_OF_DENIAL.sub("", report.denies)


def _keys(report: DenialReport, speaker: str | None, said: Profile) -> frozenset[str]:
    return said.notions | {f"{report.kind}:{speaker}"}


def _is_plan(report: DenialReport) -> bool:
    """Whether something offered or asked for is rejected, not something said: no denial of a fact."""
    if report.kind != "rejection":
        return False
    before = plain(report.denies).split(" that ")[0]
    if _REPORTED.search(before):
        return False
    head = re.split(r"\b(?:of|to|for|from|on|by|with|in|at)\b", before)[0]
    return any(stem(w) in _WILLED for w in words_of(head))


def _telling(said: Profile) -> frozenset[str]:
    return frozenset(n for n in said.notions if n not in _POINTING)


class _Index:
    """Claims by their notions, and by article."""

    def __init__(self, claims: Sequence[Assertion]) -> None:
        self.claims = claims
        self.by_article: dict[int, list[Assertion]] = {}
        self._by_notion: dict[str, list[int]] = {}
        for number, claim in enumerate(claims):
            self.by_article.setdefault(claim.article, []).append(claim)
            for notion in claim.profile.notions:
                self._by_notion.setdefault(notion, []).append(number)

    def near(self, told: frozenset[str]) -> list[Assertion]:
        """Claims that have one of the rarest of these notions."""
        rare = sorted(told, key=lambda n: (len(self._by_notion.get(n, ())), n))[: max(2, len(told) // 2 + 1)]
        numbers: set[int] = set()
        for notion in rare:
            listed = self._by_notion.get(notion, [])
            if numbers and len(listed) > LONG_LIST:
                break
            numbers.update(listed)
        return [self.claims[number] for number in sorted(numbers)]

    def _rarity(self, notion: str) -> float:
        """The share of the claims that do without the notion."""
        return 1 - len(self._by_notion.get(notion, ())) / max(FEW_CLAIMS, len(self.claims))

    def _weight(self, found: Iterable[str]) -> float:
        return sum(weight(n) * max(COMMONEST, self._rarity(n)) for n in found)

    def tied(self, told: frozenset[str], claimed: Profile, same_number: bool) -> bool:
        """Whether the claim asserts what is denied; what all claims of the event share tells little."""
        common = told & claimed.core
        strong = [n for n in told if weight(n) >= 1]
        if len(common) + same_number < min(2, len(strong)) or not common:
            return False
        rare = [n for n in strong if self._rarity(n) > RARE]
        if rare and sum(n in common for n in rare) * 2 < len(rare) - same_number:
            return False
        shared = self._weight(common)
        smaller = min(self._weight(told), self._weight(claimed.core))
        return shared / smaller >= TIED_CONTAINED and shared / self._weight(told) >= TIED_OF_DENIED


def _against(denial: _Placed, said: Profile, index: _Index) -> set[int]:
    """The claim groups that assert what is denied, in any article."""
    told = _telling(said)
    if not told:
        return set()
    found = set()
    for claim in index.near(told):
        if denial.speaker is not None and claim.speaker == denial.speaker:
            continue
        if claim.profile.negated != said.negated or not _days_meet(claim.profile, said):
            continue
        if claim.article == denial.article and any(
            e.start <= claim.start and claim.end <= e.end for e in denial.report.evidence
        ):
            continue
        if said.numbers and claim.profile.numbers and not same_number(said.numbers, claim.profile.numbers):
            continue
        if claim.profile.head is not None and claim.profile.head not in told and len(told) > SHORT_DENIAL:
            continue
        if denial.report.kind == "unconfirmed" and not _one_state(denial, claim.profile):
            continue
        if index.tied(told, claim.profile, bool(said.numbers and claim.profile.numbers)):
            found.add(claim.group)
    return found


def _one_state(denial: _Placed, claimed: Profile) -> bool:
    """Whether a claim tells of what is left open: of an intention what is planned, of a state what is."""
    if denial.said.phase == "planned":
        return claimed.phase in {"planned", "ongoing", "open"}
    if _THERE_IS.search(plain(denial.report.denies)):
        return claimed.phase in {"ongoing", "open"}
    return True


def _days_meet(left: Profile, right: Profile) -> bool:
    return not left.days or not right.days or bool(left.days & right.days)


def _pointed(denials: Sequence[_Placed], against: list[set[int]], index: _Index) -> None:
    """Tie denials that only point ("these reports") to what stands before them in their article."""
    by_article: dict[int, list[int]] = {}
    for n, denial in enumerate(denials):
        by_article.setdefault(denial.article, []).append(n)
    for n, denial in enumerate(denials):
        if against[n] or _is_plan(denial.report) or len(_telling(denial.said)) > 1:
            continue
        beside = [
            against[m]
            for m in by_article[denial.article]
            if against[m] and _telling(denials[m].said) and abs(denials[m].start - denial.start) < BESIDE
        ]
        against[n] = set(beside[-1]) if beside else _just_before(denial, index)


def _just_before(denial: _Placed, index: _Index) -> set[int]:
    """The group of the nearest claim before a denial that isn't the denier's own."""
    before = [
        c
        for c in index.by_article.get(denial.article, ())
        if 0 <= denial.start - c.end < POINTED_BACK and (c.speaker is None or c.speaker != denial.speaker)
    ]
    return {max(before, key=lambda c: (c.end, c.start)).group} if before else set()
