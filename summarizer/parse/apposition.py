"""What a text calls somebody beside the name: before it, or between commas on either side."""

from __future__ import annotations

from summarizer.lexicon.kinds import names_a_person
from summarizer.lexicon.name_lists import BODY_WORDS, NO_OFFICES
from summarizer.lexicon.word_lists import words
from summarizer.parse.words import ParsedSentence

__all__ = ["appositive_of", "is_person_noun", "role_around"]

_LEADING = frozenset(("DT", "PRP$", "POS", ",", "CC", "PDT", "WP$"))
_RELATIVE = ("relcl", "acl", "appos", "punct", "cc", "conj", "advcl")
_DESCRIBING = words("NN NNS JJ NNP NNPS POS VBN VBG HYPH JJS AFX PRP$ CD DT")
# Words for bodies that are as often their members.
_MEN_TOO = frozenset(("guard", "guardian"))
# A nobleman and a landlord are the rarest of their senses: "two counts of theft", "a letter".
_NO_PERSONS = frozenset(("count", "letter"))
# Nouns for persons whose commonest sense in a dictionary is another.
_PERSON_NOUNS = words("head source person someone somebody people men women counterpart carer legend")
_LONGEST_ROLE = 14
_BODIES = frozenset(("ORG", "WORK_OF_ART", "FAC", "LAW"))


def is_person_noun(lemma: str) -> bool:
    """Whether the base form of a noun says what a person is."""
    if lemma in _NO_PERSONS or (lemma in BODY_WORDS and lemma not in _MEN_TOO):
        return False
    return (
        lemma in _PERSON_NOUNS
        or names_a_person(lemma)
        or (lemma.endswith("s") and names_a_person(lemma[:-1]))
    )


def appositive_of(s: ParsedSentence, noun: int) -> int | None:
    """The name that explains a noun: "the minister for trade, Lena Forte"."""
    for place in (
        noun,
        *(k for k in s.subtree(noun) if s.words[k].dep in ("pobj", "conj", "compound", "nmod")),
    ):
        for k in s.kids(place, "appos"):
            if k > noun and s.words[k].tag in ("NNP", "NNPS") and s.words[k].text[:1].isupper():
                return k
    return None


def role_around(s: ParsedSentence, first: int, name: int, last: int, head: int) -> str | None:
    """The words that say what a person is, where the text has any beside the name at `[name, last]`."""
    found = _before(s, first, name, head) or _explained(s, first, head) or _behind(s, last, head)
    if found is None or s.words[found[0]].lemma in NO_OFFICES:
        return None
    return " ".join(_text(s, found[1]).split()) or None


def _text(s: ParsedSentence, places: list[int]) -> str:
    pieces: list[str] = []
    for n, k in enumerate(places):
        gap = n and s.words[k].start > s.words[places[n - 1]].end
        pieces.append((" " if gap else "") + s.words[k].text)
    return "".join(pieces)


def _before(s: ParsedSentence, first: int, name: int, head: int) -> tuple[int, list[int]] | None:
    """The noun phrase that runs up to a name: "Ukrainian prime minister", "retired teacher"."""
    begin = first
    while begin > 0 and begin > first - _LONGEST_ROLE and _describes(s, begin - 1, head):
        begin -= 1
    places = list(range(begin, name))
    while places and s.words[places[0]].tag in _LEADING:
        places.pop(0)
    if not places or not is_person_noun(s.words[places[-1]].lemma):
        return None
    return places[-1], places


def _describes(s: ParsedSentence, at: int, head: int) -> bool:
    word = s.words[at]
    # "Oversight and Reform Committee spokesman": inside of a name, "and" joins no two people.
    inside = word.tag == "CC" and word.entity in _BODIES and s.words[at + 1].entity == word.entity
    if word.tag not in _DESCRIBING and not inside:
        return False
    if word.quoted or word.entity in ("DATE", "TIME"):
        return False
    if head in s.ancestors(at) and word.dep not in ("appos", "relcl"):
        return True
    after = s.words[at + 1]
    # "The deal President Obama struck": a capital opens what he is, where the tree doesn't join both.
    opens = word.tag == "NN" and after.text[:1].isupper() and not is_person_noun(word.lemma)
    loose = word.tag in ("NN", "JJ") and after.dep in ("compound", "nmod", "amod", "nsubj", "appos")
    return loose and not opens


def _explained(s: ParsedSentence, first: int, head: int) -> tuple[int, list[int]] | None:
    """The description that a name between commas explains: "the group's spokeswoman, Priya Nair"."""
    if first == 0 or s.words[first - 1].text != "," or s.kids(head, "conj"):
        return None
    noun = s.words[head].head
    while s.words[noun].dep in ("pobj", "conj", "prep") and s.words[noun].head != noun:
        noun = s.words[noun].head
    if s.words[head].dep != "appos" or noun >= first or (s.words[noun].text[:1].isupper() and noun):
        return None
    if not is_person_noun(s.words[noun].lemma):
        return None
    return noun, _phrase(s, noun, first - 1)


def _behind(s: ParsedSentence, last: int, head: int) -> tuple[int, list[int]] | None:
    """The apposition behind a name: "a two-time champion", "head of research at Delta Bank"."""
    for k in s.kids(head, "appos"):
        if k > last and is_person_noun(s.words[k].lemma) and s.words[k].tag in ("NN", "NNS"):
            return k, _phrase(s, k, len(s.words))
    return None


def _phrase(s: ParsedSentence, noun: int, limit: int) -> list[int]:
    """A noun with what stands before it and with its "of …", less clauses and what else is joined to it."""
    # A hyphen holds a word together: "brother-in-law".
    cut = {k for k in s.children[noun] if s.words[k].dep in _RELATIVE and s.words[k].tag != "HYPH"}
    inside = s.subtree(noun, cut)
    begin = end = noun
    while begin - 1 in inside:
        begin -= 1
    while end + 1 in inside and end + 1 < limit and s.words[end + 1].text not in (",", ";", "—", "–", "("):
        end += 1
    places = list(range(begin, min(end + 1, begin + _LONGEST_ROLE)))
    while places and s.words[places[0]].tag in _LEADING:
        places.pop(0)
    return places
