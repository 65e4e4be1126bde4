"""Articles that others overtook: they announce what others tell as done."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from summarizer.lexicon.load import word_set
from summarizer.lexicon.stems import stem
from summarizer.merge.news.sentences import NewsSentence
from summarizer.merge.news.topics import shared_words
from summarizer.parse.clauses import is_negated
from summarizer.parse.engine import Stretch, parsed
from summarizer.parse.words import ParsedSentence, Word
from summarizer.text.plain import words_of

__all__ = ["DoneElsewhere", "overtaken"]

# A headline and so many sentences below it tell what an article is about.
_FRONT = 4
# Both tell of one thing where they share so much of the telling words of the shorter.
_ONE_THING = 0.3
_PLANNED = frozenset(stem(word) for word in word_set("standing", "planned"))
_FUTURE = frozenset(("will", "shall", "'ll", "’ll"))
_WILL = frozenset(word.strip("'’") for word in _FUTURE)
_LETTERS = re.compile(r"[^\W\d_]+")
# Between "will" and its verb stands an adverb at most; "is set to" has one word between.
_REACH = 2
_AUXILIARIES = frozenset(("be", "have", "do"))
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def overtaken(sentences: Iterable[NewsSentence]) -> frozenset[str]:
    """The articles whose headline or first sentence announces what others tell as done."""
    front = [s for s in sentences if s.place <= _FRONT]
    opening = [s for s in front if s.place <= 1 and _may_announce(s.shown)]
    announcing = [
        (sentence, acts)
        for sentence, tree in zip(opening, _trees(opening), strict=True)
        if (acts := frozenset(_announced(tree)) - _AUXILIARIES)
    ]
    # Nine of ten articles announce nothing, and most sentences tell of something else: these aren't parsed.
    near = [s for s in front if any(_are_of_one_thing(s, other) for other, _ in announcing)]
    done: dict[str, list[NewsSentence]] = {}
    for sentence, tree in zip(near, _trees(near), strict=True):
        for act in _done(sentence, tree):
            done.setdefault(act, []).append(sentence)
    found: set[str] = set()
    for sentence, acts in announcing:
        told = {other for act in acts for other in done.get(act, ())}
        done_by = {o.article for o in told if _are_of_one_thing(o, sentence)}
        if done_by and sentence.article not in done_by:
            found.add(sentence.article)
    return frozenset(found)


def _are_of_one_thing(left: NewsSentence, right: NewsSentence) -> bool:
    return shared_words(left.shown, right.shown) >= _ONE_THING


def _may_announce(line: str) -> bool:
    """Whether a line has one of the words by which `_announced` goes, however it is cut into words."""
    return any(word in _WILL or stem(word) in _PLANNED for word in _LETTERS.findall(line.lower()))


class DoneElsewhere:
    """What all articles tell, by the stems in it, to find what one announces and another tells as done."""

    def __init__(self, sentences: Sequence[NewsSentence]) -> None:
        self._sentences = sentences
        self._holding: dict[str, list[int]] = {}
        for number, sentence in enumerate(sentences):
            for found in _stems(sentence.shown):
                self._holding.setdefault(found, []).append(number)

    def tells(self, sentence: NewsSentence, subject: str | None) -> bool:
        """Whether another article tells as done, of the same subject, what a sentence announces."""
        who = _last_stem(subject or "")
        if who is None or not _may_announce(sentence.shown):
            return False
        (tree,) = _trees([sentence])
        acts = frozenset(_announced(tree)) - _AUXILIARIES
        of_act = {n for act in acts for n in self._holding.get(act, ())}
        both = (self._sentences[n] for n in self._holding.get(who, ()) if n in of_act)
        told = [s for s in both if s.article != sentence.article]
        return any(acts & _done(*pair) for pair in zip(told, _trees(told), strict=True))


def _last_stem(words: str) -> str | None:
    return next((stem(w) for w in reversed(words_of(words))), None)


def _stems(line: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words_of(line))


def _trees(sentences: Sequence[NewsSentence]) -> Iterator[ParsedSentence]:
    stretches: list[Stretch] = []
    at = 0
    for sentence in sentences:
        stretches.append(Stretch(at, at + len(sentence.shown), ()))
        at += len(sentence.shown) + 1
    return parsed("\n".join(s.shown for s in sentences), stretches)


def _announced(tree: ParsedSentence) -> Iterator[str]:
    """The stems of the verbs behind "will", "is set to" and "plans to vote to".

    Headlines with a capital in every word are names to the engine: their words must do without a tree.
    """
    words = tree.words
    for n, word in enumerate(words):
        if word.quoted or word.masked:
            continue
        if word.lower in _FUTURE:
            yield from (stem(w.lower) for w in words[n + 1 : n + 1 + _REACH])
        elif stem(word.lower) in _PLANNED:
            to = next(
                (k for k in range(n + 1, min(n + 1 + _REACH, len(words))) if words[k].lower == "to"), None
            )
            while to is not None and to + 1 < len(words):
                yield stem(words[to + 1].lower)
                to = to + 2 if to + 2 < len(words) and words[to + 2].lower == "to" else None


def _done(sentence: NewsSentence, tree: ParsedSentence) -> frozenset[str]:
    """The stems of the acts that a sentence says have been done: in the past, or a headline's present.

    What is said of another year is another's.
    """
    if _YEAR.search(sentence.shown):
        return frozenset()
    headline = sentence.place == 0
    acts = [w for n, w in enumerate(tree.words) if not w.quoted and _is_done(tree, n, w, headline=headline)]
    return frozenset(stem(form) for word in acts for form in (word.lower, word.lemma))


def _is_done(tree: ParsedSentence, at: int, word: Word, *, headline: bool) -> bool:
    if (
        headline
        and word.lower.endswith("s")
        and (word.tag == "VBZ" or (word.tag == "NNP" and word.text[:1].isupper()))
    ):
        return True
    if word.tag not in ("VBD", "VBN"):
        return False
    auxiliaries = [tree.words[k] for k in tree.kids(at, "aux", "auxpass")]
    if is_negated(tree, at) or any(a.tag == "MD" or a.lower == "to" for a in auxiliaries):
        return False
    return word.tag == "VBD" or bool(word.tag == "VBN" and auxiliaries)
