"""What merging costs as the articles grow in number: `python -m benchmarks.scale [SIZE ...]`.

The articles are made, not found: each labelled set of benchmarks/merging is taken again and again as another
event, its names, its places, its subject words and its numbers changed throughout, so that the events have no
more in common than events have.
"""

from __future__ import annotations

import hashlib
import json
import re
import resource
import subprocess
import sys
import time
from dataclasses import asdict, dataclass, replace

from benchmarks.merging_sets import load_set, set_names
from summarizer.check.reports import CheckedExtraction
from summarizer.merge import Generator, merge
from summarizer.parse.counted import Counted, counted_in
from summarizer.parse.propositions import Clause
from summarizer.text.span import Span

__all__ = ["Cost", "measure", "varied"]

SIZES = (10, 100, 1_000, 10_000)
_WORD = re.compile(r"[^\W\d_]{3,}")
_NUMBER = re.compile(r"\d")
_SYLLABLES = ("ba", "de", "fi", "go", "lu", "ka", "me", "ni", "po", "ru", "sa", "te", "vi", "zo", "ha", "ja")
# One word in so many keeps its letters from event to event: the shared language of news.
KEPT = 3


@dataclass(frozen=True)
class Cost:
    """One merge: articles, claims in, claims out, seconds of the processor, and megabytes added."""

    articles: int
    reports: int
    claims: int
    seconds: float
    megabytes: float


def varied(size: int) -> list[CheckedExtraction]:
    """`size` articles: the labelled sets over and over, every round another event."""
    base = [c for name in set_names() for c in load_set(name).checked]
    made: list[CheckedExtraction] = []
    while len(made) < size:
        event = len(made) // len(base)
        made.extend(_as_event(c, event, f"a{len(made) + n}") for n, c in enumerate(base, 1))
    return made[:size]


def _word(word: str, event: int) -> str:
    number = int.from_bytes(hashlib.blake2b(word.casefold().encode(), digest_size=4).digest(), "big")
    if event == 0 or (word.islower() and (number % KEPT == 0 or len(word) < 4)):
        return word
    number = number * 31 + event * 7919
    letters = "".join(_SYLLABLES[(number >> (4 * n)) % 16] for n in range(len(word) // 2 + 1))[: len(word)]
    return letters.capitalize() if word[0].isupper() else letters


def _text(text: str, event: int) -> str:
    """The text with words replaced by made ones of their length, so that all offsets stay."""
    changed = _WORD.sub(lambda m: _word(m.group(), event), text)
    return _NUMBER.sub(lambda m: str((int(m.group()) + event) % 9 + 1) if event else m.group(), changed)


def _clause(clause: Clause, event: int) -> Clause:
    def words(given: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(_text(word, event) for word in given)

    return replace(
        clause,
        act=words(clause.act),
        subject=words(clause.subject),
        object=words(clause.object),
        rest=words(clause.rest),
    )


def _all_counted(c: CheckedExtraction) -> tuple[Counted | None, ...]:
    """What the figures of an article count, as a reading has it: the labelled sets don't tell."""
    return counted_in([(" ".join(e.text for e in r.evidence), r.text) for r in c.figures])


def _counted(counted: Counted | None, event: int) -> Counted | None:
    if counted is None:
        return None

    def words(given: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(_text(word, event) for word in given)

    return replace(
        counted,
        noun=_named(counted.noun, event),
        beside=words(counted.beside),
        act=_named(counted.act, event),
        by=_named(counted.by, event),
        object=_named(counted.object, event),
        relation=_named(counted.relation, event),
        target=words(counted.target),
        places=words(counted.places),
        times=words(counted.times),
        label=_named(counted.label, event),
        title=_named(counted.title, event),
    )


def _named(given: str | None, event: int) -> str | None:
    return None if given is None else _text(given, event)


def _as_event(c: CheckedExtraction, event: int, name: str) -> CheckedExtraction:
    text = _text(c.article.text, event)

    def spans(found: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(Span(s.start, s.end, text[s.start : s.end]) for s in found)

    def named(given: str | None) -> str | None:
        return _named(given, event)

    return replace(
        c,
        article=replace(
            c.article,
            id=name,
            source=f"{event}/{c.article.source}",
            text=text,
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            outlet=named(c.article.outlet),
        ),
        speakers=tuple(
            replace(
                s,
                name=_text(s.name, event),
                role=named(s.role),
                aliases=tuple(_text(a, event) for a in s.aliases),
            )
            for s in c.speakers
        ),
        claims=tuple(
            replace(
                r,
                article=name,
                speaker=named(r.speaker),
                statement=_text(r.statement, event),
                evidence=spans(r.evidence),
                clauses=tuple(_clause(clause, event) for clause in r.clauses),
                excerpts=tuple(
                    replace(
                        x,
                        statement=_text(x.statement, event),
                        evidence=spans(x.evidence),
                        clauses=tuple(_clause(clause, event) for clause in x.clauses),
                    )
                    for x in r.excerpts
                ),
            )
            for r in c.claims
        ),
        figures=tuple(
            replace(
                r,
                article=name,
                speaker=named(r.speaker),
                text=_text(r.text, event),
                counts=_text(r.counts, event),
                counted=_counted(counted, event),
                unit=named(r.unit),
                evidence=spans(r.evidence),
            )
            for r, counted in zip(c.figures, _all_counted(c), strict=True)
        ),
        denials=tuple(
            replace(
                r,
                article=name,
                speaker=named(r.speaker),
                denies=_text(r.denies, event),
                evidence=spans(r.evidence),
            )
            for r in c.denials
        ),
    )


def measure(size: int) -> Cost:
    """Merge `size` varied articles; processor time, since other programs may run beside."""
    checked = varied(size)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    briefing = merge(checked, generator=Generator("benchmark", "0", "none", None), created="")
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return Cost(
        size, sum(len(c.claims) for c in checked), len(briefing.claims), seconds, (peak - before) / 1e3
    )


def _in_fresh_process(size: int) -> Cost:
    """Measure where no earlier size has filled a cache."""
    command = [sys.executable, "-m", "benchmarks.scale", "--one", str(size)]
    answer = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return Cost(**json.loads(answer))


def main() -> None:
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(asdict(measure(int(sys.argv[2])))))
        return
    sizes = [int(a) for a in sys.argv[1:]] or SIZES
    head = ("articles", "reports", "claims", "seconds", "ms/article", "more MB", "times")
    print("{:>9} {:>8} {:>8} {:>9} {:>11} {:>8} {:>6}".format(*head))
    before: Cost | None = None
    for size in sizes:
        cost = _in_fresh_process(size)
        times = f"{cost.seconds / before.seconds:6.1f}" if before else ""
        print(
            f"{size:9} {cost.reports:8} {cost.claims:8} {cost.seconds:9.2f} "
            f"{1000 * cost.seconds / size:11.2f} {cost.megabytes:8.1f} {times}",
            flush=True,
        )
        before = cost


if __name__ == "__main__":
    main()
