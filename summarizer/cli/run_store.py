"""What the command `store` does: tell what is kept, and delete it."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from os import environ
from typing import Final

from summarizer.cli.exit_codes import ExitCode
from summarizer.cli.output import print_text
from summarizer.extract.llm.store import StoreInfo, opened_store, store_info, store_path

__all__ = ["described", "info", "prune"]

_DAY: Final = 86_400.0


def info() -> ExitCode:
    """Print where the store is and what is in it."""
    print_text(described(store_info(store_path(environ))))
    return ExitCode.OK


def prune(older_than_days: float | None, model: str | None) -> ExitCode:
    """Delete answers, all or some, and say how many."""
    path = store_path(environ)
    if not path.exists():
        print(f"There is no store at {path}; nothing to delete.", file=sys.stderr)
        return ExitCode.OK
    with opened_store(path) as store:
        gone = store.prune(
            older_than=None if older_than_days is None else older_than_days * _DAY, model=model
        )
        left = store.info()
    print(f"Deleted {_answers(gone)}; {_answers(left.answers)} left in {path}.", file=sys.stderr)
    return ExitCode.OK


def described(found: StoreInfo) -> str:
    """The store in a few lines."""
    if not found.size:
        return f"{found.path}: nothing kept yet\n"
    lines = [f"{found.path}: {_answers(found.answers)}, {_size(found.size)}"]
    if found.oldest is not None and found.newest is not None:
        lines[0] += f", kept from {_date(found.oldest)} to {_date(found.newest)}"
    lines += [
        f"  {model.model} at {model.endpoint}: {_answers(model.answers)}, "
        f"{model.prompt_tokens:,} tokens of prompt, {model.completion_tokens:,} of answer"
        for model in found.models
    ]
    return "\n".join(lines) + "\n"


def _answers(number: int) -> str:
    return f"{number:,} answer{'' if number == 1 else 's'}"


def _size(size: int) -> str:
    return f"{size / 1e6:.1f} MB" if size >= 100_000 else f"{size / 1e3:.1f} kB"


def _date(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()
