"""The words a statement rests on, with their neighbours, and the statement itself, as trees."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from summarizer.check.index import ArticleIndex
from summarizer.check.keys import word_keys
from summarizer.extract.rules.attribution import Attribution
from summarizer.lexicon.cues import cue_class
from summarizer.names.mentions import is_pronoun, same_speaker
from summarizer.parse.clauses import subject_of
from summarizer.parse.engine import Stretch, parse_sentences
from summarizer.parse.words import ParsedSentence
from summarizer.text.normalise import fold_words
from summarizer.text.sentences import paragraphs, sentences
from summarizer.text.span import Span, overlap

__all__ = ["Passage", "Said", "said"]

_SAYING = frozenset(("assert", "concede", "deny", "reject", "criticise", "show", "learn"))
# What somebody says of himself to say what he holds; a retelling gives it as his.
_HOLDING = frozenset(("think", "believe", "feel"))
_SURROGATE = re.compile("[\ud800-\udfff]")
_QUOTED = re.compile(r"[“\"][^“”\"]+[”\"]|(?<!\w)[‘'][^‘]+?[’'](?!\w)")
_BEFORE = 3
_BEHIND = 1


@dataclass(frozen=True, eq=False)
class Said:
    """A statement with the trees of its sentences."""

    text: str
    trees: tuple[ParsedSentence, ...]

    def quotes(self, at: int) -> bool:
        """Whether the place is in quotation marks; what stands there is somebody's own words."""
        return any(start < at < end for start, end in self._quoted)

    @cached_property
    def _quoted(self) -> tuple[tuple[int, int], ...]:
        return tuple((m.start(), m.end()) for m in _QUOTED.finditer(self.text))


@lru_cache(maxsize=4096)
def said(statement: str) -> Said:
    """A statement, parsed."""
    text = _SURROGATE.sub("\ufffd", statement.strip())
    stretches = [Stretch(span.start, span.end) for span in sentences(text, paragraphs(text))] or [
        Stretch(0, len(text))
    ]
    return Said(text, parse_sentences(text, stretches))


@dataclass(frozen=True, eq=False)
class Passage:
    """The place of an item's words: `sentence` holds them whole, `near` the sentences before and behind
    too.
    """

    index: ArticleIndex
    spans: tuple[Span, ...]
    speaker: str | None

    @cached_property
    def evidence(self) -> str:
        """The item's words."""
        return " … ".join(span.text for span in self.spans)

    @cached_property
    def sentence(self) -> Span:
        """The sentences that the words stand in."""
        return self.index.around(Span.of(self.index.article.text, self.spans[0].start, self.spans[-1].end))

    @cached_property
    def near(self) -> Span:
        """The sentences of the words with those around them."""
        every = self.index.article.sentences
        inside = [at for at, s in enumerate(every) if s.overlaps(self.sentence)]
        if not inside:
            return self.sentence
        first, last = max(0, inside[0] - _BEFORE), min(len(every) - 1, inside[-1] + _BEHIND)
        text = self.index.article.text
        return Span.of(
            text, min(every[first].start, self.sentence.start), max(every[last].end, self.sentence.end)
        )

    @cached_property
    def trees(self) -> tuple[ParsedSentence, ...]:
        """The trees of the words' own sentences."""
        return self.index.reading.trees_on(self.sentence.start, self.sentence.end)

    @cached_property
    def near_trees(self) -> tuple[ParsedSentence, ...]:
        """The trees of all the sentences near."""
        return self.index.reading.trees_on(self.near.start, self.near.end)

    @cached_property
    def near_keys(self) -> frozenset[str]:
        """What the sentences near are about, the headline and the speaker too."""
        return word_keys(f"{self.near.text} {self.index.article.title or ''} {self.speaker or ''}")

    @cached_property
    def own_keys(self) -> frozenset[str]:
        """What the words' own sentences are about."""
        return word_keys(f"{self.sentence.text} {self.speaker or ''}")

    @cached_property
    def folded(self) -> str:
        """The sentences near, folded, in small letters."""
        return fold_words(self.near.text).casefold()

    @cached_property
    def tied(self) -> tuple[Attribution, ...]:
        """The attributions that hold the words."""
        return self.index.attributions_of(self.spans, 0.5)

    @cached_property
    def sayings(self) -> tuple[Span, ...]:
        """The verbs with which the speaker says the words: what is behind them is as sure as it stands
        there.
        """
        found = [
            a.cue
            for a in self.tied
            if a.cue is not None and a.source is not None and cue_class(a.cue.text) in _SAYING
        ]
        text = self.index.article.text
        for tree in self.trees:
            for at, word in enumerate(tree.words):
                subject = subject_of(tree, at) if word.pos == "VERB" and self.speaker else None
                if subject is None:
                    continue
                name = tree.words[subject].text
                if word.lemma not in _HOLDING and cue_class(word.text) not in _SAYING:
                    continue
                if is_pronoun(name) or same_speaker(name, self.speaker or ""):
                    found.append(Span.of(text, word.start, word.end))
        return tuple(found)

    @cached_property
    def others(self) -> tuple[Span, ...]:
        """What near the words is somebody else's: the content of attributions to another named speaker."""
        found: list[Span] = []
        for a in self.index.attributions_near((self.near,)):
            if a.source is None or a.speaker is None or any(a == own for own in self.tied):
                continue
            if self.speaker is not None and self.index.one_speaker(a.speaker, self.speaker):
                continue
            found += [span for span in a.content if not overlap((span,), self.spans)]
        return tuple(found)

    @cached_property
    def others_in_sentence(self) -> bool:
        """Whether some of what is somebody else's stands in the words' own sentences."""
        return any(span.overlaps(self.sentence) for span in self.others)

    @cached_property
    def beside(self) -> str:
        """The words' own sentences less what is somebody else's, and the speaker."""
        pieces, at = [], self.sentence.start
        for span in sorted(self.others, key=lambda span: span.start):
            if span.overlaps(self.sentence):
                pieces.append(self.index.article.text[at : max(at, span.start)])
                at = max(at, span.end)
        return " ".join((*pieces, self.index.article.text[at : self.sentence.end], self.speaker or ""))
