"""Whom a name, a surname, a role or a pronoun at some place of an article stands for."""

from __future__ import annotations

import bisect
import re
from collections import OrderedDict
from dataclasses import dataclass, replace
from itertools import pairwise

from summarizer.lexicon.name_lists import ANONYMOUS_HEADS, LEADER_ROLES, PERSON_ROLES
from summarizer.lexicon.places import COUNTRY_OF, PLACES
from summarizer.names.kind import SpeakerKind
from summarizer.names.name import PRONOUNS, Pronoun, name_parts
from summarizer.parse.entities import Entities, body_kind, is_calling
from summarizer.parse.groups import Groups
from summarizer.parse.mentions import Mention, find_mentions, is_subject
from summarizer.parse.roles import anonymous_head, head_of, matches, role_of, without_article
from summarizer.parse.words import ParsedSentence
from summarizer.read.article import Article
from summarizer.text.quotation_marks import Quoted
from summarizer.text.span import Span

__all__ = ["ResolvedSpeaker", "SpeakerIndex"]

# How many subjects and characters back a pronoun can reach: further off, readers have lost the thread too.
_PRONOUN_REACH = 24
_PART_OF = re.compile(r"^(?:one|two|three|four|five|some|many|most|several|both) of (?:the )?", re.IGNORECASE)
# How far behind a role the name can stand that explains it: "its organiser, retired teacher Ken O'Dwyer,".
_APPOSED_CHARS = 60
_PRONOUN_CHARS = 2500
_COUNTRIES = frozenset(COUNTRY_OF.values())
_CORE_END = re.compile(r"[,;:()\[\]—–]|\s-{1,2}\s|\s(?:who|whom|whose|which|that|where|when)\b")
_CONJUNCTION = re.compile(r"\s+(?:and|or|&)\s+")
_PREPOSITION = re.compile(
    r"\s(?:of|for|at|from|in|with|on|to|by|about|against|near|among|under|behind|inside)\s"
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


class SpeakerIndex:
    """The entities of one article and where each is mentioned."""

    def __init__(
        self, article: Article, quoted: tuple[Quoted, ...], trees: tuple[ParsedSentence, ...]
    ) -> None:
        self.article = article
        self.trees = trees
        text = article.text
        outer = tuple(q.outer for q in quoted)
        self._mentions = find_mentions(text, article.paragraphs, outer)
        self._known = Entities(article, self._mentions)
        self._entities = self._known.all
        self._starts = [m.span.start for m in self._mentions]
        self._groups = Groups(text)

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
        at = self._known.of_mention.get(mention.span.start)
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
        at = self._known.by_key.get(name_parts(name).key)
        return at is not None and self._fits_pronoun(at, PRONOUNS[pronoun.casefold()])

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
            at = self._known.of_mention.get(mention.span.start)
            end = core.start + joint.start() if joint else core.end
            inner = joint is not None and mention.span.start > end and mention.span.start != core.start
            if at is None or inner or mention.span.end not in (end, core.end):
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
        at = self._known.by_key.get(parts.key)
        if at is None and len(parts.key) == 1:
            family = self._known.by_family.get(parts.key[0], ())
            return family[0] if len(family) == 1 and not self._is_shared(words, parts.key[0]) else None
        return at

    def _is_shared(self, words: str, noun: str) -> bool:
        """Whether "the republic" could be any of several named bodies."""
        bodies = (e for e in self._entities if not e.person and noun in e.parts.key)
        return words.rsplit(maxsplit=1)[-1].islower() and sum(1 for _ in bodies) > 1

    def _apposed(self, span: Span, core: Span) -> int | None:
        """The name in "Carter's press secretary, Peter Cook,": it follows the comma after a role."""
        if not head_of(core.text).islower() or core.text.split()[-1][:1].isupper():
            return None
        text = self.article.text
        if text[core.end : core.end + 1] not in (",", "—", "–", " ", "\n"):
            return None
        limit = max(span.end, min(len(text), core.end + _APPOSED_CHARS))
        mention = next(iter(self.mentions_in(core.end, limit)), None)
        if mention is None:
            return None
        gap = text[core.end : mention.span.start]
        inside = mention.span.end <= span.end
        commas = "," in gap and text[mention.span.end : mention.span.end + 1] in (",", ".", ":")
        if not (inside or commas) or gap.strip(" \n,—–-") not in ("", mention.role):
            return None
        at = self._known.of_mention.get(mention.span.start)
        return at if at is not None and self._entities[at].person else None

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
        for places in (self._known.subjects, self._known.unsure):
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
        group = self._groups.previous(span)
        joined = self._previous_pair(span)
        if joined is not None and (group is None or group.start < joined.start or group.text[0].isdigit()):
            found = self._resolve_joined(joined)
            if found is not None:
                return found
        if group is not None:
            return ResolvedSpeaker(self._groups.name_of(group), "anonymous")
        return _as_printed(span.text, "nobody before it fits the pronoun")

    def _previous_pair(self, span: Span) -> Span | None:
        """The two in "X and Y signed …, where they …": subjects joined in the pronoun's paragraph."""
        text = self.article.text
        before = self.mentions_in(max(0, text.rfind("\n", 0, span.start)), span.start)
        for left, right in reversed(tuple(pairwise(before))):
            joint = text[left.span.end : right.span.start].split()
            if joint == ["and"] and not (left.quoted or right.quoted) and is_subject(text, left, right):
                return Span.of(text, left.span.start, right.span.end)
        return None

    def _resolve_role(self, core: Span, whole: Span) -> ResolvedSpeaker:
        words = without_article(core.text if core.end - core.start > 3 else whole.text)
        first = core.text.split()[0].casefold()
        definite = first in ("the", "this", "that", "these", "those") or _is_owned(core.text)
        kind = _kind_of_words(words, definite)
        if definite and first == "the" and " " not in words and (group := self._groups.fuller(core, words)):
            return ResolvedSpeaker(group, "anonymous")
        if not definite or head_of(words) not in PERSON_ROLES:
            return ResolvedSpeaker(words, kind)
        fitting = self._role_holders(words)
        if len(fitting) == 1:
            return self._resolved(fitting[0])
        last = bisect.bisect_left(self._known.subjects, (core.start, -1))
        before = [
            at
            for _, at in reversed(self._known.subjects[max(0, last - 2) : last])
            if self._entities[at].person
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
        return not (wanted.modifiers & self._known.offices) and bool(
            wanted.modifiers & _COUNTRIES or not wanted.modifiers
        )

    def _role_holders(self, words: str) -> list[int]:
        wanted = role_of(words)
        holders = OrderedDict.fromkeys(
            at
            for head in wanted.heads
            for at in self._known.holders.get(head, ())
            if self._entities[at].person
        )
        return [at for at in holders if any(matches(wanted, role) for role in self._entities[at].roles)]


def _is_owned(words: str) -> bool:
    return "’s " in words or "'s " in words


def _is_called(mention: Mention, core: Span) -> bool:
    """Whether capitals only call somebody what he is: "one Republican", "a Marine"."""
    last = mention.parts.words[-1].casefold() if mention.parts.words else ""
    first = core.text.split()[0].casefold()
    return is_calling(last) or (first in ("a", "an", "one", "another") and last not in PLACES)


def _conjuncts(words: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start = 0
    for joint in _CONJUNCTION.finditer(words):
        found.append((start, joint.start()))
        start = joint.end()
    found.append((start, len(words)))
    return found


def _kind_of_words(words: str, definite: bool = False) -> SpeakerKind:
    words = _PART_OF.sub("", words)
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
    return body_kind(words)


def _as_printed(words: str, note: str) -> ResolvedSpeaker:
    return ResolvedSpeaker(words, "anonymous", notes=(note,), resolved=False)
