"""The labelled sets hold their floors, and a merge doesn't depend on the order of its articles."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.merging import Score, merged, scores
from benchmarks.merging_sets import digest, load_set, set_names
from summarizer.merge import Briefing, Generator, merge
from summarizer.merge.briefing import Relation
from summarizer.merge.claims.asking import Judge, UndecidedPair
from tests.merge.gold_extractions import gold_extractions
from tests.spans import assert_spans_hold

FLOORS = json.loads(Path(__file__).with_name("floors.json").read_text(encoding="utf-8"))
GENERATOR = Generator("summarizer", "0", "rules", None)


def test_floors_are_of_these_sets() -> None:
    assert digest() == FLOORS["digest"]


@cache
def plainly_merged(name: str) -> Briefing:
    """The set's briefing with no judge, made once for all tests."""
    if name == "seeds":
        return merge(gold_extractions(), generator=GENERATOR, created="")
    return merged(load_set(name))


@cache
def total(sets: str) -> dict[str, Score]:
    found: dict[str, Score] = {}
    for name in FLOORS[sets]["sets"]:
        for kind, score in scores(load_set(name), plainly_merged(name)).items():
            found[kind] = found.get(kind, Score(0, 0, 0)) + score
    return found


def test_every_set_has_floors() -> None:
    assert sorted(FLOORS["plain"]["sets"] + FLOORS["paraphrased"]["sets"]) == set_names()


@pytest.mark.parametrize("sets", ["plain", "paraphrased"])
@pytest.mark.parametrize("kind", sorted(FLOORS["plain"]["floors"]))
def test_score_is_at_least_its_floor(kind: str, sets: str) -> None:
    precision, recall = FLOORS[sets]["floors"][kind]
    assert total(sets)[kind].precision >= precision
    assert total(sets)[kind].recall >= recall


@pytest.mark.parametrize("name", set_names())
def test_every_span_of_a_merged_set_is_its_text(name: str) -> None:
    checked = load_set(name).checked
    briefing = plainly_merged(name)
    texts = {a.id: a.text for a in briefing.articles}
    reports = [
        r
        for part in (briefing.claims, briefing.figures, briefing.denials)
        for item in part
        for r in item.reports
    ]
    kept = {(r.article, r.evidence) for r in reports}
    assert all((r.article, r.evidence) in kept for c in checked for r in (*c.claims, *c.figures, *c.denials))
    for report in reports:
        assert_spans_hold(texts[report.article], report.evidence)


def _by_id(briefing: Briefing) -> Briefing:
    return dataclasses.replace(
        briefing,
        articles=tuple(sorted(briefing.articles, key=lambda a: a.id)),
        rejected=tuple(sorted(briefing.rejected, key=repr)),
    )


@settings(max_examples=8, deadline=None)
@given(st.data())
def test_order_of_the_articles_changes_nothing(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from([*set_names(), "seeds"]))
    checked = list(gold_extractions() if name == "seeds" else load_set(name).checked)
    shuffled = data.draw(st.permutations(checked))
    judge = data.draw(st.sampled_from([None, Judge(_fickle)]))
    first = merge(checked, generator=GENERATOR, created="", title="t", judge=judge)
    second = merge(shuffled, generator=GENERATOR, created="", title="t", judge=judge)
    assert _by_id(second) == _by_id(first)


@pytest.mark.parametrize("name", [*set_names(), "seeds"])
def test_a_judge_never_parts_what_it_confirms(name: str) -> None:
    checked = list(gold_extractions() if name == "seeds" else load_set(name).checked)

    def claims(briefing: Briefing) -> list[set[tuple[str, str]]]:
        return [{(r.article, r.statement) for r in claim.reports} for claim in briefing.claims]

    plain = claims(plainly_merged(name))
    together = [{statement for _, statement in claim} for claim in plain]

    def confirming(pairs: Sequence[UndecidedPair]) -> Mapping[UndecidedPair, Relation]:
        joined = [p for p in pairs if any({p.left, p.right} <= statements for statements in together)]
        return {**_fickle(pairs), **dict.fromkeys(joined, "same")}

    judged = claims(merge(checked, generator=GENERATOR, created="", judge=Judge(confirming)))
    assert all(any(claim <= larger for larger in judged) for claim in plain)


def _fickle(pairs: Sequence[UndecidedPair]) -> Mapping[UndecidedPair, Relation]:
    """A judge whose answers have no rhyme or reason, and are the same for the same pair."""
    answers: tuple[Relation, ...] = ("same", "opposed", "different")
    by_chance = {p: hashlib.sha256(f"{p.left}|{p.right}".encode()).digest()[0] for p in pairs}
    return {pair: answers[chance % 4] for pair, chance in by_chance.items() if chance % 4 < 3}


def test_order_of_the_articles_changes_only_ids_where_ids_follow_it() -> None:
    checked = load_set("flood").checked
    turned = [_renumbered(c, f"a{n}") for n, c in enumerate(reversed(checked), 1)]
    first = merge(checked, generator=GENERATOR, created="", title="t")
    second = merge(turned, generator=GENERATOR, created="", title="t")
    assert [c.statement for c in second.claims] == [c.statement for c in first.claims]
    assert [_sources(second, c.reports) for c in second.claims] == [
        _sources(first, c.reports) for c in first.claims
    ]
    assert [f.agreement for f in second.figures] == [f.agreement for f in first.figures]
    assert [d.claims for d in second.denials] == [d.claims for d in first.denials]


def _sources(briefing: Briefing, reports: object) -> list[str]:
    names = {a.id: a.source for a in briefing.articles}
    return [names[r.article] for r in reports]  # type: ignore[attr-defined]


def _renumbered(c: object, name: str) -> object:
    parts = {
        part: tuple(dataclasses.replace(r, article=name) for r in getattr(c, part))
        for part in ("claims", "figures", "denials")
    }
    return dataclasses.replace(c, article=dataclasses.replace(c.article, id=name), **parts)  # type: ignore[attr-defined,type-var]


def test_two_runs_with_one_id_for_different_articles_are_told_apart() -> None:
    checked = [_renumbered(c, "a1") for c in load_set("flood").checked[:3]]
    briefing = merge(checked, generator=GENERATOR, created="")  # type: ignore[arg-type]
    assert [a.id for a in briefing.articles] == ["a1", "a2", "a3"]
    assert {r.article for c in briefing.claims for r in c.reports} == {"a1", "a2", "a3"}
