"""What one outlet alone has, and lines of which none says again what another does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from summarizer.merge.briefing import NewsLine
from summarizer.merge.news.alike import Alike
from summarizer.merge.news.days import tells_of_the_past
from summarizer.merge.news.importance import worth
from summarizer.merge.news.lines import Desk, words_in
from summarizer.merge.news.sentences import NewsSentence
from summarizer.merge.news.topics import shared_words, topic_words

__all__ = ["HANGS", "SAME", "different", "is_of_one_outlet", "only_lines"]

# Lines that share more of their telling words than this say one thing to a reader.
SAME = 0.6
HANGS = re.compile(r"\b(?:also|therefore|thus|in addition|instead|to wit)\b", re.IGNORECASE)
"""A line with such a word goes on with one before it."""
# What an outlet alone has holds at least this share of words that no other outlet has.
_OWN_WORDS = 0.4
# Neither is the past nor anybody's view what one outlet alone found out.
_ASIDE = frozenset(("background", "opinion"))
# What an outlet thinks worth telling stands above this; a shorter line tells little.
_FAR_DOWN, _FEWEST_WORDS = 20, 10
# Another outlet has a line where it has so many of the telling words of the shorter of both.
_ELSEWHERE, _SHORTEST = 0.6, 30
# A number, or a name of two words or more.
_TOLD = re.compile(r"\d[\d.,]*|(?<!\A)[A-Z][\w’'-]+(?: [A-Z][\w.’'-]+)+")


def different(lines: Iterable[NewsLine], told: Sequence[NewsLine] = (), same: float = SAME) -> list[NewsLine]:
    """The lines that don't say again what one before them or one of `told` says."""
    kept: list[NewsLine] = []
    for line in lines:
        if all(shared_words(line.text, other.text) <= same for other in (*told, *kept)):
            kept.append(line)
    return kept


def only_lines(desk: Desk, told: Sequence[NewsLine]) -> tuple[NewsLine, ...]:
    """For each article the most telling line that no other outlet has, in the order of their worth."""
    found: dict[str, list[tuple[float, NewsLine]]] = {}
    others = _Others(desk)
    for sentence in desk.sentences:
        if not _is_a_fact(desk, sentence):
            continue
        claims = [desk.claims[c] for c in sentence.items.claims]
        if any(not c.is_alone or c.importance in _ASIDE for c in claims):
            continue
        own = desk.topics.own_share(topic_words(sentence.shown))
        if own >= _OWN_WORDS and _tells_something(desk, sentence) and not others.have(sentence):
            line = desk.sentence_line(sentence)
            found.setdefault(line.article, []).append((worth(desk, line) * own, line))
    best: list[tuple[float, NewsLine]] = []
    for ranked in found.values():
        ranked.sort(key=lambda f: -f[0])
        fresh = (f for f in ranked if all(shared_words(f[1].text, t.text) <= SAME for t in told))
        best += [first] if (first := next(fresh, None)) is not None else []
    best.sort(key=lambda f: -f[0])
    return tuple(different(line for _, line in best))


def is_of_one_outlet(desk: Desk, line: str) -> bool:
    """Whether a line's words are largely one outlet's, and at least half of its numbers and names, if any.

    One day more doesn't make rates that all outlets give the find of one.
    """
    told = _told(line)
    alone = len(told & desk.topics.alone)
    return desk.topics.own_share(topic_words(line)) >= _OWN_WORDS and 2 * alone >= len(told)


def _is_a_fact(desk: Desk, sentence: NewsSentence) -> bool:
    """Whether a sentence near the top tells alone, in the outlet's own voice, what happened.

    What somebody says stands under his name; what somebody is, is seldom news.
    """
    stands = desk.stands(sentence)
    if not stands.whole or stands.describes or stands.sayers or stands.coming or desk.leans(sentence):
        return False
    if not sentence.items.claims or sentence.place > _FAR_DOWN or HANGS.search(sentence.shown):
        return False
    if not desk.knows(stands.subject or ""):
        return False
    return words_in(sentence.shown) >= _FEWEST_WORDS and desk.topics.is_central(topic_words(sentence.shown))


def _tells_something(desk: Desk, sentence: NewsSentence) -> bool:
    """Whether it has a number or a name that no other outlet has, and nothing of years ago.

    What is left is mostly a reporter's comment, or a quotation that means little alone.
    """
    line = sentence.shown.replace("’", "'")
    return bool(_told(line) & desk.topics.alone) and not tells_of_the_past(line, desk.year)


def _told(line: str) -> frozenset[str]:
    """The numbers and the words of the longer names of a line."""
    found = _TOLD.finditer(line.replace("’", "'"))
    return frozenset(w for match in found for w in topic_words(match.group()) if " " not in w)


class _Others:
    """The sentences that are long enough to be told from one another, each with its origin."""

    def __init__(self, desk: Desk) -> None:
        long = [s for s in desk.all_sentences if s.place > 0 and len(s.span) >= _SHORTEST]
        self._alike = Alike(s.shown for s in long)
        self._origins = desk.origins
        self._of = [desk.origins.get(s.article) for s in long]

    def have(self, sentence: NewsSentence) -> bool:
        """Whether another outlet has most of the telling words of the shorter of both in one sentence."""
        own = self._origins.get(sentence.article)
        near = self._alike.near(sentence.shown)
        return any(shared > _ELSEWHERE and self._of[n] != own for n, shared in near)
