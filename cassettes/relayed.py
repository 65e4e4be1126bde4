"""Records a whole run from any server: `python -m cassettes.relayed --base-url URL --model NAME`.

Made for servers whose answers take their time, such as one that puts each prompt into a file and answers once
somebody has written the answer beside it. A request that has no answer yet (any status but 200) is not waited
for: nothing is recorded, and the same command goes on from there when there are more answers. Extraction, the
question about what was missed, statements, the judgement on pairs and the edit of the first screen build on each
other, so that each comes only when the one before is answered in full: five rounds, the last of which asks
for a second look at what the first one made of the page. The cassette is written by the last.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

from summarizer import ReaderSettings, readers, summarize
from summarizer.exceptions import ProviderError
from summarizer.extract.llm.settings import LlmSettings
from summarizer.merge.briefing import Briefing
from summarizer.observer import SilentObserver
from summarizer.write.json import to_json
from tests.replay import CASSETTES, recorder

__all__ = ["main", "recorded"]


ROUNDS = ("extraction", "what was missed", "statements", "pairs", "edit")
"""What is asked, each only when what stands before it is answered."""


class _Notes(SilentObserver):
    """Tells on standard error what goes wrong."""

    def note(self, message: str) -> None:
        sys.stderr.write(f"  {message}\n")


def recorded(sources: Sequence[str], settings: ReaderSettings, into: Path) -> tuple[Briefing | None, int]:
    """The briefing, None where there are no answers at all; and how many requests have none yet.

    The cassette is written where none is missing.
    """
    missing: list[int] = []
    machine = recorder()
    without_noise = machine.before_record_response

    def answered(response: dict[str, Any]) -> dict[str, Any] | None:
        status = response["status"]["code"]
        if status != 200:
            missing.append(status)
            return None
        kept: dict[str, Any] = without_noise(response)
        return kept

    machine.before_record_response = answered
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "cassette.yaml"
        with (
            patch.object(readers, "LlmSettings", partial(LlmSettings, attempts=1)),
            machine.use_cassette(str(file), record_mode="all"),
        ):
            try:
                briefing = summarize(sources, settings=settings, observer=_Notes())
            except ProviderError as error:
                sys.stderr.write(f"  {error}\n")
                return None, max(1, len(missing))
        if not missing:
            into.parent.mkdir(parents=True, exist_ok=True)
            into.write_bytes(file.read_bytes())
    return briefing, len(missing)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run once; 0 where the cassette was written, 3 where answers are missing."""
    parser = argparse.ArgumentParser(
        prog="python -m cassettes.relayed", description=__doc__.partition("\n")[0]
    )
    parser.add_argument("articles", nargs="*", default=["seeds"])
    parser.add_argument("--base-url", required=True)
    parser.add_argument("--model", required=True, help="the model's honest name")
    parser.add_argument("--into", type=Path, help="the cassette; default: cassettes/MODEL/FIRST-ARTICLE.yaml")
    parser.add_argument(
        "-o", "--output", type=Path, help="the briefing as JSON, also where answers are missing"
    )
    parser.add_argument("--timeout", type=float, help="seconds that an answer is waited for, where a server lets one wait")
    parser.add_argument("--until", choices=ROUNDS, default=ROUNDS[-1], help="the last round that is recorded")
    given = parser.parse_args(arguments)
    plain = ReaderSettings(
        model=given.model,
        base_url=given.base_url,
        api_key="none",
        passes=0,
        judge=False,
        statements=False,
        store=False,
        timeout=given.timeout,
        concurrency=64,  # all at once: once a server keeps failing, nothing more is asked
    )
    into = given.into or CASSETTES / given.model / f"{Path(given.articles[0]).stem}.yaml"
    rounds = {
        "extraction": plain,
        "what was missed": replace(plain, passes=1),
        "statements": replace(plain, passes=1, statements=True),
        "pairs": replace(plain, passes=1, statements=True, judge=True, edit=False),
        "edit": replace(plain, passes=1, statements=True, judge=True),
    }
    for name in ROUNDS[: ROUNDS.index(given.until) + 1]:
        briefing, missing = recorded(given.articles, rounds[name], into)
        if missing:
            into.unlink(missing_ok=True)
            print(f"{missing} requests of the round “{name}” have no answer yet; nothing is recorded.")
            break
    if given.output and briefing:
        given.output.write_text(to_json(briefing), encoding="utf-8")
    if missing:
        return 3
    assert briefing is not None
    print(f"{into}: {briefing.usage.requests} requests recorded.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
