"""What a number counts, as its sentence's tree has it: the thing, the act, who acts, where and when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.lexicon.load import word_set
from summarizer.lexicon.word_lists import words
from summarizer.parse.clauses import agent_of, is_negated, is_passive, is_verb, subject_of
from summarizer.parse.count_labels import fate_label_of, label_of
from summarizer.parse.count_titles import title_of
from summarizer.parse.engine import Stretch, parsed
from summarizer.parse.number_phrase import NumberPhrase, standing
from summarizer.parse.tolls import Toll, is_part, toll_of
from summarizer.parse.words import ParsedSentence
from summarizer.quantities.lexicon import MEASURES
from summarizer.text.sentences import paragraphs, sentences

__all__ = ["Counted", "counted_at", "counted_in"]

# Prepositions behind which a place stands, and those that tell to which bound a number measures.
_WHERE = words("in at near across off around throughout outside inside along over")
_MEASURING = words("within above below beneath under beyond")
# Verbs that say how much something is.
_STATING = words("be stand total reach register measure average rise fall amount drop climb")
_DIMENSIONS = word_set("counting", "dimensions")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_BEARING = re.compile(r"(?:north|south|(?:north|south)?(?:east|west))(?:ern|wards?)?")
# Verbs that say nothing of what becomes of the things counted; the word behind the noun does.
_LEAVING = words(
    "leave find have see record report receive confirm bring get make keep put hold render declare be"
)
# What a verb does with one of these is another act than without: "voted for", "voted against".
_WAYS = words("for against with without")
_PLACE_KINDS = words(
    """
    province district region village town city state country county capital island coast neighborhood
    neighbourhood suburb valley
    """
)
_PLACED = frozenset(("GPE", "LOC", "FAC", "NORP"))
_TIMED = frozenset(("DATE", "TIME"))
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts.

    `noun` is the head of what is counted and `beside` what describes it, in base forms; `act` what becomes of
    it or what it does ("die", "vote against"), `by` who does that, `object` to what. `relation` is how the
    number measures: the words before it ("within", "depth of"), the comparative behind it ("closer"), or
    a bearing ("west of"); `target` is what it is measured to. `places` and `times` are said of this count
    alone. `label` says what is counted in the text's words; `title` does so in words that read alone, "…"
    where the number stands, None where none can be cut. `toll` is the toll of people that it tells, if any;
    `part` is whether it tells of some of those told of elsewhere.
    """

    noun: str | None = None
    beside: tuple[str, ...] = ()
    act: str | None = None
    by: str | None = None
    object: str | None = None
    negated: bool = False
    relation: str | None = None
    target: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    label: str | None = None
    title: str | None = None
    toll: Toll | None = None
    part: bool = False


def counted_at(s: ParsedSentence, start: int, end: int, text: str) -> Counted | None:
    """What the number phrase at `[start, end)` of `text` counts; None where the sentence doesn't hold it."""
    inside = [k for k, w in enumerate(s.words) if w.start < end and start < w.end and not w.masked]
    return _Reading(NumberPhrase(s, frozenset(inside), text)).read() if inside else None


def counted_in(passages: Sequence[tuple[str, str]]) -> tuple[Counted | None, ...]:
    """For each passage and number phrase what that counts where it first stands; all parsed together.

    A passage without a word, such as a row of a table, tells of nothing that is counted.
    """
    text = ""
    places: list[tuple[int, int] | None] = []
    stretches: list[Stretch] = []
    for passage, phrase in passages:
        found = standing(phrase).search(passage) if _LETTERS.search(passage) else None
        if found is not None:
            around = [s for s in sentences(passage, paragraphs(passage)) if s.start <= found.start() < s.end]
            first, last = (around[0].start, around[0].end) if around else (0, len(passage))
            stretches.append(Stretch(len(text) + first, len(text) + max(last, found.end())))
        places.append((len(text) + found.start(), len(text) + found.end()) if found else None)
        text += passage + "\n\n"
    trees = parsed(text, stretches)
    return tuple(None if place is None else counted_at(next(trees), *place, text) for place in places)


class _Reading:
    """One number phrase, read."""

    def __init__(self, phrase: NumberPhrase) -> None:
        self.phrase, self.s, self.inside = phrase, phrase.s, phrase.inside

    def read(self) -> Counted:
        s, phrase = self.s, self.phrase
        act_at, act = self._act()
        relation, target = self._relation()
        places = tuple(dict.fromkeys(self._places(act_at)))
        times = tuple(dict.fromkeys(self._times()))
        return Counted(
            noun=phrase.noun,
            beside=tuple(s.words[k].lemma.lower() for k in phrase.beside),
            act=act,
            by=self._by(act_at),
            object=self._object(act_at),
            negated=phrase.verb is not None and is_negated(s, phrase.verb),
            relation=relation,
            target=target,
            places=tuple(name for name, _ in places),
            times=times,
            label=label_of(phrase, act_at, [shown for _, shown in places], times),
            title=fate_label_of(phrase, act_at, [shown for _, shown in places], times)
            or title_of(phrase, relation),
            toll=(toll := toll_of(phrase)),
            part=toll is None and is_part(phrase),
        )

    # --- the act -----------------------------------------------------------------------------------------

    def _act(self) -> tuple[int | None, str | None]:
        """The place and base form of what becomes of the things counted."""
        s = self.s
        word = s.words[self.phrase.role]
        for k in (*s.children[self.phrase.top], *s.children[self.phrase.role]):
            if s.words[k].dep == "acl" and s.words[k].tag == "VBN":
                return k, s.words[k].lemma
            if k > self.phrase.top and s.words[k].dep in ("amod", "acl") and s.words[k].tag == "JJ":
                return k, s.words[k].lower
        if word.dep == "conj" and s.words[word.head].pos in ("NOUN", "PROPN", "NUM"):
            word = s.words[word.head]
        if word.dep not in ("nsubj", "nsubjpass", "dobj", "attr", "oprd", "ROOT"):
            return None, None
        head = word.head
        if word.dep in ("nsubj", "nsubjpass") and s.words[head].pos in ("ADJ", "NOUN"):
            return head, s.words[head].lower
        if not is_verb(s, head) or head == self.phrase.role:
            return None, None
        return self._of_verb(head)

    def _of_verb(self, verb: int) -> tuple[int | None, str | None]:
        s = self.s
        if s.words[verb].lemma in _LEAVING:
            said = next(
                (k for k in s.kids(verb, "acomp", "oprd", "advcl", "xcomp") if k > self.phrase.top), None
            )
            if said is not None:
                return said, s.words[said].lemma if is_verb(s, said) else s.words[said].lower
            if s.words[verb].lemma == "be":
                return None, None
        way = next((s.words[p].lower for p in s.kids(verb, "prep") if s.words[p].lower in _WAYS), None)
        return verb, f"{s.words[verb].lemma} {way}" if way else s.words[verb].lemma

    def _object(self, act: int | None) -> str | None:
        """To what the things counted do it; None where it is done to them."""
        s = self.s
        if act is None or s.words[self.phrase.role].dep not in ("nsubj", "conj"):
            return None
        return next(
            (s.words[k].lemma.lower() for k in s.kids(act, "dobj", "attr") if k != self.phrase.role), None
        )

    def _by(self, act: int | None) -> str | None:
        if act is None or not is_verb(self.s, act):
            return None
        s = self.s
        actor = agent_of(s, act) if is_passive(s, act) else subject_of(s, act)
        if (
            actor is None
            or actor == self.phrase.top
            or actor in self.inside
            or s.words[actor].pos not in ("NOUN", "PROPN")
        ):
            return None
        return s.words[actor].lemma.lower()

    # --- measures ----------------------------------------------------------------------------------------

    def _relation(self) -> tuple[str | None, tuple[str, ...]]:
        """How the number measures, and to what."""
        s, top = self.s, self.phrase.top
        if (self.phrase.noun is not None and not self.phrase.measure) or self.phrase.joined:
            return None, ()
        if stated := self._stated():
            return stated
        last = max(self.inside)
        nearest = s.words[last + 1].lower if last + 1 < len(s.words) else ""
        if nearest in ("(", ")"):
            closing = next((k for k in range(last + 1, len(s.words)) if s.words[k].text == ")"), last)
            last, nearest = closing, s.words[closing + 1].lower if closing + 1 < len(s.words) else ""
        if nearest and _BEARING.fullmatch(nearest):
            return f"{nearest} of", self._names_behind(last + 1)
        if (
            last + 1 < len(s.words)
            and s.words[last + 1].tag in ("JJR", "RBR")
            and s.words[top].lemma == "time"
        ):
            return s.words[last + 1].lower, ()
        return self._preposition(self._converted(top))

    def _stated(self) -> tuple[str, tuple[str, ...]] | None:
        """What a number is said to be: "turnout of" in "turnout was 68 percent", with whose it is."""
        s, role = self.s, self.phrase.role
        verb = s.words[role].head
        if s.words[role].dep == "pobj":
            verb = s.words[verb].head
        if not is_verb(s, verb) or s.words[verb].lemma not in _STATING:
            return None
        subject = next(iter(s.kids(verb, "nsubj", "nsubjpass")), None)
        if subject is None or subject in self.inside or s.words[subject].pos != "NOUN":
            return None
        whose = [o for p in s.kids(subject, "prep") for o in s.kids(p, "pobj")]
        described = [k for k in s.kids(subject, "poss", "amod", "compound") if s.words[k].pos != "PRON"]
        of = tuple(lemma for o in whose for lemma in self._phrase_lemmas(o))
        return f"{s.words[subject].lemma} of", (*of, *(s.words[k].lemma for k in described))

    def _converted(self, top: int) -> int:
        """The unit of the measure that another in brackets repeats: "10 kilometres" before "(six miles)"."""
        first = min(self.inside)
        before = first - 2
        bracketed = first > 1 and self.s.words[first - 1].text == "("
        return before if bracketed and self.s.words[before].lower in MEASURES else top

    def _preposition(self, top: int) -> tuple[str | None, tuple[str, ...]]:
        """The dimension that is measured ("depth of"), or the bound ("within"), and up to what."""
        s = self.s
        above: list[int] = []
        for k in s.ancestors(top):
            if is_verb(s, k):
                break
            above.append(k)
        behind = [o for p in s.kids(top, "prep") for o in s.kids(p, "pobj")]
        target = tuple(lemma for o in behind for lemma in self._phrase_lemmas(o))
        dimension = next((s.words[k].lemma for k in above if s.words[k].lemma in _DIMENSIONS), None)
        if dimension is not None:
            return f"{dimension} of", target
        bound = s.words[above[0]].lower if above and s.words[top].dep == "pobj" else ""
        return (bound, target) if bound in _MEASURING else (None, ())

    def _names_behind(self, at: int) -> tuple[str, ...]:
        """The names that follow a bearing up to the next sign: "west of the town of Bireun"."""
        found: list[str] = []
        for k in range(at + 1, min(len(self.s.words), at + 8)):
            word = self.s.words[k]
            if word.pos == "PUNCT" or (found and word.pos != "PROPN"):
                break
            if word.pos == "PROPN":
                found.append(word.lower)
        return tuple(found)

    def _phrase_lemmas(self, noun: int) -> list[str]:
        beside = [
            k for k in self.s.kids(noun, "amod", "compound", "nmod", "poss") if self.s.words[k].pos != "PRON"
        ]
        return [self.s.words[k].lemma.lower() for k in sorted([*beside, noun])]

    # --- where and when ----------------------------------------------------------------------------------

    def _chain(self, act: int | None) -> list[int]:
        """The act, and the verbs that stand beside it in one row: a place said of one is said of all."""
        at = act if act is not None else self.phrase.verb
        if at is None:
            return []
        first = at
        while self.s.words[first].dep == "conj" and is_verb(self.s, self.s.words[first].head):
            first = self.s.words[first].head
        row, found = [first], []
        while row:
            k = row.pop()
            found.append(k)
            row += [c for c in self.s.kids(k, "conj") if is_verb(self.s, c)]
        return found

    def _places(self, act: int | None) -> Iterator[tuple[str, str]]:
        """The places of this count by name, each with the words to print: ("aceh", "in Aceh")."""
        s = self.s
        own = [self.phrase.top, *([act] if act is not None else [])]
        found = [p for k in own for p in s.kids(k, "prep")]
        found += [p for k in self._chain(act) for p in s.kids(k, "prep") if p < min(self.inside)]
        placed = [place for prep in sorted(set(found)) for place in self._behind(prep)]
        if not placed and act is not None:
            # In a row of verbs, what stands behind the last is said of all.
            last = max(self._chain(act))
            behind = [k for k in sorted(s.subtree(last)) if k > last and s.words[k].dep == "prep"]
            placed = [place for prep in behind for place in self._behind(prep)]
        yield from placed or self._in_front()

    def _in_front(self) -> Iterator[tuple[str, str]]:
        """The place that opens the sentence, said of every number of its main clauses."""
        s = self.s
        first = next((k for k, word in enumerate(s.words) if word.pos != "PUNCT"), None)
        verb = self.phrase.verb
        if first is None or verb is None or s.words[first].dep != "prep":
            return
        joined = {verb, *self._chain(verb)}
        if s.words[first].head in joined or s.words[s.words[first].head].head in joined:
            yield from self._behind(first)

    def _behind(self, prep: int) -> Iterator[tuple[str, str]]:
        if self.s.words[prep].lower in _WHERE and prep not in self.inside:
            for noun in self.s.kids(prep, "pobj"):
                yield from self._place(prep, noun)

    def _place(self, prep: int, noun: int) -> Iterator[tuple[str, str]]:
        s = self.s
        parts = sorted(k for k in s.subtree(noun) if k <= noun)
        of = [o for p in s.kids(noun, "prep") if s.words[p].lower == "of" for o in s.kids(p, "pobj")]
        named = [s.words[k] for k in (*parts, *of)]
        some = any(s.words[k].lower in ("a", "an") for k in s.kids(noun, "det"))
        if some or any(w.entity in _TIMED for w in named):
            return
        known = any(w.entity in _PLACED for w in named) or s.words[noun].lemma in _PLACE_KINDS
        if known or s.words[noun].pos == "PROPN":
            names = [w.lower for w in named if w.text[:1].isupper()] or [s.words[noun].lemma]
            last = max(of, default=noun)
            behind = self.phrase.text[s.words[prep].end : s.words[last].end]
            yield " ".join(names), s.words[prep].lower + behind

    def _times(self) -> Iterator[str]:
        """The years and the "last year" of the act, of the clauses that govern it, and of who acts."""
        s = self.s
        if self.phrase.verb is None:
            return
        governing = (self.phrase.verb, *s.ancestors(self.phrase.verb))
        dated = [o for v in governing for p in s.kids(v, "prep") for o in s.kids(p, "pobj")]
        dated += [k for v in governing for k in s.kids(v, "npadvmod", "nsubj", "nsubjpass")]
        for noun in dated:
            for k in (noun, *s.kids(noun, "nummod", "npadvmod", "compound", "nmod", "amod")):
                word = s.words[k]
                if k not in self.inside and _YEAR.fullmatch(word.text):
                    yield word.text
                elif word.lower in ("year", "decade", "century") and self._last(k):
                    yield f"last {word.lower}"

    def _last(self, noun: int) -> bool:
        return any(self.s.words[k].lower in ("last", "previous", "ago") for k in self.s.children[noun])
