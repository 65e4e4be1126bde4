"""An article's sentences with each quotation as one sign: what is quoted can't be read as narration."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from summarizer.lexicon.cues import VERB_CUES
from summarizer.text.quotation_marks import Quoted
from summarizer.text.sentences import LONGEST_SENTENCE
from summarizer.text.span import Span

__all__ = ["Masked", "MaskedSentence", "mask", "masked_sentences"]

_MARK = '"'
# Bodies whose letters spell a pronoun: as that they would lose their verbs.
_ACRONYM = re.compile(r"\b(?:US|WHO|IT)\b")
# So many quotations in one sentence are no sentence.
_CROWD = 200
_MOVED = ",.;:?!—–-…"
_BOUNDARY = re.compile(r"[.!?…]+[)\]*]*(?:\s+)(?=[^\sa-z,;.)])|(?<=[a-z\"])[.!?](?=[A-Z\"])")
# Inside a quotation, which is blank here, no space stands behind a word.
_BETWEEN_WORDS = re.compile(r"[\w,;:)]\s")
# "WASHINGTON — The Senate", "VELL/HOLM, Sept 7 (Reuters) - The board": places in capitals with a region or a
# day, no part of the sentence behind them.
_DATELINE = re.compile(
    r"[A-Z][A-Z.'’/ -]{2,40}(?:, [A-Z][\w.]*(?: [A-Z\d][\w.]*){0,2}){0,2}(?:, \d{4})?(?: ?\([\w ./]{2,30}\))?"
    r" ?(?:[–—―]|--?(?= )) *(?=\S)"
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Col|Lt|Sgt|Capt|Maj|Prof|Rev|Hon|St|Adm|Cmdr|Cllr|Supt|Insp|Det|"
    r"vs|Jr|Sr|Inc|Corp|Co|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec)|\b[A-Z]|\b[ap]\.m|[A-Z]\.[A-Z])\.$"
)
_SPEECH_VERBS = "|".join(
    sorted((form for form, cues in VERB_CUES.items() if any("c" in c.frames for c in cues)), key=len)
)
# A quotation that ends in "?" or "!" goes on with its "Smith asked." although a capital follows.
_TAG_CLAUSE = re.compile(
    rf"(?:[A-Z][\w.’'-]*\s+){{1,4}}(?:{_SPEECH_VERBS})\b(?!\s+(?:that|the|he|she|it|they|his|her|a)\b)|"
    rf"(?:{_SPEECH_VERBS})\s+[A-Z]|(?:one|the|a|an)\s(?:[\w’'-]+\s){{1,4}}(?:said|asked|wrote|says|asks)\b",
)


@dataclass(frozen=True, slots=True)
class Masked:
    """A text of the same length with every quotation blanked, and where the marks around them stand."""

    text: str
    marks: frozenset[int]


@dataclass(frozen=True, slots=True)
class MaskedSentence:
    """`[start, end)` of a sentence, and the places `[first, last)` its quotations have in the list of all."""

    start: int
    end: int
    first: int
    last: int


def mask(text: str, quoted: tuple[Quoted, ...]) -> Masked:
    """`text` at the same length with every quotation blanked between two marks.

    The punctuation that American style puts before the closing mark stands behind it, as in British style.
    """
    pieces: list[str] = []
    places: set[int] = set()
    at = 0
    for q in quoted:
        size = len(q.outer)
        pieces.append(text[at : q.outer.start])
        last = q.inner.text[-1]
        close = q.outer.end - 1
        if size < 3:
            pieces.append(_MARK * size)
        elif last in _MOVED and len(q.inner) > 1:
            pieces.append(_MARK + " " * (size - 3) + _MARK + (last if last != "…" else "."))
            close -= 1
        else:
            pieces.append(_MARK + " " * (size - 2) + _MARK)
        places.update((q.outer.start, close))
        at = q.outer.end
    pieces.append(text[at:])
    plain = _ACRONYM.sub(lambda match: match.group()[0] + "x" * (len(match.group()) - 1), "".join(pieces))
    return Masked(plain, frozenset(places))


def masked_sentences(
    masked: str, block: Span, quoted: tuple[Quoted, ...], first: int
) -> list[MaskedSentence]:
    """The sentences of one paragraph of a masked text.

    Args:
        masked: what `mask` made.
        block: the paragraph.
        quoted: all quotations of the text.
        first: the first of `quoted` that ends after the paragraph's start.
    """
    cuts = [block.start]
    if dateline := _DATELINE.match(masked, block.start, block.end):
        cuts.append(dateline.end())
    for match in _BOUNDARY.finditer(masked, block.start, block.end):
        sign = match.start()
        if masked[sign] == "." and _ABBREVIATED.search(masked, max(block.start, sign - 6), sign + 1):
            continue
        if (
            masked[sign - 1 : sign] == _MARK
            and masked[sign] != "."
            and _TAG_CLAUSE.match(masked, match.end(), block.end)
        ):
            continue
        cuts.append(match.end())
    cuts += (
        [q.outer.end for q in quoted[first + _CROWD :: _CROWD] if block.start < q.outer.end < block.end]
        if (len(quoted) > first + _CROWD and quoted[first + _CROWD].outer.end < block.end)
        else []
    )
    cuts.sort()
    cuts.append(block.end)
    cuts = list(_not_too_far_apart(masked, cuts))
    found: list[MaskedSentence] = []
    at = first
    for start, end in pairwise(cuts):
        begin = at
        while at < len(quoted) and quoted[at].outer.start < end:
            at += 1
        if start < end:
            found.append(MaskedSentence(start, end, begin, at))
    return found


def _not_too_far_apart(masked: str, cuts: list[int]) -> Iterator[int]:
    """The cuts with others between them where a sentence is too long to be one; none inside a quotation."""
    at = cuts[0]
    for cut in cuts:
        while cut - at > LONGEST_SENTENCE:
            between = _BETWEEN_WORDS.search(masked, at + LONGEST_SENTENCE, cut)
            if between is None:
                break
            at = between.end()
            yield at
        at = cut
        yield cut
