"""Whose statement "the statement" is: that of whoever the article says issued it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from summarizer.extract.rules.attribution import Attribution
from summarizer.lexicon.word_lists import words
from summarizer.names.kind import SpeakerKind
from summarizer.parse.clauses import subject_of
from summarizer.parse.reading import Reading
from summarizer.parse.words import ParsedSentence
from summarizer.text.span import Span

__all__ = ["with_issuers"]

_NOUNS = words(
    "statement letter memo email e-mail release communiqué tweet post filing declaration complaint report"
)
_ISSUING = words("issue release send write publish post circulate submit file sign put deliver")
_FROM = frozenset(("from", "by"))
_DEFINITE = frozenset(("the", "this", "that"))
_INSIDE = re.compile(
    r"[\s,]*in\s+(?:an?|the|his|her|its|their|[\w ]{2,40}[’']s?)\s+(?:[\w-]+\s+){0,2}?(?P<noun>[\w-]+)\b"
)
_NOTE = "the {} is that of {}"


@dataclass(frozen=True, slots=True)
class _Document:
    """Something written, the place of its noun, and who issued it."""

    start: int
    noun: str
    issuer: str
    kind: SpeakerKind | None


def with_issuers(reading: Reading, found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """`found` with whoever issued it for "the statement" and for "the letter from Lind".

    A bare "the statement" is that of the one whom the article names as the issuer of one before; where it
    names several, or nobody, the words as printed stay the speaker.
    """
    documents = sorted((*_named(reading), *_said_in(reading, found)), key=lambda d: d.start)
    return tuple(_issued(reading, item, documents) for item in found)


def _issued(reading: Reading, item: Attribution, documents: Sequence[_Document]) -> Attribution:
    noun = _document_noun(reading, item.source) if item.source else None
    if item.source is None or noun is None:
        return item
    tree, at = noun
    word = tree.words[at]
    own = next((d for d in documents if d.start == word.start), None)
    if own is None and any(k.lower in _DEFINITE for k in (tree.words[c] for c in tree.children[at])):
        before = [d for d in documents if d.noun == word.lemma and d.start < word.start]
        own = before[-1] if before and len({d.issuer for d in before}) == 1 else None
    if own is None:
        return item
    note = _NOTE.format(word.lemma, own.issuer)
    return replace(item, speaker=own.issuer, speaker_kind=own.kind, notes=(*item.notes, note))


def _document_noun(reading: Reading, source: Span) -> tuple[ParsedSentence, int] | None:
    """The place of the noun that heads a source, if it is something written."""
    for sentence in reading.sentences_on(source.start, source.end):
        tree = sentence.tree
        inside = [k for k, w in enumerate(tree.words) if source.start <= w.start < source.end]
        heads = [k for k in inside if tree.words[k].head not in inside or tree.words[k].head == k]
        if heads and tree.words[heads[0]].lemma in _NOUNS:
            return tree, heads[0]
    return None


def _named(reading: Reading) -> Iterator[_Document]:
    """What is written with its issuer beside it: "Lind's letter", "a letter from Lind", "Lind sent one"."""
    for sentence in reading.sentences:
        tree = sentence.tree
        for at, word in enumerate(tree.words):
            if word.lemma not in _NOUNS or word.pos != "NOUN" or word.quoted:
                continue
            by = _issuer(tree, at)
            if by is None:
                continue
            inside = sorted(tree.subtree(by, frozenset(tree.kids(by, "relcl", "appos", "case", "punct"))))
            who = reading.speakers.resolve(
                Span.of(reading.text, tree.words[inside[0]].start, tree.words[inside[-1]].end)
            )
            if who.speaks and who.resolved:
                yield _Document(word.start, word.lemma, who.name, who.kind)


def _issuer(tree: ParsedSentence, at: int) -> int | None:
    """The place of the word that names who issued the document at `at`."""
    for k in tree.kids(at, "poss"):
        return k
    for k in tree.kids(at, "prep", "agent"):
        if tree.words[k].lower in _FROM:
            return next(iter(tree.kids(k, "pobj")), None)
    word = tree.words[at]
    governor = tree.words[word.head]
    if word.dep == "dobj" and governor.lemma in _ISSUING:
        return subject_of(tree, word.head)
    return None


def _said_in(reading: Reading, found: Sequence[Attribution]) -> Iterator[_Document]:
    """What somebody said in a document: "the office said in a statement"."""
    for item in found:
        if item.cue is None or item.source is None or item.speaker is None or item.nested:
            continue
        at = max(item.cue.end, item.source.end)
        inside = _INSIDE.match(reading.text, at)
        if inside is not None and inside["noun"].casefold() in _NOUNS:
            yield _Document(inside.start("noun"), inside["noun"].casefold(), item.speaker, item.speaker_kind)
