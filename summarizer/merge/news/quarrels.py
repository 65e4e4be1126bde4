"""Who says otherwise: each contested claim with what stands against it, each once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from summarizer.lexicon.polarity import negations
from summarizer.lexicon.stems import word_stem
from summarizer.lexicon.thesaurus import OPPOSITES
from summarizer.merge.briefing import Claim, Denial, Figure, MergedClaimReport, NewsLine, Quarrel
from summarizer.merge.grouping import Groups
from summarizer.merge.meaning.notions import notions
from summarizer.merge.news.importance import worth
from summarizer.merge.news.lines import Desk
from summarizer.merge.news.sentences import as_line
from summarizer.merge.news.topics import shared_words
from summarizer.text.plain import words_of
from summarizer.text.span import overlap

__all__ = ["quarrels"]

# A line says again what one before it says that shares so much of the shorter of both.
_TOLD = 0.7
# Lines that oppose each other share at least this of their telling words, for a reader to see on what.
_ONE_THING = 0.15
# A comma before the last mark belongs to the sentence around.
_END = re.compile(r",([\"”’'])\Z")
# "He said that was a lie" stands so near behind what it is about.
_BEHIND = 150
# A statement that is longer, or begins with what it doesn't name, is no side of a quarrel.
_LONGEST = 45
_POINTS = re.compile(r"(?i)\W*(?:he|she|it|they|we|i|you|this|that|these|those|there|his|her|its|their)\b")
# What somebody says he never did is no denial unless somebody says he did.
_FIRST_PERSON = re.compile(r"\W*(?:I|we)\b", re.IGNORECASE)
# "Denied any impropriety" doesn't say in what: a reader takes it for the news.
_ANY = re.compile(r"\bany (?:[a-z]+ )?([a-z]+)(?=[.,;]|\Z| and\b| or\b)")
# A denial often says little of what is denied; with less in common than this, it stands for itself.
_MEETING = 0.25


def quarrels(desk: Desk) -> tuple[Quarrel, ...]:
    """Denials with the claim they are most about, and claims that oppose each other, by weight.

    Whoever only doesn't confirm, or can't be reached, contradicts nobody.
    """
    found: list[tuple[float, Quarrel]] = []
    for group in _together(d for d in desk.briefing.denials if d.kind != "unconfirmed"):
        claims = [desk.claims[c] for c in group[0].claims if c in desk.claims]
        line = _best(desk, claims)
        told = tuple(t for d in group if (t := desk.denial_line(d)) is not None)
        if not claims and all(_FIRST_PERSON.match(d.denies) for d in group):
            continue
        if line is not None and told and not any(_meet(line, t) for t in told):
            line = None
        if line is None:
            told = tuple(t for t in told if not _leans(desk, t))
        if line is None and not told and (line := _leaning(desk, claims, group)) is None:
            continue
        value = max((worth(desk, x) for x in (line, *told) if x is not None), default=0.0)
        found.append((value, Quarrel(line, tuple(d.id for d in group), _different(told))))
    found += _opposed(desk)
    found.sort(key=lambda f: -f[0])
    return _each_once(quarrel for _, quarrel in found)


def _together(denials: Iterable[Denial]) -> list[list[Denial]]:
    """Denials of the same claims; those of nothing that the articles tell stand each for itself."""
    found: dict[object, list[Denial]] = {}
    for denial in denials:
        key = denial.claims or denial.id
        found.setdefault(key, []).append(denial)
    return list(found.values())


def _best(desk: Desk, claims: Iterable[Claim]) -> NewsLine | None:
    lines = [line for c in claims if (line := desk.claim_line(c, named=True)) is not None]
    return max(lines, key=lambda x: worth(desk, x), default=None)


def _leans(desk: Desk, line: NewsLine) -> bool:
    """Whether a denial that stands for itself denies something that a reader hasn't been told."""
    sentence = desk.sentence_of(line.article, line.evidence)
    bare = (word_stem(word) for word in _ANY.findall(line.text))
    return not desk.known.issuperset(bare) or (sentence is not None and desk.leans(sentence))


def _leaning(desk: Desk, claims: Iterable[Claim], denials: Sequence[Denial]) -> NewsLine | None:
    """A claim in words that lean on its article, where somebody named says "that was a lie" to it."""
    if not any(d.speaker and desk.is_somebody(d.speaker) for d in denials):
        return None
    told = [(c, r) for c in claims for r in c.reports if _answered(r, denials)]
    lines = [line for c, r in told if (line := _line_of(desk, c, r)) is not None]
    return max(lines, key=lambda x: worth(desk, x), default=None)


def _answered(report: MergedClaimReport, denials: Iterable[Denial]) -> bool:
    """Whether a denial stands right behind a report, in the same article."""
    near = (r.evidence[0].start for d in denials for r in d.reports if r.article == report.article)
    return any(0 <= start - report.evidence[-1].end <= _BEHIND for start in near)


def _different(lines: Iterable[NewsLine]) -> tuple[NewsLine, ...]:
    return tuple({line.text: line for line in lines}.values())


def _opposed(desk: Desk) -> list[tuple[float, Quarrel]]:
    """Claims that exclude each other; of all that are of one quarrel the two that tell most."""
    found = []
    for pairs in _quarrels_of(desk):
        lines = [lines for one, other in pairs if (lines := _two_lines(desk, one, other)) is not None]
        if lines:
            first, other = max(lines, key=lambda two: (sum(worth(desk, x) for x in two), two[0].text))
            found.append((worth(desk, first), Quarrel(first, (), (), (other,))))
    return found


def _quarrels_of(desk: Desk) -> list[list[tuple[Claim, Claim]]]:
    """The pairs of claims that exclude each other, those that hang together as one quarrel."""
    numbers = {claim.id: n for n, claim in enumerate(desk.briefing.claims)}
    pairs = [
        (claim, desk.claims[name])
        for claim in desk.briefing.claims
        for name in claim.opposed_by
        if name in numbers and numbers[name] > numbers[claim.id]
    ]
    differing = _differing_by_article(desk)
    pairs = [pair for pair in pairs if not _differ_in_figures(differing, *pair)]
    groups = Groups(len(numbers))
    for one, other in pairs:
        groups.join(numbers[one.id], numbers[other.id])
    found: dict[int, list[tuple[Claim, Claim]]] = {}
    for one, other in pairs:
        found.setdefault(groups.find(numbers[one.id]), []).append((one, other))
    return list(found.values())


def _two_lines(desk: Desk, left: Claim, right: Claim) -> tuple[NewsLine, NewsLine] | None:
    """A line for each claim, by the two reports that have most in common; None where one has none."""
    nearest = max(
        product(left.reports, right.reports),
        key=lambda two: (shared_words(two[0].statement, two[1].statement), -len(two[0].statement)),
    )
    one, other = _line_of(desk, left, nearest[0]), _line_of(desk, right, nearest[1])
    if one is None or other is None or not _about_one_thing(one, other) or not _excluding(one, other):
        return None
    if any(x.speaker is not None and not desk.is_somebody(x.speaker) for x in (one, other)):
        return None
    return None if _of_one_mouth(desk, one, other) else (one, other)


def _of_one_mouth(desk: Desk, one: NewsLine, other: NewsLine) -> bool:
    """Whether who says the one line denies something in the other: nobody contradicts himself."""
    return any(
        _speakers(desk, said) & {d.speaker for d in desk.briefing.denials if d.id in denying.denials}
        for said, denying in ((one, other), (other, one))
    )


def _speakers(desk: Desk, line: NewsLine) -> set[str | None]:
    """Who says the claims of a line, also where its own words name him."""
    reports = (r for c in line.claims if c in desk.claims for r in desk.claims[c].reports)
    return {line.speaker, *(r.speaker for r in reports if r.article == line.article)} - {None, *desk.outlets}


def _line_of(desk: Desk, claim: Claim, report: MergedClaimReport) -> NewsLine | None:
    """The report as a line, or its words all the same: what they leave open the other side tells."""
    if (line := desk.report_line(claim, report, named=True)) is not None:
        return line
    own = report.speaker is None or report.speaker in desk.outlets
    sentence = desk.sentence_of(report.article, report.evidence)
    text, evidence = desk.whole_quote(report), report.evidence
    dated = sentence is not None and report.evidence[0].start < sentence.span.start
    if text is None and sentence is not None and (own or dated):
        text, evidence, own = as_line(sentence.span.text), (sentence.span,), True
    text = text or _END.sub(r"\1", as_line(report.statement.strip().removeprefix("that ")))
    if len(words_of(text)) > _LONGEST or _POINTS.match(text):
        return None
    return NewsLine(
        text=text,
        article=report.article,
        evidence=evidence,
        claims=(claim.id,),
        speaker=None if own else report.speaker,
        carried_by=desk.carriers(report.article, claim, text),
    )


def _meet(left: NewsLine, right: NewsLine) -> bool:
    """Whether a claim and a denial share enough for a reader to see what is denied."""
    return left.text == right.text or shared_words(left.text, right.text) >= _MEETING


def _differing_by_article(desk: Desk) -> dict[str, list[Figure]]:
    found: dict[str, list[Figure]] = {}
    for row in desk.briefing.figures:
        if row.agreement == "differ":
            for article in dict.fromkeys(r.article for r in row.reports):
                found.setdefault(article, []).append(row)
    return found


def _differ_in_figures(differing: Mapping[str, Sequence[Figure]], left: Claim, right: Claim) -> bool:
    """Whether a row of figures shows already on what both differ."""
    near = (row for r in left.reports for row in differing.get(r.article, ()))
    return any(_counts_in(row, left) and _counts_in(row, right) for row in near)


def _counts_in(row: Figure, claim: Claim) -> bool:
    return any(
        f.article == r.article and overlap(f.evidence, r.evidence) for f in row.reports for r in claim.reports
    )


def _about_one_thing(left: NewsLine, right: NewsLine) -> bool:
    """Whether a reader sees that both are about one thing: figures alone may differ in what they count."""
    shared = shared_words(left.text, right.text)
    return left.text != right.text and shared >= _ONE_THING


def _excluding(left: NewsLine, right: NewsLine) -> bool:
    """Whether a reader sees that not both can hold: one denies, or has a word for the opposite.

    What differs in a day, a number or a word more stands elsewhere.
    """
    if negations(left.text).total() % 2 != negations(right.text).total() % 2:
        return True
    ours, theirs = notions(left.text).all, notions(right.text).all
    return any(not OPPOSITES.get(n, frozenset()).isdisjoint(theirs) for n in ours)


def _each_once(given: Iterable[Quarrel]) -> tuple[Quarrel, ...]:
    """Without those of which every line is told already, in these words or nearly."""
    told: list[str] = []
    kept = []
    for quarrel in given:
        lines = [x.text for x in quarrel.lines]
        if not all(any(x == t or shared_words(x, t) > _TOLD for t in told) for x in lines):
            kept.append(quarrel)
        told += lines
    return tuple(kept)
