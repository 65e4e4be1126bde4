"""What others overtook: tolls that rose since, announcements of what is told as done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from summarizer.lexicon.load import word_set
from summarizer.lexicon.stems import stem
from summarizer.merge.briefing import NewsLine
from summarizer.merge.news.alike import Alike
from summarizer.merge.news.days import days_in
from summarizer.merge.news.old_tolls import OldTolls
from summarizer.merge.news.sentences import NewsSentence
from summarizer.merge.news.standing import Standing
from summarizer.names.name import PRONOUNS
from summarizer.parse.clauses import is_negated, subject_of
from summarizer.parse.engine import parsed_lines
from summarizer.parse.words import ParsedSentence, Word
from summarizer.text.plain import words_of

__all__ = ["Overtaken", "announced_acts"]

# A headline and so many sentences below it tell what an article is about.
_FRONT = 4
# Both tell of one thing where they share so much of the telling words of the shorter.
_ONE_THING = 0.3
_PLANNED = frozenset(stem(word) for word in word_set("standing", "planned"))
_FUTURE = frozenset(("will", "shall", "'ll", "’ll"))
_WILL = frozenset(word.strip("'’") for word in _FUTURE)
_LETTERS = re.compile(r"[^\W\d_]+")
# Between "will" and its verb stand an adverb and "be" at most; "is set to" has one word between.
_VERB_REACH, _REACH = 4, 2
_NOT = word_set("notions", "not")
_AUXILIARIES = frozenset(("be", "have", "do"))
_SAME_SUBJECT = frozenset(("xcomp", "conj"))
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def _overtaken_articles(sentences: Sequence[NewsSentence]) -> frozenset[str]:
    front = [s for s in sentences if s.place <= _FRONT]
    opening = [s for s in front if s.place <= 1 and _may_announce(s.shown)]
    announcing = [
        (sentence, acts)
        for sentence, tree in zip(opening, parsed_lines([s.shown for s in opening]), strict=True)
        if (acts := frozenset(act for _, act in _announced(tree)))
    ]
    # Nine of ten articles announce nothing, and most sentences tell of something else: these aren't parsed.
    alike = Alike(s.shown for s, _ in announcing)
    of_one_thing = [(s, {n for n, shared in alike.near(s.shown) if shared >= _ONE_THING}) for s in front]
    near = [(s, numbers) for s, numbers in of_one_thing if numbers]
    done_by: list[set[str]] = [set() for _ in announcing]
    for (sentence, numbers), tree in zip(near, parsed_lines([s.shown for s, _ in near]), strict=True):
        done = _done(sentence, tree)
        for n in numbers:
            if not done.isdisjoint(announcing[n][1]):
                done_by[n].add(sentence.article)
    return frozenset(
        s.article
        for (s, _), articles in zip(announcing, done_by, strict=True)
        if articles and s.article not in articles
    )


def _may_announce(line: str) -> bool:
    """Whether a line has one of the words by which `_announced` goes, however it is cut into words."""
    return any(word in _WILL or stem(word) in _PLANNED for word in _LETTERS.findall(line.lower()))


class Overtaken:
    """What articles tell that others overtook: tolls, and what is announced here and told as done there.

    `days` are those on which the articles were published: what an older article tells as done is no end of
    what a newer one announces.
    """

    def __init__(
        self, sentences: Sequence[NewsSentence], tolls: OldTolls, days: Mapping[str, str] | None = None
    ) -> None:
        self._sentences, self._tolls, self._days = sentences, tolls, days or {}

    @cached_property
    def articles(self) -> frozenset[str]:
        """The articles whose headline or first sentence announces what others tell as done."""
        return _overtaken_articles(self._sentences)

    def tells(self, sentence: NewsSentence, stands: Standing) -> bool:
        """Whether a sentence gives a toll that another overtook, or announces what others tell as done."""
        if self.gives_old_toll(sentence):
            return True
        return stands.coming and self.announces(sentence.article, sentence.shown)

    def gives_old_toll(self, sentence: NewsSentence) -> bool:
        """Whether a sentence gives a toll that a later one overtook."""
        return self._tolls.tells(sentence.article, sentence.span)

    def is_line(self, line: NewsLine) -> bool:
        """Whether a line gives an old toll, or announces what another article tells as done."""
        old = any(self._tolls.tells(line.article, span) for span in line.evidence)
        return old or self.announces(line.article, line.text)

    def announces(self, article: str, line: str) -> bool:
        """Whether a line of an article announces, or quotes who does, what another article tells as done.

        Of an article that is overtaken as a whole any announcement is.
        """
        tree, acts = _acts(line)
        if acts and article in self.articles:
            return True
        return tree is not None and any(
            self._is_done(article, act, _who(tree, at), days_in(line)) for at, act in acts.items()
        )

    def _is_done(self, article: str, act: str, who: str | None, days: frozenset[str]) -> bool:
        """Whether another article, no older one, tells of the same people or things that they did so.

        What is planned for a day was done on that day.
        """
        of_act = set(self._holding.get(act, ()))
        both = (self._sentences[n] for n in self._holding.get(who or "", ()) if n in of_act)
        told = [
            s for s in both if self._may_end(article, s.article) and (not days or days & days_in(s.shown))
        ]
        trees = parsed_lines([s.shown for s in told])
        return any(act in _done(sentence, tree) for sentence, tree in zip(told, trees, strict=True))

    def _may_end(self, article: str, other: str) -> bool:
        mine, its = self._days.get(article), self._days.get(other)
        return other != article and not (mine and its and its < mine)

    @cached_property
    def _holding(self) -> Mapping[str, Sequence[int]]:
        """The numbers of the sentences that hold a stem."""
        found: dict[str, list[int]] = {}
        for number, sentence in enumerate(self._sentences):
            for held in _stems(sentence.shown):
                found.setdefault(held, []).append(number)
        return found


def announced_acts(line: str) -> frozenset[str]:
    """The stems of what a line says will be done, or quotes who says so."""
    return frozenset(_acts(line)[1].values())


def _acts(line: str) -> tuple[ParsedSentence | None, Mapping[int, str]]:
    """The tree of a line that announces something, and the stems of the verbs for it by their places."""
    if not _may_announce(line):
        return None, {}
    (tree,) = parsed_lines([line])
    return tree, dict(_announced(tree, quoted=True))


def _who(tree: ParsedSentence, act: int) -> str | None:
    """The stem of whoever is to do what a verb says: the head of its subject, or of a verb's above it."""
    at = act
    while True:
        subject = subject_of(tree, at)
        if subject is not None and tree.words[subject].lower not in PRONOUNS:
            return stem(tree.words[subject].lower)
        above = tree.words[at].head
        if above == at or (subject is None and tree.words[at].dep not in _SAME_SUBJECT):
            return None
        at = above


def _stems(line: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words_of(line))


def _announced(tree: ParsedSentence, *, quoted: bool = False) -> Iterator[tuple[int, str]]:
    """The places and stems of the verbs behind "will", "is set to" and "plans to vote to".

    Headlines with a capital in every word are names to the engine: their words must do without a tree.
    """
    words = tree.words
    for n, word in enumerate(words):
        if (word.quoted or word.masked) and not quoted:
            continue
        if word.lower in _FUTURE:
            yield from _act(words, n + 1)
        elif stem(word.lower) in _PLANNED:
            to = next(
                (k for k in range(n + 1, min(n + 1 + _REACH, len(words))) if words[k].lower == "to"), None
            )
            while to is not None and to + 1 < len(words):
                yield from _act(words, to + 1)
                to = to + 2 if to + 2 < len(words) and words[to + 2].lower == "to" else None


def _act(words: Sequence[Word], first: int) -> Iterator[tuple[int, str]]:
    """The verb of "be sold" and "soon leave"; none of "not leave"."""
    for k in range(first, min(first + _VERB_REACH, len(words))):
        low = words[k].lower
        if low in _NOT:
            return
        if stem(low) not in _AUXILIARIES and not low.endswith("ly"):
            yield k, stem(low)
            return


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
