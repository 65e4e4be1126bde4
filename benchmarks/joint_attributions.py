"""A model's attributions, the rules' and both together: `python -m benchmarks.joint_attributions`.

`ATTRIBUTIONS` names the folder of annotated articles, `ANSWERS` one with a model's answers to some of them,
`NAME.json` each in the wire schema. Annotators mark an utterance once, and by the words that the text has for
its source; a model makes a claim of each thing that is said, and names who "the Republican" is. Each column
is scored as it is, and once more with the claims of one speaker within one attribution counted once and the
text's own words for the source allowed beside the name.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from benchmarks.attributions import load_scorer
from summarizer.check.extraction import NO_TRUST, check_extraction
from summarizer.check.index import ArticleIndex
from summarizer.check.items import check_each
from summarizer.check.reports import CheckedExtraction
from summarizer.extract.elided import in_full
from summarizer.extract.extraction import Extraction
from summarizer.extract.rules.reader import read_with_rules
from summarizer.extract.rules.testimony import Testimony, testify
from summarizer.extract.wire import read_answer, to_extraction
from summarizer.read.reader import article_from_text
from summarizer.text.span import Span

__all__ = ["Made", "main", "measure"]

COLUMNS: Final = ("model", "rules", "both")
_SHOWN: Final = (
    "with speaker precision",
    "with speaker recall",
    "with speaker F1",
    "with speaker F1, strict",
)
# A claim is within an attribution that holds so much of it.
_WITHIN: Final = 0.5


@dataclass(frozen=True, slots=True)
class Made:
    """Who says something by one column, at which places, and how the text calls the source there."""

    speaker: str
    spans: tuple[Span, ...]
    printed: tuple[str, ...] = ()

    def scored(self, speaker: str) -> dict[str, Any]:
        """As the scorer takes it."""
        return {"speaker": speaker, "evidence": [[span.start, span.end] for span in self.spans]}


def _read(folder: Path, answers: Path) -> Iterator[tuple[str, Testimony, Extraction]]:
    for file in sorted(answers.glob("*.json")):
        text = (folder / "text" / f"{file.stem}.txt").read_bytes().decode("utf-8")
        article = article_from_text(text, source=file.stem, article_id=file.stem)
        answer = read_answer(json.loads(file.read_text(encoding="utf-8")))
        if answer is not None:
            yield file.stem, testify(article), to_extraction(in_full(answer, text), article.id)


def _of(checked: CheckedExtraction) -> list[Made]:
    return [Made(c.speaker or "", c.evidence) for c in checked.claims if c.speaker_kind != "outlet"]


def _alone(index: ArticleIndex, extraction: Extraction) -> list[Made]:
    results = [r for r in check_each(index, extraction) if r.kind == "claim" and r.evidence]
    return [Made(r.item.speaker, r.evidence) for r in results if r.item.speaker]


def _as_utterances(made: Sequence[Made], index: ArticleIndex) -> list[Made]:
    """What one speaker says within one attribution, as one."""
    found: dict[object, Made] = {}
    for at, one in enumerate(made):
        near = index.attributions_of(one.spans, _WITHIN)
        place = (one.speaker, near[0].content) if near else at
        printed = tuple(a.source.text for a in near if a.source is not None)
        known = found.get(place)
        spans = tuple(sorted((*(known.spans if known else ()), *one.spans), key=lambda span: span.start))
        found[place] = Made(one.speaker, spans, printed)
    return list(found.values())


def _as_printed(scorer: ModuleType, doc: Any, one: Made) -> dict[str, Any]:
    """With the source's own words where these are what the annotator marked."""
    inside = frozenset(at for span in one.spans for at in range(span.start, span.end))
    gold = max(doc.attributions, key=lambda g: len(inside & g.extent) / len(inside | g.extent), default=None)
    own = (words for words in one.printed if gold and scorer.same_speaker(words, gold.source, strict=True))
    fits = gold is None or scorer.same_speaker(one.speaker, gold.source, strict=True)
    return one.scored(one.speaker if fits else next(own, one.speaker))


def measure(folder: Path, answers: Path) -> dict[str, dict[str, dict[str, float]]]:
    """The rates of each column, as they are and as utterances."""
    scorer = load_scorer(folder)
    read = list(_read(folder, answers))
    docs = {doc.name: doc for doc in scorer.load(folder)}
    rules = {name: read_with_rules(testimony) for name, testimony, _ in read}
    first = [check_extraction(t, [e, rules[name]]) for name, t, e in read]
    trust = sum((checked.article.trust for checked in first), NO_TRUST)
    made: dict[str, dict[str, list[Made]]] = {column: {} for column in COLUMNS}
    indexes = {name: ArticleIndex(testimony) for name, testimony, _ in read}
    for name, testimony, extraction in read:
        made["model"][name] = _alone(indexes[name], extraction)
        made["rules"][name] = _of(check_extraction(testimony, [rules[name]]))
        made["both"][name] = _of(check_extraction(testimony, [extraction, rules[name]], trust=trust))
    chosen = [docs[name] for name, _, _ in read]
    found: dict[str, dict[str, dict[str, float]]] = {}
    for column, by_name in made.items():
        plain = {name: [one.scored(one.speaker) for one in ones] for name, ones in by_name.items()}
        joined = {
            name: [_as_printed(scorer, docs[name], one) for one in _as_utterances(ones, indexes[name])]
            for name, ones in by_name.items()
        }
        found[column] = {
            "as they are": scorer.score(chosen, plain)["rates"],
            "as utterances": scorer.score(chosen, joined)["rates"],
        }
    return found


def main() -> int:
    """Print the rates side by side; 2 without the folders."""
    folder, answers = os.environ.get("ATTRIBUTIONS"), os.environ.get("ANSWERS")
    if not folder or not answers:
        print(
            "Set ATTRIBUTIONS and ANSWERS to the folders of articles and of a model's answers.",
            file=sys.stderr,
        )
        return 2
    found = measure(Path(folder), Path(answers))
    for way in ("as they are", "as utterances"):
        print(f"{way:28}" + "".join(f"{column:>8}" for column in COLUMNS))
        for rate in _SHOWN:
            print(f"{rate:28}" + "".join(f"{found[column][way][rate]:>8.3f}" for column in COLUMNS))
    return 0


if __name__ == "__main__":
    sys.exit(main())
