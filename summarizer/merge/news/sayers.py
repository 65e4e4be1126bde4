"""Who says what a line tells, by its grammar: the subject of its main verb of saying, "according to" whom."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.lexicon.cues import VERB_CUES, Cue
from summarizer.lexicon.kinds import is_message
from summarizer.lexicon.load import word_set
from summarizer.merge.news.references import References
from summarizer.parse.clauses import is_finite, is_passive, modal_of, negation_of, sayings_beside, subject_of

__all__ = ["Sayer", "sayers"]

# What somebody only does by such a verb is no saying, and neither is what is planned or refused.
_ACTS = frozenset(("refuse", "promise", "learn"))
# What somebody wants others tell of him; what he hopes he says.
_WISHES = frozenset(("want", "prefer", "like", "love", "desire", "long", "aspire"))
_PROMISING = word_set("attribution", "promising")
_ORDERING = word_set("attribution", "acting")
# A noun behind such a verb is said of, and no thing that is done.
_STANCES = frozenset(("criticise", "praise", "reject", "deny", "doubt", "concede", "support", "agree"))
_DOCUMENTS = word_set("people", "text_heads")
_OTHER_NUMBER = {"VBZ", "VBP"}
_CLAUSES = ("ccomp", "parataxis")
_JUDGING = ("oprd", "acomp", "attr")

Sayer = tuple[tuple[int, int], frozenset[str]]
"""Where the words for somebody who says it begin and end in the line, and the nouns that head them."""


def sayers(told: References) -> Iterator[Sayer]:
    """Whoever the main clause of a line makes say something."""
    tree = told.tree
    root = next((n for n, word in enumerate(tree.words) if word.dep == "ROOT"), None)
    if root is None:
        return
    saying = [v for v in (root, *_joined(told, root)) if not told.in_marks(v) and _says(told, v)]
    subjects = (subject_of(tree, verb) for verb in saying)
    yield from (_sayer(told, subject) for subject in subjects if subject is not None)
    for n, word in enumerate(tree.words):
        if word.lower == "according" and not saying and not told.in_marks(n):
            for to in tree.kids(n, "prep"):
                yield from (_sayer(told, k) for k in tree.kids(to, "pobj"))


def _joined(told: References, verb: int) -> Iterator[int]:
    words = told.tree.words
    yield from sayings_beside(told.tree, verb)
    for k in told.tree.kids(verb, "conj"):
        # "Is prone … and fault lines": one subject has one number.
        fits = {words[k].tag, words[verb].tag} != _OTHER_NUMBER and (
            is_finite(told.tree, k) or not is_finite(told.tree, verb) or bool(told.tree.kids(verb, "aux"))
        )
        if fits and words[k].pos in ("VERB", "AUX"):
            yield k
            yield from _joined(told, k)


def _sayer(told: References, head: int) -> Sayer:
    tree = told.tree
    heads = [head]
    for k in heads:
        heads += tree.kids(k, "appos", "conj")
    return told.place_of(head), frozenset(tree.words[k].lower for k in heads)


def _says(told: References, verb: int) -> bool:
    tree = told.tree
    # What somebody "was explaining" is told of what happened to him meanwhile; "hasn't accused" is no saying.
    if is_passive(tree, verb) or tree.words[verb].tag == "VBG" or negation_of(tree, verb) is not None:
        return False
    cues = [c for c in VERB_CUES.get(tree.words[verb].lower, ()) if _holds(told, verb, c)]
    return any(_tells(told, verb, cue) for cue in cues[:1])


def _holds(told: References, verb: int, cue: Cue) -> bool:
    """Whether a cue's particle stands behind the verb."""
    particle = cue.lemma.partition(" ")[2]
    near = {told.tree.words[k].lower for k in told.tree.children[verb]}
    return not particle or particle in near


def _tells(told: References, verb: int, cue: Cue) -> bool:
    """Whether the verb has with it what is said, or what the subject's words are about."""
    lemma = cue.lemma.partition(" ")[0]
    if (cue.cue_class in _ACTS and lemma not in _PROMISING) or lemma in _ORDERING or lemma in _WISHES:
        return False
    tree = told.tree
    kids = tree.children[verb]
    if any(tree.words[k].dep in _CLAUSES or (k != verb and _is_quotation(told, k)) for k in kids):
        return modal_of(tree, verb) is None
    if cue.cue_class in _STANCES or lemma in _PROMISING:
        objects = tree.kids(verb, "dobj", "xcomp", "prep")
        # A bill is voted down; a claim is called untrue.
        said = cue.cue_class != "reject" or any(_is_said(tree.words[k].lemma) for k in objects)
        return bool(objects) and said
    if tree.kids(verb, "xcomp"):
        return "i" in cue.frames or "x" in cue.frames
    if "a" in cue.frames:
        return bool(tree.kids(verb, *_JUDGING)) or any(tree.words[k].lower in ("as", "of") for k in kids)
    return any(tree.words[k].lower in cue.prepositions for k in tree.kids(verb, "prep"))


def _is_said(noun: str) -> bool:
    return is_message(noun) and noun not in _DOCUMENTS


def _is_quotation(told: References, at: int) -> bool:
    """Whether a word stands for a quotation, or for what holds one; "a video called "Berg"" is a thing."""
    tree = told.tree
    if tree.words[at].pos == "PUNCT":
        return False
    cut = (
        {k for k in tree.subtree(at) if tree.words[k].dep in ("acl", "relcl")}
        if tree.words[at].dep == "dobj"
        else set()
    )
    return any(told.tree.words[k].masked or told.in_marks(k) for k in tree.subtree(at, cut))
