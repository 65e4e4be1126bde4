"""Which claims a denial stands against: how much of the denied each asserts, who says it, and where.

Each agreement and each difference adds to the log-odds that the claim is what is denied, as in `compare`. The
weights were fitted by logistic regression on the labelled sets, each pair of a denial and a claim a case.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from summarizer.merge.claims.compare import Rarity, Setting, agreements, excluded
from summarizer.merge.denials.denied import Assertion, Denied, Term, kinds_of_people
from summarizer.merge.denials.placed import Party, Placed
from summarizer.merge.denials.proposition import (
    SHORT_DENIAL,
    SURE,
    denies_too,
    is_own,
    one_polarity,
    one_proposition,
    one_state,
    opposite,
    other_subject,
    told_at_length,
)
from summarizer.merge.meaning.notions import weight
from summarizer.text.span import Span

__all__ = ["TIE_WEIGHTS", "ClaimIndex"]

# What each agreement or difference adds to the log-odds: `python -m benchmarks.weights` fits them anew.
TIE_WEIGHTS: Final[Mapping[str, float]] = {
    "base": -6.9,
    "covered": 3.8,
    "words found": 0.7,
    "act found": 1.1,
    "words denied": -0.6,
    "points back": 0.8,
    "shared of both": 0.6,
    "shared of the smaller": -2.6,
    "rare notions shared": 2.8,
    "rare notions of their own": 0.1,
    "same number": 3.8,
    "excluded": -1.0,
    "one polarity": 2.1,
    "same article": -0.1,
    "last before": 1.3,
    "second before": 0.8,
    "close before": 1.0,
    "answered": 1.5,
    "about the denier": 2.1,
    "in the outlet's voice": -2.5,
    "nobody says it": -0.6,
}
# The least log-odds of a claim that is tied, and how far below the best one it may lie.
TIED, BELOW_BEST = -0.5, 1.0

# A briefing of so many claims is looked through whole; in a larger one a claim must have a rare notion.
FEW, LONG_LIST = 400, 20
# What a word of the denial counts that a claim has by another word for the same matter, or only beside
# what it asserts; and one that no claim of the briefing has.
MATTER, CIRCUMSTANCE, NOWHERE = 0.8, 0.5, 0.5
COMMON_MATTER = 1.2
# What stands aside in what is denied counts half.
ASIDE: Final = 0.5
# A word that tells so much is telling.
TELLING: Final = 0.45
# A claim is a denial, too, that has so much of its words in one.
DENYING: Final = 0.5
# Characters between a claim and the denial that answers it, and between two of one sentence.
REPLY, SAME_SENTENCE, CLOSE = 170, 40, 60
# Words of what is denied that are counted.
MOST_WORDS: Final = 5


class ClaimIndex:
    """Claims by their notions, and by article in the order of the text."""

    def __init__(
        self, claims: Sequence[Assertion], parties: Mapping[str, Party], denials: Sequence[Placed] = ()
    ) -> None:
        self.claims = claims
        self.parties = parties
        self.rarity = Rarity(claim.profile.notions for claim in claims)
        self.by_article: dict[int, list[Assertion]] = {}
        self._by_notion: dict[str, list[int]] = {}
        self._of_matter: dict[str, int] = {}
        self._tells: dict[Term, float] = {}
        for number, claim in enumerate(claims):
            self.by_article.setdefault(claim.article, []).append(claim)
            for notion in claim.profile.notions:
                self._by_notion.setdefault(notion, []).append(number)
            for matter in claim.matters:
                self._of_matter[matter] = self._of_matter.get(matter, 0) + 1
        self._denied_at: dict[int, list[int]] = {}
        self._denying: dict[int, list[Span]] = {}
        for denial in denials:
            self._denied_at.setdefault(denial.article, []).append(denial.start)
            if denial.report.kind != "unconfirmed":
                self._denying.setdefault(denial.article, []).extend(denial.report.evidence)
        for found in self.by_article.values():
            found.sort(key=lambda c: (c.end, c.start))

    def tied(self, denial: Placed) -> set[int] | None:
        """The groups of the claims that assert what is denied; None where none is even about it."""
        weighed = [
            (value, claim, found)
            for claim, found in self.weighed(denial)
            if (value := sum(TIE_WEIGHTS[name] * part for name, part in found.items())) >= TIED
            and not denies_too(denial, claim)
            and not self._is_denial_too(denial, claim)
        ]
        if not weighed:
            return None
        least = max(TIED, max(value for value, _, _ in weighed) - BELOW_BEST)
        answers = not self._is_handed_on(denial)
        return {
            claim.group
            for value, claim, found in weighed
            if value >= least
            and one_proposition(denial, claim, found, value, answers=answers)
            and (value >= SURE or told_at_length(found) or self._has_done(denial.denied, claim))
        }

    def _is_handed_on(self, denial: Placed) -> bool:
        """Whether somebody else tells of the denial: it answers nothing that stands before it."""
        place = denial.report.evidence[0] if denial.report.evidence else None
        return place is not None and any(
            claim.speaker not in (None, denial.speaker)
            and claim.start <= place.start
            and place.end <= claim.end
            for claim in self.by_article.get(denial.article, ())
        )

    def _is_denial_too(self, denial: Placed, claim: Assertion) -> bool:
        """Whether the claim is told in the words of a denial, and is so negated as this one isn't.

        Who denies something may be called otherwise elsewhere; nobody denies there what he denies here.
        """
        if not claim.negated or denial.denied.said.negated:
            return False
        places = self._denying.get(claim.article, ())
        within = sum(max(0, min(p.end, claim.end) - max(p.start, claim.start)) for p in places)
        return within >= DENYING * (claim.end - claim.start)

    def weighed(self, denial: Placed) -> Iterator[tuple[Assertion, dict[str, float]]]:
        """Each claim that can be what is denied, with what speaks for and against it.

        What speaks for a sentence wherever it stands is found once: a page may print one hundreds of times.
        """
        before = self.before(denial, math.inf)
        replied = self._replied(denial)
        told: dict[tuple[str, str | None, int], dict[str, float]] = {}
        for claim in self._near(denial):
            if self._can_be_denied(denial, claim):
                said = (claim.statement, claim.speaker, id(claim.profile))
                if said not in told:
                    told[said] = self._by_words(denial, claim)
                yield claim, told[said] | self._by_place(denial, claim, before, replied)

    def _by_words(self, denial: Placed, claim: Assertion) -> dict[str, float]:
        """What speaks for and against a claim by what it says and who says it, named as in `TIE_WEIGHTS`."""
        said, party = denial.denied.said, self.parties.get(claim.speaker or "", Party())
        why = excluded(said, claim.profile, Setting(same_speaker=True))
        covered, found, acted = self._covering(denial.denied, denial.party.names, claim)
        return {
            "base": 1.0,
            "covered": covered,
            "words found": min(4, found),
            "act found": float(acted),
            "words denied": min(MOST_WORDS, len(denial.denied.told)),
            "points back": float(len(denial.denied.told) < 2),
            **agreements(said, claim.profile, self.rarity),
            "excluded": float(why in {"days", "phases", "numbers"}),
            "one polarity": float(one_polarity(denial, claim)),
            "about the denier": float(bool(denial.party.names & claim.profile.notions)),
            "in the outlet's voice": float(claim.speaker is not None and party.outlet),
            "nobody says it": float(claim.speaker is None),
        }

    def _by_place(
        self, denial: Placed, claim: Assertion, before: Sequence[Assertion], replied: Assertion | None
    ) -> dict[str, float]:
        """What speaks for and against a claim by where it stands.

        `before` are the claims of others before the denial in its article, `replied` the one it answers.
        """
        gap = denial.start - claim.end if claim.article == denial.article else math.inf
        return {
            "same article": float(claim.article == denial.article),
            "last before": float(bool(before) and claim is before[-1]),
            "second before": float(len(before) > 1 and claim is before[-2]),
            "close before": float(0 <= gap < CLOSE),
            "answered": float(claim is replied),
        }

    def before(self, denial: Placed, reach: float) -> list[Assertion]:
        """The claims of others that end at most `reach` characters before the denial in its article."""
        return [
            c
            for c in self.by_article.get(denial.article, ())
            if 0 <= denial.start - c.end < reach and (c.speaker is None or c.speaker != denial.speaker)
        ]

    def just_before(self, denial: Placed, reach: int) -> set[int]:
        """The group of the nearest claim before a denial that isn't the denier's own."""
        before = self.before(denial, reach)
        return {before[-1].group} if before else set()

    def _can_be_denied(self, denial: Placed, claim: Assertion) -> bool:
        """Whether the claim is none of the denier's side, nor within the words of the denial, nor of a state
        other than the one that is left open."""
        within = claim.article == denial.article and any(
            e.start <= claim.start and claim.end <= e.end for e in denial.report.evidence
        )
        party = self.parties.get(claim.speaker or "", Party())
        own_side = claim.speaker is not None and denial.party.speaks_with(party)
        if within or own_side or is_own(denial, claim) or other_subject(denial, claim):
            return False
        return denial.report.kind != "unconfirmed" or one_state(denial, claim.phase)

    def _replied(self, denial: Placed) -> Assertion | None:
        """The claim of somebody else that stands right before the denial, nothing else between."""
        before = [c for c in self.by_article.get(denial.article, ()) if c.end <= denial.start]
        if len(before) > 1 and denial.start - before[-1].end < SAME_SENTENCE and is_own(denial, before[-1]):
            before.pop()
        if not before or denial.start - before[-1].end > REPLY:
            return None
        last = before[-1]
        if any(last.end <= at < denial.start for at in self._denied_at.get(denial.article, ())):
            return None
        return None if is_own(denial, last) or self.parties.get(last.speaker or "", Party()).outlet else last

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

    def _covering(self, denied: Denied, party: frozenset[str], claim: Assertion) -> tuple[float, int, bool]:
        """The part of the denied that the claim has, how many of its telling words, and whether the act."""
        told = [t for t in (*denied.told, *denied.aside) if not t.notions & party]
        met = self._met_by(told, claim)
        weights = [self.tells(t) * (ASIDE if t in denied.aside else 1.0) for t in told]
        whole = sum(weights)
        covered = sum(weights[n] * match for n, match in met.items()) / whole if whole else 0.0
        found = sum(n in met for n, t in enumerate(told) if self.tells(t) >= TELLING)
        found += bool(denied.said.numbers and claim.profile.numbers)
        acts = self._acts(denied, told, met)
        return covered, found, not acts or max(acts) > MATTER / 3

    def _has_done(self, denied: Denied, claim: Assertion) -> bool:
        """Whether the claim has the verb of what is denied at length; a matter has other words."""
        told = [t for t in denied.told if denied.act & t.notions and not t.matters]
        return len(denied.told) <= SHORT_DENIAL or not told or bool(self._met_by(told, claim))

    def _acts(self, denied: Denied, told: Sequence[Term], met: Mapping[int, float]) -> list[float]:
        """How well the claim has what is denied to have been done; who did it, and to whom, isn't that."""
        acts = [
            n
            for n, t in enumerate(told)
            if t in denied.told and not t.notions <= denied.said.names | kinds_of_people()
        ]
        telling = [n for n in acts if told[n].matters and self.tells(told[n]) >= TELLING]
        return [met.get(n, 0.0) for n in telling or acts]

    def _met_by(self, told: Sequence[Term], claim: Assertion) -> dict[int, float]:
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
        return min(self._share(left, right), self._share(right, left))

    def _share(self, told: Sequence[Term], other: Sequence[Term]) -> float:
        """How much of what is told the other words cover."""
        met = self._pair_off(told, [(t, 1.0) for t in other])
        weights = [math.fsum(map(weight, t.notions or ("",))) for t in told]
        whole = sum(weights)
        return sum(match * weights[n] for n, match in met.items()) / whole if whole else 1.0

    def _rarity(self, count: int) -> float:
        """How much it tells that a claim has what so many of all claims have."""
        if not count:
            return NOWHERE
        share = count / max(30, len(self.claims))
        return max(0.2, min(1.0, -math.log(share) / 3.0))

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
        if term not in self._tells:
            self._tells[term] = (
                max(weight(n) * self._rarity(len(self._by_notion.get(n, ()))) for n in term.notions)
                if term.notions
                else max(self._rarity(self._of_matter.get(m, 0)) for m in term.matters)
            )
        return self._tells[term]

    def _match(self, told: Term, claimed: Term) -> float:
        if told.notions and told.notions <= claimed.notions:
            return 1.0
        if opposite(told.notions, claimed.notions):
            return MATTER
        if not told.matters & claimed.matters:
            return 0.0
        alike = max(self._rarity(self._of_matter.get(m, 0)) for m in told.matters & claimed.matters)
        return MATTER * min(1.0, alike * COMMON_MATTER / self.tells(told))
