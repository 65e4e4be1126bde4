"""Every quotation with its speaker: speech told from nicknames, titles and scare quotes."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from summarizer.extract.extraction import SpeakerKind
from summarizer.extract.rules.clauses import Clauses, read_clauses
from summarizer.extract.rules.headlines import headline_ties
from summarizer.extract.rules.masked import MaskedSentence, mask, masked_sentences
from summarizer.extract.rules.mentions import is_body, is_headline
from summarizer.extract.rules.quotation_cues import Tie, TieKind, ties
from summarizer.extract.rules.speakers import ResolvedSpeaker, quoted_in, speaker_index
from summarizer.extract.rules.transcripts import turns
from summarizer.language.cues import VERB_CUES
from summarizer.language.names import name_parts
from summarizer.language.quotation_marks import Quoted
from summarizer.language.span import Span
from summarizer.language.word_lists import words
from summarizer.read.article import Article

__all__ = ["QuotationAttribution", "QuotationKind", "quotation_attributions"]

QuotationKind = Literal["speech", "nickname", "title", "scare"]

_WORD = re.compile(r"\w[\w’'-]*")
# Fewer words than this without any cue are a writer's own distance, not somebody's speech.
_SPEECH_WORDS = 4
_WORKS = re.compile(
    r"\b(?:book|novel|memoir|film|movie|documentary|show|series|sitcom|song|album|single|play|musical|podcast|program|"
    r"programme|episode|magazine|article|essay|column|report|poem|painting|game|drama|track|hit|section|segment|titled|"
    r"entitled|called|named|dubbed|headlined|broadcast)s?,?\s+$",
    re.IGNORECASE,
)
_ON_SHOW = re.compile(
    r"(?:[’']s|\b(?:on|in|of|for|author of|host of|watch(?:ed)?|stars? in))\s+(?:the\s+)?$", re.IGNORECASE
)
_HEADING = 150
_SENTENCE_ENDS = frozenset(".!?…\"”’'»")
LETTER = "the transcript gives only a letter for the speaker"
TURN = "taken as the other speaker of the exchange"
# Where something was said, not who passed it on.
_VENUES = words(
    "committee conference summit inquiry hearing party union convention forum club college school"
)
NOBODY = "the article doesn't say here who speaks"
_GOES_ON = words("added adds adding continued continues went concluded")
# "his “victory plan”": what somebody's undertaking is called, with whose it is.
_NAMED_THINGS = words(
    """
    plan law bill act doctrine tour project initiative programme program policy rule
    """
)
_OWNED = re.compile(r"(?:\b(?:his|her|its|their|our|my)|[’']s)\s$", re.IGNORECASE)
_SMALL = words("a an the and or but of in on at to for with from by vs as is it")
_BEFORE_NICK = re.compile(r"[A-Z][\w.’'-]*\s$")
_AFTER_NICK = re.compile(r"\s[A-Z][\w’'-]+")


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


def quotation_attributions(article: Article) -> tuple[QuotationAttribution, ...]:
    """Every outermost quotation of `article` outside its furniture, in text order."""
    return _Reading(article).all()


class _Reading:
    def __init__(self, article: Article) -> None:
        self.article = article
        self.text = article.text
        self.index = speaker_index(article)
        self.quoted = tuple(q for q in quoted_in(article) if q.depth == 0)
        self.masked = mask(self.text, self.quoted)
        self.blocks = [b for b in article.paragraphs if not (article.furniture and article.is_furniture(b))]
        self.running = _Running()
        self.turns: list[tuple[int, _Running, bool]] = []
        self.found: list[QuotationAttribution] = []
        self.headings: dict[int, bool] = {}

    def all(self) -> tuple[QuotationAttribution, ...]:
        at = 0
        for number, block in enumerate(self.blocks):
            while at < len(self.quoted) and self.quoted[at].outer.end <= block.start:
                at += 1
            if at >= len(self.quoted):
                break
            if self.quoted[at].outer.start < block.end:
                self._paragraph(number, block, at)
        self._carry_back()
        self._transcript()
        return tuple(sorted(self.found, key=lambda item: item.content[0].start))

    def _transcript(self) -> None:
        """Add the turns of a transcript, whose words stand in no quotation marks."""
        covered = {q.outer.start for q in self.quoted}
        for turn in turns(self.text, self.blocks):
            if turn.content.start in covered:
                continue
            who = self.index.resolve(turn.label)
            if len(turn.label) == 1:
                who = ResolvedSpeaker(turn.label.text, "anonymous", notes=(LETTER,), resolved=False)
            elif who.kind == "organisation" and not is_body(name_parts(turn.label.text)):
                who = replace(who, kind="person")
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

    def _paragraph(self, number: int, block: Span, first: int) -> None:
        headline = is_headline(block.text)
        for sentence in masked_sentences(self.masked.text, block, self.quoted, first):
            if sentence.first == sentence.last:
                self._narration(number, sentence)
                continue
            if headline:
                found = headline_ties(self.text, sentence, self.quoted)
            else:
                found = ties(self.masked, sentence, self.quoted)
            for q, tie in zip(self.quoted[sentence.first : sentence.last], found, strict=True):
                self._quotation(number, block, sentence, q, tie)

    # --- one quotation -----------------------------------------------------------------------------

    def _quotation(
        self, number: int, block: Span, sentence: MaskedSentence, q: Quoted, tie: Tie | None
    ) -> None:
        kind = self._own_kind(q, tie)
        if kind is not None:
            self._add(q, kind)
            return
        if tie is None or (tie.kind == "subject" and self._stands_free(sentence, q)):
            self._free(number, block, sentence, q)
            return
        if tie.kind == "subject" and (
            len(_WORD.findall(q.inner.text)) < _SPEECH_WORDS or self._is_heading(number, block)
        ):
            self._add(q, "scare")
            return
        source = Span.of(self.text, *tie.source) if tie.source else None
        cue = Span.of(self.text, *tie.cue) if tie.cue else None
        who = self._who(source, cue, number)
        if tie.kind == "subject" and (who is None or not who.resolved):
            self._add(q, "speech", _Said(notes=(NOBODY,)))
            return
        if source is not None:
            self.running = _Running(source, who, number)
        self._add(q, "speech", _Said(source, cue, who, tie.kind, self._via(tie, who)))
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
        is_venue = told and (passed.kind != "organisation" or passed.name.split()[-1].casefold() in _VENUES)
        return None if is_own or is_venue or (who and passed.name == who.name) else passed.name

    def _free(self, number: int, block: Span, sentence: MaskedSentence, q: Quoted) -> None:
        """A quotation whose sentence names nobody: the speaker goes on from before."""
        words = len(_WORD.findall(q.inner.text))
        free = self._stands_free(sentence, q)
        if not free and (words < _SPEECH_WORDS or self._is_heading(number, block)):
            self._add(q, "scare")
            return
        if self.running.paragraph < number - 1 or (
            self.running.paragraph < number and self._at_start(block, q)
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
        return not _WORD.search(self.masked.text[self.blocks[number].start : self.blocks[number].end])

    def _is_heading(self, number: int, block: Span) -> bool:
        """Whether a paragraph is a headline: by its capitals, its place, or the article's title."""
        if number not in self.headings:
            opens = number == 0 and len(block) < _HEADING and block.text[-1] not in _SENTENCE_ENDS
            self.headings[number] = opens or block.text == self.article.title or is_headline(block.text)
        return self.headings[number]

    def _stands_free(self, sentence: MaskedSentence, q: Quoted) -> bool:
        """Whether nothing but the quotation stands in its sentence."""
        rest = self.masked.text[sentence.start : q.outer.start] + self.masked.text[q.outer.end : sentence.end]
        return not _WORD.search(rest)

    def _at_start(self, block: Span, q: Quoted) -> bool:
        return not _WORD.search(self.text[block.start : q.outer.start])

    def _look_back(self, number: int) -> None:
        """Read the paragraph before for who it lets speak, or who it is about."""
        if number == 0 or self.running.paragraph == number - 1:
            return
        block = self.blocks[number - 1]
        for sentence in masked_sentences(self.masked.text, block, (), 0):
            self._narration(number - 1, sentence)

    def _narration(self, number: int, sentence: MaskedSentence) -> None:
        """Keep in mind whom a sentence without quotations lets speak, else whom it is about."""
        clauses = read_clauses(self.masked.text, sentence.start, sentence.end, self.masked.marks)
        subject = _speaking_subject(clauses)
        if subject is None:
            return
        source = Span.of(self.text, clauses.start(subject[0]), clauses.end(subject[1]))
        who = self.index.resolve(source)
        if (
            (who.resolved and who.kind == "person")
            or self.running.who is None
            or self.running.paragraph < number
        ):
            self.running = _Running(source, who, number)

    def _own_kind(self, q: Quoted, tie: Tie | None) -> QuotationKind | None:
        words = _WORD.findall(q.inner.text)
        before = self.text[max(0, q.outer.start - 40) : q.outer.start]
        if len(words) <= 3 and _BEFORE_NICK.search(before) and _AFTER_NICK.match(self.text, q.outer.end):
            following = self.text[q.outer.end : q.outer.end + 30].split()
            if tie is None or tie.kind not in ("after", "before") or following[0].casefold() not in VERB_CUES:
                return "nickname" if q.inner.text[0].isupper() else None
        if (
            words
            and len(words) <= _SPEECH_WORDS
            and words[-1].casefold() in _NAMED_THINGS
            and _OWNED.search(before)
        ):
            return "title"
        if not words or not _is_title_case(words):
            return None
        works, shows = _WORKS.search(before), _ON_SHOW.search(before)
        if (works and (len(words) > 1 or q.inner.text[0].isupper())) or (
            shows and q.inner.text[-1] not in "?!"
        ):
            return "title"
        return None

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


def _speaking_subject(clauses: Clauses) -> tuple[int, int] | None:
    """The subject of the sentence's last verb of saying, else of its first cue, else of its first verb."""
    first: tuple[int, int] | None = None
    cue: tuple[int, int] | None = None
    saying: tuple[int, int] | None = None
    for k, kind in enumerate(clauses.kinds):
        subject = clauses.subjects[k] if kind == "V" else None
        if subject is None:
            continue
        first = first or subject
        cues = [c for w in clauses.words(k)[-2:] for c in VERB_CUES.get(w, ())]
        cue = cue or (subject if cues else None)
        aside = (
            clauses.kinds[k - 1 : k] in ("w", "h")
            or "s" in clauses.kinds[max(0, subject[0] - 1) : subject[0]]
        )
        if any("c" in c.frames for c in cues) and not aside:
            saying = subject
    return saying or cue or first


def _is_title_case(words: list[str]) -> bool:
    return (
        all(w[0].isupper() or w[0].isdigit() or w.casefold() in _SMALL for w in words)
        and words[0][0].isupper()
    )
