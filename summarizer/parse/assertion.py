"""What a statement asserts: who does what, whether it is negated, how sure it is, and when it lies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from summarizer.lexicon.word_lists import words
from summarizer.parse.clauses import agent_of, is_passive, is_verb, modal_of, negation_of, subject_of
from summarizer.parse.engine import parsed_lines
from summarizer.parse.words import ParsedSentence

__all__ = ["Assertion", "Modality", "Tense", "assertion_of", "assertions", "modality_of"]

Modality = Literal["happened", "planned", "possible", "alleged", "asked"]
Tense = Literal["past", "present", "future"]

_COMING = frozenset(("will", "'ll", "wo", "shall"))
_POSSIBLE = frozenset(("may", "might", "could"))
_OUGHT = frozenset(("should", "must", "ought"))
_HANDED_ON = frozenset(("reportedly", "allegedly", "apparently", "supposedly", "purportedly"))
# Verbs and adjectives whose infinitive is still to come, is asked for, or isn't vouched for.
_PLANNING = words(
    "plan intend expect hope prepare vow promise pledge agree decide aim set schedule go due ready"
)
_ASKING = words("urge call demand ask want need have tell order request appeal beg press")
_WEIGHING = words("consider weigh mull contemplate")
_SAID_TO = words("say report believe think allege understand accuse suspect claim rumor rumour")
# Few and most of a group are opposite halves of it.
_SMALL_SHARES = frozenset(("few", "fewer", "hardly", "little", "scarcely", "none", "no"))
_LARGE_SHARES = frozenset(("most", "all", "many", "every", "nearly", "majority"))


@dataclass(frozen=True, slots=True)
class Assertion:
    """The main clause of a statement.

    `subject` and `object` are the head nouns of who does it and to whom it is done, in small letters and with
    the names beside them, a passive turned round; `predicate` is the verb's base form with its particle.
    `condition` is the clause behind "if" or "unless" on which it hangs, `share` whether it is said of few or
    of most of a group.
    """

    subject: str | None
    predicate: str
    object: str | None
    negated: bool
    modality: Modality
    tense: Tense | None
    condition: str | None = None
    share: Literal["few", "most"] | None = None


def assertions(statements: Sequence[str]) -> tuple[Assertion | None, ...]:
    """What each statement asserts; None where it has no verb."""
    return tuple(_assertion(tree) for tree in parsed_lines(statements))


def _assertion(s: ParsedSentence) -> Assertion | None:
    verb = _main_verb(s)
    return None if verb is None else assertion_of(s, verb)


def assertion_of(s: ParsedSentence, verb: int) -> Assertion:
    """What the clause of a verb asserts."""
    deep = _content_verb(s, verb)
    subject = subject_of(s, verb)
    done_to = next(iter(s.kids(deep, "dobj", "attr", "dative")), None)
    if is_passive(s, deep):
        subject, done_to = agent_of(s, deep), subject
    return Assertion(
        subject=_noun_phrase(s, subject),
        predicate=_predicate(s, deep),
        object=_noun_phrase(s, done_to),
        negated=negation_of(s, verb) is not None or (deep != verb and negation_of(s, deep) is not None),
        modality=modality_of(s, verb, deep),
        tense=_tense(s, verb),
        condition=_condition(s, verb) or (_condition(s, deep) if deep != verb else None),
        share=_share(s, subject_of(s, verb)),
    )


def _main_verb(s: ParsedSentence) -> int | None:
    roots = [k for k, word in enumerate(s.words) if word.head == k and is_verb(s, k)]
    if roots:
        return roots[0]
    return next((k for k in range(len(s.words)) if s.words[k].tag in ("VBD", "VBZ", "VBP", "MD")), None)


def _content_verb(s: ParsedSentence, verb: int) -> int:
    """The verb that says what is done: "close" in "plans to close", "is expected to close"."""
    opens = (
        _PLANNING
        | _ASKING
        | _SAID_TO
        | frozenset(("be", "begin", "start", "continue", "seem", "appear", "try"))
    )
    for k in s.kids(verb, "xcomp"):
        to = any(s.words[m].lower == "to" for m in s.kids(k, "aux"))
        if to and s.words[verb].lemma in opens:
            return _content_verb(s, k)
    return verb


def _predicate(s: ParsedSentence, verb: int) -> str:
    particle = next((s.words[k].lower for k in s.kids(verb, "prt")), None)
    lemma = s.words[verb].lemma
    if lemma == "be":
        said = next(iter(s.kids(verb, "acomp", "attr")), None)
        return f"be {s.words[said].lemma}" if said is not None else "be"
    return f"{lemma} {particle}" if particle else lemma


def _noun_phrase(s: ParsedSentence, at: int | None) -> str | None:
    """The head of a noun phrase with the nouns and names before it, in base forms."""
    if at is None:
        return None
    beside = [
        k
        for k in s.kids(at, "compound", "nmod", "amod", "poss")
        if s.words[k].pos in ("NOUN", "PROPN", "ADJ")
    ]
    of = [o for p in s.kids(at, "prep") if s.words[p].lower == "of" for o in s.kids(p, "pobj")]
    return " ".join(s.words[k].lemma for k in sorted({*beside, at, *of}))


def modality_of(s: ParsedSentence, verb: int, deep: int) -> Modality:
    """How sure what a verb tells is; `deep` says what is done: "close" in "plans to close"."""
    chain = (verb,) if deep == verb else (verb, deep)
    words = {s.words[k].lower for v in chain for k in s.children[v]}
    modal = modal_of(s, verb)
    said = s.words[modal].lower if modal is not None else ""
    governor = s.words[verb].lemma
    if (
        words & _HANDED_ON
        or (deep != verb and is_passive(s, verb) and governor in _SAID_TO)
        or governor == "accuse"
    ):
        return "alleged"
    if said in _POSSIBLE or governor in _WEIGHING:
        return "possible"
    if said in _OUGHT or (governor in _ASKING and (deep != verb or governor in ("urge", "demand", "call"))):
        return "asked"
    if said in _COMING or said in ("would", "'d") or (deep != verb and governor in (*_PLANNING, "be")):
        return "planned"
    return "planned" if s.words[verb].tag == "VB" and said == "" else "happened"


def _tense(s: ParsedSentence, verb: int) -> Tense | None:
    modal = modal_of(s, verb)
    if modal is not None:
        return "future" if s.words[modal].lower in _COMING else None
    tags = [s.words[k].tag for k in (*s.kids(verb, "aux", "auxpass"), verb)]
    first = next((tag for tag in tags if tag in ("VBD", "VBZ", "VBP")), None)
    if first is None:
        return None
    perfect = any(s.words[k].lemma == "have" for k in s.kids(verb, "aux"))
    return "past" if first == "VBD" or perfect else "present"


def _condition(s: ParsedSentence, verb: int) -> str | None:
    for k in s.kids(verb, "advcl"):
        if any(s.words[m].lower in ("if", "unless") for m in s.kids(k, "mark")):
            return " ".join(s.words[m].lower for m in sorted(s.subtree(k)))
    return None


def _share(s: ParsedSentence, subject: int | None) -> Literal["few", "most"] | None:
    if subject is None:
        return None
    words = {
        s.words[k].lower for k in (subject, *s.kids(subject, "amod", "det", "advmod", "predet", "quantmod"))
    }
    if words & _SMALL_SHARES:
        return "few"
    return "most" if words & _LARGE_SHARES else None
