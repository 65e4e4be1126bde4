"""What speakers say in quotation marks, a paragraph at a time: all of it, or whole sentences of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from summarizer.lexicon.first_names import first_name_gender
from summarizer.merge.briefing import MergedClaimReport
from summarizer.merge.news.known import Known
from summarizer.merge.news.lookups import words_in
from summarizer.merge.news.quoted import (
    Spoken,
    as_printed,
    between,
    is_set_up,
    leans_back,
    spoken_sentences,
    turns_next,
)
from summarizer.merge.news.sentences import NewsSentence
from summarizer.merge.news.standing import Standing
from summarizer.merge.news.topics import topic_words
from summarizer.names.name import PRONOUNS, Gender
from summarizer.parse.entities import gender_of_noun
from summarizer.text.plain import words_of
from summarizer.text.sentences import paragraphs
from summarizer.text.span import Span, overlap

__all__ = ["FEWEST_SPOKEN", "LONGEST_UTTERANCE", "Run", "Utterances"]

LONGEST_UTTERANCE = 60
"""Words of the longest quotation that is printed whole."""
FEWEST_SPOKEN = 8
"""Fewer words of somebody's tell little without what was said around them."""
# So many words of the reporter's may stand between two halves of a quotation: who says it, where and when.
_LONGEST_BETWEEN = 25
# "It is very simple" points at the sentence behind it.
_ANNOUNCES = 5
# A sentence from its beginning, not said to somebody who is there ("You said"), nor one that goes on.
_OPENED = re.compile(r"(?!(?:You|And)\b)[^\W_a-z]")
# "Who has said so" is told of somebody named before.
_OF_WHOM = re.compile(r"(?:Who|Whose|Which|Whom)\b(?!.*\?)")
# So a reporter goes on with what somebody said before.
_GOES_ON = re.compile(r"\b(?:also|added|adds|continued|continues|went on)\b")
# People say first what they mean.
_POINT = 1.5


@dataclass(frozen=True, slots=True)
class Run:
    """Sentences of one utterance in a row, as a line: its words, where they stand, what it is worth.

    `whole` where nothing of the utterance is left out, `alone` where that is one sentence.
    """

    text: str
    evidence: Span
    claims: tuple[str, ...]
    worth: float
    whole: bool
    alone: bool


class Utterances(Known):
    """A merged briefing with what its speakers say in quotation marks."""

    def utterance(self, report: MergedClaimReport) -> tuple[Spoken, ...]:
        """What the speaker of a report says in quotation marks in its paragraph, sentence by sentence.

        "Berg said" and "he continued" may stand between two halves of it; another's words don't.
        """
        near = [r for _, r in self._quoted_near(report)]
        found = {s.parts[0].start: s for r in (*near, report) for s in spoken_sentences(r)}
        return tuple(found[start] for start in sorted(found))

    def runs(self, report: MergedClaimReport) -> list[Run]:
        """The parts of an utterance that can be read alone, the best first: the whole where it isn't long."""
        told = self.utterance(report)
        runs = [
            self._run(report, told, first, end)
            for first in range(len(told))
            if self._opens(report.article, told, first)
            for end in range(first + 1, len(told) + 1)
            if self._ends(report.article, told, end) and self._is_readable(report.article, told[first:end])
        ]
        own = [run for run in runs if overlap([run.evidence], report.evidence)]
        return sorted(own, key=lambda run: (not run.whole, -run.worth, run.evidence.start))

    def cuts(self, sentence: NewsSentence) -> bool:
        """Whether the point stands outside of a sentence: behind it, or further on in what it quotes."""
        if is_set_up(self.texts[sentence.article], sentence.span.end):
            return True
        for _, report in self._quoting.get(sentence.article, ()):
            if overlap(report.evidence, [sentence.span]):
                behind = (s for s in self.utterance(report) if s.parts[0].start >= sentence.span.end)
                return any(leans_back(s.text) for s in behind)
        return False

    def _run(self, report: MergedClaimReport, told: Sequence[Spoken], first: int, end: int) -> Run:
        text, evidence = as_printed(told[first:end], self.texts[report.article])
        worth = self._telling(" ".join(s.text for s in told[first:end])) * (_POINT if first == 0 else 1.0)
        claims = tuple(c for c, r in self._quoted_near(report) if overlap(r.evidence, [evidence]))
        whole = end - first == len(told)
        return Run(text, evidence, claims, worth, whole, whole and len(told) == 1)

    def _opens(self, article: str, told: Sequence[Spoken], at: int) -> bool:
        """Whether a reader can begin with a sentence, or with a short one that points at the next."""
        spoken = told[at]
        if leans_back(spoken.text) or not _OPENED.match(spoken.text):
            return False
        if _OF_WHOM.match(spoken.text):
            return False
        stands = self.standing(spoken.text)
        if at > 0 and stands.shown:
            # What somebody shows amid his words is what he said right before.
            return False
        if stands.whole_in_speech:
            return not self._leans_in_speech(stands, article)
        points = words_in(spoken.text) <= _ANNOUNCES
        return points and at + 1 < len(told) and self.standing(told[at + 1].text).whole_in_speech

    def _ends(self, article: str, told: Sequence[Spoken], end: int) -> bool:
        """Whether what is said next doesn't lean on the words before it."""
        if end < len(told):
            return not leans_back(told[end].text)
        return not turns_next(self.texts[article], told[-1].parts[-1].end)

    def _leans_in_speech(self, stands: Standing, article: str) -> bool:
        """Whether words of somebody's tell of a thing, or show one, of which a reader hasn't been told."""
        named = self._bearers.explained((*stands.unexplained, *stands.shown), article)
        return any(stems.isdisjoint(self.known) for stems in named)

    def _carries_on(self, told: Sequence[Spoken]) -> bool:
        """Whether each sentence shows and means by "he" only what one before it, or the page, has named."""
        before = told[0].text
        for spoken in told[1:]:
            stands = self.standing(spoken.text)
            known = self.known | topic_words(before)
            if any(stems.isdisjoint(known) for stems in stands.shown):
                return False
            genders = {PRONOUNS[word].gender for word in stands.pronouns if PRONOUNS[word].person}
            if any(not self._names_one(before, gender) for gender in genders):
                return False
            before = f"{before} {spoken.text}"
        return True

    def _names_one(self, words: str, gender: Gender | None) -> bool:
        """Whether words name or call somebody of a gender."""
        for word in words.split():
            bare = words_of(word)[0].removesuffix("'s") if words_of(word) else ""
            shown = (self.called.genders.get(bare), gender_of_noun(bare))
            if gender in (*shown, first_name_gender(word) if word.istitle() else None):
                return True
        return False

    def _is_readable(self, article: str, told: Sequence[Spoken]) -> bool:
        """Whether sentences aren't too long together, and little stands between them, in one paragraph."""
        text = self.texts[article]
        if words_in(text[told[0].parts[0].start : told[-1].parts[-1].end]) > LONGEST_UTTERANCE:
            return False
        if _GOES_ON.search("".join(between(told, text)[:1])) or not self._carries_on(told):
            return False
        return all("\n" not in x and words_in(x) <= _LONGEST_BETWEEN for x in between(told, text))

    def _quoted_near(self, report: MergedClaimReport) -> list[tuple[str, MergedClaimReport]]:
        """The claims in quotation marks in the paragraph of a report, with it alone where others speak."""
        at = report.evidence[0].start
        place = next(p for p in self._paragraphs[report.article] if p.start <= at < p.end)
        quoting = self._quoting.get(report.article, ())
        near = [(claim, r) for claim, r in quoting if r.evidence[0].overlaps(place)]
        alone = any(r.speaker != report.speaker for _, r in near)
        return [(claim, r) for claim, r in near if r is report or not alone]

    @cached_property
    def _paragraphs(self) -> dict[str, tuple[Span, ...]]:
        return {name: paragraphs(text) for name, text in self.texts.items()}

    @cached_property
    def _quoting(self) -> dict[str, list[tuple[str, MergedClaimReport]]]:
        """For each article its reports that stand in quotation marks as a whole, with their claims."""
        found: dict[str, list[tuple[str, MergedClaimReport]]] = {}
        for claim in self.briefing.claims:
            for report in claim.reports:
                if spoken_sentences(report):
                    found.setdefault(report.article, []).append((claim.id, report))
        return found
