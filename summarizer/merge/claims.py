"""Reports of one assertion as one claim."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from summarizer.check.reports import ClaimReport
from summarizer.merge.briefing import Relation
from summarizer.merge.candidates import candidate_pairs
from summarizer.merge.compare import EXCLUDED, SAME, Comparison, Rarity, Setting, compare
from summarizer.merge.grouping import Groups
from summarizer.merge.profiles import Profile

__all__ = ["ClaimGroup", "Judge", "UndecidedPair", "group_claims"]


@dataclass(frozen=True, slots=True)
class UndecidedPair:
    """Two statements of which the comparison can't tell whether they say the same."""

    left: str
    right: str


Judge = Callable[[Sequence[UndecidedPair]], Mapping[UndecidedPair, Relation]]
"""Answers a batch of undecided pairs; a pair it leaves out stays undecided."""


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """The reports of one assertion by their numbers, and the groups that assert its opposite."""

    members: tuple[int, ...]
    opposed: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Form:
    """What several reports say in the very same words."""

    profile: Profile
    speaker: str | None
    articles: frozenset[str]
    members: tuple[int, ...]


# How many members of a large group a newcomer is compared with.
_REPRESENTATIVES = 8
# The mean log-odds between the members of two groups that are joined, and the least that one pair counts.
_ON_THE_WHOLE, _FARTHEST = 0.0, -9.0


def group_claims(
    reports: Sequence[ClaimReport],
    speakers: Sequence[str | None],
    profiles: Sequence[Profile],
    judge: Judge | None = None,
) -> tuple[list[ClaimGroup], dict[UndecidedPair, Relation]]:
    """Group reports by what they assert; `speakers` and `profiles` run beside `reports`.

    The groups come in the order of their first members; with them what `judge` answered.
    """
    forms = _forms(reports, speakers, profiles)
    comparisons = _Comparisons(forms)
    compared = {pair: comparisons.of(*pair) for pair in candidate_pairs([_keys(form) for form in forms])}
    answers = _ask(forms, reports, comparisons.found, judge) if judge else {}
    groups = _join(forms, comparisons)
    leaders = {leader: n for n, leader in enumerate(members[0] for members in groups.lists())}
    opposed: dict[int, set[int]] = {}
    for (i, j), comparison in compared.items():
        a, b = leaders[groups.find(i)], leaders[groups.find(j)]
        if comparison.relation == "opposed" and a != b and _two_voices(forms[i], forms[j], reports, speakers):
            opposed.setdefault(a, set()).add(b)
            opposed.setdefault(b, set()).add(a)
    found = [
        (tuple(sorted(m for form in members for m in forms[form].members)), opposed.get(n, set()))
        for n, members in enumerate(groups.lists())
    ]
    order = sorted(range(len(found)), key=lambda n: found[n][0])
    place = {n: at for at, n in enumerate(order)}
    return [ClaimGroup(found[n][0], tuple(sorted(place[o] for o in found[n][1]))) for n in order], answers


def _two_voices(
    left: _Form, right: _Form, reports: Sequence[ClaimReport], speakers: Sequence[str | None]
) -> bool:
    """Whether the two are said by different speakers or in different articles: nobody opposes himself."""
    voices = [{(reports[m].article, speakers[m]) for m in form.members} for form in (left, right)]
    return len(voices[0] | voices[1]) > 1


def _forms(
    reports: Sequence[ClaimReport], speakers: Sequence[str | None], profiles: Sequence[Profile]
) -> list[_Form]:
    """Reports in the same words by the same speaker as one; those without telling words stay apart."""
    found: dict[object, list[int]] = {}
    for number, said in enumerate(profiles):
        key: object = (said, speakers[number]) if said.first_person else said
        found.setdefault(key if len(said.words) > 1 else number, []).append(number)
    return [
        _Form(
            profiles[members[0]],
            speakers[members[0]],
            frozenset(reports[m].article for m in members),
            tuple(members),
        )
        for members in found.values()
    ]


def _keys(form: _Form) -> frozenset[str]:
    numbers = {f"#{n.low or n.high:g}" for n in form.profile.numbers if n.low or n.high}
    return form.profile.notions | numbers


class _Comparisons:
    """What any two forms are to each other, each pair compared once."""

    def __init__(self, forms: Sequence[_Form]) -> None:
        self._forms = forms
        self._rarity = Rarity(form.profile.notions for form in forms for _ in form.members)
        self.found: dict[tuple[int, int], Comparison] = {}

    def of(self, left: int, right: int) -> Comparison:
        pair = (min(left, right), max(left, right))
        if pair not in self.found:
            self.found[pair] = self._compared(self._forms[pair[0]], self._forms[pair[1]])
        return self.found[pair]

    def _compared(self, left: _Form, right: _Form) -> Comparison:
        setting = Setting(
            same_speaker=left.speaker is not None and left.speaker == right.speaker,
            same_article=bool(left.articles & right.articles),
        )
        return compare(left.profile, right.profile, self._rarity, setting)


def _ask(
    forms: Sequence[_Form],
    reports: Sequence[ClaimReport],
    compared: dict[tuple[int, int], Comparison],
    judge: Judge,
) -> dict[UndecidedPair, Relation]:
    """Put the undecided pairs to `judge` in one batch and take over what it answers."""
    pairs: dict[tuple[int, int], UndecidedPair] = {}
    for (i, j), comparison in compared.items():
        if comparison.relation == "undecided":
            left, right = reports[forms[i].members[0]].statement, reports[forms[j].members[0]].statement
            pairs[i, j] = UndecidedPair(*sorted((left, right)))
    if not pairs:
        return {}
    given = judge(sorted(set(pairs.values()), key=lambda p: (p.left, p.right)))
    for places, pair in pairs.items():
        answer = given.get(pair)
        if answer in {"same", "different", "opposed"}:
            compared[places] = Comparison(answer, SAME if answer == "same" else EXCLUDED)
    return {
        pair: given[pair] for pair in pairs.values() if given.get(pair) in {"same", "different", "opposed"}
    }


def _join(forms: Sequence[_Form], comparisons: _Comparisons) -> Groups:
    """Join the nearest pairs first, and two groups only where their members are near on the whole."""
    groups = Groups(len(forms))
    members: dict[int, list[int]] = {n: [n] for n in range(len(forms))}
    same = sorted((-c.score, pair) for pair, c in comparisons.found.items() if c.relation == "same")
    for _, (i, j) in same:
        a, b = groups.find(i), groups.find(j)
        if a == b or not _near(members[a], members[b], comparisons):
            continue
        leader = groups.join(a, b)
        members[leader] = sorted(members[a] + members[b])
    return groups


def _near(left: list[int], right: list[int], comparisons: _Comparisons) -> bool:
    """Whether no two members are opposed, and all together are rather the same."""
    found = [comparisons.of(i, j) for i in left[:_REPRESENTATIVES] for j in right[:_REPRESENTATIVES]]
    if any(c.relation == "opposed" for c in found):
        return False
    return sum(max(c.score, _FARTHEST) for c in found) >= _ON_THE_WHOLE * len(found)
