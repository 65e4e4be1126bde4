"""Whether a number tells of all those of whom a sentence says that they died, or of some, and as a fact."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from summarizer.lexicon.load import word_set
from summarizer.lexicon.thesaurus import classes
from summarizer.parse.clauses import is_negated, is_verb
from summarizer.parse.number_phrase import NumberPhrase

__all__ = [
    "ARTICLES",
    "TOLLS",
    "behind",
    "beside_another_fate",
    "fate_at",
    "fate_of",
    "is_fact",
    "is_further",
    "is_locus",
    "is_narrowed",
    "is_possible",
    "is_some_of",
    "role_of",
    "toll_words",
]

# What becomes of people that an event's toll is kept of.
TOLLS = ("die", "injure", "missing")
_TIMED = frozenset(("DATE", "TIME"))
_PLACED = frozenset(("GPE", "LOC", "NORP"))
_WHERE_OR_WHOSE = frozenset(
    ("in", "at", "inside", "near", "from", "under", "beneath", "aboard", "on", "outside", "among")
)
ARTICLES = frozenset(("the", "these", "those", "his", "her", "its", "their", "our"))
_HEDGING = frozenset(("total", "estimated", "least", "more", "many"))
_BLAMED = frozenset(("of", "with", "for", "from"))
# Behind these stands a part also where it has a name.
_PARTING = frozenset(("among", "aboard", "inside", "under", "beneath"))
_LIVES = {"life": "die", "lives": "die"}
_UNSURE = frozenset(("if", "whether", "unless", "feared", "believed", "presumed", "thought", "expected"))


@cache
def fate_of(word: str) -> str | None:
    """What a word says became of people, where a toll is kept of it."""
    known = {w: fate for fate in TOLLS for w in classes("fates")[fate]}
    return known.get(word, "missing" if word == "miss" else None)


def fate_at(phrase: NumberPhrase, at: int) -> str | None:
    """What the word at a place in the sentence says became of people."""
    word = phrase.s.words[at]
    return fate_of(word.lower) or fate_of(word.lemma.lower())


def toll_words(name: str) -> frozenset[str]:
    """A list of words that tell of tolls."""
    return word_set("tolls", name)


def role_of(phrase: NumberPhrase) -> int:
    """The word by which the number has its part in the sentence: "total" in "a total of 57 people"."""
    s, role = phrase.s, phrase.role
    above = s.words[s.words[role].head].head
    of = s.words[role].dep == "pobj" and s.words[s.words[role].head].lower == "of"
    return above if of and s.words[above].lemma.lower() == "total" else role


def is_further(phrase: NumberPhrase) -> bool:
    """Whether others than those counted before are meant: "12 more people", "another 30"."""
    s = phrase.s
    near = {*phrase.inside, *s.children[phrase.top], *s.children[phrase.role]}
    for k in near:
        lower = s.words[k].lower
        if lower in toll_words("further"):
            return True
        if lower == "more" and (k + 1 >= len(s.words) or s.words[k + 1].lower != "than"):
            return True
    return False


def beside_another_fate(phrase: NumberPhrase, fate: str) -> bool:
    """Whether the others are other than those of another fate: "killing 12 people and injuring 30 others"."""
    before = phrase.s.words[: min(phrase.inside)]
    told = {known for w in before if (known := fate_of(w.lower) or _LIVES.get(w.lower))}
    return fate != "die" and bool(told - {fate})


def is_some_of(phrase: NumberPhrase) -> bool:
    """Whether some of those told of before are meant: "12 of them", "three of the dead", "including two"."""
    s, top, role = phrase.s, phrase.top, role_of(phrase)
    if any(s.words[k].lower in ARTICLES for k in s.kids(top, "det", "poss")):
        return True
    of = [
        p for k in {top, phrase.role, *phrase.inside} for p in s.kids(k, "prep") if s.words[p].lower == "of"
    ]
    if any(p not in phrase.inside for p in of):
        return True
    if s.words[role].dep == "pobj":
        return s.words[s.words[role].head].lower != "with"
    return is_narrowed(phrase, top)


def is_narrowed(phrase: NumberPhrase, noun: int) -> bool:
    """Whether words beside a noun say which of the people are meant."""
    s = phrase.s
    for k in s.children[noun]:
        word = s.words[k]
        described = word.dep in ("amod", "compound", "nmod", "poss") and word.pos not in ("NUM", "ADV")
        telling = described and fate_of(word.lower) is None and word.lower not in _HEDGING
        placed = word.dep == "prep" and is_locus(phrase, k)
        clause = word.dep in ("relcl", "acl") and not _tells_fate(phrase, k)
        if k not in phrase.inside and (telling or placed or clause):
            return True
    return False


def _tells_fate(phrase: NumberPhrase, verb: int) -> bool:
    """Whether a clause behind a noun says what became of the people and no more: "known to have died"."""
    s = phrase.s
    chain = [verb, *s.kids(verb, "xcomp", "ccomp", "oprd", "acomp")]
    told = any(fate_at(phrase, k) for k in chain)
    where = any(s.words[k].lower in ("where", "whose") for k in s.subtree(verb))
    return told and not where and not any(is_locus(phrase, k) for v in chain for k in s.kids(v, "prep"))


def behind(phrase: NumberPhrase, at: int) -> Iterator[int]:
    """The prepositions that hang on what tells the fate, and on its verb."""
    s = phrase.s
    for k in {at, phrase.top, phrase.role, *([phrase.verb] if phrase.verb is not None else [])}:
        yield from s.kids(k, "prep")


def is_locus(phrase: NumberPhrase, prep: int) -> bool:
    """Whether a preposition names a spot without a name, where some of the people may have been."""
    s = phrase.s
    if s.words[prep].lower not in _WHERE_OR_WHOSE:
        return False
    if s.words[prep].lower in _PARTING:
        return True
    for noun in s.kids(prep, "pobj"):
        word = s.words[noun]
        within = [s.words[k] for k in s.subtree(noun)]
        if (
            word.lemma.lower() in toll_words("happenings")
            or word.entity in _TIMED
            or word.pos in ("NUM", "PRON")
        ):
            continue
        if any(w.entity in _PLACED or w.pos == "PROPN" for w in within):
            continue
        return True
    return False


def is_fact(phrase: NumberPhrase, verb: int) -> bool:
    """Whether it is said as something that happened to all, not of what somebody is accused of."""
    accused = (
        phrase.s.words[verb].dep == "pcomp" and phrase.s.words[phrase.s.words[verb].head].lower in _BLAMED
    )
    return not (accused or is_negated(phrase.s, verb) or is_possible(phrase, verb))


def is_possible(phrase: NumberPhrase, verb: int) -> bool:
    """Whether it isn't said as a fact of all: "could kill 12", "if 12 die", "the hostel where 26 died"."""
    s = phrase.s
    around = [verb, *s.ancestors(verb)]
    for k in around:
        if not is_verb(s, k):
            continue
        beside = [s.words[m] for m in s.kids(k, "aux", "mark", "neg", "advmod")]
        if any(w.tag == "MD" or w.lower in _UNSURE for w in beside) or s.words[k].lower in _UNSURE:
            return True
        if s.words[k].tag == "VB" and not any(w.lower in ("have", "had", "do", "did") for w in beside):
            return True
        if s.words[k].dep in ("ccomp", "ROOT", "conj"):
            break
        if s.words[k].dep == "relcl":
            return any(s.words[m].lower in ("where", "when") for m in s.subtree(k) if m < k)
    return False
