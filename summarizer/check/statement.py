"""A reader's own wording against the words it rests on, their neighbours, and the article."""

from __future__ import annotations

from collections.abc import Callable

from summarizer.check.actors import changed_actors, changed_places
from summarizer.check.edited import hedge_left_out, negation_put_in, put_off, reason_put_in
from summarizer.check.facts import (
    changed_numbers,
    changed_share,
    foreign_content,
    foreign_names,
    foreign_quotation,
    garbled,
    off_the_words,
    others_words,
    unprinted_names,
)
from summarizer.check.finding import Finding
from summarizer.check.force import changed_force
from summarizer.check.index import ArticleIndex
from summarizer.check.meant import another_kind, far_name
from summarizer.check.owners import changed_owner
from summarizer.check.passage import Passage, Said, said
from summarizer.check.polarity import changed_polarity
from summarizer.check.retold import changed_name, is_retold
from summarizer.check.sayers import changed_attribution
from summarizer.check.ties import changed_cause, changed_condition, taken_for_fact
from summarizer.text.span import Span

__all__ = ["check_denied", "check_statement", "contradicts", "may_be_told", "of_wording", "problem_of"]

# A statement is a short wording; one longer than its sentence by this factor brings in something else.
_MAX_GROWTH = 3
_SHORT = 80
# Of other languages there is no tree to compare.
_GRAMMAR_OF = "en"
_GIVES_WAY = "The article's own words stand for the item's wording, which "

_Test = Callable[[Said, Passage], "str | None"]
_BROUGHT_IN: tuple[_Test, ...] = (
    changed_numbers,
    foreign_names,
    foreign_quotation,
    changed_name,
    another_kind,
    far_name,
    garbled,
    negation_put_in,
    hedge_left_out,
    put_off,
    reason_put_in,
)
_TURNED: tuple[_Test, ...] = (
    changed_polarity,
    changed_condition,
    taken_for_fact,
    changed_force,
    changed_cause,
    changed_actors,
    changed_owner,
    changed_attribution,
    changed_places,
    changed_share,
    off_the_words,
    foreign_content,
    others_words,
)


def check_statement(
    index: ArticleIndex, statement: str, spans: tuple[Span, ...], speaker: str | None
) -> Finding:
    """Whether `statement` says of what the words at `spans` are about nothing but what the article says
    there.

    Names and dates may come from the whole article, what is said of them only from the words and the
    sentences beside them. It must be no less sure, hang on no other condition, and have nobody else do or say
    it.
    """
    passage = Passage(index, spans, speaker)
    compared = index.article.language == _GRAMMAR_OF and not is_retold(said(statement), passage)
    tests = (*_BROUGHT_IN, *_TURNED) if compared else _BROUGHT_IN
    return _finding(statement, passage, problem_of(statement, passage, tests))


def of_wording(message: str) -> str:
    """What a finding on a statement says, told of the wording alone."""
    return f"It {message.removeprefix(_GIVES_WAY)}" if message.startswith(_GIVES_WAY) else message


def may_be_told(index: ArticleIndex, statement: str, spans: tuple[Span, ...], speaker: str | None) -> bool:
    """Whether nothing plainly speaks against it that the words at `spans` tell `statement`, perhaps aside.

    They have its names, numbers, quotations and things, and neither has a negation that the other lacks. Who
    does what, and how sure it is, is compared of main clauses only, and isn't here.
    """
    passage = Passage(index, spans, speaker)
    tests = (*_BROUGHT_IN, changed_polarity, foreign_content)
    return problem_of(statement, passage, tests) is None


def contradicts(index: ArticleIndex, statement: str, spans: tuple[Span, ...], speaker: str | None) -> bool:
    """Whether the words at `spans` have other numbers, quotations or negations than `statement`."""
    passage = Passage(index, spans, speaker)
    return problem_of(statement, passage, (changed_numbers, foreign_quotation, changed_polarity)) is not None


def check_denied(
    index: ArticleIndex,
    denied: str,
    spans: tuple[Span, ...],
    speaker: str | None,
    *,
    of_claim: bool = False,
) -> Finding:
    """Whether the wording of what is denied holds no number or name that its sentence doesn't hold.

    With `of_claim` it is the wording of a claim, whose numbers were held against the claim's own words.
    """
    passage = Passage(index, spans, speaker)
    tests: tuple[_Test, ...] = (unprinted_names, foreign_quotation)
    tests = tests if of_claim else (changed_numbers, *tests)
    return _finding(denied, passage, problem_of(denied, passage, tests))


def problem_of(statement: str, passage: Passage, tests: tuple[_Test, ...]) -> str | None:
    """What is wrong with a statement, as the end of a sentence; None where nothing is."""
    if len(statement) > _MAX_GROWTH * max(len(passage.sentence), _SHORT):
        return "is far longer than the words it rests on"
    words = said(statement)
    return next((problem for test in tests if (problem := test(words, passage))), None)


def _finding(statement: str, passage: Passage, problem: str | None) -> Finding:
    if problem is None:
        return Finding("statement", "holds", statement, passage.sentence.text)
    message = f"{_GIVES_WAY}{problem}."
    return Finding("statement", "corrects", statement, passage.evidence, message, correction=passage.evidence)
