"""What the commands `check` and `schema` do."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.cli.exit_codes import ExitCode
from summarizer.cli.output import print_text
from summarizer.exceptions import ContractError, SettingsError, SourceError
from summarizer.read.sources import STDIN

if TYPE_CHECKING:
    from summarizer.check.items import ItemResult
    from summarizer.extract.wire import Dropped

__all__ = ["briefing", "items", "schema"]


def briefing(name: str) -> ExitCode:
    """Verify a briefing; print every finding, and one line that says how it went."""
    from summarizer.audit import audit  # noqa: PLC0415 - only this command needs it
    from summarizer.write.json import from_json  # noqa: PLC0415 - loads pydantic

    checked = from_json(_read(name))
    findings = audit(checked)
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
    from summarizer.check.items import check_items  # noqa: PLC0415 - only this command needs it
    from summarizer.extract.elided import in_full  # noqa: PLC0415 - loads pydantic
    from summarizer.extract.rules.testimony import testify  # noqa: PLC0415 - as above
    from summarizer.extract.wire import read_answer, to_extraction  # noqa: PLC0415 - loads pydantic
    from summarizer.read.reader import read_articles  # noqa: PLC0415 - the schemas need no article
    from summarizer.read.sources import Source  # noqa: PLC0415 - as above

    (read,) = read_articles([Source(str(article), article)])
    if read.status == "failed":
        raise SourceError(read.source, read.error or "")
    answer = read_answer(_parsed(name))
    if answer is None or (answer.problems and not answer.items and not answer.dropped):
        raise ContractError(f"{name} holds no items; 'summarizer schema wire' shows what is expected.")
    answer = in_full(answer, read.text)
    results = check_items(testify(read), to_extraction(answer, read.id))
    verdicts = [_verdict(result, answer.place(result.kind, result.index)) for result in results]
    verdicts += [_dropped(drop) for drop in answer.dropped]
    verdicts.sort(key=lambda verdict: (_ORDER.index(str(verdict["kind"])), verdict["index"]))
    print_text(json.dumps({"items": verdicts}, ensure_ascii=False, indent=2) + "\n")
    return ExitCode.FAILED if any(v["verdict"] == "rejected" for v in verdicts) else ExitCode.OK


_ORDER = ("claim", "figure", "denial", "speaker")


def _verdict(result: ItemResult, index: int) -> dict[str, object]:
    return {
        "kind": result.kind,
        "index": index,
        "verdict": result.verdict,
        "speaker": result.speaker,
        "evidence": [asdict(span) for span in result.evidence],
        "check": result.check,
        "notes": list(result.notes),
    }


def _dropped(drop: Dropped) -> dict[str, object]:
    return {
        "kind": drop.kind,
        "index": drop.index,
        "verdict": "rejected",
        "speaker": None,
        "evidence": [],
        "check": "form",
        "notes": [drop.reason],
    }


def _parsed(name: str) -> object:
    try:
        return json.loads(_read(name))
    except (ValueError, RecursionError) as error:
        raise ContractError(
            f"{name} isn't JSON ({error}); 'summarizer schema wire' shows what is expected."
        ) from None


def schema(name: str) -> ExitCode:
    """Print one of the three JSON Schemas."""
    from summarizer.extract.wire import json_schema  # noqa: PLC0415 - loads pydantic
    from summarizer.write.json import briefing_schema, extraction_schema  # noqa: PLC0415

    makers = {"briefing": briefing_schema, "extraction": extraction_schema, "wire": json_schema}
    if name not in makers:
        raise SettingsError(f"There is no schema {name!r}; name briefing, extraction or wire.")
    print_text(json.dumps(makers[name](), ensure_ascii=False, indent=2) + "\n")
    return ExitCode.OK


def _read(name: str) -> str:
    try:
        data = sys.stdin.buffer.read() if name == STDIN else Path(name).read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        raise SettingsError(f"{name} can't be read ({error.strerror}); check the name.") from error
    except UnicodeDecodeError as error:
        raise ContractError(f"{name} isn't UTF-8 text; give a JSON file.") from error
