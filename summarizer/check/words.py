"""What two stretches of text are compared by: their numbers, negations, names and speech verbs."""

from __future__ import annotations

import re
from collections import Counter

from summarizer.lexicon.cues import stance
from summarizer.lexicon.load import word_set
from summarizer.quantities import numbers_in
from summarizer.text.normalise import fold_words

__all__ = ["is_strange", "missing_names", "missing_numbers", "names", "numbers", "stances_differ"]

_NAME = re.compile(r"\b[A-Z][^\W\d_]*(?:[.'-][^\W\d_]+)*\.?")
_OPENS = re.compile(r"(?:^|[.!?:]\s|[\"'(]\s?|\s-\s)\Z")
# Capitalised where a sentence opens, and no name anywhere else.
_NO_NAME = word_set("clauses", "sentence_openers")
_WORD = re.compile(r"[a-z0-9]+")
# Words whose first letters are the same are forms of one word often enough: announce, announced.
_STEM = 5
# One word in so many may be another than the passage has: a form of "be", a noun for a verb.
_STRANGE_SHARE = 6
# Told in the third person or another tense, these say nothing new: "I have" becomes "she has".
_FORMS = {
    "has": "have",
    "had": "have",
    "was": "are",
    "were": "are",
    "does": "did",
    "says": "said",
    "say": "said",
}


def numbers(text: str) -> Counter[str]:
    """Every number in `text` by its value: "1,200", "1.2 thousand" and "twelve hundred" are one value."""
    return Counter(numbers_in(fold_words(text)))


def missing_numbers(words: str, source: str) -> tuple[str, ...]:
    """The values that stand in `words` and not in `source`."""
    held = numbers(source)
    return tuple(value for value in numbers(words) if value not in held)


def names(text: str, *, opening: bool = False) -> tuple[str, ...]:
    """The capitalised words of `text`, folded; those that open a sentence only where `opening` is set."""
    folded = fold_words(text)
    found = []
    for match in _NAME.finditer(folded):
        word = match.group().rstrip(".").removesuffix("'s")
        opens = bool(_OPENS.search(folded[max(0, match.start() - 3) : match.start()]))
        if word.lower() in _NO_NAME or (opens and not opening and not (word.isupper() and len(word) > 1)):
            continue
        found.append(word)
    return tuple(found)


def missing_names(words: str, source: str, *, opening: bool = False) -> tuple[str, ...]:
    """The names of `words` that `source` doesn't hold, in any case, as a word or the start of one."""
    held = fold_words(source).casefold()
    wanted = dict.fromkeys(names(words, opening=opening))
    return tuple(name for name in wanted if not re.search(rf"\b{re.escape(name.casefold())}", held))


def stances_differ(left: str, right: str) -> bool:
    """Whether both hold a speech verb and one affirms what the other denies or leaves open."""
    a, b = stance(left), stance(right)
    return a is not None and b is not None and a != b


def is_strange(sentence: str, passage: str) -> bool:
    """Whether more of a sentence's words than a few aren't the passage's."""
    known = set(map(_stem, _WORD.findall(passage.casefold())))
    words = [word for word in _WORD.findall(sentence.casefold()) if len(word) > 2]
    return sum(_stem(word) not in known for word in words) > len(words) // _STRANGE_SHARE


def _stem(word: str) -> str:
    return _FORMS.get(word, word)[:_STEM]
