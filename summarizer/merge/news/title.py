"""The title of a briefing: the headline that tells most of the news."""

from __future__ import annotations

import re

from summarizer.merge.news.candidates import OF_THE_PAGE, candidates, is_of_the_page
from summarizer.merge.news.lines import LENGTH_POWER, Desk, words_in
from summarizer.merge.news.misprints import has_bent_infinitive, infinitives
from summarizer.merge.news.sentences import as_line
from summarizer.merge.news.shortening import without_asides
from summarizer.merge.news.topics import topic_words
from summarizer.text.plain import words_of

__all__ = ["MOST_WORDS", "headline_of", "news_title", "title_of"]

_FEWEST, _MOST = 4, 18
_LENGTH_POWER = 0.5
_EARLY, MOST_WORDS = 3, 25
# What the headline of an older article counts, and one with a misprint.
_OLDER, _MISPRINTED = 0.7, 0.5
# What a headline says of its own article is no news: "10 moments that mattered", "What we know so far".
_OF_ITSELF = re.compile(
    r"\W*(?:(?:the )?(?:\d+|three|five|seven|ten) (?:[\w-]+ ){0,2}?(?:moments?|things|takeaways|ways|reasons"
    r"|facts|photos|questions|lessons)\b|(?:here[’']s )?(?:what (?:we|you|to)|everything (?:we|you)) \w+"
    r"|watch\b|(?:new )?details emerge\b)",
    re.IGNORECASE,
)
# Behind its headline an outlet puts its own name.
_SIGNED = re.compile(r"\s\|\s[^|]{2,40}\Z")
# What a page shows beside its story.
_SHOWN_TOO = re.compile(r"\s*[\[(](?:video|videos|photos?|pictures|audio)[\])]\Z", re.IGNORECASE)
_BY_WHOM = re.compile(r"(?:\s[-–—]\s[^-–—]{3,40}|:\s(?:report|reports|sources?|officials?))\Z", re.IGNORECASE)


def news_title(desk: Desk) -> str | None:
    """The headline that is worth most for its length; None where no article has one that tells anything.

    What announces as coming what others tell as done comes after them, and so does what asserts nothing, or
    nothing but what the article holds. A
    toll that a later one overtook is told only where nothing else is.
    """
    headlines = [s for s in desk.all_sentences if s.place == 0]
    asserted = {s.article for s in headlines if s.items.claims}
    old_tolls = {s.article for s in headlines if desk.overtaken.gives_old_toll(s)}
    told = infinitives(s.shown for s in desk.all_sentences if s.place > 0)
    found: list[tuple[bool, bool, bool, bool, bool, float, int, str]] = []
    for n, article in enumerate(desk.articles):
        title = headline_of(article.title)
        if title is None:
            continue
        value = desk.topics.sum(topic_words(title)) / words_in(title) ** _LENGTH_POWER
        value *= _OLDER if desk.is_older(article.id) else 1.0
        value *= _MISPRINTED if has_bent_infinitive(title, told) else 1.0
        asked = article.language == desk.briefing.generator.language
        fresh = article.id not in desk.overtaken.articles and not _is_stale(desk, article.id, title)
        news, asserts = _OF_ITSELF.match(title) is None, article.id in asserted
        found.append((article.id not in old_tolls, asked, news, fresh, asserts, value, -n, title))
    best = max(found, default=None)
    if best is not None and best[0]:
        return best[-1]
    return _from_lead(desk) or (best[-1] if best else None)


def headline_of(title: str | None) -> str | None:
    """An article's title as that of a briefing, less its outlet's name; None where it tells nothing whole.

    That the page shows a video tells nothing.
    """
    headline = _SHOWN_TOO.sub("", _SIGNED.sub("", " ".join((title or "").split()))).rstrip(". ")
    return headline if _FEWEST <= words_in(headline) <= _MOST and _is_whole(headline) else None


def title_of(desk: Desk, statement: str | None) -> str | None:
    """A statement as a title; None where it is no outlet's own, too long, or can't be read alone."""
    if statement is None or not _FEWEST <= words_in(statement) <= MOST_WORDS:
        return None
    told = (r for claim in desk.briefing.claims for r in claim.reports if r.statement == statement)
    own = any(r.speaker is None or r.speaker in desk.outlets for r in told)
    return as_line(statement) if own and desk.standing(statement).whole else None


def _from_lead(desk: Desk) -> str | None:
    """Where no article has a title, the most telling short sentence near the start of one."""
    early = [c.sentence.shown for c in candidates(desk) if c.sentence.place <= _EARLY and not c.quoted]
    lines = [(_telling(desk, line), -n, line) for n, line in enumerate(without_asides(early))]
    short = [line for line in lines if words_in(line[-1]) <= MOST_WORDS]
    return max(short)[-1] if short else None


def _telling(desk: Desk, line: str) -> float:
    """How much of the news a line tells for its length; "today" tells nobody when."""
    told: float = desk.topics.sum(topic_words(line)) / words_in(line) ** LENGTH_POWER
    return told * (OF_THE_PAGE if is_of_the_page(line) else 1.0)


def _is_stale(desk: Desk, article: str, title: str) -> bool:
    """Whether a headline of an older article has a number that the newest don't print."""
    numbers = {word for word in words_of(title) if word[0].isdigit()}
    return desk.is_older(article) and not numbers <= desk.newest_words


def _is_whole(title: str) -> bool:
    """Whether a headline asserts: no question, no marks left open, no trailing credit."""
    if "?" in title or title.endswith((":", "…", "...")) or "|" in title or _BY_WHOM.search(title):
        return False
    return title.count("“") == title.count("”") and title.count('"') % 2 == 0
