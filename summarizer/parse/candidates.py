"""Whom a pronoun can take up: whoever a sentence brings in, with how much each stands out there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from summarizer.lexicon.cues import VERB_CUES
from summarizer.lexicon.kinds import is_message, is_speaking_verb, is_thing, names_a_group
from summarizer.lexicon.name_lists import ANY_OF_THEM, BODY_WORDS, NO_OFFICES
from summarizer.names.name import Gender
from summarizer.parse.apposition import is_person_noun
from summarizer.parse.entities import Entities, gender_of_noun
from summarizer.parse.mentions import Mention
from summarizer.parse.words import ParsedSentence

__all__ = ["Candidate", "by_sentence", "candidates_of", "is_said_by", "is_saying", "standing_of"]

_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_SINGULAR = frozenset(("NN", "NNP"))
_PLURAL = frozenset(("NNS", "NNPS"))
# How much a place in the clause makes somebody the one that goes on to be spoken of.
_MAIN_SUBJECT, _SPEAKING, _SIDE_SUBJECT, _TOLD_SUBJECT, _OBJECT, _OTHER = 4.0, 1.5, 1.5, 1.5, 1.8, 1.0
_OWNER, _OWNER_OF_SUBJECT, _JOINED = 0.5, 2.0, 1.5
# The dead don't speak; the accused speak seldom, and the ones who speak of them often.
_DEAD, _ACCUSED = -4.0, -1.5
# "The banker" is most often somebody already named; a pronoun goes on to the name.
_DEFINITE = -3.0
_KNOWN = frozenset(("the", "this", "that"))
_NOBODY_IN_PARTICULAR = frozenset(
    ["any", "no", "every", "each", "what", "which", "whatever", "either", "neither"]
)
_DYING = frozenset(("die", "kill", "murder", "stab", "drown", "shoot", "bury", "slay", "behead"))
_CHARGING = frozenset(
    ("accuse", "charge", "convict", "sentence", "arrest", "jail", "indict", "plead", "acquit", "detain")
)
_DEATHS = frozenset(("death", "killing", "murder", "body", "funeral", "assassination", "shooting", "suicide"))


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody at `start` (word `at` of sentence `sentence`): an entity by number, or a noun phrase.

    `standing` says how much the place makes it the one spoken of next; `said` that it is the subject of a
    verb of saying. `kind` is "person", "body" or "text"; `gender` None where nothing shows it. `phrase` is
    the sentence and word of the phrase that a pronoun at `start` goes back to.
    """

    start: int
    sentence: int
    at: int
    entity: int | None
    kind: str
    plural: bool
    gender: Gender | None
    standing: float
    said: bool
    phrase: tuple[int, int]


def candidates_of(
    number: int, tree: ParsedSentence, mentions: Sequence[Mention], known: Entities
) -> Iterator[Candidate]:
    """The candidates of one sentence outside its quotations, in order."""
    heads: dict[int, Mention] = {}
    inside: set[int] = set()
    for mention in mentions:
        heads[mention.head] = mention
        inside.update(range(mention.first, mention.last + 1))
    for at, word in enumerate(tree.words):
        if word.quoted or word.masked:
            continue
        if at in heads:
            found = _named(number, tree, at, heads[at], known)
        elif at not in inside and word.tag in (*_SINGULAR, *_PLURAL):
            found = _described(number, tree, at)
        else:
            found = None
        if found is not None:
            yield found


def _named(number: int, tree: ParsedSentence, at: int, mention: Mention, known: Entities) -> Candidate | None:
    entity = known.of_mention.get(mention.span.start)
    if entity is None or tree.words[at].tag.startswith("JJ"):
        return None
    who = known.all[entity]
    noun = _explains(tree, at)
    standing, said = standing_of(tree, at if noun is None else noun)
    if mention.possessive:
        subject = tree.words[tree.words[at].head].dep in _SUBJECTS
        standing, said = (_OWNER_OF_SUBJECT if subject else _OWNER), False
    if who.person:
        standing += _fate(tree, at, mention)
    plural = not who.person and mention.label == "NORP" and tree.words[at].tag == "NNPS"
    kind = "person" if who.person else "body"
    return Candidate(
        mention.span.start, number, at, entity, kind, plural, who.gender, standing, said, (number, at)
    )


def _described(number: int, tree: ParsedSentence, at: int) -> Candidate | None:
    """A noun phrase without a name, where it is a subject and can speak."""
    word = tree.words[at]
    if partitive := _some_of_several(number, tree, at):
        return partitive
    several = word.tag == "NNS" and is_person_noun(word.lemma)
    if (
        word.dep not in _SUBJECTS
        and not several
        and not (word.dep == "pobj" and tree.words[word.head].dep == "agent")
    ):
        return None
    if any(tree.words[k].tag in ("NNP", "NNPS") for k in tree.kids(at, "appos")):
        return None
    standing, said = standing_of(tree, at)
    kind = _kind_of_noun(word.lemma, said)
    determiners = {tree.words[k].lower for k in tree.kids(at, "det")}
    if kind is None or determiners & _NOBODY_IN_PARTICULAR:
        return None
    plural = word.tag in _PLURAL or word.lower == "people"
    if kind == "person" and not plural:
        if not determiners and not tree.kids(at, "poss", "nummod"):
            return None
        standing += _DEFINITE * bool(determiners & _KNOWN)
    if any(tree.words[k].tag in ("NNP", "NNPS") for k in tree.kids(word.head, "attr")):
        standing -= 1.0
    if word.lemma in NO_OFFICES and word.lemma not in ("man", "woman", "person", "boy", "girl", "people"):
        standing += _ACCUSED
    return Candidate(
        word.start, number, at, None, kind, plural, gender_of_noun(word.lemma), standing, said, (number, at)
    )


def _some_of_several(number: int, tree: ParsedSentence, at: int) -> Candidate | None:
    """ "A small number of Democrats": several people, by the words that count them."""
    word = tree.words[at]
    if word.dep not in _SUBJECTS or word.lemma not in ANY_OF_THEM:
        return None
    of = [k for p in tree.kids(at, "prep") if tree.words[p].lower == "of" for k in tree.kids(p, "pobj")]
    if not any(tree.words[k].tag in _PLURAL for k in of):
        return None
    standing, said = standing_of(tree, at)
    return Candidate(word.start, number, at, None, "person", True, None, standing, said, (number, at))


def _kind_of_noun(lemma: str, said: bool) -> str | None:
    """What a noun's phrase can be; whatever is let say something is a body where it is nothing else."""
    if lemma in BODY_WORDS:
        return "body"
    if is_person_noun(lemma):
        return "person"
    if names_a_group(lemma):
        return "body"
    if is_message(lemma):
        return "text"
    return "body" if said and not is_thing(lemma) else None


def _explains(tree: ParsedSentence, at: int) -> int | None:
    """The noun that a name explains: "His captain, Abel Nkosi"; the name stands where the noun does."""
    word = tree.words[at]
    if word.dep != "appos" or word.head > at:
        return None
    head = tree.words[word.head]
    return word.head if head.tag in ("NN", "NNS") and is_person_noun(head.lemma) else None


def standing_of(tree: ParsedSentence, at: int) -> tuple[float, bool]:
    """How much a noun's place in its clause makes it stand out, and whether a verb there lets it speak."""
    word = tree.words[at]
    if word.dep == "conj":
        return _standing_of_joined(tree, at)
    if word.dep in _SUBJECTS:
        said = is_said_by(tree, at)
        return _subject_standing(tree, word.head) + _SPEAKING * said, said
    if word.dep == "attr":
        subject = tree.kids(word.head, "nsubj")
        equal = bool(subject) and is_person_noun(tree.words[subject[0]].lemma)
        return (_MAIN_SUBJECT if equal else _OBJECT), False
    if word.dep in ("dobj", "dative"):
        return _OBJECT, False
    if word.dep == "pobj":
        agent = tree.words[word.head].dep == "agent"
        quoted = (
            tree.words[word.head].lower == "to"
            and tree.words[tree.words[word.head].head].lower == "according"
        )
        return (_MAIN_SUBJECT + _SPEAKING if quoted else 2.5 if agent else _OTHER), quoted
    return _OWNER if word.dep in ("poss", "compound", "nmod", "appos") else _OTHER, False


def _standing_of_joined(tree: ParsedSentence, at: int) -> tuple[float, bool]:
    """The standing of a word joined to another by "and": a little less than that one's."""
    joint = at
    while tree.words[joint].dep == "conj" and tree.words[joint].head != joint:
        joint = tree.words[joint].head
    if tree.words[joint].dep == "conj":
        return _OTHER, False
    standing, said = standing_of(tree, joint)
    return standing - _JOINED, said


def is_said_by(tree: ParsedSentence, at: int) -> bool:
    """Whether a subject's verb, or one joined to it, is one of saying."""
    verb = tree.words[at].head
    verbs = [verb, *tree.kids(verb, "conj")]
    return tree.words[at].dep == "nsubj" and any(is_saying(tree, k) for k in verbs)


def is_saying(tree: ParsedSentence, verb: int) -> bool:
    """Whether a verb is one of saying."""
    word = tree.words[verb]
    return is_speaking_verb(word.lemma) or word.lower in VERB_CUES


def _subject_standing(tree: ParsedSentence, verb: int) -> float:
    """The standing of a verb's subject: in the main clause, in what is told, beside it."""
    word = tree.words[verb]
    while word.dep == "conj" and word.head != verb:
        verb = word.head
        word = tree.words[verb]
    if word.head == verb or word.dep in ("parataxis", "ROOT"):
        return _MAIN_SUBJECT
    if word.dep == "ccomp":
        return _TOLD_SUBJECT
    return _SIDE_SUBJECT if word.dep in ("advcl", "xcomp", "pcomp") else _OTHER


def _fate(tree: ParsedSentence, at: int, mention: Mention) -> float:
    """What is told of somebody that keeps him from speaking next."""
    word = tree.words[at]
    head = tree.words[word.head]
    if any(tree.words[k].lower in ("late", "dead") for k in range(max(0, mention.first - 3), mention.first)):
        return _DEAD
    if word.dep == "pobj" and head.lower == "of" and tree.words[head.head].lemma in _DEATHS:
        return _DEAD
    if _is_called_accused(tree, at, mention):
        return _ACCUSED
    return _fate_told(tree, at)


def _fate_told(tree: ParsedSentence, at: int) -> float:
    """What the verbs say that somebody is the subject of: that he died, or stands accused."""
    word = tree.words[at]
    verbs = [word.head] if word.dep in _SUBJECTS else []
    verbs += list(tree.kids(at, "relcl"))
    verbs += [k for v in verbs for k in tree.kids(v, "conj")]
    for verb in verbs:
        lemma = tree.words[verb].lemma
        passive = bool(tree.kids(verb, "auxpass", "nsubjpass"))
        if lemma == "die" or (lemma in _DYING and passive):
            return _DEAD
        if any(tree.words[k].lower == "dead" for k in tree.kids(verb, "oprd", "acomp", "advmod")):
            return _DEAD
        if lemma == "plead" or (lemma in _CHARGING and passive):
            return _ACCUSED
    return 0.0


def _is_called_accused(tree: ParsedSentence, at: int, mention: Mention) -> bool:
    nouns = [k for k in tree.kids(at, "appos", "compound", "nmod") if k < mention.first or k > mention.last]
    if tree.words[at].dep == "appos":
        nouns.append(tree.words[at].head)
    called = {tree.words[k].lemma for k in nouns}
    return bool(called & NO_OFFICES - {"man", "woman", "person", "boy", "girl", "people"})


def by_sentence(mentions: Sequence[Mention]) -> Mapping[int, list[Mention]]:
    """The mentions of each sentence."""
    found: dict[int, list[Mention]] = {}
    for mention in mentions:
        found.setdefault(mention.sentence, []).append(mention)
    return found
