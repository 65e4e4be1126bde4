"""What several articles call one person: the same office, calling, place or age."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final

from summarizer.check.reports import CheckedExtraction, ClaimReport
from summarizer.lexicon.load import table
from summarizer.names.name import name_parts, same_name
from summarizer.parse.identities import Called, Identity
from summarizer.read.naming import called

__all__ = ["shared_identities"]

_OFFICES: Final = {name: words[0] for name, words in table("offices").items() if len(words) == 1}
# Words cut to so many letters keep their last one ("Va.", "Fla."), others their first ("Minn.").
_FIRST_AND_LAST: Final = 3

Placed = tuple[int, Identity]


def shared_identities(checked: Sequence[CheckedExtraction]) -> Iterator[tuple[ClaimReport, ...]]:
    """What two articles or more call somebody alike, as reports in their own voices, each article's once."""
    by_family: dict[str, list[Placed]] = {}
    for number, extraction in enumerate(checked):
        if not any(speaker.name == _voice(extraction) for speaker in extraction.speakers):
            continue  # it tells nothing else in its own voice
        for identity in extraction.identities:
            by_family.setdefault(name_parts(identity.name).family, []).append((number, identity))
    for found in by_family.values():
        for group in _groups(found):
            yield tuple(_report(checked[number], identity) for number, identity in group)


def _groups(found: Sequence[Placed]) -> Iterator[list[Placed]]:
    """Identities of different articles of which every two say the same, each in one group at most."""
    rest = list(found)
    while rest:
        group = [rest.pop(0)]
        for other in tuple(rest):
            if all(other[0] != number and _say_the_same(other[1], one) for number, one in group):
                group.append(other)
                rest.remove(other)
        if len(group) > 1:
            # What the same articles call him again says nothing more.
            rest = [o for o in rest if not all(_say_the_same(o[1], one) for _, one in group)]
            yield group


def _say_the_same(left: Identity, right: Identity) -> bool:
    """Whether two give one person one age, or call him one thing; a mere title of a passer-by isn't told."""
    if not same_name(left.name, right.name):
        return False
    if left.age is not None and right.age is not None:
        return left.age == right.age
    again = left.again or right.again
    return any(
        _is_called_alike(a, b) and (again or not a.is_title) for a, b in product(left.called, right.called)
    )


def _is_called_alike(left: Called, right: Called) -> bool:
    """Whether two say one thing: one head, still or no longer, and something beside it in both.

    Where one has nothing beside its head ("his lawyer"), the head alone is told; a title alone isn't.
    """
    if left.no_longer != right.no_longer or not _one_word(_office(left.head), _office(right.head)):
        return False
    if any(_one_word(a, b) for a, b in product(left.beside, right.beside)):
        return True
    return not left.is_title and not (left.beside and right.beside)


def _office(head: str) -> str:
    low = head.rstrip(".")
    return _OFFICES.get(low, low)


def _one_word(left: str, right: str) -> bool:
    """Whether two words are one, or one is short for the other: "Va.", "Minn.", "N.Y."."""
    if left == right:
        return True
    short, long = sorted((left, right), key=len)
    if "." in short:
        return short.replace(".", "") == "".join(word[0] for word in long.split())
    if len(short) < 2 or short[0] != long[0]:
        return False
    letters = iter(long)
    shrunk = short[-1] == long[-1] and all(letter in letters for letter in short)
    if shrunk and len(short) <= _FIRST_AND_LAST:
        return True
    return len(short) >= _FIRST_AND_LAST and long.startswith(short)


def _voice(extraction: CheckedExtraction) -> str:
    article = extraction.article
    return called(article.outlet, article.title, article.text)


def _report(extraction: CheckedExtraction, identity: Identity) -> ClaimReport:
    return ClaimReport(
        article=extraction.article.id,
        speaker=_voice(extraction),
        speaker_kind="outlet",
        via=None,
        wording="indirect",
        statement=" ".join(identity.evidence.text.split()),
        evidence=(identity.evidence,),
        found_by="rules",
        verdict="exact",
        notes=(),
        importance="background",
    )
