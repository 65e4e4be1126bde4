"""Runs of letters on pages into paragraphs in reading order: columns, running heads, hyphens, page
numbers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from summarizer.read.documents import Block

__all__ = ["Page", "Run", "laid_out"]

# The bands at a page's top and bottom in which running heads and page numbers stand, as a share of its
# height.
_BAND: Final = 0.09
_PAGE_NUMBER: Final = re.compile(
    r"^\W*(?:(?:page|seite|p\.)\s*)?\d{1,4}(?:\s*(?:/|of|von)\s*\d{1,4})?\W*$", re.I
)
# The narrowest gutter between columns in letters' heights, and the narrowest column.
_GUTTER: Final = 0.8
_COLUMN: Final = 6.0
_FEWEST_LINES: Final = 3
_SENTENCE_END: Final = re.compile(r"[.!?:…。！？][\"”’')\]]*$")
_HYPHEN: Final = re.compile(r"(?<=\w)[-‐]$")
_LONGEST_SMALL: Final = 500


@dataclass(frozen=True, slots=True)
class Run:
    """Letters on one line with left, bottom, right and top in points, y upwards, and the letters' height."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float


@dataclass(frozen=True, slots=True)
class Page:
    """One page's size in points and its runs in the file's order."""

    width: float
    height: float
    runs: tuple[Run, ...]


@dataclass(slots=True)
class _Paragraph:
    lines: list[Run]

    @property
    def size(self) -> float:
        return max(line.size for line in self.lines)


def laid_out(pages: Sequence[Page]) -> tuple[str | None, list[Block]]:
    """The title, where the first page shows one in larger letters, and the blocks in reading order."""
    repeated = _running_heads(pages)
    body = _body_size(pages)
    paragraphs: list[_Paragraph] = []
    for page in pages:
        runs = [r for r in page.runs if not _is_aside(r, page, repeated)]
        for column in _columns(runs, body):
            _add(paragraphs, _paragraphs(column, body))
    words = Counter(
        w for p in paragraphs for line in p.lines for w in re.findall(r"[\w-]+", line.text.lower())
    )
    title = _title(paragraphs, body)
    blocks = [Block(_joined(p.lines, words), is_furniture=_is_small(p, body)) for p in paragraphs]
    if title is None:
        return None, blocks
    first = paragraphs.index(title)
    return blocks[first].text, blocks


def _body_size(pages: Sequence[Page]) -> float:
    """The height of most letters, to half a point."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for run in page.runs:
            sizes[round(run.size * 2) / 2] += len(run.text)
    return max(sizes.most_common(1)[0][0], 1.0) if sizes else 1.0


def _running_heads(pages: Sequence[Page]) -> frozenset[str]:
    """What stands in the same band of at least half of the pages, and of three, numbers aside."""
    counts = Counter(
        key
        for page in pages
        for key in {_key(r.text) for r in page.runs if _in_band(r, page) and _key(r.text)}
    )
    least = max(2 if len(pages) < 4 else 3, len(pages) / 2 if len(pages) > 2 else 2)
    return frozenset(key for key, count in counts.items() if count >= least)


def _key(text: str) -> str:
    return re.sub(r"\d+", "#", " ".join(text.lower().split()))


def _in_band(run: Run, page: Page) -> bool:
    return run.bottom > page.height * (1 - _BAND) or run.top < page.height * _BAND


def _is_aside(run: Run, page: Page, repeated: frozenset[str]) -> bool:
    return _in_band(run, page) and (_key(run.text) in repeated or bool(_PAGE_NUMBER.match(run.text)))


def _columns(runs: list[Run], body: float, depth: int = 0) -> list[list[Run]]:
    """The runs cut into stretches that are read from top to bottom, in reading order."""
    if len(runs) <= _FEWEST_LINES or depth > 12:
        return [_by_line(runs)] if runs else []
    if gutter := _gutter(runs, body):
        left = [r for r in runs if r.right <= gutter]
        right = [r for r in runs if r.right > gutter]
        return [*_columns(left, body, depth + 1), *_columns(right, body, depth + 1)]
    for level in _levels(runs):
        above = [r for r in runs if r.bottom >= level]
        below = [r for r in runs if r.bottom < level]
        if _gutter(below, body) or _gutter(above, body):
            return [*_columns(above, body, depth + 1), *_columns(below, body, depth + 1)]
    return [_by_line(runs)]


def _by_line(runs: Iterable[Run]) -> list[Run]:
    """Runs from top to bottom; those on one line from left to right, as one run."""
    lines: list[list[Run]] = []
    for run in sorted(runs, key=lambda r: (-r.top - r.bottom, r.left)):
        middle = (run.top + run.bottom) / 2
        if lines and lines[-1][0].bottom <= middle <= lines[-1][0].top:
            lines[-1].append(run)
        else:
            lines.append([run])
    return [_one(sorted(line, key=lambda r: r.left)) for line in lines]


def _one(line: list[Run]) -> Run:
    if len(line) == 1:
        return line[0]
    return Run(
        " ".join(r.text for r in line),
        line[0].left,
        min(r.bottom for r in line),
        max(r.right for r in line),
        max(r.top for r in line),
        max(r.size for r in line),
    )


def _gutter(runs: Sequence[Run], body: float) -> float | None:
    """Where a strip that no run crosses parts the runs into two columns of lines; the leftmost such."""
    if len(runs) <= _FEWEST_LINES:
        return None
    ordered = sorted(runs, key=lambda r: r.left)
    reach = ordered[0].right
    for number, run in enumerate(ordered[1:], 1):
        if run.left - reach >= _GUTTER * body and _are_columns(ordered[:number], ordered[number:], body):
            return (run.left + reach) / 2
        reach = max(reach, run.right)
    return None


def _are_columns(left: Sequence[Run], right: Sequence[Run], body: float) -> bool:
    """Whether both have lines of some width, side by side."""
    if max(len(left), len(right)) < _FEWEST_LINES:
        return False
    if any(max(r.right - r.left for r in side) < _COLUMN * body for side in (left, right)):
        return False
    top = min(max(r.top for r in left), max(r.top for r in right))
    bottom = max(min(r.bottom for r in left), min(r.bottom for r in right))
    return top - bottom >= 0.5 * body


def _levels(runs: Sequence[Run]) -> list[float]:
    """The heights at which a line across the page touches no run, from top to bottom."""
    ordered = sorted(runs, key=lambda r: -r.top)
    levels: list[float] = []
    low = ordered[0].bottom
    for run in ordered[1:]:
        if run.top <= low + 0.5:
            levels.append(low)
        low = min(low, run.bottom)
    return levels


@dataclass(frozen=True, slots=True)
class _Column:
    """The edges of most lines of a column, the usual gap between two of them, and the letters' height."""

    left: float
    right: float
    gap: float
    body: float

    @classmethod
    def of(cls, lines: Sequence[Run], body: float) -> _Column:
        """The measures of `lines`, which are one column from top to bottom."""
        gaps = sorted(a.bottom - b.top for a, b in pairwise(lines))
        return cls(
            sorted(line.left for line in lines)[len(lines) // 4],
            sorted(line.right for line in lines)[-1 - len(lines) // 10],
            gaps[len(gaps) // 3] if gaps else 0.0,
            body,
        )

    def indents(self, line: Run) -> bool:
        """Whether the line begins to the right of the others."""
        return line.left > self.left + 0.7 * self.body

    def begins(self, before: Sequence[Run], line: Run) -> bool:
        """Whether `line` begins a paragraph behind `before`, the lines of the last one."""
        last = before[-1]
        ended = bool(_SENTENCE_END.search(last.text))
        other_size = abs(last.size - line.size) > 0.15 * max(last.size, line.size)
        apart = last.bottom - line.top > self.gap + 0.4 * self.body
        indented = self.indents(line) and (not self.indents(last) or (len(before) == 1 and ended))
        short = last.right < self.right - max(4 * self.body, 0.12 * (self.right - self.left))
        return other_size or apart or indented or (short and ended)


def _paragraphs(lines: Sequence[Run], body: float) -> list[_Paragraph]:
    """Lines of one column as paragraphs: by distance, indent, size and lines that end short."""
    found: list[_Paragraph] = []
    column = _Column.of(lines, body) if lines else None
    for line in lines:
        if column and found and not column.begins(found[-1].lines, line):
            found[-1].lines.append(line)
        else:
            found.append(_Paragraph([line]))
    return found


def _add(paragraphs: list[_Paragraph], more: list[_Paragraph]) -> None:
    """Add those of a further column; the first goes on with the last where that was left open."""
    if paragraphs and more and _goes_on(paragraphs[-1], more[0]):
        paragraphs[-1].lines.extend(more[0].lines)
        more = more[1:]
    paragraphs.extend(more)


def _goes_on(last: _Paragraph, first: _Paragraph) -> bool:
    ending, opening = last.lines[-1].text, first.lines[0].text[:1]
    if _is_heading(last, first) or _SENTENCE_END.search(ending):
        return False
    broken = bool(_HYPHEN.search(ending)) and opening.isalpha()
    alike = len(last.lines) > 1 and abs(last.size - first.size) < 0.1 * last.size
    return opening.islower() or broken or alike


def _is_heading(paragraph: _Paragraph, beside: _Paragraph) -> bool:
    return paragraph.size > 1.15 * beside.size


def _joined(lines: Sequence[Run], words: Counter[str]) -> str:
    """The lines as one, hyphens at their ends taken out where the word is one without it."""
    text = lines[0].text
    for line in lines[1:]:
        if _HYPHEN.search(text) and line.text[:1].islower():
            start = re.findall(r"[\w-]+$", text)[-1].lower()
            rest = re.match(r"[\w-]+", line.text)
            end = rest[0].lower() if rest else ""
            kept = words[f"{start}{end}"] > words[f"{start[:-1]}{end}"]
            text = (text if kept else text[:-1]) + line.text
        elif text.endswith("-") and line.text[:1].isalnum():
            text += line.text
        else:
            text += f" {line.text}"
    return text


def _title(paragraphs: Sequence[_Paragraph], body: float) -> _Paragraph | None:
    """The largest of the first paragraphs, where its letters are larger than the body's and it has words."""
    first = [
        p for p in paragraphs[:12] if p.size > 1.2 * body and sum(len(r.text.split()) for r in p.lines) >= 3
    ]
    return max(first, key=lambda p: p.size, default=None)


def _is_small(paragraph: _Paragraph, body: float) -> bool:
    length = sum(len(line.text) for line in paragraph.lines)
    return paragraph.size < 0.85 * body and length <= _LONGEST_SMALL
