"""What a model's tokens cost: from the user's own file, else from a maintained price list.

The list is `genai-prices` (`pip install 'summarizer[prices]'`), read as installed: no price is looked up on
the network.
"""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from summarizer.exceptions import SettingsError

__all__ = ["PRICES_VARIABLE", "Price", "price_of"]

PRICES_VARIABLE: Final = "SUMMARIZER_PRICES"

_OPENAI: Final = "https://api.openai.com/v1"
_LISTED: Final = "genai_prices"
_HERE: Final = frozenset({"127.0.0.1", "::1", "localhost"})
# Some prices rise with the prompt's length; an article's prompt is always at the lowest step.
_SAMPLE_TOKENS: Final = 1000


@dataclass(frozen=True, slots=True)
class Price:
    """US dollars per million tokens of prompt and of answer, and where the price was found."""

    prompt: float
    completion: float
    source: str

    def cost(self, prompt_tokens: int, completion_tokens: int) -> float:
        """US dollars for so many tokens."""
        return (prompt_tokens * self.prompt + completion_tokens * self.completion) / 1e6


def price_of(model: str, base_url: str | None, environ: Mapping[str, str]) -> Price | None:
    """The price of `model` as served at `base_url` (None for OpenAI); None where it isn't known.

    Raises:
        SettingsError: `SUMMARIZER_PRICES` names a file that isn't a price list.
    """
    if named := environ.get(PRICES_VARIABLE):
        own = _own_price(Path(named).expanduser(), model)
        if own:
            return own
    host = urlsplit(base_url).hostname if base_url else None
    return None if host in _HERE else _listed_price(model, base_url)


def _own_price(path: Path, model: str) -> Price | None:
    """The price in a file of the form `{"MODEL": {"input": 0.25, "output": 2.0}}`."""
    try:
        listed = dict(json.loads(path.read_text(encoding="utf-8")))
        if model not in listed:
            return None
        price = listed[model]
        return Price(_dollars(price["input"]), _dollars(price["output"]), str(path))
    except OSError as error:
        raise SettingsError(f"{path} can't be read ({error.strerror}); correct {PRICES_VARIABLE}.") from error
    except (ValueError, TypeError, KeyError) as error:
        raise SettingsError(
            f"{path} isn't a price list; write it as "
            '{"MODEL": {"input": 0.25, "output": 2.0}} with US dollars per million tokens.'
        ) from error


def _dollars(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
        raise TypeError
    return float(value)


def _listed_price(model: str, base_url: str | None) -> Price | None:
    if importlib.util.find_spec(_LISTED) is None:
        return None
    import genai_prices  # noqa: PLC0415 - an extra; 0.2 s to load

    usage = genai_prices.Usage(input_tokens=_SAMPLE_TOKENS, output_tokens=_SAMPLE_TOKENS)
    # A gateway's address is in no list; what stands behind it is known by the model's name alone.
    for address in (base_url, None) if base_url else (_OPENAI,):
        try:
            found = genai_prices.calc_price(usage, model, provider_api_url=address)
        except LookupError:
            continue
        return Price(
            float(found.input_price) * 1e6 / _SAMPLE_TOKENS,
            float(found.output_price) * 1e6 / _SAMPLE_TOKENS,
            f"genai-prices, {found.provider.name} {found.model.name or found.model.id}",
        )
    return None
