"""Who is put before a statement as the one who says it."""

from __future__ import annotations

from summarizer.check.actors import joined_to
from summarizer.check.keys import is_name, name_key
from summarizer.check.passage import Passage, Said
from summarizer.lexicon.cues import VERB_CUES
from summarizer.names.mentions import is_pronoun
from summarizer.parse.clauses import is_verb, subject_of
from summarizer.parse.words import ParsedSentence

__all__ = ["changed_attribution"]

# How somebody may be said to hold what follows.
_SPEAKING = frozenset(("assert", "deny", "opinion", "wish", "fear", "concede"))


def _phrase(s: ParsedSentence, at: int) -> str:
    """A name with the names before it, a noun alone."""
    return " ".join(s.words[k].text for k in (*s.kids(at, "compound"), at) if k == at or is_name(s, k))


def changed_attribution(statement: Said, passage: Passage) -> str | None:
    """Somebody who isn't the speaker put before the statement as who says it."""
    return next((problem for tree in statement.trees if (problem := _said_by(tree, passage))), None)


def _is_our_own(lemma: str, passage: Passage) -> bool:
    """Whether "we" do it in the words: a retelling names who "we" are."""
    return any(
        word.lemma == lemma and any(tree.words[k].lower == "we" for k in tree.kids(at, "nsubj"))
        for tree in passage.trees
        for at, word in enumerate(tree.words)
    )


def _is_told_there(lemma: str, names: list[str], passage: Passage) -> bool:
    """Whether the words have somebody say so by that name, or a "he" that a trusted model has read."""
    index = passage.index
    mine = index.also_named(frozenset(name_key(word) for name in names for word in name.split()))
    for tree in passage.trees:
        for at, word in enumerate(tree.words):
            inside = any(span.start <= word.start < span.end for span in passage.spans)
            subject = subject_of(tree, at) if inside and word.lemma == lemma else None
            if subject is None:
                continue
            who = tree.words[subject].text
            if (index.trusted and is_pronoun(who)) or mine & index.also_named(frozenset((name_key(who),))):
                return True
    return False


def _said_by(s: ParsedSentence, passage: Passage) -> str | None:
    index, speaker = passage.index, passage.speaker
    near = [a.speaker for a in index.attributions_near((passage.near,)) if a.speaker]
    for at, word in enumerate(s.words):
        cue = VERB_CUES.get(word.lower)
        if not is_verb(s, at) or not cue or not s.kids(at, "ccomp") or cue[0].cue_class not in _SPEAKING:
            continue
        subject = subject_of(s, at)
        if subject is None or is_pronoun(s.words[subject].text):
            continue
        names = [_phrase(s, k) for k in joined_to(s, subject)]
        if speaker and any(index.one_speaker(name, speaker) for name in names):
            continue
        plain = cue[0].cue_class in ("assert", "deny")
        if not is_name(s, subject) and not (
            plain and any(index.one_speaker(other, names[0]) for other in near)
        ):
            continue
        if _is_our_own(s.words[at].lemma, passage) or _is_told_there(s.words[at].lemma, names, passage):
            continue
        tied = [a.speaker for a in passage.tied if a.speaker]
        known = tied or ([speaker] if speaker else near)
        if not any(index.one_speaker(n, other) for n in names for other in known):
            return f"has {names[0]} say it"
    return None
