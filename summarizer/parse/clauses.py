"""Who does what in a sentence's tree: a verb's subject, its negation, its mood, and what introduces it."""

from __future__ import annotations

from summarizer.parse.words import ParsedSentence

__all__ = [
    "NEGATIVE_ADVERBS",
    "is_finite",
    "is_passive",
    "is_verb",
    "markers_of",
    "modal_of",
    "negation_of",
    "subject_of",
    "verb_group",
]

NEGATIVE_ADVERBS = frozenset(("hardly", "barely", "scarcely", "never", "rarely", "seldom", "nowhere"))
_NEGATIVE_SUBJECTS = frozenset(("nobody", "none", "nothing", "neither", "no-one", "few"))
_NEGATIVE_DETERMINERS = frozenset(("no", "neither", "not", "few", "hardly", "barely", "scarcely"))
_RELATIVES = frozenset(("WP", "WDT"))
# Verbs whose infinitive has the same subject ("went on to say"): with others it says what may be done.
_GOING_ON = frozenset(("go", "continue", "proceed", "come", "rush", "use"))
# A chain of shared subjects longer than this is broken text.
_DEEP = 6
_MODALS = frozenset(
    ("may", "might", "could", "would", "should", "can", "will", "must", "shall", "'d", "'ll", "ca", "wo")
)


def is_verb(s: ParsedSentence, at: int) -> bool:
    """Whether a word is a verb or an auxiliary."""
    return s.words[at].pos in ("VERB", "AUX")


def is_finite(s: ParsedSentence, verb: int) -> bool:
    """Whether a verb has a tense of its own or by its auxiliaries."""
    if s.words[verb].tag in ("VBD", "VBZ", "VBP", "MD"):
        return True
    return any(s.words[k].tag in ("VBD", "VBZ", "VBP", "MD") for k in s.kids(verb, "aux", "auxpass"))


def subject_of(s: ParsedSentence, verb: int, depth: int = 0) -> int | None:
    """The word that heads the subject of a verb: its own, or the one it shares with the verb it hangs on."""
    own = s.kids(verb, "nsubj", "nsubjpass", "csubj", "expl")
    if own:
        return _antecedent(s, verb, own[-1])
    word = s.words[verb]
    head = word.head
    if head == verb or depth > _DEEP:
        return None
    joined = word.dep == "conj" and is_verb(s, head)
    if joined or (word.dep in ("advcl", "dep") and word.tag in ("VBG", "VBN", "VBD")):
        return subject_of(s, head, depth + 1)
    if word.dep == "xcomp":
        return _of_open_complement(s, verb, depth)
    if word.dep == "pcomp" and is_verb(s, s.words[head].head):
        return subject_of(s, s.words[head].head, depth + 1)
    return head if word.dep == "acl" and word.tag == "VBG" else None


def _antecedent(s: ParsedSentence, verb: int, subject: int) -> int | None:
    """What "who" or "which" stands for, else the subject itself."""
    if s.words[subject].tag not in _RELATIVES:
        return subject
    relative = next((k for k in (verb, *s.ancestors(verb)) if s.words[k].dep == "relcl"), None)
    return s.words[relative].head if relative is not None else None


def _of_open_complement(s: ParsedSentence, verb: int, depth: int) -> int | None:
    governor = s.words[verb].head
    same = s.words[governor].lemma in _GOING_ON
    if same or (s.words[verb].tag == "VBG" and not s.kids(governor, "dobj")):
        return subject_of(s, governor, depth + 1)
    return None


def is_passive(s: ParsedSentence, verb: int) -> bool:
    """Whether a verb tells what is done to its subject: "was told", "called" in "a contest called X"."""
    if s.kids(verb, "auxpass", "nsubjpass"):
        return True
    word = s.words[verb]
    if word.dep == "conj" and word.tag == "VBN" and not s.kids(verb, "aux", "nsubj"):
        return is_passive(s, word.head)
    return word.tag == "VBN" and word.dep in ("acl", "advcl") and not s.kids(verb, "aux")


def negation_of(s: ParsedSentence, verb: int) -> int | None:
    """The word that negates a verb: "not", "hardly", "no" before its subject; None without one.

    A negation behind the verb is of what follows it: "said not all were lowered".
    """
    for k in s.children[verb]:
        word = s.words[k]
        if k < verb and (word.dep == "neg" or word.lower in NEGATIVE_ADVERBS or word.lower == "neither"):
            return k
        if k < verb and word.lower == "longer":
            return next((m for m in s.children[k] if s.words[m].lower == "no"), None)
    for subject in s.kids(verb, "nsubj", "nsubjpass"):
        if s.words[subject].lower in _NEGATIVE_SUBJECTS:
            return subject
        for k in s.children[subject]:
            if k < subject and s.words[k].lower in _NEGATIVE_DETERMINERS:
                return k
    return None


def modal_of(s: ParsedSentence, verb: int) -> int | None:
    """The modal verb that makes it possible, wished for or to come."""
    return next((k for k in s.kids(verb, "aux") if s.words[k].lower in _MODALS), None)


def markers_of(s: ParsedSentence, verb: int) -> tuple[int, ...]:
    """The words that introduce the clause of a verb: "that", "if", "before"."""
    return tuple(s.kids(verb, "mark")) + tuple(k for k in s.kids(verb, "advmod") if s.words[k].tag == "WRB")


def verb_group(s: ParsedSentence, verb: int, particle: int | None = None) -> tuple[int, int]:
    """The first and the last place of a verb with the auxiliaries and negations that stand beside it."""
    first = verb
    for k in reversed(s.kids(verb, "aux", "neg", "auxpass")):
        between = s.words[k:verb]
        if k < verb and all(w.pos in ("AUX", "PART", "ADV") or w.tag in ("MD", "RB", "TO") for w in between):
            first = min(first, k)
    return first, verb if particle is None else particle
