"""The SDK's client, and the question which model a server serves."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from summarizer.exceptions import SettingsError
from summarizer.extract.llm.store import endpoint_of
from summarizer.extract.llm.telling import told

if TYPE_CHECKING:
    from openai import AsyncOpenAI

    from summarizer.extract.llm.settings import LlmSettings

__all__ = ["is_loopback", "opened_client", "served_model"]

# Servers on one's own machine often want no key, but the SDK wants something to send.
_NO_KEY: Final = "none"
_NAMES_SHOWN: Final = 5
# A server that is there takes the connection within this, however long it then thinks.
_CONNECT_SECONDS: Final = 15.0


@asynccontextmanager
async def opened_client(settings: LlmSettings) -> AsyncIterator[AsyncOpenAI]:
    """A client for `settings`, closed at the block's end; its own retries are off.

    A server on loopback is reached directly, whatever proxy the environment names.
    """
    import openai  # noqa: PLC0415 - 1 s to load

    if settings.base_url is None and not settings.api_key:
        raise SettingsError(
            "No key is given for the OpenAI API; set OPENAI_API_KEY, or name a server in --base-url."
        )
    http_client = openai.DefaultAsyncHttpxClient(trust_env=not is_loopback(settings.base_url))
    async with openai.AsyncOpenAI(
        base_url=settings.base_url,
        api_key=settings.api_key or _NO_KEY,
        max_retries=0,
        timeout=openai.Timeout(settings.timeout, connect=min(settings.timeout, _CONNECT_SECONDS)),
        http_client=http_client,
    ) as client:
        yield client


def is_loopback(base_url: str | None) -> bool:
    """Whether the address is one of this machine."""
    host = urlsplit(base_url).hostname if base_url else None
    return host in {"127.0.0.1", "::1", "localhost"}


async def served_model(client: AsyncOpenAI, settings: LlmSettings) -> str:
    """The only model the server lists.

    Raises:
        SettingsError: it lists several, or none; the caller must name one.
        ProviderError: there is no server, or it refuses the key.
    """
    import openai  # noqa: PLC0415 - 1 s to load

    try:
        names = [model.id async for model in client.models.list()]
    except openai.APIError as error:
        if isinstance(error, openai.NotFoundError):
            names = []
        else:
            raise told(error, client, settings) from error
    except (AttributeError, ValueError):  # what the SDK makes of a page that isn't JSON, or of none
        names = []
    if len(names) == 1:
        return names[0]
    listed = ", ".join(names[:_NAMES_SHOWN]) + (" ..." if len(names) > _NAMES_SHOWN else "")
    many = f"{len(names)} models ({listed})" if names else "no list of models"
    raise SettingsError(
        f"The server at {endpoint_of(str(client.base_url))} offers {many}; choose one with --model."
    )
