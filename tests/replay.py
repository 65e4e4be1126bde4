"""Recorded answers of the embedded model's server, replayed; a stale or unused one fails by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import pytest
import vcr
import yaml
from vcr.cassette import Cassette
from vcr.request import Request

from summarizer import readers
from summarizer.extract.llm.embedded import EmbeddedModel, embedded_settings
from summarizer.extract.llm.model_parts import PACKAGED_MODEL
from summarizer.extract.llm.settings import LlmSettings

__all__ = [
    "BASE_URL",
    "CAPABLE",
    "CASSETTES",
    "KEY",
    "PAIRS",
    "STATEMENTS",
    "cassette_names",
    "recorder",
    "replayed",
    "replayed_as_local",
    "run_names",
]

CASSETTES: Final = Path(__file__).parents[1] / "cassettes"
BASE_URL: Final = "http://127.0.0.1:9/v1"
"""Nothing listens there: a request that isn't replayed fails."""
KEY: Final = "no-key"
CAPABLE: Final = "claude-relayed"
"""The folder of what a capable model answered; its name in the requests."""
PAIRS: Final = "pairs-of-statements"
"""The cassette of the one request about the statements of all seeds together."""
STATEMENTS: Final = "statements-of-items"
"""The cassette of the requests for statements, where it is recorded; else none are asked for in a replay."""

_MATCH_ON: Final = ("method", "path", "query", "body")
_KEPT_REQUEST_HEADERS: Final = frozenset({"content-type"})
_KEPT_RESPONSE_HEADERS: Final = frozenset({"content-type", "retry-after"})


class _ReadableYaml:
    """YAML with the recorded words as they are, not as escapes."""

    @staticmethod
    def deserialize(text: str) -> Any:
        return yaml.safe_load(text)

    @staticmethod
    def serialize(data: dict[str, Any]) -> str:
        return str(yaml.safe_dump(data, allow_unicode=True, width=110, sort_keys=False))


class _SeveralFiles:
    """Loads several cassettes as one, since one run reads several articles at a time; never writes."""

    @staticmethod
    def load_cassette(path: str, serializer: Any) -> tuple[list[Any], list[Any]]:
        requests: list[Any] = []
        responses: list[Any] = []
        for file in str(path).split("|"):
            for found, into in zip(
                vcr.cassette.FilesystemPersister.load_cassette(file, serializer),
                (requests, responses),
                strict=True,
            ):
                into.extend(found)
        return requests, responses

    @staticmethod
    def save_cassette(path: str, data: Any, serializer: Any) -> None:
        raise AssertionError("a replay must not write")


def _without_place(request: Request) -> Request:
    """The request without its ephemeral host and port, and without any header that could hold a secret."""
    parts = urlsplit(request.uri)
    request.uri = f"http://embedded{parts.path}" + (f"?{parts.query}" if parts.query else "")
    request.headers = {k: v for k, v in request.headers.items() if k.lower() in _KEPT_REQUEST_HEADERS}
    return request


def _without_noise(response: dict[str, Any]) -> dict[str, Any]:
    headers = response["headers"]
    return {**response, "headers": {k: v for k, v in headers.items() if k.lower() in _KEPT_RESPONSE_HEADERS}}


def recorder() -> vcr.VCR:
    """The one set-up for recording and replaying: matched on method, path, query and body."""
    machine = vcr.VCR(
        match_on=_MATCH_ON,
        before_record_request=_without_place,
        before_record_response=_without_noise,
        decode_compressed_response=True,
        serializer="readable",
    )
    machine.register_serializer("readable", _ReadableYaml)
    return machine


def cassette_names() -> list[str]:
    """The names of the cassettes of one article each, without their ending."""
    return sorted(file.stem for file in CASSETTES.glob("*.yaml") if file.stem not in {PAIRS, STATEMENTS})


def run_names() -> tuple[str, ...]:
    """The cassettes that a whole run with the usual settings asks."""
    recorded = (STATEMENTS,) if (CASSETTES / f"{STATEMENTS}.yaml").exists() else ()
    return (*cassette_names(), *recorded)


@contextmanager
def replayed(*names: str, unused: bool = False) -> Iterator[Cassette]:
    """Replay the cassettes `names` (default: those of the articles) to whatever is asked inside the block.

    Every recorded answer must be used; one that isn't was recorded for another request, so its file is
    stale. With `unused` none needs to be.
    """
    chosen = names or tuple(cassette_names())
    files = [CASSETTES / f"{name}.yaml" for name in chosen]
    machine = recorder()
    machine.register_persister(_SeveralFiles)
    failure: BaseException | None = None
    with machine.use_cassette("|".join(str(file) for file in files), record_mode="none") as cassette:
        try:
            yield cassette
        except Exception as error:  # raised again below, behind the likelier cause
            failure = error
    owners = [file.name for file in files for _ in yaml.safe_load(file.read_text("utf-8"))["interactions"]]
    stale = sorted({owner for index, owner in enumerate(owners) if not cassette.play_counts[index]})
    if stale and not unused:
        raise AssertionError(
            f"cassettes/{', cassettes/'.join(stale)}: recorded for other requests than are sent now; "
            "record anew with: make record"
            f" ({CAPABLE}: python -m cassettes.relayed, with a server whose answers a capable model writes)"
        ) from failure
    if failure:
        raise failure
    assert unused or cassette.play_count == len(owners)


@contextmanager
def replayed_as_local(
    monkeypatch: pytest.MonkeyPatch, *names: str, unused: bool = False
) -> Iterator[Cassette]:
    """Replay as above, with `--model local` asking the recorded server instead of starting one."""

    @contextmanager
    def recorded_server(model: EmbeddedModel) -> Iterator[LlmSettings]:
        yield embedded_settings(model.alias, BASE_URL, KEY)

    monkeypatch.setattr(readers, "serving", recorded_server)
    monkeypatch.setattr(
        readers, "model_file", lambda *_: EmbeddedModel(Path("recorded.gguf"), PACKAGED_MODEL.name)
    )
    chosen = names or run_names()
    with replayed(*chosen, unused=unused) as cassette:
        yield cassette


def absolute_paths(text: str) -> list[str]:
    """Everything in `text` that looks like a path of the machine it was recorded on."""
    return re.findall(r"/(?:home|root|tmp|Users|var|usr|opt|mnt|work)/[\w./-]+", text)
