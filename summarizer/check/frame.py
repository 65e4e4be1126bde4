"""The sentence around an item's words, and whether somebody speaks them there.

What is looked at is the sentence less the words themselves and less everything else in quotation marks; a
name counts as the speaker's only where it isn't somebody's possession, an object or somebody addressed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarizer.check.index import ArticleIndex
from summarizer.check.mentions import mentions
from summarizer.language.cues import NOUN_CUES, VERB_CUES
from summarizer.language.normalise import fold, fold_words
from summarizer.language.span import Span

__all__ = ["Frame", "frame_of"]

_QUOTED = re.compile(r"\"[^\"]*(?:\"|\Z)|(?<!\w)'[^']{12,}?'(?!\w)")
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_PRONOUN = re.compile(r"\b(?:he|she|they|we|I|it|who)\b", re.IGNORECASE)
_OBJECT_BEFORE = re.compile(
    r"\b(?:of|to|with|for|at|against|on|about|over|toward|towards|like|than|behind|under|between|into)"
    r" (?:\w+\.? ){0,1}\Z",
    re.IGNORECASE,
)
_ACCORDING = re.compile(r"\b(?:according to|attributed to|credited to)\b[^,;]{0,60}\Z", re.IGNORECASE)
_CLOSING = "\"'.,;:!?)]”’»"


@dataclass(frozen=True, slots=True)
class Frame:
    """Folded text before and after an item's words in their sentence, other quotations blanked out.

    `inside` is whether nothing stands beside the words, so that the words themselves had to be looked at.
    """

    before: str
    after: str
    inside: bool
    span: Span

    @property
    def text(self) -> str:
        """Both sides, for a message."""
        return f"{self.before} … {self.after}".strip()

    @property
    def has_cue(self) -> bool:
        """Whether a speech verb or "according to" stands in it."""
        return any(_is_cue(word) for side in (self.before, self.after) for word in _WORD.findall(side))

    @property
    def has_pronoun(self) -> bool:
        """Whether a pronoun stands in it that may be the speaker."""
        return bool(_PRONOUN.search(self.before) or _PRONOUN.search(self.after))

    def names(self, speaker: str) -> bool:
        """Whether `speaker` stands where somebody who speaks these words stands."""
        before = [at for at in mentions(speaker, self.before) if _may_speak(self.before, *at)]
        if self.inside:
            cue = next((m.start() for m in _WORD.finditer(self.before) if _is_cue(m.group())), None)
            return any(cue is not None and start < cue for start, _ in before)
        after = [at for at in mentions(speaker, self.after) if _may_speak(self.after, *at, inverted=True)]
        return bool(before or after)


def _is_cue(word: str) -> bool:
    return word.casefold() in VERB_CUES or word.casefold() == "according"


def _may_speak(text: str, start: int, end: int, *, inverted: bool = False) -> bool:
    """Whether a mention isn't a possessor, part of a compound, an object or somebody addressed."""
    left, right = text[:start], text[end:]
    if left.endswith("-") or right.startswith("-"):
        return False
    possessive = re.match(r"(?:'s?|s')\s+(?:\w+\s)?(\w+)", right)
    if possessive and possessive[1].casefold() not in NOUN_CUES:
        return False
    if _ACCORDING.search(left):
        return True
    if _OBJECT_BEFORE.search(left):
        return False
    words = _WORD.findall(left[-40:])
    # "asked Trump about" addresses him; "…," said Trump doesn't.
    return not (words and left.endswith(words[-1] + " ") and _is_cue(words[-1]) and not inverted)


def frame_of(index: ArticleIndex, spans: tuple[Span, ...]) -> Frame:
    """The frame of an item's words; where they are whole sentences, what of them isn't quoted."""
    text = index.article.text
    start, end = spans[0].start, spans[-1].end
    while end < len(text) and text[end] in _CLOSING:
        end += 1
    while start and text[start - 1] in "\"'“‘«(":
        start -= 1
    whole = index.around(Span.of(text, start, end))
    tail = _rest_of_sentence(index, whole, end)
    before = _QUOTED.sub(" ", fold(text[whole.start : start]).text)
    after = _QUOTED.sub(" ", fold(text[end:tail]).text)
    if any(char.isalnum() for char in before + after):
        return Frame(before, after, inside=False, span=Span.of(text, min(whole.start, start), max(tail, end)))
    own = _QUOTED.sub(" ", fold_words(" ".join(span.text for span in spans)))
    return Frame(own, "", inside=True, span=whole)


def _rest_of_sentence(index: ArticleIndex, whole: Span, end: int) -> int:
    """Where the sentence ends; behind a closed quotation the paragraph's next one still belongs to it."""
    text = index.article.text
    if text[end : whole.end].strip() or not re.search(r"[\"'”’»]\Z", text[whole.start : end]):
        return max(whole.end, end)
    following = re.match(r"[^\S\n]*[^\n]", text[whole.end : whole.end + 40])
    if following is None:
        return max(whole.end, end)
    at = whole.end + following.end()
    return max(index.around(Span.of(text, at - 1, at)).end, end)
