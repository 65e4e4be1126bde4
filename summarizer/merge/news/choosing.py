"""Which lines stand where: what is to come, what one outlet alone has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from summarizer.lexicon.load import word_list
from summarizer.merge.briefing import NewsLine
from summarizer.merge.news.importance import worth
from summarizer.merge.news.lines import Desk
from summarizer.merge.news.topics import shared_words, topic_words

__all__ = ["different", "only_lines", "to_come"]

# Lines that share more of their telling words than this say one thing to a reader.
_SAME = 0.6
_MOST_NEXT = 8
# What an outlet alone has holds at least this share of words that no other outlet has.
_OWN_WORDS = 0.4
_DAY = re.compile(
    r"\b(?:\w+day|tomorrow|tonight|next (?:{})|(?:{}) \d+|20\d\d)\b".format(
        *("|".join(word_list("standing", name)) for name in ("seasons", "months"))
    ),
    re.IGNORECASE,
)
_DATED = 1.5


def different(lines: Iterable[NewsLine], told: Sequence[NewsLine] = ()) -> list[NewsLine]:
    """The lines that don't say again what one before them or one of `told` says."""
    kept: list[NewsLine] = []
    for line in lines:
        if all(shared_words(line.text, other.text) <= _SAME for other in (*told, *kept)):
            kept.append(line)
    return kept


def to_come(desk: Desk, told: Sequence[NewsLine]) -> tuple[NewsLine, ...]:
    """Lines on what is planned, expected or due, those with a day first."""
    found: dict[str, tuple[float, NewsLine]] = {}
    for sentence in desk.sentences:
        stands = desk.stands(sentence)
        if sentence.article in desk.overtaken:
            continue
        if stands.whole and stands.coming and not desk.leans(sentence) and sentence.items.claims:
            line = desk.sentence_line(sentence)
            value = worth(desk, line) * (_DATED if _DAY.search(line.text) else 1.0)
            found.setdefault(line.text, (value, line))
    ranked = [line for _, line in sorted(found.values(), key=lambda f: -f[0])]
    return tuple(different(ranked, told)[:_MOST_NEXT])


def only_lines(desk: Desk, told: Sequence[NewsLine]) -> tuple[NewsLine, ...]:
    """For each article the most telling line that no other outlet has, in the order of their worth."""
    found: dict[str, list[tuple[float, NewsLine]]] = {}
    for sentence in desk.sentences:
        stands = desk.stands(sentence)
        if not stands.whole or desk.leans(sentence) or not sentence.items.claims:
            continue
        if any(desk.claims[c].status != "single_source" for c in sentence.items.claims):
            continue
        own = desk.topics.own_share(topic_words(sentence.shown))
        if own >= _OWN_WORDS:
            line = desk.sentence_line(sentence)
            found.setdefault(line.article, []).append((worth(desk, line) * own, line))
    best: list[tuple[float, NewsLine]] = []
    for ranked in found.values():
        ranked.sort(key=lambda f: -f[0])
        fresh = (f for f in ranked if all(shared_words(f[1].text, t.text) <= _SAME for t in told))
        best += [first] if (first := next(fresh, None)) is not None else []
    best.sort(key=lambda f: -f[0])
    return tuple(different(line for _, line in best))
