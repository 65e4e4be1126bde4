"""One speaker per real speaker over all articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summarizer.check.reports import CheckedExtraction
from summarizer.extract.extraction import SpeakerKind
from summarizer.lexicon.places import place_of
from summarizer.merge.grouping import Groups
from summarizer.merge.speakers.bodies import is_writing, join_bodies, join_documents
from summarizer.merge.speakers.mention import (
    Mention,
    is_description,
    join_copied,
    joint_mentions,
    mentions_of,
)
from summarizer.merge.speakers.named_later import join_named_later
from summarizer.merge.speakers.people import full_name, join_people
from summarizer.names.body import body_name
from summarizer.names.person import core_words, role_words
from summarizer.parse.roles import rank_of_role
from summarizer.text.plain import plain

__all__ = ["MergedSpeaker", "SpeakerBook", "merge_speakers"]


@dataclass(frozen=True, slots=True)
class MergedSpeaker:
    """One speaker: display name, kind, role, other forms, and the numbers of the articles."""

    name: str
    kind: SpeakerKind
    role: str | None
    aliases: tuple[str, ...]
    articles: tuple[int, ...]
    related: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SpeakerBook:
    """The merged speakers, and which of them a name means in an article."""

    speakers: tuple[MergedSpeaker, ...]
    places: dict[tuple[int, str], int]

    def find(self, article: int, name: str | None) -> int | None:
        """The number of the speaker that `name` means in article number `article`."""
        return None if name is None else self.places[article, name]


def merge_speakers(checked: Sequence[CheckedExtraction], origins: Sequence[str] = ()) -> SpeakerBook:
    """Join the speakers of all articles; the order of the result follows that of the articles.

    `origins` are the keys of the articles' origins, where they are known.
    """
    mentions = mentions_of(checked)
    groups = Groups(len(mentions))
    joint = joint_mentions(mentions)
    people = [n for n, m in enumerate(mentions) if m.kind == "person" and n not in joint]
    bodies = [
        n for n, m in enumerate(mentions) if m.kind in {"organisation", "government"} and n not in joint
    ]
    join_people(mentions, people, groups)
    join_named_later(checked, mentions, people, groups)
    join_bodies(mentions, bodies, groups)
    join_documents(mentions, bodies, groups)
    for n, first in joint.items():
        groups.join(first, n)
    if origins:
        join_copied(checked, origins, mentions, groups)
    _join_outlets(mentions, groups)
    _join_across_kinds(mentions, groups)
    return _book(mentions, groups)


def _join_outlets(mentions: Sequence[Mention], groups: Groups) -> None:
    by_name: dict[str, int] = {}
    for n, mention in enumerate(mentions):
        if mention.kind == "outlet":
            groups.join(by_name.setdefault(plain(mention.name).removeprefix("the "), n), n)


def _join_across_kinds(mentions: Sequence[Mention], groups: Groups) -> None:
    """One full name under two kinds, which is a reader's slip; so is a name of one word with one role."""
    people: dict[str, int] = {}
    bodies: dict[str, list[int]] = {}
    for n, mention in enumerate(mentions):
        name = plain(mention.name).removeprefix("the ")
        if mention.kind != "outlet" and mention.role and len(full_name(mention)) == 1:
            roles = " ".join(sorted(role_words(mention.role) - {"from"}))
            groups.join(people.setdefault(f"{name}, {roles}", n), n)
        elif mention.kind == "person" and len(full_name(mention)) > 1:
            groups.join(people.setdefault(name, n), n)
        elif mention.kind in {"organisation", "government"}:
            bodies.setdefault(name, []).append(n)
    for name in people.keys() & bodies.keys():
        for n in bodies[name]:
            groups.join(people[name], n)


def _book(mentions: Sequence[Mention], groups: Groups) -> SpeakerBook:
    speakers: list[MergedSpeaker] = []
    places: dict[tuple[int, str], int] = {}
    for number, members in enumerate(groups.lists()):
        group = [mentions[m] for m in members]
        name = _display_name(group)
        forms = _other_forms((form for m in group for form in m.forms), name)
        kinds = Counter(m.kind for m in group)
        roles = Counter(m.role for m in group if m.role)
        speakers.append(
            MergedSpeaker(
                name=name,
                kind=min(kinds, key=lambda k: (-kinds[k], k)),
                role=min(roles, key=lambda r: (not rank_of_role(r)[0], -roles[r], -len(r), r), default=None),
                aliases=forms,
                articles=tuple(sorted({m.article for m in group})),
                related=(),
            )
        )
        for m in group:
            places[m.article, m.name] = number
        for m in group:
            for alias in m.aliases:
                places.setdefault((m.article, alias), number)
    return SpeakerBook(_with_related(speakers), places)


def _other_forms(forms: Iterable[str], name: str) -> tuple[str, ...]:
    """Each form that differs from the name in more than the kind of its spaces, once."""
    return tuple(sorted({" ".join(form.split()) for form in forms} - {name, " ".join(name.split())}))


def _display_name(group: Sequence[Mention]) -> str:
    """The fullest form that most outlets use."""
    used: Counter[str] = Counter()
    for _, name in {(m.article, form) for m in group for form in m.forms}:
        used[name] += 1
    person = any(m.kind == "person" for m in group)

    def rank(name: str) -> tuple[bool, bool, int, int, int, str]:
        words = len(core_words(name)) if person else len(body_name(name).words)
        extra = len(name.split()) - words
        described = person and is_description(name)
        return (is_writing(name), described, -min(words, 3) if person else -words, -used[name], extra, name)

    return min(used, key=rank)


def _with_related(speakers: Sequence[MergedSpeaker]) -> tuple[MergedSpeaker, ...]:
    """Speakers whose names stand for one country ("Moscow", "the Kremlin", "Russia"), tied but not joined."""
    by_place: dict[str, list[int]] = {}
    for n, speaker in enumerate(speakers):
        if speaker.kind in {"government", "organisation"}:
            place = place_of(speaker.name) or body_name(speaker.name).place
            if place:
                by_place.setdefault(place, []).append(n)
    related = {n: tuple(m for m in same if m != n) for same in by_place.values() for n in same}
    return tuple(
        MergedSpeaker(s.name, s.kind, s.role, s.aliases, s.articles, related.get(n, ()))
        for n, s in enumerate(speakers)
    )
