"""Attribution inside one sentence: cue, source and content, found in its tree."""

from __future__ import annotations

from dataclasses import dataclass

from summarizer.extract.rules.content import Interval
from summarizer.lexicon.cues import Cue
from summarizer.lexicon.kinds import is_message, may_speak
from summarizer.lexicon.load import word_set
from summarizer.parse.words import ParsedSentence

__all__ = ["SAYING", "CueReader", "Found"]

# Pronouns and words that name nobody the article could be quoting, outside quotation marks.
_NOBODY = frozenset(("there", "you", "i", "we", "this", "that", "what", "which", "these", "those", "who"))
_SOME = frozenset(
    ("some", "many", "most", "several", "few", "both", "all", "others", "one", "two", "three", "half")
)
_NO_SPEAKERS = frozenset(("DATE", "TIME", "MONEY", "QUANTITY", "ORDINAL", "LANGUAGE", "EVENT"))
# Verbs after which even a thing's name stands for the people in it ("the mill said").
SAYING = frozenset(("say", "tell", "add", "announce", "explain", "write", "reply", "according to"))
# Verbs that things do as often as people: the subject must be somebody, or something written.
_DOCUMENTS = word_set("attribution", "documents")


@dataclass(frozen=True, slots=True)
class Found:
    """One attribution as offsets into the text; `source` is None where nobody is named.

    `whole` is the clause with whoever speaks, the cue and what is said, in one stretch or in two. `governed`
    says that the content alone isn't what the source asserts: the cue is negated, asks, wishes or judges, or
    the content is no clause of its own. `negated` says the first of these.
    """

    content: tuple[Interval, ...]
    source: Interval | None
    cue: Interval
    entry: Cue
    whole: tuple[Interval, ...]
    governed: bool
    negated: bool = False


class CueReader:
    """One sentence read for its cues; numbers are places of its words."""

    def __init__(self, s: ParsedSentence) -> None:
        self.s = s
        self.words = s.words

    def can_speak(self, at: int, entry: Cue) -> bool:
        """Whether the word at `at` heads a phrase that can be the source of such a cue."""
        word = self.words[at]
        if word.lower in _NOBODY or word.entity in _NO_SPEAKERS or word.pos == "PUNCT":
            return False
        if word.lower == "it":
            return entry.cue_class == "assert" and "c" in entry.frames
        if entry.cue_class == "show":
            return any(self.words[k].lemma in _DOCUMENTS for k in self.s.subtree(at))
        if word.pos in ("PROPN", "PRON") or (word.text[0].isupper() and not self.s.kids(at, "det")):
            return True
        if word.pos == "NOUN":
            return entry.lemma == "according to" or self._noun_speaks(at, entry)
        some = word.entity in ("PERCENT", "CARDINAL") or word.lower in _SOME
        return some or (word.tag in ("CD", "JJ", "NN") and bool(self.s.kids(at, "det", "prep", "nummod")))

    def _noun_speaks(self, at: int, entry: Cue) -> bool:
        lemma = self.words[at].lemma.rsplit("-", 1)[-1]
        if may_speak(lemma) or is_message(lemma) or lemma in _DOCUMENTS or lemma in ("source", "voice"):
            return True
        return entry.lemma in SAYING
