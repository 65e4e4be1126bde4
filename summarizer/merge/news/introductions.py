"""Where an article introduces a person, a body or a short name: the words that a reader needs with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from summarizer.lexicon.calendar import WEEKDAYS
from summarizer.lexicon.first_names import is_first_name
from summarizer.lexicon.load import word_set
from summarizer.lexicon.name_lists import BODY_WORDS, HONORIFICS, SEVERAL_TITLES, TITLES
from summarizer.merge.speakers.owners import NAMED, holder_of
from summarizer.text.span import Span

__all__ = ["Introductions"]

# Capitalised words before a family name, with the stops of initials and titles.
_RUN = re.compile(r"(?:[A-Z][\w’'-]*\.?|[A-Z]\.(?:[A-Z]\.)*)(?:[ \u00a0]+|\Z)")
_MOST_BEFORE = 6
# What takes a title back in part.
_FORMER = re.compile(
    r"\b(?:[Ff]ormer|[Oo]netime|[Ee]x|[Tt]hen|[Ll]ate|[Oo]utgoing|[Ii]ncoming|[Aa]cting|[Rr]etired)[ -]\Z"
)
_LONGEST_FORMER = 10
# The two sentences right before a word take so many characters.
_RIGHT_BEFORE = 400
_CIVIL = frozenset(HONORIFICS)
# What begins a sentence in a capital is no part of a title.
_LITTLE = word_set("notions", "stop_words") | word_set("standing", "openings")
_DAYS = frozenset(day.capitalize() for day in WEEKDAYS)
# Everybody knows which House and which Army.
_KNOWN = word_set("standing", "known")
# Nouns of which papers make their names: "the Post".
_PAPERS = word_set("outlets", "paper_nouns")
_CAPITALS = r"(?:[A-Z][\w’'-]+ (?:(?:of|for|the|and|on|against) ){0,2}){1,6}[A-Z][\w’'-]+"


class Introductions:
    """One article's first full mentions; `given` are the first names of people by their family names."""

    def __init__(self, text: str, start: int, given: Mapping[str, frozenset[str]]) -> None:
        self._text, self._start, self._given = text, start, given
        self._found: dict[str, Span | None] = {}
        self._spelt: dict[str, Span | None] = {}

    def person(self, family: str) -> Span | None:
        """The first mention of somebody with the first name, and the title before it if there is one.

        None where the article doesn't say, or tells of two people of that family name. A day is
        nobody ("shot Tom Scott Tuesday").
        """
        if family in _DAYS:
            return None
        if family not in self._found:
            mentions = list(self._mentions(family))
            known = {given for given, _ in mentions if given is not None}
            full = [span for given, span in mentions if given is not None] or [span for _, span in mentions]
            self._found[family] = full[0] if full and len(known) <= 1 else None
        return self._found[family]

    def _mentions(self, family: str) -> Iterator[tuple[str | None, Span]]:
        """Each mention with a first name or a title, and that first name."""
        for match in re.finditer(rf"(?<![\w’'-]){re.escape(family)}\b", self._text[self._start :]):
            end = self._start + match.end()
            words = self._before(end - len(family))
            given = next((n for n, w in enumerate(words) if self._is_given(family, w.text)), None)
            titled = [n for n, w in enumerate(words) if _is_title(w.text)]
            if given is None and not (titled and titled[-1] == len(words) - 1):
                continue
            name = given if given is not None else len(words)
            first = _title_before(words, name, titled)
            shown = words[given].text if given is not None else None
            yield shown, Span.of(self._text, self._with_former(words[first].start), end)

    def _with_former(self, start: int) -> int:
        """Where "former" begins that stands before a title."""
        match = _FORMER.search(self._text[max(0, start - _LONGEST_FORMER) : start])
        return start - len(match.group()) if match else start

    def _before(self, at: int) -> list[Span]:
        """The capitalised words right before a place, on its line."""
        line = self._text.rfind("\n", 0, at) + 1
        found: list[Span] = []
        gap = line
        for match in _RUN.finditer(self._text, line, at):
            word = Span.of(self._text, match.start(), match.start() + len(match.group().rstrip()))
            found = [*found, word] if found and match.start() == gap else [word]
            gap = match.end()
        return found[-_MOST_BEFORE:] if found and gap == at else []

    def _is_given(self, family: str, word: str) -> bool:
        known = self._given.get(family.casefold(), frozenset())
        return word.casefold() in known or (is_first_name(word) and not _is_title(word))

    def body(self, short: str) -> Span | None:
        """The longer name of which an article gives the last word alone: "the Washington Post"."""
        if short.casefold() not in (BODY_WORDS | _PAPERS) - _KNOWN:
            return None
        longer = re.compile(rf"\b(?:[A-Z][\w’'-]+ ){{1,4}}{re.escape(short)}\b")
        match = longer.search(self._text, self._start)
        return None if match is None else _without_the(Span.of(self._text, match.start(), match.end()))

    def spelt_out(self, letters: str) -> Span | None:
        """What letters stand for where the article tells it: "the Justice Act (JA)"."""
        if letters not in self._spelt:
            self._spelt[letters] = self._spelling(letters) if letters in self._text else None
        return self._spelt[letters]

    def _spelling(self, letters: str) -> Span | None:
        match = re.search(rf"\b({_CAPITALS}),? (?:\(|or (?:the )?){letters}\b", self._text)
        if match is None:
            return None
        span = _without_the(Span.of(self._text, match.start(1), match.end(1)))
        initials = "".join(w[0] for w in re.split(r"[\s-]+", span.text) if w[:1].isupper())
        return span if initials[:1] == letters[:1] and len(initials) >= len(letters) - 1 else None

    def bearer(self, noun: str, at: int) -> Span | None:
        """The name of what a bare noun at a place stands for, as the words before it tell.

        "The group" is the one that is called a group by name or behind a comma, "the deal" one that the
        sentences right before it call a deal so.
        """
        before = self._text[self._start : at]
        name, _ = holder_of(f"the {noun}'s head", before, (), ())
        if name is None:
            near = before[-_RIGHT_BEFORE:]
            called = rf"\b({NAMED}), (?:a|an) (?:[\w-]+ ){{0,4}}{re.escape(noun)}\b"
            name = next((m[1] for m in reversed(list(re.finditer(called, near)))), None)
        start = before.rfind(name) if name else -1
        if name is None or start < 0:
            return None
        return _without_the(Span.of(self._text, self._start + start, self._start + start + len(name)))


def _title_before(words: Sequence[Span], name: int, titled: Sequence[int]) -> int:
    """Where the title that stands right before a name begins; the name itself where there is none."""
    if name - 1 not in titled:
        return name
    first = name - 1
    while first > 0 and _belongs_to_title(words[first - 1].text):
        first -= 1
    return first


def _belongs_to_title(word: str) -> bool:
    """Whether a capitalised word goes with the title behind it: "House Majority", no "On Friday"."""
    return (word not in _DAYS and word.casefold() not in _LITTLE and not word.endswith(".")) or _is_title(
        word
    )


def _is_title(word: str) -> bool:
    return word.casefold().rstrip(".") in TITLES - _CIVIL - SEVERAL_TITLES


def _without_the(span: Span) -> Span:
    cut = len("The ") if span.text.startswith("The ") else 0
    return Span(span.start + cut, span.end, span.text[cut:])
