"""`summarizer` and `python -m summarizer`."""

from __future__ import annotations

import sys

__all__ = ["main"]


def main() -> None:
    """Run the command line and leave with its exit code."""
    from summarizer.cli.app import run  # noqa: PLC0415 - typer is loaded only where the command line runs

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
