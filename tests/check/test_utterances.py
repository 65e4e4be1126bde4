from __future__ import annotations

from dataclasses import replace

from summarizer.check.reports import ClaimReport
from summarizer.check.utterances import whole_quotations
from summarizer.text.span import Span

TEXT = "“The pier is open. It was never in danger. Nobody needs to worry,” Ada Holm said. “Come and see.”"
WHOLE = ("“The pier is open. It was never in danger. Nobody needs to worry,”", "“Come and see.”")


def _claim(*words: str, speaker: str = "Ada Holm", statement: str | None = None) -> ClaimReport:
    return ClaimReport(
        article="a1",
        speaker=speaker,
        speaker_kind="person",
        via=None,
        wording="direct",
        statement=statement or " … ".join(words),
        evidence=tuple(Span.of(TEXT, TEXT.index(w), TEXT.index(w) + len(w)) for w in words),
        found_by="llm" if statement else "rules",
        verdict="exact",
        notes=(),
        statement_by="llm" if statement else "source",
    )


QUOTATION = _claim(*WHOLE)


def test_what_a_model_took_of_a_quotation_stands_with_all_of_it() -> None:
    part = _claim("It was never in danger.", statement="The pier was never in danger.")
    (claim,) = whole_quotations([part], [QUOTATION])
    assert claim == replace(part, evidence=QUOTATION.evidence)


def test_a_quotation_taken_apart_is_one_claim_with_all_its_statements() -> None:
    first = replace(_claim("“The pier is open.", statement="The pier of Vell is open."), importance="detail")
    second = replace(
        _claim("Nobody needs to worry,”", statement="Nobody needs to worry about the pier."),
        importance="news",
    )
    (claim,) = whole_quotations([first, second], [QUOTATION])
    assert claim.evidence == QUOTATION.evidence
    assert claim.statement == "The pier of Vell is open. Nobody needs to worry about the pier."
    assert (claim.statement_by, claim.importance) == ("llm", "news")


def test_a_part_whose_wording_was_refused_leaves_the_statement_to_the_others() -> None:
    refused = replace(
        _claim("“The pier is open.", statement="x"), statement="“The pier is open.", statement_by="source"
    )
    other = _claim("Nobody needs to worry,”", statement="Nobody needs to worry about the pier.")
    (claim,) = whole_quotations([refused, other], [QUOTATION])
    assert (claim.statement, claim.statement_by) == (other.statement, "llm")


def test_words_of_another_speaker_are_never_joined_to_a_quotation() -> None:
    part = _claim("“The pier is open.", statement="The pier is open.")
    stranger = _claim("Nobody needs to worry,”", speaker="Tom Berg", statement="Nobody needs to worry.")
    assert whole_quotations([part, stranger], [QUOTATION]) == [part, stranger]
    assert whole_quotations([stranger], [QUOTATION]) == [stranger]


def test_two_parts_with_one_statement_tell_it_once() -> None:
    first, second = _claim("“The pier is open."), _claim("Nobody needs to worry,”")
    parts = [replace(p, statement="The pier is safe.", statement_by="llm") for p in (first, second)]
    (claim,) = whole_quotations(parts, [QUOTATION])
    assert claim.statement == "The pier is safe."


def test_a_sentence_quoted_in_part_stands_with_the_quotation_that_goes_on_behind_its_speaker() -> None:
    words = ("The pier is open. It was", "“Come and see.”")
    whole = replace(_claim(*words), wording="mixed")
    first = replace(_claim(words[0], statement="The pier of Vell was open."), wording="mixed")
    second = _claim(words[1], statement="People should come to the pier of Vell.")
    (claim,) = whole_quotations([first, second], [whole])
    assert claim.evidence == whole.evidence
    assert whole_quotations([first], [whole]) == [first]
