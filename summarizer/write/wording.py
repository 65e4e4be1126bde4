"""How claims, speakers and citations are worded in a briefing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from summarizer.merge.briefing import Briefing, Claim, Denial, MergedClaimReport, QuotationVariant, Speaker
from summarizer.read.text.language import language_name
from summarizer.text.normalise import fold
from summarizer.text.span import Span
from summarizer.write.citations import Citations
from summarizer.write.page import Cite, Line, Piece, Quote, Text, Words
from summarizer.write.quoting import GAP, QuotedText, marks_hold, pieces_of

__all__ = ["Desk", "content", "evidence_text", "joined", "says_the_same"]

_NOBODY = "Nobody named"
# The language of this program's own words.
_PAGE = "en"
# "said that X", cut to its content, starts with a word that belongs to the verb.
_LEADING_THAT = re.compile(r"\A\s*that\s+(?=\S)")


class Desk:
    """A briefing with its lookups: everything that a section needs to word its lines.

    `anchors` names the place on the page of each claim that another line leads to.
    """

    def __init__(self, briefing: Briefing) -> None:
        self.briefing = briefing
        self.citations = Citations(briefing)
        self.speakers: dict[str, Speaker] = {s.id: s for s in briefing.speakers}
        self.claims: dict[str, Claim] = {c.id: c for c in briefing.claims}
        self.denials: dict[str, Denial] = {d.id: d for d in briefing.denials}
        led_to = {c for d in briefing.denials for c in d.claims} | {
            c for claim in briefing.claims for c in claim.opposed_by
        }
        self.anchors: dict[str, str] = {
            claim.id: f"c{n}" for n, claim in enumerate(briefing.claims, 1) if claim.id in led_to
        }
        self._quoted: dict[str, QuotedText] = {}
        self._languages: dict[str, str] = {a.id: a.language for a in briefing.articles}
        told = {*self._languages.values()}
        self.language: str = briefing.generator.language or (told.pop() if len(told) == 1 else _PAGE)
        """The language of the briefing: the one asked for, or its articles' where they have one."""

    def quoted(self, article_id: str) -> QuotedText:
        """The quotation marks of an article."""
        if article_id not in self._quoted:
            self._quoted[article_id] = QuotedText(self.citations.text(article_id))
        return self._quoted[article_id]

    def speaker_name(self, speaker_id: str | None) -> str:
        """The display name, or that nobody is named."""
        speaker = self.speakers.get(speaker_id or "")
        return speaker.name if speaker else _NOBODY

    def is_outlet(self, speaker_id: str | None) -> bool:
        """Whether the speaker is an outlet in its own voice."""
        speaker = self.speakers.get(speaker_id or "")
        return speaker is not None and speaker.kind == "outlet"

    def cites(self, places: Iterable[tuple[str, Sequence[Span]]]) -> Line:
        """The citations of several pieces of evidence in parentheses, each once, by article."""
        found: dict[str, dict[int, Cite]] = {}
        for article_id, spans in places:
            if (cite := self.citations.cite(article_id, spans)) is not None:
                found.setdefault(cite.source, {})[cite.number] = cite
        if not found:
            return ()
        groups = [
            (Words(source), Text(" "), *joined([(numbers[n],) for n in sorted(numbers)], ", "))
            for source, numbers in found.items()
        ]
        return (Text(" ("), *joined(groups, "; "), Text(")"))

    def claim_words(self, report: MergedClaimReport) -> Line:
        """One article's words for a claim: inside quotation marks where they are somebody's own.

        Before a quotation stands what it says, where somebody worded that: “This is the first step” alone
        tells little.
        """
        evidence = evidence_text(report.evidence)
        if report.wording == "direct" and (parts := self.quoted(report.article).inside(report.evidence)):
            told = content(report.statement).rstrip(" .")
            worded = not says_the_same(told, evidence) and marks_hold(told, evidence)
            quotes = self.quotes(parts, report.article)
            return (
                (*self.words_of(told, report.article, report.statement_language), Text(": "), *quotes)
                if worded
                else quotes
            )
        if marks_hold(report.statement, evidence):
            return self.words_of(content(report.statement), report.article, report.statement_language)
        return self.words_of(evidence, report.article)

    def words_of(self, words: str, article_id: str, language: str | None = None) -> Line:
        """Words in `language` or their article's, which is named where it isn't the briefing's."""
        told = language or self._languages.get(article_id, _PAGE)
        return (Words(words, _marked(told)), *self._name_of(told))

    def quotes(self, parts: Sequence[str], article_id: str) -> Line:
        """Verbatim words, each part in its own marks; a comma at the end belongs to the sentence around."""
        told = self._languages.get(article_id, _PAGE)
        quotes: list[Line] = [(Quote(part.rstrip(" ,") or part, _marked(told)),) for part in parts]
        return (*joined(quotes, GAP), *self._name_of(told))

    def _name_of(self, language: str) -> Line:
        return () if language == self.language else (Text(f" (in {language_name(language)})"),)

    def main_report(self, claim: Claim) -> MergedClaimReport:
        """The report that gave the claim its statement."""
        return next(
            (r for r in claim.reports if content(r.statement) == content(claim.statement)), claim.reports[0]
        )

    def variant_words(self, variant: QuotationVariant) -> Line:
        """A quotation as one article has it; its evidence as it stands where that doesn't hold the words."""
        parts = pieces_of(variant.text, variant.evidence)
        if parts:
            return self.quotes(parts, variant.article)
        return self.words_of(evidence_text(variant.evidence), variant.article)

    def claim_text(self, claim: Claim) -> str:
        """The words of a claim's main report as plain text."""
        words = self.claim_words(self.main_report(claim))
        return "".join(
            f"“{p.text}”" if isinstance(p, Quote) else p.text
            for p in words
            if isinstance(p, (Quote, Words, Text))
        )

    def via(self, via: str | None) -> Line:
        """Who passed the words on."""
        return (Text(", via "), Words(via)) if via else ()


def _marked(language: str) -> str | None:
    """The language that words are marked with; none for that of the page."""
    return None if language == _PAGE else language


def joined(lines: Sequence[Line], glue: str) -> Line:
    """Several lines as one, with words of this program between them."""
    found: list[Piece] = []
    for line in lines:
        if found and line:
            found.append(Text(glue))
        found.extend(line)
    return tuple(found)


def content(statement: str) -> str:
    """The statement less the "that" at its start that belongs to the verb before it."""
    return _LEADING_THAT.sub("", statement)


def evidence_text(evidence: Sequence[Span]) -> str:
    """The words of the evidence as they stand."""
    return GAP.join(span.text for span in evidence)


def says_the_same(left: str, right: str) -> bool:
    """Whether one text holds the other, marks, spaces and case aside."""
    a, b = fold(left).text.casefold().strip(" .\"'"), fold(right).text.casefold().strip(" .\"'")
    return a in b or b in a
