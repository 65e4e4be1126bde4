"""Where a text mentions somebody, by the full form given or by the word that names them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from summarizer.lexicon.load import word_set
from summarizer.lexicon.name_lists import FIELDS, SUFFIXES, TITLES
from summarizer.names.name import gender_of, name_key, name_parts, same_name
from summarizer.text.normalise import fold_words

__all__ = ["NameForm", "is_pronoun", "mentioned", "mentions", "name_form", "same_speaker"]

_DETERMINERS = word_set("people", "determiners")
_PRONOUNS = word_set("people", "pronouns")
# Where the head of a noun phrase ends: "polling by the agency", "the man who asked".
_PHRASE_END = re.compile(
    r",|\s(?:of|for|at|from|in|with|on|to|by|about|against|near|among|under|over|who|whom|that|which|and)\s",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+(?:[.'-][^\W_]+)*\.?")
_ACRONYM = re.compile(r"\b[A-Z][A-Z.&]+[A-Z]\.?\b|\b[A-Z]{2,}\b")


@dataclass(frozen=True, slots=True)
class NameForm:
    """A name or noun phrase taken apart: `words` without determiners and titles, `head` the word that names.

    `proper` is whether the head is a name ("Roy" in "spokesman Stuart Roy") and no common noun ("advisers").
    `given` are the name's words before the head.
    """

    folded: str
    words: tuple[str, ...]
    head: str
    proper: bool
    given: tuple[str, ...]


@lru_cache(maxsize=2048)
def name_form(name: str) -> NameForm:
    """Take `name` apart."""
    folded = fold_words(name)
    phrase = _PHRASE_END.split(folded, maxsplit=1)[0] or folded
    found = [word.rstrip(".") if len(word) > 2 else word for word in _WORD.findall(phrase)]
    found = [word[:-2] if word.endswith("'s") and word is found[-1] else word for word in found]
    kept = [w for w in found if w.lower().rstrip(".") not in _DETERMINERS | SUFFIXES]
    untitled = [w for w in kept[:-1] if w.lower().rstrip(".") not in TITLES | FIELDS] + kept[-1:]
    head = untitled[-1] if untitled else ""
    proper = head[:1].isupper()
    given = []
    for word in reversed(untitled[:-1]):
        if not proper or not word[:1].isupper():
            break
        given.append(word)
    return NameForm(folded, tuple(untitled), head, proper, tuple(reversed(given)))


def same_speaker(left: str, right: str) -> bool:
    """Whether two forms can name the same speaker: same words, one inside the other, or same family name."""
    a, b = name_form(left), name_form(right)
    if not a.words or not b.words:
        return a.folded.casefold() == b.folded.casefold()
    words_a = {w.casefold() for w in a.words}
    words_b = {w.casefold() for w in b.words}
    if len({gender_of(left), gender_of(right)} - {None}) > 1:
        return False
    if words_a == words_b or _is_acronym(a, b) or _is_acronym(b, a):
        return True
    if a.proper and b.proper:
        return _same_proper(a, b, left, right)
    nested = words_a <= words_b or words_b <= words_a
    return a.proper == b.proper and nested and a.head.casefold() == b.head.casefold()


def _same_proper(a: NameForm, b: NameForm, left: str, right: str) -> bool:
    if a.head.casefold() != b.head.casefold():
        return same_name(left, right)
    return not _given_names_conflict(a, b)


def _given_names_conflict(a: NameForm, b: NameForm) -> bool:
    """Whether both give first names and no first name of one begins like one of the other."""
    if not a.given or not b.given:
        return False
    return not any(
        x.casefold().startswith(y.casefold().rstrip(".")) or y.casefold().startswith(x.casefold().rstrip("."))
        for x in a.given
        for y in b.given
    )


def _is_acronym(short: NameForm, full: NameForm) -> bool:
    letters = short.head.replace(".", "").replace("&", "")
    if len(short.words) != 1 or len(letters) < 2 or not letters.isupper():
        return False
    return initials_of(full) == letters


def initials_of(form: NameForm) -> str:
    """The first letters of the capitalised words of a name."""
    return "".join(word[0] for word in _WORD.findall(form.folded) if word[0].isupper())


def is_pronoun(name: str) -> bool:
    """Whether `name` is a pronoun, which names nobody by itself."""
    return fold_words(name).casefold() in _PRONOUNS


def mentions(name: str, folded: str) -> list[tuple[int, int]]:
    """Where the folded text holds `name` as given (case aside) or the word that names, as `[start, end)`."""
    form = name_form(name)
    if not form.folded or not folded:
        return []
    found = _all(re.escape(form.folded.casefold()), folded.casefold())
    if found or not form.head:
        return found
    if not form.proper:
        return _all(_GAP.join(re.escape(w.casefold()) for w in form.words), folded.casefold())
    family = name_parts(name).family
    family_first = next((w for w in form.words if name_key(w) == family), form.head)
    found = _all(re.escape(form.head), folded) or _all(re.escape(family_first), folded)
    return found or [m.span() for m in _ACRONYM.finditer(folded) if _is_acronym(name_form(m.group()), form)]


# Between two words of a noun phrase an adjective or a determiner may stand.
_GAP = r"(?:\W+\w+){0,2}\W+"


def _all(pattern: str, text: str) -> list[tuple[int, int]]:
    return [m.span() for m in re.finditer(rf"(?<!\w){pattern}(?!\w)", text)]


def mentioned(name: str, text: str) -> bool:
    """Whether `text` holds `name` as given (case aside), or the word that names it."""
    return bool(mentions(name, fold_words(text)))
