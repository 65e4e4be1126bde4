"""Numbers that count nothing though nothing in their form says so: years, ages, names, list numbers."""

from __future__ import annotations

import re

from summarizer.lexicon.calendar import WEEKDAYS
from summarizer.lexicon.load import word_set
from summarizer.quantities import lexicon
from summarizer.quantities.expressions import Expression
from summarizer.quantities.quantity import QuantityKind

__all__ = ["not_counting"]


_WORD_BEFORE = re.compile(r"(?P<word>[^\W\d_][\w&’'.-]*)[ \u00a0\n]\Z")
_CLOCK = re.compile(r"\s?o[’']clock\b", re.IGNORECASE)
_LIST = re.compile(r"(?:^|\n)[ \t]*(?:\(|#)?\Z")
_LIST_MARK = re.compile(r"[.)](?=\s)")
_INLINE_LIST = re.compile(r"(?:[\s(:]|and )\Z")
_AGE_BEFORE = re.compile(
    r"(?<!\w)(?:aged?|ages|age of|aged between|turn(?:s|ed|ing)?|ages? range from)\s+(?:only |just "
    r"|about )?\Z",
    re.I,
)
_AGE_IS = re.compile(
    r"(?<!\w)(?:I|he|she|who)(?:\s+(?:is|was|am|were)|[’'](?:s|m))\s+(?:only |just |now )?\Z|\bis now\s\Z",
    re.IGNORECASE,
)
_AGE_AFTER = re.compile(r"[-\s](?:years?|months?|weeks?|days?)[-\s](?:olds?\b|of age\b)", re.IGNORECASE)
_AGE_GROUP = re.compile(
    r"(?<!\w)(?:[Uu]nder|[Oo]ver)[-‐‑]\Z|"
    r"(?<!\w)(?:people|those|adults|children|voters|women|men|anyone|anybody|everyone|workers|kids"
    r"|drivers|players)\s+(?:aged\s+)?"
    r"(?:under|over|above|below|older than|younger than)\s+(?:the age of\s+)?\Z"
)
_NAME_COMMA = re.compile(
    r"(?:daughter|son|wife|husband|mother|father|brother|sister|man|woman|boy|girl|partner|widow|student|"
    r"nephew|niece|grandson|granddaughter|grandmother|grandfather|friend|teacher|farmer|driver|nurse"
    r"|doctor|resident|[a-z]+er),\s\Z|[A-Z][\w’'.-]*[”\"]?,\s\Z|[A-Z][\w’'.-]*\s\(\Z"
)
_CLOSES = re.compile(r"[,.;)]|\s+(?:and|of|from|who)\b|\s*\Z")
_YEAR_BEFORE = re.compile(
    r"(?<!\w)(?:in|since|by|of|until|till|from|during|before|after|the|early|late|mid|around|circa"
    r"|through|to|for|its|his|her|"
    r"their|this|that|to|[A-Z][a-z]+[’']s|spring|summer|autumn|fall|winter|season|year|ending|campaign"
    r"|back in|[12]\d{3},?|and|"
    r"between|than|a|next|post|pre|class of|about)[\s-]+\Z"
)
_COUNT_BEFORE = re.compile(
    r"(?<!\w)(?:more than|at least|some|nearly|about|almost|up to|over|roughly|around|fewer than|least"
    r"|than|to|the)\s\Z"
)
_ADDRESS = re.compile(
    r"\s(?:(?:[A-Z][\w’.-]*|\d+(?:st|nd|rd|th))\s){1,3}(?P<last>[A-Z][a-z]+\.?)|\s(?P<one>Broadway)\b"
)
_CAPITAL_NAME = re.compile(r"(?P<before>[a-z,]\s)\Z")
_YEARS = range(1500, 2100)
_GLUED = re.compile(r"[^\W\d_]")
# The oldest person on record lived 122 years.
_OLDEST = 122


def not_counting(text: str, expression: Expression, head: str | None, *, hedged: bool) -> QuantityKind | None:
    """The kind of a number that doesn't count; None for a count. `head` is the noun it would count."""
    before = text[max(0, expression.start - 40) : expression.start]
    if _AGE_AFTER.match(text, expression.end) or _AGE_BEFORE.search(before) or _AGE_GROUP.search(before):
        return "age"
    if expression.form == "vague":
        return None
    if _CLOCK.match(text, expression.end):
        return "time"
    if expression.digits and _listed(text, expression, before):
        return "list"
    if _is_year(text, expression, before, head, hedged=hedged):
        return "year"
    return None if hedged else _unhedged(text, expression, before, head)


def _unhedged(text: str, expression: Expression, before: str, head: str | None) -> QuantityKind | None:
    """What only a number without a hedge can be."""
    if _is_address(text, expression):
        return "name"
    if _is_short_year(text, expression):
        return "year"
    if expression.is_range:
        return None
    if _is_age(text, expression, before, head):
        return "age"
    return "name" if _is_name(text, expression, before, head) else None


def _listed(text: str, expression: Expression, before: str) -> bool:
    mark = _LIST_MARK.match(text, expression.end)
    if mark is None or (expression.low or 0) > 99 or text[expression.start : expression.end].count("."):
        return False
    if _LIST.search(before) or expression.start == 0:
        return True
    return mark.group() == ")" and _INLINE_LIST.search(before) is not None and "(" not in before[:-1][-12:]


def _is_year(text: str, expression: Expression, before: str, head: str | None, *, hedged: bool) -> bool:
    value = expression.low
    printed = text[expression.start : expression.end]
    if not (len(printed) == 4 and printed.isdigit() and value in _YEARS) or expression.is_range:
        return False
    if head is None or text.startswith("-", expression.end):
        return not hedged or _YEAR_BEFORE.search(before) is not None
    if hedged and _COUNT_BEFORE.search(before) and not re.search(r"\b(?:the|in|since)\s\Z", before):
        return False
    # A round number before a plural may be a count where nothing before it speaks of time: "2000 troops".
    return bool((value or 0) % 100) or _YEAR_BEFORE.search(before) is not None


def _is_short_year(text: str, expression: Expression) -> bool:
    """ "'16" for 2016."""
    before = text[expression.start - 1 : expression.start]
    return before in {"'", "’", "‘"} and expression.end - expression.start == 2 and expression.digits


def _is_age(text: str, expression: Expression, before: str, head: str | None) -> bool:
    if (
        head is not None
        or not expression.digits
        or not 0 < (expression.low or 0) <= _OLDEST
        or expression.currency
    ):
        return False
    if _NAME_COMMA.search(before) and _CLOSES.match(text, expression.end):
        return True
    return _AGE_IS.search(before) is not None


def _is_address(text: str, expression: Expression) -> bool:
    if not expression.digits or (match := _ADDRESS.match(text, expression.end)) is None:
        return False
    return bool(match["one"]) or match["last"].lower() in lexicon.ADDRESS_WORDS


def _is_name(text: str, expression: Expression, before: str, head: str | None) -> bool:
    """Whether the number belongs to a name: "Boeing 737", "Article 5", "page 4", "World War Two", "4G"."""
    if (expression.digits and _GLUED.match(text, expression.end)) or before.endswith(
        ("No.", "Nos.", "no.", "Group of ")
    ):
        return True
    if expression.currency or "," in text[expression.start : expression.end]:
        return False
    match = _WORD_BEFORE.search(before)
    word = match["word"] if match else ""
    lower = word.lower().removesuffix("’s").removesuffix("'s")
    if (word[:1].isupper() and lower in lexicon.DESIGNATORS) or (
        lower in lexicon.LOWER_DESIGNATORS and (head is None or text.startswith(" of ", expression.end))
    ):
        return True
    if not expression.digits:
        capital = text[expression.start].isupper() and before.endswith(" ")
        return head is not None and capital and _names(text, expression, before)
    return match is not None and _is_model(before, match.start("word"), word, head)


def _is_model(before: str, at: int, word: str, head: str | None) -> bool:
    """Whether the capitalised `word` before a number makes that the number of a model: "ATR 72"."""
    if not (word[0].isupper() or word[1:2].isupper()) or word.endswith(("’s", "'s", "s’")):
        return False
    if word in _NO_NAME or word.lower() in lexicon.NO_NOUN:
        return False
    if head is not None and (
        head[0].isupper() or head.lower() in _PEOPLE or _PLACE_BEFORE.search(before[:at])
    ):
        return False
    # A capital at the start of a sentence or of a headline's word says nothing; capitals alone do.
    if head is None and len(word) > 1 and word.isupper():
        return True
    return not _begins_sentence(before, at)


# Before these a capitalised word is a place or body as often as a model: "in Gaza 12 people", "Hamas 12 men".
_PEOPLE = word_set("quantities", "counted")
_PLACE_BEFORE = re.compile(r"(?<!\w)(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]cross|[Aa]round|[Ff]rom|[Tt]o|[Ff]or)\s\Z")
_NO_NAME = word_set("quantities", "no_names") | frozenset(map(str.title, WEEKDAYS))


def _begins_sentence(before: str, at: int) -> bool:
    ahead = before[:at].rstrip(" \"“‘'(")
    return not ahead or ahead[-1] in ".!?:\n—–"


def _names(text: str, expression: Expression, before: str) -> bool:
    """A number word with a capital inside a sentence before another capital: "Three Mile Island"."""
    if expression.digits or not _CAPITAL_NAME.search(before):
        return False
    following = text[expression.end : expression.end + 2]
    return len(following) == 2 and following[0] in " -" and following[1].isupper()
