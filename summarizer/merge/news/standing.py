"""Whether a sentence can be read alone: whole, with a subject that it names itself."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from summarizer.lexicon.cues import VERB_CUES
from summarizer.lexicon.load import word_list, word_set
from summarizer.parse.clauses import is_finite, is_negated, is_verb, subject_of
from summarizer.parse.engine import QuotedStretch, Stretch, parse_sentences
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
_PERSONS = ("he", "she")
_THIRD = ("he", "she", "it", "they")
_THIRD_PERSON = frozenset(word for person in _THIRD for word in word_list("pronouns", person))
_OF_PERSONS = frozenset(word for person in _PERSONS for word in word_list("pronouns", person))
_SPEAKING = frozenset(word for person in ("i", "we", "you") for word in word_list("pronouns", person))
_POINTING = word_set("standing", "pointing")
_OPENERS = word_set("standing", "openers")
_PHRASES = re.compile(
    rf"(?:{'|'.join(p.replace('_', ' ') for p in word_list('standing', 'phrases'))})\b,?", re.IGNORECASE
)
_BACK = frozenset(("those", "these"))
_OBJECTS = frozenset(("dobj", "dative", "pobj"))
_PLANNED = word_set("standing", "planned")
_FUTURE = frozenset(("will", "shall", "'ll", "’ll", "wo"))
_NOBODY = frozenset(("DATE", "TIME", "GPE", "LOC", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"))
_CLAUSAL = frozenset(("be", "seem", "appear"))


@dataclass(frozen=True, slots=True)
class Standing:
    """How a sentence stands alone.

    `whole` where it can be read alone, `whole_in_speech` where it can as somebody's own words ("I" and "we"
    are known then). `leans` where it says "the decision" of something told before. `coming` where its main
    clause tells what is to come.
    """

    whole: bool
    whole_in_speech: bool = False
    leans: bool = False
    coming: bool = False


_NOT = Standing(False)


def standing(lines: Sequence[str]) -> tuple[Standing, ...]:
    """How each line stands alone."""
    wanted = [line for line in dict.fromkeys(lines) if _may_stand(line)]
    stretches: list[Stretch] = []
    quoted = [tuple(q for q in quoted_stretches(line) if q.depth == 0) for line in wanted]
    at = 0
    for line, marks in zip(wanted, quoted, strict=True):
        stretches.append(Stretch(at, at + len(line), tuple(_placed(q, at) for q in marks)))
        at += len(line) + 1
    trees = parse_sentences("\n".join(wanted), stretches)
    found = {
        line: _Judged(tree, line, marks).standing()
        for line, tree, marks in zip(wanted, trees, quoted, strict=True)
    }
    return tuple(found.get(line, _NOT) for line in lines)


def _placed(q: Quoted, at: int) -> QuotedStretch:
    return QuotedStretch(at + q.outer.start, at + q.inner.start, at + q.inner.end, at + q.outer.end)


@lru_cache(maxsize=1 << 14)
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

    def __init__(self, tree: ParsedSentence, line: str, marks: Sequence[Quoted]) -> None:
        self.tree, self.line, self.marks = tree, line, marks
        self.verb = next((n for n, word in enumerate(tree.words) if word.dep == "ROOT"), None)
        self.subject = None if self.verb is None else self._subject_of(self.verb)

    def standing(self) -> Standing:
        if self.verb is None or self.subject is None or not self._asserts(self.verb):
            return _NOT
        if any(not q.closed for q in self.marks) or self._is_all_quoted() or self._opens_elsewhere():
            return _NOT
        loose, ours = self._loose_pronouns(), self._speaks_for_itself()
        if loose or self._points(self.subject):
            return _NOT
        return Standing(ours, True, self._leans(self.subject), self._is_coming(self.verb))

    def _subject_of(self, verb: int) -> int | None:
        return next(iter(self.tree.kids(verb, "nsubj", "nsubjpass", "csubj", "expl")), None)

    def _asserts(self, verb: int) -> bool:
        return is_verb(self.tree, verb) and is_finite(self.tree, verb)

    def _is_all_quoted(self) -> bool:
        return sum(len(q.outer) for q in self.marks) > _ALL_QUOTED * len(self.line)

    def _opens_elsewhere(self) -> bool:
        """Whether it opens with "the latter", "both", "there": words for what stands before it."""
        if _PHRASES.match(self.line):
            return True
        first = self.tree.words[0]
        if first.lower in _POINTING and first.entity not in {"DATE", "TIME"}:
            return True
        words = [w for w in self.tree.words[:2] if w.lower != "the"]
        return bool(words) and words[0].lower in _OPENERS and words[0].dep not in {"expl", "nummod"}

    def _in_marks(self, start: int) -> bool:
        at = start - self.tree.start
        return any(q.outer.start <= at < q.outer.end for q in self.marks)

    def _speaks_for_itself(self) -> bool:
        """Whether no "we" or "you" of the writer stands outside of quotation marks."""
        return not any(
            word.lower in _SPEAKING
            and word.text != "US"
            and not word.quoted
            and not self._in_marks(word.start)
            for word in self.tree.words
        )

    def _loose_pronouns(self) -> list[int]:
        """The pronouns outside of quotation marks with no noun before them that they could stand for."""
        found: list[int] = []
        for n, word in enumerate(self.tree.words):
            if (
                word.lower not in _THIRD_PERSON
                or word.dep == "expl"
                or word.quoted
                or self._in_marks(word.start)
            ):
                continue
            if word.lower == "it" and self._stands_for_a_clause(n):
                continue
            others = self._others(n)
            if not any(self._may_be_meant(k, word.lower in _OF_PERSONS) for k in range(n) if k not in others):
                found.append(n)
        return found

    def _others(self, pronoun: int) -> Set[int]:
        """The words of the subject of its verb, for which an object doesn't stand ("Berg called him")."""
        word = self.tree.words[pronoun]
        if word.dep not in _OBJECTS or word.lower == "it" or word.tag == "PRP$":
            return frozenset()
        verb = next((k for k in self.tree.ancestors(pronoun) if is_verb(self.tree, k)), None)
        subject = None if verb is None else subject_of(self.tree, verb)
        return frozenset() if subject is None else self.tree.subtree(subject)

    def _stands_for_a_clause(self, at: int) -> bool:
        """Whether "it" stands for what follows ("it is unclear whether")."""
        word = self.tree.words[at]
        clauses = self.tree.kids(word.head, "ccomp", "xcomp", "advcl", "csubj")
        return (
            word.dep in {"nsubj", "nsubjpass"}
            and bool(clauses)
            and self.tree.words[word.head].lemma in _CLAUSAL
        )

    def _may_be_meant(self, at: int, personal: bool) -> bool:
        word = self.tree.words[at]
        if word.masked or (personal and word.entity in _NOBODY):
            return False
        return word.pos == "PROPN" or (word.pos == "NOUN" and not personal)

    def _points(self, subject: int) -> bool:
        """Whether the subject is "this" or "that decision"."""
        words = self.tree.words
        if words[subject].lower in _POINTING:
            return True
        return any(words[k].lower in _POINTING for k in self.tree.kids(subject, "det", "amod"))

    def _leans(self, subject: int) -> bool:
        """Whether the subject is a bare "the decision", told of before, or "those" and "also" point back."""
        if any(w.lower in _BACK and w.dep == "det" and not w.quoted for w in self.tree.words):
            return True
        if any(w.lower == "also" and not w.quoted for w in self.tree.words):
            return True
        if self.tree.words[subject].pos != "NOUN":
            return False
        kids = [self.tree.words[k] for k in self.tree.children[subject]]
        told = {"prep", "relcl", "acl", "amod", "compound", "appos", "nummod", "poss"}
        return any(k.lower == "the" for k in kids) and not any(k.dep in told for k in kids)

    def _is_coming(self, verb: int) -> bool:
        """Whether the main clause, or what is said in it, is still to come."""
        said = [verb]
        if self.tree.words[verb].lower in VERB_CUES:
            said += self.tree.kids(verb, "ccomp")
        return any(self._tells_future(at) and not self._in_marks(self.tree.words[at].start) for at in said)

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
