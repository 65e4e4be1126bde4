"""Verification as a caller asks for it: of a briefing, or of anybody's items against one article."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from os import PathLike, fspath
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias, overload

from summarizer.audit import AuditFinding, audit
from summarizer.check.items import ItemResult, check_items
from summarizer.check.reports import ArticleRecord, ItemKind
from summarizer.exceptions import ContractError, SettingsError, SourceError
from summarizer.extract.elided import in_full
from summarizer.extract.rules.testimony import testify
from summarizer.extract.wire import Dropped, read_answer, to_extraction
from summarizer.merge.briefing import Briefing
from summarizer.read.article import Article
from summarizer.read.own import own_text
from summarizer.read.reader import read_articles
from summarizer.read.sources import Source
from summarizer.text.span import Span
from summarizer.write.json import from_json

__all__ = ["CheckedItem", "check", "read_briefing"]

FileName: TypeAlias = str | PathLike[str]
Items: TypeAlias = Mapping[str, Any]

_ORDER: Final = ("claim", "figure", "denial", "speaker")


@dataclass(frozen=True, slots=True)
class CheckedItem:
    """One item's verdict; `index` is its place in its list.

    `speaker` is the one that the article ties the words to, `evidence` the words in the article, empty where
    they stand nowhere; `check` is the check that rejected the item, `notes` say what was set right and why.
    """

    kind: ItemKind
    index: int
    verdict: Literal["exact", "corrected", "rejected"]
    speaker: str | None
    evidence: tuple[Span, ...]
    check: str | None
    notes: tuple[str, ...]


@overload
def check(given: Briefing | FileName) -> tuple[AuditFinding, ...]: ...


@overload
def check(
    given: Items | FileName, *, against: Article | ArticleRecord | FileName
) -> tuple[CheckedItem, ...]: ...


def check(
    given: Briefing | Items | FileName, *, against: Article | ArticleRecord | FileName | None = None
) -> tuple[AuditFinding, ...] | tuple[CheckedItem, ...]:
    """Verify a briefing, or with `against` items of the wire schema against one article.

    Args:
        given: a briefing or items, or the name of a JSON file of either; "-" for standard input.
        against: the article that the items are about, or its file's name.

    Returns:
        What doesn't hold in the briefing, nothing where all of it does; or every item's verdict, by kind and
        in the order given.

    Raises:
        ContractError: `given` isn't a briefing, or holds no items.
        SettingsError: a file can't be read, or items were given without an article.
        SourceError: the article can't be read.
    """
    if against is None:
        return audit(_briefing(given))
    if isinstance(given, Briefing):
        raise SettingsError("A briefing is checked against its own articles; leave out 'against'.")
    return _against(given, against)


def read_briefing(name: FileName) -> Briefing:
    """The briefing in a JSON file that this program wrote."""
    return from_json(_text(name))


def _briefing(given: Briefing | Items | FileName) -> Briefing:
    if isinstance(given, Briefing):
        return given
    if isinstance(given, Mapping):
        raise SettingsError("Items are checked against an article; name it with 'against'.")
    return read_briefing(given)


def _against(given: Items | FileName, against: Article | ArticleRecord | FileName) -> tuple[CheckedItem, ...]:
    article = _article(against)
    name = "What was given" if isinstance(given, Mapping) else fspath(given)
    answer = read_answer(dict(given) if isinstance(given, Mapping) else _parsed(given))
    if answer is None or (answer.problems and not answer.items and not answer.dropped):
        raise ContractError(f"{name} holds no items; 'summarizer schema wire' shows what is expected.")
    answer = in_full(answer, article.text)
    results = check_items(testify(article), to_extraction(answer, article.id))
    checked = [_checked(result, answer.place(result.kind, result.index)) for result in results]
    checked += [_dropped(drop) for drop in answer.dropped]
    return tuple(sorted(checked, key=lambda item: (_ORDER.index(item.kind), item.index)))


def _checked(result: ItemResult, index: int) -> CheckedItem:
    return CheckedItem(
        result.kind, index, result.verdict, result.speaker, result.evidence, result.check, result.notes
    )


def _dropped(drop: Dropped) -> CheckedItem:
    return CheckedItem(drop.kind, drop.index, "rejected", None, (), "form", (drop.reason,))


def _article(against: Article | ArticleRecord | FileName) -> Article:
    if isinstance(against, ArticleRecord):
        read = Article(
            id=against.id,
            source=against.source,
            text=against.text,
            title=against.title,
            outlet=against.outlet,
            author=against.author,
            published=against.published,
            url=against.url,
            language=against.language,
            furniture=against.furniture,
            status=against.status,
            error=against.error,
        )
    elif isinstance(against, Article):
        read = against
    else:
        name = fspath(against)
        read, *others = read_articles([Source(name, Path(name))])
        if others:
            raise SourceError(name, f"{name} holds {len(others) + 1} articles; name a file with one.")
    if read.status == "failed":
        raise SourceError(read.source, read.error or f"{read.source} wasn't read.")
    return read


def _parsed(name: FileName) -> object:
    try:
        return json.loads(_text(name))
    except (ValueError, RecursionError) as error:
        raise ContractError(
            f"{fspath(name)} isn't JSON ({error}); 'summarizer schema wire' shows what is expected."
        ) from None


def _text(name: FileName) -> str:
    return own_text(fspath(name), "give a JSON file")
