"""One article asked about its denials: who speaks, what "it" is, and the denials that come of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from summarizer.extract.extraction import DenialKind, ProposedDenial, SpeakerKind
from summarizer.extract.rules.attribution import Attribution
from summarizer.extract.rules.denial_cues import is_claim_noun
from summarizer.extract.rules.denial_grammar import EDGE, Grammar, Place, Thing, Verb
from summarizer.extract.rules.givers import Givers
from summarizer.parse.speakers import SpeakerIndex
from summarizer.read.article import Article
from summarizer.text.quotation_marks import Quoted
from summarizer.text.span import Span

__all__ = ["Context"]

_FIRST_PERSON = frozenset({"i", "we", "us", "me"})
# "The trust said it did not …": who speaks of themselves where nothing else resolves the word.
_SELVES = frozenset({"it", "he", "she", "they"})
_PRONOUNS = frozenset(["it", "this", "that", "these", "those", "them", "they", "which"])
_BARE_CLAIM = re.compile(
    r"(?:the|this|that|these|those|such|a|any|all|his|her|their|its|an|both)\s+(?:claims?|allegations?|"
    r"accusations?|reports?|assertions?|charges?|suggestions?|something|statements?)\Z",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"(?:[Bb]oth\s+)?(?P<left>(?:[Tt]he\s+)?[A-Z][^,]*?)\s+and\s+(?P<right>(?:the\s+)?(?:[^\W_][^,\s]*\s+"
    r")*?[A-Z][^,\s]*)\Z"
)
_BREAK = frozenset(",—–-”\"’'")
# "It" takes up what was said this close before it; farther off, its own words stand.
_NEAR = 80
# So few words are the end of a statement that began before its cue ("Smith was accused of fraud").
_SCRAP = 2
_LEADING = re.compile(r"\A(?:the|a|an)\s+", re.IGNORECASE)


class Context(Grammar):
    """The article's grammar with its speakers and what they say."""

    def __init__(
        self,
        article: Article,
        attributions: Sequence[Attribution],
        index: SpeakerIndex,
        quoted: Sequence[Quoted],
    ) -> None:
        super().__init__(article, quoted)
        self._index = index
        self._attributions = sorted(attributions, key=lambda a: a.start)
        self._attribution_starts = [a.start for a in self._attributions]
        self._givers = Givers(attributions)
        self._latest: tuple[Span, str] | None = None

    def said_by(self, place: Place | Span) -> Attribution | None:
        """The attribution with the shortest content that holds the place."""
        return self._givers.of(place.start, place.end)

    def statement(
        self, attribution: Attribution, sentence: Span, start: int, end: int
    ) -> tuple[Span, str | None]:
        """The evidence of a denial inside a statement, with who says it, and what is denied behind `end`."""
        held = [s for s in attribution.content if s.start <= start and end <= s.end]
        first = max(held[0].start, sentence.start) if held else start
        last = min(held[0].end, sentence.end) if held else end
        first, last = min(first, start), max(last, end)
        source, cue = attribution.source, attribution.cue
        for place in (source, cue):
            if place is not None and sentence.start <= place.start and place.end <= sentence.end:
                first, last = min(first, place.start), max(last, place.end)
        words = self.text[end:last].strip()
        return Span.of(self.text, first, last), words.removeprefix("that ").strip(" .,”\"’'") or None

    def referent(self, span: Span) -> str | None:
        """What "it" or "the claim" at `span` takes up: what was denied or said right before."""
        if span.text.lower().strip(" “”\"‘’'") not in _PRONOUNS and not _BARE_CLAIM.fullmatch(span.text):
            return None
        latest = self._latest
        if (
            latest is not None
            and latest[0].end <= span.start
            and self.sentence(span.start) == self.sentence(latest[0].start)
        ):
            return latest[1]
        return self.statement_before(span.start, reach=_NEAR)

    def statement_before(self, offset: int, *, holding: bool = False, reach: int = 240) -> str | None:
        """The attributed statement that ends nearest to `offset`; with `holding` one may be cut there."""
        best: tuple[int, int, str] | None = None
        last = bisect_left(self._attribution_starts, offset)
        first = bisect_left(self._attribution_starts, offset - 2 * reach)
        for attribution in self._attributions[first:last]:
            if attribution.end < offset - reach:
                continue
            for span in attribution.content:
                piece = self.text[span.start : min(span.end, offset)].strip(EDGE).removeprefix("that ")
                if len(piece.split()) <= _SCRAP:
                    piece = self.text[attribution.start : min(span.end, offset)].strip(EDGE)
                key = (max(0, offset - span.end), len(piece), " ".join(piece.split()))
                if span.end > offset and not holding:
                    continue
                if span.start < offset and piece and "\n\n" not in piece and (best is None or key < best):
                    best = key
        return best[2] if best else None

    # --- results -----------------------------------------------------------------------------------------

    def items(
        self, verb: Verb, thing: Thing, kind: DenialKind, until: int | None = None
    ) -> Iterator[ProposedDenial]:
        """The denials of one verb with its subject and what it is about; none without anything denied."""
        if thing.place is None and not thing.relative and kind != "unconfirmed":
            return
        start = verb.clauses.start(verb.chunk)
        end = self.word_end(verb)
        if verb.subject is not None and verb.subject.end <= start and self.is_near(verb):
            start = verb.subject.start
        denied = None
        if thing.relative:
            start = min(start, thing.start)
            denied = self._antecedent(verb, thing, start)
        elif thing.place is not None:
            end = max(end, thing.place.end)
            denied = self.referent(thing.place) or thing.place.text
        evidence = Span.trimmed(self.text, start, max(end, until or 0), EDGE)
        if evidence is not None:
            yield from self.make(evidence, verb.subject, kind, denied)

    def _antecedent(self, verb: Verb, thing: Thing, start: int) -> str | None:
        """What a relative clause from `start` on denies: the claim named, else the statement before it."""
        if thing.named:
            return thing.named
        noun = thing.antecedent.text if thing.antecedent else None
        bare = noun is None or noun.lower() == "something" or is_claim_noun(noun)
        if bare and self.text[start - 2 : start].rstrip()[-1:] in _BREAK:
            return self.statement_before(start, holding=True) or self.clause_before(verb.sentence, start)
        return noun or self.clause_before(verb.sentence, start)

    def make(
        self,
        evidence: Span,
        who: Span | Attribution | None,
        kind: DenialKind,
        denied: str | None,
    ) -> Iterator[ProposedDenial]:
        """One denial for each of those who deny; `who` is where they are named, or whoever speaks."""
        if denied is not None:
            denied = " ".join(denied.strip(EDGE).split()) or None
        if denied is not None:
            self._latest = evidence, denied
        for name, speaker_kind, notes in self._speakers(evidence, who):
            yield ProposedDenial(evidence.text, name, kind, denied, (evidence,), speaker_kind, notes)

    def _speakers(
        self, evidence: Span, who: Span | Attribution | None
    ) -> Iterator[tuple[str | None, SpeakerKind | None, tuple[str, ...]]]:
        if isinstance(who, Span) and who.text.lower() in _FIRST_PERSON:
            who = self.said_by(evidence)
        if who is None:
            yield None, None, ()
            return
        if not isinstance(who, Span):
            yield who.speaker, who.speaker_kind, who.notes
            return
        for part in self._each(who):
            speaker = self._index.resolve(part)
            said = self.said_by(evidence) if not speaker.resolved and part.text.lower() in _SELVES else None
            if said is not None and said.speaker is not None:
                yield said.speaker, said.speaker_kind, said.notes
                continue
            yield _LEADING.sub("", speaker.name, count=1), speaker.kind, speaker.notes

    def _each(self, who: Span) -> tuple[Span, ...]:
        """Who stands on each side of an "and" between two names."""
        match = _BOTH.match(who.text)
        if match is None:
            return (who,)
        return tuple(
            Span.of(self.text, who.start + match.start(side), who.start + match.end(side))
            for side in ("left", "right")
        )

    def is_person(self, span: Span) -> bool:
        """Whether the phrase names somebody."""
        return any(self._index.is_person(m) for m in self._index.mentions_in(span.start, span.end))
