"""Which named person a role calls: "the Ukrainian leader", "the minister"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from summarizer.lexicon.name_lists import LEADER_ROLES
from summarizer.lexicon.places import COUNTRY_OF
from summarizer.parse.entities import Entities
from summarizer.parse.mentions import Mention
from summarizer.parse.roles import matches, role_of
from summarizer.parse.words import ParsedSentence

__all__ = ["Holders"]

_COUNTRIES = frozenset(COUNTRY_OF.values())
# How many mentions back the person just spoken of can be.
_REACH = 40


class Holders:
    """Who holds which role in one article."""

    def __init__(self, known: Entities, mentions: Sequence[Mention], trees: Sequence[ParsedSentence]) -> None:
        self._known = known
        self._mentions = mentions
        self._trees = trees
        self._starts = [m.span.start for m in mentions]

    def holder(self, words: str, start: int) -> tuple[int, bool] | None:
        """The one person who can be called by the role at `start`, and whether that is only a guess."""
        fitting = self._fitting(words)
        if len(fitting) == 1:
            return fitting[0], False
        before = self._people_before(start)
        topic = next((at for at in before if at in fitting), None)
        if topic is not None:
            return topic, False
        if before and not fitting and self._may_hold(before[0], words):
            return before[0], True
        return None

    def _fitting(self, words: str) -> list[int]:
        wanted = role_of(words)
        holders = dict.fromkeys(at for head in wanted.heads for at in self._known.holders.get(head, ()))
        people = [at for at in holders if self._known.all[at].person]
        return [at for at in people if any(matches(wanted, role) for role in self._known.all[at].roles)]

    def _people_before(self, start: int) -> list[int]:
        """The two people who are subjects before a place, nearest first."""
        last = bisect_left(self._starts, start)
        found: list[int] = []
        for mention in reversed(self._mentions[max(0, last - _REACH) : last]):
            at = self._known.of_mention.get(mention.span.start)
            tree = self._trees[mention.sentence]
            subject = tree.words[mention.head].dep in ("nsubj", "nsubjpass")
            if at is not None and subject and not mention.quoted and self._known.all[at].person:
                found.append(at)
            if len(found) == 2:
                break
        return found

    def _may_hold(self, at: int, words: str) -> bool:
        """Whether the person just spoken of can be a country's leader whom the article gives no office.

        Only for an office with its country ("the Ukrainian president") or for one tied to the person so; a
        person with another office, or that of another country, can't.
        """
        wanted = role_of(words)
        if wanted.head not in LEADER_ROLES or self._known.all[at].roles:
            return False
        return not (wanted.modifiers & self._known.offices) and bool(
            wanted.modifiers & _COUNTRIES or not wanted.modifiers
        )
