"""What the commands `check` and `schema` do."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

from summarizer.cli.exit_codes import ExitCode
from summarizer.cli.output import print_text
from summarizer.exceptions import SettingsError

__all__ = ["briefing", "items", "schema"]


def briefing(name: str) -> ExitCode:
    """Verify a briefing; print every finding, and one line that says how it went."""
    from summarizer.checking import check, read_briefing  # noqa: PLC0415 - the schemas need no check

    checked = read_briefing(name)
    findings = check(checked)
    for finding in findings:
        print_text(f"{finding}\n")
    if findings:
        found = f"{len(findings)} finding{'' if len(findings) == 1 else 's'}"
        print(f"{name}: {found}; it doesn't hold.", file=sys.stderr)
        return ExitCode.FAILED
    items = len(checked.claims) + len(checked.figures) + len(checked.denials) + len(checked.quotations)
    print(f"{name}: holds ({items} items, {len(checked.articles)} articles).", file=sys.stderr)
    return ExitCode.OK


def items(name: str, article: Path) -> ExitCode:
    """Check items of the wire schema against one article; print the verdicts as JSON, in the order given."""
    from summarizer.checking import check  # noqa: PLC0415 - as above

    checked = check(name, against=article)
    verdicts = [asdict(item) for item in checked]
    print_text(json.dumps({"items": verdicts}, ensure_ascii=False, indent=2) + "\n")
    return ExitCode.FAILED if any(item.verdict == "rejected" for item in checked) else ExitCode.OK


def schema(name: str) -> ExitCode:
    """Print one of the three JSON Schemas."""
    from summarizer.extract.wire import json_schema  # noqa: PLC0415 - loads pydantic
    from summarizer.write.json import briefing_schema, extraction_schema  # noqa: PLC0415

    makers = {"briefing": briefing_schema, "extraction": extraction_schema, "wire": json_schema}
    if name not in makers:
        raise SettingsError(f"There is no schema {name!r}; name briefing, extraction or wire.")
    print_text(json.dumps(makers[name](), ensure_ascii=False, indent=2) + "\n")
    return ExitCode.OK
