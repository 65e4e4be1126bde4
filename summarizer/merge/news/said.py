"""Who said what: every speaker with the lines that tell it, the most heard first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

from summarizer.merge.briefing import Claim, NewsLine, Said
from summarizer.merge.news.choosing import different
from summarizer.merge.news.heard import Heard, in_turn
from summarizer.merge.news.importance import worth
from summarizer.merge.news.lines import Desk, words_in
from summarizer.merge.news.lookups import statement_line
from summarizer.merge.news.references import goes_on
from summarizer.text.plain import words_of
from summarizer.text.quotation_marks import quoted_stretches
from summarizer.text.span import overlap

__all__ = ["said"]

_MOST_SAID = 12
_MOST_SPEAKERS = 60
# A reader takes in no more heads than these.
_MOST_HEADS = 8
# What words in quotation marks count before others: readers come for them.
_QUOTED = 1.3
# Two lines of one speaker that share more of their telling words say one thing.
_ALIKE = 0.45
# A sentence of more words is read twice, and takes the room of another speaker.
_READABLE, _TOO_LONG = 35, 0.1
# A quotation is read as it is spoken: so many words more.
_EASIER = 10
_MARKS = ("“", '"')
# What stands behind somebody's words and holds none.
_WHO_SAYS = re.compile(r"\A([“\"].*[”\"])[^“”\"]+\Z")
# Between two sentences of a line.
_SENTENCE = re.compile(r"(?<=[.!?])[\"”’']?\s+(?=[\"“‘A-Z])")
_HE = re.compile(r"(?:He|She|It|They)\b")
# So many characters may stand between a line and what it goes on with.
_NEAR = 200
# A quotation of so many words isn't told twice.
_LONG = 5
# What a line counts that names somebody of whom a reader hasn't been told.
_UNKNOWN = 0.3
# What a head counts that is nobody in particular, where those who have names speak.
_UNNAMED = 0.3


def said(desk: Desk, heard: Heard) -> tuple[Said, ...]:
    """The speakers with lines that can be read alone: whom the title begins with, who is in a quarrel, the
    most heard.

    What a reader has heard is said no more.
    """
    claims: dict[str, list[Claim]] = {}
    for claim in desk.briefing.claims:
        for speaker in dict.fromkeys(r.speaker for r in claim.reports):
            if speaker is not None and desk.is_somebody(speaker):
                claims.setdefault(speaker, []).append(claim)
    order = {s.id: (-len(s.articles), n) for n, s in enumerate(desk.briefing.speakers)}
    parties = _parties(desk)
    found: list[tuple[bool, bool, float, int, Said]] = []
    printed: set[str] = set()
    for speaker in sorted(claims, key=lambda s: order[s])[:_MOST_SPEAKERS]:
        own = _lines(desk, claims[speaker], speaker, heard)
        lines = [x for x in own if not heard.tells(x) and not _is_told_again(desk, x, speaker, heard)]
        if not lines and desk.is_central(speaker):
            own = _lines(desk, claims[speaker], speaker, heard, on_news=False)
            lines = [x for x in own if _has_new_words(x, heard.text)]
        lines = [x for x in lines if not any(_is_part(x, other) for other in lines)]
        kept = [x for x in islice(different(lines, same=_ALIKE), _MOST_SAID) if x.text not in printed]
        kept = _opened(kept)
        if not desk.is_trusted and not desk.called.is_introduced(speaker, [x.text for x in kept], desk.known):
            continue
        if kept and desk.called.is_one_unnamed(speaker) and _opens_an_article(desk, kept[0]):
            continue
        printed |= {x.text for x in kept}
        if kept:
            outlets, n = order[speaker]
            value = outlets * worth(desk, kept[0]) * (1.0 if desk.called.is_named_one(speaker) else _UNNAMED)
            opens = desk.called.opens(heard.title, speaker)
            found.append((not opens, speaker not in parties, value, n, Said(speaker, tuple(kept))))
    heads = _each_once(desk, (s for *_, s in sorted(found, key=lambda f: f[:4])))
    return tuple(islice(in_turn(heads), _MOST_HEADS))


def _lines(
    desk: Desk, claims: Iterable[Claim], speaker: str, heard: Heard, *, on_news: bool = True
) -> list[NewsLine]:
    """The lines of a speaker that have to do with the news, the most telling first, no quotation twice."""
    lines = [x for c in claims for x in desk.own_lines(c, speaker, heard, on_news=on_news)]
    lines = [x for x in lines if not desk.overtaken.is_line(x)]
    quoted: list[str] = []
    kept: list[NewsLine] = []
    for line in sorted(lines, key=lambda x: -_value(desk, x, speaker)):
        own = [
            " ".join(words)
            for q in quoted_stretches(line.text)
            if len(words := words_of(q.inner.text)) >= _LONG
        ]
        if not any(told in other or other in told for told in own for other in quoted):
            kept.append(line)
            quoted += own
    return kept


def _is_told_again(desk: Desk, line: NewsLine, speaker: str, heard: Heard) -> bool:
    """Whether a reader of the speaker has read what a line has him say, however it is opened."""
    if not line.claims or not desk.called.is_named(heard.text, speaker):
        return False
    told = [r for r in desk.claims[line.claims[0]].reports if r.article == line.article]
    reported = [statement_line(r) for r in told if r.speaker == speaker and r.wording != "direct"]
    return any(heard.adds_nothing(words) for words in reported if words in line.text)


def _is_part(line: NewsLine, other: NewsLine) -> bool:
    """Whether a line's words stand in a longer line of the same article."""
    own = sum(map(len, line.evidence))
    longer = line.article == other.article and sum(map(len, other.evidence)) > own
    return longer and overlap(line.evidence, other.evidence) == own


def _value(desk: Desk, line: NewsLine, speaker: str) -> float:
    """What a line under a head is worth; who says it, and where, adds nothing to somebody's words."""
    told = replace(line, text=_WHO_SAYS.sub(r"\1", line.text))
    value = worth(desk, told) * (_QUOTED if quoted_stretches(line.text) else 1.0)
    value *= _TOO_LONG if _longest_sentence(line.text) > _READABLE else 1.0
    return value if desk.introduces(line, speaker) else value * _UNKNOWN


def _longest_sentence(line: str) -> int:
    """The words of the longest sentence of a line; somebody's words are the easier to read."""
    longest = 0
    for sentence in _SENTENCE.split(line):
        spoken = any(mark in line[: line.find(sentence) + 1] for mark in _MARKS)
        longest = max(longest, words_in(sentence) - (_EASIER if spoken else 0))
    return longest


def _parties(desk: Desk) -> frozenset[str]:
    """The speakers of claims that somebody denies or contradicts, and those who deny."""
    contested = (c for c in desk.briefing.claims if c.denied_by or c.opposed_by)
    denying = (d.speaker for d in desk.briefing.denials if d.kind != "unconfirmed" and d.claims)
    return frozenset(s for s in (*(r.speaker for c in contested for r in c.reports), *denying) if s)


def _opened(lines: Sequence[NewsLine]) -> list[NewsLine]:
    """The lines without those that go on ("also") with another than the one before; "he" opens none."""
    able = [n for n, line in enumerate(lines) if not goes_on(line.text)]
    named = (n for n in able if not _HE.match(lines[n].text))
    first = next(named, next(iter(able), None))
    kept: list[NewsLine] = [] if first is None else [lines[first]]
    for n, line in enumerate(lines):
        if n != first and kept and (not goes_on(line.text) or _is_behind(line, kept[-1])):
            kept.append(line)
    return kept


def _is_behind(line: NewsLine, before: NewsLine) -> bool:
    """Whether a line stands right behind another in its article."""
    between = line.evidence[0].start - before.evidence[-1].end
    return line.article == before.article and 0 <= between <= _NEAR


def _each_once(desk: Desk, heads: Iterable[Said]) -> tuple[Said, ...]:
    """Without a second "Officials": to a reader it is one head, and nothing says that they are the same."""
    unnamed = {s.id: s.name.casefold() for s in desk.briefing.speakers if s.kind == "anonymous"}
    first: dict[str, Said] = {}
    for head in heads:
        first.setdefault(unnamed.get(head.speaker, head.speaker), head)
    return tuple(first.values())


def _opens_an_article(desk: Desk, line: NewsLine) -> bool:
    """Whether an article begins so: "a staffer" of its first sentence is named below it."""
    sentence = desk.sentence_of(line.article, line.evidence)
    return sentence is not None and sentence.place <= 1


def _has_new_words(line: NewsLine, heard: str) -> bool:
    """Whether a line has somebody's words in quotation marks that no line before it has."""
    before = f" {' '.join(words_of(heard))} "
    quoted = (words_of(q.inner.text) for q in quoted_stretches(line.text) if q.depth == 0)
    return any(len(words) >= _LONG and f" {' '.join(words)} " not in before for words in quoted)
