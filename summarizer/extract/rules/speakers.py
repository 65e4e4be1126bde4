"""The people and bodies of an article, and whom a name, a role or a pronoun at some place of it stands for."""

from __future__ import annotations

import bisect
import re
from collections import OrderedDict
from dataclasses import dataclass, field, replace

from summarizer.extract.extraction import SpeakerKind
from summarizer.extract.rules.mentions import (
    Mention,
    find_mentions,
    follows_as_subject,
    is_body,
    is_subject,
    speaks_like_a_person,
)
from summarizer.extract.rules.roles import Role, anonymous_head, head_of, matches, role_of, without_article
from summarizer.language.name_lists import (
    ANONYMOUS_HEADS,
    CALLINGS,
    COUNTRY_OF,
    FEMALE_NAMES,
    FEMALE_ROLES,
    GOVERNMENT_WORDS,
    LEADER_ROLES,
    MALE_NAMES,
    MALE_ROLES,
    PERSON_ROLES,
    PLACES,
)
from summarizer.language.names import PRONOUNS, Gender, NameParts, Pronoun, gender_of, name_parts
from summarizer.language.quotation_marks import Quoted, quoted_stretches
from summarizer.language.span import Span
from summarizer.language.word_lists import words
from summarizer.read.article import Article

__all__ = ["ResolvedSpeaker", "SpeakerIndex", "quoted_in", "speaker_index"]

# How many subjects and characters back a pronoun can reach: further off, readers have lost the thread too.
_PRONOUN_REACH = 24
_PRONOUN_CHARS = 2500
_NAMESAKES = 30
_ANY_GROUP = frozenset({"sources", "officials", "insiders"})
_GROUPS = _ANY_GROUP | words(
    """
    aides experts observers analysts residents witnesses researchers scientists lawmakers diplomats
    prosecutors lawyers advisers allies doctors economists activists investigators ministers leaders
    families protesters soldiers
    """
)
_COUNTRIES = frozenset(COUNTRY_OF.values())
_CORE_END = re.compile(r"[,;:()\[\]—–]|\s-{1,2}\s|\s(?:who|whom|whose|which|that|where|when)\b")
_CONJUNCTION = re.compile(r"\s+(?:and|or|&)\s+")
_PREPOSITION = re.compile(
    r"\s(?:of|for|at|from|in|with|on|to|by|about|against|near|among|under|behind|inside)\s"
)
_PLURAL_SOURCE = re.compile(
    r"(?<![\w’'-])(?:(?!the\b|and\b|or\b|of\b|by\b|to\b|from\b)[\w’'-]+[^\S\n]+){0,3}"
    r"(?:officials|sources|aides|experts|observers|analysts|critics|supporters|residents|witnesses|researchers|"
    r"scientists|lawmakers|diplomats|prosecutors|lawyers|republicans|democrats|advisers|advisors|allies|police|"
    r"doctors|economists|activists|authorities|investigators|insiders|ministers|leaders|families|protesters|soldiers|"
    r"operatives|strategists|donors|members|voters|employees|workers|teachers|parents)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ResolvedSpeaker:
    """Who a place of the article names: `name` is the article's fullest form, else its words as printed.

    `resolved` says whether the words lead to a name (or are one); `notes` say why not, where it is open.
    """

    name: str
    kind: SpeakerKind
    role: str | None = None
    aliases: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    resolved: bool = True


@dataclass(slots=True)
class _Entity:
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


class SpeakerIndex:
    """The entities of one article and where each is mentioned."""

    def __init__(self, article: Article, quoted: tuple[Quoted, ...]) -> None:
        self.article = article
        text = article.text
        self._quoted = tuple(q.outer for q in quoted if q.depth == 0)
        self._mentions = find_mentions(text, article.paragraphs, self._quoted)
        self._entities: list[_Entity] = []
        self._of_mention: dict[int, int] = {}
        self._by_family: dict[str, list[int]] = {}
        self._by_key: dict[tuple[str, ...], int] = {}
        self._roles: dict[str, list[int]] = {}
        self._offices: set[str] = set()
        self._acronyms: dict[str, int] = {}
        self._inner: set[tuple[str, ...]] = set()
        self._gather()
        self._starts = [m.span.start for m in self._mentions]
        self._unsure: list[tuple[int, int]] = []
        self._subjects = self._find_subjects()
        self._subject_starts = [start for start, _ in self._subjects]
        self._groups: list[Span] | None = None

    @property
    def speakers(self) -> tuple[ResolvedSpeaker, ...]:
        """Everybody named in the article, by first mention."""
        return tuple(self._resolved(k) for k in range(len(self._entities)))

    def mentions_in(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that begin in `[start, end)`."""
        first = bisect.bisect_left(self._starts, start)
        last = bisect.bisect_left(self._starts, end)
        return self._mentions[first:last]

    def is_person(self, mention: Mention) -> bool:
        """Whether a mention is one of somebody, not of a body or a place."""
        at = self._of_mention.get(mention.span.start)
        return at is not None and self._entities[at].person

    def resolve(self, span: Span) -> ResolvedSpeaker:
        """Whom the words at `span` name: a name, a surname, a role, a pronoun, several joined by "and"."""
        words = span.text.strip()
        if words.casefold() in PRONOUNS:
            return self._resolve_pronoun(span)
        cut = _CORE_END.search(words)
        core = (
            Span.trimmed(self.article.text, span.start, span.start + cut.start() if cut else span.end) or span
        )
        joined = self._resolve_joined(core)
        if joined is not None:
            return joined
        named = self._named_head(core)
        if named is None and not self.mentions_in(core.start, core.end):
            named = self._by_words(core.text)
        if named is not None and not self._entities[named].person and _is_owned(core.text):
            return ResolvedSpeaker(without_article(core.text), self._entities[named].kind)
        if named is None:
            named = self._apposed(span, core)
        if named is not None:
            return self._resolved(named)
        return self._resolve_role(core, span)

    def can_be(self, name: str, pronoun: str) -> bool:
        """Whether the person of that display name can be called by the pronoun."""
        at = self._by_key.get(name_parts(name).key)
        return at is not None and self._fits_pronoun(at, PRONOUNS[pronoun.casefold()])

    # --- gathering ---------------------------------------------------------------------------------

    def _gather(self) -> None:
        shorts: list[Mention] = []
        for mention in self._mentions:
            if self.article.furniture and self.article.is_furniture(mention.span):
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
        at = self._by_key.get(parts.key)
        if at is None:
            at = next(
                (k for k in self._by_family.get(parts.family, ())[:_NAMESAKES] if self._same_full(parts, k)),
                None,
            )
        if at is None:
            at = self._new_entity(mention)
        entity = self._entities[at]
        if len(parts.key) > len(entity.parts.key):
            entity.parts, entity.display = parts, _display(parts, mention)
        self._by_key.setdefault(parts.key, at)
        self._record(at, mention)

    def _same_full(self, parts: NameParts, at: int) -> bool:
        other = self._entities[at].parts
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
                (parts.titles and not _is_place(parts))
                or (known and len(parts.key) > 1)
                or mention.role
                or mention.described
            )
        )
        kind: SpeakerKind = "person" if person else _body_kind(mention.span.text)
        self._entities.append(
            _Entity(
                parts,
                _display(parts, mention),
                person,
                kind,
                gender_of(mention.span.text),
                mention.span.start,
            )
        )
        at = len(self._entities) - 1
        self._by_family.setdefault(parts.family, []).append(at)
        self._by_key.setdefault(parts.key, at)
        if not person and len(parts.words) > 1:
            self._acronyms.setdefault("".join(w[0] for w in parts.words if w[0].isupper()), at)
        return at

    def _add_short(self, mention: Mention) -> None:
        parts = mention.parts
        if not parts.key or _is_demonym(mention) or is_calling(parts.words[-1].casefold()):
            return
        known = self._by_key.get(parts.key)
        candidates = [
            k
            for k in self._by_family.get(parts.key[0], ())[:_NAMESAKES]
            if len(self._entities[k].parts.key) > 1
        ]
        wanted = gender_of(mention.span.text)
        if parts.key[0] in PLACES or parts.words[0].isupper():
            candidates = [k for k in candidates if self._entities[k].person]
        fitting = [k for k in candidates if not wanted or self._entities[k].gender in (wanted, None)]
        fitting = [k for k in fitting if self._entities[k].parts.suffix is None] or fitting
        before = [k for k in fitting if self._entities[k].first < mention.span.start] or fitting
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
        """Whether one capitalised word that opens a sentence is a name: it is one elsewhere, or what follows fits."""
        key = mention.parts.key
        return (
            key in self._inner
            or _is_place(mention.parts)
            or is_body(mention.parts)
            or follows_as_subject(self.article.text, mention.span.end)
        )

    def _by_acronym(self, word: str) -> int | None:
        letters = word.replace(".", "")
        if not (3 <= len(letters) <= 6 and letters.isupper()):
            return None
        return self._acronyms.get(letters)

    def _record(self, at: int, mention: Mention) -> None:
        entity = self._entities[at]
        entity.count += 1
        entity.forms.setdefault(mention.span.text)
        self._of_mention[mention.span.start] = at
        entity.gender = entity.gender or gender_of(mention.span.text)
        entity.speaks = entity.speaks or (
            not mention.possessive and speaks_like_a_person(self.article.text, mention)
        )
        if mention.role:
            role = role_of(mention.role)
            self._offices |= role.modifiers
            entity.roles.append(role)
            self._roles.setdefault(role.head, []).append(at)
            if not entity.gender:
                entity.gender = _role_gender(role.head)

    def _settle_kinds(self) -> None:
        """A name of two or three words that is later called by its last word alone is a person's."""
        for entity in self._entities:
            if entity.person or is_body(entity.parts) or _is_place(entity.parts):
                continue
            alone = any(name_parts(form).key == (entity.parts.family,) for form in entity.forms)
            if (2 <= len(entity.parts.words) <= 4 and alone) or entity.speaks:
                entity.person, entity.kind = True, "person"

    def _find_subjects(self) -> list[tuple[int, int]]:
        """The mentions outside quotation marks that are subjects, by the words around them."""
        found: list[tuple[int, int]] = []
        for mention in self._mentions:
            entity = self._of_mention.get(mention.span.start)
            if entity is None or mention.possessive or mention.quoted:
                continue
            subject = is_subject(self.article.text, mention)
            if subject:
                found.append((mention.span.start, entity))
            elif subject is None:
                self._unsure.append((mention.span.start, entity))
        return found

    # --- resolving ---------------------------------------------------------------------------------

    def _resolved(self, at: int) -> ResolvedSpeaker:
        entity = self._entities[at]
        role = max((r.words for r in entity.roles), key=len, default=None)
        aliases = tuple(form for form in entity.forms if form != entity.display)
        return ResolvedSpeaker(entity.display, entity.kind, role, aliases)

    def _resolve_joined(self, core: Span) -> ResolvedSpeaker | None:
        parts = [
            Span.trimmed(self.article.text, core.start + a, core.start + b) for a, b in _conjuncts(core.text)
        ]
        if len(parts) < 2 or any(p is None for p in parts):
            return None
        heads = [self._named_head(p) for p in parts if p is not None]
        if any(h is None for h in heads):
            return None
        found = [self._resolved(h) for h in heads if h is not None]
        kinds = {f.kind for f in found}
        kind: SpeakerKind = kinds.pop() if len(kinds) == 1 else "organisation"
        return ResolvedSpeaker(" and ".join(f.name for f in found), kind)

    def _named_head(self, core: Span) -> int | None:
        """The entity a noun phrase is about: the name that ends it before any preposition."""
        inside = self.mentions_in(core.start, core.end)
        joint = _PREPOSITION.search(core.text)
        for mention in reversed(inside):
            at = self._of_mention.get(mention.span.start)
            end = core.start + joint.start() if joint else core.end
            ends_it = mention.span.end in (end, core.end)
            if (
                at is None
                or not ends_it
                or (joint and mention.span.start > end and len(inside) >= 1 and not _only(core, mention))
            ):
                continue
            if not self._entities[at].person and _is_called(mention, core):
                return None
            return at
        return None

    def _by_words(self, words: str) -> int | None:
        """The entity of a name where capitals show nothing, as in headlines."""
        if not words[:1].isupper():
            return None
        parts = name_parts(words)
        at = self._by_key.get(parts.key)
        if at is None and len(parts.key) == 1:
            family = self._by_family.get(parts.key[0], ())
            return family[0] if len(family) == 1 else None
        return at

    def _apposed(self, span: Span, core: Span) -> int | None:
        """The name in "Carter's press secretary, Peter Cook,": it follows the comma after a role."""
        if not head_of(core.text).islower() or core.text.split()[-1][:1].isupper():
            return None
        for mention in self.mentions_in(core.end, span.end):
            if self.article.text[core.end : mention.span.start].strip(" \n,—–-") == "":
                at = self._of_mention.get(mention.span.start)
                return at if at is not None and self._entities[at].person else None
            break
        return None

    def _resolve_pronoun(self, span: Span) -> ResolvedSpeaker:
        pronoun = PRONOUNS[span.text.strip().casefold()]
        low = span.text.strip().casefold()
        if low in ("i", "me", "my", "myself"):
            name = self.article.author or span.text
            return ResolvedSpeaker(
                name, "person", notes=("the article's author",), resolved=bool(self.article.author)
            )
        if low in ("we", "us", "our", "ourselves"):
            return _as_printed(span.text, "the words don't say who they are")
        if pronoun.plural:
            return self._previous_group(span)
        for places in (self._subjects, self._unsure):
            last = bisect.bisect_left(places, (span.start, -1))
            for start, at in reversed(places[max(0, last - _PRONOUN_REACH) : last]):
                if span.start - start > _PRONOUN_CHARS:
                    break
                if self._fits_pronoun(at, pronoun):
                    return self._resolved(at)
        return _as_printed(span.text, "nobody before it fits the pronoun")

    def _fits_pronoun(self, at: int, pronoun: Pronoun) -> bool:
        entity = self._entities[at]
        if entity.person != pronoun.person:
            return False
        return not pronoun.gender or entity.gender in (pronoun.gender, None)

    def _previous_group(self, span: Span) -> ResolvedSpeaker:
        groups = self._plural_sources()
        at = bisect.bisect_left(groups, span.start, key=_start) - 1
        if at >= 0 and span.start - groups[at].start < _PRONOUN_CHARS:
            words = without_article(groups[at].text)
            fuller = self._same_group(groups[at], words) if " " not in words else None
            return ResolvedSpeaker(fuller or words, "anonymous")
        return _as_printed(span.text, "nobody before it fits the pronoun")

    def _same_group(self, core: Span, words: str) -> str | None:
        """The fuller words by which "the officials" were brought in: "Western officials"."""
        low = words.casefold()
        if low not in _GROUPS:
            return None
        groups = self._plural_sources()
        last = bisect.bisect_left(groups, core.start, key=_start)
        for group in reversed(groups[:last]):
            if core.start - group.start > _PRONOUN_CHARS:
                return None
            same = group.text.casefold().endswith(low) or low in _ANY_GROUP
            if same and " " in group.text.strip() and not group.text.casefold().startswith("the "):
                return " ".join(group.text.split())
        return None

    def _plural_sources(self) -> list[Span]:
        if self._groups is None:
            text = self.article.text
            self._groups = [Span.of(text, *m.span()) for m in _PLURAL_SOURCE.finditer(text)]
        return self._groups

    def _resolve_role(self, core: Span, whole: Span) -> ResolvedSpeaker:
        words = without_article(core.text if core.end - core.start > 3 else whole.text)
        first = core.text.split()[0].casefold()
        definite = first in ("the", "this", "that", "these", "those") or _is_owned(core.text)
        kind = _kind_of_words(words, definite)
        if definite and first == "the" and " " not in words and (group := self._same_group(core, words)):
            return ResolvedSpeaker(group, "anonymous")
        if not definite or head_of(words) not in PERSON_ROLES:
            return ResolvedSpeaker(words, kind)
        fitting = self._role_holders(words)
        if len(fitting) == 1:
            return self._resolved(fitting[0])
        last = bisect.bisect_left(self._subject_starts, core.start)
        before = [
            at for _, at in reversed(self._subjects[max(0, last - 2) : last]) if self._entities[at].person
        ]
        topic = next((at for at in before if at in fitting), None)
        if topic is not None:
            return self._resolved(topic)
        if before and not fitting and self._may_hold(before[0], words):
            return replace(self._resolved(before[0]), notes=("taken as the person spoken of just before",))
        return ResolvedSpeaker(
            words, kind, notes=("the article ties this role to no one name",), resolved=False
        )

    def _may_hold(self, at: int, words: str) -> bool:
        """Whether the person just spoken of can be a country's leader whom the article gives no office.

        Only for an office with its country ("the Ukrainian president") or for one tied to the person so; a
        person with another office, or that of another country, can't.
        """
        wanted = role_of(words)
        if wanted.head not in LEADER_ROLES or self._entities[at].roles:
            return False
        return not (wanted.modifiers & self._offices) and bool(
            wanted.modifiers & _COUNTRIES or not wanted.modifiers
        )

    def _role_holders(self, words: str) -> list[int]:
        wanted = role_of(words)
        holders = OrderedDict.fromkeys(
            at for head in wanted.heads for at in self._roles.get(head, ()) if self._entities[at].person
        )
        return [at for at in holders if any(matches(wanted, role) for role in self._entities[at].roles)]


def _start(span: Span) -> int:
    return span.start


def _is_owned(words: str) -> bool:
    return "’s " in words or "'s " in words


def _only(core: Span, mention: Mention) -> bool:
    return mention.span.start == core.start


def _is_called(mention: Mention, core: Span) -> bool:
    """Whether capitals only call somebody what he is: "one Republican", "a Marine"."""
    last = mention.parts.words[-1].casefold() if mention.parts.words else ""
    first = core.text.split()[0].casefold()
    return is_calling(last) or (first in ("a", "an", "one", "another") and last not in PLACES)


def is_calling(word: str) -> bool:
    """Whether a word in lower case says what somebody is ("critics", "republican")."""
    single = word.removesuffix("s")
    return any(w in PERSON_ROLES or w in CALLINGS or w in ANONYMOUS_HEADS for w in (word, single))


def _conjuncts(words: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start = 0
    for joint in _CONJUNCTION.finditer(words):
        found.append((start, joint.start()))
        start = joint.end()
    found.append((start, len(words)))
    return found


def _display(parts: NameParts, mention: Mention) -> str:
    if parts.suffix:
        return parts.bare
    return " ".join(parts.words) if parts.words else mention.span.text


def _is_place(parts: NameParts) -> bool:
    whole = " ".join(w.casefold() for w in parts.words)
    return whole in PLACES or all(w.casefold() in PLACES for w in parts.words)


def _is_demonym(mention: Mention) -> bool:
    low = mention.span.text.casefold()
    return low.endswith(("ian", "ish", "ese", "ean")) and low in COUNTRY_OF


def _role_gender(head: str) -> Gender | None:
    if head in FEMALE_ROLES:
        return "female"
    return "male" if head in MALE_ROLES else None


def _body_kind(words: str) -> SpeakerKind:
    low = words.casefold()
    if low in COUNTRY_OF or any(
        w.casefold() in GOVERNMENT_WORDS and (len(w) > 3 or w.isupper()) for w in words.split()
    ):
        return "government"
    return "organisation"


def _kind_of_words(words: str, definite: bool = False) -> SpeakerKind:
    head = head_of(words)
    singular = head.removesuffix("s")
    if definite and head in PERSON_ROLES and head not in ANONYMOUS_HEADS:
        return "person"
    if (
        anonymous_head(words)
        or head in PERSON_ROLES
        or singular in PERSON_ROLES
        or singular in ANONYMOUS_HEADS
    ):
        return "anonymous"
    return _body_kind(words)


def _as_printed(words: str, note: str) -> ResolvedSpeaker:
    return ResolvedSpeaker(words, "anonymous", notes=(note,), resolved=False)


_CACHE: OrderedDict[int, tuple[Article, SpeakerIndex, tuple[Quoted, ...]]] = OrderedDict()
_CACHED_ARTICLES = 32


def _cached(article: Article) -> tuple[SpeakerIndex, tuple[Quoted, ...]]:
    known = _CACHE.get(id(article))
    if known is not None and known[0] is article:
        return known[1], known[2]
    quoted = quoted_stretches(article.text, article.paragraphs)
    index = SpeakerIndex(article, quoted)
    _CACHE[id(article)] = (article, index, quoted)
    while len(_CACHE) > _CACHED_ARTICLES:
        _CACHE.popitem(last=False)
    return index, quoted


def speaker_index(article: Article) -> SpeakerIndex:
    """The index of `article`, built once for each article object."""
    return _cached(article)[0]


def quoted_in(article: Article) -> tuple[Quoted, ...]:
    """The stretches of `article` in quotation marks, found once for each article object."""
    return _cached(article)[1]
