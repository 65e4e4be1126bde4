"""Who does what to whom in a statement, against the words it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from summarizer.check.keys import is_name, key, kin, name_key
from summarizer.check.passage import Passage, Said
from summarizer.lexicon.calendar import DAYS_AND_MONTHS
from summarizer.lexicon.name_lists import TITLES
from summarizer.lexicon.stems import stem
from summarizer.names.mentions import is_pronoun
from summarizer.parse.clauses import is_passive, is_verb, subject_of
from summarizer.parse.words import ParsedSentence

__all__ = ["changed_actors", "changed_places", "joined_to"]

_DIRECTIONS = {"from": "to", "to": "from", "into": "from", "against": "for", "for": "against"}
# "Lost to" and "was beaten by" are one family and turn who does what to whom round.
_CONVERSE = frozenset((key("beat"), key("lose"), key("win"), key("defeat")))
_WHERE = frozenset(("in", "at", "near", "from", "into", "on"))
_POINTING = frozenset(("this", "that", "these", "those", "such", "both"))
_OF_THEM = frozenset(("most", "many", "some", "few", "several", "others", "another", "both", "all", "more"))
_INSIDE = frozenset(("in", "into", "near"))
_PAIRS = frozenset(_DIRECTIONS)


@dataclass(frozen=True, slots=True)
class _Act:
    """A verb with the keys of who does it and of what it is done to or for."""

    verb: frozenset[str]
    doers: frozenset[str]
    done_to: frozenset[str]
    lemma: str
    named: frozenset[str]
    named_to: frozenset[str]
    nouns: frozenset[str]
    at: int
    doer: int
    points: bool


def changed_actors(statement: Said, passage: Passage) -> str | None:
    """An actor and an object changed over, or another actor, as the end of a sentence."""
    own = [_in_full(act, passage) for tree in passage.trees for act in _acts(tree)]
    theirs = [_in_full(act, passage) for tree in passage.near_trees for act in _acts(tree)]
    for tree in statement.trees:
        for act in _acts(tree):
            if statement.quotes(act.at):
                continue
            same = [other for other in own if act.verb & other.verb]
            far = [other for other in theirs if act.verb & other.verb]
            if (same or far) and (problem := _changed(act, same or far)):
                return problem
            if any(_misnamed(name, same, passage) or _elsewhere(name, same, passage) for name in act.named):
                return "has somebody else do it"
            if (same and _another(act, same, theirs, passage)) or (far and not same and _unlike(act, far)):
                return "has somebody else do it"
        if problem := _turned(tree, passage):
            return problem
    return None


def _in_full(act: _Act, passage: Passage) -> _Act:
    """The act with all names of the people in it: the words' "Ada" is the statement's "Holm".

    Where the words begin behind who does it, or have "he and Lind" do it, a trusted model has read from the
    article who that is.
    """
    index = passage.index
    begin, end = passage.spans[0].start, passage.spans[0].end
    cut = index.trusted and (act.points or (begin <= act.at < end and 0 <= act.doer < begin))
    return replace(
        act,
        doers=frozenset() if cut else index.also_named(act.doers),
        done_to=index.also_named(act.done_to),
        named=frozenset() if cut else index.also_named(act.named),
        named_to=index.also_named(act.named_to),
    )


def _changed(act: _Act, same: list[_Act]) -> str | None:
    if act.verb & _CONVERSE:
        return _beaten(act, same)
    same = [other for other in same if other.lemma == act.lemma]
    if not same:
        return None
    doers = frozenset().union(*(other.doers for other in same))
    done_to = frozenset().union(*(other.done_to for other in same))
    if act.doers & done_to and not act.doers & doers:
        return "has somebody do what is done to them"
    if act.done_to & doers and not act.done_to & done_to and (done_to or act.doers):
        return "has something done to who does it"
    return _other_names(act, same, doers, done_to)


def _other_names(act: _Act, same: list[_Act], doers: frozenset[str], done_to: frozenset[str]) -> str | None:
    """Names that the words don't have where they do have names."""
    if act.named_to and all(o.named_to for o in same) and act.named_to - doers - done_to:
        return "has it done to somebody else"
    if act.named and all(o.named for o in same) and act.named - doers:
        return "has somebody else do it"
    return None


def _beaten(act: _Act, same: list[_Act]) -> str | None:
    """Who beats somebody isn't who loses to somebody."""
    for other in same:
        if act.lemma == other.lemma and other.named_to and act.named_to and not act.named_to & other.named_to:
            return "has somebody else win or lose"
        if (act.lemma == "lose") != (other.lemma == "lose") and act.doers & other.doers:
            return "has the loser win"
        if act.lemma == other.lemma and other.doers and act.doers and not act.doers & other.doers:
            return "has somebody else win or lose"
    return None


def _another(act: _Act, same: list[_Act], near: list[_Act], passage: Passage) -> bool:
    """Whether who does it in the statement does, or is done, something else near the words."""
    if all(other.lemma != act.lemma for other in same):
        return False
    doers = frozenset().union(*(other.doers for other in same))
    # The engine takes some names that open a sentence for nouns.
    mine = frozenset(doer for doer in act.doers - act.named if not passage.index.is_person(doer))
    if not mine or not doers or act.doers & doers:
        return False
    others = frozenset().union(*(a.doers | a.done_to for a in near if a not in same))
    for source in (a.source for a in passage.tied if a.source):
        words = f"{source.text} {passage.index.speakers.resolve(source).role or ''}".split()
        if not doers & {name_key(word) for word in words}:
            others |= {key(word.casefold()) for word in words}
    done_to = frozenset().union(*(other.done_to for other in same if other.lemma == act.lemma))
    return bool(mine & (others | done_to))


def _misnamed(name: str, same: list[_Act], passage: Passage) -> bool:
    """Whether a person is given for "the driver" whom the article nowhere calls so."""
    nouns = frozenset().union(*(other.nouns for other in same)) if same else frozenset()
    if not nouns or any(other.named for other in same) or not passage.index.is_person(name):
        return False
    if passage.index.trusted:  # whom "the driver" is, it has read from the whole article
        return False
    text = passage.index.folded.text
    called, person = r"\W+(?:[\w'-]+\W+){0,6}?", re.escape(name)
    for noun in (re.escape(noun[:6]) for noun in nouns):
        near = rf"\b{noun}\w*{called}{person}|\b{person}\w*{called}{noun}"
        if re.search(near, text, re.IGNORECASE):
            return False
    return True


def _elsewhere(name: str, same: list[_Act], passage: Passage) -> bool:
    """Whether a country is given for "his country" that isn't the speaker's by the words' own sentence."""
    if passage.index.is_person(name) or not same or any(other.named for other in same):
        return False
    if name in passage.own_keys:
        return False
    nouns = "|".join(re.escape(noun) for other in same for noun in other.nouns)
    return bool(nouns) and re.search(rf"\b(?:his|her|my|our) (?:{nouns})\b", passage.folded) is not None


def _unlike(act: _Act, far: list[_Act]) -> bool:
    """Whether a neighbour's act is given to somebody who doesn't do it there."""
    return bool(act.doers) and all(other.doers and not act.doers & other.doers for other in far)


def _acts(s: ParsedSentence) -> Iterator[_Act]:
    for at, word in enumerate(s.words):
        if not is_verb(s, at) or word.lemma in ("be", "have", "do", "say") or word.dep in ("aux", "auxpass"):
            continue
        doers = [k for doer in _doers(s, at) for k in joined_to(s, doer)]
        done_to = [k for o in s.kids(at, "dobj", "dative") for k in joined_to(s, o)]
        done_to += [
            k
            for d in s.kids(at, "dative", "prep")
            for o in s.kids(d, "pobj")
            if s.words[d].lower == "to"
            for k in joined_to(s, o)
        ]
        if is_passive(s, at) and word.dep in ("advcl", "conj") and not s.kids(at, "auxpass", "nsubjpass"):
            continue
        if is_passive(s, at):
            agents = [k for a in s.kids(at, "agent") for o in s.kids(a, "pobj") for k in joined_to(s, o)]
            doers, done_to = agents, [*doers, *done_to]
        yield _Act(
            frozenset((key(word.lower), key(word.lemma))),
            frozenset(_key(s, k) for k in doers if _counts(s, k)),
            frozenset(_key(s, k) for k in done_to if _counts(s, k)),
            word.lemma,
            frozenset(_key(s, k) for k in doers if _is_named(s, k)),
            frozenset(_key(s, k) for k in done_to if _is_named(s, k)),
            frozenset(s.words[k].lemma for k in doers if _counts(s, k) and not _is_named(s, k)),
            word.start,
            min((s.words[k].start for k in doers), default=-1),
            len(doers) > 1 and any(is_pronoun(s.words[k].text) for k in doers),
        )


def _doers(s: ParsedSentence, verb: int) -> list[int]:
    """Who does it, and who else may: the tree of "the head of the union, who left" only guesses which."""
    doer = _doer(s, verb)
    found = [] if doer is None else [doer]
    word = s.words[verb]
    if word.dep == "relcl" and doer is not None:
        while s.words[doer].dep == "pobj" and s.words[s.words[doer].head].lower == "of":
            doer = s.words[s.words[doer].head].head
            found.append(doer)
    elif word.dep == "advcl" and word.tag == "VBG" and not s.kids(verb, "nsubj", "mark"):
        found += [verb - 1] if s.words[verb - 1].pos in ("NOUN", "PROPN") else []
        above = word.head
        while s.words[above].head != above:
            above = s.words[above].head
            found += s.kids(above, "nsubj", "nsubjpass") if is_verb(s, above) else []
    return found


def _doer(s: ParsedSentence, verb: int) -> int | None:
    """Who does it; of what somebody is accused of, the one accused."""
    word = s.words[verb]
    governor = s.words[word.head].head
    if word.dep == "pcomp" and s.words[word.head].lower in ("of", "for", "from"):
        accused = s.kids(governor, "dobj", "nsubjpass")
        if accused:
            return accused[0]
    subject = subject_of(s, verb)
    if subject is None and word.dep == "xcomp" and not s.kids(word.head, "dobj", "nsubjpass"):
        return subject_of(s, word.head)
    return subject


def joined_to(s: ParsedSentence, at: int | None) -> list[int]:
    """A noun with those joined to it by "and", and the names before it."""
    if at is None:
        return []
    found = [at]
    for k in s.kids(at, "conj", "appos"):
        found += joined_to(s, k)
    return found


def _counts(s: ParsedSentence, at: int) -> bool:
    """Whether a word tells who or what it is, and doesn't point to something told before: "these", "most"."""
    if is_pronoun(s.words[at].text) or s.words[at].lower in _OF_THEM:
        return False
    pointing = any(s.words[k].lower in _POINTING for k in s.kids(at, "det"))
    return s.words[at].pos in ("NOUN", "PROPN", "ADJ") and not pointing


def _is_named(s: ParsedSentence, at: int) -> bool:
    """Whether a word is part of a name; "the President" is none, however it is spelt."""
    title = s.words[at].lower in TITLES and any(s.words[k].lower == "the" for k in s.kids(at, "det"))
    return is_name(s, at) and not title


def _key(s: ParsedSentence, at: int) -> str:
    word = s.words[at]
    if not _is_named(s, at):
        return key(word.lemma)
    whole = " ".join(s.words[k].text for k in (*(k for k in s.kids(at, "compound") if is_name(s, k)), at))
    known = name_key(whole)
    return known if known.startswith("@") else name_key(word.text)


def _turned(s: ParsedSentence, passage: Passage) -> str | None:
    """Names behind "from" and "to" changed over."""
    near = {pair for tree in passage.near_trees for pair in _directions(tree)}
    own = {pair for tree in passage.trees for pair in _directions(tree)}
    for preposition, name in _directions(s):
        # What is "for" somebody here may be "against" him in the next sentence: bail, and a charge.
        theirs = own if preposition in ("for", "against") else near
        if (preposition, name) not in near and (_DIRECTIONS[preposition], name) in theirs:
            return f"has “{preposition}” where they have “{_DIRECTIONS[preposition]}”"
    return None


def changed_places(statement: Said, passage: Passage) -> str | None:
    """A name in the very place in which the words have another one: "from", "in", before the same noun."""
    own: dict[tuple[str, str], frozenset[str]] = {}
    for tree in passage.trees:
        for slot, names in _slots(tree).items():
            own[slot] = own.get(slot, frozenset()) | names
    near = [_slots(tree) for tree in passage.near_trees]
    persons = {slot for tree in passage.trees for slot in _personal(tree)}
    stated = frozenset(n for tree in statement.trees for names in _slots(tree).values() for n in names)
    for tree in statement.trees:
        if problem := _put_there(tree, statement, passage):
            return problem
        for slot, mine in _slots(tree).items():
            if slot in persons and not any(passage.index.is_person(name) for name in mine):
                return f"has another name by “{slot[0]}”"
            theirs = own.get(slot, frozenset())
            theirs = frozenset(n for n in theirs if kin(n) == stem(n) or n.startswith("@"))
            if (
                not theirs
                or (slot[1] == "" and (passage.index.trusted or theirs & stated))
                or mine & theirs
                or any(mine & slots.get(slot, frozenset()) for slots in near)
            ):
                continue
            return f"has another name by “{slot[1] or slot[0]}”"
    return None


def _put_there(s: ParsedSentence, statement: Said, passage: Passage) -> str | None:
    """A person for a place: "in second place in Holm"."""
    for at, word in enumerate(s.words):
        if not is_name(s, at) or statement.quotes(word.start):
            continue
        head = s.words[word.head]
        inside = word.dep == "pobj" and head.lower in _INSIDE and s.words[head.head].pos in ("NOUN", "VERB")
        person = inside and passage.index.is_person(name_key(word.text))
        if person and not (_stands_in(head.lower, passage) or _is_place(word.text, passage)):
            return f"has “{word.text}” for a place"
    return None


def _is_place(name: str, passage: Passage) -> bool:
    """Whether the article has something happen in a place of that name: "an address in Holm"."""
    text = passage.index.folded.text
    return re.search(rf"\b(?:{'|'.join(sorted(_INSIDE))}) {re.escape(name)}\b(?!['’]s)", text) is not None


def _stands_in(preposition: str, passage: Passage) -> bool:
    """Whether the words have a person, or who may be one, behind "in"."""
    return any(
        is_pronoun(tree.words[k].text) or passage.index.is_person(name_key(tree.words[k].text))
        for tree in passage.trees
        for at, word in enumerate(tree.words)
        if word.lower == preposition
        for k in tree.kids(at, "pobj")
    )


def _slots(s: ParsedSentence) -> dict[tuple[str, str], frozenset[str]]:
    """The names of a sentence by where they stand: before or behind which word, and how."""
    found: dict[tuple[str, str], set[str]] = {}
    for at, word in enumerate(s.words):
        if not (is_name(s, at) or word.lower in DAYS_AND_MONTHS):
            continue
        if word.dep == "pobj":
            governor = s.words[word.head].head
            slot = (s.words[word.head].lower, s.words[governor].lemma)
        elif word.dep in ("amod", "compound", "poss", "nmod") and not is_name(s, word.head):
            slot = ("before", s.words[word.head].lemma)
        else:
            continue
        names = {_key(s, k) for k in joined_to(s, at)}
        names |= {name_key(s.words[k].text) for k in s.kids(at, "compound") if is_name(s, k)}
        found.setdefault(slot, set()).update(names)
        if slot[0] in _WHERE:
            found.setdefault((slot[0], ""), set()).update(names)
    return {slot: frozenset(names) for slot, names in found.items()}


def _personal(s: ParsedSentence) -> Iterator[tuple[str, str]]:
    """Where "him" and "her" stand, behind which word."""
    for word in s.words:
        if word.dep == "pobj" and word.lower in ("him", "her"):
            yield s.words[word.head].lower, s.words[s.words[word.head].head].lemma


def _directions(s: ParsedSentence) -> Iterator[tuple[str, str]]:
    for at, word in enumerate(s.words):
        if word.dep in ("prep", "dative") and word.lower in _PAIRS:
            for noun in s.kids(at, "pobj"):
                yield word.lower, _key(s, noun)
