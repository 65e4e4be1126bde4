"""The requests in which a model confirms, one by one, what it noted on statements that it read together."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from summarizer.exceptions import SummarizerError
from summarizer.extract.confirm_controls import CONTROLS, failed
from summarizer.extract.controls import mixed
from summarizer.extract.statements import Confirmed, Noted
from summarizer.observer import Observer

if TYPE_CHECKING:
    from summarizer.extract.llm.confirmer import LlmConfirmer

__all__ = ["MOST_CONFIRMATIONS", "confirmed"]

# So many requests at most. What three outlets share on one event takes one or two.
MOST_CONFIRMATIONS: Final = 3


async def confirmed(confirmer: LlmConfirmer | None, noted: Sequence[Noted], observer: Observer) -> Confirmed:
    """What the model confirms of its notes; nothing of a list of which it gets the controls wrong."""
    batches: list[tuple[Sequence[Noted], Sequence[Noted]]] = []
    left = tuple(dict.fromkeys(noted))
    while confirmer and left and len(batches) < MOST_CONFIRMATIONS:
        room = confirmer.fitting((*CONTROLS, *left))
        controls, asked = room[: len(CONTROLS)], room[len(CONTROLS) :]
        if not asked:
            break
        batches.append((asked, controls))
        left = left[len(asked) :]
    if not confirmer or not batches:
        return Confirmed()
    found = await asyncio.gather(*(_answered(confirmer, *batch, observer) for batch in batches))
    return Confirmed(
        {fact: telling for answer in found for fact, telling in answer.told.items()},
        frozenset(pair for answer in found for pair in answer.opposed),
    )


async def _answered(
    confirmer: LlmConfirmer, asked: Sequence[Noted], controls: Sequence[Noted], observer: Observer
) -> Confirmed:
    """The answer on one list; nothing where the request fails, or the model gets the controls wrong."""
    try:
        answer = await confirmer.confirmed(mixed(asked, controls))
    except SummarizerError as error:
        observer.note(f"The model didn't confirm what outlets have in common: {error}")
        return Confirmed()
    if wrong := failed(answer, controls):
        observer.note(
            f"The model got {wrong} of {len(controls)} notes wrong of which it is known whether they are so; "
            "what it confirmed is disregarded."
        )
        return Confirmed()
    return answer
