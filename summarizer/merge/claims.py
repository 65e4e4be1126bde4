"""Reports of one assertion as one claim."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from summarizer.check.reports import ClaimReport
from summarizer.merge.briefing import Relation
from summarizer.merge.candidates import candidate_pairs
from summarizer.merge.compare import Comparison, compare, same_utterance
from summarizer.merge.grouping import Groups
from summarizer.merge.profiles import Profile

__all__ = ["ClaimGroup", "Judge", "UndecidedPair", "group_claims"]


@dataclass(frozen=True, slots=True)
class UndecidedPair:
    """Two statements of which the comparison can't tell whether they say the same."""

    left: str
    right: str


Judge = Callable[[Sequence[UndecidedPair]], Mapping[UndecidedPair, Relation]]
"""Answers a batch of undecided pairs, the nearest first; a pair it leaves out stays undecided."""


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
    spoken: bool
    members: tuple[int, ...]


# How many members of a large group a newcomer is compared with.
_REPRESENTATIVES = 8


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
    compared = {
        pair: _compared(forms[pair[0]], forms[pair[1]])
        for pair in candidate_pairs([_keys(form) for form in forms])
    }
    groups = _join(forms, compared)
    answers: dict[UndecidedPair, Relation] = {}
    if judge:
        answers = _ask(_open(forms, reports, speakers, compared, groups), compared, judge)
        groups = _join(forms, compared, groups)
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
            any(reports[m].wording != "indirect" for m in members),
            tuple(members),
        )
        for members in found.values()
    ]


def _keys(form: _Form) -> frozenset[str]:
    numbers = {f"#{n.low or n.high:g}" for n in form.profile.numbers if n.low or n.high}
    return form.profile.notions | numbers


def _compared(left: _Form, right: _Form) -> Comparison:
    same_speaker = left.speaker is not None and left.speaker == right.speaker
    if (
        same_speaker
        and left.spoken
        and right.spoken
        and same_utterance(left.profile.words, right.profile.words)
    ):
        return Comparison("same", 2.0)
    return compare(left.profile, right.profile, same_speaker)


def _open(
    forms: Sequence[_Form],
    reports: Sequence[ClaimReport],
    speakers: Sequence[str | None],
    compared: Mapping[tuple[int, int], Comparison],
    groups: Groups,
) -> dict[tuple[int, int], UndecidedPair]:
    """The undecided pairs whose answer can change anything, the nearest first.

    It can't where both are one claim already, or one voice's words in one article.
    """
    pairs: dict[tuple[int, int], UndecidedPair] = {}
    for (i, j), comparison in compared.items():
        if comparison.relation != "undecided" or groups.together(i, j):
            continue
        left, right = sorted((reports[forms[i].members[0]].statement, reports[forms[j].members[0]].statement))
        if left != right and _two_voices(forms[i], forms[j], reports, speakers):
            pairs[i, j] = UndecidedPair(left, right)
    nearest = sorted(
        pairs, key=lambda places: (-compared[places].score, pairs[places].left, pairs[places].right)
    )
    return {places: pairs[places] for places in nearest}


def _ask(
    pairs: Mapping[tuple[int, int], UndecidedPair],
    compared: dict[tuple[int, int], Comparison],
    judge: Judge,
) -> dict[UndecidedPair, Relation]:
    """Put the undecided pairs to `judge` in one batch and take over what it answers."""
    if not pairs:
        return {}
    asked = list(dict.fromkeys(pairs.values()))
    given = judge(asked)
    answers = {pair: given[pair] for pair in asked if given.get(pair) in {"same", "different", "opposed"}}
    for places, pair in pairs.items():
        if pair in answers:
            compared[places] = Comparison(answers[pair], compared[places].score)
    return answers


def _join(
    forms: Sequence[_Form],
    compared: Mapping[tuple[int, int], Comparison],
    joined: Groups | None = None,
) -> Groups:
    """Join the nearest pairs first, and two groups only where their members don't contradict.

    What is `joined` before stays so: a model's answers add to what the rules are sure of.
    """
    groups = joined or Groups(len(forms))
    members = {found[0]: found for found in groups.lists()}
    same = sorted((-c.score, pair) for pair, c in compared.items() if c.relation == "same")
    for _, (i, j) in same:
        a, b = groups.find(i), groups.find(j)
        if a == b or not _agree(forms, members[a], members[b], compared):
            continue
        leader = groups.join(a, b)
        members[leader] = sorted(members[a] + members[b])
    return groups


def _agree(
    forms: Sequence[_Form], left: list[int], right: list[int], compared: Mapping[tuple[int, int], Comparison]
) -> bool:
    relations = []
    for i in left[:_REPRESENTATIVES]:
        for j in right[:_REPRESENTATIVES]:
            known = compared.get((min(i, j), max(i, j))) or _compared(forms[i], forms[j])
            relations.append(known.relation)
    return "opposed" not in relations and relations.count("different") * 2 <= len(relations)
