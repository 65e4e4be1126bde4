"""Who a speaker is, in a few words: the name with title or role, and of what body or whence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.lexicon.load import word_list
from summarizer.lexicon.name_lists import HONORIFICS
from summarizer.lexicon.places import PLACES
from summarizer.merge.briefing import Speaker
from summarizer.merge.speakers.beside import is_membership, is_office, is_placed, tells_who
from summarizer.merge.speakers.titles import titled_in
from summarizer.merge.speakers.whence import is_party_mark
from summarizer.names.name import name_parts, same_name
from summarizer.text.plain import words_of
from summarizer.write.page import Line, Strong, Text, Words

__all__ = ["introduced", "name_of", "told_role"]

# Marks at the ends of a name belong to the sentence that it stood in.
_STRAY = " ,;:\"“”‘’'"
# So many words may stand between "former" and the title.
_FORMER_REACH = 3
# What everybody is called tells nothing of whom.
_CIVIL = frozenset(HONORIFICS)
_ARTICLES = frozenset(("the", "a", "an"))
# Words that judge a person, before the role.
_JUDGING = re.compile(rf"\A(?:(?:the )?(?:{'|'.join(word_list('people', 'judging'))})\s+)+", re.IGNORECASE)
_INDEFINITE = re.compile(r"\Aan?\s+")
# "Fish and Harbour Committee clerk": the first word belongs to a name.
_IN_A_NAME = re.compile(r"(?:and|of|for|&) (?:the )?[A-Z]")
# "Anna Berg’s campaign": who Anna Berg is tells whose campaign it is.
_OWNED = re.compile(r"([A-Z]\S+ (?:[A-Z]\S* )*[A-Z][\w'’-]*?\w)(['’]s? [a-z ]+)")
_PAST = re.compile(r"(?:former|onetime|ex-)", re.IGNORECASE)
# Whose an office is: it has lost its "the".
_POSSESSIVE = re.compile(r"\A[a-z]\w+['’]s?\s")


def name_of(speaker: Speaker) -> Line:
    """The name alone, as a heading starts."""
    return (Strong(_capital(_with_article(speaker.name.strip(_STRAY)))),)


def introduced(speaker: Speaker, texts: Sequence[str]) -> Line:
    """The name with what articles with these texts tell a reader of its bearer."""
    owned = _OWNED.fullmatch(speaker.name)
    if owned and (owner := titled_in(owned[1], texts)):
        return (Strong(_capital(f"{owner}{owned[2]}")),)
    if speaker.kind != "person" and speaker.affiliation:
        return (Strong(f"{speaker.affiliation}’s government"),)
    role, titled = told_role(speaker, texts), _titled(speaker, texts)
    if role is not None and role.casefold().startswith(f"{speaker.name.casefold()} "):
        return (Strong(_capital(role)),)
    if role is not None and _is_printed_before(role, speaker.name, texts):
        return (Strong(f"{role} {speaker.name}"),)
    office = role is not None and is_office(role) and len(role.split()) > 1 and not _PAST.match(role)
    office = office and not (titled and is_membership(role or ""))
    if titled is not None and (not office or is_membership(_title(titled))):
        return (Strong(_capital(titled)), *(_told(role) if office else _whence(speaker, titled)))
    return (*name_of(speaker), *(_told(role) or _whence(speaker, speaker.name)))


def _told(role: str | None) -> Line:
    return (Text(", the " if _POSSESSIVE.match(role) else ", "), Words(role)) if role else ()


def _with_article(name: str) -> str:
    """Words for somebody that begin with whose he is, as a sentence begins: "The bill's proponents"."""
    return f"the {name}" if _POSSESSIVE.match(name) else name


def _whence(speaker: Speaker, shown: str) -> Line:
    """Party and state, or of what body or place, unless the name or title shows it."""
    whence = speaker.affiliation
    if not whence or set(words_of(whence)) - _ARTICLES <= set(words_of(shown)):
        return ()
    if is_placed(shown) and (is_party_mark(whence) or whence.casefold() in PLACES):
        return ()
    return (Text(", " if is_party_mark(whence) else " of "), Words(whence))


def told_role(speaker: Speaker, texts: Sequence[str]) -> str | None:
    """The role of one person, unless the name holds it already or it doesn't say of what ("president").

    Words that judge whoever bears it are an outlet's.
    """
    role = _INDEFINITE.sub("", _JUDGING.sub("", speaker.role or ""))
    if not role or " and " in speaker.name or not role[0].isalnum():
        return None
    told = set(words_of(role)) - _ARTICLES
    if told <= set(words_of(speaker.name)) or not tells_who(role):
        return None
    return _small(role, texts)


def _small(role: str, texts: Sequence[str]) -> str:
    """A role that opened a sentence, in the small letters that its first word has elsewhere."""
    first, _, rest = role.partition(" ")
    if not first.istitle() or not rest[:1].islower() or _IN_A_NAME.match(rest):
        return role
    small = first[0].lower() + first[1:]
    used = small == "the" or any(re.search(rf"\b{re.escape(small)}\b", text) for text in texts)
    return f"{small} {rest}" if used else role


def _titled(speaker: Speaker, texts: Sequence[str]) -> str | None:
    """The full name with the title that articles put before it, an office before a seat in a body.

    None where an article says that it is a former one.
    """
    if speaker.kind != "person":
        return None
    least = min(2, len(name_parts(speaker.name).words))
    forms = [
        form
        for form in (speaker.name, *speaker.aliases)
        if (parts := name_parts(form)).titles and len(parts.words) >= least and same_name(form, speaker.name)
    ]
    forms = [f for f in forms if not {*words_of(f)} & _CIVIL and not _is_former(f, texts)]
    return min(forms, key=lambda f: (is_membership(_title(f)), f != speaker.name, -len(f), f), default=None)


def _is_printed_before(role: str, name: str, texts: Sequence[str]) -> bool:
    """Whether a text has the role right before the name like a title: "Defence Minister Anna Berg"."""
    capitals = all(word[0].isupper() for word in role.split())
    return capitals and any(f"{role} {name}" in text for text in texts)


def _title(titled: str) -> str:
    return " ".join(title.rstrip(".") for title in name_parts(titled).titles)


def _is_former(form: str, texts: Sequence[str]) -> bool:
    former = re.compile(rf"\bformer\s+(?:[\w.'’-]+\s+){{0,{_FORMER_REACH}}}{re.escape(form)}", re.IGNORECASE)
    return any(former.search(text) for text in texts)


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
