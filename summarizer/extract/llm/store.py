"""The answers that were paid for, kept in one SQLite file from run to run.

Only answers that could be used are kept, never failures. Several processes may use the file at once. No key,
no header and no prompt is in it: a row holds the hash of what was asked, the response's body, and its usage.
"""

from __future__ import annotations

import hashlib
import json
import logging
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import platformdirs

from summarizer.exceptions import SettingsError
from summarizer.extract.llm.store_file import STORE_VARIABLE, connected, files_of, make_file

__all__ = [
    "STORE_VARIABLE",
    "ModelAnswers",
    "Question",
    "Store",
    "StoreInfo",
    "StoredAnswer",
    "Thrift",
    "endpoint_of",
    "opened_store",
    "store_info",
    "store_path",
]

_log = logging.getLogger(__name__)

# A server may have been updated meanwhile, so that it is asked in the best way again once a month.
_REMEMBERED_SECONDS: Final = 30 * 86_400.0


@dataclass(frozen=True, slots=True)
class StoredAnswer:
    """A response as it came, and what it cost.

    `characters` are those of all messages sent, `article_characters` those of the article's text among them.
    """

    body: str
    prompt_tokens: int
    completion_tokens: int
    seconds: float
    characters: int
    article_characters: int


@dataclass(frozen=True, slots=True)
class Thrift:
    """What one model's answers took so far, summed over `answers` of them; the base of an estimate."""

    answers: int
    characters: int
    article_characters: int
    prompt_tokens: int
    completion_tokens: int


@dataclass(frozen=True, slots=True)
class ModelAnswers:
    """How much of one model at one endpoint is in the store."""

    endpoint: str
    model: str
    answers: int
    prompt_tokens: int
    completion_tokens: int


@dataclass(frozen=True, slots=True)
class StoreInfo:
    """What is in a store: bytes on disk, answers by model, times in seconds since 1970."""

    path: Path
    size: int
    models: tuple[ModelAnswers, ...]
    oldest: float | None
    newest: float | None

    @property
    def answers(self) -> int:
        """All answers together."""
        return sum(model.answers for model in self.models)


def store_path(environ: Mapping[str, str]) -> Path:
    """The store's file: `SUMMARIZER_STORE`, else one in the user's data folder."""
    named = environ.get(STORE_VARIABLE)
    if named:
        return Path(named).expanduser()
    return platformdirs.user_data_path("summarizer", appauthor=False) / "answers.sqlite3"


def endpoint_of(base_url: str) -> str:
    """The address without what may be secret in it: user, password, query."""
    parts = urlsplit(base_url)
    host = parts.hostname or ""
    host = f"[{host}]" if ":" in host else host
    port = f":{parts.port}" if parts.port else ""
    return f"{parts.scheme}://{host}{port}{parts.path.rstrip('/')}"


@dataclass(frozen=True, slots=True)
class Question:
    """Everything that decides what an answer is.

    How the format was asked for is not part of it: a server that turned out not to know JSON Schema isn't
    asked again for the articles it answered before.

    Args:
        endpoint: the server, as `endpoint_of` gives it.
        model: the model's name.
        prompt: the prompt's name and hash.
        messages: every message in full, the article among them, the schema not.
        schema: the whole JSON Schema of the answer.
        parameters: what else decides: cap, temperature.
    """

    endpoint: str
    model: str
    prompt: str
    messages: Sequence[Mapping[str, str]]
    schema: Mapping[str, object]
    parameters: Mapping[str, object]

    @property
    def key(self) -> str:
        """The SHA-256 over all of it."""
        text = json.dumps(asdict(self), sort_keys=True, ensure_ascii=True, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()


class Store:
    """An open store; `opened_store` makes one.

    Args:
        connection: to a file that has the tables.
        path: that file.
        clock: seconds since 1970.
    """

    def __init__(
        self, connection: sqlite3.Connection, path: Path, clock: Callable[[], float] = time.time
    ) -> None:
        self.path = path
        self._connection = connection
        self._clock = clock
        self._failed = False

    def get(self, question: Question) -> StoredAnswer | None:
        """The answer that was kept for `question`."""
        rows = self._read(
            "SELECT body, prompt_tokens, completion_tokens, seconds, characters, article_characters"
            " FROM answers WHERE key = ?",
            (question.key,),
        )
        return StoredAnswer(*rows[0]) if rows else None

    def put(self, question: Question, answer: StoredAnswer) -> None:
        """Keep `answer`, safe from a kill before this returns; it takes the place of an older one."""
        self._write(
            "INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                question.key,
                question.endpoint,
                question.model,
                question.prompt,
                self._clock(),
                answer.characters,
                answer.article_characters,
                answer.prompt_tokens,
                answer.completion_tokens,
                answer.seconds,
                answer.body,
            ),
        )

    def remember(self, endpoint: str, model: str, found: Mapping[str, object]) -> None:
        """Keep what was found out about a model at an endpoint, in place of what was known before."""
        self._write(
            "INSERT OR REPLACE INTO servers VALUES (?, ?, ?, ?)",
            (endpoint, model, json.dumps(dict(found)), self._clock()),
        )

    def remembered(self, endpoint: str, model: str) -> dict[str, object]:
        """What was found out about a model at an endpoint within the last month; empty where nothing was."""
        rows = self._read(
            "SELECT found FROM servers WHERE endpoint = ? AND model = ? AND updated > ?",
            (endpoint, model, self._clock() - _REMEMBERED_SECONDS),
        )
        if not rows:
            return {}
        found: object = json.loads(str(rows[0][0]))
        return found if isinstance(found, dict) else {}

    def thrift(self, endpoint: str, model: str, prompt: str) -> Thrift:
        """What the answers of one model to one prompt took together, as far as the server counted it."""
        rows = self._read(
            "SELECT count(*), total(characters), total(article_characters), total(prompt_tokens),"
            " total(completion_tokens) FROM answers"
            " WHERE endpoint = ? AND model = ? AND prompt = ? AND prompt_tokens > 0",
            (endpoint, model, prompt),
        )
        return Thrift(*(int(value) for value in rows[0])) if rows else Thrift(0, 0, 0, 0, 0)

    def prune(self, *, older_than: float | None = None, model: str | None = None) -> int:
        """Delete answers and what is remembered of servers; how many answers went.

        Args:
            older_than: only those kept more than so many seconds ago.
            model: only those of this model.
        """
        before = None if older_than is None else self._clock() - older_than
        where = " WHERE (:before IS NULL OR {time} < :before) AND (:model IS NULL OR model = :model)"
        values = {"before": before, "model": model}
        gone = self._connection.execute(f"DELETE FROM answers{where.format(time='created')}", values)
        self._connection.execute(f"DELETE FROM servers{where.format(time='updated')}", values)
        # Another process at work keeps the file from shrinking; the room is used again all the same.
        with suppress(sqlite3.OperationalError):
            self._connection.execute("VACUUM")
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return gone.rowcount

    def info(self) -> StoreInfo:
        """What is in the store."""
        models = self._connection.execute(
            "SELECT endpoint, model, count(*), total(prompt_tokens), total(completion_tokens)"
            " FROM answers GROUP BY endpoint, model ORDER BY endpoint, model"
        ).fetchall()
        oldest, newest = self._connection.execute("SELECT min(created), max(created) FROM answers").fetchone()
        return StoreInfo(
            path=self.path,
            size=sum(file.stat().st_size for file in files_of(self.path)),
            models=tuple(ModelAnswers(row[0], row[1], row[2], int(row[3]), int(row[4])) for row in models),
            oldest=oldest,
            newest=newest,
        )

    def _read(self, query: str, values: tuple[object, ...]) -> list[tuple[Any, ...]]:
        try:
            return self._connection.execute(query, values).fetchall()
        except sqlite3.Error as error:
            self._note(error)
            return []

    def _write(self, query: str, values: tuple[object, ...]) -> None:
        try:
            self._connection.execute(query, values)
        except sqlite3.Error as error:
            self._note(error)

    def _note(self, error: sqlite3.Error) -> None:
        """Say once that the store fails; a full disk must not cost the answer that just came."""
        if not self._failed:
            _log.warning("The store %s fails (%s); answers of this run may not be kept.", self.path, error)
        self._failed = True


@contextmanager
def opened_store(path: Path, clock: Callable[[], float] = time.time) -> Iterator[Store]:
    """The store in the file `path`, made where there is none; closed at the block's end.

    Raises:
        SettingsError: the place can't be written, or the file isn't a store of this version.
    """
    try:
        make_file(path)
        connection = connected(path)
    except (OSError, sqlite3.Error) as error:
        raise SettingsError(
            f"The store {path} can't be opened ({getattr(error, 'strerror', None) or error}); "
            f"name another file in {STORE_VARIABLE}, or go without one with --no-store."
        ) from error
    with closing(connection):
        yield Store(connection, path, clock)


def store_info(path: Path) -> StoreInfo:
    """What is in the store at `path`, which isn't made where there is none."""
    if not path.exists():
        return StoreInfo(path, 0, (), None, None)
    with opened_store(path) as store:
        return store.info()
