"""One speaker per real speaker over all articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summarizer.check.reports import CheckedExtraction, ClaimReport, DenialReport, FigureReport
from summarizer.extract.extraction import SpeakerKind
from summarizer.merge.grouping import Groups
from summarizer.merge.speaker_names import (
    acronym,
    core_words,
    organisation_key,
    role_words,
    same_given,
    spelling,
)
from summarizer.merge.words import place_of, plain

__all__ = ["MergedSpeaker", "SpeakerBook", "merge_speakers"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A speaker of one article, `article` by its number in the order given."""

    article: int
    name: str
    kind: SpeakerKind
    role: str | None
    aliases: tuple[str, ...]


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


def merge_speakers(checked: Sequence[CheckedExtraction]) -> SpeakerBook:
    """Join the speakers of all articles; the order of the result follows that of the articles."""
    mentions = _mentions(checked)
    groups = Groups(len(mentions))
    people = [n for n, m in enumerate(mentions) if m.kind == "person"]
    bodies = [n for n, m in enumerate(mentions) if m.kind in {"organisation", "government"}]
    _join_people(mentions, people, groups)
    _join_bodies(mentions, bodies, groups)
    _join_outlets(mentions, groups)
    _join_across_kinds(mentions, groups)
    return _book(mentions, groups)


def _mentions(checked: Sequence[CheckedExtraction]) -> list[Mention]:
    """Every speaker record, and a mention for each name that items use without a record."""
    found: list[Mention] = []
    for number, extraction in enumerate(checked):
        found.extend(Mention(number, s.name, s.kind, s.role, s.aliases) for s in extraction.speakers)
        known = {n for s in extraction.speakers for n in (s.name, *s.aliases)}
        reports: tuple[ClaimReport | FigureReport | DenialReport, ...] = (
            *extraction.claims,
            *extraction.figures,
            *extraction.denials,
        )
        loose: dict[str, SpeakerKind] = {
            r.speaker: r.speaker_kind or "person" for r in reports if r.speaker and r.speaker not in known
        }
        found.extend(Mention(number, name, loose[name], None, ()) for name in sorted(loose))
    return found


def _forms(mention: Mention) -> tuple[str, ...]:
    return (mention.name, *mention.aliases)


def _full_name(mention: Mention) -> tuple[str, ...]:
    return max((core_words(form) for form in _forms(mention)), key=len)


def _join_people(mentions: Sequence[Mention], people: Iterable[int], groups: Groups) -> None:
    by_surname: dict[str, list[int]] = {}
    nameless: list[int] = []
    for n in people:
        full = _full_name(mentions[n])
        key = spelling("".join(full[-1:])) if full else None
        if key:
            by_surname.setdefault(key, []).append(n)
        else:
            nameless.append(n)
    for same in by_surname.values():
        _join_surname(mentions, same, groups)
    _join_full_respelled(mentions, by_surname, groups)
    _join_roles(mentions, nameless, groups)


def _join_surname(mentions: Sequence[Mention], same: Sequence[int], groups: Groups) -> None:
    """Full names by given name; a bare surname goes to the one full name it can mean."""
    known: list[_Known] = []
    by_given: dict[str, list[_Known]] = {}
    full = [n for n in same if len(_full_name(mentions[n])) > 1]
    # Names written out come before initials, so that an initial finds all it can stand for.
    for n in sorted(full, key=lambda n: (-min(len(_full_name(mentions[n])[0]), 2), n)):
        name = _full_name(mentions[n])
        fits = [k for k in by_given.get(name[0][:1], []) if same_given(name, k.name)]
        if len(fits) == 1 or (fits and len(name[0]) > 1):
            groups.join(fits[0].leader, n)
            found = fits[0]
        else:
            found = _Known(n, name, set(), [])
            known.append(found)
            by_given.setdefault(name[0][:1], []).append(found)
        found.articles.add(mentions[n].article)
        found.roles.append(_all_roles(mentions[n]))
    bare = [n for n in same if len(_full_name(mentions[n])) == 1]
    for n in bare:
        fits = _meant(mentions[n], known)
        if len(fits) == 1:
            groups.join(fits[0].leader, n)
    if not known:
        for n in bare[1:]:
            if _roles_fit(mentions, bare[0], n):
                groups.join(bare[0], n)


@dataclass(frozen=True, slots=True)
class _Known:
    """A full name: the mention that leads it, the articles that use it, and the roles they give."""

    leader: int
    name: tuple[str, ...]
    articles: set[int]
    roles: list[frozenset[str]]


def _meant(bare: Mention, known: Sequence[_Known]) -> list[_Known]:
    """The full names a bare surname can mean: by its role, else of its own article, else the only one."""
    here = [k for k in known if bare.article in k.articles]
    wanted = _all_roles(bare)
    if wanted and (len(known) > 1 or here):
        scored = [(max((len(wanted & r) for r in k.roles), default=0), k) for k in known]
        best = max(score for score, _ in scored)
        return [k for score, k in scored if score == best] if best else []
    return here or list(known)


def _all_roles(mention: Mention) -> frozenset[str]:
    """The words of a role, and the titles inside the name ("Mayor Okafor")."""
    words = set(role_words(mention.role or ""))
    name = {w for form in _forms(mention) for w in core_words(form)}
    for form in _forms(mention):
        words |= {w for w in role_words(form) if w not in {next(iter(role_words(n)), n) for n in name}}
    return frozenset(words)


def _roles_fit(mentions: Sequence[Mention], left: int, right: int) -> bool:
    a, b = role_words(mentions[left].role or ""), role_words(mentions[right].role or "")
    return not a or not b or bool(a & b)


def _join_full_respelled(
    mentions: Sequence[Mention], by_surname: dict[str, list[int]], groups: Groups
) -> None:
    """Full names whose surnames differ by one letter or in their vowels, with the same given name."""
    filed: dict[tuple[str, str], list[tuple[tuple[str, ...], int]]] = {}
    for members in by_surname.values():
        for n in members:
            name = _full_name(mentions[n])
            if len(name) > 1 and len(name[0]) > 2:
                bones = "".join(c for c in spelling(name[-1]) if c not in "aeiouh")
                if len(bones) >= 3:
                    filed.setdefault((bones[:2] + bones[-1], spelling(name[0])[:1]), []).append((name, n))
    for same in filed.values():
        leaders: list[tuple[tuple[str, ...], int]] = []
        for name, n in sorted(same):
            for lead, m in leaders:
                if _respelled(name[-1], lead[-1]) and same_given(name, lead):
                    groups.join(m, n)
                    break
            else:
                leaders.append((name, n))


def _respelled(left: str, right: str) -> bool:
    a, b = spelling(left), spelling(right)
    bones = ["".join(c for c in w if c not in "aeiouh") for w in (a, b)]
    return bones[0] == bones[1] and abs(len(a) - len(b)) <= 2


def _join_roles(mentions: Sequence[Mention], nameless: Iterable[int], groups: Groups) -> None:
    """A role without a name goes to the one speaker who has all its words."""
    by_word: dict[str, set[int]] = {}
    for n, mention in enumerate(mentions):
        if mention.kind == "person" and _full_name(mention):
            for word in _all_roles(mention):
                by_word.setdefault(word, set()).add(n)
    for n in nameless:
        wanted = role_words(mentions[n].name)
        if len(wanted) < 2 or not all(word in by_word for word in wanted):
            continue
        holders = {groups.find(h) for h in set.intersection(*(by_word[word] for word in wanted))}
        if len(holders) == 1:
            groups.join(holders.pop(), n)


def _join_bodies(mentions: Sequence[Mention], bodies: Sequence[int], groups: Groups) -> None:
    """Organisations by the words of their names; a place in the name may be left out, not exchanged."""
    by_words: dict[tuple[str, ...], dict[str | None, list[int]]] = {}
    for n in bodies:
        for form in _forms(mentions[n]):
            words, place = organisation_key(form)
            if words and not (
                form in mentions[n].aliases and plain(form).startswith("the ") and len(words) == 1
            ):
                by_words.setdefault(words, {}).setdefault(place, []).append(n)
    for places in by_words.values():
        for same in places.values():
            for n in same[1:]:
                groups.join(same[0], n)
        named = [p for p in places if p is not None]
        if None in places and len(named) == 1:
            groups.join(places[None][0], places[named[0]][0])
    _join_acronyms(mentions, bodies, groups)
    _join_described(mentions, bodies, groups)


def _join_described(mentions: Sequence[Mention], bodies: Sequence[int], groups: Groups) -> None:
    """A body described ("the metalworkers' union") goes to the one whose name has all its words."""
    by_word: dict[str, set[int]] = {}
    for n in bodies:
        if not mentions[n].name.islower():
            for word in organisation_key(mentions[n].name)[0]:
                by_word.setdefault(word, set()).add(n)
    for n in bodies:
        words = frozenset(part for word in organisation_key(mentions[n].name)[0] for part in _compound(word))
        if len(words) < 2 or not all(word in by_word for word in words):
            continue
        holders = set.intersection(*(by_word[word] for word in words))
        if not mentions[n].name.islower():
            holders = {m for m in holders if _head(mentions[m].name) == _head(mentions[n].name)}
        place = organisation_key(mentions[n].name)[1]
        holders = {
            m for m in holders if place is None or organisation_key(mentions[m].name)[1] in {place, None}
        }
        fits = {groups.find(m) for m in holders} - {groups.find(n)}
        if len(fits) == 1:
            groups.join(fits.pop(), n)


def _head(name: str) -> str:
    return plain(name).split(" of ")[0].split(" for ")[0].split()[-1]


def _compound(word: str) -> tuple[str, ...]:
    """The stems inside a stem such as "metalwork(er)"."""
    return (word.removesuffix("work"), "worker") if word.endswith("work") and len(word) > 6 else (word,)


def _join_acronyms(mentions: Sequence[Mention], bodies: Sequence[int], groups: Groups) -> None:
    short: dict[str, set[int]] = {}
    for n in bodies:
        for form in _forms(mentions[n]):
            _, place = organisation_key(form)
            for letters in acronym(form.split("'s ")[-1].split("’s ")[-1]):
                short.setdefault(letters, set()).add(n)
                if place:
                    short.setdefault(f"{letters}/{place}", set()).add(n)
    for n in bodies:
        for form in _forms(mentions[n]):
            words, place = organisation_key(form)
            last = form.split()[-1]
            if len(words) != 1 or sum(c.isupper() for c in last) < 2:
                continue
            key = f"{last.lower()}/{place}" if place else last.lower()
            meant = {groups.find(m) for m in short.get(key, short.get(last.lower(), set()))}
            if len(meant) == 1:
                groups.join(meant.pop(), n)


def _join_outlets(mentions: Sequence[Mention], groups: Groups) -> None:
    by_name: dict[str, int] = {}
    for n, mention in enumerate(mentions):
        if mention.kind == "outlet":
            groups.join(by_name.setdefault(plain(mention.name).removeprefix("the "), n), n)


def _join_across_kinds(mentions: Sequence[Mention], groups: Groups) -> None:
    """One full name under two kinds (a reader's slip), and a name twice in one article."""
    by_name: dict[str, int] = {}
    for n, mention in enumerate(mentions):
        if mention.kind in {"anonymous", "outlet"} or (
            mention.kind == "person" and len(_full_name(mention)) < 2
        ):
            continue
        groups.join(by_name.setdefault(plain(mention.name).removeprefix("the "), n), n)


def _book(mentions: Sequence[Mention], groups: Groups) -> SpeakerBook:
    speakers: list[MergedSpeaker] = []
    places: dict[tuple[int, str], int] = {}
    for number, members in enumerate(groups.lists()):
        group = [mentions[m] for m in members]
        name = _display_name(group)
        forms = _other_forms((form for m in group for form in _forms(m)), name)
        kinds = Counter(m.kind for m in group)
        roles = Counter(m.role for m in group if m.role)
        speakers.append(
            MergedSpeaker(
                name=name,
                kind=min(kinds, key=lambda k: (-kinds[k], k)),
                role=min(roles, key=lambda r: (-roles[r], -len(r), r)) if roles else None,
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
    for _, name in {(m.article, form) for m in group for form in _forms(m)}:
        used[name] += 1
    person = any(m.kind == "person" for m in group)

    def rank(name: str) -> tuple[int, int, int, str]:
        words = len(core_words(name)) if person else len(organisation_key(name)[0])
        extra = len(name.split()) - words
        return (-min(words, 3) if person else -words, -used[name], extra, name)

    return min(used, key=rank)


def _with_related(speakers: Sequence[MergedSpeaker]) -> tuple[MergedSpeaker, ...]:
    """Speakers whose names stand for one country ("Moscow", "the Kremlin", "Russia"), tied but not joined."""
    by_place: dict[str, list[int]] = {}
    for n, speaker in enumerate(speakers):
        if speaker.kind in {"government", "organisation"}:
            place = place_of(speaker.name) or organisation_key(speaker.name)[1]
            if place:
                by_place.setdefault(place, []).append(n)
    related = {n: tuple(m for m in same if m != n) for same in by_place.values() for n in same}
    return tuple(
        MergedSpeaker(s.name, s.kind, s.role, s.aliases, s.articles, related.get(n, ()))
        for n, s in enumerate(speakers)
    )
