"""What leads up to somebody's words, or tells when they were said, in one line with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from summarizer.lexicon.cues import cue_class
from summarizer.lexicon.kinds import is_message
from summarizer.lexicon.pronouns import forms_of
from summarizer.lexicon.stems import word_stem
from summarizer.merge.briefing import MergedClaimReport
from summarizer.merge.news.days import DAY
from summarizer.merge.news.lookups import words_in
from summarizer.merge.news.references import goes_on
from summarizer.merge.news.sentences import NewsSentence, as_line
from summarizer.merge.news.standing import Standing
from summarizer.merge.news.utterances import Run, Utterances
from summarizer.names.name import PRONOUNS
from summarizer.text.plain import words_of
from summarizer.text.span import Span, overlap

__all__ = ["LONGEST_LED", "LeadIns", "Led"]

LONGEST_LED = 80
"""Words of the longest quotation that is printed with the sentence that leads up to it."""
# A clause of more words beside a quotation tells something of its own.
_LONGEST_CLAUSE = 20
_CALLED = forms_of("he", "she", "it", "they", "we")
# What opens the words for a time, a place, a question; behind "he continued" it may open a clause.
_OCCASION = re.compile(
    r"(?:\A[\W_]*|\b)(?:in|on|at|during|after|before|when|while|about|over|asked|referring|responding|answering)\b",
    re.IGNORECASE,
)
# Between a sentence and the quotation behind it stand marks and spaces alone.
_BETWEEN = re.compile(r"[\s.\"“”'‘’]*")
_CLOSING = {"“": "”", '"': '"'}
_MARKS = frozenset((*_CLOSING, *_CLOSING.values()))


@dataclass(frozen=True, slots=True)
class Led:
    """A quotation with what leads up to it or says when it was made: its words, and where they stand.

    `before` is the sentence that leads up to it.
    """

    text: str
    evidence: Span
    before: NewsSentence | None = None


class LeadIns(Utterances):
    """A merged briefing with what its articles say right before and behind somebody's words."""

    def led(self, report: MergedClaimReport, run: Run) -> Led | None:
        """A quotation behind the sentence on its speaker that leads up to it; None where there is none."""
        text = self.texts[report.article]
        before = self._before(report.article, run.evidence.start)
        if before is None or not self._leads(before, report):
            return None
        span = Span.of(text, before.span.start, run.evidence.end)
        opening = _opening_mark(text, run.evidence.start)
        if words_in(span.text) > LONGEST_LED or opening is None:
            return None
        return Led(f"{as_line(span.text)}{_CLOSING[opening]}", span, before)

    def on_its_occasion(self, report: MergedClaimReport, run: Run) -> Led | None:
        """A quotation with the clause beside it that says when, where or on what question it was said.

        None where none does.
        """
        before = self._clause_before(report, run)
        text = self.texts[report.article]
        sentence = self._sentence_at(report.article, run.evidence.end - 1)
        opening = _opening_mark(text, run.evidence.start)
        if before is not None or sentence is None or opening is None:
            return before
        clause = text[run.evidence.end : sentence.span.end]
        if "“" in clause or clause.count('"') > 1 or not self._tells_when(clause, report.speaker):
            return None
        span = Span.of(text, run.evidence.start, sentence.span.end)
        return Led(f"{opening}{' '.join(span.text.split())}", span)

    def _clause_before(self, report: MergedClaimReport, run: Run) -> Led | None:
        """A quotation that opens behind "Asked on Friday, Berg said:", with that."""
        text = self.texts[report.article]
        sentence = self._sentence_at(report.article, run.evidence.start)
        opening = _opening_mark(text, run.evidence.start)
        if sentence is None or opening is None:
            return None
        clause = text[sentence.span.start : run.evidence.start - 1]
        if any(mark in clause for mark in _MARKS) or not self._tells_when(clause, report.speaker):
            return None
        span = Span.of(text, sentence.span.start, run.evidence.end)
        line = f"{as_line(span.text)}{_CLOSING[opening]}"
        end = min(sentence.span.end, run.evidence.end)
        first = f"{text[sentence.span.start : end]}{_CLOSING[opening]}"
        (stands,) = self.judged([" ".join(first.split())], LONGEST_LED)
        meant = stands.pronoun is not None and self._is_last_named(report.speaker, sentence, stands.pronoun)
        alone = stands.whole or meant
        return Led(line, span) if alone and not stands.leans(self.known) else None

    def is_said_by(self, line: str, stands: Standing, speaker: str | None) -> bool:
        """Whether the main clause of a line makes the speaker say something, by name or by a pronoun."""
        for words, heads in stands.sayers:
            if words.casefold() in _CALLED and self.called.is_named(line, speaker):
                return True
            if self.called.is_named(words, speaker) and self.called.is_headed(heads, speaker):
                return True
        return False

    def means_by_pronoun(self, sentence: NewsSentence, speaker: str | None) -> bool:
        """Whether "he said" of a sentence can be nobody but the speaker."""
        pronoun = self.stands(sentence).pronoun
        return pronoun is not None and self._is_last_named(speaker, sentence, pronoun)

    def _is_last_named(self, speaker: str | None, sentence: NewsSentence, pronoun: str) -> bool:
        """Whether the words before a sentence name the speaker last whom its pronoun can mean."""
        before = self.texts[sentence.article][: sentence.span.start]
        return self.called.is_last_named(speaker, before, PRONOUNS[pronoun].gender)

    def _before(self, article: str, at: int) -> NewsSentence | None:
        """The sentence that ends right before a place."""
        text = self.texts[article]
        found = [s for s in self._all_of(article) if s.ended and s.place > 0 and s.span.end <= at]
        last = max(found, key=lambda s: s.span.end, default=None)
        return last if last is not None and _BETWEEN.fullmatch(text[last.span.end : at]) else None

    def _leads(self, sentence: NewsSentence, report: MergedClaimReport) -> bool:
        """Whether a sentence that can be read alone tells what the speaker of a report says or does.

        Words of his in quotation marks don't lead up to others.
        """
        quoting = (r for _, r in self._quoting.get(sentence.article, ()))
        if goes_on(sentence.shown) or any(overlap(r.evidence, [sentence.span]) for r in quoting):
            return False
        (stands,) = self.judged([sentence.span.text])
        if self.overtaken.tells(sentence, stands) or self.leans(sentence) or stands.describes:
            return False
        if not stands.whole:
            return False
        named = self.called.is_named(stands.subject or "", report.speaker) and not stands.sayers
        return named or self.is_said_by(sentence.span.text, stands, report.speaker)

    def _tells_when(self, clause: str, speaker: str | None) -> bool:
        """Whether a clause beside a quotation tells when, where or on what it was said.

        "In a statement" tells in what kind of writing alone, and "a clerk in the town" who said it.
        """
        if "\n" in clause or words_in(clause) > _LONGEST_CLAUSE:
            return False
        told = self.called.described(speaker)
        for part in clause.split(","):
            said = any(cue_class(word) is not None for word in words_of(part))
            occasion = _OCCASION.search(part)
            if said and DAY.search(part):
                return True
            if occasion is None or not (said or occasion.start() == 0):
                continue
            behind = words_of(part[occasion.end() :])
            if any(word_stem(w) not in told and cue_class(w) is None and not is_message(w) for w in behind):
                return True
        return False

    def _sentence_at(self, article: str, at: int) -> NewsSentence | None:
        """The sentence in which a place is."""
        return next((s for s in self._all_of(article) if s.span.start <= at < s.span.end), None)

    def _all_of(self, article: str) -> Iterator[NewsSentence]:
        yield from self._in_article.get(article, ())

    @cached_property
    def _in_article(self) -> dict[str, list[NewsSentence]]:
        found: dict[str, list[NewsSentence]] = {}
        for sentence in self.all_sentences:
            found.setdefault(sentence.article, []).append(sentence)
        return found


def _opening_mark(text: str, at: int) -> str | None:
    """The mark that opens a quotation whose words begin at a place."""
    return text[at - 1] if at and text[at - 1] in _CLOSING else None
