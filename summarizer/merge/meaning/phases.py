"""Whether a statement tells of what is done, goes on, is planned, may be or should be."""

from __future__ import annotations

import re

__all__ = ["Phase", "phase_of"]

Phase = str
"""`done`, `ongoing`, `planned`, `possible`, `wanted`, or `open` where the words don't tell."""

_BETWEEN = r"(?: \w+ly| now| already| long| also| since| still| not| never)*?"
_PARTICIPLE = r"\w+(?:ed|en|wn|ne|ld|nt|st|ught|un|id|ost|eft|et)"
_DONE_TO = (
    r"(?:\w+ed|shut|sent|hit|cut|put|won|lost|held|found|thrown|taken|given|seen|killed|shot|struck|known|born|led"
    r"|set|kept|left|built|driven|hurt)"
)
_EXPECTED = (
    r"(?:to|set to|due to|expected to|going to|about to|poised to|preparing|planning"
    r"|scheduled to|likely to|supposed to|looking to|hoping|intending)"
)
_PHASES: tuple[tuple[Phase, re.Pattern[str]], ...] = (
    (
        "done",
        re.compile(
            rf"\bha(?:s|ve|d|ving)(?:n't)?(?:{_BETWEEN}| to| been)*? (?!to\b)"
            rf"(?:been |become |begun |gone |come |{_PARTICIPLE}\b)|\bto have (?:been )?\w+"
        ),
    ),
    (
        "planned",
        re.compile(
            rf"\b(?:will|won't|would(?! (?:like|have (?:been|had|become|\w+ed|\w+en)\b))|'ll|shall"
            rf"|(?:is|are|was|were|be) (?:\w+ly )?(?:now )?{_EXPECTED}"
            r"|(?<!the )(?<!'s )(?<!s' )(?<!his )(?<!her )(?<!its )(?<!\ba )(?<!their )plans? to|planned to"
            r"|(?:want|hope|intend|mean|aim|prepare|look)(?:s|ed|ing)? to"
            r"|preparing|poised to|set to|expected to|promised? to|vow(?:s|ed)? to|expects?|as early as"
            r"|to be \w+(?:ed|en|wn|ld|nt|st|ut|id)|to (?:go|come|arrive)"
            r"|(?:is|are|was|were) (?:also |now |first |then )?to (?!the\b|a\b)\w+"
            r"|(?:is|are|was|were|be) due(?= (?:in|on|at|by|next|this|later|to|back|from|for)\b))\b"
        ),
    ),
    (
        "possible",
        re.compile(
            r"\b(?:may|might|could(?! not)|possibl[ey]|possibility|risk"
            r"|(?:consider|weigh|mull|contemplat)(?:s|ed|ing)?)\b"
        ),
    ),
    (
        "wanted",
        re.compile(
            r"\b(?:must|should|ought|need(?:s|ed)? to|ha(?:s|ve|d) to|urge[sd]?"
            r"|calls? on|called (?:on|for)|calling (?:on|for)|let us"
            r"|(?:want|wants|wanted) (?:an?|the|more|\d\S*)"
            r"|demand(?:ed|ing)|ask(?:s|ed|ing)? (?:for|him|her|them)|want(?:s|ed)? (?:\w+ ){1,4}to)\b"
        ),
    ),
    (
        "ongoing",
        re.compile(
            rf"\b(?:is|are|was|were|am|be|been|'s|'re){_BETWEEN}"
            r" (?:being|(?!asking|calling|demanding|urging)\w+ing)\b"
        ),
    ),
    ("done", re.compile(rf"\b(?:was|were|got){_BETWEEN} {_DONE_TO}\b")),
)
_PAST = re.compile(r"\b(?!need|indeed|speed|feed|hundred|united|limited)\w{2,}ed\b")
_IRREGULAR = re.compile(
    r"\b(?:won|lost|fell|rose|took|came|went|began|sent|saw|killed|gave|broke|burst|drew|flew|fled|found|fought"
    r"|got|grew|held|kept|knew|led|left|lit|made|met|paid|ran|rang|sank|shot|shook|slid|sold|spent|spoke|stole|stood"
    r"|struck|swept|taught|threw|told|wrote|was|were|had|did|hit)\b"
)
# Pasts that are no participles as well: the first of them is the sentence's verb ("began to be emptied").
_PLAIN_PAST = re.compile(
    r"\b(?:began|came|went|took|gave|saw|knew|fell|rose|broke|drove|flew|drew|grew|ran|sank|rang|stole|threw|wrote"
    r"|spoke|shook|woke|chose|rode|brought|met|won|tore|froze|blew|flung|lay|arose|overtook|underwent|withdrew)\b"
    r"(?! down to)"
)
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had)\b")
_TO_HEAD = re.compile(r"^(?:\W*\w+){1,6}? to \w+")


# "faster than our engines could drive" measures; nothing is possible in it.
_MEASURED = re.compile(r"\bthan (?:\w+ ){0,4}?(?:could|can|might|should)\b")


def phase_of(low: str, headline: bool = False, bare: bool = True) -> Phase:
    """The phase of the first verb group in a lower-case statement that shows one.

    `headline` where "X to go" is a sentence, `bare` where a verb without an auxiliary tells ("shares fell").
    """
    low = _MEASURED.sub("than", low)
    told = _PAST.search(low) or _IRREGULAR.search(low) or _PLAIN_PAST.search(low)
    if headline and _TO_HEAD.match(low) and not told and not _FINITE.search(low):
        return "planned"
    found = [(m.start(), n, phase) for n, (phase, p) in enumerate(_PHASES) if (m := p.search(low))]
    if bare and (past := _PLAIN_PAST.search(low)):
        found.append((past.start(), len(_PHASES), "done"))
    if found:
        return min(found)[2]
    return "done" if bare and told else "open"
