"""What an article asserts in its own voice: its headline, and what its prose tells and hands to nobody."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from summarizer.extract.extraction import Importance, ProposedClaim, ProposedDenial, ProposedFigure
from summarizer.extract.rules.attribution import Attribution
from summarizer.extract.rules.own_clauses import OwnClause, own_clauses
from summarizer.lexicon.cues import VERB_CUES
from summarizer.lexicon.kinds import is_speaking_verb, may_be_verb
from summarizer.names.name import PRONOUNS
from summarizer.parse.apposition import is_person_noun
from summarizer.parse.clauses import is_verb
from summarizer.parse.reading import Reading, ReadSentence
from summarizer.parse.words import ParsedSentence
from summarizer.text.span import Span, overlap

__all__ = ["own_claim", "own_claims"]

# News copy says what happened in its first sentences.
_LEAD_SENTENCES = 3
# Fewer words than these tell too little to stand alone.
_MIN_WORDS = 4
# A clause that is for the most part somebody else's words says little itself.
_MOST_OTHERS = 0.5
# The sentence before one ends no further off than this.
_NEAR = 3
_WORD = re.compile(r"\w+")
_OPEN = re.compile(
    r"\b(?:unclear|not (?:yet )?(?:clear|known)|unknown|yet to be (?:confirmed|announced))\b", re.IGNORECASE
)
_AUTHOR = frozenset(("i", "we"))
_UNNAMED = frozenset(("you", "it"))
# Subjects that say nothing without the sentence before.
_POINTING = frozenset(("it", "this", "that", "these", "those", "they", "he", "she"))
# What only calls somebody something: "Brandt, the mayor".
_CALLING = frozenset(("appos", "attr", "compound", "nmod"))
_OUGHT = frozenset(("should", "must", "ought"))
_FACTS = frozenset(
    (
        "PERSON",
        "ORG",
        "GPE",
        "NORP",
        "FAC",
        "EVENT",
        "LAW",
        "DATE",
        "CARDINAL",
        "MONEY",
        "PERCENT",
        "QUANTITY",
    )
)


def own_claims(
    reading: Reading,
    found: Sequence[Attribution],
    figures: Sequence[ProposedFigure],
    denied: Sequence[ProposedDenial] = (),
) -> tuple[ProposedClaim, ...]:
    """The claims of an article that it hands to nobody, in text order."""
    others = _Others(found, denied)
    counted = sorted(span.start for f in figures if f.speaker is None for span in f.spans)
    claims: list[ProposedClaim] = []
    topics = _topics(reading)
    lead = _LEAD_SENTENCES
    for sentence in reading.sentences:
        whole = Span.trimmed(reading.text, sentence.start, sentence.end)
        if whole is None or whole.text.rstrip("”\"' ").endswith("?"):
            continue
        if sentence.headline:
            claims += _headline(reading, sentence, whole, others)
            continue
        at = bisect_left(counted, sentence.start)
        gives = (
            lead > 0 or (at < len(counted) and counted[at] < sentence.end) or bool(_OPEN.search(whole.text))
        )
        for clause in own_clauses(reading.text, sentence.tree, others.hold_in(sentence.tree)):
            if _tells(reading, sentence.tree, clause, others, None if gives else topics):
                claims.append(_claim(reading, sentence.tree, clause, leads=lead > 0))
        lead -= 1
    return tuple(claims)


class _Others:
    """The places that belong to somebody else's saying or denying."""

    def __init__(self, found: Sequence[Attribution], denied: Sequence[ProposedDenial]) -> None:
        said = (span for a in found for span in (*a.content, *([a.cue] if a.cue else ())))
        self._spans = sorted((*said, *(span for d in denied for span in d.spans)))
        self._starts = [span.start for span in self._spans]
        self._longest = max((len(span) for span in self._spans), default=0)

    def on(self, start: int, end: int) -> tuple[Span, ...]:
        """The spans that share a character with `[start, end)`."""
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        return tuple(span for span in self._spans[first:last] if span.end > start)

    def hold_in(self, tree: ParsedSentence) -> Callable[[int], bool]:
        """Whether a word of a sentence stands in somebody else's words, or ties them to him."""
        spans = self.on(tree.start, tree.end)

        def hold(at: int) -> bool:
            word = tree.words[at]
            return word.quoted or any(span.start <= word.start < span.end for span in spans)

        return hold


def _headline(
    reading: Reading, sentence: ReadSentence, whole: Span, others: _Others
) -> Iterator[ProposedClaim]:
    """A line in a headline's capitals, whole; any verb asserts there ("Bridge to close")."""
    words = sentence.tree.words
    asserts = any(is_verb(sentence.tree, k) or (k > 0 and may_be_verb(w.lower)) for k, w in enumerate(words))
    if asserts and len(_WORD.findall(whole.text)) > _MIN_WORDS and not others.on(whole.start, whole.end):
        span = Span.trimmed(reading.text, whole.start, whole.end, " \n\t\u00a0.") or whole
        yield own_claim(reading, (span,), "news")


def _tells(
    reading: Reading, s: ParsedSentence, clause: OwnClause, others: _Others, topics: frozenset[str] | None
) -> bool:
    """Whether a clause is news copy: words enough, about what it names or what the article is about.

    With `topics` None it is in any case.
    """
    size = sum(len(span) for span in clause.spans)
    theirs = sum(overlap(others.on(span.start, span.end), [span]) for span in clause.spans)
    if theirs > _MOST_OTHERS * size:
        return False
    if sum(len(_WORD.findall(span.text)) for span in clause.spans) < _MIN_WORDS - (clause.about is not None):
        return False
    subject = s.words[clause.subject]
    if subject.lower == "you" or _only_says(s, clause.verb) or _cuts_a_quotation(reading, clause):
        return False
    inside = [w for w in s.words if any(span.start <= w.start < span.end for span in clause.spans)]
    named = any(w.entity in _FACTS or w.pos == "PROPN" for w in inside) or clause.about is not None
    if topics is None or named or _who(reading, s, clause) is not None:
        return True
    return subject.lower not in _POINTING and any(w.pos == "NOUN" and w.lemma in topics for w in inside)


def _cuts_a_quotation(reading: Reading, clause: OwnClause) -> bool:
    for span in clause.spans:
        first, last = reading.quotation_at(span.start), reading.quotation_at(span.end - 1)
        if (first and first.outer.start < span.start) or (last and last.outer.end > span.end):
            return True
    return False


def _topics(reading: Reading) -> frozenset[str]:
    """The nouns of the headline and the first sentences: what the article is about."""
    opening = [s for s in reading.sentences if s.headline][:1]
    opening += [s for s in reading.sentences if not s.headline][:_LEAD_SENTENCES]
    return frozenset(w.lemma for s in opening for w in s.tree.words if w.pos == "NOUN")


def _only_says(s: ParsedSentence, verb: int) -> bool:
    """Whether a clause tells no more than that somebody spoke: "said in a statement"."""
    word = s.words[verb]
    told = s.kids(verb, "dobj", "attr", "ccomp", "advcl", "acomp", "nsubjpass")
    return word.lower in VERB_CUES and is_speaking_verb(word.lemma) and not told


def _who(reading: Reading, s: ParsedSentence, clause: OwnClause) -> str | None:
    """The name of the one whom a pronoun that is the subject of a clause stands for."""
    word = s.words[clause.subject]
    if word.tag != "PRP" or word.lower not in PRONOUNS or word.lower in _AUTHOR | _UNNAMED:
        return None
    meant = reading.speakers.resolve(Span.of(reading.text, word.start, word.end))
    if not (meant.resolved and meant.name[:1].isupper()):
        return None
    return meant.name if _is_alone(reading, s, clause.subject, meant.name) else None


def _is_alone(reading: Reading, s: ParsedSentence, pronoun: int, name: str) -> bool:
    """Whether since the sentence before nobody else is named or described whom a pronoun could take up."""
    before = [r.tree for r in reading.sentences_on(max(0, s.start - _NEAR), s.start)][-1:]
    named = name.casefold()
    for tree, end in [*((t, len(t.words)) for t in before), (s, pronoun)]:
        for word in tree.words[:end]:
            described = word.pos == "NOUN" and word.dep not in _CALLING and is_person_noun(word.lemma)
            person = word.entity == "PERSON" or described
            if person and word.lower not in named and word.tag not in ("NNS", "NNPS"):
                return False
    return True


def _claim(reading: Reading, s: ParsedSentence, clause: OwnClause, leads: bool) -> ProposedClaim:
    return own_claim(reading, clause.spans, _importance(s, clause, leads), *_statement(reading, s, clause))


def _importance(s: ParsedSentence, clause: OwnClause, leads: bool) -> Importance:
    helpers = {s.words[k].lower for k in s.kids(clause.verb, "aux")}
    if s.words[clause.subject].lower in _AUTHOR or helpers & _OUGHT:
        return "opinion"
    if clause.about is not None or "had" in helpers:
        return "background"
    return "news" if leads else "detail"


def _statement(reading: Reading, s: ParsedSentence, clause: OwnClause) -> tuple[str | None, tuple[str, ...]]:
    """The clause with the one it is about named, and a note of what was put in."""
    words = " ".join(" ".join(span.text.split()) for span in clause.spans)
    if clause.about is not None:
        return f"{' '.join(clause.about.text.split())} {words}", ()
    who = _who(reading, s, clause)
    word = s.words[clause.subject]
    if who is None or word.start != clause.spans[0].start:
        return (words if len(clause.spans) > 1 else None), ()
    return who + words[len(word.text) :], (f"{word.text!r} is {who}.",)


def own_claim(
    reading: Reading,
    spans: tuple[Span, ...],
    importance: Importance,
    statement: str | None = None,
    notes: tuple[str, ...] = (),
) -> ProposedClaim:
    """A claim of the article's outlet that rests on `spans`."""
    return ProposedClaim(
        evidence=" … ".join(span.text for span in spans),
        speaker=reading.article.outlet,
        statement=statement,
        spans=spans,
        speaker_kind="outlet",
        wording="indirect",
        notes=notes,
        importance=importance,
    )
