"""Statements against the words they rest on: `python -m benchmarks.statements [-v]`.

The passages are invented. Each has true paraphrases of many forms and statements that are false in one way:
another number, name or word, a hedge, a "not" or a condition dropped or added, actor and object changed
over, a cause invented, another's words, words in quotation marks that nobody said. One half, drawn by the
hash of passage and statement, is for tuning; the other is only watched.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from summarizer.check.index import ArticleIndex
from summarizer.check.statement import check_statement
from summarizer.extract.rules.testimony import testify
from summarizer.read.article import Article
from summarizer.text.span import Span

__all__ = ["ACCEPTED", "CAUGHT", "Labelled", "labelled", "main", "measure"]

CAUGHT, ACCEPTED = 0.97, 0.93
PASSAGES = Path(__file__).with_name("statements") / "passages.txt"
_MARKED = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A statement about the words `[start, end)` of a passage; `kind` is "true" or how it is false."""

    passage: str
    start: int
    end: int
    speaker: str | None
    kind: str
    words: str

    @property
    def watched(self) -> bool:
        """Whether it is in the half that nothing was tuned on."""
        return hashlib.sha256(f"{self.passage}\n{self.words}".encode()).digest()[0] % 2 == 1


def labelled(text: str) -> Iterator[Labelled]:
    """The statements of the file, in order."""
    passage, start, end, speaker = "", 0, 0, None
    for line in text.splitlines():
        sign, _, rest = line.partition(" ")
        if sign == "=":
            marked = _MARKED.search(rest)
            assert marked is not None
            passage = rest.replace("[[", "").replace("]]", "")
            start, end = marked.start(), marked.start() + len(marked[1])
        elif sign == "@":
            speaker = None if rest == "-" else rest
        elif sign == "+":
            yield Labelled(passage, start, end, speaker, "true", rest)
        elif sign == "-":
            kind, _, words = rest.partition(": ")
            yield Labelled(passage, start, end, speaker, kind, words)


def measure() -> Iterator[tuple[Labelled, str | None]]:
    """Each statement with what is found wrong with it."""
    indexes: dict[str, ArticleIndex] = {}
    for item in labelled(PASSAGES.read_text(encoding="utf-8")):
        if item.passage not in indexes:
            indexes[item.passage] = ArticleIndex(testify(Article("a1", "passage.txt", item.passage)))
        index = indexes[item.passage]
        span = Span.of(item.passage, item.start, item.end)
        finding = check_statement(index, item.words, (span,), item.speaker)
        yield item, finding.message if finding.outcome != "holds" else None


def main() -> int:
    """Print the share caught of each kind in both halves; 1 where a target is missed on the watched one."""
    verbose = "-v" in sys.argv
    right: defaultdict[tuple[str, bool], Counter[bool]] = defaultdict(Counter)
    for item, problem in measure():
        ok = (problem is None) == (item.kind == "true")
        right[item.kind, item.watched][ok] += 1
        if verbose and not ok and not item.watched:
            print(f"{item.kind}: {item.words} | {problem or 'accepted'}")
    kinds = sorted({kind for kind, _ in right} - {"true"})
    print(f"{'kind':<12}{'tuning':>16}{'watched':>16}")
    for kind in (*kinds, "false", "true"):
        print(f"{kind:<12}" + "".join(f"{_shown(right, kind, kinds, half):>16}" for half in (False, True)))
    caught = _share(right, kinds, watched=True)
    accepted = _share(right, ["true"], watched=True)
    return int(caught < CAUGHT or accepted < ACCEPTED)


def _shown(right: dict[tuple[str, bool], Counter[bool]], kind: str, kinds: list[str], watched: bool) -> str:
    counted = kinds if kind == "false" else [kind]
    total = sum(right[k, watched].total() for k in counted)
    return f"{_share(right, counted, watched=watched):.3f} of {total}"


def _share(right: dict[tuple[str, bool], Counter[bool]], kinds: list[str], *, watched: bool) -> float:
    total = sum(right[k, watched].total() for k in kinds)
    return sum(right[k, watched][True] for k in kinds) / max(1, total)


if __name__ == "__main__":
    sys.exit(main())
