"""The sentences that a model makes of statements it has read, held against each article that they rest on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from summarizer.check.further import Further, further_claims
from summarizer.check.keys import word_keys
from summarizer.check.reports import CheckedExtraction, ClaimReport, Trust
from summarizer.extract.extraction import Importance, ProposedClaim
from summarizer.extract.match_wire import Told
from summarizer.extract.rules.testimony import testify
from summarizer.merge.undecided import Stated
from summarizer.read.article import Article
from summarizer.text.span import Span
from summarizer.write.quoting import GAP, marks_hold

__all__ = ["Borne", "borne_out"]

# The words of a text that tell something: names, numbers, and what isn't short.
_TELLING = re.compile(r"\d[\d.,]*|[A-Z][\w'’-]*|\b[^\W\d_]{4,}(?:['’-][^\W\d_]+)*")
# Words have at least this share of the sentence's telling ones, or it is told elsewhere.
_COVERED = 0.34
# A part of the words is taken where it is so much shorter, and no torso.
_NARROWER, _FEWEST = 0.7, 3
_TURNED = re.compile(
    r"\b(?:not|no|never|nobody|none|without|would|will|may|might|could|should|must|if)\b|n['’]t\b",
    re.IGNORECASE,
)
# A bracket or a quotation that is open is closed where its end stands so near.
_BRACKETS = (("(", ")"), ("[", "]"), ("“", "”"))
_NEAR = 3
_MARKS: tuple[Importance, ...] = ("news", "detail", "background", "opinion")


@dataclass(frozen=True, slots=True)
class Borne:
    """A sentence in one article: its report there, and the statement that the model took it from.

    Where it isn't `certain`, the words leave room, or stand in the report themselves.
    """

    report: ClaimReport
    stated: Stated
    certain: bool


@dataclass(frozen=True, slots=True)
class _Try:
    """A sentence, by its number, on words of one article, which have `covered` of its telling words.

    `own` are the statements that the words are from.
    """

    said: int
    item: ProposedClaim
    spans: tuple[Span, ...]
    covered: int
    own: tuple[Stated, ...]


def borne_out(
    articles: Sequence[Article],
    extractions: Sequence[CheckedExtraction],
    stated: Sequence[Stated],
    told: Sequence[Told],
    leading: int = 0,
) -> tuple[tuple[Borne, ...], ...]:
    """For each of `told`, whose numbers are places in `stated` from 1, the articles that bear it out.

    Each must do so by itself, in the words of one of its own statements, the shortest that hold all that it
    has; the first `leading` sentences may rest on several of its statements together.
    """
    trust = sum((e.article.trust for e in extractions), Trust())
    found: list[list[Borne]] = [[] for _ in told]
    for article, extraction in zip(articles, extractions, strict=True):
        name = extraction.article.id
        tries = [
            t
            for n, sentence in enumerate(told)
            for t in _tries(n, sentence, article.text, _own(sentence, stated, name))
            if n < leading or len(t.own) == 1
        ]
        if not tries:
            continue
        testimony = testify(replace(article, id=name))
        reports = further_claims(testimony, [t.item for t in tries], trust)
        for said, borne in _best(tries, reports).items():
            found[said].append(borne)
    return tuple(tuple(borne) for borne in found)


def _best(tries: Sequence[_Try], reports: Sequence[Further | None]) -> Mapping[int, Borne]:
    """For each sentence the report that has it so, if there is one, on the fewest words that cover most."""
    found: dict[int, tuple[tuple[bool, bool, int, int], Borne]] = {}
    for tried, further in zip(tries, reports, strict=True):
        if further is None or not _rests_on(further.report.evidence, tried.spans):
            continue
        report, certain = further.report, further.certain
        in_its_words = report.statement == tried.item.statement
        worth = (certain, in_its_words, tried.covered, -sum(map(len, report.evidence)))
        if tried.said not in found or worth > found[tried.said][0]:
            found[tried.said] = (worth, Borne(report, tried.own[0], certain))
    return {said: borne for said, (_, borne) in found.items()}


def _rests_on(evidence: Sequence[Span], spans: Sequence[Span]) -> bool:
    """Whether a report's evidence is these words, with what governs them perhaps."""
    return all(any(span.contains(part) for span in evidence) for part in spans)


def _own(sentence: Told, stated: Sequence[Stated], article: str) -> list[Stated]:
    return [s for n in sentence.numbers if (s := stated[n - 1]).report.article == article]


def _tries(number: int, sentence: Told, text: str, own: Sequence[Stated]) -> Iterator[_Try]:
    """The sentence on each of an article's own statements, on their clauses, and on all of them together."""
    if not sentence.text:
        return
    telling = [word_keys(word) for word in _TELLING.findall(sentence.text)]
    # What turns the words or makes them a plan may stand outside a part of them.
    turned = _TURNED.search(sentence.text) is not None
    places: dict[tuple[Span, ...], tuple[Stated, ...]] = {}
    for one in own:
        for spans in (one.report.evidence, *(e.evidence for e in one.report.excerpts)):
            places.setdefault(spans, (one,))
            if not turned and (window := _window(text, spans, telling)) is not None:
                places.setdefault((window,), (one,))
    if len(own) > 1:
        places.setdefault(_together(s.report for s in own), tuple(own))
    for spans, known in places.items():
        words = GAP.join(span.text for span in spans)
        keys = word_keys(words)
        covered = sum(bool(word & keys) for word in telling)
        if covered >= _COVERED * len(telling) and marks_hold(sentence.text, words):
            yield _Try(number, _item(sentence.text, words, known), spans, covered, known)


def _item(sentence: str, words: str, known: Sequence[Stated]) -> ProposedClaim:
    """The sentence as a claim on these words, said by who says all of the statements, else by the outlet."""
    report = known[0].report
    one_voice = len({s.report.speaker for s in known}) == 1
    named = one_voice and report.speaker_kind not in {"outlet", None}
    marks = [s.report.importance for s in known if s.report.importance]
    return ProposedClaim(
        words,
        report.speaker if named else None,
        sentence,
        speaker_kind=None if named else "outlet",
        via=report.via if named else None,
        wording=None if all(s.report.wording == "indirect" for s in known) else "mixed",
        importance=min(marks, key=_MARKS.index, default=None),
    )


def _window(text: str, spans: Sequence[Span], telling: Sequence[frozenset[str]]) -> Span | None:
    """The words of one stretch, from the first to the last that the sentence has; None where it is most."""
    if len(spans) != 1:
        return None
    wanted = frozenset().union(*telling)
    found = [m for m in _TELLING.finditer(spans[0].text) if word_keys(m.group()) & wanted]
    if not found:
        return None
    start, end = found[0].start(), found[-1].end() + len(_closing(spans[0].text, found))
    if end - start > _NARROWER * len(spans[0]) or len(spans[0].text[start:end].split()) < _FEWEST:
        return None
    return Span.of(text, spans[0].start + start, spans[0].start + end)


def _closing(words: str, found: Sequence[re.Match[str]]) -> str:
    """The mark that closes what opens among the found words, where it stands right behind the last."""
    within, behind = words[found[0].start() : found[-1].end()], words[found[-1].end() :]
    for opening, closing in _BRACKETS:
        if within.count(opening) > within.count(closing) and closing in behind[:_NEAR]:
            return behind[: behind.index(closing) + 1]
    return ""


def _together(reports: Iterable[ClaimReport]) -> tuple[Span, ...]:
    """The words of several reports in the order of the text, none twice."""
    found: list[Span] = []
    for span in sorted({s for r in reports for s in r.evidence}, key=lambda s: (s.start, -s.end)):
        if not any(span.overlaps(other) for other in found):
            found.append(span)
    return tuple(found)
