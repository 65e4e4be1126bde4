"""Every quotation with its speaker: speech told from nicknames, titles and scare quotes."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from summarizer.extract.extraction import SpeakerKind
from summarizer.extract.rules.headings import headings
from summarizer.extract.rules.headlines import headline_ties
from summarizer.extract.rules.interviews import interview
from summarizer.extract.rules.quotation_cues import Tie, TieKind, ties
from summarizer.extract.rules.sources import can_speak, is_person_or_body, source_of
from summarizer.extract.rules.speaking import acting_subject, actor_of, is_cue, is_outer_verb, means_saying
from summarizer.extract.rules.transcripts import Turn, turn_speaker, turns
from summarizer.extract.rules.works import follows_title, own_kind
from summarizer.lexicon.kinds import names_a_person
from summarizer.lexicon.word_lists import words
from summarizer.parse.reading import Reading, ReadSentence
from summarizer.parse.speakers import ResolvedSpeaker
from summarizer.parse.words import ParsedSentence
from summarizer.text.quotation_marks import Quoted
from summarizer.text.span import Span

__all__ = ["QuotationAttribution", "QuotationKind", "quotation_attributions"]

QuotationKind = Literal["speech", "nickname", "title", "scare", "heading"]

_WORD = re.compile(r"\w[\w’'-]*")
# Fewer words than this without any cue are a writer's own distance, not somebody's speech.
_SPEECH_WORDS = 4
_HEADING = 150
_SENTENCE_ENDS = frozenset(".!?…\"”’'»")
TURN = "taken as the other speaker of the exchange"
# Where something was said, not who passed it on.
_VENUES = words(
    "committee conference summit inquiry mps lawmakers hearing party union convention forum club college "
    "school"
)
NOBODY = "the article doesn't say here who speaks"
_GOES_ON = words("added adds adding continued continues went concluded")


@dataclass(frozen=True, slots=True)
class QuotationAttribution:
    """One stretch in quotation marks and what the article says of its speaker.

    `content` is what stands between the marks, `outer` includes them. `source` is the place that names the
    speaker, `cue` that of the words that tie both; both may stand in another sentence or paragraph.
    `speaker` is None for what nobody in the article says. `tie` says how they are tied ("running" where the
    speaker goes on from the words before). `continues` says that it goes on with the quotation before it.
    """

    kind: QuotationKind
    content: tuple[Span, ...]
    outer: Span
    source: Span | None
    cue: Span | None
    speaker: str | None
    speaker_kind: SpeakerKind | None
    tie: TieKind | Literal["running"] | None
    via: str | None = None
    continues: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Said:
    source: Span | None = None
    cue: Span | None = None
    who: ResolvedSpeaker | None = None
    tie: TieKind | Literal["running"] | None = None
    via: str | None = None
    notes: tuple[str, ...] = ()


_NOBODY_SAID = _Said()


@dataclass(slots=True)
class _Running:
    """Who spoke last and where."""

    source: Span | None = None
    who: ResolvedSpeaker | None = None
    paragraph: int = -9
    colon: bool = False


def quotation_attributions(reading: Reading) -> tuple[QuotationAttribution, ...]:
    """Every outermost quotation of an article outside its furniture, in text order."""
    return _Quotations(reading).all()


class _Quotations:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.article = reading.article
        self.text = reading.text
        self.index = reading.speakers
        self.quoted = reading.quotations
        self.blocks = reading.blocks
        self.sentences: list[list[ReadSentence]] = [[] for _ in reading.blocks]
        for sentence in reading.sentences:
            self.sentences[sentence.paragraph].append(sentence)
        self.headings = headings(self.text, self.blocks, self.quoted)
        self.running = _Running()
        self.turns: list[tuple[int, _Running, bool]] = []
        self.found: list[QuotationAttribution] = []

    def all(self) -> tuple[QuotationAttribution, ...]:
        for number, sentences in enumerate(self.sentences):
            for sentence in sentences:
                if sentence.quoted[0] == sentence.quoted[1]:
                    self._narration(number, sentence)
                else:
                    self._quotations(number, sentence)
        self._carry_back()
        self._transcript()
        return tuple(sorted(self.found, key=lambda item: item.content[0].start))

    def _transcript(self) -> None:
        """Add what a transcript or an interview prints without quotation marks."""
        covered = {q.outer.start for q in self.quoted}
        found = turns(self.reading)
        told = interview(self.reading, min(t.content.start for t in found)) if found else None
        for turn in found:
            if turn.content.start not in covered:
                self._add_turn(turn, turn_speaker(self.index, turn, told))

    def _add_turn(self, turn: Turn, who: ResolvedSpeaker | None) -> None:
        if who is None:
            return
        self.found.append(
            QuotationAttribution(
                kind="speech",
                content=(turn.content,),
                outer=turn.content,
                source=turn.label,
                cue=turn.colon,
                speaker=who.name,
                speaker_kind=who.kind,
                tie="colon",
                notes=who.notes,
            )
        )

    def _carry_back(self) -> None:
        """Give the opening paragraphs of a long quotation the speaker that only its last one names."""
        for at in range(len(self.found) - 1, 0, -1):
            late, early = self.found[at], self.found[at - 1]
            if late.continues and late.tie not in (None, "running") and early.tie in (None, "running"):
                self.found[at - 1] = replace(
                    late,
                    content=early.content,
                    outer=early.outer,
                    continues=early.continues,
                    tie="running",
                    cue=None,
                )

    def _quotations(self, number: int, sentence: ReadSentence) -> None:
        quoted = self.quoted[sentence.quoted[0] : sentence.quoted[1]]
        if sentence.headline:
            found = headline_ties(self.text, Span.of(self.text, sentence.start, sentence.end), quoted)
        else:
            found = ties(sentence.tree, quoted)
        before: Quoted | None = None
        for q, tie in zip(quoted, found, strict=True):
            kind: QuotationKind | None = own_kind(self.text, sentence.tree, q, tie)
            if before is not None and follows_title(self.text, before, q):
                kind = "title"
            if tie is None and q.outer.start in self.headings:
                kind = "heading"
            if kind is None:
                self._quotation(number, sentence, q, tie)
            else:
                self._add(q, kind)
            before = q if kind == "title" else None

    # --- one quotation -----------------------------------------------------------------------------

    def _quotation(self, number: int, sentence: ReadSentence, q: Quoted, tie: Tie | None) -> None:
        if tie is None:
            self._free(number, sentence, q)
            return
        if tie.source is None and len(_WORD.findall(q.inner.text)) < _SPEECH_WORDS:
            self._add(q, "scare")
            return
        source = Span.of(self.text, *tie.source) if tie.source else None
        cue = Span.of(self.text, *tie.cue) if tie.cue else None
        who = self._who(source, cue, number)
        if tie.name is not None and who is not None:
            named = self.index.resolve(Span.of(self.text, *tie.name))
            who = named if named.resolved and named.kind == "person" else who
        if tie.kind == "noun" and (who is None or not who.resolved):
            source, who = None, None
        if source is not None:
            self.running = _Running(source, who, number)
        notes = () if source is not None else (NOBODY,)
        self._add(q, "speech", _Said(source, cue, who, tie.kind, self._via(tie, who), notes))
        self._note_turn(number, q)

    def _who(self, source: Span | None, cue: Span | None, number: int) -> ResolvedSpeaker | None:
        """Whom the source stands for; a pronoun with "added" is whoever spoke just before."""
        if source is None:
            return None
        who = self.index.resolve(source)
        running = self.running
        if (
            cue is not None
            and running.who is not None
            and running.who.kind == "person"
            and running.paragraph >= number - 1
            and source.text.casefold() in ("he", "she")
            and not _GOES_ON.isdisjoint(cue.text.casefold().split())
            and self.index.can_be(running.who.name, source.text)
        ):
            return running.who
        return who

    def _via(self, tie: Tie, who: ResolvedSpeaker | None) -> str | None:
        """Who passed the words on: a named body that isn't this article's outlet."""
        if tie.via is None:
            return None
        bodies = self.index.mentions_in(*tie.via)
        if not bodies or any(self.index.is_person(m) for m in bodies):
            return None
        told = tie.kind == "after" or tie.cue is None or tie.cue[1] <= tie.via[0] <= tie.cue[1] + 2
        passed = self.index.resolve(bodies[-1].span if told else Span.of(self.text, *tie.via))
        outlet = (self.article.outlet or "").casefold()
        is_own = bool(outlet) and passed.name.casefold() in outlet
        last = passed.name.split()[-1].casefold()
        no_outlet = last in _VENUES or names_a_person(last.rstrip("s"))
        is_venue = told and (passed.kind != "organisation" or no_outlet)
        return None if is_own or is_venue or (who and passed.name == who.name) else passed.name

    def _free(self, number: int, sentence: ReadSentence, q: Quoted) -> None:
        """A quotation whose sentence names nobody: the speaker goes on from before."""
        if not _stands_free(sentence):
            self._partial(number, sentence, q)
            return
        if self.running.paragraph < number - 1 or (
            self.running.paragraph < number and self._at_start(number, q)
        ):
            self._look_back(number)
        running = self.running
        if running.who is None or running.paragraph < number - 1:
            self._add(q, "speech", _Said(notes=(NOBODY,)))
            return
        if other := self._other_side(number, q):
            self.running = _Running(other.source, other.who, number)
            self._add(q, "speech", _Said(other.source, None, other.who, "running", notes=(TURN,)))
            self._note_turn(number, q)
            return
        self.running = _Running(running.source, running.who, number)
        self._add(q, "speech", _Said(running.source, None, running.who, "running"))
        self._note_turn(number, q)

    def _partial(self, number: int, sentence: ReadSentence, q: Quoted) -> None:
        """Some words of a sentence without a cue: the speaker's where it goes on about him."""
        if self._is_heading(number):
            self._add(q, "heading")
        elif len(_WORD.findall(q.inner.text)) < _SPEECH_WORDS:
            self._add(q, "scare")
        elif self._is_about_speaker(number, sentence, q):
            self._add(q, "speech", _Said(self.running.source, None, self.running.who, "running"))
        else:
            self._add(q, "speech", _Said(notes=(NOBODY,)))

    def _is_about_speaker(self, number: int, sentence: ReadSentence, q: Quoted) -> bool:
        """Whether a sentence tells what the last speaker does, or opens with more of his words."""
        who = self.running.who
        if who is None or self.running.paragraph < number - 1:
            return False
        if self.running.paragraph == number and not _WORD.search(self.text[sentence.start : q.outer.start]):
            return True
        subject = acting_subject(sentence.tree)
        if subject is None:
            return False
        source = Span.of(self.text, *source_of(sentence.tree, subject))
        return self.index.resolve(source).name == who.name

    def _note_turn(self, number: int, q: Quoted) -> None:
        self.turns.append((number, self.running, q.inner.text.endswith("?")))

    def _other_side(self, number: int, q: Quoted) -> _Running | None:
        """The one who speaks next where two people take turns, question and answer, a paragraph each."""
        if len(self.turns) < 2 or q.continues:
            return None
        (before, first, asked), (last, second, asks) = self.turns[-2:]
        if (before, last) != (number - 2, number - 1) or first.who is None or second.who is None:
            return None
        if first.who.name == second.who.name or not self._stands_alone(number):
            return None
        return first if (asked and q.inner.text.endswith("?")) or asks else None

    def _stands_alone(self, number: int) -> bool:
        return all(_stands_free(sentence) for sentence in self.sentences[number])

    def _is_heading(self, number: int) -> bool:
        """Whether a paragraph is a headline: by its capitals, its place, or the article's title."""
        block = self.blocks[number]
        opens = number == 0 and len(block) < _HEADING and block.text[-1] not in _SENTENCE_ENDS
        shown = any(sentence.headline for sentence in self.sentences[number])
        return opens or shown or block.text == self.article.title

    def _at_start(self, number: int, q: Quoted) -> bool:
        return not _WORD.search(self.text[self.blocks[number].start : q.outer.start])

    def _look_back(self, number: int) -> None:
        """Read the paragraph before for who it lets speak, or who it is about."""
        if number == 0 or self.running.paragraph == number - 1:
            return
        for sentence in self.sentences[number - 1]:
            self._narration(number - 1, sentence)

    def _narration(self, number: int, sentence: ReadSentence) -> None:
        """Keep in mind whom a sentence without quotations lets speak, else whom it is about."""
        subject = _speaking_subject(sentence.tree)
        if subject is None:
            return
        source = Span.of(self.text, *source_of(sentence.tree, subject))
        who = self.index.resolve(source)
        if (
            (who.resolved and who.kind == "person")
            or self.running.who is None
            or self.running.paragraph < number
        ):
            self.running = _Running(source, who, number)

    def _add(self, q: Quoted, kind: QuotationKind, said: _Said = _NOBODY_SAID) -> None:
        who = said.who
        self.found.append(
            QuotationAttribution(
                kind=kind,
                content=(q.inner,),
                outer=q.outer,
                source=said.source,
                cue=said.cue,
                speaker=who.name if who else None,
                speaker_kind=who.kind if who else None,
                tie=said.tie,
                via=said.via,
                continues=q.continues,
                notes=said.notes + (who.notes if who else ()),
            )
        )


def _stands_free(sentence: ReadSentence) -> bool:
    """Whether nothing but quotations stands in a sentence."""
    return not any(_WORD.match(word.text) for word in sentence.tree.words if not word.quoted)


def _speaking_subject(tree: ParsedSentence) -> int | None:
    """The subject of the last verb of saying, else of the first cue, else a person."""
    first: int | None = None
    cue: int | None = None
    saying: int | None = None
    for k, word in enumerate(tree.words):
        if not is_outer_verb(tree, k) or not tree.kids(k, "nsubj", "nsubjpass"):
            continue
        subject = actor_of(tree, k)
        if subject is None or not can_speak(tree, subject):
            continue
        aside = word.dep in ("relcl", "advcl")
        if first is None and is_person_or_body(tree, subject) and not aside:
            first = subject
        if aside or not is_cue(tree, k):
            continue
        cue = subject if cue is None else cue
        if means_saying(tree, k):
            saying = subject
    return next((s for s in (saying, cue, first) if s is not None), None)
