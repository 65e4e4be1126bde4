"""Claims, denials and sentences as lines that can be read alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from summarizer.lexicon.cues import cue_class
from summarizer.lexicon.stems import word_stem
from summarizer.merge.briefing import Briefing, Claim, Denial, MergedClaimReport, NewsLine
from summarizer.merge.meaning.notions import notions
from summarizer.merge.meaning.phases import phase_of
from summarizer.merge.news.heard import Heard
from summarizer.merge.news.leadins import LeadIns, Led
from summarizer.merge.news.lookups import LENGTH_POWER, statement_line, without_marks, words_in
from summarizer.merge.news.main_act import main_act
from summarizer.merge.news.quoted import turns_next
from summarizer.merge.news.sentences import NewsSentence, as_line
from summarizer.merge.news.shortening import parts
from summarizer.merge.news.standing import Standing
from summarizer.merge.news.topics import shared_words, told_of
from summarizer.merge.news.utterances import FEWEST_SPOKEN, Run
from summarizer.text.plain import plain, words_of
from summarizer.text.quotation_marks import quoted_stretches
from summarizer.text.span import Span, overlap

__all__ = ["LENGTH_POWER", "Desk", "words_in"]

# An outlet is named behind a line whose report shares so much of the telling words of the shorter of both,
# and of the line's own: one that has a part of a long line doesn't carry it.
_CARRIED, _OF_THE_LINE = 0.5, 0.4
# What turns or bounds the words before it: they don't stand alone without it.
_TURNED_AFTER = re.compile(r"[,;]?\s+(?:but|though|although|unless|except|provided|only)\b", re.IGNORECASE)
_GOES_ON = re.compile(r"\b(?:and|but|or) that\b")
# A sentence with no more words than these beside a quotation, its speaker's name and role tells nothing else.
_BARE = 4
# A sentence from its capital to its end, which opens with no pronoun.
_WHOLE = re.compile(
    r"(?!(?:He|She|It|They|We|I|This|That|These|Those|But|And)\b)[“‘\"']?[A-Z0-9$£€].*[.!?][”’\"']?"
)
# Behind somebody's words the verb of saying stands within so many words.
_CUE_REACH = 8


@dataclass(frozen=True)
class Desk(LeadIns):
    """A merged briefing from which lines are made."""

    @classmethod
    def after_lead(cls, briefing: Briefing) -> Desk:
        """For a reader who has read the title and the lead of the briefing."""
        desk = cls(briefing)
        desk.tell(briefing.lead, briefing.title)
        return desk

    def sentence_line(self, sentence: NewsSentence) -> NewsLine:
        """A sentence of an article as a line; its main claim stands first."""
        main = self.main_claim(sentence)
        claims = tuple(dict.fromkeys((*((main,) if main else ()), *sentence.items.claims)))
        return NewsLine(
            text=sentence.shown,
            article=sentence.article,
            evidence=(sentence.span,),
            claims=claims,
            figures=sentence.items.figures,
            denials=sentence.items.denials,
            speaker=self._unnamed_speaker(sentence, main),
            carried_by=self.carriers(sentence.article, self.claims[main], sentence.shown)
            if main
            else (sentence.article,),
        )

    def _unnamed_speaker(self, sentence: NewsSentence, main: str | None) -> str | None:
        """Who says what a statement tells in a sentence's place, which would name them."""
        if sentence.told is None or main is None:
            return None
        own = (r for r in self.claims[main].reports if r.article == sentence.article)
        speaker = next((r.speaker for r in own if r.statement == sentence.told), None)
        stands = self.stands(sentence)
        if speaker in self.outlets or self.is_said_by(sentence.told, stands, speaker):
            return None
        return None if self._tells_of(stands, speaker) else speaker

    def carriers(self, first: str, claim: Claim, text: str) -> tuple[str, ...]:
        """The articles that tell what a line with this text does, `first` before the others.

        A claim holds what was taken for one assertion; that a line rests on several outlets must be seen in
        their words, and they must print its numbers and what it quotes, have the act that it tells beyond
        the claim, and not announce what it tells as done. Another language isn't compared.
        """
        told = [
            r
            for r in claim.reports
            if self.languages[r.article] != self.languages[first]
            or (
                shared_words(text, r.statement) >= _CARRIED
                and told_of(text, r.statement) >= _OF_THE_LINE
                and self.prints(r.article, text)
            )
        ]
        told = self._telling_its_act(first, claim, text, told)
        announcing = [r for r in told if self._announces(r, first)]
        if announcing and not self.judged([text])[0].coming and not _is_planned(text):
            told = [r for r in told if r not in announcing]
        return tuple(dict.fromkeys((first, *(r.article for r in told))))

    def _telling_its_act(
        self, first: str, claim: Claim, text: str, told: list[MergedClaimReport]
    ) -> list[MergedClaimReport]:
        """The reports whose sentences have the act that a line tells of its claim, where it tells one."""
        if all(r.article == first for r in told):
            return told
        act = main_act(text, (e.text for r in claim.reports if r.article == first for e in r.evidence))
        return [r for r in told if r.article == first or not act or act & notions(self._around(r)).all]

    def _around(self, report: MergedClaimReport) -> str:
        """The statement of a report with the sentence that it is from."""
        sentence = self.sentence_of(report.article, report.evidence)
        return report.statement if sentence is None else f"{report.statement} {sentence.span.text}"

    def _announces(self, report: MergedClaimReport, first: str) -> bool:
        """Whether a report in the language of an article tells as still to come what it tells."""
        own = self.languages[report.article] == self.languages[first]
        statement = statement_line(report)
        return own and (self.standing(statement).coming or _is_planned(statement))

    def claim_line(self, claim: Claim, *, named: bool, speaker: str | None = None) -> NewsLine | None:
        """A claim as a line, None where none of its reports can be read alone.

        `named` says that the line must tell who says it; else it stands under the name of `speaker`.
        """
        for report in claim.reports:
            if speaker is not None and report.speaker != speaker:
                continue
            line = self.report_line(claim, report, named=named)
            if line is not None:
                return line
        return None

    def report_line(self, claim: Claim, report: MergedClaimReport, *, named: bool) -> NewsLine | None:
        """One report of a claim as a line, None where it can't be read alone."""
        if told := self.stated_line(report):
            return self._statement(claim, report, told, named=named)
        sentence = self.sentence_of(report.article, report.evidence)
        if sentence is None:
            return None
        own = report.speaker is None or report.speaker in self.outlets
        stands = self.stands(sentence)
        spoken = (
            self.is_said_by(sentence.span.text, stands, report.speaker)
            and not self.leans(sentence)
            and not turns_next(self.texts[report.article], sentence.span.end)
        )
        if stands.whole and (own or named or spoken):
            return self._with_first(self.sentence_line(sentence), claim)
        text = None if own else self._words_alone(report, sentence)
        if text is None or not self.called.is_named_near(report, self.texts[report.article]):
            return None
        return self._line(claim, report, text, report.speaker if named else None)

    def own_lines(
        self, claim: Claim, speaker: str, heard: Heard | None = None, *, on_news: bool = True
    ) -> Iterator[NewsLine]:
        """The lines of a claim under the name of whoever says it: in his words, or as told.

        `on_news` says that they must have the news' words. What leads up to his words stands with them where
        a reader hasn't `heard` it.
        """
        for report in claim.reports:
            if report.speaker != speaker or self.is_in_passing(report):
                continue
            if self.stated_line(report):
                line = self.report_line(claim, report, named=False)
            elif report.wording == "direct":
                line = self._in_own_words(claim, report, heard, on_news=on_news)
            else:
                line = self._told_under_name(claim, report) or self._told_in_part(claim, report)
            if line is not None and (
                not on_news or self.stated_line(report) or self.bears_on_the_news(line, speaker)
            ):
                yield line

    def _told_under_name(self, claim: Claim, report: MergedClaimReport) -> NewsLine | None:
        """The sentence of a report that names whoever says it, or says "he said" where only he is meant."""
        sentence = self.sentence_of(report.article, report.evidence[:1])
        if sentence is None or self.leans(sentence):
            return None
        if not self._is_called_in(sentence, report):
            return None
        text = self.texts[report.article]
        if turns_next(text, sentence.span.end):
            return None
        stands = self.stands(sentence)
        named = stands.whole and self.is_said_by(sentence.span.text, stands, report.speaker)
        meant = self.means_by_pronoun(sentence, report.speaker)
        return self._with_first(self.sentence_line(sentence), claim) if named or meant else None

    def _told_in_part(self, claim: Claim, report: MergedClaimReport) -> NewsLine | None:
        """The shortest part of a sentence that tells alone what somebody says: "…, and Berg said that"."""
        sentence = self.sentence_of(report.article, report.evidence)
        if sentence is None or ", and " not in sentence.span.text or sentence.told is not None:
            return None
        (places,) = parts([sentence.span.text])
        lines = [sentence.span.text[start:end] for start, end in places]
        able = [
            (place, line)
            for place, line, stands in zip(places, lines, self.judged(lines), strict=True)
            if stands.whole
            and not stands.leans(self.known)
            and self.is_said_by(line, stands, report.speaker)
            and overlap(report.evidence, [self._placed(sentence, place)])
        ]
        if not able:
            return None
        place, line = min(able, key=lambda a: len(a[1]))
        return replace(
            self._line(claim, report, as_line(line), None), evidence=(self._placed(sentence, place),)
        )

    def _placed(self, sentence: NewsSentence, place: tuple[int, int]) -> Span:
        at = sentence.span.start
        return Span.of(self.texts[sentence.article], at + place[0], at + place[1])

    def introduces(self, line: NewsLine, speaker: str) -> bool:
        """Whether a line names nobody by a family name alone of whom a reader hasn't been told."""
        sentence = self.sentence_of(line.article, line.evidence)
        bare = self.stands(sentence).bare if sentence is not None else frozenset()
        return bare <= self.known | self.called.stems(speaker)

    def _is_called_in(self, sentence: NewsSentence, report: MergedClaimReport) -> bool:
        """Whether no one person is called "the congressman" here, whom the article has named before."""
        if report.speaker not in self.unnamed:
            return True
        sayers = (words for words, _ in self.stands(sentence).sayers)
        return not any(words.startswith(("The ", "the ")) and not words.endswith("s") for words in sayers)

    def _in_own_words(
        self, claim: Claim, report: MergedClaimReport, heard: Heard | None, *, on_news: bool
    ) -> NewsLine | None:
        """Somebody's words, whole or in part, with the sentence that leads up to them or that holds them."""
        told = self._told_under_name(claim, report)
        if told is None and not self.called.is_named_near(report, self.texts[report.article]):
            return None
        able = [
            run
            for run in self.runs(report)
            if words_in(run.text) >= FEWEST_SPOKEN
            and (not on_news or self.bears_on_the_news(self._run_line(claim, report, run), report.speaker))
        ]
        for run in able:
            if (led := self.led(report, run)) is not None and led.before is not None:
                line = self._led_line(claim, report, run, led)
                parts = (line, self._run_line(claim, report, run), self.sentence_line(led.before))
                if heard is None or not any(map(heard.tells, parts)):
                    return line
        for run in self.runs(report)[:1]:
            if run.alone and told and self._tells_more(told, run.text, report.speaker):
                return told
        for run in able:
            led = self.on_its_occasion(report, run)
            return self._led_line(claim, report, run, led) if led else self._run_line(claim, report, run)
        return None

    def _run_line(self, claim: Claim, report: MergedClaimReport, run: Run) -> NewsLine:
        """A part of somebody's words as a line."""
        claims = tuple(dict.fromkeys((claim.id, *run.claims)))
        return replace(self._line(claim, report, run.text, None), evidence=(run.evidence,), claims=claims)

    def _led_line(self, claim: Claim, report: MergedClaimReport, run: Run, led: Led) -> NewsLine:
        """Somebody's words with what leads up to them as a line, cited where an outlet carries both."""
        line = replace(self._run_line(claim, report, run), text=led.text, evidence=(led.evidence,))
        if led.before is None:
            return line
        before = self.sentence_line(led.before)
        return replace(
            line,
            claims=tuple(dict.fromkeys((*line.claims, *before.claims))),
            figures=before.figures,
            denials=before.denials,
            carried_by=tuple(a for a in line.carried_by if a in before.carried_by),
        )

    def _tells_more(self, told: NewsLine, quote: str, speaker: str | None) -> bool:
        """Whether a sentence tells more beside its quotation than who says it."""
        own = self.called.described(speaker) | {word_stem(word) for word in words_of(quote)}
        stems = (word_stem(word) for word in words_of(told.text) if cue_class(word) is None)
        return sum(found not in own for found in stems) > _BARE

    def told_line(self, claim: Claim, report: MergedClaimReport) -> NewsLine | None:
        """A sentence that a model made to be read alone as a line, where it is one by its form."""
        words = statement_line(report)
        if not self.is_trusted or report.statement_by != "llm" or not _WHOLE.fullmatch(words):
            return None
        return self._statement(claim, report, words, named=True)

    def _statement(
        self, claim: Claim, report: MergedClaimReport, told: str, *, named: bool
    ) -> NewsLine | None:
        """A model's statement as a line; under a name neither what its bearer does nor what another says."""
        own = report.speaker is None or report.speaker in self.outlets
        stands = self.standing(statement_line(report))
        stated = told == report.statement
        itself = not own and stated and self._tells_of(stands, report.speaker)
        said_here = self.is_said_by(told, stands, report.speaker)
        anothers = stated and bool(stands.sayers) and not said_here
        if not named and ((itself and not quoted_stretches(told)) or anothers):
            return None
        unnamed = named and not own and not itself and not said_here
        return self._line(claim, report, as_line(told), report.speaker if unnamed else None)

    def _tells_of(self, stands: Standing, speaker: str | None) -> bool:
        """Whether a line has the speaker for its subject: what somebody does is told of him, not by him.

        What he will do he says himself.
        """
        if speaker is None or stands.subject is None or stands.coming:
            return False
        return self.called.is_named(stands.subject, speaker)

    def _words_alone(self, report: MergedClaimReport, sentence: NewsSentence) -> str | None:
        """A quotation or a statement that needs nothing but the name of who says it."""
        if turns_next(self.texts[report.article], report.evidence[-1].end):
            return None
        if quote := self.whole_quote(report):
            stands = self.standing(without_marks(quote))
            return quote if stands.whole_in_speech and not stands.leans(self.known) else None
        if report.wording == "direct":
            return None
        if _TURNED_AFTER.match(self.texts[report.article], report.evidence[-1].end):
            return None
        line = statement_line(report)
        plain = report.statement_by == "llm" or _is_plainly_said(report, sentence)
        stands = self.standing(line)
        if not plain or not stands.whole or stands.leans(self.known):
            return None
        # Nobody says of himself by name what he does: that is told of him; nor is another's saying his.
        itself = stands.subject is not None and self.called.is_named(stands.subject, report.speaker)
        return None if itself or stands.sayers else as_line(line)

    def _line(self, claim: Claim, report: MergedClaimReport, text: str, speaker: str | None) -> NewsLine:
        return NewsLine(
            text=text,
            article=report.article,
            evidence=report.evidence,
            claims=(claim.id,),
            speaker=speaker,
            carried_by=self.carriers(report.article, claim, text),
        )

    def _with_first(self, line: NewsLine, claim: Claim) -> NewsLine:
        return NewsLine(
            text=line.text,
            article=line.article,
            evidence=line.evidence,
            claims=tuple(dict.fromkeys((claim.id, *line.claims))),
            figures=line.figures,
            denials=line.denials,
            speaker=line.speaker,
            carried_by=self.carriers(line.article, claim, line.text),
        )

    def denial_line(self, denial: Denial) -> NewsLine | None:
        """A denial in the words of an article, None where they can't be read alone."""
        for report in denial.reports:
            sentence = self.sentence_of(report.article, report.evidence)
            if sentence is not None and self.stands(sentence).whole:
                line = self.sentence_line(sentence)
                return NewsLine(
                    text=line.text,
                    article=line.article,
                    evidence=line.evidence,
                    claims=line.claims,
                    figures=line.figures,
                    denials=tuple(dict.fromkeys((denial.id, *line.denials))),
                    speaker=line.speaker,
                    carried_by=tuple(dict.fromkeys((line.article, *(r.article for r in denial.reports)))),
                )
        return None


def _is_plainly_said(report: MergedClaimReport, sentence: NewsSentence) -> bool:
    """Whether the statement is words of one place, with nothing but a plain "said" over them.

    "Is confident that" is lost without its verb, and "… and that" goes on with another sentence's.
    """
    words = report.evidence[0].text
    if len(report.evidence) > 1 or statement_line(report) not in words or _GOES_ON.search(words):
        return False
    start = report.evidence[0].start - sentence.span.start
    before = [w for w in words_of(sentence.span.text[: max(0, start)]) if w != "that"]
    behind = words_of(sentence.span.text[report.evidence[-1].end - sentence.span.start :])
    told = before[-1:] or behind[:_CUE_REACH]
    return any(cue_class(w) == "assert" for w in told)


def _is_planned(text: str) -> bool:
    return phase_of(plain(text), headline=True) == "planned"
