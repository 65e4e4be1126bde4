"""Fill the README's measured and generated parts anew: `python -m tests.remake_readme`.

With ATTRIBUTIONS=folder the tables on the wider data are filled, too; without it they stay as they are.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

__all__ = ["excerpt", "help_text", "readers_table", "section"]

README = ROOT / "README.md"


def section(text: str, name: str) -> str:
    """What stands between the marks of one generated part."""
    found = re.search(rf"<!-- {name} -->\n(.*?)<!-- /{name} -->", text, re.DOTALL)
    assert found, f"the README has no part named {name}"
    return found[1].strip()


def excerpt() -> str:
    """The briefing's lead and the first group of its table of figures, as committed."""
    text = (ROOT / "docs" / "example" / "briefing.md").read_text("utf-8")
    lead = text[text.index("## In short") : text.index("## Contested")]
    figures = text[text.index("## Figures") : text.index("## Denials")].strip().splitlines()
    head = figures.index(next(line for line in figures if line.startswith("|")))
    following = (n for n, line in enumerate(figures) if n > head + 2 and not line.startswith("|  "))
    lines = [*lead.strip().splitlines(), "", *figures[: next(following)]]
    bold = [re.sub(r"^## (.*)", r"**\1**", line) for line in lines]
    quoted = [f"> {line}".rstrip() for line in bold]
    return re.sub(r"\]\(#", "](docs/example/briefing.md#", "\n".join(quoted))


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
    """Model alone, rules alone, both."""
    from benchmarks.readers import measure_readers, table  # noqa: PLC0415 - a benchmark

    return table(measure_readers())


def main() -> None:
    text = README.read_text("utf-8")
    parts = {"excerpt": excerpt(), "help": help_text(), "readers": readers_table()}
    if folder := os.environ.get("ATTRIBUTIONS"):
        from benchmarks import attributions, checks  # noqa: PLC0415 - benchmarks

        fence = "```\n{}\n```"
        parts["attributions"] = fence.format(attributions.table(attributions.measure(Path(folder))))
        parts["checks"] = fence.format(checks.table(checks.measure(Path(folder))))
    for name, filled in parts.items():
        section(text, name)
        text = re.sub(
            rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)",
            lambda m, filled=filled: f"{m[1]}{filled}\n{m[2]}",
            text,
            flags=re.DOTALL,
        )
    README.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
