"""Nobody, said of people who come to harm: "no casualties", "nobody was hurt", "none is confirmed dead"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.quantities.quantity import Quantity, QuantityQualifier
from summarizer.text.span import Span

__all__ = ["zeros"]

_HARM = r"casualt(?:y|ies)|deaths?|fatalit(?:y|ies)|injur(?:y|ies)|victims?"
_HARMED = r"killed|dead|died|hurt|injured|wounded|harmed|missing"
_PEOPLE = r"people|persons?|civilians?|soldiers?|children|passengers?|villagers?|residents|officers?"
_WAS = r"(?:is|are|was|were|has been|have been|had been|has|have|had)"
_NO = r"(?:no|zero|not a single|not one)"
_KNOWN = r"(?:immediate(?:ly)?|confirmed|reported|known)"
_HARM_IN_ALL = re.compile(
    rf"\b{_NO} (?P<known>(?:{_KNOWN} )*)(?P<noun>{_HARM})\b"
    rf"(?P<told> {_WAS} (?:\w+ly )?(?:reported|confirmed|known))?",
    re.IGNORECASE,
)
_REPORTS = re.compile(
    rf"\b{_NO} (?:{_KNOWN} )*(?:reports?|word|indications?|signs?) of (?:any )?(?P<noun>{_HARM})\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    rf"\b(?:nobody|no[ -]one|none|{_NO} (?:{_PEOPLE})) (?:was|were|has been|have been|had been|has|have|had)"
    rf"(?P<known> (?:{_KNOWN} )*)?(?:(?<= )| )(?P<act>{_HARMED})\b",
    re.IGNORECASE,
)
_UNSURE = re.compile(
    rf"\bnone (?:of (?:the|them|those)(?: \w+)? )?(?:could be|{_WAS} been|{_WAS}) (?:\w+ly )?"
    rf"confirmed(?: (?:as )?(?P<act>{_HARMED}))?\b",
    re.IGNORECASE,
)
# What may be, or is hoped for, counts nobody.
_OPEN = re.compile(
    r"\b(?:if|whether|unless|hop\w+|ensure|will|would|could|can|may|might|should|wish\w*|pray\w*|so that)\b"
    r"[^.;]*\Z",
    re.IGNORECASE,
)
# "Reports of casualties, of which none could be confirmed".
_ANY_HARM = re.compile(rf"\b(?:{_HARM})\b", re.IGNORECASE)
_REACH, _SENTENCE = 60, 160


def zeros(text: str) -> tuple[Quantity, ...]:
    """The places of `text` that say that nobody came to harm, in order, each worth 0.

    What isn't known to be ("no deaths were reported") is at least 0.
    """
    found = sorted(_found(text), key=lambda q: q.span.start)
    return tuple(
        q for n, q in enumerate(found) if not any(q.span.overlaps(other.span) for other in found[:n])
    )


def _found(text: str) -> Iterator[Quantity]:
    for match in _HARM_IN_ALL.finditer(text):
        yield from _zero(text, match, match["noun"], known=not (match["known"] or match["told"]))
    for match in _REPORTS.finditer(text):
        yield from _zero(text, match, match["noun"], known=False)
    for match in _NOBODY.finditer(text):
        yield from _zero(
            text, match, f"people {match['act'].lower()}", known=not (match["known"] or "").strip()
        )
    for match in _UNSURE.finditer(text):
        before = list(_ANY_HARM.finditer(text, max(0, match.start() - _SENTENCE), match.start()))
        if match["act"]:
            yield from _zero(text, match, f"people {match['act'].lower()}", known=False)
        elif before and "." not in text[before[-1].end() : match.start()]:
            yield from _zero(text, match, before[-1].group(), known=False)


def _zero(text: str, match: re.Match[str], counts: str, *, known: bool) -> Iterator[Quantity]:
    if _OPEN.search(text[max(0, match.start() - _REACH) : match.start()]):
        return
    span = Span.of(text, match.start(), match.end())
    number = Span.of(text, match.start(), match.start() + len(match.group().split()[0]))
    qualifier: QuantityQualifier = "exact" if known else "at_least"
    unit = counts.split(maxsplit=1)[0].lower()
    yield Quantity(span, number, "count", 0, 0 if known else None, qualifier, unit, counts.lower())
