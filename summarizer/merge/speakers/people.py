"""Which people of several articles are one person, by names, spellings and roles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from summarizer.lexicon.load import word_list
from summarizer.merge.grouping import Groups
from summarizer.merge.speakers.mention import Mention
from summarizer.names.name import generation
from summarizer.names.person import core_words, person_words, role_words
from summarizer.names.spelling import EXCHANGED_SHARE, NEAR_SHARE, near, same_given, skeleton, spelling
from summarizer.text.plain import plain

__all__ = ["full_name", "join_people"]


# "The spokesman" or "the witness" is anybody's, also where only one is known by name.
@cache
def _anybody() -> frozenset[str]:
    return role_words(" ".join(word_list("people", "anybody")))


# Who works for the holder of an office holds another.
@cache
def _under() -> frozenset[str]:
    return role_words(" ".join(word_list("people", "under_an_office")))


def full_name(mention: Mention) -> tuple[str, ...]:
    """The longest form of a person's name, titles and particles left out; empty where it is only a role."""
    return max((person_words(form) for form in mention.forms), key=len)


def join_people(mentions: Sequence[Mention], people: Iterable[int], groups: Groups) -> None:
    """Join the mentions numbered `people` that mean one person; two of one surname stay two."""
    by_surname: dict[str, list[int]] = {}
    nameless: list[int] = []
    for n in people:
        full = full_name(mentions[n])
        key = spelling("".join(full[-1:])) if full else None
        if key:
            by_surname.setdefault(key, []).append(n)
        else:
            nameless.append(n)
    loose: list[int] = []
    for same in by_surname.values():
        loose.extend(_join_surname(mentions, same, groups))
    named = [n for members in by_surname.values() for n in members if len(full_name(mentions[n])) > 1]
    _join_respelled(mentions, named, groups)
    _join_reordered(mentions, named, groups)
    _join_loose(mentions, loose, named, groups)
    _join_roles(mentions, nameless, groups)


@dataclass(frozen=True, slots=True)
class _Known:
    """A full name: the mention that leads it, the articles that use it, and the roles they give.

    `suffix` is what tells a son from his father ("jr").
    """

    leader: int
    name: tuple[str, ...]
    suffix: str
    articles: set[int]
    roles: list[frozenset[str]]


def _join_surname(mentions: Sequence[Mention], same: Sequence[int], groups: Groups) -> list[int]:
    """Full names by given name; a bare surname goes to the one full name it can mean.

    Returns the bare surnames that no full name of this spelling explains.
    """
    known: list[_Known] = []
    by_given: dict[str, list[_Known]] = {}
    full = [n for n in same if len(full_name(mentions[n])) > 1]
    # Names written out come before initials, so that an initial finds all it can stand for.
    for n in sorted(full, key=lambda n: (-min(len(full_name(mentions[n])[0]), 2), n)):
        name, suffix = full_name(mentions[n]), _suffix(mentions[n])
        near = by_given.get(name[0][:1], [])
        fits = [k for k in near if k.suffix == suffix and same_given(name, k.name)]
        if len(fits) == 1 or (fits and len(name[0]) > 1):
            groups.join(fits[0].leader, n)
            found = fits[0]
        else:
            found = _Known(n, name, suffix, set(), [])
            known.append(found)
            by_given.setdefault(name[0][:1], []).append(found)
        found.articles.add(mentions[n].article)
        found.roles.append(_all_roles(mentions[n]))
    bare = [n for n in same if len(full_name(mentions[n])) == 1]
    for n in bare:
        fits = _meant(mentions[n], known)
        if len(fits) == 1:
            groups.join(fits[0].leader, n)
    if not known:
        for n in bare[1:]:
            if _roles_fit(mentions, bare[0], n):
                groups.join(bare[0], n)
    return [] if known else bare


def _suffix(mention: Mention) -> str:
    return next((s for form in mention.forms if (s := generation(form))), "")


def _meant(bare: Mention, known: Sequence[_Known]) -> list[_Known]:
    """The full names a bare surname can mean: by its role, else of its own article, else the only one."""
    known = [k for k in known if not k.suffix] or known
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
    name = {w for form in mention.forms for w in core_words(form)}
    for form in mention.forms:
        words |= {w for w in role_words(form) if w not in {next(iter(role_words(n)), n) for n in name}}
    return frozenset(words)


def _roles_fit(mentions: Sequence[Mention], left: int, right: int) -> bool:
    a, b = role_words(mentions[left].role or ""), role_words(mentions[right].role or "")
    return not a or not b or bool(a & b)


def _join_respelled(mentions: Sequence[Mention], named: Sequence[int], groups: Groups) -> None:
    """Full names whose surnames are spellings of one, with one given name and roles that fit."""
    filed: dict[str, list[int]] = {}
    seen: set[tuple[int, tuple[str, ...], frozenset[str]]] = set()
    for n in named:
        name = full_name(mentions[n])
        bones = skeleton(name[-1])
        mark = (groups.find(n), name, role_words(mentions[n].role or ""))
        if len(name[0]) > 1 and len(bones) >= 2 and mark not in seen:
            seen.add(mark)
            filed.setdefault(bones, []).append(n)
    for same in filed.values():
        leaders: list[int] = []
        for n in same:
            for m in leaders:
                if not groups.together(m, n) and _one_respelled(mentions, m, n):
                    groups.join(m, n)
                    break
            leaders.append(n)


def _one_respelled(mentions: Sequence[Mention], left: int, right: int) -> bool:
    a, b = full_name(mentions[left]), full_name(mentions[right])
    if not near(a[-1], b[-1]) or not same_given(a, b) or _suffix(mentions[left]) != _suffix(mentions[right]):
        return False
    return _one_role(mentions[left], mentions[right]) or (
        near(a[-1], b[-1], EXCHANGED_SHARE) and _roles_fit(mentions, left, right)
    )


def _one_role(left: Mention, right: Mention) -> bool:
    return bool(_all_roles(left) & _all_roles(right))


def _join_reordered(mentions: Sequence[Mention], named: Sequence[int], groups: Groups) -> None:
    """Full names of the same words in another order or written together, or with a name more at one end."""
    alike: dict[frozenset[str] | str, int] = {}
    parts: dict[tuple[str, ...], set[int]] = {}
    spelled = {n: tuple(spelling(w) for w in full_name(mentions[n])) for n in named}
    for n, name in spelled.items():
        if suffix := _suffix(mentions[n]):
            groups.join(alike.setdefault(frozenset((*name, suffix)), n), n)
            continue
        groups.join(alike.setdefault(frozenset(name), n), n)
        groups.join(alike.setdefault("".join(name), n), n)
        for size in range(2, len(name)):
            parts.setdefault(name[:size], set()).add(n)
            parts.setdefault(name[-size:], set()).add(n)
    for n, name in spelled.items():
        longer = {groups.find(m) for m in parts.get(name, ())} - {groups.find(n)}
        if len(longer) == 1 and not _suffix(mentions[n]):
            groups.join(longer.pop(), n)


def _join_loose(
    mentions: Sequence[Mention], loose: Sequence[int], named: Sequence[int], groups: Groups
) -> None:
    """A bare surname goes to the one person whose surname it spells otherwise, or whose name holds it."""
    filed: dict[str, list[int]] = {}
    inside: dict[str, set[int]] = {}
    for n in named:
        name = full_name(mentions[n])
        filed.setdefault(skeleton(name[-1]), []).append(n)
        for word in name[:-1]:
            inside.setdefault(spelling(word), set()).add(n)
    for n in loose:
        word = full_name(mentions[n])[0]
        fits = [m for m in filed.get(skeleton(word), ()) if _bare_respelled(mentions, m, n)]
        fits = fits or [m for m in inside.get(spelling(word), ()) if _roles_fit(mentions, m, n)]
        meant = {groups.find(m) for m in fits}
        if len(meant) == 1:
            groups.join(meant.pop(), n)


def _bare_respelled(mentions: Sequence[Mention], named: int, bare: int) -> bool:
    surname, word = full_name(mentions[named])[-1], full_name(mentions[bare])[0]
    share = NEAR_SHARE if _one_role(mentions[named], mentions[bare]) else EXCHANGED_SHARE
    return near(surname, word, share) and _roles_fit(mentions, named, bare)


def _join_roles(mentions: Sequence[Mention], nameless: Iterable[int], groups: Groups) -> None:
    """A role without a name goes to the one speaker who has all its words."""
    by_word: dict[str, set[int]] = {}
    for n, mention in enumerate(mentions):
        if mention.kind == "person" and full_name(mention):
            for word in _all_roles(mention):
                by_word.setdefault(word, set()).add(n)
    alike: dict[frozenset[str], int] = {}
    for n in nameless:
        if _indefinite(mentions[n].name):
            continue
        wanted = role_words(mentions[n].name)
        holders = _holders(mentions, wanted, by_word)
        if not holders:
            kept = _holders(mentions, _placeless(mentions[n]), by_word)
            holders = [h for h in kept if not any(w[0] == "@" for w in _all_roles(mentions[h]) - wanted)]
        meant = {groups.find(h) for h in holders}
        here = {groups.find(h) for h in holders if mentions[h].article == mentions[n].article}
        if len(here) == 1:
            groups.join(here.pop(), n)
        elif len(meant) == 1 and (len(wanted) > 1 or not wanted & _anybody()):
            groups.join(meant.pop(), n)
        elif not meant and (len(wanted) > 1 or not wanted & _anybody()):
            groups.join(alike.setdefault(wanted, n), n)


def _indefinite(name: str) -> bool:
    return plain(name).split(" ", 1)[0] in {"a", "an", "another", "one", "some"}


def _placeless(mention: Mention) -> frozenset[str]:
    """The words of a role without those printed with a capital, which say where it is held."""
    return role_words(" ".join(w for w in mention.name.split() if not w[0].isupper()))


def _holders(mentions: Sequence[Mention], wanted: frozenset[str], by_word: dict[str, set[int]]) -> list[int]:
    """The named people whose role has all words of `wanted`, and who don't work for its holder."""
    if not wanted or not all(word in by_word for word in wanted):
        return []
    found = set.intersection(*(by_word[w] for w in sorted(wanted, key=lambda w: (len(by_word[w]), w))))
    return sorted(n for n in found if not (_all_roles(mentions[n]) - wanted) & _under())
