"""A model that makes things up, against the checks: `ANSWERS=folder python -m benchmarks.hallucinating [-v]`.

The folder holds a good model's answers to the example articles, one `NAME.json` each in the wire schema. A
share of their items is spoiled in one way each (number, hedge, negation, modality, name, actor and object,
cause, another's words, quotation marks, speaker), and the checks are run as in a run, trust included. A
spoiled item is caught where nothing false of it is printed: it is refused, or the article's own words stand
for its wording, or its speaker is set right.
"""

from __future__ import annotations

import json
import os
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from summarizer.check.extraction import NO_TRUST, check_extraction
from summarizer.check.reports import CheckedExtraction
from summarizer.extract.extraction import Extraction, ProposedClaim
from summarizer.extract.rules.reader import read_with_rules
from summarizer.extract.rules.testimony import Testimony, testify
from summarizer.extract.wire import read_answer, to_extraction
from summarizer.names.mentions import same_speaker
from summarizer.read.reader import article_from_text

__all__ = ["CAUGHT", "main", "spoilt"]

CAUGHT = 0.98
SEEDS = Path(__file__).resolve().parents[1] / "seeds"
_NAME = re.compile(r"\b(?:[A-Z][a-z]+(?:[ -][A-Z][a-z]+)*)\b")
_NUMBER = re.compile(r"\b\d[\d,]*\b")
# "Know about", "sidle up to" and "is likely" without its verb hedge nothing, or leave no sentence behind.
_HEDGE = re.compile(
    r"\b(?:probably |reportedly |allegedly |up to (?=\$?\d)|(?<!know )(?<!knows )about (?=\d)|at least |"
    r"as many as |may |might |could )|"
    r"(?<=\bis )(?:expected|likely) to be (?=\w+ed\b)|(?<=\bare )(?:expected|likely) to be (?=\w+ed\b)"
)
# A second "not" and a second auxiliary make no false sentence, but none.
_AUXILIARY = re.compile(r"(?<!not )\b(is|are|was|were|has|have|will|would|could|should|can)\b(?! not)")
_FINITE = re.compile(
    r"(?<!not )(?<!to )(?<!will )(?<!would )(?<!could )(?<!should )\b(?:is|are|was|were|has|have)\b"
)
# What stands between two names that are not joined by "and" nor parts of one.
_BETWEEN = re.compile(r"\b(?!and\b)[a-z]{2,}")
_VERB = {
    "is": "will be",
    "are": "may be",
    "was": "will be",
    "were": "may be",
    "has": "may have",
    "have": "will have",
}

Spoiler = Callable[[str, str, random.Random], "str | None"]


def _number(words: str, _text: str, dice: random.Random) -> str | None:
    found = _NUMBER.search(words)
    return (
        words[: found.start()] + f"{dice.randrange(13, 99) * 1000:,}" + words[found.end() :]
        if found
        else None
    )


def _hedge(words: str, _text: str, _dice: random.Random) -> str | None:
    found = _HEDGE.search(words)
    return words[: found.start()] + words[found.end() :] if found else None


def _negation(words: str, _text: str, _dice: random.Random) -> str | None:
    found = _AUXILIARY.search(words)
    return f"{words[: found.end()]} not{words[found.end() :]}" if found else None


def _modality(words: str, _text: str, _dice: random.Random) -> str | None:
    found = _FINITE.search(words)
    return f"{words[: found.start()]}{_VERB[found.group()]}{words[found.end() :]}" if found else None


def _name(words: str, text: str, dice: random.Random) -> str | None:
    mine = [m for m in _NAME.finditer(words) if m.start() or " " in m.group()]
    others = sorted({n for n in _NAME.findall(text) if " " in n and n not in words})
    if not mine or not others:
        return None
    found = dice.choice(mine)
    other: str = dice.choice(others)
    return words[: found.start()] + other + words[found.end() :]


def _swap(words: str, _text: str, _dice: random.Random) -> str | None:
    found = list(_NAME.finditer(words))
    if len(found) < 2:
        return None
    a, b = found[0], found[-1]
    # Nobody is changed over where both name one person, and "A and B" is "B and A".
    if same_speaker(a.group(), b.group()) or not _BETWEEN.search(words[a.end() : b.start()]):
        return None
    return words[: a.start()] + b.group() + words[a.end() : b.start()] + a.group() + words[b.end() :]


def _cause(words: str, _text: str, _dice: random.Random) -> str | None:
    return words.rstrip(". ") + " because of the sanctions."


def _quotation(words: str, _text: str, _dice: random.Random) -> str | None:
    parts = words.rstrip(".").split()
    if len(parts) < 6 or any(mark in words for mark in '“”"‘'):
        return None
    return " ".join((*parts[:-3], "“" + " ".join(("truly", *parts[-3:])) + "”."))


SPOILERS: dict[str, Spoiler] = {
    "number": _number,
    "hedge": _hedge,
    "negation": _negation,
    "modality": _modality,
    "name": _name,
    "swap": _swap,
    "cause": _cause,
    "quotation": _quotation,
}


@dataclass(frozen=True, slots=True)
class Spoilt:
    """A claim with what is false about it."""

    kind: str
    claim: ProposedClaim


def spoilt(claims: tuple[ProposedClaim, ...], text: str, share: float, seed: int) -> Iterator[Spoilt]:
    """The claims in order, a share of them spoiled; `kind` is empty where one is as it came."""
    dice = random.Random(seed)
    kinds = [*SPOILERS, "other", "speaker"]
    for claim in claims:
        if dice.random() >= share:
            yield Spoilt("", claim)
            continue
        dice.shuffle(kinds)
        yield next(
            (s for kind in kinds if (s := _spoilt(kind, claim, claims, text, dice))), Spoilt("", claim)
        )


def _spoilt(
    kind: str, claim: ProposedClaim, claims: tuple[ProposedClaim, ...], text: str, dice: random.Random
) -> Spoilt | None:
    words = claim.statement or claim.evidence
    others = [c for c in claims if c.speaker and claim.speaker and not same_speaker(c.speaker, claim.speaker)]
    if kind == "speaker":
        return Spoilt(kind, replace(claim, speaker=dice.choice(others).speaker)) if others else None
    if kind == "other":
        told = [c.statement for c in others if c.statement]
        return Spoilt(kind, replace(claim, statement=dice.choice(told))) if told else None
    changed = SPOILERS[kind](words, text, dice)
    return Spoilt(kind, replace(claim, statement=changed)) if changed and changed != words else None


def _articles(folder: Path) -> Iterator[tuple[Testimony, Extraction]]:
    for file in sorted(folder.glob("*.json")):
        seed = next(SEEDS.glob(file.stem + "*"))
        article = article_from_text(seed.read_bytes().decode("utf-8"), source=seed.name)
        answer = read_answer(json.loads(file.read_text(encoding="utf-8")))
        if answer is not None:
            yield testify(article), to_extraction(answer, article.id)


def _slips(item: Spoilt, checked: CheckedExtraction, verbose: bool) -> bool:
    """Whether what is false about an item is printed."""
    for claim in checked.claims:
        false_words = claim.statement == " ".join((item.claim.statement or "").split())
        mine = any(
            span.text in item.claim.evidence or item.claim.evidence in span.text for span in claim.evidence
        )
        if not mine:
            continue
        if item.kind != "speaker" and claim.statement_by == "llm" and false_words:
            if verbose:
                print(f"{item.kind}: {claim.statement} | {item.claim.evidence[:300]}")
            return True
        named = claim.speaker and item.claim.speaker and same_speaker(claim.speaker, item.claim.speaker)
        if item.kind == "speaker" and claim.found_by != "rules" and named:
            if verbose:
                print(f"speaker: {claim.speaker} | {item.claim.evidence[:300]}")
            return True
    return False


def measure(folder: Path, share: float, rounds: int, verbose: bool) -> tuple[Counter[str], Counter[str]]:
    """How many items of each kind were spoiled, and how many of those are printed."""
    articles = list(_articles(folder))
    spoiled, slipped = Counter[str](), Counter[str]()
    for number in range(rounds):
        answers = [
            list(spoilt(e.claims, t.reading.article.text, share, 1000 * number + k))
            for k, (t, e) in enumerate(articles)
        ]
        given = [
            (t, replace(e, claims=tuple(s.claim for s in items)), items)
            for (t, e), items in zip(articles, answers, strict=True)
        ]
        first = [check_extraction(t, [e, read_with_rules(t)]) for t, e, _ in given]
        trust = sum((c.article.trust for c in first), NO_TRUST)
        for t, e, items in given:
            checked = check_extraction(t, [e, read_with_rules(t)], trust=trust)
            for item in items:
                if item.kind:
                    spoiled[item.kind] += 1
                    slipped[item.kind] += _slips(item, checked, verbose)
    return spoiled, slipped


def main() -> int:
    """Print what is caught of each kind; 1 where the target is missed, 2 without a folder."""
    folder = os.environ.get("ANSWERS")
    if not folder:
        print("Set ANSWERS to the folder with a model's answers to the examples.", file=sys.stderr)
        return 2
    short = False
    for share, rounds in ((0.1, 10), (0.5, 4)):
        spoiled, slipped = measure(Path(folder), share, rounds, "-v" in sys.argv)
        caught = 1 - slipped.total() / max(1, spoiled.total())
        short |= caught < CAUGHT
        print(f"{share:.0%} spoiled: {caught:.3f} of {spoiled.total()} caught")
        print("  " + ", ".join(f"{k} {1 - slipped[k] / n:.2f} of {n}" for k, n in sorted(spoiled.items())))
    return int(short)


if __name__ == "__main__":
    sys.exit(main())
