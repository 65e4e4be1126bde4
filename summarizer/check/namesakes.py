"""Who may be meant by a name: which of many proposed speakers, a body by a part of its name, a family."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from summarizer.extract.extraction import ProposedSpeaker
from summarizer.names.mentions import NameForm, initials_of, name_form, same_speaker
from summarizer.names.name import name_key, name_parts

__all__ = ["Namesakes", "is_called", "is_family"]


class Namesakes:
    """Proposed speakers, for asking which of them a name can name.

    Two forms that can name one speaker have the same head and given names that don't conflict, or the first
    word of one stands in the other, or one is made of the other's initials, or one is the other's alias. Each
    proposed speaker is kept under every such sign; what shares one is compared.
    """

    def __init__(self, proposed: Sequence[ProposedSpeaker]) -> None:
        self._proposed = proposed
        self._by_sign: dict[tuple[str, str], list[int]] = defaultdict(list)
        for number, speaker in enumerate(proposed):
            for sign in {*_kept_under(speaker.name), *(("alias", alias) for alias in speaker.aliases)}:
                self._by_sign[sign].append(number)

    def of(self, name: str) -> list[ProposedSpeaker]:
        """The proposed speakers whom `name` can name, in order."""
        near = {n for sign in _looked_up(name) for n in self._by_sign.get(sign, ())}
        return [
            speaker
            for speaker in (self._proposed[n] for n in sorted(near))
            if same_speaker(speaker.name, name) or name in speaker.aliases
        ]


def _kept_under(name: str) -> Iterator[tuple[str, str]]:
    form, words = name_form(name), _words(name)
    head = form.head.casefold()
    yield "whole", form.folded.casefold()
    yield "first", words[0] if words else ""
    yield from (("any", word) for word in words)
    yield "initials", initials_of(form).casefold()
    yield "letters", _letters(form)
    if not form.given:
        yield "head alone", head
    for given in _given(form):
        yield "given", f"{head} {given}"
        yield from (("begins", f"{head} {given[:size]}") for size in range(1, len(given) + 1))
    yield "head", head


def _looked_up(name: str) -> Iterator[tuple[str, str]]:
    form, words = name_form(name), _words(name)
    head = form.head.casefold()
    yield "alias", name
    yield "whole", form.folded.casefold()
    yield from (("first", word) for word in words)
    yield "any", words[0] if words else ""
    # An acronym may stand for the last of the initials only.
    initials = initials_of(form).casefold()
    yield from (("letters", initials[at:]) for at in range(len(initials)))
    yield "initials", _letters(form)
    if not form.given:
        yield "head", head
        return
    yield "head alone", head
    for given in _given(form):
        yield "begins", f"{head} {given}"
        yield from (("given", f"{head} {given[:size]}") for size in range(1, len(given) + 1))


def _given(form: NameForm) -> list[str]:
    return [word.casefold().rstrip(".") for word in form.given]


def _letters(form: NameForm) -> str:
    return form.head.replace(".", "").replace("&", "").casefold()


def _words(name: str) -> list[str]:
    """The words of a name as either way of comparing has them, the first one first."""
    keys = [*name_parts(name).key, *(name_key(word) for word in name_form(name).words)]
    return list(dict.fromkeys([*keys, *(word.casefold() for word in name_form(name).words)]))


def is_called(short: str, full: str) -> bool:
    """Whether a body is called by the last words of its name in small letters: "the budget office"."""
    a, b = name_form(short), name_form(full)
    words = tuple(word.casefold() for word in b.words)
    tail = tuple(word.casefold() for word in a.words)
    return not a.proper and b.proper and len(words) > len(tail) > 1 and words[-len(tail) :] == tail


def is_family(left: str, right: str) -> bool:
    """Whether one is the family of the two or more that the other names: "the Holms", "Ada and Ben Holm"."""
    for family, people in ((left, right), (right, left)):
        words = name_form(family).words
        last = name_form(people.rsplit(" and ", maxsplit=1)[-1])
        if (
            len(words) == 1
            and " and " in people
            and last.proper
            and words[0] in (last.head + "s", last.head + "es")
        ):
            return True
    return False
