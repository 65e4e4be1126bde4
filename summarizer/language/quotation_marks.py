"""Everything that stands in quotation marks, told from apostrophes, inch signs and plural possessives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.language.segments import paragraphs as split_paragraphs
from summarizer.language.span import Span

__all__ = ["Quoted", "quoted_stretches"]


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch in quotation marks inside one paragraph.

    `outer` holds the marks, `inner` doesn't (white space at its ends left out). `opened_by` is the opening
    mark as printed. `closed` is False where no closing mark follows before the paragraph's end; the stretch
    then ends there. `depth` is 0 for the outermost. `continues` says that the stretch goes on with the one
    before it, whose paragraph ended without a closing mark.
    """

    outer: Span
    inner: Span
    opened_by: str
    closed: bool
    depth: int = 0
    continues: bool = False


_CANDIDATE = re.compile(r"'(?=''(?!'))|''|’’|‘‘|``|[\"“”„‟«»‹›‘’‚‛'`＂]")
_DOUBLE, _SINGLE, _ANGLE, _SINGLE_ANGLE = "double", "single", "angle", "single angle"
_FAMILY = {
    **dict.fromkeys(["''", "’’", "‘‘", "``", '"', "“", "”", "„", "‟", "＂"], _DOUBLE),
    **dict.fromkeys(["‘", "’", "‚", "‛", "'", "`"], _SINGLE),
    **dict.fromkeys("«»", _ANGLE),
    **dict.fromkeys("‹›", _SINGLE_ANGLE),
}
_ELISION = re.compile(
    r"(?:\d0s\b|\d\d\b|n\b|(?:em|til|tis|twas|cause|cos|bout|round|neath|ere|twere|ello|im|er|kay)\b(?![’']))",
    re.IGNORECASE,
)
_FEET_BEFORE = re.compile(r"\d[’'′]\d{1,2}$")
_DROPPED_LETTER = re.compile(r"(?:[^\W\d_][sSzx]|[^\W\d_]{2}in|\btho|\b[Oo])$")
_STRAIGHT = frozenset(['"', "''", "’’", "＂"])
_BEFORE_OPENING = frozenset("([{<—–-―/=|“”\"„«‘'…*_>•")
# A paragraph without marks that is longer than a button or a caption ends a quotation left open before it.
_INTERLUDE = 60
# What may stand before the mark that opens a paragraph of a longer quotation.
_LEAD = re.compile(r"[\s\-–—•*>|]*")


@dataclass(slots=True)
class _Mark:
    start: int
    end: int
    text: str
    may_open: bool
    may_close: bool
    # A closing single mark that could as well be an apostrophe: the plural possessive, a dropped letter.
    weak: bool = False
    # Whether the singles after this one say that it is an apostrophe.
    apostrophe: bool = False


@dataclass(slots=True)
class _Open:
    mark: _Mark
    depth: int


def quoted_stretches(text: str, paragraphs: Sequence[Span] | None = None) -> tuple[Quoted, ...]:
    """Every stretch of `text` in quotation marks, nested ones included, in the order of their opening marks.

    Args:
        text: any text; offsets of the result index it.
        paragraphs: its paragraphs where they are known already.
    """
    found: list[Quoted] = []
    awaited: str | None = None
    for block in split_paragraphs(text) if paragraphs is None else paragraphs:
        if not _CANDIDATE.search(block.text):
            awaited = awaited if len(block) <= _INTERLUDE else None
            continue
        marks = _marks(text, block)
        _settle_singles(marks)
        here = _pair(text, block, marks, awaited)
        here.sort(key=lambda q: (q.outer.start, -q.outer.end))
        found.extend(here)
        awaited = next(
            (q.opened_by for q in here if not q.closed and q.outer.end == block.end and q.depth == 0), None
        )
    return tuple(_without_stray_singles(found, text))


def _marks(text: str, block: Span) -> list[_Mark]:
    marks: list[_Mark] = []
    for match in _CANDIDATE.finditer(text, block.start, block.end):
        start, end = match.span()
        sign = match.group()
        before = text[start - 1] if start > block.start else " "
        after = text[end] if end < block.end else " "
        if sign in ("’’", "‘‘") and _FAMILY.get(before) == _SINGLE:
            continue
        if _FAMILY[sign] == _SINGLE:
            if mark := _single(text, start, sign, before, after, block):
                marks.append(mark)
        elif mark := _other(text, start, end, sign, before, after):
            marks.append(mark)
    return marks


def _other(text: str, start: int, end: int, sign: str, before: str, after: str) -> _Mark | None:
    opens_by_place = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
    if sign in _STRAIGHT:
        if sign == '"' and before.isdigit() and _FEET_BEFORE.search(text, max(0, start - 6), start):
            return None  # six feet two inches
        both_spaced = before.isspace() and after.isspace()
        closes_by_place = not before.isspace() or both_spaced
        unspaced = before in ".!?" and after.isalnum()  # the space between two sentences got lost
        return _Mark(start, end, sign, opens_by_place or both_spaced or unspaced, closes_by_place)
    if sign == "“":
        return _Mark(start, end, sign, True, not before.isspace() and not after.isalnum())
    if sign == "”":
        return _Mark(start, end, sign, opens_by_place and after.isalnum() and before.isspace(), True)
    if sign in ("«", "‹", "»", "›"):
        return _Mark(start, end, sign, sign in "«‹" or opens_by_place, sign in "»›" or not before.isspace())
    return _Mark(start, end, sign, True, False)


def _single(text: str, start: int, sign: str, before: str, after: str, block: Span) -> _Mark | None:
    word_before, word_after = before.isalnum(), after.isalnum()
    if sign in "‘‚‛`":
        if word_before and word_after:
            return None
        if sign == "‘" and (word_before or before in ".,!?…") and not word_after:
            return _Mark(start, start + 1, sign, False, True)
        opens = not after.isspace() and not _ELISION.match(text, start + 1, block.end)
        return _Mark(start, start + 1, sign, opens, False)
    if word_before and word_after:
        return None
    can_open = sign == "'" and (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
    if can_open and _ELISION.match(text, start + 1, block.end):
        return None
    can_close = not before.isspace()
    if not can_open and not can_close:
        return None
    weak = can_close and _DROPPED_LETTER.search(text, max(block.start, start - 6), start) is not None
    return _Mark(start, start + 1, sign, can_open, can_close, weak)


def _settle_singles(marks: list[_Mark]) -> None:
    """Decide from right to left which weak closing singles are apostrophes.

    "It's the players' fault,' he said": a later closing mark with no opening one in between shows that the
    weak one was an apostrophe. "'reckless acts' by a 'bully'": an opening one in between shows that it closed.
    """
    later_closes = False
    for mark in reversed(marks):
        if _FAMILY[mark.text] != _SINGLE:
            continue
        if mark.may_open and not mark.may_close:
            later_closes = False
        elif mark.weak:
            mark.apostrophe = later_closes
        elif mark.may_close:
            later_closes = True


def _pair(text: str, block: Span, marks: list[_Mark], awaited: str | None) -> list[Quoted]:
    found: list[Quoted] = []
    stack: list[_Open] = []
    first = _LEAD.match(text, block.start, block.end)
    opening_place = first.end() if first else block.start
    for at, mark in enumerate(marks):
        family = _FAMILY[mark.text]
        same = next((k for k in range(len(stack) - 1, -1, -1) if _FAMILY[stack[k].mark.text] == family), None)
        if same is None and mark.text in ("''", "’’") and stack and _FAMILY[stack[-1].mark.text] == _SINGLE:
            same = len(stack) - 1
        if same is not None and _closes(stack[same].mark, mark, marks, at):
            if family == _SINGLE and same < len(stack) - 1:
                continue  # an apostrophe inside an inner quotation
            opened = stack[same]
            del stack[same:]
            found.extend(_quoted(text, opened, mark.start, mark.end, True, awaited, opening_place))
        elif mark.may_open and not mark.apostrophe:
            if same is not None and not _nests(marks, at):
                if family == _SINGLE and mark.text == "'":
                    continue
                opened = stack[same]
                del stack[same:]
                if family != _SINGLE:
                    found.extend(_quoted(text, opened, mark.start, mark.start, False, awaited, opening_place))
            stack.append(_Open(mark, len(stack)))
    for opened in stack:
        found.extend(_quoted(text, opened, block.end, block.end, False, awaited, opening_place))
        if _FAMILY[opened.mark.text] != _SINGLE:
            break
    return found


def _closes(opening: _Mark, mark: _Mark, marks: list[_Mark], at: int) -> bool:
    if not mark.may_close or mark.apostrophe:
        return False
    if mark.text == "“":
        return opening.text in "„‟" or (opening.text == "“" and not _followed_by_close(marks, at))
    if mark.text in _STRAIGHT and mark.may_open:
        return opening.text == mark.text
    return opening.text != "»" or mark.text == "«"


def _followed_by_close(marks: list[_Mark], at: int) -> bool:
    return at + 1 < len(marks) and marks[at + 1].text == "”"


def _nests(marks: list[_Mark], at: int) -> bool:
    """Whether a double mark opening inside another has two closing marks to come: one for each."""
    own = {"“": "”", '"': '"'}.get(marks[at].text)
    return at + 2 < len(marks) and marks[at + 1].text == own and marks[at + 2].text == "”"


def _quoted(
    text: str, opened: _Open, end: int, outer_end: int, closed: bool, awaited: str | None, opening_place: int
) -> list[Quoted]:
    mark = opened.mark
    inner = Span.trimmed(text, mark.end, end)
    if inner is None:
        return []
    outer = Span.of(text, mark.start, outer_end if closed else inner.end)
    continues = awaited == mark.text and mark.start == opening_place and opened.depth == 0
    return [Quoted(outer, inner, mark.text, closed, opened.depth, continues)]


def _without_stray_singles(found: list[Quoted], text: str) -> list[Quoted]:
    """Leave out unclosed single marks that nothing shows to be quotation marks: an elision, a stray accent."""
    kept: list[Quoted] = []
    for at, quoted in enumerate(found):
        if quoted.closed or _FAMILY[quoted.opened_by] != _SINGLE or quoted.continues:
            kept.append(quoted)
            continue
        goes_on = at + 1 < len(found) and found[at + 1].continues
        introduced = text[max(0, quoted.outer.start - 2) : quoted.outer.start].strip() in (":", ",", "—", "–")
        starts_upper = quoted.opened_by == "‘" and quoted.inner.text[0].isupper()
        if (
            goes_on
            or (introduced and starts_upper)
            or (starts_upper and " " in quoted.inner.text and quoted.depth == 0)
        ):
            kept.append(quoted)
    return kept
