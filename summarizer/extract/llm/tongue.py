"""The wish for statements in one language: added to a conversation, which is the same without it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from summarizer.extract.llm.prompts import LANGUAGE_PROMPT, load_prompt
from summarizer.read.text.language import language_name

if TYPE_CHECKING:
    from summarizer.extract.llm.prompts import Message

__all__ = ["in_language", "language_label"]


def in_language(messages: Sequence[Message], code: str | None) -> list[Message]:
    """The conversation with statements asked for in a language; as it was where none is."""
    if code is None:
        return list(messages)
    first, *between, last = messages
    prompt = load_prompt(LANGUAGE_PROMPT)
    language = language_name(code)
    rule = prompt.filled("language.j2", {"language": language, "code": code})
    reminder = prompt.filled("reminder.j2", {"language": language})
    return [
        {**first, "content": first["content"] + rule},
        *between,
        {**last, "content": last["content"] + reminder},
    ]


def language_label(label: str, code: str | None) -> str:
    """A prompt's label with that of the wish for a language, if there is one."""
    return label if code is None else f"{label}+{load_prompt(LANGUAGE_PROMPT).label}:{code}"
