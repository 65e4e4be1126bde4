"""Which lines stand where: what is to come, what one outlet alone has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from summarizer.merge.briefing import NewsLine
from summarizer.merge.news.days import DAY, tells_of_the_past
from summarizer.merge.news.importance import worth
from summarizer.merge.news.lines import Desk, words_in
from summarizer.merge.news.sentences import NewsSentence
from summarizer.merge.news.shortening import shortened
from summarizer.merge.news.topics import shared_words, told_of, topic_words

__all__ = ["different", "only_lines", "to_come"]

# Lines that share more of their telling words than this say one thing to a reader.
_SAME = 0.6
_MOST_NEXT = 4
# What is to come is no news where title and lead together tell so much of it.
_HEARD = 0.8
# A line with such a word goes on with one before it.
_HANGS = re.compile(r"\b(?:also|therefore|thus|in addition|instead|to wit)\b", re.IGNORECASE)
# What an outlet alone has holds at least this share of words that no other outlet has.
_OWN_WORDS = 0.4
_DATED = 1.5
_DUE = re.compile(
    r"\b(?:is|are|begins?|starts?|opens?|ends?|takes? place)(?: (?:scheduled|set|due|planned))?(?: for| on)? "
    r"(?:next )?(?:{})day\b(?!['’]s)".format(
        "|".join(("mon", "tues", "wednes", "thurs", "fri", "satur", "sun"))
    ),
    re.IGNORECASE,
)
# What follows such a word isn't planned, only told for a case.
_ASSUMED = re.compile(r"(?:if|when|whenever|unless|whatever)\b", re.IGNORECASE)
_NOT_TO_COME = frozenset(("happened", "asked"))
# Neither is the past nor anybody's view what one outlet alone found out.
_ASIDE = frozenset(("background", "opinion"))
# What an outlet thinks worth telling stands above this; a shorter line tells little.
_FAR_DOWN, _FEWEST_WORDS = 20, 10
# Another outlet has a line where it has so many of the telling words of the shorter of both.
_ELSEWHERE, _SHORTEST = 0.6, 30
# A number, or a name of two words or more.
_TOLD = re.compile(r"\d[\d.,]*|(?<!\A)[A-Z][\w’'-]+(?: [A-Z][\w.’'-]+)+")


def different(
    lines: Iterable[NewsLine], told: Sequence[NewsLine] = (), same: float = _SAME
) -> list[NewsLine]:
    """The lines that don't say again what one before them or one of `told` says."""
    kept: list[NewsLine] = []
    for line in lines:
        if all(shared_words(line.text, other.text) <= same for other in (*told, *kept)):
            kept.append(line)
    return kept


def to_come(desk: Desk, told: Sequence[NewsLine], title: str = "") -> tuple[NewsLine, ...]:
    """Lines on what is planned, expected or due, those with a day first; none told already."""
    heard = " ".join((title, *(line.text for line in told)))
    found: dict[str, tuple[float, NewsLine]] = {}
    for sentence in desk.sentences:
        if not _is_to_come(desk, sentence) or desk.overtaken.tells(sentence, desk.stands(sentence)):
            continue
        line = desk.sentence_line(_shortest(desk, sentence))
        if told_of(line.text, heard) >= _HEARD:
            continue
        value = worth(desk, line) * (_DATED if DAY.search(line.text) else 1.0)
        found.setdefault(line.text, (value, line))
    ranked = [line for _, line in sorted(found.values(), key=lambda f: -f[0])]
    return tuple(different(ranked, told)[:_MOST_NEXT])


def _is_to_come(desk: Desk, sentence: NewsSentence) -> bool:
    stands = desk.stands(sentence)
    if not stands.whole or desk.leans(sentence) or not sentence.items.claims:
        return False
    hangs = _HANGS.search(sentence.shown) or desk.replaces(sentence)
    if hangs or not desk.bears_on_the_news(desk.sentence_line(sentence)):
        return False
    if _DUE.search(sentence.shown):
        return True
    if not stands.coming or _ASSUMED.match(sentence.shown):
        return False
    main = desk.claims[desk.sentence_line(sentence).claims[0]]
    return main.modality not in _NOT_TO_COME


def _shortest(desk: Desk, sentence: NewsSentence) -> NewsSentence:
    """The shortest part of a sentence that tells what is to come, and the day if there is one."""
    parts = shortened([sentence], desk.briefing) if sentence.told is None else []
    dated = bool(DAY.search(sentence.shown))
    able = [
        part
        for part, stands in zip(parts, desk.judged([p.span.text for p in parts]), strict=True)
        if stands.whole and stands.coming and part.items.claims and bool(DAY.search(part.shown)) == dated
    ]
    return min([sentence, *able], key=lambda s: len(s.span))


def only_lines(desk: Desk, told: Sequence[NewsLine]) -> tuple[NewsLine, ...]:
    """For each article the most telling line that no other outlet has, in the order of their worth."""
    found: dict[str, list[tuple[float, NewsLine]]] = {}
    for sentence in desk.sentences:
        if not _is_a_fact(desk, sentence):
            continue
        claims = [desk.claims[c] for c in sentence.items.claims]
        if any(c.status != "single_source" or c.importance in _ASIDE for c in claims):
            continue
        own = desk.topics.own_share(topic_words(sentence.shown))
        if own >= _OWN_WORDS and _tells_something(desk, sentence) and not _is_elsewhere(desk, sentence):
            line = desk.sentence_line(sentence)
            found.setdefault(line.article, []).append((worth(desk, line) * own, line))
    best: list[tuple[float, NewsLine]] = []
    for ranked in found.values():
        ranked.sort(key=lambda f: -f[0])
        fresh = (f for f in ranked if all(shared_words(f[1].text, t.text) <= _SAME for t in told))
        best += [first] if (first := next(fresh, None)) is not None else []
    best.sort(key=lambda f: -f[0])
    return tuple(different(line for _, line in best))


def _is_a_fact(desk: Desk, sentence: NewsSentence) -> bool:
    """Whether a sentence near the top tells alone, in the outlet's own voice, what happened.

    What somebody says stands under his name; what somebody is, is seldom news.
    """
    stands = desk.stands(sentence)
    if not stands.whole or stands.describes or stands.sayers or stands.coming or desk.leans(sentence):
        return False
    if not sentence.items.claims or sentence.place > _FAR_DOWN or _HANGS.search(sentence.shown):
        return False
    if not desk.knows(stands.subject or ""):
        return False
    return words_in(sentence.shown) >= _FEWEST_WORDS and desk.topics.is_central(topic_words(sentence.shown))


def _tells_something(desk: Desk, sentence: NewsSentence) -> bool:
    """Whether it has a number or a name that no other outlet has, and nothing of years ago.

    What is left is mostly a reporter's comment, or a quotation that means little alone.
    """
    line = sentence.shown.replace("’", "'")
    told = {w for match in _TOLD.finditer(line) for w in topic_words(match.group()) if " " not in w}
    return bool(told & desk.topics.alone) and not tells_of_the_past(line, desk.year)


def _is_elsewhere(desk: Desk, sentence: NewsSentence) -> bool:
    """Whether another outlet has most of the telling words of the shorter line of both in one sentence."""
    own = desk.origins.get(sentence.article)
    others = (s for s in desk.all_sentences if s.place > 0 and desk.origins.get(s.article) != own)
    long = (s for s in others if len(s.span) >= _SHORTEST)
    return any(shared_words(sentence.shown, s.shown) > _ELSEWHERE for s in long)
