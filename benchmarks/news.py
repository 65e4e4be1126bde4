"""Which facts the lead tells, and how that changes with its weights.

    python -m benchmarks.news EVENTS JOINS [N]

EVENTS holds a folder of articles for each event and `expected.json` with the facts that an editor wants, each
as patterns that one line must fit. JOINS holds folders of articles with `gold.json`, groups of what is one
assertion: counted are those that three outlets carry or two put into their first sentences, and that a line
of the lead tells. Every second event of JOINS is for choosing weights, the others for watching. With N, so
many weights drawn at random around the chosen ones are tried; printed is what each value of a weight reaches
on average, since the best of many draws is chance.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any

from summarizer.merge.briefing import Briefing
from summarizer.merge.news.candidates import Candidate, candidates
from summarizer.merge.news.lead import LEAD_WEIGHTS, chosen
from summarizer.merge.news.lines import Desk
from summarizer.merge.news.topics import WEIGHTS, Topics
from summarizer.pipeline import summarize
from summarizer.readers import ReaderSettings

__all__ = ["Event", "told"]

_TRIED: Mapping[str, tuple[float, ...]] = {
    "headline": (1.0, 1.5, 2.0),
    "first": (1.0, 1.5),
    "early": (0.5, 0.7, 0.9),
    "later": (0.2, 0.35, 0.5),
    "pair": (0.0, 0.25, 0.5),
    "alone": (0.0, 0.1, 0.2),
    "number": (2.0, 3.0, 4.0),
    "length_power": (0.5, 0.65, 0.8, 1.0),
    "leans": (0.3, 0.5, 0.8),
    "quoted": (0.3, 0.5, 0.7),
    "again": (0.4, 0.6, 0.8),
    "least": (0.05, 0.07, 0.1),
}
# A group is put first where an outlet has it in one of so many sentences.
_FRONT = 4
# A group that more outlets than these carry is news wherever it stands.
_CARRIED = 2
_HALF = 0.5

Place = tuple[str, int, int]


@dataclass(frozen=True)
class Event:
    """One event as merged, with what its lead should tell: facts as patterns, groups as places."""

    name: str
    desk: Desk
    candidates: Sequence[Candidate]
    facts: Sequence[Sequence[str]]
    groups: Sequence[Sequence[Place]]


def told(event: Event, weights: Mapping[str, float], lead_weights: Mapping[str, float]) -> int:
    """How many of the event's facts or groups the lead tells."""
    topics = Topics.of(event.desk.all_sentences, event.desk.origins, weights)
    lead = [c.sentence for c in chosen(event.candidates, topics, lead_weights)]
    facts = sum(any(all(re.search(p, s.shown) for p in fact) for s in lead) for fact in event.facts)
    return facts + sum(
        any(_on(place, (s.article, s.span.start, s.span.end)) for s in lead for place in group)
        for group in event.groups
    )


def _on(left: Place, right: Place) -> bool:
    shared = min(left[2], right[2]) - max(left[1], right[1])
    return left[0] == right[0] and shared >= _HALF * min(left[2] - left[1], right[2] - right[1])


def _read(folder: Path) -> Briefing:
    return summarize([str(p) for p in sorted(folder.glob("*.txt"))], settings=ReaderSettings(model="rules"))


def _events(folder: Path) -> list[Event]:
    expected: dict[str, Any] = json.loads((folder / "expected.json").read_text("utf-8"))
    found = []
    for name, wanted in expected.items():
        desk = Desk(_read(folder / name))
        found.append(Event(name, desk, candidates(desk), [f["all"] for f in wanted["facts"]], ()))
    return found


def _joins(folder: Path) -> list[Event]:
    found = []
    for gold in sorted(folder.glob("*/gold.json")):
        desk = Desk(_read(gold.parent))
        groups: dict[str, Any] = json.loads(gold.read_text("utf-8"))
        placed = [_places(desk, group["members"]) for group in groups["groups"]]
        wanted = [g for g in placed if _is_carried(g) or len(_first_in(desk, g)) > 1]
        found.append(Event(gold.parent.name, desk, candidates(desk), (), wanted))
    return found


def _places(desk: Desk, members: Sequence[Mapping[str, str]]) -> list[Place]:
    texts = {Path(a.source).stem: (a.id, a.text) for a in desk.briefing.articles}
    found = []
    for member in members:
        article, text = texts[member["doc"]]
        start = text.find(member["text"])
        if start >= 0:
            found.append((article, start, start + len(member["text"])))
    return found


def _is_carried(group: Sequence[Place]) -> bool:
    return len({article for article, *_ in group}) > _CARRIED


def _first_in(desk: Desk, group: Sequence[Place]) -> set[str]:
    """The articles that have a group in a headline or in one of their first sentences."""
    return {
        place[0]
        for place in group
        for s in desk.all_sentences
        if s.place <= _FRONT and _on(place, (s.article, s.span.start, s.span.end))
    }


def _shares(events: Sequence[Event], weights: Mapping[str, float]) -> float:
    wanted = sum(len(e.facts) + len(e.groups) for e in events)
    return sum(told(e, weights, weights) for e in events) / wanted if wanted else 0.0


def main(arguments: Sequence[str]) -> None:
    """Print what the chosen weights reach, then what others do."""
    events, joins = _events(Path(arguments[0])), _joins(Path(arguments[1]))
    sets = {"facts": events, "groups, chosen on": joins[::2], "groups, watched": joins[1::2]}
    own = {**WEIGHTS, **LEAD_WEIGHTS}
    for event in events:
        print(f"{event.name}: {told(event, WEIGHTS, LEAD_WEIGHTS)} of {len(event.facts)} facts")
    for name, chosen_events in sets.items():
        print(f"{name}: {_shares(chosen_events, own):.3f}")
    drawn = random.Random(1)
    reached: dict[tuple[str, float], list[list[float]]] = defaultdict(list)
    for _ in range(int(arguments[2]) if len(arguments) > 2 else 0):
        tried = {name: drawn.choice(values) for name, values in _TRIED.items()}
        shares = [_shares(chosen_events, {**own, **tried}) for chosen_events in sets.values()]
        for pair in tried.items():
            reached[pair].append(shares)
    for (name, value), rows in sorted(reached.items()):
        means = "  ".join(f"{fmean(column):.3f}" for column in zip(*rows, strict=True))
        print(f"{name:>14} {value:<5} {means}")


if __name__ == "__main__":
    main(sys.argv[1:])
