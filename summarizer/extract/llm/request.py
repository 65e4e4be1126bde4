"""One request, one reply: the only place that calls the SDK."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any, Final

from summarizer.exceptions import RequestRefused

if TYPE_CHECKING:
    from openai import AsyncOpenAI
    from openai.types import CompletionUsage
    from openai.types.chat.chat_completion import Choice

    from summarizer.extract.llm.prompts import Message

__all__ = ["Finish", "Reply", "Request", "send"]


class Finish(Enum):
    """How an answer ended."""

    COMPLETE = "complete"
    TRUNCATED = "truncated"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Request:
    """What is sent in one HTTP attempt; `options` are the parameters that a server may refuse."""

    model: str
    messages: Sequence[Message]
    options: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back: the text, how it ended, the refusal's words, the tokens as the server counts them."""

    text: str
    finish: Finish
    refusal: str | None = None
    prompt_tokens: int = 0
    completion_tokens: int = 0


_CUT: Final = frozenset({"length", "max_tokens", "model_length"})
_FILTERED: Final = frozenset({"content_filter", "refusal", "safety"})


async def send(client: AsyncOpenAI, request: Request) -> Reply:
    """Send `request` once; the SDK's own errors come through, and no retry is made here.

    Raises:
        RequestRefused: something other than the API answered, a web page for example.
    """
    completion: object = await client.chat.completions.create(
        model=request.model,
        messages=request.messages,  # type: ignore[arg-type]  # plain dicts with the keys of its TypedDicts
        **request.options,
    )
    # The SDK hands back the bare text where the server didn't send JSON, and unchecked values where it did.
    choices = getattr(completion, "choices", None)
    if not isinstance(choices, list) or not choices:
        raise RequestRefused(
            f"The server at {client.base_url} answered, but not as an OpenAI-compatible API "
            f"({_start(completion)}); check --base-url, which usually ends in /v1.",
            200,
        )
    return _reply(choices[0], getattr(completion, "usage", None))


def _reply(choice: Choice, usage: CompletionUsage | None) -> Reply:
    reason = str(choice.finish_reason).lower()
    refusal = getattr(choice.message, "refusal", None)
    finish = Finish.COMPLETE
    if reason in _CUT:
        finish = Finish.TRUNCATED
    if refusal or reason in _FILTERED:
        finish = Finish.REFUSED
        refusal = refusal or "its content filter stopped the answer"
    return Reply(
        text=choice.message.content or "",
        finish=finish,
        refusal=refusal,
        prompt_tokens=_count(usage, "prompt_tokens"),
        completion_tokens=_count(usage, "completion_tokens"),
    )


def _count(usage: CompletionUsage | None, name: str) -> int:
    """A token count, 0 where the server leaves it out."""
    value = getattr(usage, name, None)
    return value if isinstance(value, int) else 0


def _start(completion: object) -> str:
    return " ".join(str(completion).split())[:60] or "an empty page"
