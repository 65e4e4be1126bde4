"""How far the content of a cue reaches inside its sentence."""

from __future__ import annotations

from summarizer.extract.rules.clauses import Clauses
from summarizer.lexicon.calendar import DAYS_AND_MONTHS
from summarizer.lexicon.cues import NOUN_CUES, VERB_CUES
from summarizer.lexicon.load import word_set
from summarizer.lexicon.word_lists import words

__all__ = ["clause_end", "fronted_start", "is_cue", "phrase_end", "source_after"]

# So far from its subject the verb of ", an official briefed on the talks said," may stand.
_PARENTHESIS_REACH = 8
# How many chunks "SEOUL, South Korea (AP) —" may take.
_DATELINE = 9
# Prepositions that open a circumstance of the speaking, not a part of what is spoken of.
_CIRCUMSTANCE = words("in on at during after before by from via through amid")
_OCCASION = word_set("attribution", "occasion") | DAYS_AND_MONTHS

# "44 percent, from 54 percent in July": the second number belongs to the first.
_COMPARING = words("from up down compared against by versus")


def is_cue(clauses: Clauses, chunk: int) -> bool:
    """Whether the verb group's main word can attribute."""
    return any(word in VERB_CUES for word in clauses.words(chunk)[-2:])


def clause_end(clauses: Clauses, first: int, cue: int) -> int:
    """The last chunk of the clause that begins at `first` and is the content of the cue."""
    kinds = clauses.kinds
    last = first
    for k in range(first, len(kinds)):
        if k > first and not _closes_dashes(kinds, first, k) and _ends_clause(clauses, k, cue):
            break
        last = k
    return _without_edges(kinds, first, last)


def _closes_dashes(kinds: str, first: int, k: int) -> bool:
    """Whether the clause goes on behind the dash at `k` that closes a parenthesis, without "– but …"."""
    return kinds[k] == "-" and kinds.count("-", first, k) % 2 == 1 and kinds[k + 1 : k + 2] not in ("c", "s")


def _ends_clause(clauses: Clauses, k: int, cue: int) -> bool:  # noqa: PLR0911 - one return for each construction
    kinds = clauses.kinds
    kind = kinds[k]
    if kind == ";":
        return _has_cue_clause(clauses, k + 1) or _has_cue_clause(clauses, k + 2)
    following = kinds[k + 1] if k + 1 < len(kinds) else ""
    if kind == "V" and kinds[cue] == "N":
        return kinds[k - 1] == "V"  # "the claim that he lied has no basis"
    if kind == ",":
        return _comma_ends(clauses, k, cue)
    if kind == "c" and following:
        return _coordination_ends(clauses, k, cue)
    if kind == "s" and following == "G":
        return is_cue(clauses, k + 1)
    if kind == "-":
        return "-" not in kinds[k + 1 :] and clauses.tokens.lower[clauses.chunks[k].last] != "-"
    return clauses.words(k)[0] == "according"


def _comma_ends(clauses: Clauses, k: int, cue: int) -> bool:  # noqa: PLR0911 - one return for each construction
    kinds = clauses.kinds
    n = k + 1
    while n < len(kinds) and kinds[n] in 'b"':
        n += 1
    if n >= len(kinds):
        return False
    kind = kinds[n]
    if kind == "G":
        return is_cue(clauses, n) or clauses.words(n)[0] == "according"
    if kind == "w":
        return clauses.words(n)[0] in ("who", "whose") or _is_denied_there(clauses, n)
    if kind == "c":
        return _coordination_ends(clauses, n, cue)
    if kind == "s":
        return clauses.words(n)[0] in ("as", "while", "though", "although") and _has_cue_clause(
            clauses, n + 1
        )
    if kind == "V":
        return clauses.subjects[n] is not None and clauses.subjects[n] == clauses.subjects[cue]
    if kind == "N" and clauses.words(n)[-1] in NOUN_CUES and clauses.kinds[n + 1 : n + 2] == "h":
        return True
    return kind == "N" and (
        _is_parenthesis(clauses, n, k) or (_is_subordinate(clauses, cue) and _verb_of(clauses, n) is not None)
    )


def _is_denied_there(clauses: Clauses, n: int) -> bool:
    """Whether the relative clause at `n` says what somebody else makes of it (", which Moscow denies")."""
    verb = _verb_of(clauses, n + 1) if n + 1 < len(clauses.kinds) else None
    return verb is not None and is_cue(clauses, verb)


def _is_subordinate(clauses: Clauses, cue: int) -> bool:
    """Whether the cue stands in a clause that the main clause follows ("While X said …, Y …")."""
    subject = clauses.subjects[cue]
    if subject is None or subject[0] == 0 or clauses.kinds[subject[0] - 1] != "s":
        return False
    return clauses.words(subject[0] - 1)[0] != "as"


def _coordination_ends(clauses: Clauses, k: int, cue: int) -> bool:
    """Whether "and" or "but" at `k` opens something beside the content."""
    kinds = clauses.kinds
    n = k + 1
    while n < len(kinds) and kinds[n] in 'bm"':
        n += 1
    if n >= len(kinds):
        return False
    if kinds[n] in "VG":
        subject = clauses.subjects[n]
        return subject is not None and (
            subject == clauses.subjects[cue] or (kinds[cue] == "N" and is_cue(clauses, n))
        )
    if kinds[n] == "N" and clauses.words(k)[0] == "but":
        return _verb_of(clauses, n) is not None and clauses.kinds[k - 1] == ","
    return kinds[n] == "N" and clauses.kinds[k - 1] == "," and _has_cue_clause(clauses, n)


def _verb_of(clauses: Clauses, n: int) -> int | None:
    """The verb group whose subject begins with chunk `n`."""
    for k in range(n + 1, min(len(clauses.kinds), n + 14)):
        subject = clauses.subjects[k]
        if clauses.kinds[k] == "V" and subject is not None and subject[0] == n:
            return k
    return None


def _has_cue_clause(clauses: Clauses, n: int) -> bool:
    return _cue_of(clauses, n) is not None


def _cue_of(clauses: Clauses, n: int) -> int | None:
    """The verb group that attributes and whose subject begins with chunk `n`."""
    for k in range(n + 1, min(len(clauses.kinds), n + 14)):
        subject = clauses.subjects[k]
        if clauses.kinds[k] == "V" and subject is not None and subject[0] == n and is_cue(clauses, k):
            return k
    return None


def _is_parenthesis(clauses: Clauses, n: int, k: int) -> bool:
    """Whether the noun phrase after the comma at `k` speaks in brackets of commas (", he said,")."""
    verb = _cue_of(clauses, n)
    if verb is None or verb - n > _PARENTHESIS_REACH or k == 0:
        return False
    after = verb + 1
    if clauses.kinds[after : after + 1] == "N" and clauses.words(verb)[-1] in ("told", "tells"):
        after += 1
    while clauses.kinds[after : after + 1] in ("m", "b", "P"):
        after += 2 if clauses.kinds[after] == "P" else 1
    return clauses.kinds[after : after + 1] in ("", ",", ".")


def _without_edges(kinds: str, first: int, last: int) -> int:
    while last > first and kinds[last] in ".,;:-cs":
        last -= 1
    return last


def phrase_end(clauses: Clauses, first: int, cue: int) -> int:
    """The last chunk of the noun phrase, modifiers included, that begins at `first` behind the cue."""
    kinds = clauses.kinds
    last = first
    relative = False
    for k in range(first + 1, len(kinds)):
        kind = kinds[k]
        if kind == "," and _phrase_goes_on(clauses, k):
            last = k
            relative = relative or kinds[k + 1 : k + 2] == "w"
            continue
        if kind in ",;:.-sm" or (kind == "V" and not relative and not _is_past_participle(clauses, k)):
            break
        if kind == "c" and (
            (kinds[k + 1 : k + 2] or ".") not in 'N"b'
            or _coordination_ends(clauses, k, cue)
            or _opens_own_clause(clauses, k + 1)
        ):
            break
        if kind == "P" and _is_circumstance(clauses, k):
            break
        relative = relative or kind in "wh"
        last = k
    last = _without_edges(kinds, first, last)
    while last > first and clauses.words(last) == ("even",):  # of "even as", "even though"
        last -= 1
    return last


def _opens_own_clause(clauses: Clauses, n: int) -> bool:
    """Whether the noun phrase at `n` has a finite verb of its own, outside any relative clause."""
    verb = _verb_of(clauses, n) if clauses.kinds[n : n + 1] == "N" else None
    return verb is not None and not set("wh") & set(clauses.kinds[n:verb])


def _phrase_goes_on(clauses: Clauses, k: int) -> bool:
    """Whether the noun phrase goes on behind the comma at `k`: an "which" clause, "including", a list."""
    kinds = clauses.kinds
    n = k + 1
    while n < len(kinds) and kinds[n] == "b":
        n += 1
    if n >= len(kinds):
        return False
    word = clauses.words(n)[0]
    if kinds[n] == "w":
        return word in ("which", "where", "whose")
    if kinds[n] == "P":
        compares = word in _COMPARING and kinds[n + 1 : n + 2] == "N" and "x" in clauses.tags(n + 1)
        return compares or word in ("including", "with", "like", "without", "except", "such")
    rest = kinds[n : n + 16]
    stop = next((at for at, kind in enumerate(rest) if kind in 'VGI.;:-"s'), len(rest))
    if kinds[n] == "c":
        return rest[1:2] in ("P", "N") and "," not in rest[:stop] and rest[stop : stop + 1] != "V"
    return kinds[n] == "N" and "c" in rest[:stop] and rest[stop : stop + 1] != "V"


def _is_past_participle(clauses: Clauses, k: int) -> bool:
    return len(clauses.words(k)) == 1 and clauses.words(k)[0].endswith(("ed", "en", "wn"))


def _is_circumstance(clauses: Clauses, k: int) -> bool:
    if clauses.words(k)[-1] not in _CIRCUMSTANCE or k + 1 >= len(clauses.kinds):
        return False
    return clauses.kinds[k + 1] == "m" or any(word in _OCCASION for word in clauses.words(k + 1)[-1:])


def fronted_start(clauses: Clauses, last: int) -> int:
    """The first chunk of content that stands before its cue and ends with chunk `last`."""
    kinds = clauses.kinds
    first = 0
    for k in range(last, 0, -1):
        if kinds[k] == ";":
            first = k + 1
            break
    dateline = kinds.find("-", 0, _DATELINE)
    if first <= dateline < last and "V" not in kinds[:dateline]:
        first = dateline + 1
    while first < last and kinds[first] in "c,":
        first += 1
    return first


def source_after(clauses: Clauses, first: int) -> int:
    """The last chunk of a source that stands after its cue ("said X of Y, a Z")."""
    kinds = clauses.kinds
    last = first
    k = first + 1
    while k < len(kinds):
        follows_noun = kinds[k + 1 : k + 2] == "N"
        if kinds[k] == "P":
            goes_on = follows_noun and not _is_circumstance(clauses, k)
        elif kinds[k] == "c":
            goes_on = follows_noun and kinds[k + 2 : k + 3] != "V"
        else:
            goes_on = kinds[k] == "," and follows_noun and _is_apposition(clauses, k + 1)
        if not goes_on:
            break
        last, k = k + 1, k + 2
    return last


def _is_apposition(clauses: Clauses, n: int) -> bool:
    """Whether the noun phrase at `n` says who the one before is: by an article, a name or an age."""
    tags = clauses.tags(n)
    if tags[0] == "x":  # an age: "Max Dahl, 43,"
        return len(tags) == 1 and clauses.words(n)[0].isdigit() and clauses.kinds[n + 1 : n + 2] in (",", ".")
    verb = _verb_of(clauses, n)
    return tags[0] in "dxjn" and (verb is None or clauses.kinds[verb - 1] in "wh")
