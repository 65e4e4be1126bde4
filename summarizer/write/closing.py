"""The sections in which nothing vanishes: what was missed, what was rejected, what was read."""

from __future__ import annotations

import json

from summarizer.check.index import GRAMMAR_OF
from summarizer.check.reports import ArticleRecord, Missed, Rejection
from summarizer.read.text.language import language_name
from summarizer.text.span import Span
from summarizer.write.labels import heading
from summarizer.write.missed import missed, sort_of
from summarizer.write.page import Block, Bullets, Heading, Item, Line, Section, Strong, Text, Words
from summarizer.write.values import counted, listed
from summarizer.write.wording import Desk, joined

__all__ = ["LEFT_OUT", "covered", "left_out", "sources"]

# Where the page lists what was missed and rejected.
LEFT_OUT = "left-out"
_UNTOLD = "Missed: in the text, whole in no line above"
_TOLD = "In lines above, though not read as what it may be"

_ABROAD = (
    "Who says what, and what is denied, is the model's reading: names near the words, numbers, days and "
    "words of denying were compared, no grammar."
)


def left_out(desk: Desk) -> Section | None:
    """What the rules see in a text and no item covers, and what failed a check, with the reason."""
    blocks: list[Block] = []
    for title, told in ((_UNTOLD, False), (_TOLD, True)):
        items = tuple(_missed(desk, article, one) for article, one in missed(desk, told=told))
        if items:
            blocks += [Heading((Text(title),)), Bullets(items)]
    rejected = tuple(_rejection(desk, r) for r in desk.briefing.rejected)
    if rejected:
        blocks += [Heading((Text("Rejected: failed a check, printed nowhere else"),)), Bullets(rejected)]
    return Section("Missed and rejected", tuple(blocks), LEFT_OUT) if blocks else None


def _missed(desk: Desk, article: str, one: Missed) -> Item:
    span = Span(one.start, one.end, one.text)
    return Item((Text(f"{sort_of(one)}: "), Words(one.text), *desk.cites([(article, [span])])))


def _rejection(desk: Desk, rejection: Rejection) -> Item:
    """The reason and the item as given; in no quotation marks of ours, since nothing vouches for it."""
    given = joined([(Words(f"{key}: {_plain(value)}"),) for key, value in rejection.item.items()], "; ")
    return Item(
        (
            Words(desk.citations.label(rejection.article)),
            Text(f", {rejection.kind}, "),
            Words(rejection.check),
            Text(": "),
            Words(rejection.reason),
        ),
        ((Text("as given: "), *given),) if given else (),
    )


def _plain(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def sources(desk: Desk) -> Section:
    """Every article, read or not, with what it covers and whose copy it is."""
    items = tuple(_source(desk, article) for article in desk.briefing.articles)
    return Section("Sources in full", (Bullets(items),))


def _source(desk: Desk, article: ArticleRecord) -> Item:
    name = Strong(desk.citations.label(article.id))
    facts = [article.title or heading(article), article.author, article.published]
    line: Line = joined([(name,), *((Words(fact),) for fact in facts if fact)], ", ")
    below: list[Line] = [joined([(Words(f),) for f in (article.source, article.url) if f], ", ")]
    if article.status == "failed":
        return Item((*line, Text(": not read. "), Words(article.error or "")), tuple(below))
    if article.status == "partial":
        below.append((Text("Read in part. "), Words(article.error or "")))
    if article.copy_of:
        below.append(
            (
                Text("A copy of "),
                Words(desk.citations.label(article.copy_of)),
                Text("; counts as one origin."),
            )
        )
    below.append((Text(f"{covered(article)[:1].upper()}{covered(article)[1:]}."),))
    if article.language != GRAMMAR_OF:
        below.append((Text(_ABROAD),))
    return Item(line, tuple(below))


def covered(article: ArticleRecord) -> str:
    """How much of each kind is kept; of an article in another language, that it isn't known."""
    if article.language != GRAMMAR_OF:
        return f"in {language_name(article.language)}, so that what was missed isn't counted"
    found = article.coverage
    kinds = (
        ("quotation", found.quotations),
        ("figure", found.figures),
        ("denial", found.denials),
    )
    held = [(name, share) for name, share in kinds if share.found]
    if not held:
        return "no quotation, figure or denial in it"
    if all(share.covered == share.found for _, share in held):
        return f"all of {listed([counted(share.found, name) for name, share in held])} kept"
    return f"{listed([f'{s.covered} of {counted(s.found, name)}' for name, s in held])} kept"
