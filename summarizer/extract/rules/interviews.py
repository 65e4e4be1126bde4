"""Who asks and who answers in an interview, as its opening paragraphs tell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.extract.rules.sources import source_of
from summarizer.extract.rules.speaking import actor_of, is_outer_verb
from summarizer.lexicon.word_lists import words
from summarizer.parse.clauses import is_passive
from summarizer.parse.reading import Reading, ReadSentence
from summarizer.parse.speakers import ResolvedSpeaker
from summarizer.text.span import Span

__all__ = ["Interview", "interview", "questions_and_answers"]

_SIGNAL = re.compile(
    r"\b(?:interview(?:ed|s)?|Q\s?(?:&|and)\s?A|in conversation|(?:spoke|speaks|talked|talks|chatted) "
    r"(?:to|with)|minutes with|questions (?:to|for))\b",
    re.IGNORECASE,
)
_TITLED = re.compile(
    r"\b(?:interview|Q\s?(?:&|and)\s?A|in conversation|minutes with|questions (?:to|for))\b", re.IGNORECASE
)
_MEETING = words("speak talk tell chat sit interview")
_FIRST_PERSON = re.compile(r"\b(?:I|I[’']\w+|we|We|my|My|our|Our|me|us)\b")
_DRESS = "*_# \t"
_LONGEST_QUESTION = 300
_INTRO = 3


@dataclass(frozen=True, slots=True)
class Interview:
    """The one who answers and the one who asks, None where the opening names nobody or several."""

    answers: ResolvedSpeaker | None
    asks: ResolvedSpeaker | None


def interview(reading: Reading, before: int) -> Interview:
    """Who speaks in an interview that begins at `before`: its opening is about the one who answers."""
    about: Counter[str] = Counter()
    met: list[ResolvedSpeaker] = []
    people: dict[str, ResolvedSpeaker] = {}
    for sentence in reading.sentences:
        if sentence.start >= before:
            break
        for mention in reading.speakers.mentions_in(sentence.start, sentence.end):
            if reading.speakers.is_person(mention):
                who = reading.speakers.resolve(mention.span)
                people.setdefault(who.name, who)
        for who in _subjects(reading, sentence):
            about[who.name] += 1
        met.extend(_met(reading, sentence))
    author = (reading.article.author or "").casefold()
    asking = {who.name for who in met} | {name for name in people if name.casefold() == author}
    named = [name for name in people if name not in asking]
    answering = named[0] if len(named) == 1 else _only_topic(about, people)
    others = [name for name in people if name != answering]
    asks = people[others[0]] if answering and len(others) == 1 and others[0] in asking else None
    return Interview(people.get(answering) if answering else None, asks)


def _only_topic(about: Counter[str], people: dict[str, ResolvedSpeaker]) -> str | None:
    """The person most sentences of the opening are about, None where two share that place."""
    ranked = [(name, count) for name, count in about.most_common() if name in people]
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def _subjects(reading: Reading, sentence: ReadSentence) -> Iterator[ResolvedSpeaker]:
    tree = sentence.tree
    for k, word in enumerate(tree.words):
        if word.dep == "ROOT" and is_outer_verb(tree, k) and (subject := actor_of(tree, k)) is not None:
            yield reading.speakers.resolve(Span.of(reading.text, *source_of(tree, subject)))


def _met(reading: Reading, sentence: ReadSentence) -> Iterator[ResolvedSpeaker]:
    """Whom somebody "spoke to", "told", or "was interviewed by"."""
    tree = sentence.tree
    for k, word in enumerate(tree.words):
        if word.lemma not in _MEETING or not is_outer_verb(tree, k):
            continue
        asked = word.lemma == "interview"
        preps = [p for p in tree.kids(k, "prep", "agent") if tree.words[p].lower in ("to", "with", "by")]
        nouns = [n for p in preps for n in tree.kids(p, "pobj")]
        if asked and not is_passive(tree, k):
            nouns = tree.kids(k, "nsubj")
        elif word.lemma == "tell":
            nouns = tree.kids(k, "dobj", "dative")
        for noun in nouns:
            yield reading.speakers.resolve(Span.of(reading.text, *source_of(tree, noun)))


def questions_and_answers(reading: Reading) -> tuple[Span, ...]:
    """The paragraphs that answer questions which stand in paragraphs of their own, without labels or marks.

    Only in an article whose opening says that it is an interview, and where the answers speak of themselves.
    """
    blocks = reading.blocks
    asking = [k for k, block in enumerate(blocks) if _is_question(reading, block)]
    if not asking or asking[0] == 0:
        return ()
    opening = " ".join(block.text for block in blocks[: min(asking[0], _INTRO)])
    titled = _TITLED.search(blocks[0].text) is not None
    if not titled and not (_SIGNAL.search(opening) and len(asking) > 1):
        return ()
    found: list[Span] = []
    for at, following in zip(asking, [*asking[1:], len(blocks)], strict=True):
        found.extend(_answer(reading, blocks[at + 1 : following], last=following == len(blocks)))
    return tuple(found) if any(_FIRST_PERSON.search(span.text) for span in found) else ()


def _is_question(reading: Reading, block: Span) -> bool:
    words = block.text.strip(_DRESS)
    quoted = reading.quotation_at(block.start + len(block.text) - len(block.text.lstrip(_DRESS)))
    return words.endswith("?") and quoted is None and len(words) <= _LONGEST_QUESTION


def _answer(reading: Reading, blocks: tuple[Span, ...], *, last: bool) -> Iterator[Span]:
    """The paragraphs of one answer; the last one of an article ends where nobody speaks of himself."""
    for k, block in enumerate(blocks):
        own = reading.quotation_at(block.start) is None
        if not own or (k and last and not _FIRST_PERSON.search(block.text)):
            return
        yield block
