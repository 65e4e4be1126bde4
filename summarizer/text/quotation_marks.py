"""Everything that stands in quotation marks, told from apostrophes, inch signs and plural possessives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from summarizer.text.sentences import paragraphs as split_paragraphs
from summarizer.text.span import Span

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
# Marks ahead in which the two that close a nested quotation must stand.
_LOOK_AHEAD = 8
_LEFT_SINGLES = frozenset("'‘")
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


@dataclass(frozen=True, slots=True)
class _Sign:
    """One sign as it stands: its place and the characters beside it, spaces at the paragraph's edges."""

    start: int
    end: int
    text: str
    before: str
    after: str

    @property
    def opens_by_place(self) -> bool:
        """Whether a mark that looks the same on both sides would open here."""
        return (self.before.isspace() or self.before in _BEFORE_OPENING) and not self.after.isspace()

    def mark(self, may_open: bool, may_close: bool, weak: bool = False) -> _Mark:
        """The sign as a mark that may open, may close."""
        return _Mark(self.start, self.end, self.text, may_open, may_close, weak)


def quoted_stretches(text: str, paragraphs: Sequence[Span] | None = None) -> tuple[Quoted, ...]:
    """Every stretch of `text` in quotation marks, nested ones included, in the order of their opening marks.

    Args:
        text: any text; offsets of the result index it.
        paragraphs: its paragraphs where they are known already.
    """
    found: list[Quoted] = []
    awaited: str | None = None
    blocks = split_paragraphs(text) if paragraphs is None else paragraphs
    for number, block in enumerate(blocks):
        if not _CANDIDATE.search(block.text):
            awaited = awaited if len(block) <= _INTERLUDE else None
            continue
        marks = _marks(text, block)
        follows = blocks[number + 1].text[0] if number + 1 < len(blocks) else ""
        _settle_singles(marks, goes_on=follows in _LEFT_SINGLES and _opens_a_sentence(text, block, marks))
        here = _Pairing(text, block, awaited).of(marks)
        here.sort(key=lambda q: (q.outer.start, -q.outer.end))
        found.extend(here)
        awaited = next((q.opened_by for q in here if not q.closed and q.outer.end == block.end), None)
    return tuple(_with_depth(_without_stray_singles(found, text)))


def _marks(text: str, block: Span) -> list[_Mark]:
    marks: list[_Mark] = []
    for match in _CANDIDATE.finditer(text, block.start, block.end):
        start, end = match.span()
        sign = match.group()
        before = text[start - 1] if start > block.start else " "
        after = text[end] if end < block.end else " "
        if sign in ("’’", "‘‘") and _FAMILY.get(before) == _SINGLE:
            continue
        place = _Sign(start, end, sign, before, after)
        if _FAMILY[sign] != _SINGLE:
            mark = _double(text, place)
        elif before.isalnum() and after.isalnum():
            continue  # an apostrophe inside a word
        else:
            mark = _left_single(text, place) if sign in "‘‚‛`" else _single(text, place, block)
        if mark is not None:
            marks.append(mark)
    return marks


def _double(text: str, at: _Sign) -> _Mark | None:
    before, after = at.before, at.after
    if at.text in _STRAIGHT:
        if at.text == '"' and before.isdigit() and _FEET_BEFORE.search(text, max(0, at.start - 6), at.start):
            return None  # six feet two inches
        both_spaced = before.isspace() and after.isspace()
        unspaced = before in ".!?" and after.isalnum()  # the space between two sentences got lost
        return at.mark(at.opens_by_place or both_spaced or unspaced, not before.isspace() or both_spaced)
    if at.text == "“":
        return at.mark(True, not before.isspace() and not after.isalnum())
    if at.text == "”":
        return at.mark(before.isspace() and after.isalnum(), True)
    if at.text in "«‹»›":
        return at.mark(at.text in "«‹" or at.opens_by_place, at.text in "»›" or not before.isspace())
    return at.mark(True, False)


def _left_single(text: str, at: _Sign) -> _Mark:
    if at.text == "‘" and (at.before.isalnum() or at.before in ".,!?…") and not at.after.isalnum():
        return at.mark(False, True)
    return at.mark(not at.after.isspace() and not _ELISION.match(text, at.end), False)


def _single(text: str, at: _Sign, block: Span) -> _Mark | None:
    opens = at.text == "'" and at.opens_by_place
    if opens and _ELISION.match(text, at.end, block.end):
        return None
    closes = not at.before.isspace()
    weak = closes and _DROPPED_LETTER.search(text, max(block.start, at.start - 6), at.start) is not None
    return at.mark(opens, closes, weak) if opens or closes else None


def _opens_a_sentence(text: str, block: Span, marks: list[_Mark]) -> bool:
    """Whether the last single that opens stands where a sentence begins, as that of a long speech does."""
    last = next((m for m in reversed(marks) if m.text in _LEFT_SINGLES and m.may_open), None)
    before = text[block.start : last.start].rstrip()[-1:] if last else ""
    return last is not None and (not before or before in ".!?:,")


def _settle_singles(marks: list[_Mark], *, goes_on: bool) -> None:
    """Decide from right to left which weak closing singles are apostrophes.

    "It's the players' fault,' he said": a later closing mark with no opening one in between shows that the
    weak one was an apostrophe. "'reckless acts' by a 'bully'": an opening one shows that it closed.
    `goes_on` where the speech is closed in a later paragraph.
    """
    later_closes = goes_on
    for mark in reversed(marks):
        if _FAMILY[mark.text] != _SINGLE:
            continue
        if mark.may_open and not mark.may_close:
            later_closes = False
        elif mark.weak:
            mark.apostrophe = later_closes
        elif mark.may_close:
            later_closes = True


class _Pairing:
    """Pairs the marks of one paragraph."""

    def __init__(self, text: str, block: Span, awaited: str | None) -> None:
        self._text = text
        self._block = block
        self._awaited = awaited
        lead = _LEAD.match(text, block.start, block.end)
        self._first = lead.end() if lead else block.start
        self._found: list[Quoted] = []
        # Open marks, outermost first: at most one of a family, or two where curly marks nest.
        self._stack: list[_Mark] = []

    def of(self, marks: list[_Mark]) -> list[Quoted]:
        for at, mark in enumerate(marks):
            same = self._opened_alike(mark)
            if same is not None and _closes(self._stack[same], mark, marks, at):
                if _FAMILY[mark.text] != _SINGLE or same == len(self._stack) - 1:
                    self._end(same, mark.start, mark.end, closed=True)
            elif mark.may_open and not mark.apostrophe:
                self._open(mark, same, nests=_nests(marks, at))
        for mark in self._stack:
            self._add(mark, self._block.end, self._block.end, closed=False)
            if _FAMILY[mark.text] != _SINGLE:
                break
        return self._found

    def _opened_alike(self, mark: _Mark) -> int | None:
        family = _FAMILY[mark.text]
        for k in range(len(self._stack) - 1, -1, -1):
            if _FAMILY[self._stack[k].text] == family:
                return k
        if mark.text in ("''", "’’") and self._stack and _FAMILY[self._stack[-1].text] == _SINGLE:
            return len(self._stack) - 1
        return None

    def _open(self, mark: _Mark, same: int | None, *, nests: bool) -> None:
        """Open a mark; one of its family that is still open ends here, unclosed."""
        if same is not None and not nests:
            if mark.text == "'":
                return
            if _FAMILY[mark.text] == _SINGLE:
                del self._stack[same:]
            else:
                self._end(same, mark.start, mark.start, closed=False)
        self._stack.append(mark)

    def _end(self, place: int, end: int, outer_end: int, *, closed: bool) -> None:
        mark = self._stack[place]
        del self._stack[place:]
        self._add(mark, end, outer_end, closed=closed)

    def _add(self, mark: _Mark, end: int, outer_end: int, *, closed: bool) -> None:
        inner = Span.trimmed(self._text, mark.end, end)
        if inner is None:
            return
        outer = Span.of(self._text, mark.start, outer_end if closed else inner.end)
        continues = self._awaited == mark.text and mark.start == self._first
        self._found.append(Quoted(outer, inner, mark.text, closed, continues=continues))


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
    ahead = [m.text for m in marks[at + 1 : at + _LOOK_AHEAD] if _FAMILY[m.text] == _DOUBLE]
    return ahead[:2] == [own, "”"]


def _without_stray_singles(found: list[Quoted], text: str) -> list[Quoted]:
    """Leave out unclosed single marks that nothing shows to be more than an elision or a stray accent."""
    kept: list[Quoted] = []
    for at, quoted in enumerate(found):
        if quoted.closed or _FAMILY[quoted.opened_by] != _SINGLE or quoted.continues:
            kept.append(quoted)
            continue
        goes_on = at + 1 < len(found) and found[at + 1].continues
        introduced = text[max(0, quoted.outer.start - 2) : quoted.outer.start].strip() in (":", ",", "—", "–")
        starts_upper = quoted.opened_by == "‘" and quoted.inner.text[0].isupper()
        if goes_on or (introduced and starts_upper) or (starts_upper and " " in quoted.inner.text):
            kept.append(quoted)
    return kept


def _with_depth(found: list[Quoted]) -> Iterator[Quoted]:
    """The same stretches, each with the number of those around it."""
    around: list[int] = []
    for quoted in found:
        while around and around[-1] <= quoted.outer.start:
            around.pop()
        yield replace(quoted, depth=len(around)) if around else quoted
        around.append(quoted.outer.end)
