"""The people and bodies that an article names: which mentions are of the same one, and what each is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from summarizer.lexicon.name_lists import (
    ANONYMOUS_HEADS,
    CALLINGS,
    FEMALE_NAMES,
    FEMALE_ROLES,
    GOVERNMENT_WORDS,
    MALE_NAMES,
    MALE_ROLES,
    PERSON_ROLES,
)
from summarizer.lexicon.places import COUNTRY_OF, PLACES
from summarizer.names.kind import SpeakerKind
from summarizer.names.name import Gender, NameParts, gender_of, name_parts
from summarizer.parse.mentions import (
    Mention,
    follows_as_subject,
    is_body,
    is_subject,
    speaks_like_a_person,
)
from summarizer.parse.roles import Role, role_of
from summarizer.read.article import Article

__all__ = ["Entities", "Entity", "body_kind", "is_calling", "is_place"]

# Bearers of one family name that are compared; more are a list of names, not an article.
_NAMESAKES = 30
# "Republic of Turkey": more of a body's name follows, so that its first word stands for no other body.
_OF_NAME = re.compile(r"\s(?:of|for)\s(?:the\s)?[A-Z]")


@dataclass(slots=True)
class Entity:
    """Somebody or some body named in the article.

    `display` is the fullest form without titles, `first` where it is first named, `forms` every form as
    printed, `speaks` whether it meets a verb of saying as only people's bare names do.
    """

    parts: NameParts
    display: str
    person: bool
    kind: SpeakerKind
    gender: Gender | None
    first: int
    speaks: bool = False
    roles: list[Role] = field(default_factory=list)
    forms: dict[str, None] = field(default_factory=dict)
    count: int = 0


class Entities:
    """All entities of one article by number, the order of their full naming.

    `of_mention` leads from where a mention begins to its entity; `subjects` and `unsure` are the places
    outside quotation marks where an entity is, or may be, a subject; `holders` leads from the head noun of
    a role to those who hold one, and `offices` are all words that say of what.
    """

    def __init__(self, article: Article, mentions: tuple[Mention, ...]) -> None:
        self._article = article
        self._mentions = mentions
        self._acronyms: dict[str, int] = {}
        self._inner: set[tuple[str, ...]] = set()
        self.all: list[Entity] = []
        self.of_mention: dict[int, int] = {}
        self.by_family: dict[str, list[int]] = {}
        self.by_key: dict[tuple[str, ...], int] = {}
        self.holders: dict[str, list[int]] = {}
        self.offices: set[str] = set()
        self._gather()
        self.unsure: list[tuple[int, int]] = []
        self.subjects = self._find_subjects()

    def _gather(self) -> None:
        shorts: list[Mention] = []
        for mention in self._mentions:
            if self._article.furniture and self._article.is_furniture(mention.span):
                continue
            if len(mention.parts.key) > 1:
                self._add_full(mention)
            else:
                shorts.append(mention)
        self._inner = {m.parts.key for m in shorts if not m.opens}
        for mention in shorts:
            self._add_short(mention)
        self._settle_kinds()

    def _add_full(self, mention: Mention) -> None:
        parts = mention.parts
        at = self.by_key.get(parts.key)
        if at is None:
            at = next(
                (k for k in self.by_family.get(parts.family, ())[:_NAMESAKES] if self._same_full(parts, k)),
                None,
            )
        if at is None:
            at = self._new_entity(mention)
        entity = self.all[at]
        if len(parts.key) > len(entity.parts.key):
            entity.parts, entity.display = parts, _display(parts, mention)
        self.by_key.setdefault(parts.key, at)
        self._record(at, mention)

    def _same_full(self, parts: NameParts, at: int) -> bool:
        other = self.all[at].parts
        if (parts.suffix is None) != (other.suffix is None):
            return False
        short, long = (parts, other) if len(parts.key) <= len(other.key) else (other, parts)
        if len(short.key) == len(long.key) and short.key != long.key:
            return False
        rest = iter(long.key)
        return len(short.key) > 1 and all(any(w == o or o[:1] == w for o in rest) for w in short.key)

    def _new_entity(self, mention: Mention, *, person: bool = False) -> int:
        parts = mention.parts
        body = is_body(parts)
        known = (
            any(w.casefold() in MALE_NAMES | FEMALE_NAMES for w in parts.words[:1]) or parts.is_family_first
        )
        person = person or (
            not body
            and bool(
                (parts.titles and not is_place(parts))
                or (known and len(parts.key) > 1)
                or mention.role
                or mention.described
            )
        )
        kind: SpeakerKind = "person" if person else body_kind(mention.span.text)
        self.all.append(
            Entity(
                parts,
                _display(parts, mention),
                person,
                kind,
                gender_of(mention.span.text),
                mention.span.start,
            )
        )
        at = len(self.all) - 1
        self.by_family.setdefault(parts.family, []).append(at)
        self.by_key.setdefault(parts.key, at)
        if not person and len(parts.words) > 1:
            self._acronyms.setdefault("".join(w[0] for w in parts.words if w[0].isupper()), at)
        return at

    def _add_short(self, mention: Mention) -> None:
        parts = mention.parts
        if not parts.key or _is_demonym(mention) or is_calling(parts.words[-1].casefold()):
            return
        known = self.by_key.get(parts.key)
        candidates = [
            k for k in self.by_family.get(parts.key[0], ())[:_NAMESAKES] if len(self.all[k].parts.key) > 1
        ]
        wanted = gender_of(mention.span.text)
        goes_on = _OF_NAME.match(self._article.text, mention.span.end) is not None
        if parts.key[0] in PLACES or parts.words[0].isupper() or goes_on:
            candidates = [k for k in candidates if self.all[k].person]
        fitting = [k for k in candidates if not wanted or self.all[k].gender in (wanted, None)]
        fitting = [k for k in fitting if self.all[k].parts.suffix is None] or fitting
        before = [k for k in fitting if self.all[k].first < mention.span.start] or fitting
        if len(before) == 1:
            self._record(before[0], mention)
        elif before and known is None:
            self._record(self._new_entity(mention, person=True), mention)
        elif known is None and (mention.opens and not self._stands_alone(mention)):
            return
        elif known is not None:
            self._record(known, mention)
        elif (acronym := self._by_acronym(parts.words[0])) is not None:
            self._record(acronym, mention)
        else:
            self._record(self._new_entity(mention), mention)

    def _stands_alone(self, mention: Mention) -> bool:
        """Whether a word that opens a sentence is a name: it is one elsewhere, or what follows fits."""
        key = mention.parts.key
        return (
            key in self._inner
            or is_place(mention.parts)
            or is_body(mention.parts)
            or follows_as_subject(self._article.text, mention.span.end)
        )

    def _by_acronym(self, word: str) -> int | None:
        letters = word.replace(".", "")
        if not (3 <= len(letters) <= 6 and letters.isupper()):
            return None
        return self._acronyms.get(letters)

    def _record(self, at: int, mention: Mention) -> None:
        entity = self.all[at]
        entity.count += 1
        entity.forms.setdefault(mention.span.text)
        self.of_mention[mention.span.start] = at
        entity.gender = entity.gender or gender_of(mention.span.text)
        entity.speaks = entity.speaks or (
            not mention.possessive and speaks_like_a_person(self._article.text, mention)
        )
        if mention.role:
            role = role_of(mention.role)
            self.offices |= role.modifiers
            entity.roles.append(role)
            self.holders.setdefault(role.head, []).append(at)
            if not entity.gender:
                entity.gender = _role_gender(role.head)

    def _settle_kinds(self) -> None:
        """A name of two or three words that is later called by its last word alone is a person's."""
        for entity in self.all:
            if entity.person or is_body(entity.parts) or is_place(entity.parts):
                continue
            alone = any(name_parts(form).key == (entity.parts.family,) for form in entity.forms)
            if (2 <= len(entity.parts.words) <= 4 and alone) or entity.speaks:
                entity.person, entity.kind = True, "person"

    def _find_subjects(self) -> list[tuple[int, int]]:
        """The mentions outside quotation marks that are subjects, by the words around them."""
        found: list[tuple[int, int]] = []
        for mention in self._mentions:
            entity = self.of_mention.get(mention.span.start)
            if entity is None or mention.possessive or mention.quoted:
                continue
            subject = is_subject(self._article.text, mention)
            if subject:
                found.append((mention.span.start, entity))
            elif subject is None:
                self.unsure.append((mention.span.start, entity))
        return found


def is_calling(word: str) -> bool:
    """Whether a word in lower case says what somebody is ("critics", "republican")."""
    single = word.removesuffix("s")
    return any(w in PERSON_ROLES or w in CALLINGS or w in ANONYMOUS_HEADS for w in (word, single))


def _display(parts: NameParts, mention: Mention) -> str:
    if parts.suffix:
        return parts.bare
    return " ".join(parts.words) if parts.words else mention.span.text


def is_place(parts: NameParts) -> bool:
    """Whether a name is that of a country, a people, a state or a known city."""
    whole = " ".join(w.casefold() for w in parts.words)
    return whole in PLACES or all(w.casefold() in PLACES for w in parts.words)


def _is_demonym(mention: Mention) -> bool:
    low = mention.span.text.casefold()
    return low.endswith(("ian", "ish", "ese", "ean")) and low in COUNTRY_OF


def _role_gender(head: str) -> Gender | None:
    if head in FEMALE_ROLES:
        return "female"
    return "male" if head in MALE_ROLES else None


def body_kind(words: str) -> SpeakerKind:
    """Whether a body speaks for a state or is any other organisation."""
    low = words.casefold()
    if low in COUNTRY_OF or any(
        w.casefold() in GOVERNMENT_WORDS and (len(w) > 3 or w.isupper()) for w in words.split()
    ):
        return "government"
    return "organisation"
