"""Long runs from the command line: nothing asked twice, limits held, gone on with, nothing secret told."""

from __future__ import annotations

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from summarizer.cli.app import run
from tests.extract.llm.asking import ANSWER, RIGHT
from tests.extract.llm.whole_runs import without_waiting, write_three
from tests.servers.broken_lines import answers_late, line_server, well
from tests.servers.misbehaving import Sent, answers, fails

KEY = "sk-test-0123456789abcdef"
GOOD = answers(ANSWER, prompt_tokens=2000, completion_tokens=200)


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    (tmp_path / "articles").mkdir()
    write_three(tmp_path / "articles")


def summarize(base_url: str, *more: str) -> int:
    return run(["summarize", "articles", "--model", "m", "--base-url", base_url, "-o", "out.json", *more])


def briefing() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(Path("out.json").read_text(encoding="utf-8"))
    return read


def statuses() -> list[str]:
    return [article["status"] for article in briefing()["articles"]]


def test_a_second_run_asks_for_nothing_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    with line_server([well(GOOD)] * 3) as server:
        assert summarize(server.base_url) == 0
        first = briefing()
        capsys.readouterr()
        assert summarize(server.base_url) == 0
    assert (
        "0 requests, 0 tokens of prompt and 0 of answer; 3 answers from the store" in capsys.readouterr().err
    )
    assert first["usage"] | {"seconds": 0} == {
        "requests": 3,
        "prompt_tokens": 6000,
        "completion_tokens": 600,
        "seconds": 0,
        "cost_usd": None,
    }
    assert briefing()["usage"]["requests"] == 0
    assert [briefing()[key] for key in ("claims", "figures", "denials")] == [
        first[key] for key in ("claims", "figures", "denials")
    ]


def test_refresh_and_no_store_ask_again() -> None:
    with line_server([well(GOOD)] * 9) as server:
        assert summarize(server.base_url) == 0
        assert summarize(server.base_url, "--refresh") == 0
        assert summarize(server.base_url, "--no-store") == 0


@pytest.mark.parametrize(
    ("limit", "read"),
    [
        (["--max-requests", "2"], 2),
        (["--max-requests", "0"], 0),
        (["--max-tokens", "4600"], 2),
        (["--max-cost", "0.0052"], 2),
    ],
)
def test_a_limit_stops_before_it_is_passed_and_names_what_is_missing(
    limit: list[str], read: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("prices.json").write_text('{"m": {"input": 1, "output": 3}}')
    monkeypatch.setenv("SUMMARIZER_PRICES", "prices.json")
    with line_server([well(GOOD)] * read) as server:
        assert summarize(server.base_url, *limit, "--concurrency", "1") == 3
    assert statuses() == ["read"] * read + ["partial"] * (3 - read)
    assert all(
        f"could pass {' '.join(limit)}" in article["error"] for article in briefing()["articles"][read:]
    )
    assert all(article["coverage"]["denials"]["covered"] >= 1 for article in briefing()["articles"])
    assert briefing()["usage"]["cost_usd"] == pytest.approx(read * 0.0026)
    assert "run the same command again to go on" in capsys.readouterr().err


def test_a_run_that_reached_its_limit_is_gone_on_with() -> None:
    with line_server([well(GOOD)] * 3) as server:
        assert summarize(server.base_url, "--max-requests", "2", "--concurrency", "1") == 3
        assert summarize(server.base_url, "--max-requests", "2", "--concurrency", "1") == 0


def test_a_limit_on_cost_without_a_price_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert summarize("http://127.0.0.1:9/v1", "--max-cost", "1") == 2
    assert "--max-cost needs the model's price" in capsys.readouterr().err


def test_a_dry_run_sends_nothing_and_tells_requests_tokens_and_cost(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("prices.json").write_text('{"m": {"input": 1, "output": 3}}')
    monkeypatch.setenv("SUMMARIZER_PRICES", "prices.json")
    assert summarize("http://127.0.0.1:9/v1", "--dry-run") == 0
    out = capsys.readouterr().out
    match = re.fullmatch(
        r"Articles: 3, of which 0 answers are in the store\.\nModel: m\n"
        r"Requests: 3; tokens: about ([\d,]+) of prompt and ([\d,]+) of answer\.\n"
        r"Cost: about \$(0\.\d{4}) \(prices\.json\)\.\n",
        out,
    )
    assert match, out
    prompt, completion, cost = (float(group.replace(",", "")) for group in match.groups())
    assert cost == pytest.approx((prompt + 3 * completion) / 1e6, abs=0.0001)
    assert not Path("out.json").exists()


def test_a_dry_run_of_the_embedded_model_loads_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    began = time.monotonic()
    assert run(["summarize", "articles", "--model", "local", "--dry-run"]) == 0
    assert time.monotonic() - began < 5
    assert "Requests: 3;" in capsys.readouterr().out


def test_verbose_tells_what_each_article_took(capsys: pytest.CaptureFixture[str]) -> None:
    with line_server([well(GOOD)] * 3) as server:
        assert summarize(server.base_url, "-v") == 0
    lines = [line for line in capsys.readouterr().err.splitlines() if line.startswith("  read: ")]
    assert len(lines) == 3
    assert lines[0].startswith("  read: 1 request, 2000 + 200 tokens; ")


def test_the_log_as_json_has_one_object_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    with line_server([well(GOOD), well(fails(403, "no")), well(GOOD)]) as server:
        assert summarize(server.base_url, "--log-json", "--concurrency", "1") == 3
    events = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    articles = [event for event in events if event["event"] == "article"]
    assert [(a["outcome"], a["requests"], a["prompt_tokens"]) for a in articles] == [
        ("read", 1, 2000),
        ("partial", 1, 0),
        ("read", 1, 2000),
    ]
    assert set(articles[0]) == {
        "event", "article", "outcome", "error", "requests", "prompt_tokens", "completion_tokens", "seconds",
        "kept", "corrected", "rejected", "added", "missed",
    }  # fmt: skip
    assert articles[0]["kept"] + articles[0]["corrected"] + articles[0]["added"] > 0
    (spent,) = [event for event in events if event["event"] == "spent"]
    assert (spent["requests"], spent["prompt_tokens"], spent["stored"]) == (3, 4000, 0)


def test_what_the_model_missed_is_asked_for_once_more_where_passes_say_so() -> None:
    nothing = answers(json.dumps(RIGHT | {"claims": [], "figures": [], "denials": []}))
    with line_server([well(nothing), well(GOOD)] * 3) as server:
        assert summarize(server.base_url, "--passes", "1", "--concurrency", "1") == 0
    again = server.requests[1]["messages"]
    assert isinstance(again, list)
    asked = again[-1]["content"]
    found_already, missed = asked.split("Missed are the words")
    assert "Bridge to close for a month" in found_already
    assert "The builders denied" in missed
    found = {report["found_by"] for denial in briefing()["denials"] for report in denial["reports"]}
    assert found == {"both"}


def test_a_question_more_that_fails_leaves_the_article_read(capsys: pytest.CaptureFixture[str]) -> None:
    nothing = answers(json.dumps(RIGHT | {"claims": [], "figures": [], "denials": []}))
    with line_server([well(nothing), well(fails(403, "no"))] * 3) as server:
        assert summarize(server.base_url, "--passes", "1", "--concurrency", "1") == 0
    assert statuses() == ["read"] * 3
    assert capsys.readouterr().err.count("not asked again about what was missed") == 3


@pytest.fixture
def heard() -> Iterator[None]:
    """Ctrl-C reaches the programs started here, also where the tests run as a job in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heard")
def test_an_interrupted_run_keeps_what_is_done_and_says_how_to_go_on(tmp_path: Path) -> None:
    with line_server([well(GOOD), well(GOOD), answers_late(GOOD, 20), well(GOOD)]) as server:
        command = [sys.executable, "-m", "summarizer", "summarize", "articles", "--model", "m"]
        command += ["--base-url", server.base_url, "--concurrency", "1", "-o", "out.json"]
        env = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
        with subprocess.Popen(command, env=env, stderr=subprocess.PIPE, text=True) as process:
            deadline = time.monotonic() + 30
            while len(server.requests) < 3 and time.monotonic() < deadline:
                time.sleep(0.02)
            time.sleep(0.3)
            process.send_signal(signal.SIGINT)
            _, err = process.communicate(timeout=10)
        assert process.returncode == 130
        assert "Traceback" not in err
        assert "Stopped with 2 of 3 articles done; their answers are kept." in err
        assert "Run the same command again to go on." in err
        assert not Path("out.json").exists()
        assert summarize(server.base_url) == 0
    assert len(server.requests) == 4


@pytest.mark.parametrize(
    "step",
    [
        GOOD,
        fails(401, f"Incorrect API key provided: {KEY}"),
        fails(400, f"temperature: not with Bearer {KEY}"),
        Sent(200, json.dumps({"error": {"message": f"bad key {KEY}", "code": 403}}).encode()),
        Sent(200, f"<html>{KEY}</html>".encode()),
        fails(500, f"key {KEY} overloaded"),
        answers(ANSWER.replace("poor steel", f"poor steel {KEY}")),
    ],
    ids=["well", "401", "400", "error with status 200", "web page", "500", "in the answer"],
)
@pytest.mark.parametrize("form", ["-v", "--log-json"])
def test_the_key_is_told_nowhere(
    step: Sent,
    form: str,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    caplog.set_level("DEBUG")
    without_waiting(monkeypatch)
    with line_server([], then=well(step)) as server:
        secret_url = server.base_url.replace("127.", "someone:hidden-password@127.")
        summarize(secret_url, form)
        run(["doctor", "--model", "m", "--base-url", secret_url, "--probe"])
        run(["store", "info"])
    captured = capfd.readouterr()
    # The SDK's and the HTTP library's own debug logs are not ours to hold.
    ours = " ".join(record.getMessage() for record in caplog.records if record.name.startswith("summarizer"))
    told = captured.out + captured.err + ours
    if Path("out.json").exists():
        told += Path("out.json").read_text(encoding="utf-8")
    connection = sqlite3.connect(os.environ["SUMMARIZER_STORE"])
    told += " ".join(connection.iterdump())
    connection.close()
    assert KEY not in told
    assert "hidden-password" not in told


def test_no_cassette_holds_a_key() -> None:
    for file in (Path(__file__).parents[2] / "cassettes").glob("*.yaml"):
        text = file.read_text(encoding="utf-8").lower()
        assert not re.search(r"authorization|set-cookie|bearer |sk-[a-z0-9]{8}|openai-organization", text), (
            file
        )


def test_a_key_in_the_env_file_is_used_and_not_told(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("OPENAI_API_KEY")
    monkeypatch.setenv("OPENAI_BASE_URL", "x")
    monkeypatch.delenv("OPENAI_BASE_URL")
    with line_server([], then=well(GOOD)) as server:
        Path(".env").write_text(f"OPENAI_API_KEY={KEY}\nOPENAI_BASE_URL={server.base_url}\n")
        assert run(["doctor", "--model", "m"]) == 0
    captured = capfd.readouterr()
    assert "OPENAI_API_KEY is set" in captured.out
    assert KEY not in captured.out + captured.err


@pytest.fixture
def kept() -> Iterator[None]:
    with line_server([well(GOOD)] * 3) as server:
        summarize(server.base_url, "-q")
        yield


@pytest.mark.usefixtures("kept")
def test_the_store_is_shown_and_emptied(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["store", "info"]) == 0
    path = os.environ["SUMMARIZER_STORE"]
    out = capsys.readouterr().out
    assert re.match(rf"{re.escape(path)}: 3 answers, [\d.]+ kB, kept from \d{{4}}-\d\d-\d\d to ", out)
    assert re.search(
        r"\n  m at http://127\.0\.0\.1:\d+/v1: 3 answers, 6,000 tokens of prompt, 600 of answer\n", out
    )
    assert run(["store", "prune", "--model", "other"]) == 0
    assert run(["store", "prune", "--older-than", "1"]) == 0
    assert run(["store", "prune"]) == 0
    assert capsys.readouterr().err == (
        f"Deleted 0 answers; 3 answers left in {path}.\n"
        f"Deleted 0 answers; 3 answers left in {path}.\n"
        f"Deleted 3 answers; 0 answers left in {path}.\n"
    )


def test_where_there_is_no_store_it_isnt_made(capsys: pytest.CaptureFixture[str]) -> None:
    path = os.environ["SUMMARIZER_STORE"]
    assert run(["store", "info"]) == 0
    assert run(["store", "prune"]) == 0
    captured = capsys.readouterr()
    assert captured.out == f"{path}: nothing kept yet\n"
    assert captured.err == f"There is no store at {path}; nothing to delete.\n"
    assert not Path(path).exists()


def test_a_store_that_was_named_and_cant_be_used_stops_the_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("notes.txt").write_text("These are notes, and no store at all. " * 40)
    monkeypatch.setenv("SUMMARIZER_STORE", "notes.txt")
    assert summarize("http://127.0.0.1:9/v1") == 2
    assert "The store notes.txt can't be opened" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "code", "lines"),
    [
        (["--model", "rules"], 0, ["model       the rules alone, no model: it was asked for"]),
        (
            ["--model", "m", "--base-url", "http://127.0.0.1:9/v1"],
            1,
            [
                "model       m at http://127.0.0.1:9/v1: it was asked for",
                "server      not reachable; start it",
            ],
        ),
    ],
)
def test_the_doctor_tells_which_model_and_why(
    arguments: list[str], code: int, lines: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["doctor", *arguments]) == code
    out = capsys.readouterr().out
    for line in (*lines, "store       ", "cache       ", "proxy       ", "summarizer  "):
        assert line in out


def test_the_doctor_refuses_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["doctor", "--model", "rules", "--base-url", "http://127.0.0.1:9/v1"]) == 2
    assert "leave out --base-url" in capsys.readouterr().err
