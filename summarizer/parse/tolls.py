"""How many people died, were hurt or are missing, where a sentence tells it of all of them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from summarizer.parse.clauses import is_passive, is_verb
from summarizer.parse.number_phrase import NumberPhrase
from summarizer.parse.toll_parts import (
    ARTICLES,
    TOLLS,
    behind,
    beside_another_fate,
    fate_at,
    fate_of,
    is_fact,
    is_further,
    is_locus,
    is_narrowed,
    is_possible,
    is_some_of,
    role_of,
    toll_words,
)
from summarizer.parse.words import Word

__all__ = ["TOLLS", "Toll", "is_part", "toll_of"]

# Verbs that do it to others: who is their subject did it.
_DONE_TO = frozenset(("kill", "injure", "wound", "hurt", "slay", "maim"))
_NAMED = frozenset(("GPE", "LOC", "FAC"))
_CLAUSES = frozenset(("ccomp", "relcl", "advcl", "parataxis", "conj", "acl"))
_HANGING = frozenset(("prep", "advmod", "acomp", "pcomp", "amod"))
_NAMING_SOME = frozenset(("including", "among"))
_STATES = frozenset(("dead", "killed", "injured", "wounded", "hurt", "missing"))
_AMONG = frozenset(("including", "among", "of", "with", "between"))
# Adverbs that say no more of a fate than that it is so.
_PLAIN = frozenset(
    ("reportedly", "officially", "only", "allegedly", "apparently", "initially", "immediately")
)


@dataclass(frozen=True, slots=True)
class Toll:
    """What became of all the people counted ("die", "injure", "missing").

    `earlier` marks a number that the sentence itself leaves behind ("up from 41"), `stated` one that is said
    of a toll or a number ("the death toll was 41"). `around` are the names of places in its clause, in lower
    case; `lasting` is the war or the epidemic that it is told of, "" for none.
    """

    fate: str
    earlier: bool = False
    stated: bool = False
    around: tuple[str, ...] = ()
    lasting: str = ""


def toll_of(phrase: NumberPhrase) -> Toll | None:
    """What all those counted suffered; None where the number tells no toll, or may tell of a part.

    Places and years are left to the reader of the number: what stands in one place may be all there is.
    """
    if phrase.joined or phrase.measure:
        return None
    ways = (_stated, _risen_from, _in_a_word, _governed)
    found = next((toll for way in ways if (toll := way(phrase)) is not None), None)
    if found is None or (is_further(phrase) and not beside_another_fate(phrase, found.fate)):
        return None
    near = _clause_around(phrase)
    lasting = (w.lemma.lower() for w in near if w.lemma.lower() in toll_words("lasting"))
    return replace(
        found, around=tuple(w.lower for w in near if w.entity in _NAMED), lasting=next(lasting, "")
    )


def is_part(phrase: NumberPhrase) -> bool:
    """Whether words beside the number say that some are meant of those told of elsewhere."""
    s, role = phrase.s, role_of(phrase)
    found = _fate_told(phrase) or _own_fate(phrase)
    if is_further(phrase) and not (found and beside_another_fate(phrase, found[1])):
        return True
    head = s.words[s.words[role].head].lower
    of = [o for p in s.kids(phrase.top, "prep") if s.words[p].lower == "of" for o in s.kids(p, "pobj")]
    of_those = any(fate_of(s.words[o].lower) for o in (*of, phrase.top)) and _has_article(phrase)
    named = s.words[role].dep == "pobj" and head in _NAMING_SOME
    told = found is not None and (
        _is_of_a_kind(phrase, found[0]) or any(is_locus(phrase, k) for k in behind(phrase, found[0]))
    )
    bodies = phrase.noun in ("body", "corpse")
    return named or of_those or told or bodies or s.words[role].dep == "appos"


def _has_article(phrase: NumberPhrase) -> bool:
    return any(phrase.s.words[k].lower in ARTICLES for k in phrase.s.subtree(phrase.top))


def _clause_around(phrase: NumberPhrase) -> list[Word]:
    """The words of the number's clause, and those that open its sentence by telling where or when."""
    s, verb = phrase.s, phrase.verb
    near = set(s.subtree(verb if verb is not None else phrase.role))
    for k in [k for k in near if s.words[k].dep in _CLAUSES and k != verb]:
        if not phrase.inside & s.subtree(k):
            near -= s.subtree(k)
    first = next((k for k, w in enumerate(s.words) if w.pos != "PUNCT"), 0)
    if s.words[first].dep == "prep":
        near |= s.subtree(first)
    return [s.words[k] for k in sorted(near)]


# --- "the death toll has risen to 93" --------------------------------------------------------------------


def _stated(phrase: NumberPhrase) -> Toll | None:
    """The toll that is said to be so high: "the number of people known to have died has risen to 93"."""
    s = phrase.s
    way = _way_up(phrase)
    if way is None:
        return None
    verb, prepositions = way
    lemma = s.words[verb].lemma.lower()
    nouns = s.kids(verb, "nsubj", "nsubjpass") if lemma in toll_words("stand") else []
    nouns += s.kids(verb, "dobj", "nsubjpass", "nsubj") if lemma in toll_words("put") else []
    noun = next((n for n in nouns if s.words[n].lemma.lower() in toll_words("statements")), None)
    if noun is None or noun in phrase.inside or not is_fact(phrase, verb):
        return None
    fate = _fate_in(phrase, noun)
    return Toll(fate, earlier="from" in prepositions, stated=True) if fate else None


def _risen_from(phrase: NumberPhrase) -> Toll | None:
    """The toll that a clause leaves behind: "seven people have died, up from three"."""
    way = _way_up(phrase)
    if way is None or way[1][:1] != ["from"] or way[1][1:] not in (["up"], ["down"]):
        return None
    fate = fate_at(phrase, way[0])
    return Toll(fate, earlier=True) if fate and not is_possible(phrase, way[0]) else None


def _way_up(phrase: NumberPhrase) -> tuple[int, list[str]] | None:
    """The verb that states the number, and the prepositions by which the number hangs on it."""
    s = phrase.s
    prepositions: list[str] = []
    for k in s.ancestors(phrase.top):
        word = s.words[k]
        if is_verb(s, k):
            return k, prepositions
        if word.dep not in _HANGING and word.pos not in ("ADP", "ADV", "ADJ"):
            return None
        prepositions.append(word.lower)
    return None


def _fate_in(phrase: NumberPhrase, noun: int) -> str | None:
    """The fate of which a toll tells; None where it tells of several, or of some people only."""
    s = phrase.s
    described = [k for k in s.children[noun] if s.words[k].dep in ("compound", "amod", "nmod")]
    of = [o for p in s.kids(noun, "prep") if s.words[p].lower == "of" for o in s.kids(p, "pobj")]
    if any(_kind_of_people(phrase, o) for o in of) or len(of) > 1:
        return None
    told = [*described, *of, *(k for o in of for k in s.subtree(o))]
    found = {fate for k in told if (fate := fate_of(s.words[k].lower) or fate_of(s.words[k].lemma.lower()))}
    if "casualty" in {s.words[k].lemma.lower() for k in told} or len(found) > 1:
        return None
    alone = s.words[noun].lemma.lower() == "toll" and not of
    return next(iter(found), "die" if alone else None)


def _kind_of_people(phrase: NumberPhrase, noun: int) -> bool:
    """Whether a noun tells of people of one kind, or of some of them only."""
    word = phrase.s.words[noun]
    anybody = word.lemma.lower() in {*toll_words("anybody"), "other"} or fate_of(word.lower) is not None
    return not anybody or is_narrowed(phrase, noun)


# --- "24 dead and over 200 injured" ----------------------------------------------------------------------


def _in_a_word(phrase: NumberPhrase) -> Toll | None:
    """The toll whose fate stands right behind its number, as headlines have it; the tree is no help there."""
    s, last, before = phrase.s, max(phrase.inside), min(phrase.inside) - 1
    fate = fate_of(s.words[last].lower) if s.words[last].lower in _STATES else None
    within = [s.words[k] for k in phrase.inside - {last}]
    of_some = any(w.lower == "of" or w.pos in ("DET", "NOUN", "PROPN") for w in within)
    named = before >= 0 and s.words[before].lower in _AMONG | ARTICLES
    unsure = phrase.verb is not None and not is_fact(phrase, phrase.verb)
    beside = [p for k in (last, *s.children[last]) for p in s.kids(k, "prep") if p > last]
    beside += [p for p in s.kids(s.words[last].head, "prep") if p == last + 1]
    placed = any(is_locus(phrase, p) for p in beside)
    return Toll(fate) if fate and not (of_some or named or unsure or placed) else None


# --- "killing at least 41 people" ------------------------------------------------------------------------


def _governed(phrase: NumberPhrase) -> Toll | None:
    """The toll that a verb, a participle or the noun itself tells: "12 dead", "12 people were killed"."""
    s, role = phrase.s, role_of(phrase)
    own = _own_fate(phrase)
    beside_others = s.words[role].dep in ("appos", "conj", "poss", "nmod", "compound")
    if beside_others or (own is None and s.kids(role, "conj")) or is_some_of(phrase):
        return None
    if phrase.noun is not None and _kind_of_people(phrase, phrase.top):
        return None
    found = own or _fate_told(phrase)
    if found is None:
        return None
    at, fate = found
    verb = at if is_verb(s, at) else phrase.verb
    if _is_of_a_kind(phrase, at) or (verb is not None and not is_fact(phrase, verb)):
        return None
    return None if any(is_locus(phrase, k) for k in behind(phrase, at)) else Toll(fate)


def _is_of_a_kind(phrase: NumberPhrase, at: int) -> bool:
    """Whether an adverb says how: those "seriously injured" are some of the injured."""
    told = [phrase.s.words[k].lower for k in phrase.s.kids(at, "advmod")]
    return any(word.endswith("ly") and word not in _PLAIN for word in told)


def _own_fate(phrase: NumberPhrase) -> tuple[int, str] | None:
    """The fate that the noun counted tells itself: "12 dead", "three deaths", "claimed 14 lives"."""
    s, top = phrase.s, phrase.top
    word = s.words[top]
    if word.lemma.lower() in ("life", "soul"):
        verb = phrase.verb
        lost = verb is not None and s.words[verb].lemma in toll_words("lose")
        return (top, "die") if lost else None
    fate = fate_of(word.lower) if top in phrase.inside and word.pos != "NUM" else None
    return (top, fate) if fate else None


def _fate_told(phrase: NumberPhrase) -> tuple[int, str] | None:
    """The word that tells the fate of those counted, by the tree, and that fate."""
    s, role, top = phrase.s, role_of(phrase), phrase.top
    for k in (*s.children[top], *s.children[role]):
        behind = k > max(phrase.inside) and s.words[k].dep in ("acl", "amod", "relcl")
        if behind and s.words[k].tag in ("VBN", "VBD", "JJ") and (fate := fate_at(phrase, k)):
            return k, fate
    head, dep = s.words[role].head, s.words[role].dep
    if head == role:
        return None
    lives = [k for k in s.kids(head, "dobj") if s.words[k].lemma.lower() == "life"]
    if dep == "nsubj" and s.words[head].lemma == "lose" and lives:
        return head, "die"
    if s.words[head].dep in ("aux", "auxpass") and dep in ("nsubj", "nsubjpass"):
        head = s.words[head].head
    if dep in ("dobj", "nsubjpass") and (fate := fate_at(phrase, head)):
        return (head, fate) if s.words[head].lemma in _DONE_TO or dep == "nsubjpass" else None
    if dep == "nsubj" and is_verb(s, head) and (fate := fate_at(phrase, head)):
        acting = s.words[head].lemma in _DONE_TO and (s.kids(head, "dobj") or not _is_bare(phrase, head))
        return None if acting and not is_passive(s, head) else (head, fate)
    return _fate_predicated(phrase, head)


def _is_bare(phrase: NumberPhrase, verb: int) -> bool:
    """Whether a form of the verb may be a participle that lost its "were" in a headline."""
    return phrase.s.words[verb].tag in ("VBD", "VBN") and not phrase.s.kids(verb, "aux")


def _fate_predicated(phrase: NumberPhrase, head: int) -> tuple[int, str] | None:
    """The fate that a verb says of those counted by another word: "are dead", "listed as missing"."""
    s, dep = phrase.s, phrase.s.words[role_of(phrase)].dep
    if s.words[head].pos == "ADJ" and dep == "nsubj" and (fate := fate_at(phrase, head)):
        return head, fate
    if not is_verb(s, head) or dep not in ("nsubj", "nsubjpass", "dobj"):
        return None
    said = s.kids(head, "acomp", "oprd", "attr", "xcomp", "advcl", "ccomp")
    if s.words[head].lemma in toll_words("naming"):
        said += [o for p in s.kids(head, "prep") if s.words[p].lower == "as" for o in s.children[p]]
    for k in said:
        if (
            k > phrase.role
            and s.words[k].tag in ("JJ", "VBN", "VBG", "RB", "VBD")
            and (fate := fate_at(phrase, k))
        ):
            active = s.words[k].tag == "VBG" and s.words[k].lemma in _DONE_TO
            return None if active else (k, fate)
    return None
