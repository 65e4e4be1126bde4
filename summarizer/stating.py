"""Statements for the claims whose extraction brought none that stands alone: asked for, checked, or left."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from summarizer.check.abroad.statement import Told, check_statement_abroad
from summarizer.check.abroad.text import language_told_in
from summarizer.check.index import ArticleIndex
from summarizer.check.reports import CheckedExtraction, ClaimReport
from summarizer.check.statement import check_statement
from summarizer.check.words import is_strange
from summarizer.extract.llm.stater import Unstated
from summarizer.extract.rules.testimony import testify
from summarizer.observer import Observer
from summarizer.parse.assertion import Assertion, assertions
from summarizer.read.article import Article

if TYPE_CHECKING:
    from summarizer.extract.llm.stater import LlmStater

__all__ = ["all_stated", "stated", "wants_statement", "with_statements"]

# The language that the check of statements reads.
_CHECKED: Final = "en"
_POINTING: Final = frozenset(
    ("i", "we", "you", "he", "she", "it", "they", "this", "that", "these", "those", "who", "which", "what")
)
_WHOLE: Final = re.compile(r"[“‘\"']?[A-Z0-9$£€].*[.!?][”’\"']?", re.DOTALL)
# The rules leave out the full stop.
_BEGINS: Final = re.compile(r"[“‘\"']?[A-Z0-9$£€]")
_WORD: Final = re.compile(r"[a-z0-9]+")


async def all_stated(
    stater: LlmStater,
    articles: Sequence[Article],
    extractions: Sequence[CheckedExtraction],
    observer: Observer,
) -> tuple[CheckedExtraction, ...]:
    """The extractions of `articles`, which run beside them, with statements as `stated` adds them."""
    return tuple([await stated(stater, *pair, observer) for pair in zip(articles, extractions, strict=True)])


async def stated(
    stater: LlmStater, article: Article, checked: CheckedExtraction, observer: Observer
) -> CheckedExtraction:
    """The extraction with a statement of the model's for each claim that wants one and got one that holds.

    Whatever goes wrong is a note for `observer`: the claims then keep the article's own words.
    """
    language = stater.language
    wanting = [
        n
        for n, claim in enumerate(checked.claims)
        if _is_in_another(article, claim, language) or (language is None and wants_statement(claim))
    ]
    if not wanting or (language is None and article.language != _CHECKED):
        return checked
    items = [_unstated(article, checked.claims[n]) for n in wanting]
    given = await stater.state(article.id, items)
    if given.error:
        observer.note(f"{article.source}: not given all statements. {given.error}")
    found = {wanting[at]: sentence for at, sentence in given.sentences.items()}
    restate = partial(with_statements, language=language or _CHECKED)
    restated = await asyncio.to_thread(restate, article, checked, found) if found else checked
    return replace(restated, article=replace(checked.article, usage=stater.usage_of(article.id)))


def _is_in_another(article: Article, claim: ClaimReport, language: str | None) -> bool:
    """Whether a claim is told in another language than the one asked for."""
    return language is not None and (claim.statement_language or article.language) != language


def wants_statement(claim: ClaimReport) -> bool:
    """Whether what a claim says can't be understood alone: no whole sentence, or one about "he" or "this"."""
    if claim.statement_by == "llm":
        return False
    asserts = claim.asserts
    if asserts is None or not _BEGINS.match(claim.statement):
        return True
    return any(set(_WORD.findall(who)) & _POINTING for who in (asserts.subject, asserts.object) if who)


def with_statements(
    article: Article, checked: CheckedExtraction, sentences: Mapping[int, str], language: str = _CHECKED
) -> CheckedExtraction:
    """The extraction with those of `sentences`, in `language`, by the place of their claim, that hold."""
    places = list(sentences)
    index = ArticleIndex(testify(article))
    if not language == article.language == _CHECKED:
        claims = (
            _translated(index, claim, sentences[n], language) if n in sentences else claim
            for n, claim in enumerate(checked.claims)
        )
        return replace(checked, claims=tuple(claims))
    read = dict(zip(places, assertions([sentences[n] for n in places]), strict=True))
    restated = tuple(
        _restated(index, claim, sentences[n], asserts) if (asserts := read.get(n)) else claim
        for n, claim in enumerate(checked.claims)
    )
    return replace(checked, claims=restated)


def _translated(index: ArticleIndex, claim: ClaimReport, sentence: str, language: str) -> ClaimReport:
    """The claim with the sentence in the language asked for; as it was where the sentence doesn't hold."""
    own = index.article.language
    if language_told_in(sentence, language, index.article) != language:
        return claim
    finding = check_statement_abroad(index, Told(sentence, language), claim.evidence, claim.speaker)
    if finding.outcome not in {"open", "holds"}:
        return claim
    return replace(
        claim,
        statement=sentence,
        statement_by="llm",
        statement_language=None if language == own else language,
        source_words=None if language == own else claim.source_words or claim.statement,
        notes=tuple(dict.fromkeys((*claim.notes, *filter(None, (finding.message,))))),
    )


def _restated(index: ArticleIndex, claim: ClaimReport, sentence: str, asserts: Assertion) -> ClaimReport:
    """The claim with the sentence as its statement; as it was where the sentence doesn't hold."""
    item = _unstated(index.article, claim)
    passage = " ".join(part for part in (item.before, item.words, item.after) if part)
    whole = _WHOLE.fullmatch(sentence) is not None
    pointing = asserts.subject is not None and set(_WORD.findall(asserts.subject)) & _POINTING
    if not whole or pointing or is_strange(sentence, f"{passage} {claim.speaker or ''}"):
        return claim
    if check_statement(index, sentence, claim.evidence, claim.speaker).outcome != "holds":
        return claim
    return replace(
        claim,
        statement=sentence,
        statement_by="llm",
        asserts=asserts,
        modality=claim.modality or asserts.modality,
    )


def _unstated(article: Article, claim: ClaimReport) -> Unstated:
    """The claim's words, with the sentence they stand in and its neighbours around them."""
    start, end = claim.evidence[0].start, claim.evidence[-1].end
    touched = article.sentences_on(start, end) or claim.evidence
    before = [s for s in article.sentences if s.end <= touched[0].start and not article.is_furniture(s)][-1:]
    after = [s for s in article.sentences if s.start >= touched[-1].end and not article.is_furniture(s)][:1]
    text = article.text
    return Unstated(
        speaker=None if claim.speaker_kind == "outlet" else claim.speaker,
        before=" ".join([*(s.text for s in before), text[touched[0].start : start]]).strip(),
        words=text[start:end],
        after=" ".join([text[end : touched[-1].end], *(s.text for s in after)]).strip(),
    )
