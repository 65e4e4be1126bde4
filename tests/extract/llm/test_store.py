"""The store keeps what was paid for: through kills, beside other processes, and nothing that is secret."""

from __future__ import annotations

import os
import signal
import sqlite3
import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from summarizer.exceptions import SettingsError
from summarizer.extract.llm.store import (
    ModelAnswers,
    Question,
    StoredAnswer,
    StoreInfo,
    Thrift,
    endpoint_of,
    opened_store,
    store_info,
    store_path,
)

QUESTION = Question(
    endpoint="https://api.example/v1",
    model="m",
    prompt="extract-1@abc",
    messages=({"role": "system", "content": "Read."}, {"role": "user", "content": "“Nein”, sagte sie."}),
    schema={"type": "object"},
    parameters={"max_tokens": 700},
)
ANSWER = StoredAnswer('{"choices": ["“Nein”"]}', 900, 40, 2.5, 4000, 1000)


class Clock:
    def __init__(self, now: float = 1_000_000.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


def run_python(code: str, *arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_an_answer_comes_back_as_it_was_in_the_next_run(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "store.sqlite3"
    with opened_store(path) as store:
        assert store.get(QUESTION) is None
        store.put(QUESTION, ANSWER)
    with opened_store(path) as store:
        assert store.get(QUESTION) == ANSWER


@pytest.mark.parametrize(
    "changed",
    [
        {"endpoint": "https://other.example/v1"},
        {"model": "n"},
        {"prompt": "extract-1@abd"},
        {
            "messages": (
                {"role": "system", "content": "Read."},
                {"role": "user", "content": "“Nein” sagte sie."},
            )
        },
        {"messages": ({"role": "system", "content": "Read!"}, QUESTION.messages[1])},
        {"schema": {"type": "object", "required": ["claims"]}},
        {"parameters": {"max_tokens": 701}},
    ],
)
def test_whatever_decides_the_answer_makes_another_question(
    tmp_path: Path, changed: dict[str, object]
) -> None:
    with opened_store(tmp_path / "s") as store:
        store.put(QUESTION, ANSWER)
        assert store.get(replace(QUESTION, **changed)) is None  # type: ignore[arg-type]  # one field each


def test_the_order_of_keys_makes_no_other_question() -> None:
    one = replace(QUESTION, parameters={"max_tokens": 1, "temperature": 0.0})
    other = replace(QUESTION, parameters={"temperature": 0.0, "max_tokens": 1})
    assert one.key == other.key


def test_a_newer_answer_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    with opened_store(tmp_path / "s") as store:
        store.put(QUESTION, ANSWER)
        store.put(QUESTION, replace(ANSWER, body="{}"))
        assert store.get(QUESTION) == replace(ANSWER, body="{}")
        assert store.info().answers == 1


def test_the_file_is_for_its_owner_only(tmp_path: Path) -> None:
    with opened_store(tmp_path / "s") as store:
        store.put(QUESTION, ANSWER)
        modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()}
    assert modes == {"s": 0o600, "s-wal": 0o600, "s-shm": 0o600}


def test_an_answer_survives_a_kill_right_after_it_came(tmp_path: Path) -> None:
    code = """
import sys, time
from pathlib import Path
from summarizer.extract.llm.store import opened_store
from tests.extract.llm.test_store import ANSWER, QUESTION
with opened_store(Path(sys.argv[1])) as store:
    store.put(QUESTION, ANSWER)
    print("kept", flush=True)
    time.sleep(60)
"""
    with run_python(code, tmp_path / "s") as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "kept\n"
        os.kill(process.pid, signal.SIGKILL)
    with opened_store(tmp_path / "s") as store:
        assert store.get(QUESTION) == ANSWER


def test_several_processes_open_and_write_one_new_store_at_once(tmp_path: Path) -> None:
    code = """
import sys
from dataclasses import replace
from pathlib import Path
from summarizer.extract.llm.store import opened_store
from tests.extract.llm.test_store import ANSWER, QUESTION
with opened_store(Path(sys.argv[1])) as store:
    for number in range(10):
        store.put(replace(QUESTION, model=f"{sys.argv[2]}-{number}"), ANSWER)
        store.put(replace(QUESTION, model=f"shared-{number}"), ANSWER)
        store.remember("e", "m", {"rung": number})
"""
    processes = [run_python(code, tmp_path / "s", number) for number in range(5)]
    outcomes = [(process.communicate(timeout=60), process.returncode) for process in processes]
    assert outcomes == [(("", ""), 0)] * 5
    with opened_store(tmp_path / "s") as store:
        assert store.info().answers == 60
        assert store.remembered("e", "m") == {"rung": 9}


def test_what_is_known_of_a_server_is_remembered_for_a_month(tmp_path: Path) -> None:
    clock = Clock()
    with opened_store(tmp_path / "s", clock) as store:
        store.remember("e", "m", {"rung": 1})
        store.remember("e", "m", {"rung": 2, "dropped": ["temperature"]})
        assert store.remembered("e", "m") == {"rung": 2, "dropped": ["temperature"]}
        assert store.remembered("e", "n") == {}
        clock.now += 31 * 86_400
        assert store.remembered("e", "m") == {}


def test_thrift_sums_the_answers_whose_usage_the_server_told(tmp_path: Path) -> None:
    with opened_store(tmp_path / "s") as store:
        store.put(QUESTION, ANSWER)
        store.put(replace(QUESTION, schema={}), ANSWER)
        store.put(replace(QUESTION, parameters={}), replace(ANSWER, prompt_tokens=0, completion_tokens=0))
        store.put(replace(QUESTION, prompt="extract-2@abc"), ANSWER)
        assert store.thrift("https://api.example/v1", "m", "extract-1@abc") == Thrift(2, 8000, 2000, 1800, 80)
        assert store.thrift("https://api.example/v1", "n", "extract-1@abc") == Thrift(0, 0, 0, 0, 0)


def test_info_counts_answers_by_endpoint_and_model(tmp_path: Path) -> None:
    clock = Clock(100.0)
    with opened_store(tmp_path / "s", clock) as store:
        store.put(QUESTION, ANSWER)
        clock.now = 200.0
        store.put(replace(QUESTION, schema={}), ANSWER)
        store.put(replace(QUESTION, model="n"), ANSWER)
        info = store.info()
        assert info == StoreInfo(
            path=tmp_path / "s",
            size=sum(file.stat().st_size for file in tmp_path.iterdir()),
            models=(
                ModelAnswers("https://api.example/v1", "m", 2, 1800, 80),
                ModelAnswers("https://api.example/v1", "n", 1, 900, 40),
            ),
            oldest=100.0,
            newest=200.0,
        )


def test_info_makes_no_store_where_there_is_none(tmp_path: Path) -> None:
    assert store_info(tmp_path / "s") == StoreInfo(tmp_path / "s", 0, (), None, None)
    assert list(tmp_path.iterdir()) == []


def test_prune_takes_what_is_old_or_of_one_model(tmp_path: Path) -> None:
    clock = Clock(0.0)
    with opened_store(tmp_path / "s", clock) as store:
        store.put(QUESTION, ANSWER)
        store.remember("e", "m", {"rung": 1})
        clock.now = 100.0
        store.put(replace(QUESTION, schema={}), ANSWER)
        store.put(replace(QUESTION, model="n"), ANSWER)
        store.remember("e", "n", {"rung": 1})
        assert store.prune(older_than=50.0) == 1
        assert (store.remembered("e", "m"), store.remembered("e", "n")) == ({}, {"rung": 1})
        assert store.prune(model="n") == 1
        assert [model.model for model in store.info().models] == ["m"]
        assert store.prune() == 1
        assert store.info().answers == 0


def test_prune_gives_the_room_back(tmp_path: Path) -> None:
    with opened_store(tmp_path / "s") as store:
        for number in range(20):
            store.put(replace(QUESTION, model=str(number)), replace(ANSWER, body="x" * 50_000))
        before = store.info().size
        store.prune()
        assert before > 1_000_000
        assert store.info().size < 200_000


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite3"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE answers (key TEXT)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(SettingsError, match="isn't a store of summarizer"), opened_store(path):
        pass
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"not a database at all, but long enough to be looked at" * 20])
def test_a_file_that_is_no_database_is_named_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with (
        pytest.raises(SettingsError, match=r"notes\.txt can't be opened .*SUMMARIZER_STORE"),
        opened_store(path),
    ):
        pass
    assert path.read_bytes() == content


def test_a_store_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    with opened_store(tmp_path / "s"):
        pass
    connection = sqlite3.connect(tmp_path / "s")
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(SettingsError, match="newer summarizer"), opened_store(tmp_path / "s"):
        pass


def test_a_folder_in_the_stores_place_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="can't be opened"), opened_store(tmp_path):
        pass


def test_a_store_that_fails_later_says_so_once_and_costs_no_answer(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with opened_store(tmp_path / "s") as store:
        breaker = sqlite3.connect(tmp_path / "s")
        breaker.execute("DROP TABLE answers")
        breaker.close()
        store.put(QUESTION, ANSWER)
        assert store.get(QUESTION) is None
        assert store.thrift("e", "m", "p") == Thrift(0, 0, 0, 0, 0)
    assert [record.getMessage() for record in caplog.records] == [
        f"The store {tmp_path / 's'} fails (no such table: answers); answers of this run may not be kept."
    ]


def test_the_store_lies_where_it_is_told_or_in_the_users_data_folder() -> None:
    assert store_path({"SUMMARIZER_STORE": "/somewhere/s.db"}) == Path("/somewhere/s.db")
    assert store_path({}).name == "answers.sqlite3"
    assert store_path({}).parent.name == "summarizer"


@pytest.mark.parametrize(
    ("base_url", "endpoint"),
    [
        ("https://api.openai.com/v1/", "https://api.openai.com/v1"),
        ("http://user:secret@127.0.0.1:8080/v1?api-key=secret#x", "http://127.0.0.1:8080/v1"),
        ("http://[::1]:9/v1", "http://[::1]:9/v1"),
    ],
)
def test_an_endpoint_is_the_address_without_its_secrets(base_url: str, endpoint: str) -> None:
    assert endpoint_of(base_url) == endpoint
