"""Claims, denials and sentences as lines that can be read alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from operator import attrgetter

from summarizer.check.index import GRAMMAR_OF
from summarizer.check.reports import ArticleRecord
from summarizer.merge.briefing import Briefing, Claim, Denial, MergedClaimReport, NewsLine
from summarizer.merge.news.sentences import NewsSentence, as_line, news_sentences
from summarizer.merge.news.standing import Standing, standing
from summarizer.merge.news.topics import Topics
from summarizer.text.quotation_marks import quoted_stretches
from summarizer.text.span import Span, overlap

__all__ = ["Desk", "words_in"]

# A claim is what a sentence tells where it fills this share of it.
_MAIN_SHARE = 0.5
# So many sentences of an article are looked at; what is further down is seldom the news.
_MOST_SENTENCES = 120
_WORD = re.compile(r"[^\W_][\w'’.-]*")
_THAT = re.compile(r"\A\s*that\s+(?=\S)")
_QUOTE_ENDS = " ,;\n"


def words_in(text: str) -> int:
    """How many words a reader counts."""
    return len(_WORD.findall(text))


@dataclass(frozen=True)
class Desk:
    """A merged briefing with everything that choosing its lines needs to look up."""

    briefing: Briefing

    @cached_property
    def articles(self) -> tuple[ArticleRecord, ...]:
        """The articles in an order that doesn't depend on how they were given."""
        key = attrgetter("source", "sha256")
        return tuple(
            sorted(self.briefing.articles, key=lambda a: (a.published or "~", a.outlet or "~", *key(a)))
        )

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """The claims by their ids."""
        return {c.id: c for c in self.briefing.claims}

    @cached_property
    def denials(self) -> dict[str, Denial]:
        """The denials by their ids."""
        return {d.id: d for d in self.briefing.denials}

    @cached_property
    def outlets(self) -> frozenset[str]:
        """The speakers that are outlets in their own voice."""
        return frozenset(s.id for s in self.briefing.speakers if s.kind == "outlet")

    @cached_property
    def origins(self) -> dict[str, str]:
        """For each article the name of its origin."""
        return {article: origin.name for origin in self.briefing.origins for article in origin.articles}

    @cached_property
    def all_sentences(self) -> tuple[NewsSentence, ...]:
        """The sentences of all articles, headlines included."""
        b = self.briefing
        return tuple(
            s
            for a in self.articles
            if a.text
            for s in news_sentences(a, b.claims, b.figures, b.denials)[:_MOST_SENTENCES]
        )

    @cached_property
    def topics(self) -> Topics:
        """What each telling word of the articles is worth."""
        return Topics.of(self.all_sentences, self.origins)

    @cached_property
    def sentences(self) -> tuple[NewsSentence, ...]:
        """The sentences below the headlines that hold an item, as far as the briefing's language has them."""
        below = (s for s in self.all_sentences if s.place > 0 and s.items and s.ended)
        return tuple(told for s in below if (told := self._in_language(s)) is not None)

    def _in_language(self, sentence: NewsSentence) -> NewsSentence | None:
        """The sentence itself in English; else the model's statement of its main claim, if there is one.

        Whether a sentence of another language can be read alone isn't told.
        """
        if self._is_plain(sentence.article):
            return sentence
        main = self._main_claim(sentence)
        reports = self.claims[main].reports if main else ()
        told = (self._told(r) for r in reports if r.article == sentence.article)
        statement = next(filter(None, told), None)
        return replace(sentence, told=statement) if statement else None

    def _is_plain(self, article: str) -> bool:
        """Whether an article's own sentences are printed: it is in English, as the briefing is."""
        asked = self.briefing.generator.language
        return self._languages[article] == GRAMMAR_OF and asked in {None, GRAMMAR_OF}

    def _told(self, report: MergedClaimReport) -> str | None:
        """The model's statement in the language that is printed, where an article's sentences aren't."""
        if self._is_plain(report.article) or report.statement_by != "llm":
            return None
        own = self._languages[report.article]
        wanted = self.briefing.generator.language or own
        return report.statement if (report.statement_language or own) == wanted else None

    @cached_property
    def _languages(self) -> dict[str, str]:
        return {a.id: a.language for a in self.briefing.articles}

    @cached_property
    def _standing(self) -> dict[str, Standing]:
        lines = [s.span.text for s in self.sentences]
        for claim in self.briefing.claims:
            for report in claim.reports:
                lines.append(_statement_line(report))
                if quote := self.whole_quote(report):
                    lines.append(_without_marks(quote))
        return dict(zip(lines, standing(lines), strict=True))

    def standing(self, words: str) -> Standing:
        """How words of a sentence or a statement stand alone."""
        return self._standing.get(words, Standing(False))

    def sentence_of(self, article: str, evidence: Sequence[Span]) -> NewsSentence | None:
        """The sentence that holds all of the evidence."""
        for sentence in self._by_article.get(article, ()):
            if all(sentence.span.start <= e.start and e.end <= sentence.span.end for e in evidence):
                return sentence
        return None

    @cached_property
    def _by_article(self) -> dict[str, list[NewsSentence]]:
        found: dict[str, list[NewsSentence]] = {}
        for sentence in self.sentences:
            found.setdefault(sentence.article, []).append(sentence)
        return found

    def whole_quote(self, report: MergedClaimReport) -> str | None:
        """A report's words with marks around them, where they are one stretch in quotation marks."""
        if report.wording != "direct" or len(report.evidence) != 1:
            return None
        words = report.evidence[0].text.strip()
        marks = [q for q in quoted_stretches(words) if q.depth == 0]
        if len(marks) != 1 or not marks[0].closed or len(marks[0].outer) < len(words.rstrip(_QUOTE_ENDS)):
            return None
        return f"“{marks[0].inner.text.rstrip(_QUOTE_ENDS)}”"

    def sentence_line(self, sentence: NewsSentence) -> NewsLine:
        """A sentence of an article as a line; its main claim stands first."""
        main = self._main_claim(sentence)
        claims = tuple(dict.fromkeys((*((main,) if main else ()), *sentence.items.claims)))
        return NewsLine(
            text=sentence.shown,
            article=sentence.article,
            evidence=(sentence.span,),
            claims=claims,
            figures=sentence.items.figures,
            denials=sentence.items.denials,
            speaker=self._unnamed_speaker(sentence, main),
            carried_by=self.carriers(sentence.article, self.claims[main]) if main else (sentence.article,),
        )

    def _unnamed_speaker(self, sentence: NewsSentence, main: str | None) -> str | None:
        """Who says what a statement tells in a sentence's place, which would name them."""
        if sentence.told is None or main is None:
            return None
        own = (r for r in self.claims[main].reports if r.article == sentence.article)
        speaker = next((r.speaker for r in own if r.statement == sentence.told), None)
        return None if speaker in self.outlets else speaker

    def _main_claim(self, sentence: NewsSentence) -> str | None:
        def share(name: str) -> float:
            spans = [
                overlap(r.evidence, [sentence.span]) / len(sentence.span)
                for r in self.claims[name].reports
                if r.article == sentence.article
            ]
            return max(spans, default=0.0)

        best = max(sentence.items.claims, key=share, default=None)
        return best if best and share(best) >= _MAIN_SHARE else None

    def carriers(self, first: str, claim: Claim) -> tuple[str, ...]:
        """The articles that report a claim, `first` before the others."""
        return tuple(dict.fromkeys((first, *(r.article for r in claim.reports))))

    def claim_line(self, claim: Claim, *, named: bool, speaker: str | None = None) -> NewsLine | None:
        """A claim as a line, None where none of its reports can be read alone.

        `named` says that the line must tell who says it; else it stands under the name of `speaker`.
        """
        for report in claim.reports:
            if speaker is not None and report.speaker != speaker:
                continue
            line = self._report_line(claim, report, named=named)
            if line is not None:
                return line
        return None

    def _report_line(self, claim: Claim, report: MergedClaimReport, *, named: bool) -> NewsLine | None:
        if told := self._told(report):
            outlet = report.speaker is None or report.speaker in self.outlets
            return self._line(claim, report, as_line(told), report.speaker if named and not outlet else None)
        sentence = self.sentence_of(report.article, report.evidence)
        if sentence is None:
            return None
        whole = self.standing(sentence.span.text).whole
        own = report.speaker is None or report.speaker in self.outlets
        if own or named:
            if whole:
                return self._with_first(self.sentence_line(sentence), claim)
            if own:
                return None
        text = self._words_alone(report)
        if text is not None:
            return self._line(claim, report, text, report.speaker if named else None)
        return self._with_first(self.sentence_line(sentence), claim) if whole else None

    def _words_alone(self, report: MergedClaimReport) -> str | None:
        """A quotation or a statement that needs nothing but the name of who says it."""
        if quote := self.whole_quote(report):
            return quote if self.standing(_without_marks(quote)).whole_in_speech else None
        if report.wording == "direct":
            return None
        line = _statement_line(report)
        return as_line(line) if self.standing(line).whole else None

    def _line(self, claim: Claim, report: MergedClaimReport, text: str, speaker: str | None) -> NewsLine:
        return NewsLine(
            text=text,
            article=report.article,
            evidence=report.evidence,
            claims=(claim.id,),
            speaker=speaker,
            carried_by=self.carriers(report.article, claim),
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
            carried_by=self.carriers(line.article, claim),
        )

    def denial_line(self, denial: Denial) -> NewsLine | None:
        """A denial in the words of an article, None where they can't be read alone."""
        for report in denial.reports:
            sentence = self.sentence_of(report.article, report.evidence)
            if sentence is not None and self.standing(sentence.span.text).whole:
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


def _statement_line(report: MergedClaimReport) -> str:
    return _THAT.sub("", report.statement).strip()


def _without_marks(quote: str) -> str:
    return quote[1:-1]
