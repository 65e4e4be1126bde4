"""How fast the embedded model is, setting against setting, in one run.

    python -m benchmarks.embedded [SETTING ...] [--articles NAME ...] [--threads N] [--most N]

A setting is a list such as `draft=0,batch=512`: the fields of `Tuning` that differ from the chosen ones;
`chosen` is those as they are; the one above, llama.cpp left alone, is always measured too. Each setting is a
server of its own; all are up at once and get every request recorded in cassettes/ in turn, so that other work
on the machine meets all alike. An answer is equal that is the recorded one, or its beginning where `--most`
cuts it.

The limit is what llama.cpp reaches with the same file and threads and nothing of what this product asks: 512
random tokens of prompt, and 64 tokens of answer after a prompt of 8; no chat, no JSON Schema, no cache,
nothing guessed ahead; once before and once after the rest. llama-bench measures the same (pp512, tg64).
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, Final

import httpx2
import yaml

from summarizer.extract.llm.embedded import Tuning, model_file, serving
from summarizer.extract.llm.processors import usable_processors
from summarizer.extract.llm.settings import LlmSettings

__all__ = ["Measured", "Recorded", "main", "recorded", "setting"]

_CASSETTES: Final = Path(__file__).parents[1] / "cassettes"
_PLAIN: Final = "draft=0,batch=512"
_HEAD: Final = (
    "| article | setting | seconds | processor seconds | prompt, tokens/s | answer, tokens/s "
    "| guessed right | equal |\n|---|---|---|---|---|---|---|---|"
)
_PROMPT: Final = 512
_ANSWER: Final = 64
_TOKEN_IDS: Final = range(100, 20_000)


@dataclass(frozen=True)
class Recorded:
    """One request as it was sent when the cassettes were recorded, and the answer it got."""

    article: str
    body: str
    answer: str


@dataclass
class Measured:
    """What one setting took for all requests of one article; milliseconds as the server tells them."""

    requests: int = 0
    equal: int = 0
    seconds: float = 0.0
    processor_seconds: float = 0.0
    prompt_tokens: int = 0
    prompt_ms: float = 0.0
    answer_tokens: int = 0
    answer_ms: float = 0.0
    guessed: int = 0
    guessed_right: int = 0

    def __iadd__(self, other: Measured) -> Measured:
        for field in fields(self):
            setattr(self, field.name, getattr(self, field.name) + getattr(other, field.name))
        return self


def recorded(articles: Sequence[str] = (), most: int | None = None) -> Iterator[Recorded]:
    """The recorded requests of the articles whose names begin so, or of all; for `most` tokens of answer."""
    for file in sorted(_CASSETTES.glob("*.yaml")):
        if not articles or file.stem.startswith(tuple(articles)):
            for exchange in yaml.safe_load(file.read_text("utf-8"))["interactions"]:
                answer = _content(json.loads(exchange["response"]["body"]["string"]))
                body = json.loads(exchange["request"]["body"])
                yield Recorded(file.stem, json.dumps(body | ({"max_tokens": most} if most else {})), answer)


def setting(text: str, threads: int) -> Tuning:
    """The tuning that a setting such as `draft=0,batch=512` names."""
    tuning = Tuning(threads=threads)
    for part in text.split(",") if text != "chosen" else ():
        name, _, value = part.partition("=")
        chosen: Any = int(value) if value.lstrip("-").isdigit() else value
        tuning = replace(tuning, **{name: {"yes": True, "no": False}.get(value, chosen)})
    return tuning


def main() -> None:
    """Print a row for each article and setting, their sums, and the limit before and after."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("settings", nargs="*", default=["chosen"], metavar="SETTING")
    parser.add_argument("--articles", nargs="*", default=[], metavar="NAME")
    parser.add_argument("--most", type=int, help="cut each answer at so many tokens")
    parser.add_argument("--threads", type=int, default=usable_processors())
    chosen = parser.parse_args()
    model = model_file()
    with ExitStack() as stack:
        clients = {
            text: _client(stack, stack.enter_context(serving(model, setting(text, chosen.threads))))
            for text in dict.fromkeys((_PLAIN, *chosen.settings))
        }
        print(_HEAD, flush=True)
        print(_limit(clients[_PLAIN]), flush=True)
        sums = {text: Measured() for text in clients}
        by_article: dict[str, list[Recorded]] = {}
        for request in recorded(chosen.articles, chosen.most):
            by_article.setdefault(request.article, []).append(request)
        for article, requests in by_article.items():
            rows = {text: Measured() for text in clients}
            for request in requests:
                for text, client in clients.items():
                    rows[text] += _ask(client, request)
            for text, row in rows.items():
                print(_row(article, text, row), flush=True)
                sums[text] += row
        for text, row in sums.items():
            print(_row("all", text, row))
        print(_limit(clients[_PLAIN]))


def _client(stack: ExitStack, settings: LlmSettings) -> httpx2.Client:
    """A client for the server, reached directly whatever proxy the environment names."""
    return stack.enter_context(
        httpx2.Client(
            base_url=f"{settings.base_url}/",
            headers={"Authorization": f"Bearer {settings.api_key}"},
            timeout=settings.timeout,
            trust_env=False,
        )
    )


def _posted(client: httpx2.Client, path: str, **body: Any) -> dict[str, Any]:
    answer: dict[str, Any] = client.post(path, **body).raise_for_status().json()
    return answer


def _ask(client: httpx2.Client, request: Recorded) -> Measured:
    """Send one recorded request; the servers run in this process, so that its own time is theirs."""
    began, own = time.perf_counter(), time.process_time()
    found = _posted(
        client, "chat/completions", content=request.body, headers={"content-type": "application/json"}
    )
    timings, cut = found["timings"], found["choices"][0]["finish_reason"] == "length"
    content = _content(found)
    return Measured(
        1,
        int(request.answer.startswith(content) if cut else request.answer == content),
        time.perf_counter() - began,
        time.process_time() - own,
        timings["prompt_n"],
        timings["prompt_ms"],
        timings["predicted_n"],
        timings["predicted_ms"],
        timings.get("draft_n", 0),
        timings.get("draft_n_accepted", 0),
    )


def _content(answer: dict[str, Any]) -> str:
    return str(answer["choices"][0]["message"]["content"])


def _limit(client: httpx2.Client) -> str:
    """A row with the tokens a second of prompt and of answer, without anything this product asks for."""
    tokens = random.Random(1).choices(_TOKEN_IDS, k=_PROMPT)
    raw = {"cache_prompt": False, "ignore_eos": True}
    prompt = _posted(client, "completions", json=raw | {"prompt": tokens, "max_tokens": 1})
    answer = _posted(client, "completions", json=raw | {"prompt": tokens[:8], "max_tokens": _ANSWER})
    rates = prompt["timings"]["prompt_per_second"], answer["timings"]["predicted_per_second"]
    return f"| limit | | | | {rates[0]:.1f} | {rates[1]:.1f} | | |"


def _row(article: str, text: str, row: Measured) -> str:
    guessed = f"{row.guessed_right} of {row.guessed}" if row.guessed else ""
    return (
        f"| {article} | {text} | {row.seconds:.1f} | {row.processor_seconds:.1f} "
        f"| {1000 * row.prompt_tokens / row.prompt_ms:.1f} | {1000 * row.answer_tokens / row.answer_ms:.1f} "
        f"| {guessed} | {row.equal} of {row.requests} |"
    )


if __name__ == "__main__":
    main()
