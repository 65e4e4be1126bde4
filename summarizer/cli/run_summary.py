"""What the commands `summarize`, `extract` and `merge` do."""

from __future__ import annotations

import asyncio
import logging
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from summarizer import pipeline
from summarizer.check.reports import CheckedExtraction
from summarizer.cli.exit_codes import ExitCode
from summarizer.cli.json_log import ForwardedLog, JsonLog
from summarizer.cli.options import Reading
from summarizer.cli.output import check_outputs, print_text, write_briefing, write_text
from summarizer.cli.progress import Reporter
from summarizer.cli.run_events import EventFolder, write_events
from summarizer.exceptions import ContractError, SettingsError
from summarizer.read.own import own_text
from summarizer.readers import ReaderSettings
from summarizer.write.length import LengthName
from summarizer.write.values import counted

__all__ = ["extract", "merge", "merge_events", "summarize", "summarize_events"]

_BRIEFING_ENDINGS = (".md", ".json", ".html")


def summarize(
    articles: Sequence[str],
    outputs: Sequence[Path],
    *,
    title: str | None,
    reading: Reading,
    length: LengthName = "standard",
) -> ExitCode:
    """Read, check, merge and write."""
    _require(articles)
    check_outputs(outputs, _BRIEFING_ENDINGS)
    if reading.dry_run:
        return _plan(articles, reading.settings)
    with _reporter(reading) as reporter, _log_to(reporter, reading):
        briefing = pipeline.summarize(articles, settings=reading.settings, title=title, observer=reporter)
        began = time.perf_counter()
        write_briefing(briefing, outputs, length)
        reporter.stage("write", time.perf_counter() - began)
        _name_files(outputs, reading)
    return _outcome(article.status for article in briefing.articles)


def summarize_events(articles: Sequence[str], folder: EventFolder, *, reading: Reading) -> ExitCode:
    """Read and check, sort by event, and write a briefing of each into a folder."""
    _require(articles)
    folder.make(judging=reading.settings.judge)
    if reading.dry_run:
        return _plan(articles, reading.settings)
    with _reporter(reading) as reporter, _log_to(reporter, reading):
        found = pipeline.summarize_events(articles, settings=reading.settings, observer=reporter)
        return write_events(found, folder, quiet=reading.quiet or reading.log_json)


def extract(articles: Sequence[str], output: Path | None, *, reading: Reading) -> ExitCode:
    """Read and check, one line per article."""
    from summarizer.write.json import extraction_to_line  # noqa: PLC0415 - loads pydantic

    _require(articles)
    outputs = [output] if output else []
    check_outputs(outputs, (".jsonl",))
    if reading.dry_run:
        return _plan(articles, replace(reading.settings, judge=False))
    with _reporter(reading) as reporter, _log_to(reporter, reading):
        extracted = pipeline.extract(articles, settings=reading.settings, observer=reporter)
        lines = "".join(f"{extraction_to_line(extraction)}\n" for extraction in extracted.extractions)
        if output:
            write_text(output, lines)
        else:
            print_text(lines)
        _name_files(outputs, reading)
    return _outcome(extraction.article.status for extraction in extracted.extractions)


def merge(
    files: Sequence[str],
    outputs: Sequence[Path],
    *,
    title: str | None,
    quiet: bool,
    length: LengthName = "standard",
) -> ExitCode:
    """Merge the lines that `extract` wrote."""
    check_outputs(outputs, _BRIEFING_ENDINGS)
    briefing = pipeline.merge_extracted(_extracted(files), title=title)
    write_briefing(briefing, outputs, length)
    if outputs and not quiet:
        _print_names(outputs)
    return _outcome(article.status for article in briefing.articles)


def merge_events(files: Sequence[str], folder: EventFolder, *, quiet: bool) -> ExitCode:
    """Sort the lines that `extract` wrote by event, and write a briefing of each into a folder."""
    folder.make()
    return write_events(pipeline.merged_events(_extracted(files)), folder, quiet=quiet)


def _extracted(files: Sequence[str]) -> pipeline.Extracted:
    """What the files of `extract` hold; SettingsError or ContractError where that is nothing."""
    if not files:
        raise SettingsError(
            "No files were given; name what 'summarizer extract' wrote, or - for standard input."
        )
    extractions = pipeline.renumbered(extraction for file in files for extraction in _read_lines(file))
    if not extractions:
        raise ContractError("The files hold no extractions; write them with 'summarizer extract'.")
    return pipeline.Extracted(extractions, _model_of(extractions), None, language=_language_of(extractions))


def _require(articles: Sequence[str]) -> None:
    if not articles:
        raise SettingsError("No articles were given; name files or folders, or - for standard input.")


def _outcome(statuses: Iterable[str]) -> ExitCode:
    return ExitCode.OK if all(status == "read" for status in statuses) else ExitCode.INCOMPLETE


def _plan(articles: Sequence[str], settings: ReaderSettings) -> ExitCode:
    """Print what reading would take, and send nothing."""
    plan = asyncio.run(pipeline.plan(articles, settings=settings))
    found = plan.estimate + plan.judging
    print_text(f"Articles: {found.articles}, of which {found.stored} answers are in the store.\n")
    print_text(f"Model: {plan.model}\n")
    print_text(
        f"Requests: {found.requests}; tokens: about {found.prompt_tokens:,} of prompt "
        f"and {found.completion_tokens:,} of answer.\n"
    )
    most = plan.judging
    if most.requests:
        print_text(
            f"Of these, at most {counted(most.requests, 'request')}, {most.prompt_tokens:,} and "
            f"{most.completion_tokens:,} tokens are about statements that may say the same, and to edit the "
            "first screen.\n"
        )
    if plan.price:
        cost = plan.price.cost(found.prompt_tokens, found.completion_tokens)
        print_text(f"Cost: about ${cost:.4f} ({plan.price.source}).\n")
    elif plan.model != "rules":
        print_text("Cost: not known; name a file with the price in SUMMARIZER_PRICES.\n")
    return ExitCode.OK


def _reporter(reading: Reading) -> Reporter | JsonLog:
    return JsonLog() if reading.log_json else Reporter(quiet=reading.quiet, verbose=reading.verbose)


def _log_to(reporter: Reporter | JsonLog, reading: Reading) -> ForwardedLog:
    return ForwardedLog(reporter.note, logging.INFO if reading.verbose else logging.WARNING)


def _name_files(outputs: Sequence[Path], reading: Reading) -> None:
    if outputs and not reading.quiet and not reading.log_json:
        _print_names(outputs)


def _print_names(outputs: Sequence[Path]) -> None:
    print(f"Wrote {' and '.join(map(str, outputs))}.", file=sys.stderr)


def _read_lines(name: str) -> list[CheckedExtraction]:
    from summarizer.write.json import extraction_from_line  # noqa: PLC0415 - loads pydantic

    found: list[CheckedExtraction] = []
    for number, line in enumerate(own_text(name, "write it with 'summarizer extract'").split("\n"), 1):
        if not line.strip():
            continue
        try:
            found.append(extraction_from_line(line))
        except ContractError as error:
            raise ContractError(f"{name}, line {number}: {error}") from error
    return found


def _language_of(extractions: Sequence[CheckedExtraction]) -> str | None:
    """The language that statements were asked for in, as far as the lines tell: the one they are put into."""
    told = {claim.statement_language for e in extractions for claim in e.claims} - {None}
    return told.pop() if len(told) == 1 else None


def _model_of(extractions: Sequence[CheckedExtraction]) -> str:
    """The reader's name as far as the lines tell: `rules` where no item came from a model."""
    found_by = {item.found_by for e in extractions for item in e.claims}
    found_by |= {item.found_by for e in extractions for item in e.figures}
    found_by |= {item.found_by for e in extractions for item in e.denials}
    return "rules" if found_by <= {"rules"} else "as extracted"
