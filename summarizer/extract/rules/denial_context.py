"""One article asked about its denials: its trees, who speaks, what "it" is."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from summarizer.extract.extraction import DenialKind, ProposedDenial, SpeakerKind
from summarizer.extract.rules.attribution import Attribution
from summarizer.extract.rules.denial_grammar import Tree
from summarizer.extract.rules.denial_words import CLAIMED, DOUBTFUL, FALSE
from summarizer.extract.rules.givers import Givers
from summarizer.parse.apposition import is_person_noun
from summarizer.parse.reading import Reading
from summarizer.parse.words import ParsedSentence, Word
from summarizer.text.span import Span

__all__ = ["Context"]

_FIRST_PERSON = frozenset({"i", "we", "us", "me"})
# "The trust said it did not …": who speaks of themselves where nothing else resolves the word.
_SELVES = frozenset({"he", "she"})
_SELVES_OF_BODIES = frozenset({"it", "they"})
_TAKING_UP = frozenset({"it", "this", "that", "these", "those", "them", "they", "which", "all"})
_BREAK = frozenset(",—–-”\"’'")
# "It" takes up what was said this close before it; farther off, its own words stand.
_NEAR = 80
_REACH = 240
# No statement that "it" takes up is longer.
_LONGEST = 2000
# A subject farther off than this from its verb makes no evidence that can be read.
_FAR = 160
# So few words are the end of a statement that began before its cue ("Smith was accused of fraud").
_SCRAP = 2
_LEADING = re.compile(r"\A(?:the|a|an)\s+", re.IGNORECASE)
_EDGE = " ,;:—–-\n"
# What a long quotation must hold for its sentences to be worth a tree of their own.
_MAY_DENY = re.compile(
    r"n[’']t\b|\b(?:not|never|nothing|no|nobody|none|den(?:y|ie[sd]|ying)|reject"
    rf"|{'|'.join(sorted(FALSE | DOUBTFUL))})",
    re.IGNORECASE,
)


class Context:
    """The article's trees with its speakers and what they say."""

    def __init__(self, reading: Reading, attributions: Sequence[Attribution]) -> None:
        self.reading = reading
        self.text = reading.text
        self._index = reading.speakers
        self._attributions = sorted(attributions, key=lambda a: a.start)
        self._attribution_starts = [a.start for a in self._attributions]
        self._givers = Givers(attributions)
        self._starts = [s.start for s in reading.sentences]
        self._latest: tuple[Span, str] | None = None

    def trees(self) -> list[Tree]:
        """The article's sentences, and those inside its long quotations that may deny, in text order."""
        trees = [Tree(s.tree) for s in self.reading.sentences]
        trees += [
            Tree(s, spoken=True)
            for s in self.reading.quoted_trees
            if _MAY_DENY.search(self.text, s.start, s.end)
        ]
        return sorted(trees, key=lambda tree: tree.sentence.start)

    def before(self, tree: Tree) -> tuple[ParsedSentence, ...]:
        """The sentence of the text that a tree belongs to, and the two before it."""
        start = tree.sentence.start
        last = bisect_right(self._starts, start)
        return tuple(s.tree for s in self.reading.sentences[max(0, last - 3) : last])

    def said_by(self, start: int, end: int) -> Attribution | None:
        """The attribution with the shortest content that holds the place."""
        return self._givers.of(start, end)

    def statement(self, giver: Attribution, tree: Tree, start: int, end: int) -> Span | None:
        """The evidence of a denial inside a statement: its words in the sentence, with who says it."""
        low, high = tree.sentence.start, tree.sentence.end
        held = [(s.start, s.end) for s in giver.content if s.start <= start and end <= s.end][:1]
        named = [
            (s.start, s.end) for s in (giver.source, giver.cue) if s and low <= s.start and s.end <= high
        ]
        starts, ends = zip((start, end), *held, *named, strict=True)
        return self.span(max(low, min(starts)), min(high, max(ends)))

    def referent(self, tree: Tree, places: Sequence[int]) -> str | None:
        """What "it" or "the claim" takes up: what was denied or said right before; None for other words."""
        words = [tree.words[k] for k in places if tree.words[k].pos != "PUNCT"]
        bare = all(w.pos in ("DET", "PRON") for w in words[:-1]) and len(words) <= 3
        pronoun = bare and words[-1].lower in _TAKING_UP
        if not pronoun and not (bare and words[-1].lemma in CLAIMED):
            return None
        start = words[0].start
        latest = self._latest
        if latest is not None and tree.sentence.start <= latest[0].start and latest[0].end <= start:
            return latest[1]
        return self.said_before(start, reach=_NEAR)

    def said_before(self, offset: int, *, holding: bool = False, reach: int = _REACH) -> str | None:
        """The attributed statement that ends nearest to `offset`; with `holding` one may be cut there."""
        best: tuple[int, int, str] | None = None
        last = bisect_left(self._attribution_starts, offset)
        first = bisect_left(self._attribution_starts, offset - 2 * reach)
        for attribution in self._attributions[first:last]:
            if attribution.end < offset - reach:
                continue
            for span in attribution.content:
                cut = span.end > offset
                if span.start >= offset or offset - span.start > _LONGEST or (cut and not holding):
                    continue
                piece = self.text[span.start : min(span.end, offset)].strip(_EDGE).removeprefix("that ")
                if len(piece.split()) <= _SCRAP:
                    piece = self.text[attribution.start : min(span.end, offset)].strip(_EDGE)
                key = (max(0, offset - span.end), len(piece), " ".join(piece.split()))
                if piece and "\n\n" not in piece and (best is None or key < best):
                    best = key
        return best[2] if best else None

    def antecedent(self, tree: Tree, noun: int, start: int) -> str | None:
        """What a relative clause from `start` on denies: its noun, or the statement that it takes up."""
        places = tree.phrase(noun)
        lemma, first = tree.words[noun].lemma, tree.words[places[0]].start
        takes_up = lemma == "something" or (lemma in CLAIMED and len(places) <= 2)
        before = self.text[tree.sentence.start : first].rstrip()
        if takes_up and before[-1:] in _BREAK:
            return self.said_before(first, holding=True) or before.strip(_EDGE)
        clause = self.text[tree.sentence.start : start].rstrip()
        if clause[-1:] not in _BREAK or lemma in CLAIMED or lemma == "story":
            return self.words(tree, places)
        return self.said_before(start, holding=True) or clause.strip(_EDGE)

    def words(self, tree: Tree, places: Iterable[int]) -> str:
        """The words from the first to the last of `places`, as printed."""
        found = self.range(tree, places)
        return found.text if found else ""

    def range(self, tree: Tree, places: Iterable[int]) -> Span | None:
        """The stretch from the first to the last of `places`."""
        ordered = sorted(places)
        if not ordered:
            return None
        return self.span(tree.words[ordered[0]].start, tree.words[ordered[-1]].end)

    def span(self, start: int, end: int) -> Span | None:
        """`[start, end)` less the signs at its ends, with the closing mark of a quotation begun in it."""
        found = Span.trimmed(self.text, start, end, _EDGE + ".")
        if found is None:
            return None
        quotation = self.reading.quotation_at(found.end - 1)
        if quotation is not None and quotation.outer.start >= found.start:
            return Span.of(self.text, found.start, max(found.end, quotation.outer.end))
        return found

    def is_person(self, tree: Tree, noun: int) -> bool:
        """Whether the noun is somebody."""
        word = tree.words[noun]
        return word.entity == "PERSON" or (word.pos == "NOUN" and is_person_noun(word.lemma))

    def item(
        self, tree: Tree, i: int, who: int, kind: DenialKind, thing: Sequence[int] = ()
    ) -> Iterator[ProposedDenial]:
        """The denial of a verb with whose it is and what it is about; without that, what it takes up."""
        relative = None if thing else tree.relative(i)
        if relative is not None:
            noun, start = relative
            broken = start > noun and tree.lower(start - 1) == ","
            evidence = self.evidence(tree, i, who, [start, *(() if broken else tree.phrase(noun))])
            what = self.antecedent(tree, noun, tree.words[start].start)
            yield from self.make(tree, evidence, who, kind, what)
        elif thing or kind == "unconfirmed":
            yield from self.make(tree, self.evidence(tree, i, who, thing), who, kind, thing)

    def evidence(self, tree: Tree, i: int, who: int | None, places: Iterable[int]) -> Span | None:
        """The stretch over a verb, whose it is where that stands near before it, and other places."""
        return self.range(tree, [i, *places, *(() if who is None else _near_subject(tree, i, who))])

    def what(self, tree: Tree, thing: Sequence[int]) -> str | None:
        """The words of what is denied, or what they take up; None for no words."""
        if len(thing) > 1 and tree.lower(thing[0]) == "that" and _opens_clause(tree.words[thing[0]]):
            thing = thing[1:]
        return (self.referent(tree, thing) or self.words(tree, thing)) if thing else None

    def make(
        self,
        tree: Tree,
        evidence: Span | None,
        who: int | Attribution | None,
        kind: DenialKind,
        denied: str | Sequence[int] | None = None,
    ) -> Iterator[ProposedDenial]:
        """One denial for each of those who deny; `who` is the word that names them, or whoever speaks."""
        if evidence is None:
            return
        if denied is not None and not isinstance(denied, str):
            denied = self.what(tree, denied)
        if denied is not None:
            denied = " ".join(denied.strip(_EDGE + ".").split()) or None
        if denied is not None:
            self._latest = evidence, denied
        for name, speaker_kind, notes in self._speakers(tree, evidence, who):
            yield ProposedDenial(evidence.text, name, kind, denied, (evidence,), speaker_kind, notes)

    def _speakers(
        self, tree: Tree, evidence: Span, who: int | Attribution | None
    ) -> Iterator[tuple[str | None, SpeakerKind | None, tuple[str, ...]]]:
        if isinstance(who, int) and tree.words[who].lower in _FIRST_PERSON:
            who = self.said_by(evidence.start, evidence.end)
        if who is None:
            yield None, None, ()
            return
        if isinstance(who, Attribution):
            yield who.speaker, who.speaker_kind, who.notes
            return
        parts = tree.joined(who)
        for part in parts:
            phrase = tree.phrase(part, alone=len(parts) > 1)
            place = Span.of(self.text, tree.words[phrase[0]].start, tree.words[phrase[-1]].end)
            speaker = self._index.resolve(place)
            said = None if speaker.resolved else self.said_by(evidence.start, evidence.end)
            if said is not None and said.speaker is not None and _may_be_self(place.text, said.speaker_kind):
                yield said.speaker, said.speaker_kind, said.notes
                continue
            if not speaker.resolved and tree.words[part].pos == "PRON" and tree.is_quoted(part):
                continue
            yield _LEADING.sub("", speaker.name, count=1), speaker.kind, speaker.notes


def _opens_clause(word: Word) -> bool:
    return word.dep == "mark" or word.tag in ("IN", "WDT")


def _near_subject(tree: Tree, i: int, subject: int) -> list[int]:
    """The words that name whose verb it is, where they open its own clause and aren't far from it."""
    if subject > i or tree.words[i].start - tree.words[subject].end > _FAR:
        return []
    while tree.own_subject(i) is None:
        word = tree.words[i]
        if word.dep not in ("conj", "xcomp", "acomp", "dobj", "acl") or word.head == i:
            return []
        if word.head == subject:
            break
        i = word.head
    return tree.phrase(subject)


def _may_be_self(pronoun: str, kind: SpeakerKind | None) -> bool:
    """Whether somebody of that kind speaks of himself by the pronoun."""
    return pronoun.lower() in (_SELVES if kind == "person" else _SELVES | _SELVES_OF_BODIES)
