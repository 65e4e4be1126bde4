"""Whether a sentence can be read alone: whole, with a subject that it names itself."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from summarizer.lexicon.cues import VERB_CUES
from summarizer.lexicon.load import word_list, word_set
from summarizer.lexicon.pronouns import forms_of
from summarizer.merge.news.references import Genders, References
from summarizer.merge.news.sayers import sayers
from summarizer.merge.news.tenor import argues, guesses, is_nameless, said_before, says_of_himself, years
from summarizer.names.name import PRONOUNS
from summarizer.parse.clauses import is_finite, is_negated, is_verb
from summarizer.parse.engine import parsed_lines
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
# Single marks as they open ("she said, 'I") and as they close, or as an apostrophe does ("the miners' pay").
_OPENED_INSIDE = re.compile(r"(?:(?<=\s)|\A)['‘](?=[A-Z]\w*\b)")
_CLOSED_INSIDE = re.compile(r"(?<=[\w.,!?…])['’](?=[\s.,;:!?\"”)]|\Z)")
_SPEAKING = forms_of("i", "we", "you")
_POINTING = word_set("standing", "pointing")
_OPENERS = word_set("standing", "openers")
_WITH_NOUN = frozenset(("former", "some"))
_RELATIVE_TIMES = frozenset(("earlier", "later"))
# Behind another sentence, too, "the latter" is one of two, and "here" is the page.
_NEVER_BEHIND = frozenset(("former", "latter", "here", "asked", "now"))
_PHRASES = re.compile(
    rf"(?:{'|'.join(p.replace('_', ' ') for p in word_list('standing', 'phrases'))})\b(?! of\b),?",
    re.IGNORECASE,
)
_PLANNED = word_set("standing", "planned")
_PERSONAL = forms_of("he", "she")
_SHOWING = frozenset(("this", "these"))
_ADDRESSED = frozenset(("dobj", "dative", "iobj"))
_TENSED = frozenset(("VBD", "VBZ", "VBP"))
_CLAUSE_PARTS = ("nsubj", "nsubjpass", "expl", "mark", "aux")
_FUTURE = frozenset(("will", "shall", "'ll", "’ll", "wo"))


@dataclass(frozen=True, slots=True)
class Standing:
    """How a sentence stands alone.

    `whole` where it can be read alone, `whole_in_speech` where it can as somebody's own words ("I" and "we"
    are known then). `unexplained` are the stems of each "the decision" in it, of something told before: one
    of each must be known to a reader; of an "also" there are none. `shown` are those of "these plans"
    and "that vote", known likewise where somebody speaks. `coming` where its main clause tells what is to
    come. `sayers` are the words for whoever says what it tells, with the nouns that head them,
    `subject` those of its main clause's subject. `pronoun` is the "he" or "she" who says it where that alone
    isn't named: under the name of whoever is meant it can be read. `describes` where its main clause says
    what somebody or something is. `follows` where it stands for nothing but what the sentence before it may
    tell; `pronouns` are its words for people named there. `bare` are the stems of the family names that it
    doesn't introduce. `guesses` where it tells, in nobody's words but the writer's, how something seems or
    what may be; `argues` where what it tells is what somebody thinks of things, `earlier` what he
    "has said" so far. `nameless` where it is about
    one person and calls him by what he is. `years` are those in
    which what its main clause tells was, or its subject.
    """

    whole: bool
    whole_in_speech: bool = False
    unexplained: tuple[frozenset[str], ...] = ()
    shown: tuple[frozenset[str], ...] = ()
    coming: bool = False
    sayers: tuple[tuple[str, frozenset[str]], ...] = ()
    subject: str | None = None
    pronoun: str | None = None
    describes: bool = False
    follows: bool = False
    pronouns: frozenset[str] = frozenset()
    bare: frozenset[str] = frozenset()
    families: frozenset[str] = frozenset()
    guesses: bool = False
    argues: bool = False
    earlier: bool = False
    nameless: bool = False
    years: frozenset[str] = frozenset()

    def leans(self, known: Set[str]) -> bool:
        """Whether it tells of something that a reader who knows these stems hasn't been told."""
        return any(not stems & known for stems in self.unexplained)


_NOT = Standing(False)
_NOBODYS: Genders = MappingProxyType({})


def standing(
    lines: Sequence[str], genders: Genders = _NOBODYS, longest: int = LONGEST_LINE
) -> tuple[Standing, ...]:
    """How each line stands alone; `genders` are those of the people who may be named in them."""
    wanted = [line for line in dict.fromkeys(lines) if _may_stand(line, longest)]
    quoted = [tuple(q for q in quoted_stretches(line) if q.depth == 0) for line in wanted]
    trees = parsed_lines(wanted, quoted)
    found = {
        line: _Judged(tree, line, marks, genders).standing()
        for line, tree, marks in zip(wanted, trees, quoted, strict=True)
    }
    return tuple(found.get(line, _NOT) for line in lines)


@lru_cache(maxsize=1 << 12)
def _may_stand(line: str, longest: int = LONGEST_LINE) -> bool:
    """What can be told without a tree: length, marks, its end."""
    if not _SHORTEST_LINE <= len(_WORD.findall(line)) <= longest:
        return False
    if _STRAY.search(line) or not _END.search(line):
        return False
    if len(_OPENED_INSIDE.findall(line)) > len(_CLOSED_INSIDE.findall(line)):
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
        if self.verb is not None and (hidden := self._hidden_verb(self.verb)) is not None:
            self.verb, self.subject = hidden, self.verb
        self.told = References(tree, marks, genders)

    def standing(self) -> Standing:
        if self.verb is None or self.subject is None or not self._asserts(self.verb):
            return _NOT
        if any(not q.closed for q in self.marks) or self._is_all_quoted():
            return _NOT
        told = self.told
        loose = tuple(told.loose_pronouns())
        saying = tuple((self._words(*place), heads) for place, heads in sayers(told))
        pronoun = self._saying_pronoun(loose, saying) if loose else None
        pointing = tuple(told.pointers())
        elsewhere = self._opens_elsewhere()
        if elsewhere or not all(self._shows(n) for n in pointing) or (loose and (not pronoun or pointing)):
            return self._behind(loose, pointing)
        # Nothing that a reader knows explains an "also".
        hanging = (frozenset[str](),) if told.hangs_on() else ()
        return Standing(
            not loose and not pointing and self._speaks_for_itself(),
            not loose,
            (*told.unexplained(), *hanging),
            tuple(told.shown(pointing)),
            self._is_coming(self.verb),
            saying,
            self._subject_words(self.subject),
            pronoun if self._speaks_for_itself() else None,
            self.tree.words[self.verb].lemma == "be",
            follows=bool(loose or pointing) and self._speaks_for_itself(),
            pronouns=frozenset(self.tree.words[n].lower for n in loose),
            bare=frozenset(told.bare_names()),
            families=frozenset(told.families()),
            guesses=not saying and guesses(self.tree, self.verb),
            earlier=bool(saying) and said_before(self.tree, self.verb),
            argues=bool(saying) and argues(self.tree, self.verb),
            nameless=is_nameless(self.tree, self.subject)
            and (not saying or says_of_himself(self.tree, self.verb)),
            years=frozenset(years(self.tree, self.verb)),
        )

    def _behind(self, loose: Sequence[int], pointing: Sequence[int]) -> Standing:
        """How a line stands that what is told before it may explain; nothing does for "things went wrong"."""
        explained = all(self.tree.words[n].lower != "things" for n in pointing)
        return Standing(
            False,
            unexplained=tuple(self.told.unexplained()),
            shown=tuple(self.told.shown(pointing)),
            coming=self.verb is not None and self._is_coming(self.verb),
            follows=explained and self._speaks_for_itself() and self._opening() not in _NEVER_BEHIND,
            pronouns=frozenset(self.tree.words[n].lower for n in loose),
            bare=frozenset(self.told.bare_names()),
            families=frozenset(self.told.families()),
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

    def _hidden_verb(self, root: int) -> int | None:
        """The main verb that the engine hung on its own subject: it has a tense, and no sign of a clause.

        "The official who first told of it, and so began a quarrel, denied on Monday that …"
        """
        if self.tree.words[root].pos not in ("NOUN", "PROPN"):
            return None
        words = self.tree.words
        clauses = (k for k in self.tree.subtree(root) if words[k].dep == "advcl" and words[k].tag in _TENSED)
        return next((k for k in clauses if k > root and not self.tree.kids(k, *_CLAUSE_PARTS)), None)

    def _subject_words(self, subject: int) -> str:
        """The words of the subject; those before its head where the verb hangs on it."""
        start, end = self.told.place_of(subject)
        hidden = self.tree.words[subject].dep == "ROOT"
        return self._words(start, self.tree.words[subject].end if hidden else end)

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
        if self._opening() == "latest":
            # "The latest to fall was Berg": there were others.
            return self.verb is not None and self.tree.words[self.verb].lemma == "be"
        at = int(first.lower == "the" and len(self.tree.words) > 1)
        return self._opening() in _OPENERS and not self._says_of_whom(at)

    def _opening(self) -> str:
        first, *others = (word.lower for word in self.tree.words[:2])
        return others[0] if first == "the" and others else first

    def _says_of_whom(self, at: int) -> bool:
        """Whether an opening "some", "former" or "earlier" has its noun or its day with it."""
        opener = self.tree.words[at]
        if opener.dep in {"expl", "nummod", "preconj"} or self.tree.kids(at, "prep"):
            return True
        if opener.lower in _WITH_NOUN:
            return opener.dep in {"det", "amod", "nmod", "compound"} and opener.head > at
        behind = self.tree.words[at + 1 : at + 3]
        return opener.lower in _RELATIVE_TIMES and any(w.entity in {"DATE", "TIME"} for w in behind)

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
