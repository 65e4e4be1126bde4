"""Claims, quotations, figures, denials and rejections, each held against its own article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from summarizer.audit.figures import audit_figure
from summarizer.audit.finding import AuditFinding
from summarizer.audit.people import People
from summarizer.audit.witness import Witness, places, problem
from summarizer.check.finding import Finding
from summarizer.lexicon.load import word_set
from summarizer.merge.briefing import (
    Briefing,
    Claim,
    Denial,
    MergedClaimReport,
    MergedDenialReport,
    Quotation,
    QuotationVariant,
)
from summarizer.text.normalise import fold
from summarizer.text.plain import words_of
from summarizer.text.span import Span
from summarizer.write.quoting import marks_hold, pieces_of
from summarizer.write.wording import content

__all__ = ["Witnesses", "audit_claim_report", "audit_items"]

Witnesses = Mapping[str, Witness]
# A statement that keeps so many of the words it rests on, and adds only words such as "may", is these words.
_OWN_WORDS = 0.6
_SMALL = word_set("notions", "function_words") | word_set("clauses", "auxiliaries")
_DENIAL_KEYS = {
    "speaker_named": "speaker",
    "speaker_tied": "speaker",
    "denial_kind": "kind",
    "statement": "denies",
}


def audit_items(briefing: Briefing, witnesses: Witnesses) -> Iterator[AuditFinding]:
    """What is wrong with single items, each against the article it rests on."""
    people = People(briefing)
    for n, claim in enumerate(briefing.claims):
        yield from _claim(f"claims[{n}]", claim, people, witnesses)
    for n, quotation in enumerate(briefing.quotations):
        yield from _quotation(f"quotations[{n}]", quotation, people, witnesses)
    for n, figure in enumerate(briefing.figures):
        yield from audit_figure(f"figures[{n}]", figure, people, witnesses)
    for n, denial in enumerate(briefing.denials):
        yield from _denial(f"denials[{n}]", denial, people, witnesses)
    yield from _on_furniture(briefing, witnesses)
    yield from _rejected(briefing, people)


def _on_furniture(briefing: Briefing, witnesses: Witnesses) -> Iterator[AuditFinding]:
    for name in ("claims", "figures", "denials", "quotations"):
        for n, item in enumerate(getattr(briefing, name)):
            reports = item.variants if isinstance(item, Quotation) else item.reports
            inner = "variants" if isinstance(item, Quotation) else "reports"
            for m, report in enumerate(reports):
                for span in report.evidence:
                    if witnesses[report.article].article.is_furniture(span):
                        place = f"{name}[{n}].{inner}[{m}].evidence"
                        message = "page furniture is never evidence"
                        yield AuditFinding(place, "furniture", message, span.text)


def _claim(place: str, claim: Claim, people: People, witnesses: Witnesses) -> Iterator[AuditFinding]:
    statements = [content(r.statement) for r in claim.reports]
    if content(claim.statement) not in statements:
        message = "the claim's statement is none of its reports'"
        yield AuditFinding(f"{place}.statement", "statement", message, claim.statement, statements[0])
    for n, report in enumerate(claim.reports):
        yield from audit_claim_report(f"{place}.reports[{n}]", report, people, witnesses[report.article])


def audit_claim_report(
    place: str, report: MergedClaimReport, people: People, witness: Witness
) -> Iterator[AuditFinding]:
    """What is wrong with one article's report of a claim, or with a wording as if it were one."""
    if report.wording == "direct" and witness.quoted.inside(report.evidence) is None:
        message = "not all of it stands in quotation marks in the article"
        yield AuditFinding(f"{place}.wording", "quotation", message, report.wording, _words(report.evidence))
    evidence = _words(report.evidence)
    copied = report.statement_by == "source" and witness.holds(report.statement)
    # Whose words a believed model quotes beside its evidence is held against the article's quotations below.
    room = witness.article.text if witness.believed and report.statement_by == "llm" else evidence
    if not copied and not marks_hold(report.statement, room):
        message = "it puts words in quotation marks that the evidence doesn't have"
        yield AuditFinding(f"{place}.statement", "quotation", message, report.statement, evidence)
    if report.via is not None and not (witness.holds(report.via) or witness.names(report.via)):
        message = "the article doesn't name who passed it on"
        yield AuditFinding(f"{place}.via", "speaker_named", message, report.via)
    names = people.names(report.speaker, witness)
    if report.found_by == "rules" and witness.calls_somebody_so(report):
        if witness.voice not in people.all_names(report.speaker):
            message = "the article calls somebody so in its own voice"
            yield AuditFinding(f"{place}.speaker", "speaker_tied", message, names[0] or "null", witness.voice)
        return
    if not any(witness.is_cut_from(whole.evidence, names, report) for whole in people.around(report)):
        yield from _borne_out(place, report, names, witness)


def _borne_out(
    place: str, report: MergedClaimReport, names: Sequence[str | None], witness: Witness
) -> Iterator[AuditFinding]:
    """Speaker and statement: as the rules find them on the same words, else checked like a stranger's."""
    known = [r for r in witness.rules.claims if places(r.evidence) == places(report.evidence)]
    spoken = [r for r in known if r.speaker in names]
    if any(r.statement == report.statement for r in spoken):
        return
    evidence = _words(report.evidence)
    by_model = report.found_by == "llm" or (witness.believed and report.found_by == "both")
    if known and not spoken and not by_model:
        message, found = "the article gives these words to somebody else", known[0].speaker or "nobody"
        yield AuditFinding(f"{place}.speaker", "speaker_tied", message, names[0] or "null", found)
        return
    if spoken and report.found_by == "rules" and report.statement_by == "source":
        message = "the rules find these words, and this isn't their statement"
        yield AuditFinding(f"{place}.statement", "statement", message, report.statement, spoken[0].statement)
        return
    statement = None if _same(report.statement, evidence) else report.statement
    language = report.statement_language
    results = [witness.claim(report.evidence, name, statement, language, report.via) for name in names]
    wrong = [
        finding
        for name, result in zip(names, results, strict=True)
        if (finding := problem(result, settled=bool(spoken))) is not None
        and not (finding.check == "statement" and _leaves_room(report, name, witness))
    ]
    if len(wrong) < len(names):
        return
    # Of the forms of a name the one that says it tells what else is wrong.
    worst = next((finding for finding in wrong if not finding.check.startswith("speaker")), wrong[0])
    where = "speaker" if worst.check.startswith("speaker") else "statement"
    said = names[0] if where == "speaker" else report.statement
    yield AuditFinding(f"{place}.{where}", worst.check, worst.message, said or "null", worst.of_article)


def _leaves_room(report: MergedClaimReport, name: str | None, witness: Witness) -> bool:
    """Whether a believed model may tell the statement so, of all the words or sentence by sentence.

    Where it tells them in their own words, another actor or another hedge is plain to see.
    """
    told, own = set(words_of(report.statement)), set(words_of(_words(report.evidence)))
    if len(report.evidence) == 1 and told - own <= _SMALL and len(told & own) >= _OWN_WORDS * len(own):
        return False
    return witness.may_tell(report.evidence, report.statement, name) or witness.tells_in_parts(
        report.evidence, report.statement, name
    )


def _quotation(
    place: str, quotation: Quotation, people: People, witnesses: Witnesses
) -> Iterator[AuditFinding]:
    for n, variant in enumerate(quotation.variants):
        yield from _variant(f"{place}.variants[{n}]", variant, witnesses[variant.article])
        yield from _quoted_speaker(f"{place}.speaker", quotation, variant, people, witnesses[variant.article])
    wordings = {tuple(words_of(v.text.replace("[", "").replace("]", ""))) for v in quotation.variants}
    if quotation.same_wording != (len(wordings) == 1):
        message = "the variants have different words" if len(wordings) > 1 else "all have the same words"
        said, found = str(quotation.same_wording).lower(), " / ".join(v.text for v in quotation.variants)
        yield AuditFinding(f"{place}.same_wording", "quotation", message, said, found)


def _variant(place: str, variant: QuotationVariant, witness: Witness) -> Iterator[AuditFinding]:
    evidence = _words(variant.evidence)
    parts = pieces_of(variant.text, variant.evidence)
    if parts is None:
        message = "these aren't, letter by letter, the words of the evidence"
        yield AuditFinding(f"{place}.text", "quotation", message, variant.text, evidence)
        return
    for part in parts:
        if not witness.quoted.holds(part, variant.evidence):
            message = "these words stand outside of quotation marks in the article"
            yield AuditFinding(f"{place}.text", "quotation", message, part, evidence)


def _quoted_speaker(
    place: str, quotation: Quotation, variant: QuotationVariant, people: People, witness: Witness
) -> Iterator[AuditFinding]:
    """The speaker of a quotation is that of a claim on the same words, or stands the check as one."""
    if people.says(quotation.speaker, variant.article, variant.evidence):
        return
    names = people.names(quotation.speaker, witness)
    known = [r for r in witness.rules.claims if places(r.evidence) == places(variant.evidence)]
    if known and variant.found_by != "llm":
        if not any(r.speaker in names for r in known):
            message, other = "the article gives these words to somebody else", known[0].speaker or "nobody"
            yield AuditFinding(place, "speaker_tied", message, names[0] or "null", other)
        return
    found = [problem(witness.claim(variant.evidence, name, None)) for name in names]
    if None not in found and (worst := found[0]) is not None:
        yield AuditFinding(place, worst.check, worst.message, names[0] or "null", worst.of_article)


def _denial(place: str, denial: Denial, people: People, witnesses: Witnesses) -> Iterator[AuditFinding]:
    for n, report in enumerate(denial.reports):
        found = _denial_problem(denial, report, people, witnesses[report.article])
        if found is not None:
            key = _DENIAL_KEYS.get(found.check, f"reports[{n}].evidence")
            message, said = found.message, found.of_item or denial.denies
            yield AuditFinding(f"{place}.{key}", found.check, message, said, found.of_article)


def _denial_problem(
    denial: Denial, report: MergedDenialReport, people: People, witness: Witness
) -> Finding | None:
    """What is wrong with one article's report of a denial; nothing where the rules find the same."""
    names = people.names(denial.speaker, witness)
    known = [
        r
        for r in witness.rules.denials
        if places(r.evidence) == places(report.evidence) and r.kind == denial.kind and r.speaker in names
    ]
    one_of_many = len(denial.reports) > 1
    if any(one_of_many or r.denies == denial.denies for r in known):
        return None
    if known and report.found_by == "rules":
        said = known[0].denies
        return Finding(
            "denial", "fails", denial.denies, said, f"What is denied reads {said!r} in the article."
        )
    denies = None if one_of_many else denial.denies
    found = [
        problem(
            witness.denial(report.evidence, name, denial.kind, denies, denial.denies_language),
            settled=bool(known),
        )
        for name in names
    ]
    return None if None in found else found[0]


def _rejected(briefing: Briefing, people: People) -> Iterator[AuditFinding]:
    """The rejected claims that are printed all the same, as the model gave them."""
    printed: dict[tuple[str, str, str | None], list[tuple[str, MergedClaimReport]]] = {}
    for n, claim in enumerate(briefing.claims):
        for m, report in enumerate(claim.reports):
            for name in people.all_names(report.speaker) if report.found_by != "rules" else ():
                key = report.article, _folded(_words(report.evidence)), name
                printed.setdefault(key, []).append((f"claims[{n}].reports[{m}]", report))
    for n, rejection in enumerate(briefing.rejected):
        given = rejection.item
        if rejection.kind != "claim":
            continue
        evidence = str(given.get("evidence"))
        for shown, report in printed.get((rejection.article, _folded(evidence), given.get("speaker")), ()):
            if given.get("statement") in {None, report.statement}:
                message = "it was rejected, and is printed"
                yield AuditFinding(f"rejected[{n}]", "rejected", message, evidence, shown)


def _words(evidence: tuple[Span, ...]) -> str:
    return " … ".join(span.text for span in evidence)


def _same(left: str, right: str) -> bool:
    return _folded(left) == _folded(right)


def _folded(words: str) -> str:
    return " ".join(fold(words).text.split())
