"""Which claims a denial stands against: how much of the denied each asserts, and where it stands."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from summarizer.check.reports import DenialReport
from summarizer.merge.accusations import LACKS
from summarizer.merge.compare import same_number
from summarizer.merge.denied import KINDS_OF_PEOPLE, Assertion, Denied, Term
from summarizer.merge.families import ANTONYMS
from summarizer.merge.phases import Phase
from summarizer.merge.words import plain, weight

__all__ = ["ClaimIndex", "Fit", "Party", "Placed", "opposite"]

# A briefing of so many claims is looked through whole; in a larger one a claim must have a rare notion.
FEW, LONG_LIST = 400, 80
# What a word of the denial counts that a claim has by another word for the same matter, or only beside
# what it asserts; and one that no claim of the briefing has.
MATTER, CIRCUMSTANCE, NOWHERE = 0.8, 0.5, 0.5
# Characters before a denial in which the claim stands that it answers.
LONG_DENIAL = 4
JUST_BEFORE, RUN, RIGHT_AFTER, REPLY, SAME_SENTENCE = 400, 200, 160, 170, 40
ANSWERS, ANSWERED_BEFORE, RECENT, ABOUT, SAME_ARTICLE, EMBEDDED = 0.25, 0.15, 0.1, 0.1, 0.05, 0.15
ASIDE, COMMON_MATTER = 0.5, 1.2
# A word that tells so much is one of the two that a claim must have, of the one that an answered claim must.
TELLING = 0.45
# What is said within a demand or a refusal is no assertion; what is said to be on purpose must be so.
_OF_OTHERS = frozenset({"ask", "reject"})
_NEEDED = frozenset({"deliberate"})
# The least fit of a claim that the denial answers, of any other; and how far below the best one may lie.
ANSWERED, FAR = 0.5, 0.66
NEXT, NEXT_COVERED, RUN_COVERED = 0.12, 0.8, 0.65

_APART = frozenset(
    frozenset(pair)
    for pair in (
        ("done", "planned"),
        ("done", "possible"),
        ("done", "wanted"),
        ("ongoing", "wanted"),
    )
)
_OPPOSITES: dict[str, frozenset[str]] = {
    notion: frozenset({b for a, b in ANTONYMS if a == notion} | {a for a, b in ANTONYMS if b == notion})
    for pair in ANTONYMS
    for notion in pair
}
_THERE_IS = re.compile(r"\bthere (?:is|are|was|were)\b")


@dataclass(frozen=True, slots=True)
class Party:
    """Who a speaker is: the notions of all names, of the organisation spoken for, of what he is called."""

    names: frozenset[str] = frozenset()
    side: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    outlet: bool = False

    def speaks_with(self, other: Party) -> bool:
        """Whether both speak for one organisation."""
        return bool(self.side and other.side) and (self.side <= other.side or other.side <= self.side)


@dataclass(frozen=True, slots=True)
class Placed:
    """A denial with its article, who denies, what is denied, and the names of the denier's side."""

    report: DenialReport
    article: int
    speaker: str | None
    denied: Denied
    party: Party

    @property
    def start(self) -> int:
        """Where the words of the denial start."""
        return self.report.evidence[0].start if self.report.evidence else 0

    @property
    def end(self) -> int:
        """Where they end."""
        return self.report.evidence[-1].end if self.report.evidence else 0


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a claim fits a denial: what it covers of the denied, whether it is answered, and in all."""

    claim: Assertion
    covered: float
    answered: bool
    acts: bool
    pair: bool
    about: bool
    found: int
    score: float

    @property
    def alone(self) -> float:
        """The fit without regard to the place."""
        return self.score - ANSWERS * self.answered


class ClaimIndex:
    """Claims by their notions, and by article in the order of the text."""

    def __init__(
        self, claims: Sequence[Assertion], parties: Mapping[str, Party], denials: Sequence[Placed] = ()
    ) -> None:
        self.claims = claims
        self.parties = parties
        self.by_article: dict[int, list[Assertion]] = {}
        self._by_notion: dict[str, list[int]] = {}
        self._of_matter: dict[str, int] = {}
        for number, claim in enumerate(claims):
            self.by_article.setdefault(claim.article, []).append(claim)
            for notion in claim.profile.notions:
                self._by_notion.setdefault(notion, []).append(number)
            for matter in claim.matters:
                self._of_matter[matter] = self._of_matter.get(matter, 0) + 1
        self._denied_at: dict[int, list[int]] = {}
        for denial in denials:
            self._denied_at.setdefault(denial.article, []).append(denial.start)
        for found in self.by_article.values():
            found.sort(key=lambda c: (c.end, c.start))

    def tied(self, denial: Placed) -> dict[int, bool]:
        """The groups of the claims that assert what is denied, each with whether the denial answers it."""
        fits = self.fits(denial)
        replied = self._replied(denial)
        reply = next((f for f in fits if f.claim is replied and (f.about or f.found)), None)
        fits = [f for f in fits if f.acts and f.score >= (ANSWERED if f.answered else FAR)]
        fits = [f for f in fits if f.answered or self._names_meet(denial, f.claim)]
        fits = [f for f in fits if f.answered or f.pair or not _left_open(denial, f.claim)]
        if denial.denied.question:
            fits = [f for f in fits if f.claim.article == denial.article]
        if not fits:
            return {reply.claim.group: True} if reply else {}
        best, alone = fits[0], max(f.alone for f in fits)
        covered = max(f.covered for f in fits)
        found: dict[int, bool] = {}
        for f in fits:
            if (
                f is best
                or f.pair
                or (f.answered and f.covered >= RUN_COVERED * covered)
                or (f.alone >= alone - NEXT and f.covered >= NEXT_COVERED * covered)
            ):
                found[f.claim.group] = found.get(f.claim.group, False) or f.answered
        if reply and reply.found and not any(f.answered and f.claim.group in found for f in fits):
            found[reply.claim.group] = True
        return found

    def _replied(self, denial: Placed) -> Assertion | None:
        """The claim of somebody else that stands right before the denial, nothing else between."""
        before = [c for c in self.by_article.get(denial.article, ()) if c.end <= denial.start]
        if len(before) > 1 and denial.start - before[-1].end < SAME_SENTENCE and _own(denial, before[-1]):
            before.pop()
        if not before or denial.start - before[-1].end > REPLY:
            return None
        last = before[-1]
        if self._denied_since(denial, last):
            return None
        return None if _own(denial, last) or self.parties.get(last.speaker or "", Party()).outlet else last

    def _denied_since(self, denial: Placed, claim: Assertion) -> bool:
        """Whether another denial stands between the claim and the denial."""
        return any(claim.end <= at < denial.start for at in self._denied_at.get(denial.article, ()))

    def _names_meet(self, denial: Placed, claim: Assertion) -> bool:
        """Whether a claim elsewhere has one of the names in what is denied, or has none at all."""
        named = {n for n in denial.denied.said.names - denial.party.names if n in self._by_notion}
        return not named or not claim.profile.names or bool(named & self._names_with(claim))

    def _names_with(self, claim: Assertion) -> frozenset[str]:
        return claim.profile.notions | self.parties.get(claim.speaker or "", Party()).names

    def just_before(self, denial: Placed, reach: int) -> dict[int, bool]:
        """The group of the nearest claim before a denial that isn't the denier's own."""
        before = self._before(denial, reach)
        return {before[-1].group: True} if before else {}

    def fits(self, denial: Placed) -> list[Fit]:
        """The claims that can be what is denied, the best first."""
        before = self._before(denial, JUST_BEFORE)
        last = before[-1] if before else None
        again = last is not None and self._denied_since(denial, last)
        answered = [c for c in before if last and c.speaker == last.speaker and last.end - c.end < RUN]
        found = [
            self._fit(denial, c, c in answered, again)
            for c in self._near(denial)
            if self._possible(denial, c)
        ]
        return sorted(found, key=lambda f: (-f.score, f.claim.article, f.claim.start))

    def _before(self, denial: Placed, reach: int) -> list[Assertion]:
        return [
            c
            for c in self.by_article.get(denial.article, ())
            if 0 <= denial.start - c.end < reach and (c.speaker is None or c.speaker != denial.speaker)
        ]

    def _near(self, denial: Placed) -> Sequence[Assertion]:
        """Claims of the denial's article, and those that have one of its rarest notions."""
        if len(self.claims) <= FEW:
            return self.claims
        told = {n for t in denial.denied.told for n in t.notions}
        numbers: set[int] = set()
        for notion in sorted(told, key=lambda n: (len(self._by_notion.get(n, ())), n)):
            found = self._by_notion.get(notion, [])
            if numbers and len(found) > LONG_LIST:
                break
            numbers.update(found)
        return [
            *(self.claims[n] for n in sorted(numbers) if self.claims[n].article != denial.article),
            *self.by_article.get(denial.article, ()),
        ]

    def _possible(self, denial: Placed, claim: Assertion) -> bool:
        """Whether the claim isn't of the denier's side, nor of other days, numbers, or the opposite."""
        said, numbers = denial.denied.said, claim.profile.numbers
        own = claim.speaker is not None and denial.party.speaks_with(self.parties.get(claim.speaker, Party()))
        within = claim.article == denial.article and any(
            e.start <= claim.start and claim.end <= e.end for e in denial.report.evidence
        )
        if own or within or _own(denial, claim):
            return False
        other_day = said.days and claim.profile.days and not said.days & claim.profile.days
        other_number = said.numbers and numbers and not same_number(said.numbers, numbers)
        if other_day or other_number or frozenset((denial.denied.phase, claim.phase)) in _APART:
            return False
        if (_matters(denial.denied.told) & _NEEDED) - _matters(claim.asserted):
            return False
        if denial.report.kind == "unconfirmed" and not _one_state(denial, claim.phase):
            return False
        return denial.denied.question or _one_polarity(denial, claim)

    def _rarity(self, count: int) -> float:
        """How much it tells that a claim has what so many of all claims have."""
        if not count:
            return NOWHERE
        share = count / max(30, len(self.claims))
        return max(0.2, min(1.0, -math.log(share) / 3.0))

    def _fit(self, denial: Placed, claim: Assertion, answered: bool, again: bool) -> Fit:
        denied, party = denial.denied, denial.party.names
        told = [t for t in (*denied.told, *denied.aside) if not t.notions & party]
        met = self.covered(told, claim)
        weights = [self.tells(t) * (ASIDE if t in denied.aside else 1.0) for t in told]
        whole = sum(weights)
        covered = sum(weights[n] * match for n, match in met.items()) / whole if whole else 0.0
        acts = self._acts(denied, told, met)
        extra = sum(
            self.tells(t) * max((self._match(t, c) for c in claim.asserted), default=0.0)
            for t in denied.beside
            if not t.notions & party
        )
        score = covered + min(0.2, 0.1 * extra) + ABOUT * bool(party & claim.profile.notions)
        if answered:
            score += ANSWERED_BEFORE if again else ANSWERS
        score += RECENT * (not answered and _beside(denial, claim)) + SAME_ARTICLE * (
            claim.article == denial.article
        )
        score -= EMBEDDED * bool(_matters(claim.asserted) & _OF_OTHERS - _matters(denied.told))
        strong = [n for n, t in enumerate(told) if self.tells(t) >= TELLING]
        found = sum(n in met for n in strong) + bool(denied.said.numbers and claim.profile.numbers)
        enough = bool(met) and found >= min(1 if answered else 2, len(strong))
        pair = self._pair(told, met, denied.said.names)
        acted = not acts or max(acts) > 0.25
        about = bool(denial.party.words & claim.profile.notions)
        return Fit(claim, covered, answered, enough and acted, pair, about, found, score)

    def _acts(self, denied: Denied, told: Sequence[Term], met: Mapping[int, float]) -> list[float]:
        """How well the claim has what is denied to have been done; who did it, and to whom, isn't that."""
        acts = [
            n
            for n, t in enumerate(told)
            if t in denied.told and not t.notions <= denied.said.names | KINDS_OF_PEOPLE
        ]
        telling = [n for n in acts if told[n].matters and self.tells(told[n]) >= TELLING]
        return [met.get(n, 0.0) for n in telling or acts]

    def _pair(self, told: Sequence[Term], met: Mapping[int, float], names: frozenset[str]) -> bool:
        """Whether the claim has the two most telling words of the denied, or all but one of many."""
        if len(told) >= LONG_DENIAL and sum(match == 1 for match in met.values()) >= len(told) - 1:
            return True
        best = sorted(range(len(told)), key=lambda n: (-self.tells(told[n]), n))[:2]
        if len(best) < 2 or any(met.get(n, 0.0) < 1 for n in best):
            return False
        return not all(told[n].notions & names for n in best)

    def covered(self, told: Sequence[Term], claim: Assertion) -> dict[int, float]:
        """Which words of the denied the claim has, and how well; each of its own words is used once."""
        words = [*((t, 1.0) for t in claim.asserted), *((t, CIRCUMSTANCE) for t in claim.circumstances)]
        # What somebody is denied to have done, he tells of himself without his name.
        words += [
            (Term(frozenset({name}), frozenset()), 1.0)
            for name in self.parties.get(claim.speaker or "", Party()).names
        ]
        return self._pair_off(told, words)

    def alike(self, left: Sequence[Term], right: Sequence[Term]) -> float:
        """How much of either of two denied things the other covers, of that which is covered less."""
        return min((self.share(left, right), self.share(right, left)), default=0.0)

    def share(self, told: Sequence[Term], other: Sequence[Term]) -> float:
        """How much of what is told the other words cover."""
        met = self.met(told, other)
        whole = sum(weight(n) for t in told for n in t.notions or ("",))
        return (
            sum(match * sum(weight(m) for m in told[n].notions or ("",)) for n, match in met.items()) / whole
            if whole
            else 1.0
        )

    def met(self, told: Sequence[Term], other: Sequence[Term]) -> dict[int, float]:
        """Which words of one side the other has, by their numbers, and how well."""
        return self._pair_off(told, [(t, 1.0) for t in other])

    def _pair_off(self, told: Sequence[Term], words: Sequence[tuple[Term, float]]) -> dict[int, float]:
        pairs = sorted(
            (-match * part, n, m)
            for n, term in enumerate(told)
            for m, (word, part) in enumerate(words)
            if (match := self._match(term, word))
        )
        met: dict[int, float] = {}
        used: set[int] = set()
        for match, n, m in pairs:
            if n not in met and m not in used:
                met[n] = -match
                used.add(m)
        return met

    def tells(self, term: Term) -> float:
        """How much it tells that a claim has the word."""
        if not term.notions:
            return max(self._rarity(self._of_matter.get(m, 0)) for m in term.matters)
        return max(weight(n) * self._rarity(len(self._by_notion.get(n, ()))) for n in term.notions)

    def _match(self, told: Term, claimed: Term) -> float:
        if told.notions and told.notions <= claimed.notions:
            return 1.0
        if opposite(told.notions, claimed.notions):
            return MATTER
        if not told.matters & claimed.matters:
            return 0.0
        alike = max(self._rarity(self._of_matter.get(m, 0)) for m in told.matters & claimed.matters)
        return MATTER * min(1.0, alike * COMMON_MATTER / self.tells(told))


def _one_polarity(denial: Placed, claim: Assertion) -> bool:
    """Whether both affirm or both negate; "wasn't closed" and "was open" do, and words that say a lack."""
    denied = denial.denied
    told = {n for t in denied.told for n in t.notions}
    turned = opposite(frozenset(told), claim.profile.notions)
    if claim.negated == denied.said.negated:
        return not turned
    return turned or denied.open or bool((_matters(denied.told) ^ _matters(claim.asserted)) & LACKS)


def _own(denial: Placed, claim: Assertion) -> bool:
    return claim.speaker is not None and claim.speaker == denial.speaker


def _left_open(denial: Placed, claim: Assertion) -> bool:
    """Whether the claim is the opposite of what is asked: somebody who doesn't confirm leaves both open."""
    return denial.denied.open and claim.negated != denial.denied.said.negated


def _beside(denial: Placed, claim: Assertion) -> bool:
    """Whether somebody else says it shortly before the denial or right after it."""
    if claim.article != denial.article:
        return False
    return 0 <= denial.start - claim.end < JUST_BEFORE or 0 <= claim.start - denial.end < RIGHT_AFTER


def opposite(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether one has a notion whose opposite the other has."""
    return any(_OPPOSITES[n] & right for n in left if n in _OPPOSITES)


def _matters(found: Sequence[Term]) -> frozenset[str]:
    return frozenset(m for t in found for m in t.matters)


def _one_state(denial: Placed, claimed: Phase) -> bool:
    """Whether a claim tells of what is left open: of an intention what is planned, of a state what is."""
    if denial.denied.phase == "planned":
        return claimed in {"planned", "ongoing", "open"}
    if _THERE_IS.search(plain(denial.report.denies)):
        return claimed in {"ongoing", "open"}
    return True
