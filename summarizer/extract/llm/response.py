"""A response as it comes over the line: read within bounds of size and time, its broken forms told apart.

The SDK's own reading has neither bound, and raises errors of its parts where a body ends too early.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from summarizer.exceptions import RequestRefused
from summarizer.extract.llm.faults import without_key
from summarizer.extract.llm.store import endpoint_of

if TYPE_CHECKING:
    import openai
    from openai import AsyncOpenAI

    from summarizer.extract.llm.request import Request

__all__ = ["Response", "body_of", "received"]

# An answer of 32,000 tokens takes some 0.2 MB; what is longer than this is no answer.
MOST_BYTES: Final = 8_000_000
_STATUS: Final = range(400, 600)


@dataclass(frozen=True, slots=True)
class Response:
    """The body of a successful response as text, and its headers."""

    text: str
    headers: Mapping[str, str]


async def received(client: AsyncOpenAI, request: Request, seconds: float) -> Response:
    """Send `request` once and read the whole response within `seconds`.

    Raises:
        openai.APIStatusError: the server answered with an error status.
        openai.APIConnectionError: the connection failed or broke off; APITimeoutError past `seconds`.
        RequestRefused: the body is longer than any answer.
    """
    import httpx2  # noqa: PLC0415 - loaded with the SDK, 1 s
    import openai  # noqa: PLC0415

    address = httpx2.Request("POST", endpoint_of(str(client.base_url)))
    try:
        async with (
            asyncio.timeout(seconds),
            client.chat.completions.with_streaming_response.create(
                model=request.model,
                messages=request.messages,  # type: ignore[arg-type]  # plain dicts with the keys it wants
                **request.options,
            ) as response,
        ):
            body = bytearray()
            async for chunk in response.iter_bytes():
                body += chunk
                if len(body) > MOST_BYTES:
                    raise RequestRefused(
                        f"The server sent more than {MOST_BYTES // 1_000_000} MB, which is no answer; "
                        "choose another model with --model.",
                        200,
                    )
            # Letters that were cut in two become the replacement character, which the check then refuses.
            text = without_key(body.decode("utf-8", "replace"), client.api_key)
            return Response(text, dict(response.headers))
    except openai.APITimeoutError as error:
        if isinstance(error.__cause__, httpx2.ConnectTimeout):
            raise openai.APIConnectionError(message="No connection.", request=address) from error
        raise
    except (TimeoutError, httpx2.TimeoutException) as error:
        raise openai.APITimeoutError(address) from error
    except httpx2.HTTPError as error:
        raise openai.APIConnectionError(message="The answer broke off.", request=address) from error


def body_of(response: Response, base_url: str) -> dict[str, Any]:
    """The completion in a response, as parsed JSON that holds at least one choice.

    Raises:
        openai.APIConnectionError: the JSON ends too early.
        openai.APIStatusError: it holds an error in place of an answer, as gateways send it with status 200.
        RequestRefused: something other than the API answered, a web page for example.
    """
    try:
        found: object = json.loads(response.text)
    except ValueError:
        if response.text.lstrip().startswith("{"):
            raise _broken_off(base_url) from None
        found = None
    if isinstance(found, dict):
        choices = found.get("choices")
        if isinstance(choices, list) and choices and isinstance(choices[0], dict):
            return found
        if isinstance(found.get("error"), dict):
            raise _status_error(found["error"], response, base_url)
    raise RequestRefused(
        f"The server at {endpoint_of(base_url)} answered, but not as an OpenAI-compatible API "
        f"({_start(response.text)}); check --base-url, which usually ends in /v1.",
        200,
    )


def _broken_off(base_url: str) -> openai.APIConnectionError:
    import httpx2  # noqa: PLC0415 - loaded with the SDK, 1 s
    import openai  # noqa: PLC0415

    request = httpx2.Request("POST", endpoint_of(base_url))
    return openai.APIConnectionError(message="The answer broke off.", request=request)


def _status_error(error: dict[str, Any], response: Response, base_url: str) -> openai.APIStatusError:
    """The error that should have had a status of its own: the code in it where that is one, else 502."""
    import httpx2  # noqa: PLC0415 - loaded with the SDK, 1 s
    import openai  # noqa: PLC0415

    code = error.get("code")
    status = code if isinstance(code, int) and code in _STATUS else 502
    request = httpx2.Request("POST", endpoint_of(base_url))
    meant = httpx2.Response(status, headers=_kept(response.headers), request=request)
    return openai.APIStatusError(str(error.get("message") or "an error"), response=meant, body=error)


def _kept(headers: Mapping[str, str]) -> dict[str, str]:
    """The headers without those that describe the body."""
    return {name: value for name, value in headers.items() if not name.lower().startswith("content-")}


def _start(text: str) -> str:
    return " ".join(text.split())[:60] or "an empty page"
