"""The angles of the outlets: whose headline asserts what neither title nor lines have told yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from summarizer.merge.news.lines import Desk
from summarizer.merge.news.topics import single_words

__all__ = ["NO_ANGLES", "Angles"]

# A headline is told where so much of its telling words is. A line tells it only where no more than the second
# share of its own words is told. In eight real events in three outlets each, all headlines or first
# sentences are told so by title and lead, .88 of them in eight that nothing was chosen on; without angles it
# was .92 and .75. What several outlets share is reached as before.
_TOLD, _FRESH = 0.6, 0.4
# So far up an article tells what its headline asserts.
_FRONT = 3
# A line of another outlet tells a headline with so many of its untold words, at least so large a share.
_FEWEST, _MOST_OF = 2, 0.5


@dataclass(frozen=True)
class Angles:
    """The stems of the headlines of each origin; what others overtook is nobody's angle any more."""

    headlines: Mapping[str, Sequence[frozenset[str]]] = field(default_factory=dict)

    @classmethod
    def of(cls, desk: Desk) -> Angles:
        """The headlines of the newest articles."""
        found: dict[str, list[frozenset[str]]] = {}
        for article in desk.articles:
            if article.title and not desk.is_older(article.id):
                words = single_words(article.title.split(" | ")[0])
                found.setdefault(desk.origins.get(article.id, article.id), []).append(words)
        return cls(found)

    def is_opened(self, outlet: str, place: int, words: Set[str], heard: Set[str]) -> bool:
        """Whether a line with these words at the top of an outlet's article tells what is untold of it.

        The first sentence of an article is its news, whatever the headline says.
        """
        if place > _FRONT or len(words & heard) > _FRESH * len(words):
            return False
        if place == 1 and outlet in self.headlines:
            return True
        return any(len(told & heard) < _TOLD * len(told) for told in self.headlines.get(outlet, ()))

    def is_told_by(self, words: Set[str], heard: Set[str]) -> bool:
        """Whether a line with these words of whatever outlet tells most of what is untold of a headline."""
        untold = (
            headline - heard
            for headlines in self.headlines.values()
            for headline in headlines
            if len(headline & heard) < _TOLD * len(headline)
        )
        return any(len(left & words) >= max(_FEWEST, _MOST_OF * len(left)) for left in untold)


NO_ANGLES = Angles()
