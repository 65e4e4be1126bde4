"""The headers of every provider's form are read as what they mean."""

from __future__ import annotations

import pytest

from summarizer.extract.llm.rate_headers import Allowance, RateHeaders, read_rate_headers

NOW = 1_760_000_000.0


def test_openais_headers_tell_requests_and_tokens() -> None:
    headers = {
        "x-ratelimit-limit-requests": "60",
        "x-ratelimit-remaining-requests": "59",
        "x-ratelimit-reset-requests": "1s",
        "x-ratelimit-limit-tokens": "150000",
        "x-ratelimit-remaining-tokens": "149984",
        "x-ratelimit-reset-tokens": "6m0s",
    }
    assert read_rate_headers(headers, NOW) == RateHeaders(
        Allowance(60, 59, 1.0), Allowance(150_000, 149_984, 360.0)
    )


def test_anthropics_headers_give_the_reset_as_a_date() -> None:
    headers = {
        "anthropic-ratelimit-requests-limit": "50",
        "anthropic-ratelimit-requests-remaining": "0",
        "anthropic-ratelimit-requests-reset": "2025-10-09T08:53:50Z",
        "anthropic-ratelimit-tokens-limit": "40000",
        "anthropic-ratelimit-tokens-remaining": "39000",
        "anthropic-ratelimit-tokens-reset": "2025-10-09T08:53:21+00:00",
    }
    assert read_rate_headers(headers, NOW) == RateHeaders(
        Allowance(50, 0, 30.0), Allowance(40_000, 39_000, 1.0)
    )


@pytest.mark.parametrize(
    ("headers", "requests"),
    [
        (
            {"x-ratelimit-limit": "20", "x-ratelimit-remaining": "3", "x-ratelimit-reset": "1760000012000"},
            Allowance(20, 3, 12.0),
        ),
        (
            {"x-ratelimit-limit": "20", "x-ratelimit-remaining": "3", "x-ratelimit-reset": "1760000012"},
            Allowance(20, 3, 12.0),
        ),
        (
            {"ratelimit-limit": "100, 100;w=60", "ratelimit-remaining": "7", "ratelimit-reset": "41"},
            Allowance(100, 7, 41.0),
        ),
        (
            {"x-ratelimit-limit-req-minute": "6", "x-ratelimit-remaining-req-minute": "5"},
            Allowance(6, 5, None),
        ),
        ({"x-ratelimit-limit-requests": "100"}, Allowance(100, None, None)),
        ({"x-ratelimit-remaining-requests": "4"}, None),
        ({"x-ratelimit-limit-requests": "many"}, None),
        ({}, None),
    ],
)
def test_gateways_headers_tell_requests(headers: dict[str, str], requests: Allowance | None) -> None:
    assert read_rate_headers(headers, NOW) == RateHeaders(requests, None)


@pytest.mark.parametrize(
    ("reset", "seconds"),
    [
        ("120ms", 0.12),
        ("1.5", 1.5),
        ("2m59.56s", 179.56),
        ("1h30m", 5400.0),
        ("1759999990", 0.0),
        ("2025-10-09T08:53:50", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_reset_is_read_in_each_of_its_forms(reset: str, seconds: float | None) -> None:
    headers = {"x-ratelimit-limit-requests": "9", "x-ratelimit-reset-requests": reset}
    assert read_rate_headers(headers, NOW).requests == Allowance(9, None, pytest.approx(seconds))
