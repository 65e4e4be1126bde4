"""What a claim says, in the parts by which two claims are compared."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from summarizer.lexicon.calendar import MONTHS
from summarizer.lexicon.load import word_list
from summarizer.lexicon.persons import person_stems
from summarizer.lexicon.stems import stem
from summarizer.lexicon.thesaurus import FAMILIES
from summarizer.merge.meaning.notions import Notions, in_one_word, notions, weight
from summarizer.merge.meaning.phases import Phase, phase_of
from summarizer.merge.meaning.times import event_days
from summarizer.parse.assertion import Assertion
from summarizer.quantities.numerals import numerals
from summarizer.text.plain import plain, words_of

__all__ = ["ABOUT_TOLERANCE", "Number", "Profile", "bare_profile", "days_of", "profile"]

_NEGATED = re.compile(
    r"\b(?:not|never|no longer|nobody|no one|none|neither|nothing|without|cannot|didn't"
    r"|doesn't|don't|isn't|aren't|wasn't|weren't|hasn't|haven't|hadn't|won't|wouldn't|can't|couldn't"
    r"|failed to|refused to"
    r"|(?:absurd|nonsense|rubbish|baseless|groundless|untrue|false|wrong|a lie) (?:to|that))\b"
    r"|\bno (?!less|more|fewer|sooner|later|doubt)\w+"
)
_NOT_NEGATED = re.compile(
    r"\b(?:not only|no (?:more|less|fewer|later|sooner) than|not yet known|no doubt"
    r")\b"
)
# What follows these is said of something else: "on which updates had not been installed".
_ASIDE = re.compile(
    r"\b(?:so that|because|which|who|whose|whom|while|although|though|until|unless|if|when|where|instead of"
    r"|rather than)\b|, (?:none|not|but not|with no|without)\b"
)
_SENTENCE_END = re.compile(r"(?<=\w\w[.!?])[\"']? ")
_UNITS = 4


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a claim: its bounds and the notion of what it counts."""

    low: float | None
    high: float | None
    unit: str | None

    def meets(self, other: Number) -> bool:
        """Whether both can hold of one quantity."""
        lows = [n for n in (self.low, other.low) if n is not None]
        highs = [n for n in (self.high, other.high) if n is not None]
        return not lows or not highs or max(lows) <= min(highs)


@dataclass(frozen=True, slots=True)
class Profile:
    """The parts of one assertion; `bounded` where a negation holds up to a time or an amount alone.

    `asserts` is the statement's main clause as the checked claim carries it, `years` are those it names.
    """

    notions: frozenset[str]
    names: frozenset[str]
    head: str | None
    numbers: tuple[Number, ...]
    negated: bool
    bounded: bool
    phase: Phase
    days: frozenset[date | str]
    first_person: bool
    words: tuple[str, ...]
    asserts: Assertion | None = None
    years: frozenset[str] = frozenset()


@lru_cache(maxsize=1 << 10)
def profile(statement: str, published: str | None, asserts: Assertion | None = None) -> Profile:
    """Take a statement apart; `published` is the day when "on Monday" is said, `asserts` its main clause."""
    low = plain(statement)
    about: Notions = notions(_without_titles(statement))
    tokens = tuple(words_of(statement))
    phase = phase_of(low, headline=True)
    clause = _clause(low)
    days = _days(low, published, phase)
    return Profile(
        notions=about.all | {f"#{day}" for day in days},
        names=about.names,
        head=_head(statement, low),
        numbers=_numbers(low),
        negated=bool(_NEGATED.search(clause)),
        bounded=bool(_BOUNDED.search(clause)),
        phase=phase,
        days=days,
        first_person=bool(
            {"i", "we", "my", "our", "me", "us", "i'm", "we'll", "we're", "we've", "i've"} & set(tokens)
        ),
        words=tokens,
        asserts=asserts,
        years=_years(tokens),
    )


def days_of(statement: str, published: str | None) -> frozenset[date | str]:
    """The days of the profile of a statement, which is made for them no further than they need."""
    low = plain(statement)
    return _days(low, published, phase_of(low, headline=True))


def _days(low: str, published: str | None, phase: Phase) -> frozenset[date | str]:
    return event_days(low, published, _DIRECTION.get(phase))


@lru_cache(maxsize=1 << 12)
def bare_profile(statement: str) -> Profile:
    """A statement in a language that isn't taken apart: its words, so that it joins the same words alone.

    It counts as said in the first person, since whose words they are can't be told from them.
    """
    tokens = tuple(plain(statement).split())
    return Profile(
        notions=frozenset(),
        names=frozenset(),
        head=None,
        numbers=(),
        negated=False,
        bounded=False,
        phase=phase_of("", headline=True),
        days=frozenset(),
        first_person=True,
        words=tokens,
        years=_years(tokens),
    )


def _years(tokens: Iterable[str]) -> frozenset[str]:
    return frozenset(w for w in tokens if len(w) == 4 and w.isdigit() and w[:2] in ("19", "20"))


def _clause(low: str) -> str:
    """The main clause of a lower-case statement, phrases in one word."""
    clause = _NOT_NEGATED.sub(" ", _SENTENCE_END.split(in_one_word(low))[0])
    start = _ASIDE.search(clause, 1)
    return clause[: start.start()] if start else clause


# "Nobody knew before Sunday" says when, "we won't pay more than that" how much: what is so up to the bound.
_BOUNDED = re.compile(r"\b(?:before|until|till|since|earlier|longer|more than|further than|only)\b")

# Where a weekday lies: before the day of publication or after it; either where the verb doesn't tell.
_DIRECTION: dict[Phase, bool] = {"done": False, "planned": True, "possible": True}

_TITLE = re.compile(
    r"\b(?:(?:[Ff]ormer|[Ee]x-?|[Dd]eputy|[Cc]hief|[Pp]rime|[Oo]pposition|[Ff]oreign|[Ff]inance"
    r"|[Ii]nterior|[Dd]efen[cs]e|[Ee]conomy) ){0,3}"
    r"(?:[Pp]resident|[Mm]inister|[Mm]ayor|[Ll]eader|[Ss]ecretary|[Gg]overnor|[Cc]hancellor|[Jj]udge|[Cc]andidate|[Dd]irector|"
    r"[Ss]pokes(?:wo)?man|[Ss]pokesperson|[Ee]xecutive|[Cc]hairman|[Gg]eneral|[Kk]ing|[Pp]rofessor)\s+(?=[A-Z])"
)  # fmt: skip


_ACCORDING = re.compile(r"^According to [^,]+, |,? according to [^,]+$")


def _without_titles(statement: str) -> str:
    """The statement less the titles before names and the source within: outlets add and drop them."""
    return _TITLE.sub("", _ACCORDING.sub("", statement))


def _head(statement: str, low: str) -> str | None:
    """The common noun that heads a passive's subject: "missiles" in "missiles are being sent"."""
    match = _PASSIVE.search(low)
    if match is None or len(low) != len(statement):
        return None
    words = statement[: match.start()].split()
    if not words or words[-1][0].isupper():
        return None
    return min((n for n in notions(words[-1]).all if weight(n) >= 1), default=None)


_PASSIVE = re.compile(
    r" (?:(?:is|are|was|were) (?:being )?"
    r"|(?:has|have|had|will|would|may|might|could|must|should) (?:been|be) )"
    r"(?:\w+ly |now |also |already |not )?"
    r"(?!expected|understood|said|reported|believed|known|thought|set|due)"
    r"\w+(?:ed|en|wn|nt|id|ut|ld|ost|ught)\b"
)


_AT_LEAST = re.compile(r"(?:more than|at least|over|no (?:less|fewer) than|upwards of|up from)\s+\D?$")
_AT_MOST = re.compile(
    r"(?:as many as|at most|up to|no more than|less than|fewer than|under|as much as)\s+\D?$"
)
_RANGE = re.compile(r"^\s*(?:\S+\s)?(?:and|to|-)\s+\D?$")
_COMPARED = re.compile(
    r"(?:instead of|rather than|from|compared (?:with|to)|against|not|of (?:the|its|his|her|their))\s+\D?$"
)
_ABOUT = re.compile(r"(?:about|around|some|roughly|nearly|almost|approximately|an estimated|close to)\s+\D?$")
ABOUT_TOLERANCE = 0.1
_MONTHS = rf"(?:{'|'.join(MONTHS)})\b"
_MONTH_AFTER = re.compile(rf"(?:st|nd|rd|th)? (?:of )?{_MONTHS}")
# A number that names something: "School No. 2", "Article 5", "flight 370".
_LABEL = re.compile(
    r"\b(?:no\.?|number|nr\.?|route|article|section|chapter|paragraph|flight|room|gate|line|resolution|unit|block)\s?$"
)
_CLOCK = re.compile(r"\s?(?:[ap]\.?m\b|o'clock|gmt\b)")
_MONTH = re.compile(rf"{_MONTHS}\s*$")


def _numbers(low: str) -> tuple[Number, ...]:
    found: list[Number] = []
    last_end = -1
    for numeral in numerals(low):
        before, after = low[max(0, numeral.start - 24) : numeral.start], low[numeral.end : numeral.end + 60]
        if (
            _COMPARED.search(before)
            or numeral.form in {"ordinal", "decade", "fraction"}
            or numeral.value is None
            or _MONTH.search(before)
            or _LABEL.search(before)
            or _MONTH_AFTER.match(after)
        ):
            continue
        if _CLOCK.match(after) or (after[:1] == ":" and after[1:2].isdigit()) or before[-1:] == ":":
            continue
        value = float(numeral.value)
        if 1900 <= value <= 2100 and numeral.end - numeral.start == 4 and not _counts_people(before, after):
            continue
        unit = _CURRENCIES.get(before[-1:]) or _unit(after)
        if unit is None and value == 1:
            continue
        if found and 0 <= last_end < numeral.start and _RANGE.search(low[last_end : numeral.start]):
            found[-1] = Number(found[-1].low, value, unit or found[-1].unit)
        else:
            found.append(_bounded(value, before, unit))
        last_end = numeral.end
    return tuple(map(_in_hours, found))


def _counts_people(before: str, after: str) -> bool:
    """Whether a number that could be a year counts: "2000 people were killed", not "in 2031 people fled"."""
    return _unit(after) in {"soldier", "job"} and not _IN_A_YEAR.search(before)


_IN_A_YEAR = re.compile(r"\b(?:in|since|by|until|of|from|to|year|early|late|mid-?)\s*$")


def _in_hours(number: Number) -> Number:
    """A length of time in hours, another number as it is."""
    length = HOURS.get(number.unit or "")
    if length is None:
        return number
    return Number(
        None if number.low is None else number.low * length,
        None if number.high is None else number.high * length,
        "hour",
    )


def _bounded(value: float, before: str, unit: str | None) -> Number:
    if _AT_MOST.search(before):
        return Number(None, value, unit)
    if _AT_LEAST.search(before):
        return Number(value, None, unit)
    if _ABOUT.search(before):
        return Number(value * (1 - ABOUT_TOLERANCE), value * (1 + ABOUT_TOLERANCE), unit)
    return Number(value, value, unit)


# "Three days" and "72 hours" are one length.
HOURS = {"minut": 1 / 60, "hour": 1.0, "day": 24.0, "week": 168.0, "month": 730.0, "year": 8766.0}


_NO_NOUN = frozenset(word_list("people", "no_noun"))
_CURRENCIES = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen"}


@lru_cache(maxsize=4096)
def _unit(after: str) -> str | None:
    """The notion of the first noun behind a number: a kind of people or soldiers, jobs, percent, hours."""
    tokens = re.findall(r"[^\W\d_]+|[%€$£]", after.split(".", maxsplit=1)[0])[:_UNITS]
    if tokens[:2] == ["per", "cent"]:
        return "percent"
    if not tokens or tokens[0] in _NO_NOUN:
        return None
    if tokens[0] == "%" or stem(tokens[0]) in HOURS:
        return "percent" if tokens[0] == "%" else stem(tokens[0])
    for token in tokens:
        if token in _NO_NOUN:
            break
        for family in ("soldier", "job", "percent"):
            if token in FAMILIES[family]:
                return family
        if stem(token) in person_stems():
            return "people"
    return next((stem(t) for t in tokens[:1] if t not in {"million", "billion"}), None)
