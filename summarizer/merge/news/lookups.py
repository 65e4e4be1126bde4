"""A merged briefing with what choosing its lines looks up: sentences, how they stand, what they are worth."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from operator import attrgetter

from summarizer.check.index import GRAMMAR_OF
from summarizer.check.reports import ArticleRecord
from summarizer.check.trust import trusted
from summarizer.merge.briefing import Briefing, Claim, Denial, MergedClaimReport, NewsLine
from summarizer.merge.news.called import CalledBy
from summarizer.merge.news.captions import without_captions
from summarizer.merge.news.misprints import run_together
from summarizer.merge.news.old_tolls import OldTolls
from summarizer.merge.news.overtaken import Overtaken
from summarizer.merge.news.quoted import spoken_sentences
from summarizer.merge.news.sentences import NewsSentence, Placed, news_sentences, placed_items
from summarizer.merge.news.standing import LONGEST_LINE, Standing, standing
from summarizer.merge.news.stated import as_stated, told_by_model
from summarizer.merge.news.topics import Topics, topic_words
from summarizer.merge.news.weekdays import behind
from summarizer.text.plain import words_of
from summarizer.text.quotation_marks import quoted_stretches
from summarizer.text.span import Span, overlap

__all__ = ["LENGTH_POWER", "Lookups", "statement_line", "without_marks", "words_in"]

# A claim is what a sentence tells where it fills this share of it.
_MAIN_SHARE = 0.5
# Numbers without figures: "dozens" of one outlet aren't another's "hundreds".
_ROUGHLY = frozenset(("dozens", "scores", "hundreds", "thousands", "millions", "billions"))
# So many sentences of an article are looked at; what is further down is seldom the news.
_MOST_SENTENCES = 120
# So many lines are parsed, those first that tell most for their length: 1,000 take some three seconds.
_MOST_PARSED = 1000
# What a line tells is divided by this power of its length.
LENGTH_POWER = 0.85
_WORD = re.compile(r"[^\W_][\w'’.-]*")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# Words that open with a small letter go on with a sentence: "failure ‘to pass the bill would be a risk’".
_OPENS = re.compile(r"[^\W_a-z]")
_THAT = re.compile(r"\A\s*that\s+(?=\S)")
_QUOTE_ENDS = " ,;\n"


def words_in(text: str) -> int:
    """How many words a reader counts."""
    return len(_WORD.findall(text))


@dataclass(frozen=True)
class Lookups:
    """A merged briefing with everything that choosing its lines needs to look up.

    `told` are the stems of the lines that a reader has read when he comes to the next ones.
    """

    briefing: Briefing
    told: set[str] = field(default_factory=set)

    def tell(self, lines: Iterable[NewsLine], title: str = "") -> None:
        """Remember a title and lines as read."""
        self.told.update(topic_words(title), *(topic_words(line.text) for line in lines))

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
    def disputed(self) -> frozenset[str]:
        """The figures of which the articles give several."""
        return frozenset(f.id for f in self.briefing.figures if f.agreement == "differ")

    @cached_property
    def moving(self) -> frozenset[str]:
        """The figures of which the newest articles may have others than the older ones."""
        return frozenset(f.id for f in self.briefing.figures if f.agreement == "differ" or f.develops)

    @cached_property
    def called(self) -> CalledBy:
        """By which names the speakers are called."""
        return CalledBy(self.briefing.speakers)

    @cached_property
    def texts(self) -> dict[str, str]:
        """The text of each article."""
        return {a.id: a.text for a in self.briefing.articles}

    @cached_property
    def _running_words(self) -> dict[str, str]:
        return {a.id: f" {' '.join(words_of(a.text))} " for a in self.briefing.articles}

    def prints(self, article: str, line: str) -> bool:
        """Whether an article prints the numbers of a line and, in a row, the words that it quotes."""
        quoted = [" ".join(words_of(q.inner.text)) for q in quoted_stretches(line) if q.depth == 0]
        numbers = [word for word in words_of(line) if word[0].isdigit() or word in _ROUGHLY]
        return all(f" {words} " in self._running_words[article] for words in (*quoted, *numbers) if words)

    def is_older(self, article: str) -> bool:
        """Whether others were published on a later day, or tell as done what the article announces.

        Where none has a date, the days of which they tell stand for it.
        """
        if article in self.overtaken.articles or "" < self._days[article] < self._newest_day:
            return True
        return article in self._behind

    @cached_property
    def _behind(self) -> frozenset[str]:
        if any(self._days.values()):
            return frozenset()
        return behind(s for s in self._below if not self.standing(s.span.text).coming)

    @cached_property
    def newest_words(self) -> frozenset[str]:
        """The words of the articles that no other is newer than."""
        newest = (a for a in self.texts if not self.is_older(a))
        return frozenset().union(*(self._running_words[a].split() for a in newest))

    @cached_property
    def year(self) -> str:
        """The year of the newest article, or the last one that articles without a date tell of."""
        told = (year for text in self.texts.values() for year in _YEAR.findall(text))
        return self._newest_day[:4] or max(told, default="")

    @cached_property
    def overtaken(self) -> Overtaken:
        """What the articles tell that others overtook."""
        return Overtaken(self.all_sentences, OldTolls.of(self.briefing.figures), self._days)

    @cached_property
    def _newest_day(self) -> str:
        return max(self._days.values(), default="")

    @cached_property
    def _days(self) -> dict[str, str]:
        return {a.id: (a.published or "")[:10] for a in self.briefing.articles}

    @cached_property
    def outlets(self) -> frozenset[str]:
        """The speakers that are outlets in their own voice."""
        return frozenset(s.id for s in self.briefing.speakers if s.kind == "outlet")

    @cached_property
    def unnamed(self) -> frozenset[str]:
        """The speakers that no article names, called by what they are."""
        people = (s for s in self.briefing.speakers if s.kind in ("anonymous", "person"))
        return frozenset(s.id for s in people if s.name[-1:].islower() and s.name.split()[-1].islower())

    @cached_property
    def origins(self) -> dict[str, str]:
        """For each article the name of its origin."""
        outlets = (origin for origin in self.briefing.origins if origin.kind == "outlet")
        return {article: origin.name for origin in outlets for article in origin.articles}

    @cached_property
    def all_sentences(self) -> tuple[NewsSentence, ...]:
        """The sentences of all articles, headlines included."""
        placed = placed_items(self.briefing)
        return tuple(
            sentence
            for article in self.articles
            if article.text
            for sentence in self._told_in(article, placed.get(article.id, ()))
        )

    def _told_in(self, article: ArticleRecord, placed: Sequence[Placed]) -> Sequence[NewsSentence]:
        sentences = news_sentences(article, placed)[:_MOST_SENTENCES]
        return without_captions(article.text, sentences) if article.language == GRAMMAR_OF else sentences

    @cached_property
    def first_places(self) -> dict[str, int]:
        """For each claim how far up the first sentence stands that tells it; 0 is a headline."""
        found: dict[str, int] = {}
        for sentence in self.all_sentences:
            for claim in sentence.items.claims:
                found[claim] = min(found.get(claim, sentence.place), sentence.place)
        return found

    @cached_property
    def topics(self) -> Topics:
        """What each telling word of the articles is worth."""
        return Topics.of(self.all_sentences, self.origins)

    @cached_property
    def sentences(self) -> tuple[NewsSentence, ...]:
        """The sentences below the headlines that hold an item, as far as the briefing's language has them.

        Where it has none, those in English stand as they are.
        """
        return tuple(self._as_stated(self._below)) if self.is_trusted else self._below

    @cached_property
    def _below(self) -> tuple[NewsSentence, ...]:
        below = [s for s in self.all_sentences if s.place > 0 and s.items and s.ended]
        told = tuple(told for s in below if (told := self._in_language(s)) is not None)
        return told or tuple(s for s in below if self.languages[s.article] == GRAMMAR_OF)

    @cached_property
    def is_trusted(self) -> bool:
        """Whether the model has earned its trust in this run."""
        return trusted(self.briefing.trust)

    @cached_property
    def _told(self) -> dict[str, list[tuple[str, MergedClaimReport]]]:
        return told_by_model(self.briefing) if self.is_trusted else {}

    def is_in_passing(self, report: MergedClaimReport) -> bool:
        """Whether a trusted model's report tells what its words only take for granted."""
        if not self.is_trusted or report.found_by == "rules":
            return False
        return not any(report is told for _, told in self._told.get(report.article, ()))

    def _as_stated(self, sentences: Sequence[NewsSentence]) -> Iterator[NewsSentence]:
        told = {a: t for a, t in self._told.items() if self._is_plain(a)}
        placed = placed_items(self.briefing)
        return as_stated(sentences, told, placed, self.texts, self._stated)

    def _in_language(self, sentence: NewsSentence) -> NewsSentence | None:
        """The sentence itself in English; else the model's statement of its main claim, if there is one.

        Whether a sentence of another language can be read alone isn't told.
        """
        if self._is_plain(sentence.article):
            return sentence
        main = self.main_claim(sentence)
        reports = self.claims[main].reports if main else ()
        told = (self.stated_line(r) for r in reports if r.article == sentence.article)
        statement = next(filter(None, told), None)
        return replace(sentence, told=statement) if statement else None

    def _is_plain(self, article: str) -> bool:
        """Whether an article's own sentences are printed: it is in English, as the briefing is."""
        asked = self.briefing.generator.language
        return self.languages[article] == GRAMMAR_OF and asked in {None, GRAMMAR_OF}

    def stated_line(self, report: MergedClaimReport) -> str | None:
        """The model's statement that is printed where the article's sentences aren't.

        They aren't where they are in another language, and where the model is trusted.
        """
        if self._is_plain(report.article):
            return self._stated(report)
        if report.statement_by != "llm":
            return None
        own = self.languages[report.article]
        wanted = self.briefing.generator.language or own
        return report.statement if (report.statement_language or own) == wanted else None

    def _stated(self, report: MergedClaimReport) -> str | None:
        """A trusted model's statement, if it stands; somebody's words in quotation marks come before it."""
        if not self.is_trusted or report.found_by == "rules":
            return None
        quote = self.whole_quote(report)
        if quote and self.standing(without_marks(quote)).whole_in_speech:
            return quote
        return report.statement if self.standing(statement_line(report)).whole_in_speech else None

    @cached_property
    def languages(self) -> dict[str, str]:
        """The language of each article."""
        return {a.id: a.language for a in self.briefing.articles}

    @cached_property
    def _standing(self) -> dict[str, Standing]:
        lines = [s.span.text for s in self._below]
        for claim in self.briefing.claims:
            for report in claim.reports:
                lines.append(statement_line(report))
                if quote := self.whole_quote(report):
                    lines.append(without_marks(quote))
                lines += [spoken.text for spoken in spoken_sentences(report)]
        wanted = self.most_telling(list(dict.fromkeys(lines)))
        return dict(zip(wanted, self.judged(wanted), strict=True))

    @cached_property
    def _misprints(self) -> frozenset[str]:
        return run_together(self.texts.values())

    def most_telling(self, lines: Sequence[str]) -> Sequence[str]:
        """The lines that tell most for their length, as many as are parsed of a kind; all of a few."""
        if len(lines) <= _MOST_PARSED:
            return lines
        return sorted(lines, key=lambda line: -self._telling(line))[:_MOST_PARSED]

    def _telling(self, line: str) -> float:
        """How much a line tells for its length."""
        told: float = self.topics.sum(topic_words(line)) / max(1, words_in(line)) ** LENGTH_POWER
        return told

    def standing(self, words: str) -> Standing:
        """How words of a sentence or a statement stand alone."""
        return self._standing.get(words, Standing(False))

    def judged(self, lines: Sequence[str], longest: int = LONGEST_LINE) -> tuple[Standing, ...]:
        """How lines stand alone; nothing is above the fold that is misprinted."""
        plain = [line if self._misprints.isdisjoint(_WORD.findall(line)) else "" for line in lines]
        return standing(plain, self.called.genders, longest)

    def stands(self, sentence: NewsSentence) -> Standing:
        """How a sentence stands alone; a statement in its place is a whole sentence by the check."""
        if sentence.told is None:
            return self.standing(sentence.span.text)
        return self.standing(sentence.told) if self._is_plain(sentence.article) else Standing(True, True)

    def sentence_of(self, article: str, evidence: Sequence[Span]) -> NewsSentence | None:
        """The sentence that holds all of the evidence."""
        for sentence in self._by_article.get(article, ()):
            if all(sentence.span.start <= e.start and e.end <= sentence.span.end for e in evidence):
                return sentence
        return None

    @cached_property
    def _by_article(self) -> dict[str, list[NewsSentence]]:
        found: dict[str, list[NewsSentence]] = {}
        for sentence in self._below:
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
        if not _OPENS.match(marks[0].inner.text):
            return None
        return f"“{marks[0].inner.text.rstrip(_QUOTE_ENDS)}”"

    def main_claim(self, sentence: NewsSentence) -> str | None:
        """The claim that fills a good part of a sentence, None where none does."""

        def share(name: str) -> float:
            spans = [
                overlap(r.evidence, [sentence.span]) / len(sentence.span)
                for r in self.claims[name].reports
                if r.article == sentence.article
            ]
            return max(spans, default=0.0)

        told = [name for name in sentence.items.claims if share(name) >= _MAIN_SHARE]
        return max(told, key=lambda name: (self.claims[name].origins, share(name)), default=None)


def statement_line(report: MergedClaimReport) -> str:
    """A report's statement less a "that" that belongs to the verb before it."""
    return _THAT.sub("", report.statement).strip()


def without_marks(quote: str) -> str:
    """The words of a quotation without the marks around them."""
    return quote[1:-1]
