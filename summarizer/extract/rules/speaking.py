"""Verbs of saying in a sentence's tree, and who acts by them."""

from __future__ import annotations

from summarizer.extract.rules.sources import can_speak, is_person_or_body
from summarizer.lexicon.cues import VERB_CUES, Cue
from summarizer.lexicon.load import word_set
from summarizer.lexicon.word_lists import words
from summarizer.parse.clauses import antecedent_of, is_passive
from summarizer.parse.words import ParsedSentence

__all__ = [
    "acting_subject",
    "actor_of",
    "hands_on",
    "hearer_of",
    "is_cue",
    "is_outer_verb",
    "is_strong",
    "means_saying",
    "only_learns",
    "speaking_agent",
]

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_NO_SUBJECTS = frozenset({"IN", "RB", "TO"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
# Verbs that hand words on only beside a quotation: manner, voice, continuing.
_ALSO_SPEECH = word_set("attribution", "beside_quotations")
# Classes and verbs that tell of a mind or a fact, not of speech; a verb of saying farther off goes first.
_SILENT = frozenset({"opinion", "wish", "fear", "learn", "show", "support"})
_FAINT = word_set("attribution", "faint")
_UNSAID_CLASSES = frozenset({"opinion", "learn", "show", "wish", "fear"})
_TOLD = words("tell inform assure remind")
_LONGEST_CHAIN = 8


def is_outer_verb(s: ParsedSentence, at: int) -> bool:
    """Whether a word is a verb outside the quotations, one that the engine took for a noun included."""
    word = s.words[at]
    return not word.quoted and (word.tag.startswith("VB") or _is_misread(s, at))


def _is_misread(s: ParsedSentence, at: int) -> bool:
    """Whether a noun is the verb of its sentence: "The letter from Taylor states that"."""
    word = s.words[at]
    if word.tag not in ("NN", "NNS") or word.lower not in VERB_CUES or word.entity:
        return False
    if s.kids(at, "det", "poss", "amod", "nummod") or not _left_names(s, at):
        return False
    after = s.words[at + 1 : at + 2]
    opens = not after or after[0].lower in ("to", "that") or after[0].pos == "PUNCT"
    return opens and (word.dep == "ROOT" or (word.tag == "NNS" and word.dep in ("appos", "dep")))


def _left_names(s: ParsedSentence, at: int) -> list[int]:
    kids = s.kids(at, "nsubj") or s.kids(at, "compound", "nmod")
    names = [k for k in kids if k < at and not s.words[k].quoted]
    if not names and at and s.words[at - 1].entity == "PERSON":
        return [at - 1]
    return names


def _cues(s: ParsedSentence, at: int) -> list[Cue]:
    """The cues of a verb, those with a particle only where it stands beside the verb."""
    near = {s.words[k].lower for k in s.children[at]} | {w.lower for w in s.words[at + 1 : at + 2]}
    return [
        cue
        for cue in VERB_CUES.get(s.words[at].lower, ())
        if " " not in cue.lemma or cue.lemma.split()[1] in near
    ]


def means_saying(s: ParsedSentence, at: int) -> bool:
    """Whether a verb can stand alone beside a quotation ("she said")."""
    return s.words[at].lemma in _ALSO_SPEECH or any("c" in cue.frames for cue in _cues(s, at))


def is_cue(s: ParsedSentence, at: int) -> bool:
    """Whether a verb hands words, thoughts or findings on."""
    return s.words[at].lemma in _ALSO_SPEECH or bool(_cues(s, at))


def is_strong(s: ParsedSentence, at: int) -> bool:
    """Whether a verb says that words were spoken or written."""
    return s.words[at].lemma in _ALSO_SPEECH or any(
        cue.cue_class not in _SILENT and cue.lemma not in _FAINT for cue in _cues(s, at)
    )


def hands_on(s: ParsedSentence, at: int) -> bool:
    """Whether a passive tells of words that somebody unnamed said ("was told", "is described as")."""
    return any(cue.cue_class not in _UNSAID_CLASSES for cue in _cues(s, at))


def only_learns(s: ParsedSentence, at: int) -> bool:
    """Whether a verb tells only that somebody heard or found out what others said."""
    return all(cue.cue_class == "learn" for cue in _cues(s, at))


def speaking_agent(s: ParsedSentence, at: int, after: int) -> int | None:
    """Who does what a passive tells: the noun behind its "by", or behind one right after `after`."""
    preps = s.kids(at, "agent")
    preps += [k for k in s.kids(at, "prep") if s.words[k].lower == "by"]
    following = after + 1
    if following < len(s.words) and s.words[following].lower == "by":
        preps.append(following)
    for prep in preps:
        for noun in s.kids(prep, "pobj"):
            if can_speak(s, noun):
                return noun
    return None


def hearer_of(s: ParsedSentence, at: int) -> int | None:
    """Who is told: the object of a form of "tell"."""
    if s.words[at].lemma not in _TOLD:
        return None
    return next((k for k in s.kids(at, "dobj", "dative") if k > at and not s.words[k].quoted), None)


def actor_of(s: ParsedSentence, at: int, depth: int = 0) -> int | None:
    """Who does what a verb tells: its own subject, or the one it shares with another verb."""
    if depth > _LONGEST_CHAIN:
        return None
    word = s.words[at]
    own = [k for k in s.kids(at, *_SUBJECTS) if not s.words[k].quoted and s.words[k].tag not in _NO_SUBJECTS]
    if own:
        before = [k for k in own if k < at]
        subject = before[-1] if before else own[0]
        return antecedent_of(s, at) if s.words[subject].lower in _RELATIVE else subject
    beside = _beside(s, at) if word.tag != "VB" else None
    if beside is not None or word.head == at:
        return beside
    return _shared_subject(s, at, depth)


def _shared_subject(s: ParsedSentence, at: int, depth: int) -> int | None:
    """The subject of a verb that has none of its own."""
    word, head = s.words[at], s.words[at].head
    governor = s.words[head]
    if word.dep == "conj" and governor.tag.startswith("VB"):
        # "Is prone to quakes and fault lines": what doesn't agree with the subject is no verb of it.
        bare = word.tag == "VB" and governor.tag in ("VBZ", "VBD") and not s.kids(at, "aux")
        if bare or {word.tag, governor.tag} == {"VBZ", "VBP"}:
            return None
        shared = actor_of(s, head, depth + 1)
        # "said it would help if Congress agrees and urged lawmakers": another tense, another subject
        changed = {word.tag, governor.tag} in ({"VBD", "VBZ"}, {"VBD", "VBP"})
        return (_raised(s, head, None) if changed else None) or _raised(s, head, shared)
    if word.dep == "acl" or (word.tag == "VBG" and governor.pos in ("NOUN", "PROPN", "PRON")):
        return _of_noun(s, at, head, depth)
    if word.dep == "pcomp" or governor.dep == "prep":
        return _behind_preposition(s, head, depth)
    if word.dep == "xcomp":
        return _controller(s, at, head, depth)
    adjunct = word.tag == "VBG" or word.dep in ("advcl", "dep")
    return _of_adjunct(s, at, depth) if adjunct else None


def _beside(s: ParsedSentence, at: int) -> int | None:
    """The name right before a verb that the tree hasn't tied to it: "him mocking", "X, who …, said"."""
    word = s.words[at]
    names = _left_names(s, at) if word.tag == "VBG" or _is_misread(s, at) else []
    if names:
        return names[-1]
    before = s.words[at - 1] if at else None
    if before is None or before.quoted:
        return None
    if word.tag == "VBG":
        joined = word.dep in ("advcl", "pcomp") and before.dep in ("pobj", "dobj") and before.pos == "PRON"
        return at - 1 if joined else None
    if word.tag not in ("VBD", "VBZ", "VBP") or word.dep not in ("ROOT", "ccomp") or before.text != ",":
        return None
    clauses = [k for k in s.kids(at, "ccomp") if k < at and not s.words[k].quoted]
    if clauses:
        return next(iter(s.kids(clauses[0], "nsubj", "nsubjpass")), None)
    return next((k for k in range(at - 2, -1, -1) if _ends_before(s, k, at)), None)


def _ends_before(s: ParsedSentence, noun: int, verb: int) -> bool:
    """Whether a noun's relative clause or apposition ends right before the comma and the verb."""
    asides = [k for k in s.kids(noun, "relcl", "appos", "acl") if k > noun]
    return can_speak(s, noun) and any(max(s.subtree(k)) >= verb - 2 for k in asides)


def _of_noun(s: ParsedSentence, at: int, noun: int, depth: int) -> int | None:
    """Whose act a participle beside a noun tells: the noun's, or of whoever sent a statement "saying" it."""
    if s.words[at].tag != "VBG":
        return None
    if s.words[noun].quoted:
        return _of_adjunct(s, at, depth)
    verb = s.words[noun].head
    given = s.words[noun].dep in ("dobj", "dative") and is_outer_verb(s, verb) and not is_passive(s, verb)
    if given and is_strong(s, at) and (not is_person_or_body(s, noun) or is_strong(s, verb)):
        return actor_of(s, verb, depth + 1)
    return noun


def _behind_preposition(s: ParsedSentence, prep: int, depth: int) -> int | None:
    """Whose act "by calling", "for saying" is: that of the subject, behind "for" that of the one blamed."""
    verb = s.words[prep].head
    if not s.words[verb].tag.startswith("VB"):
        return None
    blamed = [k for k in s.kids(verb, "dobj") if s.words[prep].lower == "for"]
    return blamed[0] if blamed else _raised(s, verb, actor_of(s, verb, depth + 1))


def _controller(s: ParsedSentence, at: int, head: int, depth: int) -> int | None:
    """Who does what an infinitive or participle behind another verb tells."""
    objects = [k for k in s.kids(head, "dobj", "dative") if head < k < at and not s.words[k].quoted]
    if objects:
        return objects[-1]
    if is_passive(s, head) and s.words[at].tag == "VB" and hands_on(s, head):
        return None
    return actor_of(s, head, depth + 1)


def _of_adjunct(s: ParsedSentence, at: int, depth: int) -> int | None:
    """Whose act a participle beside a clause tells.

    One behind a reported clause is the act of whoever reports, unless that clause tells what a person did.
    """
    head = next((k for k in s.ancestors(at) if is_outer_verb(s, k)), None)
    if head is None:
        return None
    subject = actor_of(s, head, depth + 1)
    return subject if at < head else _raised(s, head, subject)


def _raised(s: ParsedSentence, verb: int, subject: int | None) -> int | None:
    """`subject` of `verb`, or who reports what `verb` tells, where `subject` is nobody who acts."""
    if subject is not None and is_person_or_body(s, subject) and not is_passive(s, verb):
        return subject
    for k in s.ancestors(verb)[:_LONGEST_CHAIN]:
        if is_outer_verb(s, k) and is_strong(s, k) and not is_passive(s, k):
            outer = [
                n for n in s.kids(k, *_SUBJECTS) if can_speak(s, n) and s.words[n].lower not in _RELATIVE
            ]
            if outer:
                return outer[-1]
    return subject


def acting_subject(s: ParsedSentence) -> int | None:
    """The person or body that does what the main clause tells, None in the passive and for a thing."""
    for k, word in enumerate(s.words):
        if word.dep != "ROOT" or not is_outer_verb(s, k) or is_passive(s, k):
            continue
        subject = actor_of(s, k)
        if subject is not None and is_person_or_body(s, subject):
            return subject
    return None
