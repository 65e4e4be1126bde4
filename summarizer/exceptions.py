"""Every error this package raises on purpose, branched by who has to act.

    SummarizerError
    ├── SettingsError            the caller: an option, a file name, a missing extra
    │   ├── LoopRunning          a blocking function where an event loop runs; await its async twin
    │   ├── PackageMissing       a package that reading needs isn't installed
    │   └── PromptError          a prompt file is missing, or its variables don't fit
    ├── SourceError              the source: a path that can't be read, a file that isn't text
    ├── ProviderError            the model's server
    │   ├── ServerUnreachable    no connection, or it broke off; trying again later may help
    │   ├── RateLimited          asked to wait longer than the wait budget allows
    │   └── RequestRefused       key, quota, model name, parameters: trying again won't help
    ├── BudgetReached            the caller's own limit on requests, tokens or cost; nothing was sent
    ├── AnswerError              the model's output for one article
    │   ├── AnswerTruncated      cut off at the output limit, also after a split
    │   ├── AnswerRefused        the model or its content filter declined
    │   └── AnswerUnreadable     not the JSON asked for on any rung of the ladder
    └── ContractError            a JSON file that isn't what this program writes

Each message is one sentence that says what happened and ends with what to do.
"""

from __future__ import annotations

__all__ = [
    "AnswerError",
    "AnswerRefused",
    "AnswerTruncated",
    "AnswerUnreadable",
    "BudgetReached",
    "ContractError",
    "LoopRunning",
    "PackageMissing",
    "PromptError",
    "ProviderError",
    "RateLimited",
    "RequestRefused",
    "ServerUnreachable",
    "SettingsError",
    "SourceError",
    "SummarizerError",
]


class SummarizerError(Exception):
    """Anything this package raises on purpose."""


class SettingsError(SummarizerError):
    """An option, an environment variable or an installation needs the caller's hand."""


class LoopRunning(SettingsError, RuntimeError):
    """A blocking function was called inside a running event loop, where its async twin is to be awaited."""


class PackageMissing(SettingsError):
    """A package that reading needs isn't installed, or not in a version that fits."""


class PromptError(SettingsError):
    """A prompt file is missing, or a variable of it was not given or not known."""


class SourceError(SummarizerError):
    """A source can't be read as an article.

    Args:
        source: the path or name as the caller gave it.
        message: what is wrong and what to do.
    """

    def __init__(self, source: str, message: str) -> None:
        super().__init__(message)
        self.source = source


class ProviderError(SummarizerError):
    """The model's server failed or said no."""


class ServerUnreachable(ProviderError):
    """No connection to the server, or it broke off, after all tries."""


class RateLimited(ProviderError):
    """The server asked to wait longer than the wait budget allows.

    Args:
        message: what the server said.
        retry_after: seconds until the server will answer again, None where it didn't say.
    """

    def __init__(self, message: str, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class RequestRefused(ProviderError):
    """The server won't take this request however often it is sent: key, quota, model name or parameter.

    Args:
        message: the provider's own words and what to do.
        status: the HTTP status.
    """

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


class BudgetReached(SummarizerError):
    """One more request could pass a limit that the caller set, so that it wasn't sent."""


class AnswerError(SummarizerError):
    """The model's answer for one article can't be used; the other articles go on."""


class AnswerTruncated(AnswerError):
    """The answer was cut off at the output limit, and splitting the article further didn't help."""


class AnswerRefused(AnswerError):
    """The model, or a content filter in front of it, declined to answer."""


class AnswerUnreadable(AnswerError):
    """The answer isn't the JSON that was asked for, on any rung of the ladder."""


class ContractError(SummarizerError):
    """A JSON file isn't what this program writes, or isn't of a version it knows."""
