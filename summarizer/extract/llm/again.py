"""The question about what was missed: the article again, what is known of it, and the missed words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from summarizer.extract.llm.prompts import AGAIN_PROMPT, as_data, fence_name, load_prompt

if TYPE_CHECKING:
    from summarizer.extract.llm.prompts import Message

__all__ = ["Again", "Asked", "Known", "with_again"]

_NOTHING: Final = "(nothing)"


@dataclass(frozen=True, slots=True)
class Known:
    """An item found already: its words, who says them (None for nobody named), and its statement."""

    evidence: str
    speaker: str | None
    statement: str


@dataclass(frozen=True, slots=True)
class Again:
    """What a piece of the article is asked about once more: what is known of it, and the missed words."""

    known: tuple[Known, ...]
    missed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """The text that a request is about, and what makes it one more about the same text."""

    text: str
    again: Again | None = None


def with_again(messages: Sequence[Message], again: Again) -> list[Message]:
    """The conversation that asked about the article, with the question about what was missed at its end.

    All before that is as it was, so that a server that keeps what it has read needn't read it again.
    """
    *before, last = messages
    known = "\n".join(_line(item) for item in again.known) or _NOTHING
    missed = "\n".join(_inline(words) for words in again.missed)
    fence = fence_name(f"{known}\n{missed}", "found")
    variables = {
        "article": last["content"],
        "fence": fence,
        "known": known,
        "missed": missed,
        "first": len(again.known) + 1,
    }
    content = load_prompt(AGAIN_PROMPT).filled("again.j2", variables)
    return [*before, {"role": last["role"], "content": content}]


def _line(item: Known) -> str:
    return f"- {_inline(item.speaker or 'the article')}: {_inline(item.statement)}"


def _inline(text: str) -> str:
    return " ".join(as_data(text).split())
