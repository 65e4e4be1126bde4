"""Whom an article credits for its words: agencies in datelines, bylines, closing lines and sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from summarizer.lexicon.calendar import DAYS_AND_MONTHS, SHORT_MONTHS
from summarizer.lexicon.load import pairs, word_list, word_set
from summarizer.lexicon.places import place_of
from summarizer.lexicon.word_lists import listed
from summarizer.text.plain import plain

__all__ = ["KNOWN", "is_paper", "line_credits", "named_in", "short_forms", "unnamed_wires"]

# How agencies that stand in datelines all over the world are called, with the name that is printed.
KNOWN = pairs("agencies")
_PART = r"[A-Z][\w.&’'-]*"
_NAME = rf"(?:[Tt]he )?(?:{_PART}(?: (?:of |and |& )?{_PART}){{0,4}}|dpa|dapd|epd|ntb|tt)"
# An agency stands in round brackets or between slashes behind place and day.
_DATELINE = re.compile(
    rf"^(?P<place>[^\n()/“\"]{{0,70}}?)(?P<before>[-–—]\s*)?"
    rf"(?:\((?P<round>{_NAME}(?: ?/ ?{_NAME})?)\)\s*(?P<dash>[-–—:_])?|/(?P<slash>{_NAME})/)",
    re.MULTILINE,
)
_PLACE_AND_DAY = re.compile(
    r"[A-Z][\w.’'-]*(?:[ ,/]+(?:[A-Z][\w.’'-]*|\d{1,2}|\d{4}|and|de|del|la|of|on|the|an|am))*[,. ]*$|^\s*$"
)
_BYLINE = re.compile(
    r"^\W*(?:(?:by|source:?|from|text:|words:)\s+)(?P<names>[^\n]{2,80})$", re.IGNORECASE | re.MULTILINE
)
# "AFP, Tuesday 2 Jul 2013": an agency and the day in a line of their own.
_WITH_DAY = re.compile(
    rf"^\s*(?P<name>{_NAME}),? (?P<day>[A-Za-z]+\.?,? [\d, ]*[A-Za-z]*\.? ?\d[\d, :APMapm.]*)$", re.MULTILINE
)
_ALONE = re.compile(rf"^[\s—–(-]*(?P<name>{_NAME})[\s).]*$", re.MULTILINE)
_CLOSING = re.compile(
    r"(?:(?:with|additional|further|original) )*(?:reporting|material|files|contributions?|information"
    r"|copy|input|report|content) (?:by|from|provided by|supplied by) (?P<names>[^\n]{2,90})"
    r"|(?:source|credit|copyright|©)(?: ?©| \d{4}|:)* (?P<source>[^\n.]{2,60})",
    re.IGNORECASE,
)
_UNNAMED = re.compile(
    r"\b(?:(?:wire|news|press) (?:services?|agencies|reports|copy)|agency (?:reports|copy|material)"
    r"|(?:and|with|from|by) (?:the )?(?:agencies|wires)|^\W*agencies\W*$)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    rf"\b(?:told|informed|said to|interview (?:with|by|in)|speaking to|spoke to|interviewed by|quoted by"
    rf"|(?:first )?reported (?:by|in)|according to(?: a report (?:by|in))?|reports? (?:by|in))"
    rf" (?P<name>{_NAME})"
)
_REPORTED = re.compile(
    rf"(?P<name>{_NAME}) (?:(?:has|had|have) )?(?:(?:first|earlier|previously|also) )?"
    r"(?:reported|reports|learned|learnt|revealed)\b"
)
_PICTURE = re.compile(r"picture|photo|image|graphic|video|illustration", re.IGNORECASE)
_HEAD, _TAIL, _LINE, _LAST_LINES = 600, 300, 180, 4
# Nouns of which agencies and papers make their names.
_AGENCY_NOUNS = frozenset(listed("press agency wire wires newswire service services presse agentur"))
_PAPER_NOUNS = frozenset(word_list("outlets", "paper_nouns"))
_STATIONS = frozenset(word_list("outlets", "stations"))
_NO_NAMES = word_set("outlets", "no_names") | DAYS_AND_MONTHS | frozenset(SHORT_MONTHS)


@lru_cache(maxsize=1 << 12)
def short_forms(name: str) -> frozenset[str]:
    """The forms under which a publisher is named: the whole name, its capitals, and its last words."""
    whole = plain(name).removeprefix("the ").strip(" .")
    words = [w for w in re.findall(r"[\w'-]+", whole) if w not in {"of", "the", "and"}]
    forms = {whole}
    if len(words) > 1:
        forms.add(words[-1])
        # Two letters are too easily somebody else's: an MP told the Meridian Post.
        forms |= {"".join(w[0] for w in words)} if len(words) > 2 else set()
        forms |= {" ".join(whole.split()[n:]) for n in range(1, len(whole.split()))}
    return frozenset(f for f in forms if len(f) > 1)


def is_paper(name: str) -> bool:
    """Whether a name anywhere in a text is that of an agency, a paper or a station by its form."""
    low = plain(name).removeprefix("the ").strip(" .")
    words = low.split()
    if low in KNOWN or low in _STATIONS:
        return True
    return len(words) > 1 and (
        words[-1] in _PAPER_NOUNS or words[0] == "radio" or low.endswith("news agency")
    )


def _is_agency(name: str) -> bool:
    """Whether a name in a line of credits is an agency's, not a person's."""
    low = plain(name).removeprefix("the ").strip(" .")
    words = low.split()
    if low in KNOWN:
        return True
    if len(words) > 1:
        return name[0].isupper() and bool(set(words) & _AGENCY_NOUNS)
    return name.isupper() and name.isalpha() and 2 <= len(name) <= 6 and low not in _NO_NAMES


def line_credits(text: str, author: str | None) -> Iterator[str]:
    """The names credited for an article's words, in its head and its closing lines; the surest first."""
    yield from (part for part in _parts(author or "") if _is_agency(part))
    head, tail = text[:_HEAD], text[-_TAIL:]
    for match in _DATELINE.finditer(head):
        yield from (n for n in _names_in_dateline(match) if _in_dateline(n, match, text))
    for match in _BYLINE.finditer(head):
        yield from _credited(match["names"], alone=match[0].lower().lstrip().startswith("by"))
    for match in _WITH_DAY.finditer(head):
        first = plain(match["day"]).split()[0].strip(".,")
        if plain(match["name"]) in KNOWN and (first in DAYS_AND_MONTHS or first in SHORT_MONTHS):
            yield match["name"]
    for match in _ALONE.finditer(head):
        if plain(match["name"]).removeprefix("the ") in KNOWN:
            yield match["name"]
    for line in tail.split("\n")[-_LAST_LINES:]:
        yield from _closing_credits(line)


def _names_in_dateline(match: re.Match[str]) -> list[str]:
    return [name.strip() for name in (match["round"] or match["slash"]).split("/")]


def _closing_credits(line: str) -> Iterator[str]:
    """The agencies in a line below an article: "— Velpress", "With reporting by Reuters"."""
    if alone := _ALONE.match(line):
        name = alone["name"].strip()
        marked = line.lstrip()[:1] in {"—", "–", "-", "("} and " " not in name
        if _is_agency(name) or (marked and _written(name)):
            yield name
    elif len(line) < _LINE and not _PICTURE.search(line) and (match := _CLOSING.search(line)):
        yield from _credited(match["names"] or match["source"], alone=bool(match["names"]))


def _credited(names: str, *, alone: bool) -> Iterator[str]:
    """The agencies in a line of credits, people left out; one word `alone` after "By" is an agency."""
    parts = _parts(names)
    for part in parts:
        if _is_agency(part) or (alone and len(parts) == 1 and " " not in part and _written(part)):
            yield part


def _parts(names: str) -> list[str]:
    if _PICTURE.search(names):
        return []
    found = re.split(r"[,|/;&]| and | of | for | at | with | via ", names)
    return [re.sub(r"^[Tt]he ", "", p.strip(" .\t")) for p in found if p.strip(" .\t")]


def _written(name: str) -> bool:
    """Whether a word is written as a name and is no place, month, state or word of the trade."""
    low = plain(name).removeprefix("the ").strip(" .")
    return (
        (name[:1].isupper() or low in KNOWN)
        and not any(w.strip(".") in _NO_NAMES for w in low.split())
        and not any(c.isdigit() for c in name)
        and place_of(name) is None
        and len(low) > 1
    )


def _in_dateline(name: str, line: re.Match[str], text: str) -> bool:
    """Whether a name in the brackets of a first line is an agency's; one unknown must be written as one."""
    if not _PLACE_AND_DAY.match(line["place"]):
        return False
    if plain(name).removeprefix("the ").split(" ")[0] in KNOWN or _is_agency(name):
        return True
    bare = re.escape(re.sub(r"^[Tt]he ", "", name))
    placed = re.search(rf"\b(?:in|near|around|across|outside|from) {bare}\b", text)
    marked = bool(line["dash"] or line["slash"] or line["before"])
    place = line["place"].strip(" ,.")
    dated = place[:2].isupper() or " " not in place or any(c in "," + "0123456789" for c in place)
    return marked and dated and _written(name) and not placed


def unnamed_wires(text: str, author: str | None) -> bool:
    """Whether an article says that it is made from agencies it doesn't name."""
    lines = [author or "", *text[:_HEAD].split("\n")[:4], *text[-_TAIL:].split("\n")[-3:]]
    return any(len(line) < 90 and _UNNAMED.search(line) for line in lines) or bool(
        re.search(r"^[^\n()]{0,70}\((?:News )?Agencies\)", text[:_HEAD], re.MULTILINE)
    )


def named_in(sentence: str) -> Iterator[str]:
    """The names that a sentence gives for who was told or who reported; they may be anybody's."""
    for pattern in (_TOLD, _REPORTED):
        for match in pattern.finditer(sentence):
            yield match["name"].rstrip(".'’-")
