"""What the headers of a response tell about its server's limits, in the forms that providers use."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

__all__ = ["Allowance", "RateHeaders", "read_rate_headers"]


@dataclass(frozen=True, slots=True)
class Allowance:
    """How many requests or tokens a window allows, how many are left, seconds until they are all back."""

    limit: int | None
    remaining: int | None
    reset: float | None


@dataclass(frozen=True, slots=True)
class RateHeaders:
    """The allowances in one response's headers; None for what it doesn't tell."""

    requests: Allowance | None
    tokens: Allowance | None


# In this order of trust. "{}" stands for limit, remaining, reset.
_REQUESTS: Final = (
    "x-ratelimit-{}-requests",  # OpenAI, Azure, vLLM's router, LiteLLM
    "anthropic-ratelimit-requests-{}",
    "x-ratelimit-{}-req-minute",  # Mistral
    "x-ratelimit-{}",  # OpenRouter and many gateways
    "ratelimit-{}",  # the IETF draft
)
_TOKENS: Final = (
    "x-ratelimit-{}-tokens",
    "anthropic-ratelimit-tokens-{}",
    "x-ratelimit-{}-tokens-minute",
)
_UNITS: Final = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0, "d": 86_400.0}
_DURATION: Final = re.compile(r"(\d+(?:\.\d+)?)(ms|s|m|h|d)")
# A plain number larger than this is a date in seconds since 1970, not a wait of thirty years; a thousand
# times larger, one in milliseconds.
_DATE: Final = 1e9


def read_rate_headers(headers: Mapping[str, str], now: float) -> RateHeaders:
    """The allowances that `headers` (names in lower case, or in any where the mapping doesn't mind) tell.

    Args:
        headers: a response's headers.
        now: seconds since 1970, for those that give a date.
    """
    return RateHeaders(_first(_REQUESTS, headers, now), _first(_TOKENS, headers, now))


def _first(forms: tuple[str, ...], headers: Mapping[str, str], now: float) -> Allowance | None:
    for form in forms:
        found = Allowance(
            limit=_count(headers.get(form.format("limit"))),
            remaining=_count(headers.get(form.format("remaining"))),
            reset=_seconds(headers.get(form.format("reset")), now),
        )
        if found.limit is not None or None not in {found.remaining, found.reset}:
            return found
    return None


def _count(value: str | None) -> int | None:
    """A count; the IETF draft allows a policy after it ("100, 100;w=60")."""
    match = re.match(r"\s*(\d+)", value or "")
    return int(match[1]) if match else None


def _seconds(value: str | None, now: float) -> float | None:
    """Seconds from now: "6m0s", "120ms", "1.5", a date in seconds or milliseconds since 1970, or in words."""
    text = (value or "").strip()
    if not text:
        return None
    try:
        number = float(text)
    except ValueError:
        pass
    else:
        if number > _DATE * 1000:
            number = number / 1000 - now
        elif number > _DATE:
            number -= now
        return max(0.0, number)
    parts = _DURATION.findall(text)
    if parts and "".join(number + unit for number, unit in parts) == text:
        return sum(float(number) * _UNITS[unit] for number, unit in parts)
    try:
        date = datetime.fromisoformat(text)
    except ValueError:
        return None
    return max(0.0, date.timestamp() - now) if date.tzinfo else None
