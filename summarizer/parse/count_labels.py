"""What a number counts in words that read alone, all of them the text's: "houses damaged in Norvane"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from summarizer.lexicon.thesaurus import classes
from summarizer.lexicon.word_lists import words
from summarizer.parse.clauses import is_negated, is_verb, subject_of
from summarizer.parse.number_phrase import NumberPhrase

__all__ = ["fate_label_of", "label_of"]

# A clause of so many characters says enough of a number; a longer label is cut.
ENOUGH, LONGEST = 60, 110
# Words that a clause has beside its number where it can be read alone.
FEWEST_BESIDE = 2
_OUTSIDE = frozenset(
    ("relcl", "advcl", "parataxis", "ccomp", "csubj", "conj", "cc", "mark", "punct", "meta", "appos", "acl")
)
_JOINTS = frozenset(("punct", "cc", "mark"))
_WITH_VERB = frozenset(("aux", "auxpass", "neg", "prt", "expl"))
_COMPLETING = ("dobj", "attr", "acomp", "oprd", "xcomp", "agent", "prep", "dative")
_RELATIVE = frozenset(("WDT", "WP", "PRP", "EX"))
_PERSONS = words("people person man woman child boy girl soldier officer resident worker patient villager")
# What a label neither begins nor ends with.
_EDGE = " ,;:–—-"
# What counts nothing by itself.
_DULL = words("other more one that this it thing part")


def label_of(
    phrase: NumberPhrase, act: int | None, places: Sequence[str] = (), times: Sequence[str] = ()
) -> str | None:
    """The things and what became of them, with place and year; else the clause around the number."""
    return fate_label_of(phrase, act, places, times) or _clause(phrase)


def fate_label_of(
    phrase: NumberPhrase, act: int | None, places: Sequence[str] = (), times: Sequence[str] = ()
) -> str | None:
    """The things and what became of them, with place and year: "houses damaged in Norvane"."""
    s, told = phrase.s, _fate_words(phrase, act)
    if not told or not phrase.noun or phrase.noun in _DULL or phrase.measure or phrase.joined:
        return None
    when = [f"in {times[0]}"] if len(times) == 1 and times[0].isdigit() else []
    beside = [s.words[k].text for k in phrase.beside if k < phrase.top]
    label = " ".join([*beside, s.words[phrase.top].text, told, *places[:1], *when])
    return label if len(label) <= LONGEST else None


@cache
def _fates() -> frozenset[str]:
    return frozenset(word for fate in classes("fates").values() for word in fate)


def _fate_words(phrase: NumberPhrase, act: int | None) -> str | None:
    """What became of the things counted, as words behind the noun: "killed", "who died"; None for nothing."""
    s = phrase.s
    if act is None or (is_verb(s, act) and is_negated(s, act)):
        return None
    word = s.words[act]
    governs = s.words[phrase.role].head == act
    if not governs or word.pos == "ADJ":
        return word.lower if word.tag in ("JJ", "VBN", "VBG") and word.lower in _fates() else None
    if s.words[phrase.role].dep == "nsubj":
        whole = word.tag in ("VBD", "VBZ", "VBP") and not s.kids(
            act, "aux", "dobj", "ccomp", "xcomp", "acomp"
        )
        who = "who" if s.words[phrase.top].lemma in _PERSONS else "that"
        return f"{who} {word.lower}" if whole and word.lower in _fates() else None
    if any(s.words[k].lemma not in ("have", "be") for k in s.kids(act, "aux")):
        return None
    form = word.lower if word.tag in ("VBN", "VBD") else f"{word.lemma.removesuffix('e')}ed"
    return form if form in _fates() and form.endswith("ed") else None


def _clause(phrase: NumberPhrase) -> str:
    """The number's clause in the text's words: who, the verb, what holds the number, and what completes it.

    "…" stands for what is left out; where the clause has hardly a word beside the number, the sentence does.
    """
    s, verb = phrase.s, phrase.verb
    if verb is None:
        return _near(phrase, range(len(s.words)))
    branch = next(k for k in (phrase.top, *s.ancestors(phrase.top)) if k == verb or s.words[k].head == verb)
    kept = {verb, *s.kids(verb, *_WITH_VERB)}
    kept |= {k for k in _pruned(phrase, branch) if branch != verb} | phrase.inside
    subject = subject_of(s, verb)
    if subject is not None and s.words[subject].tag not in _RELATIVE and subject not in kept:
        kept |= _pruned(phrase, subject)
    completing = [k for k in s.kids(verb, *_COMPLETING) if k != branch and k not in kept]
    for k in sorted(completing, key=lambda k: abs(k - phrase.role)):
        more = kept | _pruned(phrase, k)
        if len(_words(phrase, kept)) < ENOUGH and len(_words(phrase, more)) <= LONGEST:
            kept = more
    if len(kept) - len(phrase.inside) < FEWEST_BESIDE:
        return _near(phrase, range(len(s.words)))
    return _near(phrase, kept)


def _pruned(phrase: NumberPhrase, at: int) -> set[int]:
    """A word with what depends on it, less clauses, apposed and joined words that don't hold the number."""
    s = phrase.s
    out = {
        k
        for k in s.subtree(at)
        if k != at and s.words[k].dep in _OUTSIDE and not phrase.inside & s.subtree(k)
    }
    return {k for k in s.subtree(at, but=out) if s.words[k].dep not in _JOINTS} | {at}


def _near(phrase: NumberPhrase, kept: Iterable[int]) -> str:
    """The words kept, those farthest from the number left out where they are too many."""
    places = sorted(kept)
    first, last = min(phrase.inside), max(phrase.inside)
    # Of a sentence of thousands of words the label is one word at a time only where it could be short enough.
    room = [len(phrase.s.words[k].text.strip(_EDGE)) and 1 for k in places]
    left, right, shown = 0, len(places), sum(room)
    while right - left > len(phrase.inside):
        if shown <= LONGEST and len(_words(phrase, places[left:right])) <= LONGEST:
            break
        if first - places[left] > places[right - 1] - last:
            shown -= room[left]
            left += 1
        else:
            right -= 1
            shown -= room[right]
    return _words(phrase, places[left:right])


def _words(phrase: NumberPhrase, kept: Iterable[int]) -> str:
    """The text's words at some places, "…" where one stands between two that is left out."""
    s, places = phrase.s, sorted(kept)
    pieces: list[str] = []
    for before, at in zip([None, *places], places, strict=False):
        between = s.words[at - 1 : at] if before is None else s.words[before + 1 : at]
        start = s.words[at].start
        if before is not None:
            joint = all(w.dep in _JOINTS or w.pos in ("PUNCT", "CCONJ") for w in between)
            pieces.append(phrase.text[s.words[before].end : start] if joint else " … ")
        pieces.append(phrase.text[start : s.words[at].end])
    line = " ".join("".join(pieces).split()).strip(_EDGE)
    return f"{line})" if line.count("(") > line.count(")") else line
