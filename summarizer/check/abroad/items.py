"""The check of a model's items of an article in a language that no grammar is at hand for."""

from __future__ import annotations

import re
from typing import Final

from summarizer.check.abroad.statement import Told, check_statement_abroad
from summarizer.check.abroad.text import holds, language_told_in, part_around, sentence_around
from summarizer.check.figure import FigureCheck
from summarizer.check.finding import Finding
from summarizer.check.index import ArticleIndex
from summarizer.check.speaker import Tie, own_voice
from summarizer.extract.extraction import ProposedDenial, ProposedFigure
from summarizer.lexicon.languages import has_word, is_known
from summarizer.quantities import Quantity
from summarizer.quantities.abroad import NumberAbroad, numbers_abroad
from summarizer.read.text.language import language_name
from summarizer.text.normalise import fold_words
from summarizer.text.span import Span

__all__ = [
    "denial_abroad",
    "denied_abroad",
    "figure_abroad",
    "scope_abroad",
    "source_words",
    "speaker_abroad",
    "statement_abroad",
]

# A sentence longer than this is shown no better than the words themselves.
_LONGEST: Final = 600
# Who speaks is named in the sentence, or so near to it: before it, and behind it.
_SENTENCES_BEFORE: Final = 2
_SENTENCES_BEHIND: Final = 1
_NAME_PARTS: Final = re.compile(r"[\s·・]+")


def speaker_abroad(index: ArticleIndex, spans: tuple[Span, ...], speaker: str | None) -> Tie:
    """Whether the article names the speaker in the words' sentence, or next to it."""
    language = language_name(index.article.language)
    if speaker is None or own_voice(index, speaker):
        quoted = all(any(q.contains(span) for q in index.quoted_near(span)) for span in spans)
        message = f"The article is in {language}: that nobody named says so is the model's reading."
        finding = Finding("speaker_tied", "holds", speaker or "", "", message)
        return Tie(finding, None) if quoted else Tie(finding, index.article.outlet, "outlet")
    if not _is_named(speaker, index.reporting):
        message = f"The article doesn't name {speaker!r}."
        return Tie(Finding("speaker_named", "fails", speaker, "", message), speaker)
    sentence = sentence_around(index.article, spans)
    if _is_named(speaker, sentence.text):
        message = f"The article is in {language}: the sentence names {speaker!r}; as whom wasn't checked."
        return Tie(Finding("speaker_tied", "holds", speaker, sentence.text, message), speaker, fit=1)
    near = _near(index, sentence)
    if _is_named(speaker, near):
        message = (
            f"The article is in {language}: a sentence beside names {speaker!r}; as whom wasn't checked."
        )
        return Tie(Finding("speaker_tied", "holds", speaker, near, message), speaker)
    message = f"Neither the sentence of these words nor those beside it name {speaker!r}."
    return Tie(Finding("speaker_tied", "fails", speaker, sentence.text, message), speaker)


def _is_named(name: str, text: str) -> bool:
    """Whether `text` has the name, or the last word of it."""
    last = _NAME_PARTS.split(fold_words(name))[-1].casefold()
    if holds(text, name):
        return True
    return (
        len(last) > 1
        and re.search(rf"(?<!\w){re.escape(last)}(?!\w)", fold_words(text).casefold()) is not None
    )


def _near(index: ArticleIndex, sentence: Span) -> str:
    """What is reported in the sentences before and behind."""
    every = index.article.sentences
    before = [s for s in every if s.end <= sentence.start][-_SENTENCES_BEFORE:]
    behind = [s for s in every if s.start >= sentence.end][:_SENTENCES_BEHIND]
    start = min((s.start for s in before), default=sentence.start)
    end = max((s.end for s in behind), default=sentence.end)
    return index.reporting[start:end]


def scope_abroad(index: ArticleIndex, spans: tuple[Span, ...]) -> Finding:
    """The words with all that may turn them: a "not" in their part of the sentence stays with them."""
    article = index.article
    if any(s.contains(q) for s in spans for q in index.quoted_near(s)):
        return Finding("scope", "holds")
    whole = part_around(article, spans) if is_known(article.language) else sentence_around(article, spans)
    start, end = min(whole.start, spans[0].start), max(whole.end, spans[-1].end)
    outside = f"{article.text[start : spans[0].start]} | {article.text[spans[-1].end : end]}"
    if not any(char.isalnum() for char in outside):
        return Finding("scope", "holds")
    if is_known(article.language) and not has_word(
        outside, article.language, "negation", "doubt", "condition"
    ):
        return Finding("scope", "holds")
    message = "Set to the whole of what these words stand in, which may turn their meaning."
    return Finding("scope", "corrects", message=message, spans=(Span.of(article.text, start, end),))


def statement_abroad(
    index: ArticleIndex, statement: str, asked: str | None, spans: tuple[Span, ...], speaker: str | None
) -> Finding:
    """The check of a wording of the model's own, in the language asked for or in the article's."""
    language = language_told_in(statement, asked, index.article)
    return check_statement_abroad(index, Told(statement, language), spans, speaker)


def denied_abroad(
    index: ArticleIndex, denied: str, asked: str | None, spans: tuple[Span, ...], speaker: str | None
) -> Finding:
    """The check of what is said to be denied: as a statement, but for what a denial turns."""
    language = language_told_in(denied, asked, index.article)
    return check_statement_abroad(index, Told(denied, language, turned=True), spans, speaker)


def source_words(index: ArticleIndex, spans: tuple[Span, ...]) -> str:
    """The article's words for a claim whose wording was refused: a quotation as it is, else the sentence."""
    own = " … ".join(span.text for span in spans)
    if any(s.contains(q) for s in spans for q in index.quoted_near(s)):
        return own
    sentence = sentence_around(index.article, spans)
    return sentence.text if len(sentence) <= _LONGEST else own


def denial_abroad(index: ArticleIndex, item: ProposedDenial, spans: tuple[Span, ...]) -> Finding:
    """Whether the words' sentence has a word of denying; where the language isn't known that stays open."""
    article = index.article
    sentence = sentence_around(article, spans)
    if not is_known(article.language):
        message = (
            f"The article is in {language_name(article.language)}: whether these words deny wasn't checked."
        )
        return Finding("denial", "open", item.evidence, sentence.text, message)
    if has_word(sentence.text, article.language, "denial", "negation"):
        message = (
            f"The article is in {language_name(article.language)}: the kind of denial is the model's reading."
        )
        return Finding("denial", "open", item.evidence, sentence.text, message)
    message = "Nothing is denied, rejected or left unconfirmed in these words."
    return Finding("denial", "fails", item.evidence, sentence.text, message)


def figure_abroad(index: ArticleIndex, item: ProposedFigure, spans: tuple[Span, ...]) -> FigureCheck:
    """Whether the number phrase of `item` stands in the evidence, and its value as far as that is read."""
    article = index.article
    place = next((found for span in spans if (found := _place_of(item.text, span))), None)
    evidence = " … ".join(span.text for span in spans)
    if place is None:
        message = "The evidence doesn't have these words of the figure."
        return FigureCheck((Finding("figure", "fails", item.text, evidence, message),))
    sentence = sentence_around(article, spans)
    offset = place.start - sentence.start
    numbers = [
        n
        for n in numbers_abroad(sentence.text, article.language)
        if offset <= n.start and n.end <= offset + len(place)
    ]
    if not numbers and not any(char.isnumeric() for char in place.text):
        message = "These words hold no number that is read."
        return FigureCheck((Finding("figure", "fails", item.text, evidence, message),))
    findings = [Finding("figure", "holds", item.text, place.text)]
    quantity = _quantity(place, numbers, sentence)
    if quantity.low is None and quantity.high is None:
        message = f"The article is in {language_name(article.language)}: the value wasn't read."
        findings = [Finding("figure", "open", item.text, place.text, message)]
    counts = item.counts if item.counts and holds(article.text, item.counts) else place.text
    if item.counts and counts != item.counts:
        message = f"What is counted is set to the article's words; the item had “{item.counts[:80]}”."
        findings.append(Finding("figure", "corrects", item.counts, counts, message))
    return FigureCheck(tuple(findings), quantity, place.text, counts)


def _place_of(words: str, span: Span) -> Span | None:
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    found = re.search(pattern, span.text, re.IGNORECASE) if pattern else None
    return Span(span.start + found.start(), span.start + found.end(), found.group()) if found else None


def _quantity(place: Span, numbers: list[NumberAbroad], sentence: Span) -> Quantity:
    """One number with its hedge as a value; several, or one that isn't read for certain, without."""
    number = numbers[0] if len(numbers) == 1 else None
    if number is None or number.value is None or number.qualifier is None:
        return Quantity(place, place, "count", qualifier="about")
    at = Span(sentence.start + number.start, sentence.start + number.end, number.text)
    low = None if number.qualifier == "at_most" else number.value
    high = None if number.qualifier == "at_least" else number.value
    return Quantity(place, at, "count", low, high, number.qualifier)
