"""From the text of an answer to items: the JSON cut out of it, what a cut answer still holds, repeats."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import Any, Final, TypeVar

from summarizer.exceptions import AnswerRefused, AnswerTruncated, AnswerUnreadable
from summarizer.extract.llm.request import Finish, Reply
from summarizer.extract.wire import (
    WIRE_LISTS,
    WireAnswer,
    WireClaim,
    WireDenial,
    WireItem,
    WireList,
    read_answer,
)

__all__ = [
    "MAX_ITEMS",
    "complete_items",
    "first_of",
    "found_answer",
    "is_loop",
    "joined",
    "whole_of",
    "without_repeats",
]

# More items of one kind than any article of 10,000 words holds; beyond it a model is running on.
MAX_ITEMS: Final = 300
# Three times the same item in a row, or two by turns three times, is a loop and not a slip.
_LOOP: Final = 3
# An answer begins at one of the first braces of its text; megabytes of them are none.
_TRIES: Final = 1000

_Read = TypeVar("_Read")

_THINKING: Final = re.compile(r"\A.*</think(?:ing)?>", re.DOTALL)
_SEPARATOR: Final = re.compile(r"[\s,]*")
_DECODER: Final = json.JSONDecoder(strict=False)


def found_answer(text: str, lists: Collection[WireList] = WIRE_LISTS) -> WireAnswer | None:
    """The answer in `text`, which may stand in a code fence or between sentences; None where none is."""
    return first_of(text, lambda data: read_answer(data, lists))


def first_of(text: str, read: Callable[[Any], _Read | None]) -> _Read | None:
    """What `read` makes of the first JSON object in `text` of which it makes anything."""
    text = _THINKING.sub("", text, count=1)
    start = text.find("{")
    for _ in range(_TRIES):
        if start < 0:
            break
        try:
            data, end = _DECODER.raw_decode(text, start)
        except (ValueError, RecursionError):
            end = start + 1
        else:
            if (answer := read(data)) is not None:
                return answer
        start = text.find("{", end)
    return None


def whole_of(reply: Reply, read: Callable[[Any], _Read | None], cap: int | None = None) -> _Read:
    """What `read` makes of a reply that is of use only whole; at `cap` tokens what can't be read was cut off.

    Raises:
        AnswerError: it was refused, cut off, or has another shape.
    """
    if reply.finish is Finish.REFUSED:
        raise AnswerRefused(f"The model declined: {reply.refusal}.")
    found = first_of(reply.text, read)
    at_cap = cap is not None and reply.completion_tokens >= cap
    if reply.finish is Finish.TRUNCATED or (found is None and at_cap):
        raise AnswerTruncated("The model's answer was cut off.")
    if found is None:
        raise AnswerUnreadable("The model's answer isn't the JSON that was asked for.")
    return found


def complete_items(text: str) -> dict[str, list[Any]]:
    """The items that stand whole in an answer that was cut off, by the name of their list."""
    found: dict[str, list[Any]] = {name: [] for name in WIRE_LISTS}
    for name in WIRE_LISTS:
        opening = re.search(rf'(?<!\\)"{name}"\s*:\s*\[', text)
        position = opening.end() if opening else len(text)
        while (match := _SEPARATOR.match(text, position)) and match.end() < len(text):
            try:
                item, position = _DECODER.raw_decode(text, match.end())
            except (ValueError, RecursionError):
                break
            found[name].append(item)
    return found


def is_loop(found: dict[str, list[Any]]) -> bool:
    """Whether a cut answer ends in one item, or two by turns, over and over."""
    name = next((name for name in reversed(WIRE_LISTS) if found[name]), WIRE_LISTS[0])
    last = [_without_id(item) for item in found[name]] if name == "claims" else found[name]
    return any(
        len(last) >= _LOOP * period and last[-_LOOP * period :] == last[-period:] * _LOOP for period in (1, 2)
    )


def _without_id(item: Any) -> Any:
    """A claim less its id, which is new each time, however often the claim comes."""
    if isinstance(item, dict):
        return {key: value for key, value in item.items() if key != "id"}
    return item[1:] if isinstance(item, list) else item


def joined(answers: Sequence[WireAnswer]) -> WireAnswer:
    """Several answers about one article as one; ids that each of them counted anew stay apart."""
    return WireAnswer(
        items=tuple(
            (place, _renamed(item, number))
            for number, answer in enumerate(answers, 1)
            for place, item in answer.items
        ),
        dropped=tuple(drop for answer in answers for drop in answer.dropped),
        problems=tuple(dict.fromkeys(problem for answer in answers for problem in answer.problems)),
    )


def _renamed(item: WireItem, number: int) -> WireItem:
    """The item of the answer `number`; the ids of the first one stay as they are."""
    key = {WireClaim: "id", WireDenial: "denies_claim"}.get(type(item))
    if number == 1 or key is None or getattr(item, key) is None:
        return item
    return item.model_copy(update={key: f"{getattr(item, key)}.{number}"})


def without_repeats(answer: WireAnswer) -> WireAnswer:
    """The answer with each item once and at most `MAX_ITEMS` of a kind; a problem counts the others."""
    kept = []
    counts: dict[type, int] = {}
    repeats = surplus = 0
    seen = set()
    for index, item in answer.items:
        same = item.model_copy(update={"id": None}) if isinstance(item, WireClaim) else item
        if same in seen:
            repeats += 1
            continue
        seen.add(same)
        counts[type(item)] = counts.get(type(item), 0) + 1
        if counts[type(item)] > MAX_ITEMS:
            surplus += 1
            continue
        kept.append((index, item))
    problems = answer.problems
    if repeats:
        problems += (f"The model gave {repeats} of its items more than once; each is kept once.",)
    if surplus:
        problems += (f"The model gave more than {MAX_ITEMS} items of one kind; {surplus} were left out.",)
    return replace(answer, items=tuple(kept), problems=problems)
