"""The sentence for each final failure of a server: what happened and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.exceptions import ProviderError, RateLimited, RequestRefused, ServerUnreachable
from summarizer.extract.llm.faults import GATEWAY_TIMEOUT, insecure, message_of, retry_after
from summarizer.extract.llm.store import endpoint_of

if TYPE_CHECKING:
    import openai
    from openai import AsyncOpenAI

    from summarizer.extract.llm.settings import LlmSettings

__all__ = ["told"]


def told(error: openai.APIError, client: AsyncOpenAI, settings: LlmSettings) -> ProviderError:
    """The SDK's error as the caller should see it."""
    import openai  # noqa: PLC0415 - 1 s to load

    where = endpoint_of(str(client.base_url))
    if not isinstance(error, openai.APIStatusError):
        return ServerUnreachable(_unreached(error, where, settings))
    words, status = message_of(error, settings.api_key), error.status_code
    if status == 429 and "insufficient_quota" not in words:
        wait = retry_after(error)
        later = f"in {wait:.0f} s" if wait else "later"
        return RateLimited(
            f"The server at {where} allows no more requests now ({words}); try again {later}.", wait
        )
    if status in GATEWAY_TIMEOUT:
        return ServerUnreachable(
            f"The gateway at {where} waits no longer for its model ({status}: {words}); "
            "raise its time limit, or have smaller pieces asked about with --context-window."
        )
    if status >= 500 or status in {408, 409, 425}:
        return ServerUnreachable(f"The server at {where} keeps failing ({status}: {words}); try again later.")
    return RequestRefused(
        f"The server at {where} refused: {words}; {_remedy(status, settings.model)}.", status
    )


def _unreached(error: openai.APIError, where: str, settings: LlmSettings) -> str:
    """Why no answer came from the server, and what to do."""
    import openai  # noqa: PLC0415 - 1 s to load

    if isinstance(error, openai.APITimeoutError):
        return (
            f"The server at {where} gave no answer within {settings.timeout:.0f} s; "
            "try again, or raise SUMMARIZER_TIMEOUT."
        )
    if reason := insecure(error):
        return (
            f"No secure connection to {where} ({reason}); "
            "correct --base-url, or name your authority's file in SSL_CERT_FILE."
        )
    if isinstance(error, openai.APIConnectionError):
        return f"No server answers at {where}; start it, or correct --base-url or OPENAI_BASE_URL."
    return f"The server at {where} broke off: {message_of(error, settings.api_key)}; try again."


def _remedy(status: int, model: str) -> str:
    if status in {401, 403}:
        return "check the key in OPENAI_API_KEY and what it may use"
    if status == 404:
        return f"check the model's name ({model}) in --model and the address in --base-url"
    if status == 429:
        return "the account's quota is used up; add credit or choose another model with --model"
    return "set what it asks for, or choose another model with --model"
