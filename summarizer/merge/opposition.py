"""Claims that can't both hold: of one matter with opposite polarity, opposite words, or other figures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from summarizer.check.reports import ClaimReport
from summarizer.language.quantities.numerals import numerals
from summarizer.merge.accusations import LACKS
from summarizer.merge.denied import Assertion, Term, terms
from summarizer.merge.families import listed
from summarizer.merge.profiles import Number, Profile
from summarizer.merge.ties import ClaimIndex, opposite
from summarizer.merge.words import notions, plain, stem, weight

__all__ = ["opposed_claims", "opposed_groups"]

# Words and turns of phrase of which one of each side can't hold of one thing at one time.
_STATES: tuple[tuple[str, str], ...] = (
    (
        "continue continues continued continuing going_on as_usual uninterrupted resumed still_running",
        "stopped halted suspended standstill at_a_halt ceased interrupted paused nobody_is no_longer idle",
    ),
    (
        "live carrying_current under_voltage switched_on in_service powered energised turned_on",
        "switched_off cut_power out_of_service no_current shut_off turned_off disconnected unpowered",
    ),
    ("open opened left_open wide_open", "closed shut locked sealed"),
    (
        "present on_the_bridge at_his_post at_the_scene was_there",
        "absent asleep_in away left_his_post not_there",
    ),
    (
        "in_time on_time promptly within_minutes within_an_hour quickly at_once",
        "too_late late delayed slow hours_late",
    ),
    ("enough sufficient plenty adequate", "too_few shortage not_enough lack insufficient"),
    ("working functioning in_order operational", "faulty broken failed defective out_of_order not_working"),
    ("safe secure harmless", "unsafe dangerous hazardous"),
    ("alive survived", "dead died killed"),
    ("peaceful peacefully calm", "violent violence riot riots clashes"),
    ("guilty convicted", "innocent acquitted cleared"),
    ("rose risen increased grew", "fell fallen decreased dropped"),
    ("accepted agreed", "rejected refused turned_down"),
    ("sober", "drunk intoxicated"),
    ("voluntary voluntarily", "forced coerced"),
    ("accident accidental accidentally", "deliberate deliberately on_purpose"),
)
# How much of what is denied the other claim must have; of the shorter of two counts at one time, or on one
# day of publication; and of the rest of two claims that tell of a state.
NEGATED_SHARED, COUNTED_SHARED, SAME_DAY_SHARED, STATE_SHARED = 0.6, 0.4, 0.5, 0.6
# A word that tells so much must be in both.
TELLING, RARE = 0.45, 0.8
LONG_LIST = 60
MEMBERS = 6

_NONE_OF = re.compile(
    r"\bthere (?:is|are|was|were|had been|has been) (?:no|not a single|never any) ((?:[a-z-]+ )??[a-z-]+)"
    r"(?= (?:in|of|at|on|to|for|from|anywhere|that)\b|$)"
)
_SO_FAR = re.compile(r"\b(?:yet|so far|still|as of|reports?|reported|known|under control|confirmed)\b")
_REFUSED = re.compile(
    r"\b(?:refus|reject|turn(?:ed|s|ing)? down|declin|rul(?:ed|es|ing) out|will not|won't|would not)\w*"
)
_WANTED = re.compile(r"\b(?:call(?:ed|s|ing)? (?:for|on)|demand|should|must|had to|propos|urg|want)\w*")
# What is measured of one event is one thing: two areas burnt by one day.
_MEASURES = frozenset(
    map(stem, listed("hectares acres square-kilometres tonnes tons litres degrees magnitude"))
)
# Units that two numbers of one article may share without counting one thing.
_ANYTHING = frozenset(
    {"people", "soldier", "percent", "worker", "job", *map(stem, listed(
        "crown euro dollar pound hour minute day week month year time house metre kilometre point place"
    ))}
)  # fmt: skip
_NEXT_WORD = re.compile(r" ([^\W\d_]+)")
_NO_UNIT = frozenset(listed("of had have has was were is are in on at by from to and or more other such"))
# What grows while reporters count.
_GROWING = frozenset({"casualty", "hold"})


def opposed_groups(claims: Sequence[Assertion]) -> list[tuple[int, int]]:
    """The pairs of groups, the lower number first, whose members `claims` exclude each other."""
    index = ClaimIndex(claims, {})
    found = {
        (min(a.group, b.group), max(a.group, b.group))
        for a, b in _candidates(claims)
        if a.group != b.group and _opposed(a, b, index)
    }
    return sorted(found)


def opposed_claims(
    reports: Sequence[ClaimReport],
    speakers: Sequence[str | None],
    profiles: Sequence[Profile],
    published: Sequence[str | None] | None,
    carried: Mapping[int, int],
) -> list[tuple[int, int]]:
    """The pairs of groups that exclude each other; `carried` gives for a report's number its group."""
    numbers: dict[str, int] = {}
    days = published or [None] * len(reports)
    return opposed_groups(
        [
            Assertion(
                group=carried[n],
                article=numbers.setdefault(r.article, len(numbers)),
                start=r.evidence[0].start if r.evidence else 0,
                end=r.evidence[-1].end if r.evidence else 0,
                speaker=speakers[n],
                statement=r.statement,
                published=days[n],
                profile=profiles[n],
            )
            for n, r in enumerate(reports)
        ]
    )


def _candidates(claims: Sequence[Assertion]) -> Iterable[tuple[Assertion, Assertion]]:
    """Pairs of members of two groups that have a rare notion or the unit of a number in common."""
    filed: dict[str, list[int]] = {}
    seen_of: dict[int, int] = {}
    for n, claim in enumerate(claims):
        if (seen := seen_of.get(claim.group, 0)) >= MEMBERS:
            continue
        seen_of[claim.group] = seen + 1
        keys = {k for k in claim.profile.notions if weight(k) >= 1}
        keys |= {f"#{number.unit}" for number in claim.profile.numbers}
        for key in keys | {f"~{m}" for m in claim.matters}:
            filed.setdefault(key, []).append(n)
    pairs: set[tuple[int, int]] = set()
    for members in filed.values():
        if len(members) > LONG_LIST:
            continue
        for at, i in enumerate(members):
            pairs.update((i, j) for j in members[at + 1 : at + 1 + LONG_LIST])
    return [(claims[i], claims[j]) for i, j in sorted(pairs)]


def _opposed(left: Assertion, right: Assertion, index: ClaimIndex) -> bool:
    one_voice = left.speaker is not None and left.speaker == right.speaker
    if one_voice and left.article == right.article:
        return False
    a, b = left.profile, right.profile
    if (a.days and b.days and not a.days & b.days) or a.first_person != b.first_person:
        return False
    if left.negated != right.negated:
        no, yes = (left, right) if left.negated else (right, left)
        return _denies(no, yes, index)
    if left.negated or one_voice:
        return False
    return _counted_otherwise(left, right, index) or _other_state(left, right, index)


def _denies(no: Assertion, yes: Assertion, index: ClaimIndex) -> bool:
    """Whether one says that what the other tells isn't so; a refusal of what is wanted is no such thing."""
    low = plain(no.main)
    if _REFUSED.search(low) or _WANTED.search(plain(yes.main)):
        return False
    later = no.published and yes.published and no.published[:10] < yes.published[:10]
    if later and _SO_FAR.search(low):
        return False
    if (yes.matters - no.matters) & LACKS:
        return False
    if _none_of_it(low, yes, index):
        return True
    return (
        _in_common(no.asserted, yes.asserted, index)
        and index.share(no.asserted, yes.asserted) >= NEGATED_SHARED
    )


def _in_common(left: Sequence[Term], right: Sequence[Term], index: ClaimIndex) -> bool:
    """Whether the claims have two telling words in common."""
    return len(index.met([t for t in left if index.tells(t) >= TELLING], right)) >= 2


def _none_of_it(low: str, yes: Assertion, index: ClaimIndex) -> bool:
    """Whether one says there is none of the very thing that the other tells of."""
    match = _NONE_OF.search(low)
    if match is None:
        return False
    thing = match[1].split()[-1]
    found = terms(thing, notions(thing).all)
    return any(index.tells(t) >= RARE and index.met([t], yes.asserted) == {0: 1.0} for t in found)


def _counted_otherwise(left: Assertion, right: Assertion, index: ClaimIndex) -> bool:
    """Whether both count the same thing at the same time, and no number of one can be the other's."""
    alike = [(a, b) for a in _numbers(left) for b in _numbers(right) if a.unit and a.unit == b.unit]
    if (
        not alike
        or any(a.meets(b) for a, b in alike)
        or left.phase != right.phase
        or opposite(left.profile.notions, right.profile.notions)
    ):
        return False
    days = left.profile.days & right.profile.days
    if (left.matters | right.matters) & _GROWING and not days:
        return False
    if days or left.article == right.article:
        least = COUNTED_SHARED
    elif left.published and right.published and left.published[:10] == right.published[:10]:
        least = SAME_DAY_SHARED
    else:
        return False
    units = {a.unit for a, _ in alike}
    if (days and units & _MEASURES) or (left.article == right.article and not units & _ANYTHING):
        return True
    one, other = ([t for t in c.asserted if not t.notions & units] for c in (left, right))
    shared = max(index.share(one, other), index.share(other, one)) if one and other else 0.0
    names = _names(left) | _names(right)
    return shared >= least and any(
        index.tells(one[n]) >= TELLING and not one[n].notions & names for n in index.met(one, other)
    )


def _numbers(claim: Assertion) -> list[Number]:
    """The claim's numbers, each with what it counts, by the word behind it where the profile has none."""
    behind = {
        float(n.value): claim.main[n.end : n.end + 40] for n in numerals(claim.main) if n.value is not None
    }
    found = []
    for number in claim.profile.numbers:
        ends = [n for n in (number.low, number.high) if n is not None]
        word = _NEXT_WORD.match(behind.get(round(sum(ends) / len(ends)), "")) if ends else None
        unit = number.unit or (stem(word[1].lower()) if word and word[1] not in _NO_UNIT else None)
        found.append(Number(number.low, number.high, unit))
    return found


def _names(claim: Assertion) -> frozenset[str]:
    """The names it holds; one at the head of a sentence isn't known as one."""
    return notions(f"of {claim.main}").names


@cache
def _states() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple((_any_of(a), _any_of(b)) for a, b in _STATES)


def _any_of(words: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(w.replace("_", " ") for w in listed(words)) + r")\b")


def _other_state(left: Assertion, right: Assertion, index: ClaimIndex) -> bool:
    """Whether both tell of the state of one thing in words that exclude each other."""
    one, other = plain(left.main), plain(right.main)
    for a, b in _states():
        for here, there in ((a, b), (b, a)):
            if _is(one, here, there) and _is(other, there, here):
                rest = [
                    terms(" ".join(here.sub(" ", there.sub(" ", low)).split()), claim.profile.notions)
                    for low, claim in ((one, left), (other, right))
                ]
                shared = max(index.share(rest[0], rest[1]), index.share(rest[1], rest[0]))
                units = {n.unit for c in (left, right) for n in _numbers(c) if n.unit}
                names = _names(left) | _names(right) | units
                return shared >= STATE_SHARED and any(
                    index.tells(rest[0][n]) >= TELLING and not rest[0][n].notions & names
                    for n in index.met(rest[0], rest[1])
                )
    return False


def _is(low: str, state: re.Pattern[str], other: re.Pattern[str]) -> bool:
    return bool(state.search(other.sub(" ", low)) and not other.search(state.sub(" ", low)))
