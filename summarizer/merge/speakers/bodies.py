"""Which organisations of several articles are one body, under longer and shorter names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from summarizer.lexicon.load import word_set
from summarizer.lexicon.places import place_of
from summarizer.merge.grouping import Groups
from summarizer.merge.speakers.mention import Mention
from summarizer.names.body import (
    RANKS,
    BodyName,
    acronym,
    body_name,
    is_common,
    is_national,
    is_trade,
    kind_of_house,
)
from summarizer.names.person import role_words
from summarizer.text.plain import plain

__all__ = ["is_writing", "join_bodies", "join_documents"]

# Letters of fewer words at the end of a longer name may be another's.
_TAIL = 3
# By what it is, any body is called so: in each article it is another.
_ANYBODY = word_set("bodies", "any_of_them")
# What a body says it says in these: "the White House statement".
_WRITINGS = re.compile(
    r"(?:['’]s?)?\s(?:statement|website|press release|communique|news release)\Z", re.IGNORECASE
)


def join_bodies(mentions: Sequence[Mention], bodies: Sequence[int], groups: Groups) -> None:
    """Join the mentions numbered `bodies` that mean one body; two with different places stay two."""
    _Bodies(mentions, bodies, groups).join()


def is_writing(name: str) -> bool:
    """Whether a name is that of what a body writes, which the body's own name should stand for."""
    return bool(_WRITINGS.search(name))


def join_documents(mentions: Sequence[Mention], bodies: Sequence[int], groups: Groups) -> None:
    """Join what is said by a body's statement or website with what the body says."""
    named: dict[str, int] = {}
    for n in bodies:
        for form in mentions[n].forms:
            named.setdefault(plain(form).removeprefix("the "), n)
    for n in bodies:
        owner, count = _WRITINGS.subn("", mentions[n].name)
        body = named.get(plain(owner).removeprefix("the ")) if count else None
        if body is not None:
            groups.join(body, n)


class _Bodies:
    """The distinct names of bodies, with the mentions that bear each."""

    def __init__(self, mentions: Sequence[Mention], bodies: Sequence[int], groups: Groups) -> None:
        self._mentions = mentions
        self._groups = groups
        self._bearers: dict[BodyName, list[int]] = {}
        self._acronyms: dict[int, list[str]] = {}
        for n in bodies:
            if mentions[n].name.casefold() in _ANYBODY:
                continue
            names = dict.fromkeys([body_name(mentions[n].name), *map(body_name, _proper(mentions[n]))])
            for name in names:
                if name.words:
                    self._bearers.setdefault(name, []).append(n)
        self._by_word: dict[str, set[BodyName]] = {}
        for name in self._bearers:
            for word in name.all:
                self._by_word.setdefault(word, set()).add(name)
        self._places: dict[int, set[str]] = {}
        for name, bearers in self._bearers.items():
            for n in bearers:
                if name.place:
                    self._places.setdefault(groups.find(n), set()).add(name.place)
        self._bodies = bodies

    def join(self) -> None:
        """Join from the longest names, which are certain, to the shortest."""
        self._join_acronyms()
        for name in sorted(self._bearers, key=_longest_first):
            self._join_bearers(name)
        self._join_described()
        self._join_renamed()

    def _join_bearers(self, name: BodyName) -> None:
        """All that bear one name, and the one longer name that it can stand for."""
        bearers = self._bearers[name]
        longer = self._longer(name)
        meant = self._leaders(longer)
        own = {self._groups.find(n) for n in bearers}
        if len(meant - own) <= 1 or self._telling(name, longer):
            for n in bearers[1:]:
                self._try(bearers[0], n)
        if len(meant) == 1:
            self._try(meant.pop(), bearers[0])
        elif len(meant) > 1:
            for n in bearers:
                here = self._leaders(longer, self._mentions[n].article)
                if len(here) == 1:
                    self._try(here.pop(), n)

    def _join_described(self) -> None:
        """A body called by what it is ("the utility") goes to the one body of that role."""
        by_role: dict[str, set[int]] = {}
        for n in self._bodies:
            for word in role_words(self._mentions[n].role or ""):
                by_role.setdefault(word, set()).add(n)
        for name, bearers in self._bearers.items():
            if not name.described or not name.words or not all(w in by_role for w in name.words):
                continue
            holders = set.intersection(*(by_role[w] for w in name.words)) - set(bearers)
            meant = {self._groups.find(n) for n in holders}
            if len(meant) == 1:
                for n in bearers:
                    self._try(next(iter(meant)), n)

    def _join_renamed(self) -> None:
        """Two bodies of one field whose nouns outlets exchange: no article has both, and there is no third"""
        fields: dict[tuple[frozenset[str], frozenset[str]], dict[int, set[int]]] = {}
        for name, bearers in self._bearers.items():
            kinds = kind_of_house(name)
            if kinds and (field := name.words - {name.head} - RANKS):
                found = fields.setdefault((kinds, field), {})
                for n in bearers:
                    found.setdefault(self._groups.find(n), set()).add(self._mentions[n].article)
        for found in fields.values():
            if len(found) == 2 and not set.intersection(*found.values()):
                self._try(*found)

    def _telling(self, name: BodyName, longer: Iterable[BodyName]) -> bool:
        """Whether a name says whose it is, or has no rivals of other places."""
        if name.place or name.seat:
            return True
        return len(name.words) > 1 and len({other.place for other in longer}) <= 1

    def _leaders(self, names: Iterable[BodyName], article: int | None = None) -> set[int]:
        return {
            self._groups.find(n)
            for name in names
            for n in self._bearers[name]
            if article is None or self._mentions[n].article == article
        }

    def _longer(self, name: BodyName) -> set[BodyName]:
        """The names that say all that this one says, and more."""
        found = {other for other in self._with_all(name.all) if _says_more(other, name)}
        if found:
            return found
        if name.seat and is_national(name):
            found = {o for o in self._with_all(name.words) if o.words == name.words and o.seat is None}
            placed = {o for o in found if o.place}
            return placed or found
        if name.described and len(name.words) > 1:
            parts = frozenset(part for word in name.words for part in _compound(word))
            return {o for o in self._with_all(parts) if not o.described and o.place in {name.place, None}}
        return set()

    def _with_all(self, words: frozenset[str]) -> set[BodyName]:
        if not all(word in self._by_word for word in words):
            return set()
        return set.intersection(*(self._by_word[w] for w in sorted(words, key=self._rarity)))

    def _rarity(self, word: str) -> tuple[int, str]:
        return (len(self._by_word[word]), word)

    def _try(self, left: int, right: int) -> None:
        """Join two groups unless they belong to different places."""
        a, b = self._groups.find(left), self._groups.find(right)
        ours, theirs = self._places.get(a, set()), self._places.get(b, set())
        if a == b or (ours and theirs and not ours & theirs):
            return
        self._places[self._groups.join(a, b)] = ours | theirs

    def _join_acronyms(self) -> None:
        short: dict[str, set[int]] = {}
        for n in self._bodies:
            for form in self._mentions[n].forms:
                place = body_name(form).place
                for letters in acronym(form.split("'s ")[-1].split("’s ")[-1]) | acronym(form):
                    short.setdefault(letters, set()).add(n)
                    if place:
                        short.setdefault(f"{letters}/{place}", set()).add(n)
        for n in self._bodies:
            for form in self._mentions[n].forms:
                name, last = body_name(form), form.split()[-1].strip(".")
                if len(name.words) != 1 or sum(c.isupper() for c in last) < 2:
                    continue
                key = f"{last.lower()}/{name.place}" if name.place else last.lower()
                found = short.get(key, short.get(last.lower(), set()))
                found = found or (self._with_last_letters(last.lower()) if len(last) >= _TAIL else set())
                same = {m for m in found if m != n}
                meant = {self._groups.find(m) for m in same} - {self._groups.find(n)}
                if len({body_name(self._mentions[m].name).all for m in same}) == 1:
                    for m in sorted(meant):
                        self._try(m, n)
                elif len(meant) == 1:
                    self._try(meant.pop(), n)

    def _with_last_letters(self, letters: str) -> set[int]:
        """The bodies whose names end in words of these letters ("FWS", the US Fish and Wildlife Service)."""
        return {m for m in self._bodies if any(a.endswith(letters) for a in acronym(self._mentions[m].name))}


def _proper(mention: Mention) -> list[str]:
    """The aliases that name a body; "the union" and "the foreign ministry" mean it in their article only."""
    return [form for form in mention.aliases if not body_name(form).described]


def _longest_first(name: BodyName) -> tuple[int, int, bool, tuple[str, ...], str, str]:
    return (
        -len(name.all),
        -len(name.words),
        name.place is None,
        tuple(sorted(name.words)),
        name.place or "",
        name.seat or "",
    )


def _says_more(longer: BodyName, name: BodyName) -> bool:
    """Whether `longer` names the same kind of body more fully."""
    if longer == name:
        return False
    if longer.all == name.all:
        return True
    if longer.head == name.head and (len(name.words) > 1 or is_common(name)):
        return name.place in {longer.place, None} or name.place in longer.words
    if name.described or name.place or name.seat or place_of(name.order[0]):
        return False
    if name.owner:
        return frozenset((longer.place or "").split()) == name.words
    begins = longer.order[: len(name.order)] == name.order
    return begins and longer.place is None and is_trade(longer.order[len(name.order) :])


def _compound(word: str) -> tuple[str, ...]:
    """The stems inside a stem such as "metalwork(er)"."""
    return (word.removesuffix("work"), "worker") if word.endswith("work") and len(word) > 6 else (word,)
