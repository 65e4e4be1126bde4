"""What articles call a person right beside the name: title, office, and of what body or whence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from summarizer.lexicon.load import word_set
from summarizer.lexicon.name_lists import FIELDS, HONORIFICS, PARTIES, TITLES
from summarizer.lexicon.places import COUNTRY_OF, PLACES
from summarizer.lexicon.pronouns import forms_of
from summarizer.merge.speakers.owners import NAMED, REACH, holder_of
from summarizer.merge.speakers.titles import titled
from summarizer.merge.speakers.whence import whence
from summarizer.names.name import name_parts
from summarizer.parse.roles import head_of
from summarizer.text.plain import words_of

__all__ = [
    "Introduction",
    "Known",
    "country_of_seat",
    "introduce",
    "is_membership",
    "is_office",
    "is_placed",
    "tells_of_what",
    "tells_who",
]

# The words of a role: small ones, and names of bodies and places, up to so many of them.
_WORD = (
    r"(?!(?:the|a|an|its|his|her|their|who|but|that|which|said|told)\b)"
    r"(?:[A-Z]\.(?:[A-Z]\.)+|(?:Rep|Sen|Gov|Mr|Mrs|Ms|Dr|St|No)\.|[A-Za-z0-9](?:[\w’'&/-]|\.(?=\w))*)"
)
_MOST = 9
_OWNER = r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er)\s+"
_BEFORE = re.compile(rf"\b({_OWNER}(?:{_WORD}\s+){{0,{_MOST}}}{_WORD}),\s+\Z")
# Whose the role is stands before it: "Lind's lawyer, ", "Lind's lawyer ".
_OF_ITS_OWNER = re.compile(rf"\b({NAMED}['’]s?\s+(?:{_WORD}\s+){{0,4}}{_WORD}),?\s+\Z")
_AGE = r"(?:,\s+\d\d)?"
_BEHIND = re.compile(
    rf"{_AGE},\s+(?:who (?:is|serves as)\s+)?((?:{_OWNER})?(?:(?:{_WORD}|the)\s+){{0,{_MOST}}}{_WORD})"
    r"(?=[,.;:—–)]|\s[—–-]|\n|\Z)"
)
# "Lind advisers, including the spokeswoman Ida Holm".
_STAFF = "|".join(sorted(word_set("people", "staff")))
_AMONG = re.compile(
    rf"\b({NAMED})\s+(?:{_STAFF}),?\s+(?:including|such as|among them)\s+(?:the\s+)?"
    rf"((?:{_WORD}\s+){{0,4}}{_WORD}),?\s+\Z"
)
_POST = re.compile(r"\A\S+ .*\b(?:in|on|of) (?:the )?[A-Z]")
_SEAT = re.compile(r"(?:the\s+)?government in ([A-Z]\w+(?: [A-Z]\w+)*)\Z", re.IGNORECASE)
# So much text beside a name tells what its bearer is.
_AROUND = 180
_RANKS = word_set("people", "ranks")
_KIN = word_set("people", "kin")
_ANY_BODY = word_set("bodies", "any_of_them")
_MEMBERSHIPS = word_set("people", "memberships")
_OFFICES = TITLES - HONORIFICS.keys()
_ARTICLE = re.compile(r"\A(?:the|a|an)\s+", re.IGNORECASE)
_LINKS = {word: word_set("people", f"serve_{word}") for word in ("for", "to")}
_ARTICLES = frozenset(("the", "a", "an"))
# "Her lawyer" is the lawyer of nobody whom the role names.
_PRONOUNS = forms_of("i", "we", "he", "she", "it", "they")


@dataclass(frozen=True, slots=True)
class Known:
    """The names of people whose lawyer somebody may be, and of bodies whose president."""

    people: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Introduction:
    """What a reader needs to place a name: the role, of what body or whence, the name with its title.

    A role that an article gives as "the group's director" is told with the group's name. `affiliation` is
    "the Cato Institute", "D-N.Y." or "Republican of Texas", as an article prints it.
    """

    role: str | None = None
    affiliation: str | None = None
    titled: str | None = None


@dataclass(frozen=True, slots=True)
class _Told:
    """What one mention of a name has beside it."""

    role: str | None = None
    owner: str | None = None
    mark: str | None = None
    place: str | None = None
    titled: str | None = None


def introduce(
    names: Sequence[str], roles: Iterable[str], texts: Iterable[str], known: Known = Known()
) -> Introduction:
    """The best that the texts give beside a person's names, with the roles known already.

    An office that says of what comes first, then an office, then what else somebody is; a seat in a body
    is the last, since the title tells it. `known` are the others who are named.
    """
    full = sorted(
        {bare for n in names if len((bare := name_parts(n).bare).split()) > 1}, key=len, reverse=True
    )
    told = [t for text in texts for name in full for t in _mentions(name, text, known)]
    found: Counter[tuple[str, str | None]] = Counter((t.role, t.owner) for t in told if t.role)
    found.update((role, None) for role in roles)
    best = max(found, key=lambda f: (*_rank(*f), found[f], *_fullest(f[0])), default=None)
    role = f"{best[0]} {_linked(best[0])} {best[1]}" if best and best[1] else best and best[0]
    marks = Counter(t.mark for t in told if t.mark)
    places = Counter(t.place for t in told if t.place)
    affiliation = _commonest(marks) or _commonest(places)
    titles = Counter(t.titled for t in told if t.titled)
    title = max(
        titles,
        key=lambda t: (not _is_seat(t), bool(marks) is not is_placed(t), titles[t], len(t), t),
        default=None,
    )
    return Introduction(role, affiliation, title)


def _linked(role: str) -> str:
    """The word that ties a role to whom it serves: "lawyer for", "adviser to", "president of"."""
    return next((word for word, heads in _LINKS.items() if head_of(role) in heads), "of")


def country_of_seat(name: str, texts: Iterable[str]) -> str | None:
    """The country of "the government in Aldholm", as a text prints it."""
    seat = _SEAT.match(name)
    country = COUNTRY_OF.get(seat[1].casefold()) if seat else None
    if seat is None or country is None or country == seat[1].casefold():
        return None
    printed = (re.search(rf"\b{re.escape(country)}\b", text, re.IGNORECASE) for text in texts)
    return next((m[0] for m in printed if m), None)


def tells_of_what(role: str) -> bool:
    """Whether a role has more than offices and ranks: "the group's executive director" may be anybody's."""
    words = {word.removesuffix("'s") for word in words_of(role)} - _ARTICLES
    return not words <= TITLES | FIELDS | _RANKS | _ANY_BODY | _KIN


def tells_who(role: str) -> bool:
    """Whether a role alone places whoever bears it: it says of what or whom, or is an office by itself.

    "President", "senator", "wife" and "senior spokeswoman" are anybody's, and so is "her lawyer".
    """
    if role.split(maxsplit=1)[0].casefold() in _PRONOUNS:
        return False
    alone = len(role.split()) == 1 or is_membership(role) or _serves(role)
    return not alone or tells_of_what(role)


def _serves(role: str) -> bool:
    """Whether a role is that of a lawyer, a spokesman or an aide: nothing without whose he is."""
    return any(head_of(role) in heads for heads in _LINKS.values()) and FIELDS.isdisjoint(words_of(role))


def is_membership(role: str) -> bool:
    """Whether a role or title says of which body somebody is one member of many: "Rep.", "senator"."""
    return head_of(role) in _MEMBERSHIPS


def _rank(role: str, owner: str | None) -> tuple[bool, bool]:
    if role.split(maxsplit=1)[0].casefold() in _PRONOUNS:
        return False, False
    office = is_office(role) and not is_membership(role)
    return office, tells_of_what(role) or owner is not None


def _fullest(role: str) -> tuple[int, str]:
    return len(role.split()), role


def _commonest(found: Counter[str]) -> str | None:
    return max(found, key=lambda f: (found[f], *_fullest(f)), default=None)


def _is_seat(titled: str) -> bool:
    return is_membership(" ".join(name_parts(titled).titles))


def is_placed(titled: str) -> bool:
    """Whether the title has the bearer's place or party, which a mark behind the name tells too."""
    words = titled.casefold().split()
    return words[0] in PARTIES or not PLACES.isdisjoint((words[0], " ".join(words[:2])))


def _mentions(name: str, text: str, known: Known) -> Iterator[_Told]:
    """What stands beside each mention of a full name."""
    escaped = r"\s+".join(re.escape(word) for word in name.split())
    for m in re.finditer(rf"(?<![\w-]){escaped}\b(?![ \t]+[A-Z])", text):
        ahead = text[max(0, m.start() - REACH) : m.start()]
        before, after = ahead[-_AROUND:].rpartition("\n\n")[2], text[m.end() : m.end() + _AROUND]
        beside = whence(before, after.partition("\n\n")[0])
        role, owner = next(_roles(ahead, beside.rest, name, known), (None, None))
        yield _Told(role, owner, beside.mark, beside.place, titled(before, " ".join(name.split())))


def _roles(ahead: str, rest: str, name: str, known: Known) -> Iterator[tuple[str, str | None]]:
    """The offices beside a name, and whose each is where it is "the group's"."""
    behind, explained = _BEHIND.match(rest), _BEFORE.search(ahead)
    for found, text in (
        (behind, f"{ahead}{name}"),
        (explained, ahead[: explained.start()] if explained else ""),
    ):
        if found is not None:
            owner, bare = holder_of(" ".join(found[1].split()), text, known.people, known.bodies)
            bare = _ARTICLE.sub("", bare)
            if is_office(bare) and (owner or tells_of_what(bare)):
                yield bare, owner
    owned, among = _OF_ITS_OWNER.search(ahead), _AMONG.search(ahead)
    if owned is not None and is_office(owned[1]):
        yield " ".join(owned[1].split()), None
    if among is not None and is_office(among[2]):
        first, _, others = among[1].partition(" ")
        yield " ".join(among[2].split()), others if first.casefold() in _RANKS else among[1]


def is_office(role: str) -> bool:
    """Whether a role is an office that somebody holds, or a post in a party ("top Democrat on the board")."""
    parts = [head_of(part).rpartition("-")[2] for part in role.split(" and ")]
    post = parts[0] in PARTIES and _POST.search(role) is not None
    return role[0].isalnum() and (post or any(part in _OFFICES for part in parts))
