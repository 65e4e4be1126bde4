"""Every place where an article names somebody, less the capitals that only begin a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.lexicon.calendar import DAYS_AND_MONTHS, SHORT_MONTHS, WEEKDAYS
from summarizer.lexicon.cues import VERB_CUES
from summarizer.lexicon.load import word_set
from summarizer.lexicon.name_lists import BODY_WORDS, PERSON_ROLES, TITLES
from summarizer.lexicon.places import PLACES
from summarizer.lexicon.word_lists import words
from summarizer.names.name import NameParts, name_parts
from summarizer.parse.lexicon import CLOSED, VERB_TAGS, open_tag
from summarizer.text.span import Span

__all__ = [
    "Mention",
    "find_mentions",
    "follows_as_subject",
    "is_body",
    "is_headline",
    "is_subject",
    "speaks_like_a_person",
]

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚ"
_ABBREVIATED = (
    r"(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Col|Lt|Sgt|Capt|Maj|Prof|Rev|Hon|St|Adm|Cmdr|Cllr|Supt|Insp|"
    r"Det)\."
)
_CAPITALISED = (
    rf"(?:{_ABBREVIATED}|(?:[{_UPPER}]\.)+|[{_UPPER}]\w*(?:[-&]\w+|[’'](?!s\b)\w+|\.(?=[a-z]{{2,3}}\b))*)"
)
_GAP = r"(?:[^\S\n]+|\r?\n)"
_PARTICLE = r"(?:van|von|der|den|de|del|della|di|da|dos|du|bin|ibn|al|el|ter|ten)"
_RUN = re.compile(
    rf"(?<![\w’'-]){_CAPITALISED}(?:{_GAP}(?:{_PARTICLE}{_GAP}){{0,2}}{_CAPITALISED}){{0,9}}"
    r"(?:,?\s(?:Jr|Sr)\b\.?)?"
)
_OF = re.compile(rf"{_GAP}(?:of|for)(?:{_GAP}the)?{_GAP}(?=[{_UPPER}])")
_AFTER_OF = re.compile(rf"{_CAPITALISED}(?:{_GAP}{_CAPITALISED}){{0,3}}")
_NAMES_A_BODY = word_set("bodies", "names_a_body")
_LOWER_WORD = re.compile(r"\b[a-z]{2,}\b")
_ANY_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_SENTENCE_OPENS = re.compile(r"(?:^|[.!?:…]|[\"“”‘'»«(\[—–-]|\n)[\"“”‘’'»)\]\s—–-]*$")
_DAYS = DAYS_AND_MONTHS | frozenset(SHORT_MONTHS) | {"christmas", "easter"}
_NEXT = re.compile(
    r"(?:\s\([^()]{1,30}\))?(?:\s(?:of|from|for|at|in)\s(?:the\s)?[A-Z][\w.’'-]*(?:\s(?:of\s)?[A-Z][\w.’'-]*){0,4})?"
    r"(?:(?P<comma>,\s(?:who\b|whose\b|an?\b|the\b|\d\d\b|[a-z]+(?:ed|ing)\b))|"
    r"\s(?:(?:also|then|later|still|now|just|again|once|never|\w+ly|"
    rf"{'|'.join(map(str.title, WEEKDAYS))}|last week|himself|herself|themselves)\s){{0,2}}(?P<word>[a-z]+))"
)
_PREVIOUS = re.compile(r"(according to|[\w’'-]+)\s(?:the\s)?$", re.IGNORECASE)
_SUBORDINATE = word_set("mentions", "subordinate")
_UTTERING = frozenset({"assert", "concede", "deny", "reject", "criticise", "praise", "ask"})
_BODIES_DO = words("reported reports announced announces issued issues published publishes released")
_SAYING = word_set("mentions", "saying")
_POSSESSIVE = re.compile(r"[’']s?(?!\w)")
_BEFORE = re.compile(r"(?:[\w’'.-]+[^\S\n]+){1,6}$")
_APPOSITION = re.compile(
    r"\s?,\s(?!and\b|or\b|but\b|who\b|whose\b|which\b|where\b|when\b)([^,.;:“”\"—–]{3,120})(?=[,.;—–])"
)
_ARTICLES = words("a an the his her its their our my")
_DEFINITE = words("the his her its their our my")
_OWNED = re.compile(r"[’']s?\s")
_CLOSES_APPOSITION = (",", ".", ":", ";", "\n", "")
# How far before a name its role can begin, and how long a line with nothing but capitals can be.
_ROLE_WINDOW = 90
_HEADLINE_WORDS = 25
_HEADLINE_CHARS = 300
_HEADLINE_SHARE = 0.8


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming: `span` with titles, `parts` taken apart.

    `role` are the words that say what the person is, before the name ("Ukrainian president") or after it
    ("a two-time champion"), None without any. `possessive` where a genitive follows. `opens` where it opens
    a sentence. `quoted` where it stands inside quotation marks.
    """

    span: Span
    parts: NameParts
    role: str | None
    possessive: bool
    opens: bool
    quoted: bool
    described: bool


def is_headline(line: str) -> bool:
    """Whether nearly all longer words of a line are capitalised, so that capitals show no names."""
    if len(line) > _HEADLINE_CHARS:
        return False
    words = [w for w in _ANY_WORD.findall(line) if len(w) > 3]
    if not 3 <= len(words) <= _HEADLINE_WORDS:
        return False
    return bool(sum(w[0].isupper() for w in words) >= _HEADLINE_SHARE * len(words))


def find_mentions(text: str, paragraphs: tuple[Span, ...], quoted: tuple[Span, ...]) -> tuple[Mention, ...]:
    """The mentions of `text` in order.

    Args:
        text: the article's text.
        paragraphs: its paragraphs.
        quoted: what stands in quotation marks, disjoint and in order.
    """
    small = set(_LOWER_WORD.findall(text))
    return tuple(_scan(text, paragraphs, quoted, small))


def _scan(
    text: str, paragraphs: tuple[Span, ...], quoted: tuple[Span, ...], small: set[str]
) -> Iterator[Mention]:
    at_quote = 0
    for block in paragraphs:
        if is_headline(block.text):
            continue
        position = block.start
        while match := _RUN.search(text, position, block.end):
            start, end = match.span()
            end = _with_complement(text, start, end, block.end)
            position = end
            opens = (
                _SENTENCE_OPENS.search(text, max(block.start, start - 4), start) is not None
                or start == block.start
            )
            first = _first_word(text, start, end, opens, small)
            if first is None:
                continue
            while at_quote < len(quoted) and quoted[at_quote].end <= first:
                at_quote += 1
            inside = at_quote < len(quoted) and quoted[at_quote].start <= first
            yield _mention(
                text, Span.of(text, first, end), block, opens=opens and first == start, inside=inside
            )


def _with_complement(text: str, start: int, end: int, limit: int) -> int:
    """The end of a body's name that goes on with "of": "Ministry of Defence", "University of Leeds"."""
    last = text[start:end].rsplit(maxsplit=1)[-1].casefold()
    if last in _NAMES_A_BODY and (joint := _OF.match(text, end, limit)):
        more = _AFTER_OF.match(text, joint.end(), limit)
        return more.end() if more else end
    return end


def _first_word(text: str, start: int, end: int, opens: bool, small: set[str]) -> int | None:
    """Where the name begins once words are left out that are capital only because a sentence begins."""
    words = list(_ANY_WORD.finditer(text, start, end))
    for at, word in enumerate(words):
        low = word.group().casefold()
        if low in _DAYS and low not in ("may", "april", "june", "august"):
            continue
        closed = low in CLOSED and CLOSED[low] not in "jn"
        if closed and low not in TITLES and not (len(low) > 1 and word.group().isupper()):
            continue
        if low in _DAYS:
            return word.start() if at + 1 < len(words) else None
        if opens and at == 0 and low in small and not _is_known(low, len(words)):
            continue
        return word.start()
    return None


def _is_known(low: str, count: int) -> bool:
    return count > 1 and (low in TITLES or low in PLACES or low in PERSON_ROLES)


def _mention(text: str, span: Span, block: Span, *, opens: bool, inside: bool) -> Mention:
    start, end = span.start, span.end
    parts = name_parts(span.text)
    before = _role_before(text, start, block.start) or _apposed_role_before(text, start, end, block.start)
    after = None if before else _APPOSITION.match(text, end, min(block.end, end + 130))
    role = before or (_role_after(after.group(1)) if after else None)
    if role is None and parts.titles:
        role = span.text[: span.text.find(parts.words[0])].strip() or None
    elif before and parts.titles:
        role = f"{before} {span.text[: span.text.find(parts.words[0])].strip()}".strip()
    follows = text[end : end + 8]
    described = bool(re.match(r",\s(?:\d\d\b|who\b|whose\b|a\b|an\b|the\b)|\s\((?:[RD]-|\d)", follows))
    return Mention(span, parts, role, bool(_POSSESSIVE.match(follows)), opens, inside, described)


def _role_before(text: str, start: int, limit: int) -> str | None:
    """The description that runs up to a name: its last word says what a person is."""
    if text[start - 1 : start] != " ":
        return None
    match = _BEFORE.search(text, max(limit, start - _ROLE_WINDOW), start)
    if match is None:
        return None
    return _role_ending(match.group().split())


def _apposed_role_before(text: str, start: int, end: int, limit: int) -> str | None:
    """The description that a name between commas explains: "the group's spokeswoman, Priya Nair, said"."""
    if text[start - 2 : start] != ", " or text[end : end + 1] not in _CLOSES_APPOSITION:
        return None
    match = _BEFORE.search(f"{text[max(limit, start - _ROLE_WINDOW) : start - 2]} ")
    role = _role_ending(match.group().split()) if match else None
    if role is None or match is None:
        return None
    above = match.group().split()[: -len(role.split())]
    definite = bool(above) and above[-1].casefold() in _DEFINITE
    return role if definite or _OWNED.search(role) else None


def _role_ending(words: list[str]) -> str | None:
    """The description that ends these words, where the last one says what a person is."""
    if words[-1].casefold() not in PERSON_ROLES or words[-1][0].isupper():
        return None
    kept = [words[-1]]
    for word in reversed(words[:-1]):
        low = word.casefold()
        if low in _ARTICLES or (low in CLOSED and CLOSED[low] not in "jnx") or word[-1] in ".,":
            break
        kept.append(word)
    return " ".join(reversed(kept))


def _role_after(words: str) -> str | None:
    """The description in an apposition, where it is one: "a spokesman for the ministry"."""
    tokens = words.split()
    while tokens and tokens[0].casefold() in _ARTICLES:
        tokens = tokens[1:]
    head = re.split(r"\s(?:of|for|at|in|from|who|with|on|to|and)\s", " ".join(tokens))[0].split()
    if head and (head[-1].casefold() in PERSON_ROLES or head[-1].casefold().endswith(("director", "chief"))):
        return " ".join(tokens)
    return None


def is_body(parts: NameParts) -> bool:
    """Whether a name's words say that it names a body, not a person."""
    return any(w.casefold() in BODY_WORDS and (len(w) > 3 or w.isupper()) for w in parts.words)


def follows_as_subject(text: str, end: int) -> bool:
    """Whether the words at `end` go on as after a subject: a verb, an apposition, a relative clause."""
    match = _NEXT.match(text, end)
    if match is None:
        return False
    if match.group("comma"):
        return True
    low = match.group("word").casefold()
    return (
        VERB_TAGS.get(low) in ("v", "u") or CLOSED.get(low) == "a" or low in VERB_CUES or open_tag(low) == "v"
    )


def is_subject(text: str, mention: Mention, last: Mention | None = None) -> bool | None:
    """Whether the words around a mention make it a subject; None where unsure or subordinate.

    `last` is the last of several mentions joined by "and".
    """
    end = (last or mention).span.end
    before = _PREVIOUS.search(text, max(0, mention.span.start - 30), mention.span.start)
    previous = before.group(1).casefold() if before else ""
    if previous in _SAYING or previous == "according to":
        return True
    if CLOSED.get(previous) in ("p", "t") and not mention.opens:
        return False
    match = _NEXT.match(text, end)
    if match is None or not follows_as_subject(text, end):
        return False
    unsure = (
        match.group("comma")
        and not mention.opens
        and text[mention.span.start - 2 : mention.span.start] != ", "
    )
    return None if unsure or previous in _SUBORDINATE else True


def speaks_like_a_person(text: str, mention: Mention) -> bool:
    """Whether a bare name of one to three words, no acronym and without "the", meets a verb of saying."""
    words = mention.parts.words
    if not 1 <= len(words) <= 3 or any(len(w) > 1 and w.isupper() for w in words):
        return False
    before = _PREVIOUS.search(text, max(0, mention.span.start - 30), mention.span.start)
    if text[max(0, mention.span.start - 4) : mention.span.start].casefold() == "the ":
        return False
    match = _NEXT.match(text, mention.span.end)
    after = match.group("word").casefold() if match and match.group("word") else ""
    uttered = any(c.cue_class in _UTTERING for c in VERB_CUES.get(after, ())) and after not in _BODIES_DO
    return (
        after in _SAYING
        or uttered
        or (before is not None and before.group(1).casefold() in _SAYING - {"told", "asked"})
    )
