"""Fill the measured and generated parts of the README and of docs/ anew: `python -m tests.remake_readme`.

With ATTRIBUTIONS=folder the tables on the wider data are filled, too; without it they stay as they are.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.conftest import ROOT

__all__ = ["excerpt", "help_text", "readers_table", "section", "trust"]

README = ROOT / "README.md"
COMMANDS = ROOT / "docs" / "commands.md"
MEASUREMENTS = ROOT / "docs" / "measurements.md"

# What the README shows of the briefing: so many lines of these sections.
_SHOWN = {"What happened": 3, "Who says otherwise": 4}
# Of the table of attributions, what somebody wants to know who has never seen it.
_TRUST = (
    "quote recall",
    "quote speaker, strict, named",
    "attribution precision",
    "attribution recall",
    "with speaker precision",
    "with speaker recall",
)


def section(text: str, name: str) -> str:
    """What stands between the marks of one generated part."""
    found = re.search(rf"<!-- {name} -->\n(.*?)<!-- /{name} -->", text, re.DOTALL)
    assert found, f"the page has no part named {name}"
    return found[1].strip()


def excerpt() -> str:
    """The first lines of the committed briefing: what happened, and who says otherwise."""
    text = (ROOT / "docs" / "example" / "briefing.md").read_text("utf-8")
    parts = dict(part.split("\n", 1) for part in text.split("\n## ")[1:])
    lines: list[str] = []
    for heading, count in _SHOWN.items():
        listed = [line for line in parts[heading].splitlines() if line.lstrip().startswith("- ")]
        lines += [*([""] if lines else []), f"**{heading}**", "", *listed[:count]]
    return re.sub(r"\]\(#", "](docs/example/briefing.md#", "\n".join(f"> {line}".rstrip() for line in lines))


def help_text() -> str:
    """`summarizer --help`, as a terminal of 80 columns shows it."""
    program = "import sys; sys.argv = ['summarizer', '--help']; from summarizer.__main__ import main; main()"
    environment = {**os.environ, "COLUMNS": "80", "NO_COLOR": "1", "TERM": "dumb"}
    answer = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environment
    )
    shown = re.sub(r"^Usage: \S+( -c)?", "Usage: summarizer", answer.stdout)
    return "\n".join(f"    {line}".rstrip() for line in shown.rstrip().splitlines())


def readers_table() -> str:
    """An embedded and a capable model, each unchecked, checked and with the rules, and the rules alone."""
    from benchmarks.readers import measure_columns, table  # noqa: PLC0415 - a benchmark

    return table(measure_columns())


def trust(measurements: str) -> str:
    """The rows of the table of attributions that stand in the README, as measured."""
    head, *rows = section(measurements, "attributions").strip("`\n").splitlines()
    kept = [row for row in rows if row.startswith(tuple(f"{name}  " for name in _TRUST))]
    return "\n".join(["```", head, *kept, "```"])


def filled(text: str, parts: Mapping[str, str]) -> str:
    """`text` with each part between its marks."""
    for name, part in parts.items():
        section(text, name)
        pattern = rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)"
        text = re.sub(pattern, lambda m, part=part: f"{m[1]}{part}\n{m[2]}", text, flags=re.DOTALL)
    return text


def _measured(folder: Path) -> dict[str, str]:
    from benchmarks import attributions, checks  # noqa: PLC0415 - benchmarks

    fence = "```\n{}\n```"
    return {
        "attributions": fence.format(attributions.table(attributions.measure(folder))),
        "checks": fence.format(checks.table(checks.measure(folder))),
    }


def main() -> None:
    """Fill every page."""
    wider = _measured(Path(folder)) if (folder := os.environ.get("ATTRIBUTIONS")) else {}
    measurements = filled(MEASUREMENTS.read_text("utf-8"), wider)
    MEASUREMENTS.write_text(measurements, "utf-8")
    COMMANDS.write_text(filled(COMMANDS.read_text("utf-8"), {"help": help_text()}), "utf-8")
    parts = {"excerpt": excerpt(), "readers": readers_table(), "trust": trust(measurements)}
    README.write_text(filled(README.read_text("utf-8"), parts), "utf-8")


if __name__ == "__main__":
    main()
