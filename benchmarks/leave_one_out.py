"""How well the merge does on a set from which nothing was learnt: `benchmarks.merging --leave-one-out`.

For each labelled set, the words that only this set has among all sets are taken out of the thesaurus
(families, phrases, matters, fates, everyday words, persons), whatever they were written for; the weights are
fitted anew on the other sets with what is left; and the set is merged with both. Thresholds, rules and
patterns in code stay as they are: they were set with all sets in view, so that this is still no first look.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import astuple

from benchmarks.merging_sets import load_set, set_names
from summarizer.lexicon import load
from summarizer.lexicon.stems import stem
from summarizer.text.plain import plain, words_of

__all__ = ["measured"]

# Sets measured side by side, each in a process of its own.
AT_ONCE = 2
WORDS = ("families", "matters", "fates", "everyday", "persons", "stages", "things")
PHRASES = ("phrases", "fate_phrases")
# Weights that were set by judgement, not fitted; `compare` says why.
JUDGED = {"other subject": -2.0}


def measured(names: list[str] | None = None) -> Iterator[tuple[str, dict[str, tuple[int, int, int]]]]:
    """Each set with right, wrong and missing pairs by kind, measured with what the other sets teach."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        wanted = names or set_names()
        yield from zip(wanted, pool.map(_in_a_process, wanted), strict=True)


def _in_a_process(name: str) -> dict[str, tuple[int, int, int]]:
    command = [sys.executable, "-m", "benchmarks.leave_one_out", name]
    answer = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, tuple[int, int, int]] = json.loads(answer.stdout)
    return found


def _without(name: str) -> dict[str, tuple[int, int, int]]:
    """One set's scores; the words are taken out before anything that reads them is imported."""
    _take_out(_alone(name))
    from benchmarks.merging import scores  # noqa: PLC0415 - only now may the words be read
    from benchmarks.weights import claim_cases, denial_cases, fitted  # noqa: PLC0415
    from summarizer.merge.claims import compare  # noqa: PLC0415
    from summarizer.merge.denials import ties  # noqa: PLC0415

    others = [load_set(other) for other in set_names() if other != name]
    claims = fitted([case for data in others for case in claim_cases(data)])
    denials = fitted([case for data in others for case in denial_cases(data)])
    learnt: Mapping[str, float] = {**dict(zip(compare.WEIGHTS, claims, strict=True)), **JUDGED}
    vars(compare)["WEIGHTS"] = learnt
    vars(ties)["TIE_WEIGHTS"] = dict(zip(ties.TIE_WEIGHTS, denials, strict=True))
    return {kind: astuple(score) for kind, score in scores(load_set(name)).items()}


def _alone(name: str) -> Callable[[str, bool], bool]:
    """Whether a word, or a phrase given as a pattern, stands in this set and in no other one."""
    texts = {n: " ".join(plain(c.article.text) for c in load_set(n).checked) for n in set_names()}
    stems = {n: {stem(word) for word in words_of(text)} for n, text in texts.items()}

    def alone(words: str, pattern: bool) -> bool:
        if not pattern and " " not in words and "-" not in words:
            return stem(words) in stems[name] and not any(
                stem(words) in s for n, s in stems.items() if n != name
            )
        sought = re.compile(words if pattern else rf"\b{re.escape(words)}\b")
        return [n for n, text in texts.items() if sought.search(text)] == [name]

    return alone


def _take_out(alone: Callable[[str, bool], bool]) -> None:
    table, rows = load.table, load.rows

    def fewer_words(file: str) -> Mapping[str, tuple[str, ...]]:
        whole = table(file)
        if file not in WORDS:
            return whole
        return {
            entry: tuple(kept for w in words if (kept := _kept(w, alone))) for entry, words in whole.items()
        }

    def fewer_rows(file: str) -> tuple[tuple[str, ...], ...]:
        return tuple(row for row in rows(file) if file not in PHRASES or not alone(row[0], True))

    vars(load)["table"], vars(load)["rows"] = fewer_words, fewer_rows


def _kept(entry: str, alone: Callable[[str, bool], bool]) -> str:
    """An entry less the words that stand in this set alone; an everyday entry is a group with slashes."""
    return "/".join(w for w in entry.split("/") if w.startswith("@") or not alone(w.replace("_", " "), False))


if __name__ == "__main__":
    print(json.dumps(_without(sys.argv[1])))
