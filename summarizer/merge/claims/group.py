"""Reports of one assertion as one claim."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from summarizer.check.reports import ClaimReport
from summarizer.merge.briefing import Relation
from summarizer.merge.candidates import candidate_pairs
from summarizer.merge.claims.account import Account, Rareness, account
from summarizer.merge.claims.compare import CERTAIN, EXCLUDED, Comparison, Setting
from summarizer.merge.claims.profile import Profile
from summarizer.merge.claims.relation import Told, related
from summarizer.merge.grouping import Groups
from summarizer.merge.quotations.utterance import one_utterance

__all__ = ["Answers", "ClaimGroup", "Judge", "UndecidedPair", "group_claims"]


@dataclass(frozen=True, slots=True)
class UndecidedPair:
    """Two statements to be judged: the comparison can't tell what they are, or it is to be confirmed."""

    left: str
    right: str


Answers = Callable[[Sequence[UndecidedPair]], Mapping[UndecidedPair, Relation]]
"""Answers a batch of pairs, those to be confirmed first; one that it leaves out stays as it is."""


@dataclass(frozen=True, slots=True)
class Judge:
    """Who is asked about pairs of statements.

    `proposed` are the pairs that a model which read all statements together takes for one or for opposed:
    with them no other undecided pair is asked about. None where nobody read them all.
    """

    answer: Answers
    proposed: Collection[UndecidedPair] | None = None


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """The reports of one assertion by their numbers, and the groups that assert its opposite."""

    members: tuple[int, ...]
    opposed: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Form:
    """What several reports say in the same words; `articles` are those that say it below the headline."""

    told: Told
    speaker: str | None
    named: bool
    spoken: bool
    articles: frozenset[str]
    members: tuple[int, ...]


# How many members of a large group a newcomer is compared with.
_REPRESENTATIVES = 8
# Of the pairs of different articles in a claim so many must be the same. On real events all of them and two
# thirds of them give the same precision; the mean of their log-odds a lower one.
_MOST = 0.67


def group_claims(
    reports: Sequence[ClaimReport],
    speakers: Sequence[str | None],
    profiles: Sequence[Profile],
    headlines: Collection[int] = (),
    judge: Judge | None = None,
) -> tuple[list[ClaimGroup], dict[UndecidedPair, Relation]]:
    """Group reports by what they assert; `speakers` and `profiles` run beside `reports`.

    `headlines` are the reports, by their numbers, that stand in a headline: the text below says them again.
    The groups come in the order of their first members; with them what `judge` answered.
    """
    forms = _forms(reports, speakers, profiles, headlines)
    comparisons = _Comparisons(forms, [frozenset(reports[m].article for m in form.members) for form in forms])
    for pair in candidate_pairs([_keys(form) for form in forms]):
        comparisons.of(*pair)
    groups = _join(len(forms), comparisons)
    answers: dict[UndecidedPair, Relation] = {}
    judged: list[tuple[int, int]] = []
    if judge:
        doubtful = _to_confirm(forms, reports, speakers, comparisons, groups)
        proposed = judge.proposed
        _reopen(proposed or (), forms, reports, comparisons)
        pairs = _open(forms, reports, speakers, comparisons, groups)
        pairs = {p: pair for p, pair in pairs.items() if proposed is None or pair in proposed}
        answers = _ask(doubtful | pairs, judge)
        if _taken_over(doubtful, answers, comparisons):
            groups = _join(len(forms), comparisons)
        _taken_over(pairs, answers, comparisons)
        groups = _join(len(forms), comparisons, groups)
        judged = [places for places, pair in pairs.items() if answers.get(pair) == "opposed"]
    found = sorted(
        tuple(sorted(m for form in group for m in forms[form].members)) for group in groups.lists()
    )
    carried = {m: n for n, members in enumerate(found) for m in members}
    contrary = [*judged, *_contrary(forms, speakers, comparisons)]
    opposed = _opposed([(forms[i].members[0], forms[j].members[0]) for i, j in contrary], carried, len(found))
    return [ClaimGroup(members, opposed[n]) for n, members in enumerate(found)], answers


def _opposed(
    pairs: Iterable[tuple[int, int]], carried: Mapping[int, int], count: int
) -> list[tuple[int, ...]]:
    """For each group the groups that assert its opposite, by pairs of reports that exclude each other."""
    found: list[set[int]] = [set() for _ in range(count)]
    for i, j in pairs:
        a, b = carried[i], carried[j]
        if a != b:
            found[a].add(b)
            found[b].add(a)
    return [tuple(sorted(others)) for others in found]


def _contrary(
    forms: Sequence[_Form], speakers: Sequence[str | None], comparisons: _Comparisons
) -> list[tuple[int, int]]:
    """The pairs of forms that exclude each other, said by two speakers: nobody opposes himself."""
    return [
        (i, j)
        for (i, j), comparison in comparisons.found.items()
        if comparison.relation == "opposed" and not _one_speaker(forms[i], forms[j], speakers)
    ]


def _one_speaker(left: _Form, right: _Form, speakers: Sequence[str | None]) -> bool:
    """Whether one speaker says both, in one article or in two."""
    voices = {speakers[m] for form in (left, right) for m in form.members}
    return len(voices) == 1 and None not in voices


def _two_voices(
    left: _Form, right: _Form, reports: Sequence[ClaimReport], speakers: Sequence[str | None]
) -> bool:
    """Whether the two are said by different speakers or in different articles."""
    voices = [{(reports[m].article, speakers[m]) for m in form.members} for form in (left, right)]
    return len(voices[0] | voices[1]) > 1


def _forms(
    reports: Sequence[ClaimReport],
    speakers: Sequence[str | None],
    profiles: Sequence[Profile],
    headlines: Collection[int],
) -> list[_Form]:
    """Reports in the same words by the same speaker as one; those without telling words stay apart."""
    found: dict[object, list[int]] = {}
    for number, said in enumerate(profiles):
        key: object = (said, speakers[number]) if said.first_person else said
        found.setdefault(key if len(said.words) > 1 else number, []).append(number)
    return [
        _Form(
            Told(
                profiles[members[0]],
                _account([reports[m] for m in members], profiles[members[0]]),
            ),
            speakers[members[0]],
            speakers[members[0]] is not None and reports[members[0]].speaker_kind != "outlet",
            any(reports[m].wording != "indirect" for m in members),
            frozenset(reports[m].article for m in members if m not in headlines),
            tuple(members),
        )
        for members in found.values()
    ]


def _account(reports: Sequence[ClaimReport], said: Profile) -> Account:
    """The account of reports in the same words, where the first of them begins."""
    first = min(report.evidence[0].start if report.evidence else 0 for report in reports)
    words = reports[0].source_words or reports[0].statement
    return account(said, words, reports[0].clauses, first)


def _keys(form: _Form) -> frozenset[str]:
    numbers = {f"#{n.low or n.high:g}" for n in form.told.profile.numbers if n.low or n.high}
    return form.told.account.words | numbers


class _Comparisons:
    """What any two forms are to each other, each pair compared once."""

    def __init__(self, forms: Sequence[_Form], articles: Sequence[frozenset[str]]) -> None:
        self._forms = forms
        self._articles = articles
        self._rareness = Rareness(form.told.account for form in forms for _ in form.members)
        # Of the pairs compared so far those that aren't different.
        self.found: dict[tuple[int, int], Comparison] = {}

    def of(self, left: int, right: int) -> Comparison:
        pair = (min(left, right), max(left, right))
        if (known := self.found.get(pair)) is not None:
            return known
        compared = self._compared(self._forms[pair[0]], self._forms[pair[1]])
        if compared.relation != "different":  # nearly all pairs are; they would fill the memory
            self.found[pair] = compared
        return compared

    def share_an_article(self, left: int, right: int) -> bool:
        """Whether one article tells both, be it in its headline."""
        return bool(self._articles[left] & self._articles[right])

    def _compared(self, left: _Form, right: _Form) -> Comparison:
        same_speaker = left.speaker is not None and left.speaker == right.speaker
        if (
            same_speaker
            and left.spoken
            and right.spoken
            and one_utterance(left.told.profile.words, right.told.profile.words)
        ):
            return Comparison("same", CERTAIN)
        setting = Setting(
            same_speaker=same_speaker,
            other_speaker=left.named and right.named and not same_speaker,
            same_article=bool(left.articles & right.articles),
        )
        return related(left.told, right.told, self._rareness, setting)


def _to_confirm(
    forms: Sequence[_Form],
    reports: Sequence[ClaimReport],
    speakers: Sequence[str | None],
    comparisons: _Comparisons,
    groups: Groups,
) -> dict[tuple[int, int], UndecidedPair]:
    """The pairs that are joined, the least sure first, then those that are opposed.

    Not those of which the comparison is certain, nor one voice's words in one article.
    """
    pairs = {
        (i, j): UndecidedPair(*sorted((_words(forms[i], reports), _words(forms[j], reports))))
        for (i, j), comparison in comparisons.found.items()
        if (comparison.relation == "same" and comparison.score < CERTAIN and groups.together(i, j))
        or (comparison.relation == "opposed" and not _one_speaker(forms[i], forms[j], speakers))
        if _two_voices(forms[i], forms[j], reports, speakers)
    }

    def rank(places: tuple[int, int]) -> tuple[bool, float, str, str]:
        comparison, pair = comparisons.of(*places), pairs[places]
        return comparison.relation == "opposed", comparison.score, pair.left, pair.right

    return {
        places: pairs[places] for places in sorted(pairs, key=rank) if len(set(_sides(pairs[places]))) > 1
    }


def _words(form: _Form, reports: Sequence[ClaimReport]) -> str:
    return reports[form.members[0]].statement


def _sides(pair: UndecidedPair) -> tuple[str, str]:
    return pair.left, pair.right


def _reopen(
    proposed: Collection[UndecidedPair],
    forms: Sequence[_Form],
    reports: Sequence[ClaimReport],
    comparisons: _Comparisons,
) -> None:
    """Make undecided what a model proposes and the comparison holds for different, if no rule excludes it."""
    places: dict[str, list[int]] = {}
    for n, form in enumerate(forms):
        places.setdefault(_words(form, reports), []).append(n)
    for pair in proposed:
        for i, j in product(places.get(pair.left, ()), places.get(pair.right, ())):
            comparison = comparisons.of(i, j)
            if i != j and comparison.relation == "different" and comparison.score > EXCLUDED:
                comparisons.found[min(i, j), max(i, j)] = Comparison("undecided", comparison.score)


def _open(
    forms: Sequence[_Form],
    reports: Sequence[ClaimReport],
    speakers: Sequence[str | None],
    comparisons: _Comparisons,
    groups: Groups,
) -> dict[tuple[int, int], UndecidedPair]:
    """The undecided pairs whose answer can change anything, the nearest first.

    It can't where both are one claim already, or one voice's words in one article.
    """
    pairs: dict[tuple[int, int], UndecidedPair] = {}
    for (i, j), comparison in comparisons.found.items():
        if comparison.relation != "undecided" or groups.together(i, j):
            continue
        left, right = sorted((reports[forms[i].members[0]].statement, reports[forms[j].members[0]].statement))
        if left != right and _two_voices(forms[i], forms[j], reports, speakers):
            pairs[i, j] = UndecidedPair(left, right)
    nearest = sorted(
        pairs, key=lambda places: (-comparisons.of(*places).score, pairs[places].left, pairs[places].right)
    )
    return {places: pairs[places] for places in nearest}


def _ask(pairs: Mapping[tuple[int, int], UndecidedPair], judge: Judge) -> dict[UndecidedPair, Relation]:
    """What `judge` answers about the pairs, all in one batch; nothing but the three words counts."""
    if not pairs:
        return {}
    asked = list(dict.fromkeys(pairs.values()))
    given = judge.answer(asked)
    return {pair: given[pair] for pair in asked if given.get(pair) in {"same", "different", "opposed"}}


def _taken_over(
    pairs: Mapping[tuple[int, int], UndecidedPair],
    answers: Mapping[UndecidedPair, Relation],
    comparisons: _Comparisons,
) -> bool:
    """Put the answers in place of the comparisons; whether one that was joined no longer is.

    What the comparison joined or opposed and the model doesn't is neither: it is different.
    """
    parted = False
    for places, pair in pairs.items():
        known, said = comparisons.of(*places).relation, answers.get(pair)
        if said is None or said == known:
            continue
        parted = parted or known == "same"
        relation = said if known == "undecided" else "different"
        comparisons.found[places] = Comparison(relation, CERTAIN if relation == "same" else EXCLUDED)
    return parted


def _join(size: int, comparisons: _Comparisons, joined: Groups | None = None) -> Groups:
    """Join the nearest pairs first, and two groups only where their members are near on the whole.

    What is `joined` before stays so.
    """
    groups = joined or Groups(size)
    members = {found[0]: found for found in groups.lists()}
    same = sorted((-c.score, pair) for pair, c in comparisons.found.items() if c.relation == "same")
    for _, (i, j) in same:
        a, b = groups.find(i), groups.find(j)
        if a == b or not _near(members[a], members[b], comparisons):
            continue
        leader = groups.join(a, b)
        members[leader] = sorted(members[a] + members[b])
    return groups


def _near(left: list[int], right: list[int], comparisons: _Comparisons) -> bool:
    """Whether no two members are opposed, and most of those of different articles are the same.

    So a long report of one outlet doesn't join two others; but where one outlet tells in two reports what the
    other tells in one, all three are one claim.
    """
    pairs = [(i, j) for i in left[:_REPRESENTATIVES] for j in right[:_REPRESENTATIVES]]
    if any(comparisons.of(*pair).relation == "opposed" for pair in pairs):
        return False
    apart = [pair for pair in pairs if not comparisons.share_an_article(*pair)] or pairs
    return sum(comparisons.of(*pair).relation == "same" for pair in apart) >= _MOST * len(apart)
