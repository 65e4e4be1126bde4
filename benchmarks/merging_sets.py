"""The labelled sets under benchmarks/merging: invented articles with the items a check would let through.

An article is a head (`key: value` lines, `speaker:` lines as `label | kind | name | role | aliases`), an
empty line, and its text. Items are marked in the text as `[[head::words]]`, where the head is one of

    C label|speaker|wording|via
    F label|speaker|low|high|qualifier|unit|counts|as of
    D label|speaker|kind|denies|labels of the claims it stands against, with semicolons

`-` means not given, the speaker `@` is the outlet itself. Items with one label say the same.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import cast

from summarizer.check.reports import (
    ArticleRecord,
    CheckedExtraction,
    ClaimReport,
    Coverage,
    DenialReport,
    FigureReport,
    SpeakerRecord,
)
from summarizer.check.taken_apart import taken_apart
from summarizer.extract.extraction import DenialKind, Qualifier, SpeakerKind, Usage, Wording
from summarizer.parse.reading import parse
from summarizer.read.article import Article
from summarizer.text.span import Span

__all__ = ["Expected", "LabelledSet", "digest", "load_set", "set_names"]

ROOT = Path(__file__).parent / "merging"
_TOKEN = re.compile(r"\[\[(.*?)::|\]\]")
_WORDINGS: dict[str, Wording] = {"": "indirect", "i": "indirect", "d": "direct", "m": "mixed"}


@dataclass(frozen=True)
class Expected:
    """What a set's labels.json says of the merged whole."""

    agreement: dict[str, str]
    opposed: list[list[str]]
    origins: dict[str, int]
    same_quotation: list[str]


@dataclass
class LabelledSet:
    """One set: its extractions, and the label of every item by article and first offset of its evidence."""

    name: str
    expected: Expected
    checked: list[CheckedExtraction] = field(default_factory=list)
    origins: dict[str, str] = field(default_factory=dict)
    claims: dict[tuple[str, tuple[Span, ...]], str] = field(default_factory=dict)
    figures: dict[tuple[str, tuple[Span, ...], str], str] = field(default_factory=dict)
    denials: dict[tuple[str, tuple[Span, ...]], frozenset[str]] = field(default_factory=dict)
    speakers: dict[tuple[str, str], str] = field(default_factory=dict)


def set_names() -> list[str]:
    """The sets in the repository."""
    return sorted(folder.name for folder in ROOT.iterdir() if folder.is_dir())


def digest() -> str:
    """The SHA-256 over all files of all sets, by name and content."""
    whole = hashlib.sha256()
    for file in sorted(p for p in ROOT.rglob("*") if p.is_file()):
        whole.update(file.relative_to(ROOT).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return whole.hexdigest()


@cache
def load_set(name: str) -> LabelledSet:
    """Read one set, once in a process; ids are given in the order of the file names."""
    folder = ROOT / name
    expected = Expected(**json.loads((folder / "labels.json").read_text(encoding="utf-8")))
    result = LabelledSet(name, expected)
    for number, file in enumerate(sorted(folder.glob("*.txt")), 1):
        _read(result, file, f"a{number}")
    return result


def _none(value: str) -> str | None:
    return None if value in ("", "-") else value


def _number(value: str) -> float | None:
    return None if value == "-" else float(value)


def _marked(source: str) -> tuple[str, list[tuple[list[str], Span]]]:
    """The text without its marks, and each mark's head with the words it stands around."""
    text, last = "", 0
    stack: list[tuple[list[str], int]] = []
    found: list[tuple[list[str], int, int]] = []
    for token in _TOKEN.finditer(source):
        text += source[last : token.start()]
        last = token.end()
        if token.group(1) is not None:
            kind, _, rest = token.group(1).partition(" ")
            stack.append(([kind, *rest.split("|")], len(text)))
        else:
            head, start = stack.pop()
            found.append((head, start, len(text)))
    text += source[last:]
    return text, [(head, Span.of(text, start, end)) for head, start, end in found]


def _read(result: LabelledSet, file: Path, article: str) -> None:
    head, _, body = file.read_text(encoding="utf-8").partition("\n\n")
    text, marks = _marked(body)
    keys = dict(line.split(": ", 1) for line in head.splitlines() if not line.startswith("speaker:"))
    speakers: list[SpeakerRecord] = []
    for line in head.splitlines():
        if line.startswith("speaker:"):
            label, kind, name, role, aliases = (p.strip() for p in line.removeprefix("speaker:").split("|"))
            others = tuple(a.strip() for a in aliases.split(";") if a.strip() not in ("", "-"))
            speakers.append(SpeakerRecord(name, cast("SpeakerKind", kind), _none(role), others))
            result.speakers[article, name] = label
    kinds: dict[str, SpeakerKind] = {n: s.kind for s in speakers for n in (s.name, *s.aliases)}
    record = _record(article, file, text, keys)
    claims = [_claim(record, head, span, kinds) for head, span in marks if head[0] == "C"]
    figures = [_figure(record, head, span, kinds) for head, span in marks if head[0] == "F"]
    denials = [_denial(record, head, span, kinds) for head, span in marks if head[0] == "D"]
    result.origins[article] = keys["origin"]
    result.claims.update({(article, r.evidence): label for label, r in claims})
    result.figures.update({(article, r.evidence, r.text): label for label, r in figures})
    result.denials.update({(article, r.evidence): against for against, r in denials})
    reading = parse(Article(id=article, source=file.name, text=text, title=record.title))
    result.checked.append(
        CheckedExtraction(
            article=record,
            speakers=tuple(speakers),
            claims=tuple(taken_apart(reading, [r for _, r in claims])),
            figures=tuple(r for _, r in figures),
            denials=tuple(r for _, r in denials),
            rejected=(),
        )
    )


def _record(article: str, file: Path, text: str, keys: dict[str, str]) -> ArticleRecord:
    return ArticleRecord(
        id=article,
        source=file.name,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        title=text.split("\n", 1)[0],
        outlet=keys["outlet"],
        author=None,
        published=keys["published"],
        url=None,
        language="en",
        status="read",
        error=None,
        copy_of=None,
        furniture=(),
        coverage=Coverage(),
        usage=Usage(),
    )


def _speaker(
    record: ArticleRecord, given: str, kinds: dict[str, SpeakerKind]
) -> tuple[str | None, SpeakerKind | None]:
    if given == "@":
        return record.outlet, "outlet"
    return _none(given), kinds.get(given)


def _claim(
    record: ArticleRecord, head: list[str], span: Span, kinds: dict[str, SpeakerKind]
) -> tuple[str, ClaimReport]:
    _, label, given, wording, via, *_ = [*head, "", "", ""]
    speaker, kind = _speaker(record, given, kinds)
    return label, ClaimReport(
        article=record.id,
        speaker=speaker,
        speaker_kind=kind,
        via=_none(via),
        wording=_WORDINGS[wording],
        statement=" ".join(span.text.removeprefix("that ").split()),
        evidence=(span,),
        found_by="rules",
        verdict="exact",
        notes=(),
    )


def _figure(
    record: ArticleRecord, head: list[str], span: Span, kinds: dict[str, SpeakerKind]
) -> tuple[str, FigureReport]:
    _, label, given, low, high, qualifier, unit, counts, as_of = head
    speaker, kind = _speaker(record, given, kinds)
    end = record.text.find("\n", span.end)
    evidence = Span.of(
        record.text, record.text.rfind("\n", 0, span.start) + 1, end if end > 0 else len(record.text)
    )
    return label, FigureReport(
        article=record.id,
        speaker=speaker,
        speaker_kind=kind,
        text=span.text,
        counts=counts,
        low=_number(low),
        high=_number(high),
        qualifier=cast("Qualifier", qualifier),
        unit=_none(unit),
        as_of=_none(as_of),
        evidence=(evidence,),
        found_by="rules",
        verdict="exact",
        notes=(),
    )


def _denial(
    record: ArticleRecord, head: list[str], span: Span, kinds: dict[str, SpeakerKind]
) -> tuple[frozenset[str], DenialReport]:
    _, _, given, denial_kind, denies, against = head
    speaker, kind = _speaker(record, given, kinds)
    return frozenset(against.split(";")) - {"-"}, DenialReport(
        article=record.id,
        speaker=speaker,
        speaker_kind=kind,
        kind=cast("DenialKind", denial_kind),
        denies=denies,
        evidence=(span,),
        found_by="rules",
        verdict="exact",
        notes=(),
    )
