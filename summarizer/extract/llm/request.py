"""One request, one reply: the only place that calls the SDK."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TYPE_CHECKING, Any, Final

from summarizer.extract.llm.response import Response, body_of, received

if TYPE_CHECKING:
    from openai import AsyncOpenAI

    from summarizer.extract.llm.prompts import Message

__all__ = ["Finish", "Reply", "Request", "reply_in", "send"]


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
    """What came back: the text, how it ended, the refusal's words, the tokens as the server counts them.

    `seconds` is how long it took, 0 where it was kept from an earlier run; `response` is all that came.
    """

    text: str
    finish: Finish
    refusal: str | None = None
    prompt_tokens: int = 0
    completion_tokens: int = 0
    seconds: float = 0.0
    response: Response = field(default=Response("", {}), repr=False)


_CUT: Final = frozenset({"length", "max_tokens", "model_length"})
_FILTERED: Final = frozenset({"content_filter", "refusal", "safety"})


async def send(client: AsyncOpenAI, request: Request, seconds: float) -> Reply:
    """Send `request` once and wait at most `seconds`; no retry is made here.

    Raises:
        openai.APIError: as the SDK raises it, also where the answer breaks off or comes too late.
        RequestRefused: something other than the API answered, a web page for example.
    """
    began = time.monotonic()
    response = await received(client, request, seconds)
    reply = reply_in(response, str(client.base_url))
    return replace(reply, seconds=time.monotonic() - began)


def reply_in(response: Response, base_url: str) -> Reply:
    """What a response says; raises what `send` raises."""
    body = body_of(response, base_url)
    choice = body["choices"][0]
    message = choice.get("message")
    message = message if isinstance(message, dict) else {}
    reason = str(choice.get("finish_reason")).lower()
    refusal = message.get("refusal")
    finish = Finish.COMPLETE
    if reason in _CUT:
        finish = Finish.TRUNCATED
    if refusal or reason in _FILTERED:
        finish = Finish.REFUSED
        refusal = refusal or "its content filter stopped the answer"
    usage = body.get("usage")
    usage = usage if isinstance(usage, dict) else {}
    return Reply(
        text=_text(message.get("content")),
        finish=finish,
        refusal=str(refusal) if refusal else None,
        prompt_tokens=_count(usage.get("prompt_tokens")),
        completion_tokens=_count(usage.get("completion_tokens")),
        response=response,
    )


def _text(content: object) -> str:
    """The answer's text, which some servers send in parts."""
    if isinstance(content, list):
        return "".join(str(part.get("text") or "") for part in content if isinstance(part, dict))
    return content if isinstance(content, str) else ""


def _count(value: object) -> int:
    """A token count, 0 where the server leaves it out."""
    return value if isinstance(value, int) else 0
