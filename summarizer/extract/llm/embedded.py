"""The embedded model: llama.cpp's own OpenAI-compatible server inside this process, on loopback only."""

from __future__ import annotations

import hashlib
import importlib.util
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from os import environ
from pathlib import Path
from typing import Any, Final

from summarizer.exceptions import SettingsError
from summarizer.extract.llm.model_parts import (
    INSTALL_HINT,
    PACKAGED_MODEL,
    Progress,
    joined_model,
    parts_installed,
)
from summarizer.extract.llm.processors import free_processors
from summarizer.extract.llm.settings import LlmSettings

__all__ = [
    "EmbeddedModel",
    "Tuning",
    "embedded_installed",
    "embedded_settings",
    "endpoint_name",
    "model_file",
    "planned_settings",
    "serving",
]

# Holds the instructions and the example (about 900 tokens), 4,000 tokens of article and the answer; the
# cache for it takes 0.23 GB with the packaged model.
CONTEXT_WINDOW: Final = 8192
# The longest right answer to a piece of a seed took 610; past that the packaged model only repeated itself.
MAX_OUTPUT_TOKENS: Final = 1100
# An answer at the cap takes 90 s on two free processors; busy ones may need ten times that and more.
TIMEOUT: Final = 1800.0
# Ctrl-C waits for the step under way: 1.9 s of processor time, where the 1,681 tokens of a first prompt,
# which llama.cpp left alone takes in one step, need 50. Steps of 64 tokens cost 3 % more than steps of 512,
# steps of 32 cost 15 % more.
BATCH: Final = 64
# An answer repeats the article's words, so the tokens that followed the last two where they stood before are
# guessed to follow again, and all guesses are computed in one step; a wrong one is thrown away, so the answer
# stays the same. Of three guesses 74 % were right. Tokens of answer for a second of one processor: 5.5 to 6.3
# without, 8.2 with three after two, 7.9 with three after three, 6.4 with seven after three, and less with the
# other ways llama.cpp has to guess.
DRAFT: Final = 3
DRAFT_AFTER: Final = 2
# How often a thread that waits for the others looks again before it sleeps; read when OpenMP is loaded. Left
# alone it looks on and on, on a processor that the others need: with two threads on two processors that other
# work keeps busy, 0.4 to 1.5 tokens of answer a second; with this, 3.8.
_SPINS_NAME: Final = "GOMP_SPINCOUNT"
_SPINS: Final = "3000"
_OWN_FILE: Final = "gguf-file"
_QUIET: Final = -1
# Header and last tensors; two files that agree in both and in their size are one model.
_SAMPLE: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class EmbeddedModel:
    """A GGUF file to serve, and the alias under which requests and answers name it, never its path."""

    file: Path
    alias: str


def embedded_installed() -> bool:
    """Whether the server and every part of the packaged model are installed; imports neither."""
    return importlib.util.find_spec("xllamacpp") is not None and parts_installed()


def model_file(gguf: Path | None = None, progress: Progress | None = None) -> EmbeddedModel:
    """The file to serve: `gguf` where given, else the packaged model, joined on first use."""
    if importlib.util.find_spec("xllamacpp") is None:
        raise SettingsError(f"The embedded model isn't installed; {INSTALL_HINT}")
    if gguf is None:
        return EmbeddedModel(joined_model(progress=progress), PACKAGED_MODEL.name)
    try:
        with gguf.open("rb") as file:
            magic = file.read(4)
    except OSError as error:
        raise SettingsError(f"{gguf} can't be read: {error.strerror or error}; name a GGUF file.") from error
    if magic != b"GGUF":
        raise SettingsError(f"{gguf} isn't a GGUF model; name a file that llama.cpp can load.")
    return EmbeddedModel(gguf, _OWN_FILE)


@dataclass(frozen=True, slots=True)
class Tuning:
    """What decides how fast the server is, whatever it is asked; the defaults are what was measured best.

    Args:
        threads: threads of the computation, None for as many as processors are free.
        batch: tokens of the prompt taken in one step.
        draft: tokens guessed ahead in one step, 0 for none.
        draft_after: so many tokens at the answer's end must have stood before; what followed is guessed.
        flash_attention: AUTO, ENABLED or DISABLED; AUTO enables it here.
        cache_type: how the cache of keys and values is stored, by llama.cpp's name.
        repack: whether the weights are laid out anew in memory for the processor.
    """

    threads: int | None = None
    batch: int = BATCH
    draft: int = DRAFT
    draft_after: int = DRAFT_AFTER
    flash_attention: str = "AUTO"
    cache_type: str = "F16"
    repack: bool = True


@contextmanager
def serving(model: EmbeddedModel, tuning: Tuning | None = None) -> Iterator[LlmSettings]:
    """Serve `model` on a free loopback port behind a random key until the block ends, however it ends."""
    environ.setdefault(_SPINS_NAME, _SPINS)
    import xllamacpp  # noqa: PLC0415 - an extra of 80 MB

    key = secrets.token_urlsafe(24)
    params = xllamacpp.CommonParams()
    params.model.path = str(model.file)
    params.model_alias = {model.alias}
    params.hostnames = ["127.0.0.1"]
    params.port = 0
    params.api_keys = [key]
    params.ui = False
    params.endpoint_slots = False
    params.verbosity = _QUIET
    params.n_ctx = CONTEXT_WINDOW
    params.n_parallel = 1
    params.warmup = False
    params.sampling.temp = 0.0
    _tune(params, tuning or Tuning())
    try:
        server = xllamacpp.Server(params)
    except Exception as error:
        raise SettingsError(
            f"The embedded model {model.alias} can't be loaded: {error}; name another file with --gguf."
        ) from error
    try:
        # A server stopped before its loop turns never ends (seen); one token shows that it turns.
        server.handle_completions({"prompt": "a", "n_predict": 1})
        settings = embedded_settings(model.alias, f"{server.listening_address}/v1", key)
        yield replace(settings, endpoint=endpoint_name(model))
    finally:
        del server


def _tune(params: Any, tuning: Tuning) -> None:
    """Put the tuning into llama.cpp's own parameters, which have no types."""
    import xllamacpp  # noqa: PLC0415 - an extra of 80 MB

    # All threads wait for the slowest at every step: with one of two processors busy elsewhere, two threads
    # write 0.4 to 4 tokens a second, one writes 7.5; with both free, two write 12.5.
    threads = tuning.threads or free_processors()
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = threads
    params.n_batch = params.n_ubatch = tuning.batch
    attention = f"LLAMA_FLASH_ATTN_TYPE_{tuning.flash_attention}"
    params.flash_attn_type = getattr(xllamacpp.llama_flash_attn_type, attention)
    cache_type = getattr(xllamacpp.ggml_type, f"GGML_TYPE_{tuning.cache_type}")
    params.cache_type_k = params.cache_type_v = cache_type
    params.no_extra_bufts = not tuning.repack
    if tuning.draft:
        params.speculative.types = [xllamacpp.common_speculative_type.COMMON_SPECULATIVE_TYPE_NGRAM_SIMPLE]
        params.speculative.ngram_simple.size_m = tuning.draft
        params.speculative.ngram_simple.size_n = tuning.draft_after


def endpoint_name(model: EmbeddedModel) -> str:
    """How the store names this model's server, whose port changes: by what tells the file from others."""
    if model.alias == PACKAGED_MODEL.name:
        return f"embedded:{PACKAGED_MODEL.sha256}"
    size = model.file.stat().st_size
    with model.file.open("rb") as file:
        digest = hashlib.sha256(file.read(_SAMPLE))
        file.seek(max(0, size - _SAMPLE))
        digest.update(file.read(_SAMPLE))
    return f"embedded:{size}-{digest.hexdigest()}"


def planned_settings(gguf: Path | None = None) -> LlmSettings:
    """How the embedded model would be asked, while nothing is joined, loaded or served."""
    model = EmbeddedModel(Path(), PACKAGED_MODEL.name) if gguf is None else model_file(gguf)
    settings = embedded_settings(model.alias, "http://127.0.0.1:9/v1", "none")
    return replace(settings, endpoint=endpoint_name(model))


def embedded_settings(model: str, base_url: str, api_key: str) -> LlmSettings:
    """How the embedded model is asked: one request at a time, and not for speakers.

    A second request would only halve the speed of the first. The roles and kinds it gave speakers were
    mostly wrong on the seeds and took a fifth of its time; the check finds them in the text. It is asked with
    the shorter first prompt; its statements are asked for by themselves.
    """
    return LlmSettings(
        model=model,
        base_url=base_url,
        api_key=api_key,
        context_window=CONTEXT_WINDOW,
        max_output_tokens=MAX_OUTPUT_TOKENS,
        timeout=TIMEOUT,
        concurrency=1,
        prompt="extract-1",
        lists=("claims", "figures", "denials"),
    )
