"""What all articles of one run share: the gate, the store, and how to wait."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.extract.llm.gate import Gate

if TYPE_CHECKING:
    from summarizer.extract.llm.store import Store

__all__ = ["Run", "Sleep"]

Sleep = Callable[[float], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Run:
    """One run over any number of articles; by default without limits and without a store.

    Args:
        gate: what every HTTP attempt passes through.
        store: where answers are kept, None for nowhere.
        refresh: whether to ask anew for what is kept.
        sleep: how to wait; tests pass one that doesn't.
        jitter: a number between 0 and 1, by which waits of one run are spread.
    """

    gate: Gate = field(default_factory=Gate)
    store: Store | None = None
    refresh: bool = False
    sleep: Sleep = asyncio.sleep
    jitter: Callable[[], float] = random.random
