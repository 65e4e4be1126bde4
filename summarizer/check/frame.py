"""The sentence around an item's words, and whether somebody speaks them there.

What is looked at is the sentence less the words themselves and less everything else in quotation marks; a
name counts as the speaker's only where it isn't somebody's possession, an object or somebody addressed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarizer.check.index import ArticleIndex
from summarizer.lexicon.calendar import WEEKDAYS
from summarizer.lexicon.cues import NOUN_CUES, VERB_CUES
from summarizer.lexicon.load import word_set
from summarizer.names.mentions import mentions
from summarizer.text.normalise import fold
from summarizer.text.span import Span

__all__ = ["Frame", "frame_of", "own_frame"]

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_PRONOUNS = frozenset({"he", "she", "they", "we", "i", "it", "who"})
# Words between a pronoun and its verb: "he has also repeatedly said".
_REACH = 5
_OBJECT_BEFORE = re.compile(
    r"\b(?:of|to|with|for|at|against|on|about|over|toward|towards|like|than|behind|under|between|into)"
    r" (?:\w+\.? ){0,1}\Z",
    re.IGNORECASE,
)
_ACCORDING = re.compile(r"\b(?:according to|attributed to|credited to)\b[^,;]{0,60}\Z", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?:'s?|s')\s+(?:\w+\s)?(\w+)")
# Behind a name these make somebody else of it: "Smith campaign manager", "Smith supporters".
_BELONGING = re.compile(
    r"\s(?:administration|adviser|advisor|aide|ally|allies|attorney|backer|campaign|camp|confidant|delegate|director"
    r"|family|foundation|government|insider|lawyer|loyalist|manager|official|operative|organi[sz]ation|people|pollster"
    r"|representative|spokes\w+|staff|staffer|strategist|super|supporter|surrogate|team|trial|voter|world)s?\b"
)
_APPOSITION = re.compile(r"\s?,[^,]{1,160},|\s?\([^()]{1,80}\)|\s-\s[^-]{1,120}\s-")
_PHRASE = re.compile(
    r"\s(?:of|in|for|from|at|with|on|who|himself|herself)\b[^,.;:]{0,60}?(?=\s\w+(?:ed|s|id|ld|te)\b)"
)
_SUBORDINATE = re.compile(
    r"\W*(?:while|as|after|when|though|although|because|since|if|before|even|whereas)\b[^,]*,", re.IGNORECASE
)
_AUXILIARIES = word_set("clauses", "auxiliaries") | frozenset(WEEKDAYS)
_NO_SUBJECT = word_set("clauses", "no_subject")
# Words between "said" and the name in "said former campaign manager and lawyer Jane Smith".
_MAX_ROLE = 9
# Inside what the splitter takes for one sentence; shorter words before a full stop are mostly abbreviations.
_SENTENCE_END = re.compile(r"([^\W_]{3,})[.!?]\)? +(?=[A-Z])")
_ABBREVIATIONS = frozenset(
    {"sen", "rep", "gov", "gen", "sept", "corp", "prof", "capt", "sens", "reps", "govs", "inc"}
)
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
        """Whether a pronoun stands in it that may be the speaker: before a speech verb or right behind it."""
        for side in (self.before, self.after):
            words = _WORD.findall(side)
            for at, word in enumerate(words):
                near = words[max(0, at - 1) : at + _REACH]
                if word.casefold() in _PRONOUNS and any(_is_cue(other) for other in near):
                    return True
        return False

    def names(self, speaker: str) -> bool:
        """Whether `speaker` stands where somebody who speaks these words stands.

        The subject of a speech verb does; another mention does only where no speech verb has somebody else
        for its subject.
        """
        sides = [self.before] if self.inside else [self.before, self.after]
        weak: set[tuple[str, int]] = set()
        for side in sides:
            for start, end in mentions(speaker, side):
                if not _may_speak(side, start, end):
                    continue
                if _has_verb(side[end:]) or _stands_behind_verb(side[:start]):
                    return True
                weak.add((side, end))
        if self.inside:
            cue = next((m.start() for m in _WORD.finditer(self.before) if _is_cue(m.group())), 0)
            return any(end < cue for _, end in weak)
        return bool(weak) and not any(_other_subject(side, speaker) for side in sides)


def _is_cue(word: str) -> bool:
    return word.casefold() in VERB_CUES or word.casefold() == "according"


def _may_speak(text: str, start: int, end: int) -> bool:
    """Whether a mention isn't a possessor, part of a compound, an object or somebody addressed."""
    left, right = text[:start], text[end:]
    if left.endswith("-") or right.startswith("-") or _BELONGING.match(right):
        return False
    possessive = _POSSESSIVE.match(right)
    if possessive and possessive[1].casefold() not in NOUN_CUES:
        return False
    if _ACCORDING.search(left):
        return True
    if _OBJECT_BEFORE.search(left):
        return False
    words = _WORD.findall(left)
    # "She asked Smith about" addresses him; "…," said Smith doesn't.
    return not (len(words) > 1 and left.endswith(words[-1] + " ") and _is_cue(words[-1]))


def _has_verb(right: str) -> bool:
    """Whether what follows a name is its speech verb, an apposition or a phrase between them left out."""
    rest = right
    for _ in range(3):
        apposition = _APPOSITION.match(rest)
        if apposition is None:
            break
        rest = rest[apposition.end() :]
    phrase = _PHRASE.match(rest)
    if phrase is not None and not any(_is_cue(word) for word in _WORD.findall(phrase.group())):
        rest = rest[phrase.end() :]
    for word in _WORD.findall(rest[:80])[:5]:
        if _is_cue(word):
            return True
        if word.casefold() not in _AUXILIARIES and not word.endswith("ly"):
            return False
    return False


def _stands_behind_verb(left: str) -> bool:
    """Whether a name follows "said", with at most a role between them, or "according to"."""
    if _ACCORDING.search(left):
        return True
    words = _WORD.findall(left)
    if len(words) > _MAX_ROLE:
        return False
    return any(_is_cue(word) for word in words[:2])


def _other_subject(side: str, speaker: str) -> bool:
    """Whether a speech verb of `side` has a subject that is a noun or name and not `speaker`."""
    theirs = [range(start, end) for start, end in mentions(speaker, side)]
    for verb in _WORD.finditer(side):
        if not _is_cue(verb.group()) or verb.group().endswith("ing") or verb.group() in NOUN_CUES:
            continue
        before = list(_WORD.finditer(side, 0, verb.start()))
        while before and (before[-1].group().casefold() in _AUXILIARIES or before[-1].group().endswith("ly")):
            before.pop()
        if not before or side[before[-1].end() : verb.start()].strip(" ,'") not in {"", *_AUXILIARIES}:
            continue
        subject = before[-1]
        if _is_subordinate(side, subject.start(), theirs):
            continue
        if subject.group().casefold() in _NO_SUBJECT or any(subject.start() in their for their in theirs):
            continue
        return True
    return False


def _is_subordinate(side: str, at: int, theirs: list[range]) -> bool:
    """Whether `at` stands in a clause ("While Jones says so, Smith …") before the one a mention opens."""
    opening = _SUBORDINATE.match(side)
    return (
        opening is not None and at < opening.end() and any(their.start >= opening.end() for their in theirs)
    )


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
    before = _last_sentence(_unquoted(index, whole.start, start))
    after = _first_sentence(_unquoted(index, end, tail))
    if any(char.isalnum() for char in before + after):
        return Frame(before, after, inside=False, span=Span.of(text, min(whole.start, start), max(tail, end)))
    return own_frame(index, spans)


def own_frame(index: ArticleIndex, spans: tuple[Span, ...]) -> Frame:
    """The frame that an item's words are by themselves, quotations in them left out."""
    own = " ".join(_unquoted(index, span.start, span.end) for span in spans)
    return Frame(
        own, "", inside=True, span=index.around(Span.of(index.article.text, spans[0].start, spans[-1].end))
    )


def _unquoted(index: ArticleIndex, start: int, end: int) -> str:
    """The folded text of `[start, end)` with everything in quotation marks left out."""
    if start >= end:
        return ""
    text = index.article.text
    pieces = []
    at = start
    for quoted in index.quoted_near(Span.of(text, start, end)):
        pieces.append(text[at : max(at, quoted.start)])
        at = max(at, quoted.end)
    pieces.append(text[at:end])
    return fold(" ".join(pieces)).text


def _last_sentence(before: str) -> str:
    ends = [m.end() for m in _SENTENCE_END.finditer(before) if m[1].casefold() not in _ABBREVIATIONS]
    return before[ends[-1] :] if ends else before


def _first_sentence(after: str) -> str:
    found = (m for m in _SENTENCE_END.finditer(after) if m[1].casefold() not in _ABBREVIATIONS)
    end = next(found, None)
    return after[: end.end()] if end else after


def _rest_of_sentence(index: ArticleIndex, whole: Span, end: int) -> int:
    """Where the sentence ends; behind “…?” the paragraph's next one still belongs to it, behind “….” not."""
    text = index.article.text
    if text[end : whole.end].strip() or not re.search(r"[,?!][\"'”’»]+\Z", text[whole.start : end]):
        return max(whole.end, end)
    following = re.match(r"[^\S\n]*[^\n]", text[whole.end : whole.end + 40])
    if following is None:
        return max(whole.end, end)
    at = whole.end + following.end()
    return max(index.around(Span.of(text, at - 1, at)).end, end)
