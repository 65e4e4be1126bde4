"""Whether two quotations of one speaker render one utterance, copied, shortened or translated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise
from math import fsum

from summarizer.lexicon.load import word_list
from summarizer.lexicon.stems import stem
from summarizer.lexicon.word_lists import listed
from summarizer.merge.candidates import candidate_pairs
from summarizer.merge.grouping import Groups
from summarizer.merge.meaning.notions import notions
from summarizer.merge.quotations.everyday import everyday

__all__ = [
    "Rendering",
    "Utterance",
    "likeness",
    "one_utterance",
    "same_renderings",
    "same_utterance",
    "utterance",
]

# Renderings that share their words: words shared of the shorter, and the fewest words that tell anything.
UTTERANCE_SHARED, UTTERANCE_WORDS = 0.62, 4
_PERSONS = {
    word: f"~{'he' if person == 'she' else person}"
    for person in ("i", "we", "you", "they", "he", "she")
    for word in word_list("pronouns", person)
}
_NOT = frozenset(word_list("notions", "not"))
_FUNCTION = frozenset(word_list("notions", "function_words"))
# Of 4,924 pairs of quotations in one article, which are never one utterance, 8 pass as SURE and 3 as LIKELY,
# most of them a speaker's repetitions. In the labelled sets the quotations of one speaker that differ are up
# to .41 alike, of one polarity up to .16; the renderings of one utterance .38 and more.
SURE, LIKELY, CLAIMED, LENGTH = 0.5, 0.36, 0.25, 0.5
# Up to so many wordings of one speaker are compared each with each.
ALL_PAIRS = 60
# How much persons, negation and comparison tell against a content word.
PERSON, NEGATION, COMPARISON = 0.35, 0.5, 0.5


_DIGITS = {
    word: str(n)
    for n, word in enumerate(listed("two three four five six seven eight nine ten eleven twelve"), 2)
}


@dataclass(frozen=True, slots=True)
class Utterance:
    """What a quotation says: for each of its words the notions it can stand for, and how much it tells."""

    words: tuple[str, ...]
    content: tuple[frozenset[str], ...]
    marks: frozenset[str]
    negated: bool


def utterance(words: tuple[str, ...]) -> Utterance:
    """Take a quotation apart, given as its words in lower case."""
    return _taken_apart(tuple(_written_out(words)))


@lru_cache(maxsize=1 << 12)
def _taken_apart(words: tuple[str, ...]) -> Utterance:
    content: dict[frozenset[str], None] = {}
    marks: set[str] = set()
    for word in words:
        if word in _PERSONS:
            marks.add(_PERSONS[word])
        elif word in _NOT:
            marks.add("~not")
        elif word in {"than", "too"}:
            marks.add("~" + word)
        elif word not in _FUNCTION:
            content[_notions(word)] = None
    return Utterance(words, tuple(content), frozenset(marks), "~not" in marks)


@lru_cache(maxsize=1 << 12)
def _notions(word: str) -> frozenset[str]:
    root = stem(word)
    found = set(everyday(root)) | {"=" + n for n in notions(word).all}
    return frozenset(found)


def likeness(left: Utterance, right: Utterance) -> tuple[float, int]:
    """How much two quotations say the same (0 to 1), and how many content words they share."""
    used: set[int] = set()
    for notion in left.content:
        at = next((n for n, other in enumerate(right.content) if n not in used and notion & other), None)
        if at is not None:
            used.add(at)
    marks = fsum(map(_weight, left.marks & right.marks))
    whole = len(left.content) + len(right.content) + fsum(map(_weight, (*left.marks, *right.marks)))
    return (2 * (len(used) + marks) / whole if whole else 0.0), len(used)


@dataclass(frozen=True, slots=True)
class Rendering:
    """One wording of a speaker's words: the articles that carry it, the claims it makes, if it is `whole`."""

    said: Utterance
    given: tuple[str, ...]
    articles: frozenset[str]
    claims: frozenset[int]
    whole: bool


def same_renderings(forms: Sequence[Rendering]) -> list[tuple[int, int]]:
    """The pairs of one speaker's wordings that render one utterance.

    An article gives an utterance once: of its wordings only the one likest to another article's is the same.
    """
    groups = Groups(len(forms))
    articles = {n: set(form.articles) for n, form in enumerate(forms)}
    found: list[tuple[int, int]] = []
    alike: dict[tuple[int, int], float] = {}
    for i, j in _worth_comparing(forms):
        left, right = forms[i], forms[j]
        if _worded_alike(left, right):
            found.append((i, j))
            articles[groups.join(i, j)] = articles[groups.find(i)] | articles[groups.find(j)]
        elif (score := _translated(left, right)) is not None:
            alike[i, j] = score
    best = _best(forms, alike)
    for (i, j), score in sorted(alike.items(), key=lambda item: (-item[1], item[0])):
        a, b = groups.find(i), groups.find(j)
        beaten = any(best[i, x] > score for x in forms[j].articles) or any(
            best[j, x] > score for x in forms[i].articles
        )
        if a != b and not beaten and not articles[a] & articles[b]:
            found.append((i, j))
            articles[groups.join(a, b)] = articles[a] | articles[b]
    return found


def _worded_alike(left: Rendering, right: Rendering) -> bool:
    """Whether two wordings share their words, and neither a "not" nor another number sets them apart."""
    if _numbers_differ(left.said, right.said):
        return False
    if left.said.negated != right.said.negated and _length(left.said, right.said) >= LENGTH:
        return False
    return same_utterance(left.given, right.given, bool(left.claims & right.claims))


def _length(left: Utterance, right: Utterance) -> float:
    return min(len(left.words), len(right.words)) / max(len(left.words), len(right.words))


def one_utterance(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether the words of two quotations of one speaker alone show that they render one utterance."""
    a, b = (Rendering(utterance(w), w, frozenset(), frozenset(), whole=False) for w in (left, right))
    return _worded_alike(a, b) or _translated(a, b) is not None


def _worth_comparing(forms: Sequence[Rendering]) -> Iterator[tuple[int, int]]:
    if len(forms) <= ALL_PAIRS:
        yield from combinations(range(len(forms)), 2)
    else:
        yield from candidate_pairs(
            [frozenset(form.given).union(*form.said.content, form.said.marks) for form in forms]
        )


def _best(forms: Sequence[Rendering], alike: Mapping[tuple[int, int], float]) -> dict[tuple[int, str], float]:
    """For each wording and each article, the likeness of the article's likest wording."""
    found: dict[tuple[int, str], float] = {}
    for (i, j), score in alike.items():
        for one, other in ((i, j), (j, i)):
            for article in forms[other].articles:
                found[one, article] = max(found.get((one, article), 0.0), score)
    return found


def _translated(left: Rendering, right: Rendering) -> float | None:
    """How much two wordings say the same, None where they can't be two translations of one utterance."""
    a, b = left.said, right.said
    if left.articles & right.articles or a.negated != b.negated or _numbers_differ(a, b):
        return None
    score, shared = likeness(a, b)
    everything = shared == min(len(a.content), len(b.content))
    if score >= SURE and shared >= (1 if everything else 2):
        return score
    persons = a.marks == b.marks
    if not (persons and left.whole and right.whole and _length(a, b) >= LENGTH):
        return None
    least = CLAIMED if left.claims & right.claims else LIKELY
    return score if score >= least and shared >= (1 if everything else 2) else None


def _numbers_differ(left: Utterance, right: Utterance) -> bool:
    a, b = ({_DIGITS.get(w, w) for w in u.words if w[0].isdigit() or w in _DIGITS} for u in (left, right))
    return bool(a and b and not a & b)


def _weight(mark: str) -> float:
    return NEGATION if mark == "~not" else COMPARISON if mark in {"~than", "~too"} else PERSON


def same_utterance(left: tuple[str, ...], right: tuple[str, ...], same_claim: bool = False) -> bool:
    """Whether two renderings share the words of one utterance; `same_claim` where they say the same."""
    if left == right:
        return True
    short, long = sorted((_written_out(left), _written_out(right)), key=len)
    if len(short) < UTTERANCE_WORDS:
        return False
    counts = {w: long.count(w) for w in set(long)}
    common = 0
    for word in short:
        if counts.get(word, 0):
            counts[word] -= 1
            common += 1
    pairs = set(pairwise(long))
    runs = sum(pair in pairs for pair in pairwise(short))
    return common / len(short) >= UTTERANCE_SHARED and runs >= max(
        1 if same_claim else 2, (len(short) - 1) // 3
    )


def _written_out(words: tuple[str, ...]) -> list[str]:
    """The words with contractions written out and possessive endings left out."""
    found: list[str] = []
    for word in words:
        if word.endswith("n't"):
            found += [{"wo": "will", "ca": "can", "sha": "shall"}.get(word[:-3], word[:-3]), "not"]
        elif "'" in word:
            bare, _, ending = word.partition("'")
            found += [bare, *({"ll": ["will"], "re": ["are"], "ve": ["have"], "m": ["am"]}.get(ending, []))]
        else:
            found.append(word)
    return found
