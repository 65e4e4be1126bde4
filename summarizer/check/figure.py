"""A figure against its evidence, compared as quantities: value, unit and qualifier."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarizer.check.facts import unprinted_names
from summarizer.check.finding import Finding
from summarizer.check.index import ArticleIndex
from summarizer.check.keys import content, keys_of, may_be_added
from summarizer.check.passage import Passage, Said, said
from summarizer.check.polarity import changed_polarity
from summarizer.check.words import missing_numbers
from summarizer.extract.extraction import ProposedFigure
from summarizer.lexicon.load import word_set
from summarizer.quantities import Quantity, quantities, same_quantity, zeros
from summarizer.text.normalise import fold_words
from summarizer.text.span import Span

__all__ = ["FigureCheck", "check_figure"]

# What a label may call the number itself: "length of the strike" for "a 39-hour strike".
_MEASURES = word_set("paraphrases", "measures")


@dataclass(frozen=True, slots=True)
class FigureCheck:
    """What was found about a figure, with the quantity and the printed words of the article it stands for."""

    findings: tuple[Finding, ...]
    quantity: Quantity | None = None
    text: str | None = None
    counts: str | None = None


def check_figure(index: ArticleIndex, item: ProposedFigure, spans: tuple[Span, ...]) -> FigureCheck:
    """Whether the number phrase of `item` says what the article says inside `spans`."""
    if item.spans:
        return FigureCheck(())
    evidence = " … ".join(span.text for span in spans)
    wanted = quantities(item.text) or zeros(item.text)
    if not wanted:
        return _failed(item, evidence, f"“{_short(item.text)}” is no number.")
    held = _held(index, spans)
    claimed = wanted[0] if len(wanted) == 1 else max(wanted, key=lambda q: q.kind != "year")
    same = next((q for q in held if same_quantity(claimed, q)), None)
    if same is not None:
        return _found(index, item, spans, same, None)
    near = next((q for q in held if _same_value(claimed, q)), None)
    if near is None:
        return _failed(item, evidence, f"The evidence doesn't have the figure “{_short(item.text)}”.")
    message = f"The article has “{near.span.text}” where the item has “{_short(item.text)}”."
    if claimed.unit and near.unit and claimed.unit not in _units(near):
        return _failed(item, evidence, message)
    return _found(index, item, spans, near, message)


def _held(index: ArticleIndex, spans: tuple[Span, ...]) -> list[Quantity]:
    """The quantities of the sentences around `spans` whose number stands inside `spans`."""
    whole = index.around(Span.of(index.article.text, spans[0].start, spans[-1].end))
    given = (*index.quantities_in(whole), *index.zeros_in(whole))
    return [quantity for quantity in given if any(span.contains(quantity.number) for span in spans)]


def _same_value(left: Quantity, right: Quantity) -> bool:
    values = {left.low, left.high} - {None}
    others = {right.low, right.high} - {None}
    if not values or not others:
        return left.number.text.casefold() == right.number.text.casefold()
    return values == others


def _units(quantity: Quantity) -> set[str]:
    words = {quantity.unit or "", *(quantity.counts or "").casefold().split()}
    return words | {word.rstrip("s") for word in words} | {word + "s" for word in words}


def _found(
    index: ArticleIndex,
    item: ProposedFigure,
    spans: tuple[Span, ...],
    quantity: Quantity,
    message: str | None,
) -> FigureCheck:
    evidence = " … ".join(span.text for span in spans)
    verbatim = re.escape(fold_words(item.text)).replace("\\ ", r"\s+")
    printed = re.search(rf"(?<!\w){verbatim}(?!\w)", evidence) if message is None else None
    text = printed.group() if printed else quantity.span.text
    if message is None and fold_words(text).casefold() == fold_words(item.text).casefold():
        findings = [Finding("figure", "holds", item.text, text)]
    else:
        message = message or f"Set to the article's own words; the item had “{_short(item.text)}”."
        findings = [Finding("figure", "corrects", item.text, text, message, correction=text)]
    counts = quantity.counts or quantity.unit or text
    if item.counts and (problem := _counts_problem(index, item.counts, spans)):
        findings.append(Finding("figure", "corrects", item.counts, counts, problem))
    elif item.counts:
        counts = item.counts
    return FigureCheck(tuple(findings), quantity, text, counts)


def _counts_problem(index: ArticleIndex, counts: str, spans: tuple[Span, ...]) -> str | None:
    """What is wrong with the item's own wording of what is counted: words that the sentence doesn't have."""
    passage = Passage(index, spans, None)
    words = said(counts)
    strange = missing_numbers(counts, passage.near.text)
    problem = f"has {strange[0]}" if strange else unprinted_names(words, passage)
    problem = problem or _new_words(words, passage) or changed_polarity(words, passage, label=True)
    return (
        f"What is counted is set to the article's words; the item had “{_short(counts)}”."
        if problem
        else None
    )


def _new_words(label: Said, passage: Passage) -> str | None:
    """A thing or act that the article doesn't have; one that is counted stands in the sentence or its
    neighbours.
    """
    for tree in label.trees:
        for at in content(tree):
            word = tree.words[at]
            if word.lemma in _MEASURES:
                continue
            keys = {*keys_of(word.lower), *keys_of(word.lemma)}
            if not keys & passage.index.keys and not may_be_added(word.lemma):
                return f"has “{word.text}”"
            if word.dep == "ROOT" and word.pos == "NOUN" and not keys & passage.near_keys:
                return f"counts “{word.text}”"
    return None


def _failed(item: ProposedFigure, evidence: str, message: str) -> FigureCheck:
    return FigureCheck((Finding("figure", "fails", item.text, evidence, message),))


def _short(words: str) -> str:
    return words if len(words) <= 80 else words[:80].rstrip() + "…"
