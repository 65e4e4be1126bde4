"""One tiny request that shows whether a server holds its model to a JSON Schema."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from summarizer.extract.llm.faults import message_of
from summarizer.extract.llm.request import Request
from summarizer.extract.llm.response import body_of, received
from summarizer.extract.llm.settings import LlmSettings
from summarizer.extract.llm.telling import told

if TYPE_CHECKING:
    from openai import AsyncOpenAI

__all__ = ["enforces_schema"]

_SECONDS: Final = 120.0
# Key, model, rate: whatever the request holds, it isn't taken.
_NOT_THE_SCHEMA: Final = frozenset({401, 403, 404, 429})
# A model that is not held to the schema does what the message says, or adds something of its own.
_MESSAGE: Final = "Write the word hello and nothing else. Don't write JSON."
_SCHEMA: Final[dict[str, Any]] = {
    "type": "object",
    "properties": {"colour": {"type": "string", "enum": ["red", "green"]}},
    "required": ["colour"],
    "additionalProperties": False,
}


async def enforces_schema(client: AsyncOpenAI, model: str) -> str:
    """What came of asking `model` for an answer by a strict schema, in words.

    Raises:
        openai.APIConnectionError: the server can't be reached.
        RequestRefused: the server takes no request at all with this key or for this model, or something
            other than the API answered.
    """
    import openai  # noqa: PLC0415 - 1 s to load

    wanted = {"type": "json_schema", "json_schema": {"name": "probe", "schema": _SCHEMA, "strict": True}}
    request = Request(model, [{"role": "user", "content": _MESSAGE}], {"response_format": wanted})
    try:
        response = await received(client, request, _SECONDS)
        body = body_of(response, str(client.base_url))
    except openai.APIStatusError as error:
        if error.status_code in _NOT_THE_SCHEMA:
            settings = LlmSettings(model, str(client.base_url), client.api_key)
            raise told(error, client, settings) from error
        return f"refuses it ({message_of(error, client.api_key)})"
    message = body["choices"][0].get("message") or {}
    try:
        answer: object = json.loads(str(message.get("content") or ""))
    except ValueError:
        answer = None
    if isinstance(answer, dict) and answer.keys() == {"colour"} and answer["colour"] in {"red", "green"}:
        return "enforces it"
    return "takes it, but its model doesn't keep to it"
