"""Whether a sentence can be read alone: whole, with a subject that it names itself."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from summarizer.lexicon.cues import VERB_CUES
from summarizer.lexicon.load import word_list, word_set
from summarizer.merge.news.references import Genders, References
from summarizer.merge.news.sayers import sayers
from summarizer.names.name import PRONOUNS
from summarizer.parse.clauses import is_finite, is_negated, is_verb
from summarizer.parse.engine import QuotedStretch, Stretch, parsed
from summarizer.parse.words import ParsedSentence
from summarizer.text.quotation_marks import Quoted, quoted_stretches

__all__ = ["LONGEST_LINE", "Standing", "standing"]

# A line of more words is read twice; the sentences of agencies have 22 on average.
LONGEST_LINE = 45
_SHORTEST_LINE = 5
# A quotation that fills more of the line than this is somebody's words and not the article's sentence.
_ALL_QUOTED = 0.9
_WORD = re.compile(r"[^\W_][\w'’.-]*")
_END = re.compile(r"[\w.!…%][\"”’')\]]*\Z")
_STRAY = re.compile(r"\s[|>•*]\s|https?://|www\.|\.\.\.\Z|…\Z|\A[\W_]*\Z")
_SPEAKING = frozenset(word for person in ("i", "we", "you") for word in word_list("pronouns", person))
_POINTING = word_set("standing", "pointing")
_OPENERS = word_set("standing", "openers")
_PHRASES = re.compile(
    rf"(?:{'|'.join(p.replace('_', ' ') for p in word_list('standing', 'phrases'))})\b,?", re.IGNORECASE
)
_PLANNED = word_set("standing", "planned")
_PERSONAL = frozenset(word for person in ("he", "she") for word in word_list("pronouns", person))
_SHOWING = frozenset(("this", "these"))
_ADDRESSED = frozenset(("dobj", "dative", "iobj"))
_FUTURE = frozenset(("will", "shall", "'ll", "’ll", "wo"))


@dataclass(frozen=True, slots=True)
class Standing:
    """How a sentence stands alone.

    `whole` where it can be read alone, `whole_in_speech` where it can as somebody's own words ("I" and "we"
    are known then). `unexplained` are the stems of each "the decision" in it, of something told before: one
    of each must be known to a reader. `coming` where its main clause tells what is to come. `sayers` are the
    words for whoever says what it tells, with the nouns that head them, `subject` those of its main clause's
    subject. `pronoun` is the "he" or "she" who says it where that alone isn't named: under the name of
    whoever is meant it can be read. `describes` where its main clause says what somebody or something is.
    """

    whole: bool
    whole_in_speech: bool = False
    unexplained: tuple[frozenset[str], ...] = ()
    coming: bool = False
    sayers: tuple[tuple[str, frozenset[str]], ...] = ()
    subject: str | None = None
    pronoun: str | None = None
    describes: bool = False

    def leans(self, known: Set[str]) -> bool:
        """Whether it tells of something that a reader who knows these stems hasn't been told."""
        return any(not stems & known for stems in self.unexplained)


_NOT = Standing(False)
_NOBODYS: Genders = MappingProxyType({})


def standing(lines: Sequence[str], genders: Genders = _NOBODYS) -> tuple[Standing, ...]:
    """How each line stands alone; `genders` are those of the people who may be named in them."""
    wanted = [line for line in dict.fromkeys(lines) if _may_stand(line)]
    stretches: list[Stretch] = []
    quoted = [tuple(q for q in quoted_stretches(line) if q.depth == 0) for line in wanted]
    at = 0
    for line, marks in zip(wanted, quoted, strict=True):
        stretches.append(Stretch(at, at + len(line), tuple(_placed(q, at) for q in marks)))
        at += len(line) + 1
    trees = parsed("\n".join(wanted), stretches)
    found = {
        line: _Judged(tree, line, marks, genders).standing()
        for line, tree, marks in zip(wanted, trees, quoted, strict=True)
    }
    return tuple(found.get(line, _NOT) for line in lines)


def _placed(q: Quoted, at: int) -> QuotedStretch:
    return QuotedStretch(at + q.outer.start, at + q.inner.start, at + q.inner.end, at + q.outer.end)


@lru_cache(maxsize=1 << 12)
def _may_stand(line: str) -> bool:
    """What can be told without a tree: length, marks, its end."""
    if not _SHORTEST_LINE <= len(_WORD.findall(line)) <= LONGEST_LINE:
        return False
    if _STRAY.search(line) or not _END.search(line):
        return False
    return (
        line.count("“") == line.count("”") and line.count('"') % 2 == 0 and line.count("(") == line.count(")")
    )


class _Judged:
    """One line with its tree."""

    def __init__(self, tree: ParsedSentence, line: str, marks: Sequence[Quoted], genders: Genders) -> None:
        self.tree, self.line, self.marks = tree, line, marks
        self.verb = next((n for n, word in enumerate(tree.words) if word.dep == "ROOT"), None)
        self.subject = None if self.verb is None else self._subject_of(self.verb)
        self.told = References(tree, marks, genders)

    def standing(self) -> Standing:
        if self.verb is None or self.subject is None or not self._asserts(self.verb):
            return _NOT
        if any(not q.closed for q in self.marks) or self._is_all_quoted() or self._opens_elsewhere():
            return _NOT
        told = self.told
        loose = tuple(told.loose_pronouns())
        saying = tuple((self._words(*place), heads) for place, heads in sayers(told))
        pronoun = self._saying_pronoun(loose, saying) if loose else None
        pointing = tuple(told.pointers())
        if not all(self._shows(n) for n in pointing) or (loose and (pronoun is None or pointing)):
            return _NOT
        return Standing(
            not loose and not pointing and self._speaks_for_itself(),
            not loose,
            tuple(told.unexplained()),
            self._is_coming(self.verb),
            saying,
            self._words(*told.place_of(self.subject)),
            pronoun if self._speaks_for_itself() else None,
            self.tree.words[self.verb].lemma == "be",
        )

    def _shows(self, at: int) -> bool:
        """Whether a word points at what everybody talks of, where somebody speaks: "this bill"."""
        word = self.tree.words[at]
        return word.lower in _SHOWING and word.dep == "det"

    def _saying_pronoun(
        self, loose: Sequence[int], saying: Sequence[tuple[str, frozenset[str]]]
    ) -> str | None:
        """The pronoun of whoever says it, where all loose ones can stand for the same person."""
        words = self.tree.words
        said_by = {found for found, _ in saying if found.casefold() in ("he", "she")}
        if len(said_by) != 1 or any(words[n].lower not in PRONOUNS for n in loose):
            return None
        pronoun = said_by.pop().casefold()
        same = {PRONOUNS[words[n].lower].gender for n in loose} == {PRONOUNS[pronoun].gender}
        told_to = any(words[n].head == self.verb and words[n].dep in _ADDRESSED for n in loose)
        of_another = any(w.lower in _PERSONAL and self.told.in_marks(n) for n, w in enumerate(words))
        return pronoun if same and not told_to and not of_another else None

    def _words(self, start: int, end: int) -> str:
        return self.line[start - self.tree.start : end - self.tree.start]

    def _subject_of(self, verb: int) -> int | None:
        return next(iter(self.tree.kids(verb, "nsubj", "nsubjpass", "csubj", "expl")), None)

    def _asserts(self, verb: int) -> bool:
        """Whether a verb tells of its subject; a bare "-ed" form with one before it is a past tense."""
        if not is_verb(self.tree, verb):
            return False
        past = self.tree.words[verb].tag == "VBN" and self.subject is not None and self.subject < verb
        return past or is_finite(self.tree, verb)

    def _is_all_quoted(self) -> bool:
        return sum(len(q.outer) for q in self.marks) > _ALL_QUOTED * len(self.line)

    def _opens_elsewhere(self) -> bool:
        """Whether it opens with "the latter", "both", "there": words for what stands before it."""
        if _PHRASES.match(self.line):
            return True
        first = self.tree.words[0]
        if first.lower in _POINTING and first.entity not in {"DATE", "TIME"}:
            return True
        at = 1 if first.lower == "the" and len(self.tree.words) > 1 else 0
        opener = self.tree.words[at]
        named = opener.dep in {"expl", "nummod"} or bool(self.tree.kids(at, "prep"))
        return opener.lower in _OPENERS and not named

    def _speaks_for_itself(self) -> bool:
        """Whether no "we" or "you" of the writer stands outside of quotation marks."""
        return not any(
            word.lower in _SPEAKING and word.text != "US" and not self.told.in_marks(n)
            for n, word in enumerate(self.tree.words)
        )

    def _is_coming(self, verb: int) -> bool:
        """Whether the main clause, or what is said in it, is still to come."""
        said = [verb]
        if self.tree.words[verb].lower in VERB_CUES:
            said += self.tree.kids(verb, "ccomp")
        return any(self._tells_future(at) and not self.told.in_marks(at) for at in said)

    def _tells_future(self, verb: int) -> bool:
        words = self.tree.words
        if is_negated(self.tree, verb) or words[verb].tag == "VBG":
            return False
        if any(words[k].lower in _FUTURE for k in self.tree.kids(verb, "aux")):
            return True
        passive = any(words[k].tag in {"VBZ", "VBP"} for k in self.tree.kids(verb, "auxpass", "aux"))
        if words[verb].lemma in _PLANNED and (passive or words[verb].tag in {"VBZ", "VBP"}):
            return bool(self.tree.kids(verb, "xcomp", "prep", "npadvmod", "ccomp"))
        adjectives = self.tree.kids(verb, "acomp")
        return words[verb].lemma == "be" and any(words[k].lower in _PLANNED for k in adjectives)
