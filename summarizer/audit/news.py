"""The lines that tell the news: their words come from their items, and their items stand in their words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from summarizer.audit.finding import AuditFinding
from summarizer.audit.items import Witnesses, audit_claim_report
from summarizer.audit.people import People
from summarizer.audit.witness import Witness
from summarizer.lexicon.name_lists import HONORIFICS
from summarizer.merge.briefing import Briefing, Claim, MergedClaimReport, NewsLine
from summarizer.merge.news.sentences import as_line
from summarizer.merge.speakers.forms import as_named_in, in_full
from summarizer.names.mentions import mentioned
from summarizer.text.normalise import fold
from summarizer.text.span import Span
from summarizer.write.invariants import placed_lines

__all__ = ["audit_news"]

_RULE = "news"
_CIVIL = "|".join(map(re.escape, HONORIFICS))
# Between two stretches of somebody's words, in briefings of older versions.
_GAP = "” … “"


def audit_news(briefing: Briefing, witnesses: Witnesses) -> Iterator[AuditFinding]:
    """Everything in the lines above the fold that the items and the articles don't bear out."""
    claims = {claim.id: claim for claim in briefing.claims}
    worded = {edit.into for edit in briefing.editing.lines} if briefing.editing else set()
    people = People(briefing)
    for place, line in placed_lines(briefing):
        if line.text in worded and line.claims:
            yield from _wording(place, line, claims[line.claims[0]], people, witnesses[line.article])
        else:
            yield from _words(place, line, claims)
        yield from _items(place, line, briefing)
        yield from _carriers(place, line, briefing)
    yield from _said(briefing, claims)
    yield from _quarrels(briefing)
    yield from _differing(briefing)


def _words(place: str, line: NewsLine, claims: dict[str, Claim]) -> Iterator[AuditFinding]:
    """The text is the words of the evidence or a statement of the main claim, and the speaker is its own."""
    reports = [r for c in line.claims[:1] for r in claims[c].reports if r.article == line.article]
    told = [*(span.text for span in line.evidence), *(r.statement for r in reports)]
    told.append(_GAP.join(span.text for span in line.evidence))
    if not any(_same(line.text, words) for words in told) and not _is_completed(line, told):
        message = "its words are neither those of its evidence nor a statement of its claim"
        yield AuditFinding(f"{place}.text", _RULE, message, line.text, " … ".join(told))
    yield from _speaker(place, line, reports)


def _speaker(place: str, line: NewsLine, reports: Iterable[MergedClaimReport]) -> Iterator[AuditFinding]:
    if line.speaker is not None and line.speaker not in {r.speaker for r in reports}:
        message = "its claim has no report by this speaker in this article"
        yield AuditFinding(f"{place}.speaker", _RULE, message, line.speaker)


def _wording(
    place: str, line: NewsLine, claim: Claim, people: People, witness: Witness
) -> Iterator[AuditFinding]:
    """A line in the wording of an edit holds as a statement of its claim would, on the words it rests on.

    One that names whoever says it holds in the outlet's voice, too.
    """
    reports = [r for r in claim.reports if r.article == line.article]
    text = as_named_in(witness.article.text, line.text, people.everybody)
    headed = place.startswith("said")
    told = [
        replace(r, statement=in_full(text, name), evidence=line.evidence)
        for r in reports
        for name in (people.all_names(r.speaker) if headed else (None,))
    ]
    told = [replace(r, statement_by="llm", found_by="llm", wording="mixed") for r in told]
    named = [r for r in told if any(n and mentioned(n, line.text) for n in people.all_names(r.speaker))]
    tries = (*told, *(replace(r, speaker=None) for r in named))
    found = [tuple(audit_claim_report(place, report, people, witness)) for report in tries]
    if () not in found:
        yield from (replace(f, place=f"{place}.text") for f in (found[0] if found else ()))
    yield from _speaker(place, line, reports)


def _same(text: str, words: str) -> bool:
    """Whether a text is these words as a line has them; marks, and a "that" before them, aside."""
    return _plain(text) in {_plain(words), _plain(words.strip().removeprefix("that "))}


def _plain(words: str) -> str:
    return fold(as_line(words)).text.casefold().strip(" .,;\"'")


def _is_completed(line: NewsLine, told: Iterable[str]) -> bool:
    """Whether the text is such words but for names that its further evidence gives in full."""
    pattern = re.escape(_plain(line.text))
    for span in line.evidence[1:]:
        name = _plain(span.text).split()
        shorter = "|".join(re.escape(" ".join(name[n:])) for n in range(1, len(name)))
        shown = re.escape(" ".join(name))
        beside = re.escape(f" [{' '.join(name)}]")
        short = rf"(?:(?:{_CIVIL})\.? )?(?:{shorter})"
        pattern = pattern.replace(beside, "", 1) if beside in pattern else pattern.replace(shown, short, 1)
    return any(re.fullmatch(pattern, _plain(words)) for words in told)


def _items(place: str, line: NewsLine, briefing: Briefing) -> Iterator[AuditFinding]:
    for name in ("claims", "figures", "denials"):
        items = {item.id: item for item in getattr(briefing, name)}
        for n, item_id in enumerate(getattr(line, name)):
            places = [r.evidence for r in items[item_id].reports if r.article == line.article]
            if not any(_overlap(evidence, line.evidence) for evidence in places):
                message = "none of its evidence stands in the line's"
                yield AuditFinding(f"{place}.{name}[{n}]", _RULE, message, item_id)


def _overlap(left: Sequence[Span], right: Sequence[Span]) -> bool:
    return any(a.overlaps(b) for a in left for b in right)


def _carriers(place: str, line: NewsLine, briefing: Briefing) -> Iterator[AuditFinding]:
    claims = {claim.id: claim for claim in briefing.claims}
    denials = {denial.id: denial for denial in briefing.denials}
    carry = {line.article, *(r.article for c in line.claims[:1] for r in claims[c].reports)}
    carry |= {r.article for d in line.denials for r in denials[d].reports}
    for n, article in enumerate(line.carried_by):
        if article not in carry:
            message = "the article doesn't report what the line tells"
            yield AuditFinding(f"{place}.carried_by[{n}]", _RULE, message, article)


def _said(briefing: Briefing, claims: dict[str, Claim]) -> Iterator[AuditFinding]:
    for n, said in enumerate(briefing.said):
        for m, line in enumerate(said.lines):
            speakers = {r.speaker for c in line.claims[:1] for r in claims[c].reports}
            if said.speaker not in speakers:
                message = "no article has the line's claim from this speaker"
                yield AuditFinding(f"said[{n}].lines[{m}]", _RULE, message, said.speaker)


def _quarrels(briefing: Briefing) -> Iterator[AuditFinding]:
    denials = {denial.id: denial for denial in briefing.denials}
    claims = {claim.id: claim for claim in briefing.claims}
    for n, quarrel in enumerate(briefing.quarrels):
        main = quarrel.line.claims[:1] if quarrel.line else ()
        for m, denial_id in enumerate(quarrel.denials):
            if main and main[0] not in denials[denial_id].claims:
                message = "the denial isn't about the line's claim"
                yield AuditFinding(f"quarrels[{n}].denials[{m}]", _RULE, message, denial_id, main[0])
        for m, other in enumerate(quarrel.against):
            opposed = {x for c in other.claims[:1] for x in claims[c].opposed_by}
            if main and main[0] not in opposed:
                message = "its claim doesn't oppose the line's"
                yield AuditFinding(f"quarrels[{n}].against[{m}]", _RULE, message, other.text, main[0])


def _differing(briefing: Briefing) -> Iterator[AuditFinding]:
    differ = {f.id for f in briefing.figures if f.agreement == "differ" or f.develops}
    differ |= {q.id for q in briefing.quotations if not q.same_wording}
    for n, item in enumerate(briefing.differing):
        if item not in differ:
            message = "the accounts of it don't differ"
            yield AuditFinding(f"differing[{n}]", _RULE, message, item)
