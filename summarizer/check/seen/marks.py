"""Every stretch between quotation marks, of any kind, closed or not."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.check.seen.sighting import Looks, Sighting
from summarizer.text.span import Span

__all__ = ["in_marks"]

_MARK = re.compile(r"&(?:quot|ldquo|rdquo|laquo|raquo|#34|#822[01]);|''(?!')|’’|‘‘|``|[\"“”„‟«»＂‘’‚‛'‹›]")
# What stands in marks behind an equals sign is markup.
_ATTRIBUTE = re.compile(r"(?<=[\w-]=)(?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}')")
_OPENING = {"“", "„", "‟", "«", "``", "‘‘", "&ldquo;", "&#8220;", "&laquo;"}
_CLOSING = {"”", "»", "’’", "&rdquo;", "&#8221;", "&raquo;"}
_SINGLE_OPENING = {"‘", "‚", "‛", "‹"}
_SINGLE = {*_SINGLE_OPENING, "’", "'", "›"}
_ELISION = re.compile(r"\d\ds?\b|(?:em|til|tis|twas|cause|bout|round|n|er|im|ere|cos|kay)\b", re.IGNORECASE)
_ENDS_SPEECH = ".,!?…—"
_WORD = re.compile(r"[^\W_][\w’'.-]*")
_SMALL_WORDS = frozenset(
    ["a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"]
)
# Shorter stretches without a full stop are single words in marks, not somebody's speech.
_FEW = 3


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    sign: str
    before: str
    after: str

    @property
    def looks_open(self) -> bool:
        """Whether it stands where an opening mark stands: a space or bracket before it, none behind."""
        return (self.before.isspace() or self.before in "([{—–-/=“‘\"'>*") and not self.after.isspace()

    @property
    def spaced(self) -> bool:
        return self.before.isspace() and self.after.isspace()


def in_marks(text: str, paragraphs: Sequence[Span]) -> tuple[Sighting, ...]:
    """The outermost stretches of `text` in quotation marks, in order, each inside one paragraph.

    A stretch that isn't closed runs to its paragraph's end, or to where the next one opens. One that goes on
    in the next paragraph without a mark of its own ends at the mark that closes it there.
    """
    found: list[tuple[int, int]] = []
    carried = False
    for paragraph in paragraphs:
        marks = list(_marks(text, paragraph))
        double = _Doubles(paragraph, [m for m in marks if m.sign not in _SINGLE], carried=carried)
        pairs = double.pairs()
        carried = double.left_open
        pairs += _singles(text, paragraph, [m for m in marks if m.sign in _SINGLE])
        found.extend(_outermost(pairs))
    return tuple(
        Sighting(start, end, start, end, _looks(text[start:end]))
        for start, end in found
        if _WORD.search(text, start, end)
    )


def _marks(text: str, paragraph: Span) -> Iterator[_Mark]:
    tags = deque(match.span() for match in _ATTRIBUTE.finditer(text, paragraph.start, paragraph.end))
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        start, end = match.span()
        while tags and tags[0][1] <= start:
            tags.popleft()
        if tags and tags[0][0] <= start:
            continue
        before = text[start - 1] if start > paragraph.start else " "
        after = text[end] if end < paragraph.end else " "
        yield _Mark(start, end, match.group(), before, after)


class _Doubles:
    """The double marks of one paragraph, paired from left to right."""

    def __init__(self, paragraph: Span, marks: list[_Mark], *, carried: bool) -> None:
        self._paragraph = paragraph
        self._marks = marks
        self._carried = carried
        self._found: list[tuple[int, int]] = []
        self._open: int | None = None
        self._depth = 0
        self.left_open = False

    def pairs(self) -> list[tuple[int, int]]:
        opening, closing = 0, 0
        to_come: list[tuple[int, int]] = []
        for mark in reversed(self._marks):
            to_come.append((opening, closing))
            opening += mark.sign in _OPENING
            closing += mark.sign in _CLOSING
        to_come.reverse()
        for at, mark in enumerate(self._marks):
            self._take(mark, *to_come[at])
        if self._open is not None:
            self._found.append((self._open, self._paragraph.end))
        self.left_open = self._open is not None
        return self._found

    def _take(self, mark: _Mark, opening: int, closing: int) -> None:
        if self._opens(mark):
            if self._open is None:
                self._open, self._depth = mark.start, 1
            elif mark.sign in _OPENING and closing > opening + self._depth:
                self._depth += 1
            elif mark.sign in _OPENING or mark.looks_open:
                self._found.append((self._open, mark.start))  # the one before was never closed
                self._open, self._depth = mark.start, 1
        elif self._open is not None:
            self._depth -= 1
            if self._depth <= 0:
                self._found.append((self._open, mark.end))
                self._open = None
        elif self._carried and not self._found:
            self._found.append((self._paragraph.start, mark.end))
            self._carried = False

    def _opens(self, mark: _Mark) -> bool:
        if mark.sign in _OPENING:
            # „so“ ends with the sign that opens elsewhere.
            return not (mark.sign == "“" and self._open is not None and not mark.looks_open)
        if mark.sign in _CLOSING:
            return mark.sign == "»" and self._open is None and mark.looks_open
        return mark.looks_open if not mark.spaced else self._open is None


def _singles(text: str, paragraph: Span, marks: list[_Mark]) -> list[tuple[int, int]]:
    """The stretches in single marks: from a mark that opens to the first that can't be an apostrophe."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(marks):
        mark = marks[at]
        at += 1
        if not _opens_single(text, mark):
            continue
        close, following = _closing_single(text, marks, at)
        if close is not None:
            found.append((mark.start, close.end))
            at = following
        elif mark.sign == "‘" and _WORD.match(text[mark.end : mark.end + 2]) and text[mark.end].isupper():
            following = next((m.start for m in marks[at:] if _opens_single(text, m)), paragraph.end)
            found.append((mark.start, following))
    return found


def _opens_single(text: str, mark: _Mark) -> bool:
    if mark.sign not in _SINGLE_OPENING | {"'"} or mark.after.isspace() or _ELISION.match(text, mark.end):
        return False
    return mark.looks_open or (mark.sign != "'" and not mark.before.isalnum())


def _closing_single(text: str, marks: list[_Mark], at: int) -> tuple[_Mark | None, int]:
    """The mark that closes a single one opened before `at`, and the place behind it."""
    doubtful: tuple[_Mark | None, int] = None, at
    while at < len(marks) and not _opens_single(text, marks[at]):
        mark = marks[at]
        at += 1
        if mark.sign in _SINGLE_OPENING or mark.before.isspace() or mark.after.isalnum():
            continue
        if mark.before in "szxn" and not doubtful[0]:
            doubtful = mark, at
        elif mark.before not in "szxn":
            return mark, at
    return doubtful


def _outermost(pairs: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    reached = -1
    for start, end in sorted(pairs, key=lambda pair: (pair[0], -pair[1])):
        if end > reached:
            yield max(start, reached), end
            reached = end


def _looks(printed: str) -> Looks:
    words = _WORD.findall(printed)
    inner = printed.strip("\"“”„‟«»＂‘’‚‛'‹›` ")
    telling = [word for word in words if word.lower() not in _SMALL_WORDS]
    if telling and all(word[0].isupper() or word[0].isdigit() for word in telling):
        return "title"
    if inner[-1:] in _ENDS_SPEECH and len(words) >= _FEW:
        return "speech"
    return "words" if len(words) <= _FEW else "speech"
