"""Every fault of a server or a model, met in the middle of a run on a real server, with its outcome.

Three articles are read one after the other. The first is answered well, the fault comes with the second, and
what was asked after it is answered well again, unless the fault lasts. Whatever happens, no article is lost:
each is in the result, read by the model or, with the reason, by the rules alone.
"""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest

from summarizer.exceptions import ProviderError, RequestRefused, ServerUnreachable
from summarizer.extract.llm.prompts import load_prompt
from tests.extract.llm.asking import ANSWER, CLAIM, RIGHT
from tests.extract.llm.whole_runs import read_all, without_waiting, write_three
from tests.servers.broken_lines import BrokenLine, breaks_off, drips, hangs, line_server, pours, resets, well
from tests.servers.misbehaving import Sent, answers, fails, sends

GOOD = answers(ANSWER)
FOREIGN = {
    "claims": [CLAIM | {"evidence": "„Wir haben keine Wahl“, fügte sie hinzu."}],
    "figures": [],
    "denials": [],
    "speakers": [],
}


def drops() -> BrokenLine:
    return lambda _line, _over: None


def asks_to_wait_until(seconds: int) -> BrokenLine:
    """Refuses with a date so many seconds from the request."""

    def play(line: socket.socket, over: threading.Event) -> None:
        date = format_datetime(datetime.now(UTC) + timedelta(seconds=seconds), usegmt=True)
        well(fails(429, "slow down", retry_after=date))(line, over)

    return play


def cut_utf8() -> Sent:
    content = json.dumps(RIGHT, ensure_ascii=False)
    completion = json.loads(answers(content).body)
    body = json.dumps(completion, ensure_ascii=False).encode()
    return sends(body.replace("“We have".encode(), b"\xe2\x80We have", 1))


def with_200(error: dict[str, Any]) -> Sent:
    return sends({"error": error})


@dataclass(frozen=True)
class Fault:
    """What the server does at the second article, and what must come of it.

    `words` stand in the second article's error, or in the notes where it has none. `requests` is how many the
    whole run sends. `lasts` says that the fault goes on for the third article, too.
    """

    name: str
    steps: Sequence[Sent | BrokenLine]
    second: str
    words: str = ""
    requests: int = 3
    lasts: bool = False
    rejected: int = 0
    waited: float = 0.0


FAULTS = (
    Fault("429, Retry-After in seconds", [fails(429, "slow down", retry_after="7")], "read", "", 4, waited=7),
    Fault("429, retry-after-ms", [fails(429, "slow down", retry_after_ms="2500")], "read", "", 4, waited=2.5),
    Fault("429, Retry-After as a date", [asks_to_wait_until(90)], "read", "", 4, waited=60),
    Fault("429, no header", [fails(429, "slow down")], "read", "", 4, waited=2),
    Fault("429 five times", [fails(429, "slow down")] * 5, "read", "", 8, waited=2 + 4 + 8 + 16 + 32),
    Fault(
        "429, an hour", [fails(429, "slow down", retry_after="3600")], "partial", "in 3600 s", 2, lasts=True
    ),
    Fault(
        "429, quota used up",
        [fails(429, "You exceeded your current quota", code="insufficient_quota")] * 2,
        "partial",
        "You exceeded your current quota",
        lasts=True,
    ),
    Fault("500 once", [fails(500, "oops")], "read", "", 4, waited=2),
    Fault("502 once", [sends(b"<html>Bad Gateway</html>", 502, content_type="text/html")], "read", "", 4),
    Fault("503, Retry-After", [fails(503, "loading model", retry_after="9")], "read", "", 4, waited=9),
    Fault("503, Retry-After an hour", [fails(503, "down", retry_after="3600")], "partial", "503: down", 3),
    Fault("529 twice", [fails(529, "overloaded")] * 2, "read", "", 5, waited=6),
    Fault("500 for good", [fails(500, "oops")] * 5, "partial", "keeps failing (500", 7, waited=30),
    Fault("408 once", [fails(408, "request timeout")], "read", "", 4),
    Fault("connection closed without a word", [drops()], "read", "", 4, waited=2),
    Fault("connection closed in the body", [breaks_off(GOOD)], "read", "", 4, waited=2),
    Fault("connection reset in the body", [resets(GOOD)], "read", "", 4, waited=2),
    Fault("JSON cut by a proxy, status 200", [sends(GOOD.body[:80])], "read", "", 4, waited=2),
    Fault("slow body", [drips(GOOD, 0.03)] * 2, "partial", "gave no answer within 1 s", 4),
    Fault("no answer", [hangs()] * 2, "partial", "gave no answer within 1 s", 4),
    Fault("no answer once", [hangs()], "read", "", 4),
    Fault(
        "key revoked",
        [fails(401, "Incorrect API key", code="invalid_api_key")] * 2,
        "partial",
        "API key",
        lasts=True,
    ),
    Fault("not allowed", [fails(403, "Country not supported")], "partial", "Country not supported"),
    Fault("model gone", [fails(404, "The model `m` does not exist")], "partial", "`m` does not exist"),
    Fault(
        "error with status 200, passing",
        [with_200({"message": "busy", "code": 503})],
        "read",
        "",
        4,
        waited=2,
    ),
    Fault(
        "error with status 200, final",
        [with_200({"message": "no such model", "code": 404})],
        "partial",
        "no such model",
    ),
    Fault(
        "web page with status 200",
        [sends(b"<html>Log in</html>", content_type="text/html")],
        "partial",
        "<html>Log in",
    ),
    Fault("empty page with status 200", [sends(b"")], "partial", "an empty page"),
    Fault("50 MB of text", [pours(50)], "partial", "more than 8 MB"),
    Fault("refusal", [answers(None, refusal="I can't help with war.")], "partial", "I can't help with war."),
    Fault("filtered answer", [answers(ANSWER[:30], "content_filter")], "partial", "content filter"),
    Fault(
        "filtered prompt",
        [fails(400, "content management policy", code="content_filter")],
        "partial",
        "content filter",
    ),
    Fault(
        "truncated at the start",
        [answers('{"claims": [{"evid', "length")],
        "partial",
        "cut off before its first item",
    ),
    Fault(
        "half a list",
        [answers(ANSWER[: ANSWER.index('"denials"')], "length")],
        "read",
        "its last items are lost",
    ),
    Fault("empty answer, however asked", [answers("")] * 4, "partial", "isn't the JSON", 6),
    Fault(
        "reasoning used up the output", [answers("", "length")], "partial", "cut off before its first item"
    ),
    Fault("prose, however asked", [answers("A bridge will close.")] * 4, "partial", "isn't the JSON", 6),
    Fault("wrong shape once", [answers('[["We have no choice"]]')], "read", "", 4),
    Fault("nested past all reason", [answers('{"a":' * 50_000)] * 4, "partial", "isn't the JSON", 6),
    Fault(
        "extra keys", [answers(json.dumps(RIGHT | {"mood": "sad", "claims": [CLAIM | {"sure": 1}]}))], "read"
    ),
    Fault(
        "strings for objects",
        [answers(json.dumps(RIGHT | {"claims": ["No choice.", CLAIM]}))],
        "read",
        rejected=1,
    ),
    Fault("a list missing", [answers(json.dumps({"claims": [CLAIM]}))], "read", "has no list of figures"),
    Fault(
        "repeated items",
        [answers(json.dumps(RIGHT | {"claims": [CLAIM] * 40}))],
        "read",
        "39 of its items more than once",
    ),
    Fault("letters cut in two", [cut_utf8()], "read"),
    Fault(
        "the prompt's example for an answer",
        [answers(json.dumps(load_prompt().examples[0].answer))],
        "read",
        rejected=2,
    ),
    Fault("another language", [answers(json.dumps(FOREIGN))], "read", rejected=1),
)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_in_the_middle_has_its_outcome_and_costs_no_other_article(
    fault: Fault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits = without_waiting(monkeypatch)
    files = write_three(tmp_path)
    steps = [step if callable(step) else well(step) for step in (GOOD, *fault.steps)]
    timeout = 1.0 if "answer within" in fault.words or "no answer" in fault.name else None
    with line_server(steps, then=None if fault.lasts else well(GOOD)) as server:
        run = read_all(server.base_url, files, timeout=timeout)
    assert run.statuses == ["read", fault.second, "partial" if fault.lasts else "read"]
    told = " ".join([run.articles[1].article.error or "", *run.notes])
    assert fault.words in told
    assert (run.articles[1].article.error is None) == (fault.second == "read")
    assert len(server.requests) == fault.requests
    assert len(run.articles[1].rejected) >= fault.rejected
    assert sum(waits.slept) >= fault.waited
    # By the model or by the rules, what each article says is there.
    for checked in run.articles:
        assert {claim.speaker for claim in checked.claims} >= {"Ada Holm"}
        assert len(checked.denials) == 1
        assert "\ufffd" not in "".join(span.text for claim in checked.claims for span in claim.evidence)


def test_the_matrix_has_each_fault_once() -> None:
    assert len({fault.name for fault in FAULTS}) == len(FAULTS) >= 25


@pytest.mark.parametrize(
    ("base_url", "error", "words"),
    [
        ("http://127.0.0.1:9/v1", ServerUnreachable, "No server answers at http://127.0.0.1:9/v1"),
        (
            "http://no-such-host.invalid/v1",
            ServerUnreachable,
            "No server answers at http://no-such-host.invalid",
        ),
    ],
    ids=["connection refused", "DNS failure"],
)
def test_a_server_that_isnt_there_ends_the_run_with_one_sentence(
    base_url: str, error: type[ProviderError], words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits = without_waiting(monkeypatch)
    with pytest.raises(error, match=words):
        read_all(base_url, write_three(tmp_path))
    assert sum(waits.slept) < 30


def test_a_failure_of_tls_is_told_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waits = without_waiting(monkeypatch)
    with (
        line_server([], then=well(GOOD)) as server,
        pytest.raises(ServerUnreachable, match=r"No secure connection to https://127.*SSL_CERT_FILE"),
    ):
        read_all(server.base_url.replace("http:", "https:"), write_three(tmp_path))
    assert waits.slept == []


@pytest.mark.parametrize(
    "step",
    [fails(401, "Incorrect API key"), fails(404, "no such model"), sends(b"<html>Welcome</html>")],
    ids=["wrong key", "unknown model", "no API"],
)
def test_a_refusal_at_the_start_ends_the_run_after_one_request(
    step: Sent, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_waiting(monkeypatch)
    with line_server([well(step)]) as server, pytest.raises(RequestRefused):
        read_all(server.base_url, write_three(tmp_path))
    assert len(server.requests) == 1


def test_a_server_that_goes_away_for_good_is_given_up_after_minutes_not_hours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits = without_waiting(monkeypatch)
    files = []
    for number in range(30):
        files.append(tmp_path / f"{number}.txt")
        files[-1].write_text(write_three(tmp_path)[0].read_text().replace("30 days", f"{number + 2} days"))
    with line_server([well(GOOD)]) as server:
        run = read_all(server.base_url, files)
    assert run.statuses == ["read"] + ["partial"] * 29
    assert sum(waits.slept) < 600
    assert len(server.requests) < 40


def test_after_any_fault_the_next_run_asks_only_for_what_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_waiting(monkeypatch)
    files = write_three(tmp_path)
    with line_server([well(GOOD), well(fails(403, "no")), well(GOOD), well(GOOD)]) as server:
        first = read_all(server.base_url, files)
        second = read_all(server.base_url, files)
        third = read_all(server.base_url, files)
    assert [run.statuses for run in (first, second, third)] == [
        ["read", "partial", "read"],
        ["read", "read", "read"],
        ["read", "read", "read"],
    ]
    assert [run.requests for run in (first, second, third)] == [3, 1, 0]
    assert [run.stored for run in (first, second, third)] == [0, 2, 3]
