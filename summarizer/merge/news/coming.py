"""What comes next: the lines on what is planned, expected or due, and not done or told yet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from summarizer.lexicon.calendar import WEEKDAYS
from summarizer.lexicon.stems import stem
from summarizer.merge.briefing import NewsLine
from summarizer.merge.news.choosing import HANGS, SAME, different
from summarizer.merge.news.days import DAY, DAY_AHEAD, days_in
from summarizer.merge.news.heard import Heard
from summarizer.merge.news.importance import worth
from summarizer.merge.news.lines import Desk, words_in
from summarizer.merge.news.overtaken import announced_acts
from summarizer.merge.news.sentences import NewsSentence
from summarizer.merge.news.shortening import shortened
from summarizer.merge.news.topics import shared_words, told_of
from summarizer.text.plain import words_of

__all__ = ["to_come"]

_MOST_NEXT = 4
# What is to come is no news where title and lead together tell so much of it; less is enough where they tell
# what is to be done and the line has no day that they lack.
_HEARD, _ACT_HEARD = 0.8, 0.5
_DATED = 1.5
# What somebody says of his plans in more words is told under his name.
_LONGEST_PLAN = 40
_GOES_ON = re.compile(r"[.!?][\"”’')]* +[\"“‘']?[A-Z]")
_DUE = re.compile(
    r"\b(?:is|are|begins?|starts?|opens?|ends?|takes? place)(?: (?:scheduled|set|due|planned))?(?: for| on)? "
    rf"(?:next )?(?:{'|'.join(WEEKDAYS)})\b(?!['’]s)",
    re.IGNORECASE,
)
# "May try to revive it as early as this week": a day by which something may be done is a plan.
_SOON = re.compile(
    r"\b(?:may|might|could|will)\b(?: \S+){1,12}? (?:as (?:early|soon) as|later|by the end of) "
    rf"(?:this|next|{'|'.join(WEEKDAYS)})\b",
    re.IGNORECASE,
)
# "Set sentencing for Nov. 20"
_FIXED = re.compile(rf"\b(?:set|scheduled|fixed) (?:\S+ ){{1,8}}for (?:{DAY.pattern})", re.IGNORECASE)
_ON_A_DAY = rf"(?:on|by|from|until|starting(?: on)?|beginning(?: on)?) {DAY_AHEAD.pattern}"
# "Said it would send inspectors on Thursday" is a plan as it is told on the day before.
_TOLD_AHEAD = re.compile(
    rf"\b(?:said|says|announced|confirmed|told)\b(?: \S+){{0,12}}? would (?:\S+ ){{1,14}}?{_ON_A_DAY}",
    re.IGNORECASE,
)
# "A case due to open on March 8", "a rally set for Wednesday has been postponed"
_DUE_TO = re.compile(rf"\bdue to (?:\S+ ){{1,6}}?{_ON_A_DAY}", re.IGNORECASE)
_PUT_OFF = re.compile(
    rf"\b(?:set|scheduled|planned) for {DAY_AHEAD.pattern}.*\b(?:has|have) been (?:\w+ly )?"
    r"(?:postponed|cancelled|canceled|delayed|called off|rescheduled)\b",
    re.IGNORECASE,
)
# What follows such a word isn't planned, only told for a case.
_ASSUMED = re.compile(r"(?:if|when|whenever|unless|whatever)\b", re.IGNORECASE)
# A question is none; what is said to have happened is planned only with a day ahead.
_NOT_TO_COME = frozenset(("happened", "asked"))


def to_come(desk: Desk, heard: Heard) -> tuple[NewsLine, ...]:
    """Lines on what is planned, expected or due, those with a day first; none told already."""
    found: dict[str, tuple[float, NewsLine]] = {}
    for line in (*_sentences(desk), *_plans(desk)):
        if _is_told(line.text, heard):
            continue
        value = worth(desk, line) * (_DATED if DAY.search(line.text) else 1.0)
        found.setdefault(line.text, (value, line))
    ranked = [line for _, line in sorted(found.values(), key=lambda f: -f[0])]
    return tuple(different(ranked)[:_MOST_NEXT])


def _is_told(line: str, heard: Heard) -> bool:
    """Whether a reader has read what a line tells, or at least that it will be done and when."""
    share = told_of(line, heard.text)
    if share >= _HEARD or not days_in(line) <= days_in(heard.text):
        return share >= _HEARD
    acts = announced_acts(line)
    act_told = bool(acts) and acts <= {stem(word) for word in words_of(heard.text)}
    if act_told and share >= _ACT_HEARD:
        return True
    return any(shared_words(line, told.text) > SAME for told in heard.lines)


def _sentences(desk: Desk) -> Iterator[NewsLine]:
    """The sentences of the articles, or parts of them, that tell what is to come."""
    for sentence in desk.sentences:
        if _is_to_come(desk, sentence) and not desk.overtaken.tells(sentence, desk.stands(sentence)):
            yield desk.sentence_line(_shortest(desk, sentence))


def _plans(desk: Desk) -> Iterator[NewsLine]:
    """What speakers say, in their own words, will be done on a day."""
    for claim in desk.briefing.claims:
        if claim.modality != "planned" or not any(DAY.search(r.statement) for r in claim.reports):
            continue
        for speaker in dict.fromkeys(r.speaker for r in claim.reports):
            if speaker is not None and desk.is_somebody(speaker):
                lines = (line for line in desk.own_lines(claim, speaker) if _is_a_plan(desk, line))
                yield from (_named(desk, line, speaker) for line in lines)


def _is_a_plan(desk: Desk, line: NewsLine) -> bool:
    """Whether a line of one short sentence announces something for a day, which nobody tells as done."""
    if not DAY.search(line.text) or words_in(line.text) > _LONGEST_PLAN or _GOES_ON.search(line.text):
        return False
    return bool(announced_acts(line.text)) and not desk.overtaken.announces(line.article, line.text)


def _named(desk: Desk, line: NewsLine, speaker: str) -> NewsLine:
    """The line of a speaker with his name, unless its words tell it."""
    return replace(line, speaker=None if desk.called.is_named(line.text, speaker) else speaker)


def _is_to_come(desk: Desk, sentence: NewsSentence) -> bool:
    stands = desk.stands(sentence)
    if not stands.whole or desk.leans(sentence) or not sentence.items.claims:
        return False
    hangs = HANGS.search(sentence.shown) or desk.replaces(sentence)
    if hangs or desk.cuts(sentence) or not desk.bears_on_the_news(desk.sentence_line(sentence)):
        return False
    if any(pattern.search(sentence.shown) for pattern in (_DUE, _SOON, _FIXED, _DUE_TO, _PUT_OFF)):
        return True
    if _TOLD_AHEAD.search(sentence.shown):
        return not desk.is_older(sentence.article)
    if not stands.coming or _ASSUMED.match(sentence.shown):
        return False
    main = desk.claims[desk.sentence_line(sentence).claims[0]]
    return main.modality not in _NOT_TO_COME or bool(DAY.search(sentence.shown))


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
