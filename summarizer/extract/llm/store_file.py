"""The SQLite file of the store: made for its owner alone, its version looked at, its tables made."""

from __future__ import annotations

import os
import sqlite3
import time
from pathlib import Path
from typing import Final

from summarizer.exceptions import SettingsError

__all__ = ["STORE_VARIABLE", "connected", "files_of", "make_file"]

STORE_VARIABLE: Final = "SUMMARIZER_STORE"

_VERSION: Final = 1
# "Summ" in ASCII: tells this program's files from any other SQLite file.
_APPLICATION_ID: Final = 0x53756D6D
# Another process may hold the file while it writes, which takes milliseconds.
_BUSY_SECONDS: Final = 30.0
# Turning on write-ahead logging fails at once, whatever the time-out, where another process does the same.
_OPEN_TRIES: Final = 200
_OPEN_PAUSE: Final = 0.02

_TABLES: Final = """
CREATE TABLE answers (
    key TEXT PRIMARY KEY,
    endpoint TEXT NOT NULL,
    model TEXT NOT NULL,
    prompt TEXT NOT NULL,
    created REAL NOT NULL,
    characters INTEGER NOT NULL,
    article_characters INTEGER NOT NULL,
    prompt_tokens INTEGER NOT NULL,
    completion_tokens INTEGER NOT NULL,
    seconds REAL NOT NULL,
    body TEXT NOT NULL
);
CREATE INDEX answers_by_model ON answers (endpoint, model, created);
CREATE TABLE servers (
    endpoint TEXT NOT NULL,
    model TEXT NOT NULL,
    found TEXT NOT NULL,
    updated REAL NOT NULL,
    PRIMARY KEY (endpoint, model)
);
"""


def make_file(path: Path) -> None:
    """An empty file that only its owner may read, since answers hold words of the articles."""
    path.parent.mkdir(parents=True, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def connected(path: Path) -> sqlite3.Connection:
    """The file opened, its tables made; SettingsError where it is no store of this version."""
    connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None)
    try:
        _check_version(connection, path)
        _turn_on_wal(connection)
        # With a write-ahead log this outlives every kill. Waiting for the disk each time, so that it outlives
        # a power cut, too, took 1 s of 27 in a run over 200 articles.
        connection.execute("PRAGMA synchronous = NORMAL")
        _make_tables(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _check_version(connection: sqlite3.Connection, path: Path) -> None:
    # In one transaction: another process may be making the tables, and half of them look like no store.
    connection.execute("BEGIN")
    try:
        ours = _pragma(connection, "application_id") == _APPLICATION_ID
        tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        version = _pragma(connection, "user_version")
    finally:
        connection.execute("ROLLBACK")
    if tables and not ours:
        raise SettingsError(
            f"{path} isn't a store of summarizer but another SQLite file; name another in {STORE_VARIABLE}."
        )
    if version > _VERSION:
        raise SettingsError(
            f"The store {path} was written by a newer summarizer (version {version} of its tables); "
            f"update summarizer, or name another file in {STORE_VARIABLE}."
        )


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def _turn_on_wal(connection: sqlite3.Connection) -> None:
    for tries_left in reversed(range(_OPEN_TRIES)):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            if not tries_left:
                raise
            time.sleep(_OPEN_PAUSE)
        else:
            return


def _make_tables(connection: sqlite3.Connection) -> None:
    """Make the tables, unless this or another process made them before."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        if _pragma(connection, "user_version") == 0:
            for statement in _TABLES.split(";"):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {_VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def files_of(path: Path) -> list[Path]:
    """The database and what SQLite keeps beside it."""
    beside = (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm"))
    return [file for file in beside if file.exists()]
