"""A statement against words in another language, or in one that no grammar is at hand for.

What can be compared without grammar is: numbers with their hedges, names, days and months, words in quotation
marks, and whether there is a negation, a doubt, a condition. The rest is the model's; a note says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from summarizer.check.abroad.names import Source, dropped_person, foreign_name
from summarizer.check.abroad.text import holds, part_around, script_of, sentence_around
from summarizer.check.finding import Finding
from summarizer.check.index import GRAMMAR_OF, ArticleIndex
from summarizer.lexicon.languages import WordKind, calendar_names, has_word, is_known, without_hedges
from summarizer.names.mentions import name_form
from summarizer.quantities.abroad import NumberAbroad, numbers_abroad
from summarizer.read.text.language import language_name
from summarizer.text.normalise import fold_words
from summarizer.text.quotation_marks import quoted_stretches
from summarizer.text.span import Span

__all__ = ["Told", "check_statement_abroad"]

# As for statements in English: one longer than its sentence by this factor brings in something else. Chinese
# says in one sign what others write in three letters.
_MAX_GROWTH: Final = 3
_SHORT: Final = 120
_DENSE: Final = 3
_CORNERS: Final = re.compile(r"[「『]([^」』]*)[」』]")
# What must be in both or in neither: words that are such for certain, and such that may be.
_KEPT: Final[tuple[tuple[str, WordKind, tuple[WordKind, ...]], ...]] = (
    ("negation", "negation", ("negation", "negation_loose")),
    ("doubt", "doubt", ("doubt", "loose")),
    ("condition", "condition", ("condition", "condition_loose")),
)


@dataclass(frozen=True, slots=True)
class Told:
    """A statement with its language; `turned` where it is what somebody denies, which the words turn."""

    statement: str
    language: str
    turned: bool = False


@dataclass(frozen=True, eq=False)
class _Comparison:
    """A statement beside the article's words at `spans`."""

    index: ArticleIndex
    told: Told
    spans: tuple[Span, ...]
    speaker: str | None

    @property
    def statement(self) -> str:
        """The statement's words."""
        return self.told.statement

    @property
    def language(self) -> str:
        """The statement's language."""
        return self.told.language

    @cached_property
    def own(self) -> str:
        """The article's language."""
        return self.index.article.language

    @cached_property
    def sentence(self) -> str:
        """The sentences of the words."""
        return sentence_around(self.index.article, self.spans).text

    @cached_property
    def part(self) -> str:
        """The words with the part of the sentence that they stand in."""
        return part_around(self.index.article, self.spans).text

    @cached_property
    def both_known(self) -> bool:
        """Whether the words of both languages are at hand."""
        return is_known(self.own) and is_known(self.language)

    @cached_property
    def one_script(self) -> bool:
        """Whether both are written in the same letters."""
        return script_of(self.statement) == script_of(self.index.article.text)

    def problem(self) -> str | None:
        """What is wrong with the statement, as the end of a sentence; None where nothing is seen."""
        longest = _MAX_GROWTH * max(len(self.sentence), _SHORT) * (1 if self.one_script else _DENSE)
        if len(self.statement) > longest:
            return "is far longer than the words it rests on"
        tests = (self._numbers, self._days, self._quoted, self._names, self._turns)
        return next((problem for test in tests if (problem := test())), None)

    def _numbers(self) -> str | None:
        theirs = numbers_abroad(self.sentence, self.own)
        for mine in numbers_abroad(self.statement, self.language):
            same = [n for n in theirs if n.values & mine.values]
            if not same and not self._is_date(mine):
                return f"has the number {mine.text} that they don't have"
            hedges = {n.qualifier for n in same} - {None}
            if hedges and mine.qualifier is not None and mine.qualifier not in hedges:
                return f"has “{mine.text}” with another hedge than theirs"
        return None

    def _is_date(self, number: NumberAbroad) -> bool:
        """Whether the article has the number of a year elsewhere; the year may come from there."""
        value = number.value
        held = numbers_abroad(self.index.article.text, self.own) if value and 1900 <= value <= 2100 else ()
        return any(n.value == value for n in held)

    def _days(self) -> str | None:
        if not self.both_known:
            return None
        held = calendar_names(self.index.article.text, self.own)
        mine = calendar_names(self.statement, self.language)
        return next(
            (f"has “{word}”, which the article doesn't" for which, word in mine.items() if which not in held),
            None,
        )

    def _quoted(self) -> str | None:
        marked = [q.inner.text for q in quoted_stretches(self.statement)] + _CORNERS.findall(self.statement)
        strange = next((w for w in marked if w.strip() and not holds(self.index.article.text, w)), None)
        return (
            f"has “{fold_words(strange)}” in quotation marks, where the article doesn't have these words"
            if strange
            else None
        )

    def _names(self) -> str | None:
        if not self.one_script or not _has_capitals(self.statement):
            return None
        article = self.index.article
        known = " ".join(filter(None, (self.speaker, article.outlet, article.title, article.author)))
        words = " … ".join(span.text for span in self.spans)
        source = Source(article.text, self.own, words, known)
        strange = foreign_name(self.statement, self.language, source)
        if strange is not None:
            return f"has the name “{strange}” that the article doesn't have"
        dropped = dropped_person(self.statement, self._persons)
        return f"leaves out “{dropped}”" if dropped else None

    @cached_property
    def _persons(self) -> frozenset[str]:
        """The family names of the people that the words name, where the grammar tells."""
        if self.own != GRAMMAR_OF:
            return frozenset()
        words = " ".join(span.text for span in self.spans)
        speaking = name_form(self.speaker).head if self.speaker else None
        named = (name_form(s.name).head for s in self.index.speakers.speakers if s.kind == "person")
        people = (head for head in named if head != speaking)
        return frozenset(
            head for head in people if head and re.search(rf"(?<!\w){re.escape(head)}(?!\w)", words)
        )

    def _turns(self) -> str | None:
        if self.told.turned or not self.both_known:
            return None
        for name, strict, broad in _KEPT:
            part, sentence, mine = self._compared
            if has_word(part, self.own, strict) and not has_word(mine, self.language, *broad):
                return f"leaves out a {name} of theirs"
            if has_word(mine, self.language, strict) and not has_word(sentence, self.own, *broad):
                return f"has a {name} that they don't have"
        return None

    @cached_property
    def _compared(self) -> tuple[str, str, str]:
        """The words' part of the sentence, the sentence and the statement, as they are looked through."""
        return (
            without_hedges(self.part, self.own),
            without_hedges(self.sentence, self.own),
            without_hedges(self.statement, self.language),
        )

    def note(self) -> str:
        """What was compared, and that nothing else was."""
        seen = ["numbers", "quoted words"]
        if self.one_script and _has_capitals(self.statement):
            seen.append("names" if self.language != "de" else "most names")
        if self.both_known:
            seen += ["days"] if self.told.turned else ["days", "negation", "doubt", "condition"]
        compared = f"{', '.join(seen[:-1])} and {seen[-1]}"
        if self.language == self.own:
            return f"The article is in {language_name(self.own)}: only {compared} were compared."
        told, own = language_name(self.language), language_name(self.own)
        return f"The statement is in {told}, its words are in {own}: only {compared} were compared."


def _has_capitals(text: str) -> bool:
    return any(char.isupper() for char in text)


def check_statement_abroad(
    index: ArticleIndex, told: Told, spans: tuple[Span, ...], speaker: str | None
) -> Finding:
    """Whether nothing that can be compared differs between a statement and the article's words at `spans`.

    A statement that holds is `open`: the message says what was compared.
    """
    statement = told.statement
    compared = _Comparison(index, told, spans, speaker)
    if told.language == compared.own and holds(compared.sentence, statement):
        return Finding("statement", "holds", statement, compared.sentence)
    evidence = " … ".join(span.text for span in spans)
    if (problem := compared.problem()) is None:
        return Finding("statement", "open", statement, compared.sentence, compared.note())
    message = f"The article's own words stand for the item's wording, which {problem}."
    return Finding("statement", "corrects", statement, evidence, message, correction=evidence)
