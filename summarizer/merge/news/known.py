"""What a reader knows when he comes to a line, and whether he sees from it what the line is about."""

from __future__ import annotations

import re
from functools import cache, cached_property

from summarizer.lexicon.load import word_list
from summarizer.lexicon.stems import word_stem
from summarizer.lexicon.thesaurus import FAMILIES
from summarizer.merge.briefing import NewsLine
from summarizer.merge.news.bearers import Bearers
from summarizer.merge.news.introductions import Introductions
from summarizer.merge.news.lookups import Lookups
from summarizer.merge.news.sentences import NewsSentence
from summarizer.merge.news.topics import topic_words
from summarizer.names.name import name_parts
from summarizer.text.quotation_marks import quoted_stretches

__all__ = ["Known"]

# A quotation that shares fewer words with the headlines and the lead tells a reader nothing of the news; one
# that fills so much of a line stands alone.
_BEARING, _ALONE = 2, 0.6
_LETTERS = re.compile(r"\b[A-Z]{3,6}\b")


class Known(Lookups):
    """A merged briefing with what its reader has been told."""

    def is_somebody(self, speaker: str) -> bool:
        """Whether a reader can tell who a speaker is, and it is no outlet."""
        return speaker not in self.outlets and self.called.is_somebody(speaker, self.known)

    def leans(self, sentence: NewsSentence) -> bool:
        """Whether a sentence tells of something that a reader hasn't been told, by name or otherwise."""
        unexplained = self._bearers.explained(self.stands(sentence).unexplained, sentence.article)
        if any(stems.isdisjoint(self.known) for stems in unexplained):
            return True
        return any(
            self._is_strange(letters, sentence.article) for letters in _LETTERS.findall(sentence.shown)
        )

    def _is_strange(self, letters: str, article: str) -> bool:
        """Whether letters stand for what another article spells out and this one doesn't."""
        if word_stem(letters.casefold()) in self.known or self.introductions(article).spelt_out(letters):
            return False
        return any(self.introductions(other).spelt_out(letters) for other in self.texts if other != article)

    @cached_property
    def _bearers(self) -> Bearers:
        return Bearers(self)

    @property
    def known(self) -> frozenset[str]:
        """The stems of what a reader knows: the title and the lines read.

        So he knows what reports call in another word: the bill is the legislation.
        """
        return self._in_other_words(frozenset())

    def introductions(self, article: str) -> Introductions:
        """Where an article, below its title, names people and bodies in full."""
        if article not in self._introductions:
            record = next(a for a in self.briefing.articles if a.id == article)
            title = record.text.find(record.title) if record.title else -1
            start = title + len(record.title or "") if title >= 0 else 0
            self._introductions[article] = Introductions(record.text, start, self._given_names)
        return self._introductions[article]

    @cached_property
    def _introductions(self) -> dict[str, Introductions]:
        return {}

    @cached_property
    def _given_names(self) -> dict[str, frozenset[str]]:
        """The first names of the people who speak, by their family names."""
        found: dict[str, frozenset[str]] = {}
        for speaker in self.briefing.speakers:
            words = name_parts(speaker.name).words
            if speaker.kind == "person" and len(words) > 1:
                family = words[-1].casefold()
                found[family] = found.get(family, frozenset()) | {words[0].casefold()}
        return found

    def replaces(self, sentence: NewsSentence) -> bool:
        """Whether a sentence opened with an "Instead" that isn't printed: what it stands for isn't told."""
        before = self.texts[sentence.article][: sentence.span.start]
        return before.rstrip(" ,").endswith(("Instead", "instead"))

    def knows(self, subject: str) -> bool:
        """Whether a line's subject is named, or a thing that a reader has been told of."""
        named = any(word[:1].isupper() for word in subject.split()[1:]) or subject.istitle()
        return named or not topic_words(subject).isdisjoint(self.known)

    def bears_on_the_news(self, line: NewsLine, speaker: str | None = None) -> bool:
        """Whether a line has enough of the news' words for a reader to see what it is about.

        The speaker's own name aside. Words in quotation marks alone need more than a sentence about them, but
        not those of somebody whom several articles let speak.
        """
        words = {w for w in topic_words(line.text) if " " not in w} - self.called.stems(speaker)
        alone = any(len(q.outer) > _ALONE * len(line.text) for q in quoted_stretches(line.text))
        return len(words & self._news) >= (_BEARING if alone and speaker not in self._heard else 1)

    def is_central(self, speaker: str) -> bool:
        """Whether several outlets begin with a person's name, or name none as often."""
        family = self.called.family(speaker)
        if family is None:
            return False
        return word_stem(family.casefold()) in self.topics.core or speaker == self._most_named

    @cached_property
    def _most_named(self) -> str | None:
        """The person whom several articles name, and all together most often."""
        several = (s.id for s in self.briefing.speakers if len(s.articles) > 1)
        named = {speaker: family for speaker in several if (family := self.called.family(speaker))}
        counts = {s: sum(text.count(name) for text in self.texts.values()) for s, name in named.items()}
        return max(counts, key=lambda s: (counts[s], s), default=None)

    @property
    def _news(self) -> frozenset[str]:
        """The stems of what title, lead and several outlets' first lines tell, and of other words for it."""
        return self._in_other_words(self.topics.core)

    def _in_other_words(self, first: frozenset[str]) -> frozenset[str]:
        """What the lines read add to the first words, with the words that reports use for all of them."""
        key = (first, len(self.told))
        if key not in self._made:
            told = first | self.told
            self._made[key] = told.union(*(f for f in _other_words() if not f.isdisjoint(told)))
        return self._made[key]

    @cached_property
    def _made(self) -> dict[tuple[frozenset[str], int], frozenset[str]]:
        return {}

    @cached_property
    def _heard(self) -> frozenset[str]:
        return frozenset(s.id for s in self.briefing.speakers if len(s.articles) > 1)


@cache
def _other_words() -> tuple[frozenset[str], ...]:
    """The stems of words that reports of one event use for each other."""
    classes = (*FAMILIES.values(), word_list("standing", "bills"), word_list("standing", "deals"))
    return tuple(frozenset(word_stem(w) for w in words) for words in classes)
