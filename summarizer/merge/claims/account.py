"""What a report tells, word by word and clause by clause, in the form in which two reports are compared."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Final

from summarizer.lexicon.places import place_forms
from summarizer.lexicon.stems import stem
from summarizer.lexicon.thesaurus import FAMILIES, WEAK
from summarizer.lexicon.word_lists import words
from summarizer.merge.claims.profile import Number, Profile
from summarizer.merge.meaning.notions import family_of
from summarizer.parse.assertion import Modality
from summarizer.parse.propositions import Clause
from summarizer.text.plain import plain, words_of

__all__ = ["TELLS", "Account", "Part", "Rareness", "Weighed", "account"]

# Verbs that tell nothing without their object.
_LIGHT: Final = words("have be do make take give get hold go come put use")
# What a word's role adds to what it tells of its clause.
TELLS: Final = {"act": 1.5, "subject": 1.0, "object": 1.2, "rest": 1.0}
# Words of every report tell so much of what another word of its rareness does.
WEAKLY: Final = 0.4
_QUOTED = re.compile(r"[\"“”«]([^\"“”«»]+)[\"“”»]?")


@dataclass(frozen=True, slots=True)
class Part:
    """One clause: the role of each of its words, and how it is asserted, as in `Clause`."""

    roles: Mapping[str, str]
    negated: bool = False
    main: bool = True
    modality: Modality = "happened"
    left_open: bool = False

    @property
    def deed(self) -> str | None:
        """What is done, be it planned or begun: "close" in "plans to close"."""
        return next((word for word, role in self.roles.items() if role == "act"), None)

    def by_role(self) -> Mapping[str, frozenset[str]]:
        """The words of each role; not kept, since of few pairs of clauses more than the deed is asked."""
        return {
            role: frozenset(word for word, its in self.roles.items() if its == role)
            for role in ("act", "subject", "object", "rest")
        }


@dataclass(frozen=True)
class Account:
    """What a report tells: its clauses, its words in order, and those of them in quotation marks.

    `names` are the words that name somebody or something, `start` is where in its article it begins,
    `numbers` are what it counts.
    """

    parts: tuple[Part, ...]
    names: frozenset[str]
    sequence: tuple[str, ...]
    quoted: tuple[str, ...]
    start: int = 0
    numbers: tuple[Number, ...] = ()

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word that tells."""
        return frozenset(word for part in self.parts for word in part.roles)

    @cached_property
    def running(self) -> tuple[str, ...]:
        """The words in order without those of names: a long name in both is no wording in common."""
        return tuple(word for word in self.sequence if _key(word) not in self.names)

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Every two words of `running` that follow each other."""
        return frozenset(zip(self.running, self.running[1:], strict=False))


@lru_cache(maxsize=1 << 10)
def account(said: Profile, statement: str, clauses: tuple[Clause, ...], start: int = 0) -> Account:
    """The account of a statement with the clauses of its evidence; without any, of its words alone.

    What has no notions is in a language of which nothing is known: its account is empty.
    """
    parts = tuple(part for clause in clauses if (part := _part(clause)).roles)
    if not parts and said.notions:
        parts = (Part({_key(word): "rest" for word in said.words if not word[0].isdigit()}),)
    if phrases := _phrases(said, parts):
        parts = (replace(parts[0], roles={**phrases, **parts[0].roles}), *parts[1:])
    named = {w for c in clauses for ws in (c.subject, c.object, c.rest) for w in ws if w[:1].isupper()}
    quoted = tuple(w for found in _QUOTED.findall(plain(statement)) for w in words_of(found))
    return Account(parts, frozenset(map(_key, named)), said.words, quoted, start, said.numbers)


def _phrases(said: Profile, parts: Sequence[Part]) -> dict[str, str]:
    """The families that several words mean together: "lost their lives"."""
    if not parts:
        return {}
    known = {word for part in parts for word in part.roles}
    return dict.fromkeys(sorted(n for n in said.notions if n in FAMILIES and n not in known), "rest")


def _part(clause: Clause) -> Part:
    """The roles of a clause's words; a word of two has the first of act, subject, object and rest."""
    roles: dict[str, str] = {}
    acts = tuple(word for word in clause.act if word not in _LIGHT)
    told = {"act": acts, "subject": clause.subject, "object": clause.object, "rest": clause.rest}
    for role, forms in told.items():
        for form in forms:
            if not any(map(str.isdigit, form)):
                roles.setdefault(_key(form), role)
    return Part(roles, clause.negated, clause.main, clause.modality, clause.left_open)


@lru_cache(maxsize=1 << 16)
def _key(word: str) -> str:
    """The form by which a word is compared: the country that it names, its family, or its stem."""
    low = plain(word).replace(".", "")
    place = place_forms()[0].get(low) if word[:1].isupper() or len(low) > 2 else None
    return place or family_of(low) or stem(low)


@dataclass(frozen=True, slots=True)
class Weighed:
    """How much an account's words tell together, and those of each part, alone and in their roles."""

    words: float
    parts: tuple[float, ...]
    told: tuple[float, ...]


class Rareness:
    """How much each word tells among some accounts: 1 where one alone has it, the less the more have it."""

    def __init__(self, accounts: Iterable[Account] = ()) -> None:
        self._with: Counter[str] = Counter()
        self._all = 0
        for given in accounts:
            self._all += 1
            self._with.update(given.words)
        self._known = _Known(self._rareness)
        # By identity, since to hash an account takes longer than to weigh it; each is kept beside.
        self._weighed: dict[int, tuple[Account, Weighed]] = {}

    def of(self, word: str) -> float:
        """How much the word tells, 0 to 1."""
        return self._known[word]

    def _rareness(self, word: str) -> float:
        known = math.log1p(self._all / max(1, self._with[word])) / math.log1p(max(1, self._all))
        return known * (WEAKLY if word in WEAK or word in _LIGHT else 1.0)

    def total(self, words: Iterable[str]) -> float:
        """How much several words tell together."""
        # An exact sum: a set has another order in every process.
        return math.fsum(map(self._known.__getitem__, words))

    def weighed(self, given: Account) -> Weighed:
        """How much the words of an account tell, summed up once."""
        known = self._weighed.get(id(given))
        if known is None:
            told = tuple(sum(self.of(w) * TELLS[r] for w, r in part.roles.items()) for part in given.parts)
            parts = tuple(self.total(part.roles) for part in given.parts)
            known = self._weighed[id(given)] = (given, Weighed(self.total(given.words), parts, told))
        return known[1]


class _Known(dict[str, float]):
    """Values by word, each computed when it is first asked for."""

    def __init__(self, compute: Callable[[str], float]) -> None:
        super().__init__()
        self._compute = compute

    def __missing__(self, word: str) -> float:
        value = self[word] = self._compute(word)
        return value
