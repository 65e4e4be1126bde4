"""Who does what in a sentence's tree: a verb's subject, its negation, its mood, and what introduces it."""

from __future__ import annotations

from summarizer.parse.words import ParsedSentence

__all__ = [
    "NEGATIVE_ADVERBS",
    "agent_of",
    "antecedent_of",
    "is_finite",
    "is_negated",
    "is_passive",
    "is_verb",
    "markers_of",
    "modal_of",
    "negation_of",
    "sayings_beside",
    "subject_of",
    "verb_group",
]

NEGATIVE_ADVERBS = frozenset(("hardly", "barely", "scarcely", "never", "rarely", "seldom", "nowhere"))
_NEGATIVE_SUBJECTS = frozenset(("nobody", "none", "nothing", "neither", "no-one", "few"))
_NEGATIVE_DETERMINERS = frozenset(("no", "neither", "not", "few", "hardly", "barely", "scarcely"))
_RELATIVES = frozenset(("WP", "WDT"))
# Verbs whose infinitive has the same subject ("went on to say"): with others it says what may be done.
_GOING_ON = frozenset(("go", "continue", "proceed", "come", "rush", "use"))
# Where a participle that has no auxiliary is a passive all the same.
_BARE_PARTICIPLES = frozenset(("acl", "advcl", "relcl", "amod", "ROOT", "ccomp", "dep"))
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
        return antecedent_of(s, verb) if s.words[own[-1]].tag in _RELATIVES else own[-1]
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


def antecedent_of(s: ParsedSentence, verb: int) -> int | None:
    """The noun that the relative clause around a verb is about: what its "who" or "which" stands for."""
    relative = next((k for k in (verb, *s.ancestors(verb)) if s.words[k].dep == "relcl"), None)
    return s.words[relative].head if relative is not None else None


def _of_open_complement(s: ParsedSentence, verb: int, depth: int) -> int | None:
    governor = s.words[verb].head
    same = s.words[governor].lemma in _GOING_ON
    if same or (s.words[verb].tag == "VBG" and not s.kids(governor, "dobj")):
        return subject_of(s, governor, depth + 1)
    return None


def sayings_beside(s: ParsedSentence, verb: int) -> tuple[int, ...]:
    """The verbs of ", and Lind confirmed that …" behind what a verb of saying has told.

    The engine hangs them on the first verb, as if it told them too: they have a subject and content of
    their own, and no "that" before them.
    """
    told = s.kids(verb, "ccomp")
    return tuple(k for k in told[1:] if _opens_with_and(s, k) and s.kids(k, "ccomp") and subject_of(s, k))


def _opens_with_and(s: ParsedSentence, clause: int) -> bool:
    first = min(s.subtree(clause))
    joined = first > 1 and s.words[first - 1].dep == "cc" and s.words[first - 2].text == ","
    return joined and is_finite(s, clause)


def is_passive(s: ParsedSentence, verb: int) -> bool:
    """Whether a verb tells what is done to its subject: "was told", "called" in "a contest called X"."""
    word = s.words[verb]
    if word.tag != "VBN" and not (word.tag == "VBD" and s.kids(verb, "nsubjpass")):
        return False
    if s.kids(verb, "auxpass", "nsubjpass"):
        return True
    if s.kids(verb, "aux", "nsubj"):
        return False
    if word.dep == "conj" and s.words[word.head].tag == "VBN":
        return is_passive(s, word.head)
    return word.dep in _BARE_PARTICIPLES


def agent_of(s: ParsedSentence, verb: int) -> int | None:
    """Who does what a passive tells: the noun behind its "by"."""
    return next((noun for by in s.kids(verb, "agent") for noun in s.kids(by, "pobj")), None)


def negation_of(s: ParsedSentence, verb: int) -> int | None:
    """The word that negates a verb: "not", "hardly", "no" before its subject; None without one.

    A negation behind a verb other than "be" is of what follows it: "said not all were lowered".
    """
    for k in s.children[verb]:
        word = s.words[k]
        negates = word.dep == "neg" or word.lower in NEGATIVE_ADVERBS or word.lower == "neither"
        if negates and (k < verb or (word.dep == "neg" and s.words[verb].pos == "AUX")):
            return k
        if k < verb and word.lower == "longer":
            return next((m for m in s.children[k] if s.words[m].lower == "no"), None)
    return _negation_of_subject(s, verb)


def _negation_of_subject(s: ParsedSentence, verb: int) -> int | None:
    """The word by which the subject of a verb negates it: "nobody", "no officer", "not even the lawyer"."""
    for subject in s.kids(verb, "nsubj", "nsubjpass"):
        first = min(s.subtree(subject))
        if s.words[first].lower == "not":
            return first
        if s.words[subject].lower in _NEGATIVE_SUBJECTS:
            return subject
        for k in s.children[subject]:
            if k < subject and s.words[k].lower in _NEGATIVE_DETERMINERS:
                return k
    return None


def is_negated(s: ParsedSentence, verb: int) -> bool:
    """Whether a verb is negated, by itself or by a negation that it shares: "nobody saw or heard"."""
    if negation_of(s, verb) is not None:
        return True
    head = s.words[verb].head
    if s.words[verb].dep != "conj" or head == verb or s.kids(verb, "nsubj", "nsubjpass", "expl"):
        return False
    negation = negation_of(s, head)
    if negation is not None and negation not in s.children[head]:
        return True
    of_subject = negation is not None and s.words[negation].dep in ("nsubj", "nsubjpass")
    return of_subject or (
        any(s.words[k].lower in ("or", "nor") for k in s.kids(head, "cc")) and is_negated(s, head)
    )


def modal_of(s: ParsedSentence, verb: int) -> int | None:
    """The modal that makes a verb possible, wished for or to come, one shared with the verb before too."""
    own = next((k for k in s.kids(verb, "aux") if s.words[k].lower in _MODALS), None)
    word = s.words[verb]
    if own is not None or word.dep != "conj" or word.head == verb:
        return own
    finite = word.tag in ("VBD", "VBZ") or s.kids(verb, "aux", "nsubj", "nsubjpass")
    return None if finite else modal_of(s, word.head)


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
