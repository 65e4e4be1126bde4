"""Whom the names of a statement can stand for, where its words have none: "he", "it", "the region"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final, Literal

from summarizer.check.edited import Edit, edits
from summarizer.check.index import ArticleIndex
from summarizer.check.keys import is_name, name_key
from summarizer.check.passage import Passage, Said
from summarizer.lexicon.name_lists import TITLES
from summarizer.lexicon.places import PLACES, place_of
from summarizer.names.mentions import is_pronoun, name_form, same_speaker
from summarizer.parse.apposition import is_person_noun
from summarizer.parse.words import ParsedSentence
from summarizer.text.span import Span

__all__ = ["another_kind", "far_name", "resolved_in"]

# What an article names so often can be meant wherever it says "it" or "there": of 885 true statements of a
# capable model eight name somebody else from afar, of 800 with another name put in 334.
_OFTEN: Final = 4
_OURS = frozenset(("we", "us", "our", "ours", "ourselves"))
_MINE = frozenset(("i", "me", "my", "mine", "myself"))
_HE = frozenset(("he", "him", "his", "himself"))
_SHE = frozenset(("she", "her", "hers", "herself"))
_ITS = frozenset(("it", "its", "itself"))
_POINTING = frozenset(
    ("the", "this", "that", "these", "those", "its", "their", "his", "her", "our", "my", "your")
)
_LEADING = frozenset(("the", "a", "an"))
_BEING = frozenset(("am", "is", "are", "was", "were", "'s", "'re", "'m", "'ve", "has", "have", "had", "'d"))


def far_name(statement: Said, passage: Passage) -> str | None:
    """A name that neither the words nor their neighbours have, of somebody the article isn't about either."""
    topics = _topics(passage.index)
    ours = any(word.lower in _OURS for tree in passage.trees for word in tree.words)
    for tree in statement.trees:
        for run in _runs(tree):
            name = " ".join(tree.words[k].text for k in run)
            keys = {name_key(tree.words[k].text) for k in run} | {name_key(name)}
            near = bool(keys & passage.near_keys) or name in passage.near.text
            if near or keys & topics or statement.quotes(tree.words[run[0]].start):
                continue
            if (ours and place_of(name) is not None) or _family_is_near(name, passage):
                continue
            return f"names “{name}”, who is told of elsewhere in the article"
    return None


def _family_is_near(name: str, passage: Passage) -> bool:
    """Whether a name is the given one of somebody whose family name stands near: "Ada and Ben Holm"."""
    forms = (name_form(speaker.name) for speaker in passage.index.speakers.speakers)
    return any(name in form.given and name_key(form.head) in passage.near_keys for form in forms)


def _topics(index: ArticleIndex) -> frozenset[str]:
    """What the article names again and again."""
    named = Counter(
        name_key(sentence.tree.words[k].text)
        for sentence in index.reading.sentences
        for run in _runs(sentence.tree)
        for k in run[-1:]
    )
    return index.also_named(frozenset(name for name, times in named.items() if times >= _OFTEN))


def _runs(s: ParsedSentence) -> Iterator[list[int]]:
    """The names of a sentence, each as the places of its words."""
    run: list[int] = []
    for at in range(len(s.words)):
        if is_name(s, at):
            run.append(at)
        elif run:
            yield run
            run = []
    if run:
        yield run


def another_kind(statement: Said, passage: Passage) -> str | None:
    """A person's name where the words have "it" or "the region", a place's where they have "he"."""
    for edit in edits(statement, passage):
        old, name = _pointer(edit), _whole_name(edit)
        if old is None or name is None:
            continue
        if (len(old.split()) == 1 or _is_noun(old.split()[-1], passage)) and not _may_stand(
            old, name, passage
        ):
            return f"has “{name}” where they have “{old}”"
    return None


def _pointer(edit: Edit) -> str | None:
    """The pronoun, or the noun with what points before it, that another piece stands for."""
    words = [word for word in edit.was if word not in _BEING]
    if len(words) == 1 and words[0] in _HE | _SHE | _ITS | _MINE | _OURS:
        return words[0]
    if len(words) > 1 and words[0] in _POINTING and edit.old[-1].islower() and not is_pronoun(words[-1]):
        return " ".join(words)
    return None


def _is_noun(word: str, passage: Passage) -> bool:
    return any(w.lower == word and w.pos == "NOUN" for tree in passage.trees for w in tree.words)


def _whole_name(edit: Edit) -> str | None:
    """The name that a piece is, all of it."""
    words = [w for w, low in zip(edit.new, edit.now, strict=True) if low not in _BEING]
    while words and (words[0].casefold() in _LEADING or words[0].casefold().rstrip(".") in TITLES):
        words = words[1:]
    return " ".join(words) if words and all(word[:1].isupper() for word in words) else None


def _may_stand(old: str, name: str, passage: Passage) -> bool:
    index, speaker = passage.index, passage.speaker
    kind = _kind(index, name)
    if old in _MINE:
        return speaker is None or kind is None or index.one_speaker(name, speaker)
    if old in _OURS:
        return kind != "person" or speaker is None or index.one_speaker(name, speaker)
    if old in _HE | _SHE:
        return (
            kind != "thing"
            and not _of_other_sex(index, name, old)
            and not _resolved_otherwise(old, name, passage)
        )
    if old in _ITS:
        return kind != "person"
    noun = old.rsplit(maxsplit=1)[-1]
    someone = is_person_noun(noun) or is_person_noun(noun.removesuffix("s"))
    return kind is None or someone == (kind == "person")


def _kind(index: ArticleIndex, name: str) -> Literal["person", "thing"] | None:
    """Whether a name is a person's or that of a body or place; None where the article leaves it open.

    The engine takes some names of firms and plans for people's: a person is who is told to be he or she.
    """
    known = [s for s in index.speakers.speakers if same_speaker(s.name, name)]
    if known and all(s.kind == "person" and _sex(index, s.name) for s in known):
        return "person"
    if any(s.kind == "person" for s in known):
        return None
    return "thing" if known or place_of(name) or name.casefold() in PLACES else None


def _sex(index: ArticleIndex, name: str) -> str | None:
    """The pronoun for a person, None where either may be."""
    fitting = [pronoun for pronoun in ("he", "she") if index.speakers.can_be(name, pronoun)]
    return fitting[0] if len(fitting) == 1 else None


def _of_other_sex(index: ArticleIndex, name: str, pronoun: str) -> bool:
    sexes = {_sex(index, s.name) for s in index.speakers.speakers if same_speaker(s.name, name)}
    return bool(sexes) and sexes <= {"he", "she"} - {"he" if pronoun in _HE else "she"}


def _resolved_otherwise(pronoun: str, name: str, passage: Passage) -> bool:
    found = resolved_in(passage, pronoun)
    return bool(found) and not any(passage.index.one_speaker(name, other) for other in found)


def resolved_in(passage: Passage, pronoun: str) -> list[str]:
    """Whom the reading takes the pronoun for, in the words; nobody where a trusted model knows better."""
    if passage.index.trusted:
        return []
    found: list[str] = []
    for span in passage.spans:
        for match in re.finditer(rf"\b{re.escape(pronoun)}\b", span.text, re.IGNORECASE):
            place = Span(span.start + match.start(), span.start + match.end(), match.group())
            who = passage.index.speakers.resolve(place)
            if who.resolved:
                found.append(who.name)
    return found
