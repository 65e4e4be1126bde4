"""What a failed request means: which error of the SDK calls for which step, decided in one place."""

from __future__ import annotations

import email.utils
import json
import re
import ssl
import time
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import openai

__all__ = [
    "GATEWAY_TIMEOUT",
    "Fault",
    "fault_of",
    "insecure",
    "message_of",
    "named_parameter",
    "retry_after",
    "without_key",
]


class Fault(Enum):
    """What to do about a failed request."""

    TRANSIENT = auto()
    """Send it again later."""
    PARAMETER = auto()
    """Drop or rename a parameter."""
    FORMAT = auto()
    """Ask for the answer's format in another way."""
    TOO_LONG = auto()
    """Send less text."""
    FILTERED = auto()
    """The content filter declined the article; no other wording is tried."""
    FINAL = auto()
    """Tell the caller."""


# Servers on one's own machine are sent a word instead of a key.
_SHORTEST_KEY: Final = 8
_BAD_REQUEST: Final = frozenset({400, 413, 422})
_TRANSIENT: Final = frozenset({408, 409, 425, 429})
# What proxies answer where the model behind them takes longer than they wait.
GATEWAY_TIMEOUT: Final = frozenset({504, 524})
_TOO_LONG: Final = re.compile(
    r"context_length_exceeded|exceed_context_size|maximum context length|context (?:size|window|length)"
    r"|prompt is too long|too many (?:input )?tokens|request too large",
    re.IGNORECASE,
)
_FILTERED: Final = re.compile(r"content[_ ](?:filter|policy)|responsible ?ai|safety system", re.IGNORECASE)
_FORMAT: Final = re.compile(
    r"response_format|json_schema|json_object|structured[_ ]output|json[_ ]mode|guided"
    r"|grammar|\bschema\b|\bstrict\b",
    re.IGNORECASE,
)
# What the SDK puts before the server's words; the status is told where it matters.
_SDK_PREFIX: Final = re.compile(r"\AError code: \d+(?: - )?")
# Where servers put their words: OpenAI's form, then what vLLM, MLX, FastAPI and others send.
_WORDED: Final = ("message", "error", "detail", "msg")
_TITLE: Final = re.compile(r"<title[^>]*>([^<]*\S[^<]*)</title>", re.IGNORECASE)
_MARKUP: Final = re.compile(r"<[^>]*>")


def fault_of(error: openai.APIError, sent: frozenset[str]) -> Fault:
    """What `error` calls for, where `sent` are the parameters that could be left out."""
    import openai  # noqa: PLC0415 - 1 s to load

    if not isinstance(error, openai.APIStatusError):
        passing = isinstance(error, openai.APIConnectionError) and not insecure(error)
        return Fault.TRANSIENT if passing else Fault.FINAL
    words = message_of(error)
    status = error.status_code
    if status in _BAD_REQUEST:
        return _bad_request(error, words, sent)
    if status in _TRANSIENT:
        return Fault.FINAL if "insufficient_quota" in words else Fault.TRANSIENT
    # llama.cpp answers 500 to a schema it can't turn into a grammar, some gateways 501.
    if status >= 500 and "response_format" in sent and _FORMAT.search(words):
        return Fault.FORMAT
    return Fault.TRANSIENT if status >= 500 else Fault.FINAL


def _bad_request(error: openai.APIStatusError, words: str, sent: frozenset[str]) -> Fault:
    if _TOO_LONG.search(words) or error.status_code == 413:
        return Fault.TOO_LONG
    if named_parameter(error, sent - {"response_format"}):
        return Fault.PARAMETER
    if "response_format" in sent and _FORMAT.search(words):
        return Fault.FORMAT
    if _FILTERED.search(words):
        return Fault.FILTERED
    return Fault.FINAL


def insecure(error: BaseException) -> str | None:
    """Why no secure connection came about, where that is what failed: a certificate, or no TLS at all."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return cause.verify_message
        if isinstance(cause, ssl.SSLError):
            return str(cause.reason).replace("_", " ").lower()
        cause = cause.__cause__ or cause.__context__
    return None


def named_parameter(error: openai.APIError, sent: frozenset[str]) -> str | None:
    """The parameter of those `sent` that the server objects to: the one it names first."""
    if error.param in sent:
        return str(error.param)
    words = message_of(error)
    named = [(match.start(), name) for name in sent if (match := re.search(rf"\b{name}\b", words))]
    return min(named)[1] if named else None


def message_of(error: openai.APIError, key: str | None = None) -> str:
    """The server's own words with its code and type, on one line and at most 300 characters.

    Servers repeat the key they were sent; whoever prints the words gives the key, so that it is left out.
    """
    said = words_in(error.body) or _SDK_PREFIX.sub("", str(error.message))
    if not said:
        said = json.dumps(error.body, ensure_ascii=False) if error.body else "it doesn't say why"
    parts = [said, str(error.code or ""), str(error.type or "")]
    words = " ".join(" ".join(part for part in parts if part).split())
    return without_key(words, key or "")[:300]


def words_in(body: object) -> str:
    """What the body of an error says, in whichever form: the SDK reads OpenAI's `error.message` only.

    Known are text, `{"error": "text"}`, `{"detail": "text"}`, FastAPI's list of what is wrong with the
    request (place and reason, not the input it repeats), and a web page, of which the title is taken.
    """
    if isinstance(body, str):
        return _without_markup(body)
    if isinstance(body, list):
        return "; ".join(filter(None, map(words_in, body)))
    if not isinstance(body, dict):
        return ""
    found = next((words for key in _WORDED if (words := words_in(body.get(key)))), "")
    place = body.get("loc")
    if found and isinstance(place, list | tuple):
        return f"{'.'.join(map(str, place))}: {found}"
    return found


def _without_markup(text: str) -> str:
    """A web page's title, or its text; other text as it is."""
    if not text.lstrip().startswith("<"):
        return text
    title = _TITLE.search(text)
    return title[1] if title else _MARKUP.sub(" ", text)


def without_key(text: str, key: str) -> str:
    """The text with `***` for each occurrence of `key`, unless that is no key but a stand-in."""
    return text.replace(key, "***") if len(key) >= _SHORTEST_KEY else text


def retry_after(error: openai.APIError) -> float | None:
    """The seconds the server asks to wait, from `retry-after-ms` or `retry-after` as seconds or HTTP date."""
    import openai  # noqa: PLC0415 - 1 s to load

    if not isinstance(error, openai.APIStatusError):
        return None
    headers = error.response.headers
    try:
        return max(0.0, float(headers["retry-after-ms"]) / 1000)
    except (KeyError, ValueError):
        pass
    value = headers.get("retry-after", "")
    try:
        return max(0.0, float(value))
    except ValueError:
        pass
    parsed = email.utils.parsedate_tz(value)
    return None if parsed is None else max(0.0, email.utils.mktime_tz(parsed) - time.time())
