"""What articles call a person right beside the name: title, office, and of what body or whence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from summarizer.lexicon.load import word_set
from summarizer.lexicon.name_lists import CALLINGS, FIELDS, HONORIFICS, SEVERAL_TITLES, SURNAMES_TOO, TITLES
from summarizer.lexicon.places import COUNTRY_OF, PLACES
from summarizer.merge.speakers.owners import NAMED, REACH, holder_of
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
    "is_party_mark",
    "tells_of_what",
]

# The words of a role: small ones, and names of bodies and places, up to so many of them.
_WORD = (
    r"(?!(?:the|a|an|its|his|her|their|who|but|that|which|said|told)\b)"
    r"(?:[A-Z]\.(?:[A-Z]\.)+|(?:Rep|Sen|Gov|Mr|Mrs|Ms|Dr|St)\.|[A-Za-z0-9](?:[\w’'&/-]|\.(?=\w))*)"
)
_MOST = 9
_OWNER = r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er)\s+"
_BEFORE = re.compile(rf"\b({_OWNER}(?:{_WORD}\s+){{0,{_MOST}}}{_WORD}),\s+\Z")
_AGE = r"(?:,\s+\d\d)?"
# "(R-Calif.)", ", D-N.Y.": how American copy marks party and state.
_MARK = re.compile(r"(?:\s+\(|,\s+)([DRI]-[A-Z][\w.]*(?:\s[A-Z][a-z]+\.?)?)(?=\)|,)")
_PARTY = re.compile(rf",\s+(?:an?\s+|the\s+)?(([A-Z]\w+) (?:of|from) {NAMED})")
_WHENCE = re.compile(rf"\s+of\s+((?:the\s+)?{NAMED})")
_BEHIND = re.compile(
    rf"{_AGE},\s+((?:{_OWNER})?(?:(?:{_WORD}|the)\s+){{0,{_MOST}}}{_WORD})(?=[,.;:—–)]|\s[—–-]|\n|\Z)"
)
_TITLE_RUN = re.compile(r"((?:[A-Z][\w.-]*\s+){1,4})\Z")
# So many words may stand between "former" and the title.
_FORMER = re.compile(r"\b(?:former|ex|then|late)\b[\w\s.’'-]{0,30}\Z", re.IGNORECASE)
_SEAT = re.compile(r"(?:the\s+)?government in ([A-Z]\w+(?: [A-Z]\w+)*)\Z", re.IGNORECASE)
# So much text beside a name tells what its bearer is.
_AROUND = 180
_RANKS = word_set("people", "ranks")
_ANY_BODY = word_set("bodies", "any_of_them")
_SMALL = word_set("notions", "stop_words")
_MEMBERSHIPS = word_set("people", "memberships")
_OFFICES = TITLES - HONORIFICS.keys()
_ARTICLE = re.compile(r"\A(?:the|a|an)\s+", re.IGNORECASE)
_LINKS = {word: word_set("people", f"serve_{word}") for word in ("for", "to")}
_ARTICLES = frozenset(("the", "a", "an"))


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
    whence: str | None = None
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
    whence = Counter(t.whence for t in told if t.whence)
    affiliation = _commonest(marks) or _commonest(whence)
    titled = Counter(t.titled for t in told if t.titled)
    title = max(titled, key=lambda t: (not _is_seat(t), titled[t], len(t), t), default=None)
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
    return not words <= TITLES | FIELDS | _RANKS | _ANY_BODY


def is_party_mark(affiliation: str) -> bool:
    """Whether an affiliation is a party and a place: "D-N.Y.", "Republican of Texas"."""
    party = affiliation.partition(" ")[0].casefold()
    return party in CALLINGS or _MARK.match(f" ({affiliation})") is not None


def is_membership(role: str) -> bool:
    """Whether a role or title says of which body somebody is one member of many: "Rep.", "senator"."""
    return head_of(role) in _MEMBERSHIPS


def _rank(role: str, owner: str | None) -> tuple[bool, bool]:
    office = is_office(role) and not is_membership(role)
    return office, tells_of_what(role) or owner is not None


def _fullest(role: str) -> tuple[int, str]:
    return len(role.split()), role


def _commonest(found: Counter[str]) -> str | None:
    return max(found, key=lambda f: (found[f], *_fullest(f)), default=None)


def _is_seat(titled: str) -> bool:
    return is_membership(" ".join(name_parts(titled).titles))


def _mentions(name: str, text: str, known: Known) -> Iterator[_Told]:
    """What stands beside each mention of a full name."""
    escaped = r"\s+".join(re.escape(word) for word in name.split())
    for m in re.finditer(rf"(?<![\w-]){escaped}\b(?![ \t]+[A-Z])", text):
        ahead = text[max(0, m.start() - REACH) : m.start()]
        before, after = ahead[-_AROUND:].rpartition("\n\n")[2], text[m.end() : m.end() + _AROUND]
        mark, whence, rest = _whence(after.partition("\n\n")[0])
        role, owner = _role(ahead, rest, name, known)
        yield _Told(role, owner, mark, whence, _titled(before, " ".join(name.split())))


def _whence(after: str) -> tuple[str | None, str | None, str]:
    """Party and state, or body or place, right behind a name, and what follows them."""
    if m := _MARK.match(after):
        return m[1], None, after[m.end() :].lstrip(")")
    party = _PARTY.match(after)
    if party and party[2].casefold() in CALLINGS:
        return party[1], None, after[party.end() :]
    if m := _WHENCE.match(after):
        return None, m[1], after[m.end() :]
    return None, None, after


def _role(ahead: str, rest: str, name: str, known: Known) -> tuple[str | None, str | None]:
    """The office between commas beside a name, and whose it is where it is "the group's"."""
    behind, explained = _BEHIND.match(rest), _BEFORE.search(ahead)
    places = ((behind, f"{ahead}{name}"), (explained, ahead[: explained.start()] if explained else ""))
    for found, text in places:
        if found is not None:
            owner, bare = holder_of(" ".join(found[1].split()), text, known.people, known.bodies)
            bare = _ARTICLE.sub("", bare)
            if is_office(bare) and (owner or tells_of_what(bare)):
                return bare, owner
    return None, None


def is_office(role: str) -> bool:
    """Whether a role is an office that somebody holds."""
    parts = (head_of(part).rpartition("-")[2] for part in role.split(" and "))
    return role[0].isalnum() and any(part in _OFFICES for part in parts)


def _titled(before: str, name: str) -> str | None:
    """The name with the title right before it, unless it is a former one or what everybody is called.

    One of which a word is cut off is none: "Commerce Secretary", "Trade Representative". A short form has
    none before it but place and party.
    """
    run = _TITLE_RUN.search(before)
    words = run[1].split() if run else []
    kept: list[str] = []
    while words and _is_of_a_title(words[-1].casefold().rstrip("."), kept):
        kept.insert(0, words.pop())
    if not kept or {w.casefold().rstrip(".") for w in kept} <= HONORIFICS.keys():
        return None
    begins = before[: before.rfind(" ".join(kept))]
    whole = not words or words[-1].casefold() in CALLINGS | _SMALL or kept[-1].endswith(".")
    return f"{' '.join(kept)} {name}" if whole and not _FORMER.search(begins) else None


def _is_of_a_title(word: str, behind: Sequence[str]) -> bool:
    if not behind:
        return word in TITLES - SURNAMES_TOO and word not in SEVERAL_TITLES
    return word in TITLES | FIELDS | PLACES
