"""A title for a row of numbers: the text's words in their order, "…" where the number stands, read alone."""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarizer.lexicon.persons import kinds_of_persons
from summarizer.lexicon.word_lists import words
from summarizer.parse.clauses import is_finite, subject_of
from summarizer.parse.number_phrase import NumberPhrase

__all__ = ["GAP", "title_of"]

# A title of more words is no title; one of fewer names nothing.
MOST_WORDS, FEWEST_WORDS = 13, 2
# Stands for the number.
GAP = "…"
_BEARING = re.compile(r"(?:north|south|(?:north|south)?(?:east|west))(?:ern|wards?)? of")
_POINTING = frozenset(("PRP", "PRP$", "WP", "WP$", "WDT", "WRB", "EX"))
_POINTING_WORDS = words("this that these those some one others such same another both all each")
_BEFORE_NOUN = ("det", "amod", "compound", "nmod", "poss", "case")
_WITH_VERB = ("aux", "auxpass", "neg", "prt")
_TOLD_BY = frozenset(("dobj", "prep", "attr", "acomp", "oprd", "npadvmod", "advmod", "agent", "dative"))
_MOST_BEHIND = 6
# "According to police" tells who says it.
_SOURCES = frozenset(("according", "per"))
_PERSONS = words("people person man woman child resident worker")


def title_of(phrase: NumberPhrase, relation: str | None) -> str | None:
    """What the number is of, in words that read alone; None where none can be cut.

    `relation` is how the number measures, as in `Counted`.
    """
    if phrase.joined:
        return None
    kept = _measured(phrase, relation) if relation is not None else None
    kept = _clause(phrase) if kept is None else kept
    return _worded(phrase, kept) if kept else _of_subject(phrase)


def _of_subject(phrase: NumberPhrase) -> str | None:
    """What those counted do or are, behind their noun: "people who joined the march"."""
    s, verb, role = phrase.s, phrase.verb, phrase.role
    if verb is None or phrase.noun is None or phrase.measure or s.words[role].head != verb:
        return None
    if s.words[role].dep not in ("nsubj", "nsubjpass") or role != phrase.top or not is_finite(s, verb):
        return None
    alone = {verb, *s.kids(verb, "aux", "auxpass", "neg", "prt")}
    kept = set(alone)
    for k in s.kids(verb, "dobj", "attr", "acomp", "oprd", "prep", "agent"):
        branch = set(s.subtree(k))
        if k > verb and len(branch) <= _MOST_BEHIND and s.words[k].lower not in _SOURCES:
            kept |= branch
    if kept == alone:
        return None
    told = _worded(phrase, {k for k in kept if k > max(phrase.inside)})
    who = "who" if phrase.noun in _PERSONS or _is_person(phrase.noun) else "that"
    noun = " ".join(s.words[k].text for k in sorted(_things(phrase)))
    return f"{noun} {who} {told}" if told and GAP not in told else None


def _is_person(noun: str) -> bool:
    return noun in kinds_of_persons()


def _measured(phrase: NumberPhrase, relation: str | None) -> set[int] | None:
    """What lies so far from a place, or "closer than any other craft"; None for other measures."""
    s = phrase.s
    if relation is not None and _BEARING.fullmatch(relation):
        verb = phrase.verb
        subject = subject_of(s, verb) if verb is not None else None
        return set() if subject is None else _noun_phrase(phrase, subject, whose=False)
    last = max(phrase.inside)
    if last + 1 < len(s.words) and s.words[last + 1].lower == relation:
        return set(s.subtree(last + 1)) - phrase.inside
    return None


def _noun_phrase(phrase: NumberPhrase, noun: int, *, whose: bool = True) -> set[int]:
    """A noun with what stands before it and a short phrase behind it; without "its" where not `whose`."""
    s = phrase.s
    kept, dropped = {noun}, False
    for k in s.kids(noun, *_BEFORE_NOUN):
        branch = set(s.subtree(k))
        numeric = any(s.words[m].text[:1].isdigit() or s.words[m].text in "()" for m in branch)
        if k < noun and not numeric and (whose or s.words[k].tag != "PRP$"):
            kept |= branch
        dropped |= numeric
    if dropped:
        # "A" goes with the word behind it.
        kept -= {k for k in kept if s.words[k].lower in ("a", "an")}
    for k in s.kids(noun, "prep"):
        branch = set(s.subtree(k))
        if not phrase.inside & branch and (s.words[k].lower == "of" or len(branch) <= _MOST_BEHIND):
            kept |= branch
    return kept


def _clause(phrase: NumberPhrase) -> set[int]:
    """Who, the verb, the way from it to the number, and what the number is measured to; empty for none."""
    s, verb = phrase.s, phrase.verb
    bracketed = s.words[min(phrase.inside) - 1].text == "("
    if verb is None or bracketed or s.words[phrase.role].dep == "conj" or not _hangs_behind(phrase, verb):
        return set()
    chain, at = {verb}, verb
    while s.words[at].dep == "xcomp" and not s.kids(s.words[at].head, "dobj", "dative"):
        at = s.words[at].head
        chain.add(at)
    own = [k for k in s.kids(at, "nsubj", "nsubjpass") if k < at]
    if s.words[at].dep == "conj" and not own:
        own = [k for k in s.kids(s.words[at].head, "nsubj", "nsubjpass") if k < at]
    if not own or own[-1] in phrase.inside or not (is_finite(s, at) or s.words[at].dep == "conj"):
        return set()
    with_verbs = {k for v in chain for k in s.kids(v, *_WITH_VERB)}
    return _noun_phrase(phrase, own[-1]) | chain | with_verbs | _way(phrase, verb) | _behind(phrase)


def _hangs_behind(phrase: NumberPhrase, verb: int) -> bool:
    """Whether the number is told of by the verb, and not its subject."""
    s = phrase.s
    branch = next((k for k in (phrase.top, *s.ancestors(phrase.top)) if s.words[k].head == verb), verb)
    return branch > verb and s.words[branch].dep in _TOLD_BY


def _way(phrase: NumberPhrase, verb: int) -> set[int]:
    """The words between the verb and the number by which it hangs on it, and what the verb does it to."""
    s = phrase.s
    kept = set(phrase.inside)
    for k in s.ancestors(phrase.top):
        if k == verb:
            break
        kept |= {k} | {m for m in s.kids(k, *_BEFORE_NOUN, "prt") if not s.words[m].text[:1].isdigit()}
    for k in s.kids(verb, "dobj", "attr", "acomp", "oprd"):
        if not phrase.inside & s.subtree(k) and k < min(phrase.inside):
            kept |= _noun_phrase(phrase, k)
    return kept


def _behind(phrase: NumberPhrase) -> set[int]:
    """What the number is measured to, or what is counted, where that is told in a few words."""
    s = phrase.s
    last = max(phrase.inside)
    kept: set[int] = set()
    for k in (*s.kids(phrase.top, "prep"), *s.kids(phrase.role, "prep")):
        branch = set(s.subtree(k))
        if k > last and len(branch) <= _MOST_BEHIND:
            kept |= branch
    return kept


def _worded(phrase: NumberPhrase, kept: Iterable[int]) -> str | None:
    """The words kept, "…" for the number; None where they point outside the title or are too many."""
    s = phrase.s
    out = phrase.inside if phrase.measure or phrase.noun is None else phrase.inside - _things(phrase)
    pieces: list[str] = []
    for k in sorted(kept):
        word = s.words[k]
        if k in out:
            if not pieces or pieces[-1] != GAP:
                pieces.append(GAP)
            continue
        if word.tag in _POINTING or word.lower in _POINTING_WORDS or any(c.isdigit() for c in word.text):
            return None
        glued = pieces and (word.text[:1] in "'’%,;:.)" or word.tag in ("POS", "HYPH"))
        hyphened = pieces and s.words[k - 1].tag == "HYPH" and k - 1 in kept
        if glued or hyphened:
            pieces[-1] += word.text
        else:
            pieces.append(word.text)
    title = " ".join(pieces).strip(" ,;:–—-")
    told = [w for w in title.split() if w != GAP]
    if not FEWEST_WORDS <= len(told) <= MOST_WORDS and not (told and title == " ".join(told)):
        return None
    return None if len(told) > MOST_WORDS or title.startswith(GAP) else title


def _things(phrase: NumberPhrase) -> set[int]:
    return {phrase.top, *(k for k in phrase.beside if k < phrase.top)}
