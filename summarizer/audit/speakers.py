"""The list of speakers: every name and role is printed by an article, and somebody speaks under it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from summarizer.audit.finding import AuditFinding
from summarizer.audit.witness import Witness
from summarizer.check.index import GRAMMAR_OF
from summarizer.merge.briefing import Briefing, Speaker
from summarizer.names.mentions import mentioned
from summarizer.names.name import same_name
from summarizer.text.plain import words_of

__all__ = ["audit_speakers"]


def audit_speakers(briefing: Briefing, witnesses: Mapping[str, Witness]) -> Iterator[AuditFinding]:
    """What is wrong with the list of speakers."""
    spoken: dict[str, set[str]] = {}
    for claim in briefing.claims:
        for report in claim.reports:
            spoken.setdefault(report.speaker or "", set()).add(report.article)
    for figure in briefing.figures:
        for given in figure.reports:
            spoken.setdefault(given.speaker or "", set()).add(given.article)
    for denial in briefing.denials:
        spoken.setdefault(denial.speaker or "", set()).update(r.article for r in denial.reports)
    for n, speaker in enumerate(briefing.speakers):
        place = f"speakers[{n}]"
        if strange := spoken.get(speaker.id, set()) - set(speaker.articles):
            message = "the speaker isn't listed for an article in which they speak"
            said = ", ".join(speaker.articles)
            yield AuditFinding(
                f"{place}.articles", "speaker_named", message, said, ", ".join(sorted(strange))
            )
        if speaker.kind != "outlet":
            own = [witnesses[a] for a in speaker.articles]
            yield from _told(place, speaker, own, list(witnesses.values()))
            yield from _named(place, speaker, own)


def _told(
    place: str, speaker: Speaker, own: Sequence[Witness], witnesses: Sequence[Witness]
) -> Iterator[AuditFinding]:
    """What isn't printed: the name in the speaker's articles, the rest in one that names him."""
    if not any(_mentions(witness, speaker.name) for witness in own):
        message = "none of the speaker's articles has these words"
        yield AuditFinding(f"{place}.name", "speaker_named", message, speaker.name)
    naming = [*own, *(w for w in witnesses if w not in own and _mentions(w, speaker.name))]
    forms = [
        *((f"aliases[{n}]", alias) for n, alias in enumerate(speaker.aliases)),
        ("role", speaker.role),
        ("affiliation", speaker.affiliation),
    ]
    for key, form in forms:
        if form and not any(_mentions(witness, form) for witness in naming):
            message = "no article that names the speaker has these words"
            yield AuditFinding(f"{place}.{key}", "speaker_named", message, form)


def _named(place: str, speaker: Speaker, witnesses: Sequence[Witness]) -> Iterator[AuditFinding]:
    """The speaker's articles that don't name him, and of another's name for his words."""
    for n, witness in enumerate(witnesses):
        if not any(_mentions(witness, form) for form in (speaker.name, *speaker.aliases)):
            message = "this article names the speaker in none of the forms"
            yield AuditFinding(f"{place}.articles[{n}]", "speaker_named", message, speaker.name)
    given = {
        record.name
        for witness in witnesses
        for record in witness.rules.speakers
        if {record.name, *record.aliases} & {speaker.name, *speaker.aliases}
    }
    if given and not any(_one_name(speaker.name, name) for name in given):
        message = "the articles give these words to somebody of another name"
        yield AuditFinding(f"{place}.name", "speaker_named", message, speaker.name, ", ".join(sorted(given)))


def _one_name(name: str, other: str) -> bool:
    """Whether two forms name one, or one, a bare description, is the other with less said of it.

    "A spokesperson for the port" is the article's "spokesperson".
    """
    if name == other or same_name(name, other):
        return True
    shorter, longer = sorted((name, other), key=len)
    return shorter.islower() and set(words_of(shorter)) <= set(words_of(longer))


def _mentions(witness: Witness, form: str) -> bool:
    """Whether the article has the form, by the words that name where these are told apart."""
    return (
        mentioned(form, witness.article.text)
        or _is_owned(witness, form)
        or _is_held(witness, form)
        or (witness.record.language != GRAMMAR_OF and witness.holds(form))
    )


def _is_owned(witness: Witness, form: str) -> bool:
    """Whether the article names the owner, and calls what is his so: "Lind campaign" for "his campaign"."""
    owner, _, owned = form.partition("’s ") if "’s " in form else form.rpartition(" ")
    called = rf"\b(?:his|her|its|their)\s+{re.escape(owned)}\b"
    text = witness.article.text
    return bool(owned) and mentioned(owner, text) and re.search(called, text, re.IGNORECASE) is not None


def _is_held(witness: Witness, role: str) -> bool:
    """Whether the article names the body of "director of the Lind Group" and says "the group's director"."""
    text = witness.article.text
    for m in re.finditer(r" (?:of|for|to) ", role):
        held, body = role[: m.start()], role[m.end() :]
        called = rf"(?:['’]s|\b(?:his|her|its))\s+{re.escape(held)}\b"
        if mentioned(body, text) and re.search(called, text, re.IGNORECASE):
            return True
    return False
