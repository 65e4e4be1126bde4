"""What a model is asked about pairs of statements, in which order, and what becomes of its answers."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Final

from summarizer.check.reports import ClaimReport
from summarizer.merge.briefing import Relation
from summarizer.merge.claims.compare import CERTAIN, EXCLUDED, Comparison
from summarizer.merge.claims.forms import Comparisons, Form, join_forms, one_speaker
from summarizer.merge.grouping import Groups
from summarizer.merge.told import NO_OPENING, Composed, Opening

__all__ = ["Answers", "Asked", "Judge", "UndecidedPair", "by_gain", "judged_by"]

# What is joined or opposed is asked about first: a false one is the worst that can be printed.
_CONFIRM: Final = 2.0
# What an answer is worth less where neither report is news, where one article tells both and nothing is
# corroborated, and where a report is taken apart: its clauses are asked about.
_NO_NEWS, _ONE_ARTICLE, _TAKEN_APART = 0.6, 0.3, 0.5
_RELATIONS = frozenset(("same", "different", "opposed"))


@dataclass(frozen=True, slots=True)
class UndecidedPair:
    """Two statements to be judged: the comparison can't tell what they are, or it is to be confirmed.

    `gain` is what an answer is worth, from 2 on where what is printed already is to be confirmed.
    """

    left: str
    right: str
    gain: float = field(default=0.0, compare=False)


Answers = Callable[[Sequence[UndecidedPair]], Mapping[UndecidedPair, Relation]]
"""Answers a batch of pairs, those to be confirmed first; one that it leaves out stays as it is."""


@dataclass(frozen=True, slots=True)
class Judge:
    """Who is asked about pairs of statements.

    `proposed` are the pairs that a model which read all statements together takes for one or for opposed:
    with them no other undecided pair is asked about. None where nobody read them all. `opposed` are
    those that it found and confirmed to be against each other, of whole reports. `opening` is what it takes
    for the news, `composed` are its own sentences on what they have in common.
    """

    answer: Answers
    proposed: Collection[UndecidedPair] | None = None
    opposed: Collection[UndecidedPair] = ()
    opening: Opening = NO_OPENING
    composed: tuple[Composed, ...] = ()


def by_gain(pairs: Sequence[UndecidedPair]) -> list[UndecidedPair]:
    """Each pair once, those first whose answer is worth most."""
    return sorted(dict.fromkeys(pairs), key=lambda pair: (-pair.gain, pair.left, pair.right))


@dataclass(frozen=True)
class Asked:
    """Forms with their comparisons, as far as a model may be asked about them."""

    forms: Sequence[Form]
    reports: Sequence[ClaimReport]
    speakers: Sequence[str | None]
    comparisons: Comparisons

    def to_confirm(self, groups: Groups) -> dict[tuple[int, int], UndecidedPair]:
        """The pairs that are joined, the least sure first, then those that are opposed.

        Not those of which the comparison is certain, nor one voice's words in one article.
        """
        return self._pairs(
            places
            for places, comparison in self.comparisons.found.items()
            if (comparison.relation == "same" and comparison.score < CERTAIN and groups.together(*places))
            or (comparison.relation == "opposed" and not self._one_speaker(*places))
        )

    def undecided(self, groups: Groups) -> dict[tuple[int, int], UndecidedPair]:
        """The undecided pairs whose answer can change anything, those first that are worth most.

        It can't where both are one claim already, or one voice's words in one article.
        """
        return self._pairs(
            places
            for places, comparison in self.comparisons.found.items()
            if comparison.relation == "undecided" and not groups.together(*places)
        )

    def oppose(self, opposed: Collection[UndecidedPair]) -> dict[tuple[int, int], UndecidedPair]:
        """Set against each other what a model does; the pairs of forms that are said by two voices."""
        found = {places: pair for pair, places in self._places_of(opposed) if self._two_voices(*places)}
        for places in found:
            self.comparisons.found[places] = Comparison("opposed", EXCLUDED)
        return found

    def reopen(self, proposed: Collection[UndecidedPair]) -> None:
        """Make undecided what a model proposes and the comparison, but no rule, holds for different."""
        for _, (i, j) in self._places_of(proposed):
            comparison = self.comparisons.of(i, j)
            if comparison.relation == "different" and comparison.score > EXCLUDED:
                self.comparisons.found[i, j] = Comparison("undecided", comparison.score)

    def _places_of(self, pairs: Collection[UndecidedPair]) -> Iterator[tuple[UndecidedPair, tuple[int, int]]]:
        """Each pair with the numbers of forms that have its statements, the smaller first."""
        places: dict[str, list[int]] = {}
        for n, form in enumerate(self.forms):
            places.setdefault(form.words, []).append(n)
        for pair in pairs:
            for i, j in product(places.get(pair.left, ()), places.get(pair.right, ())):
                if i != j:
                    yield pair, (min(i, j), max(i, j))

    def take_over(
        self, pairs: Mapping[tuple[int, int], UndecidedPair], answers: Mapping[UndecidedPair, Relation]
    ) -> bool:
        """Put the answers in place of the comparisons; whether one that was joined no longer is.

        What the comparison joined or opposed and the model doesn't is neither: it is different.
        """
        parted = False
        for places, pair in pairs.items():
            known, said = self.comparisons.of(*places).relation, answers.get(pair)
            if said is None or said == known:
                continue
            parted = parted or known == "same"
            relation = said if known == "undecided" else "different"
            self.comparisons.found[places] = Comparison(relation, CERTAIN if relation == "same" else EXCLUDED)
        return parted

    def _pairs(self, places: Iterable[tuple[int, int]]) -> dict[tuple[int, int], UndecidedPair]:
        pairs = {
            (i, j): self._pair(i, j)
            for i, j in places
            if self.forms[i].words != self.forms[j].words and self._two_voices(i, j)
        }
        ranked = sorted(pairs, key=lambda p: (-pairs[p].gain, pairs[p].left, pairs[p].right))
        return {p: pairs[p] for p in ranked}

    def _pair(self, i: int, j: int) -> UndecidedPair:
        left, right = sorted((self.forms[i].words, self.forms[j].words))
        return UndecidedPair(left, right, self._gain(i, j))

    def _gain(self, i: int, j: int) -> float:
        """What an answer is worth: how likely it changes something, and how much a reader sees of it."""
        comparison = self.comparisons.of(i, j)
        reports = [self.reports[self.forms[n].members[0]] for n in (i, j)]
        seen = 1.0 if any(report.importance == "news" for report in reports) else _NO_NEWS
        if comparison.relation == "opposed":
            return _CONFIRM
        likely = 1 / (1 + math.exp(-comparison.score))
        if comparison.relation == "same":
            return _CONFIRM + seen * (2 - likely)
        alone = _ONE_ARTICLE if self.comparisons.share_an_article(i, j) else 1.0
        apart = _TAKEN_APART if any(report.excerpts for report in reports) else 1.0
        return likely * seen * alone * apart

    def _one_speaker(self, i: int, j: int) -> bool:
        return one_speaker(self.forms[i], self.forms[j], self.speakers)

    def _two_voices(self, i: int, j: int) -> bool:
        """Whether the two are said by different speakers or in different articles."""
        said = (m for n in (i, j) for m in self.forms[n].members)
        return len({(self.reports[m].article, self.speakers[m]) for m in said}) > 1


def judged_by(
    judge: Judge, asked: Asked, groups: Groups, *, once: bool = False
) -> tuple[Groups, dict[UndecidedPair, Relation], list[tuple[int, int]]]:
    """The groups as a judge's answers leave them, the answers, and the undecided pairs that it opposes."""
    size, comparisons = len(asked.forms), asked.comparisons
    against = asked.oppose(judge.opposed)
    doubtful = {p: pair for p, pair in asked.to_confirm(groups).items() if p not in against}
    asked.reopen(judge.proposed or ())
    pairs = asked.undecided(groups)
    if judge.proposed is not None:
        pairs = {places: pair for places, pair in pairs.items() if pair in judge.proposed}
    answers = _ask(doubtful | pairs, judge)
    if asked.take_over(doubtful, answers) or against:
        groups = join_forms(size, comparisons, once=once)
    asked.take_over(pairs, answers)
    groups = join_forms(size, comparisons, groups, once=once)
    opposed = [*against, *(places for places, pair in pairs.items() if answers.get(pair) == "opposed")]
    return groups, answers | dict.fromkeys(against.values(), "opposed"), opposed


def _ask(pairs: Mapping[tuple[int, int], UndecidedPair], judge: Judge) -> dict[UndecidedPair, Relation]:
    """What a judge answers about the pairs, all in one batch; nothing but the three words counts."""
    if not pairs:
        return {}
    asked = list(dict.fromkeys(pairs.values()))
    given = judge.answer(asked)
    return {pair: given[pair] for pair in asked if given.get(pair) in _RELATIONS}
