from __future__ import annotations

from dataclasses import replace

import pytest

from summarizer.check.extraction import check_extraction
from summarizer.check.items import check_items
from summarizer.check.reports import CheckedExtraction
from summarizer.extract.extraction import Extraction, ProposedClaim, ProposedDenial, ProposedFigure
from summarizer.extract.rules.reader import read_with_rules
from summarizer.extract.rules.testimony import testify
from summarizer.read.article import Article
from summarizer.text.span import Span
from tests.spans import assert_spans_hold

CAPTION = "Dockers' Choir sings at the ferry terminal on the opening night."
TEXT = f"""\
Veldland sends ferries to the strait

By Ian Stroud

{CAPTION}

Veldland has kept its coast guard in port since the storm.

At least 40 ferries from the northern yards are understood to be taking on coal before a crossing of the strait.

The harbour trust is said to have paid the yards in gold.

The yards are long and cold, and the winters bring ice.

Minister Ada Lund told a press briefing on Monday: “We will cross before the ice comes. Nobody will stop us.”

Another officer suggested the trust does not have the “pilots, charts, money” to cross, and pointed out that the strait has barely changed in two years.
"""


def _article() -> Article:
    at = TEXT.index(CAPTION)
    return Article(
        "a1", "ferries.txt", TEXT, outlet="The Strait", furniture=(Span.of(TEXT, at, at + len(CAPTION)),)
    )


def _checked(
    *items: ProposedClaim | ProposedFigure | ProposedDenial, rules: bool = True
) -> CheckedExtraction:
    model = Extraction(
        "a1",
        "llm",
        claims=tuple(item for item in items if isinstance(item, ProposedClaim)),
        figures=tuple(item for item in items if isinstance(item, ProposedFigure)),
        denials=tuple(item for item in items if isinstance(item, ProposedDenial)),
    )
    checked = check_extraction(
        testify(_article()), [model, read_with_rules(testify(_article()))] if rules else [model]
    )
    assert_spans_hold(TEXT, checked)
    return checked


def _refused(checked: CheckedExtraction) -> list[tuple[str, str]]:
    return [(rejection.kind, rejection.check) for rejection in checked.rejected]


@pytest.mark.parametrize(
    "hedge",
    ["are understood to", "are said to", "are reported to", "are expected to", "reportedly"],
)
@pytest.mark.parametrize("whole", [True, False])
def test_words_under_a_hedge_that_names_nobody_are_nobodys(hedge: str, whole: bool) -> None:
    verb = "cross" if hedge != "reportedly" else "crossed"
    sentence = f"Forty ferries from the northern yards {hedge} {verb} the frozen strait by night"
    text = f"Veldland has kept its fleet in port.\n\n{sentence}.\n"
    words = sentence if whole else sentence[sentence.index(hedge) + len(hedge) + 1 :]
    article = Article("a1", "x.txt", text, outlet="The Strait")
    (result,) = check_items(
        testify(article), Extraction("a1", "llm", claims=(ProposedClaim(words, "Veldland"),))
    )
    assert (result.verdict, result.speaker) == ("corrected", None)
    assert "names nobody for them, not 'Veldland'" in result.notes[0]


def test_under_a_hedge_both_readers_give_one_claim_without_a_speaker() -> None:
    words = "The harbour trust is said to have paid the yards in gold"
    checked = _checked(ProposedClaim(words, "Veldland"))
    (claim,) = [c for c in checked.claims if "gold" in c.statement]
    assert (claim.speaker, claim.speaker_kind, claim.found_by, claim.statement) == (None, None, "both", words)


def test_a_hedged_figure_is_nobodys() -> None:
    words = "At least 40 ferries from the northern yards are understood to be taking on coal"
    checked = _checked(ProposedFigure(words, "At least 40 ferries", "ferries", "Veldland"))
    assert {(f.text, f.speaker, f.found_by) for f in checked.figures} >= {
        ("At least 40 ferries", None, "both")
    }


def test_somebody_named_in_furniture_alone_is_not_named() -> None:
    words = "The yards are long and cold, and the winters bring ice"
    checked = _checked(ProposedClaim(words, "Dockers' Choir"))
    assert _refused(checked) == [("claim", "speaker_named")]
    assert checked.rejected[0].reason == """The article doesn't name "Dockers' Choir"."""


def test_a_model_claim_that_nothing_ties_to_its_speaker_is_rejected() -> None:
    item = ProposedClaim("The yards are long and cold, and the winters bring ice", "harbour trust")
    checked = _checked(item, rules=False)
    assert checked.claims == ()
    assert [(r.kind, r.check, r.reason) for r in checked.rejected] == [
        ("claim", "speaker_tied", "The article doesn't say in this sentence that 'harbour trust' says so.")
    ]
    (lenient,) = check_items(testify(_article()), Extraction("a1", "llm", claims=(item,)))
    assert lenient.verdict == "exact"


def test_where_the_rules_read_the_same_words_their_own_voice_stands() -> None:
    sentence = "Veldland has kept its coast guard in port since the storm."
    at = TEXT.index(sentence)
    spans = (Span.of(TEXT, at, at + len(sentence)),)
    own = ProposedClaim(sentence, "The Strait", None, spans, "outlet")
    unnamed = replace(own, speaker=None)
    model = Extraction("a1", "llm", claims=(ProposedClaim(sentence, "Veldland"),))
    for rule in (own, unnamed):
        rules = Extraction("a1", "rules", claims=(rule,))
        checked = check_extraction(testify(_article()), [model, rules])
        (claim,) = checked.claims
        assert (claim.speaker, claim.speaker_kind, claim.found_by) == ("The Strait", "outlet", "both")
        assert claim.verdict == "corrected"
        assert checked.rejected == ()


def test_words_without_a_verb_are_no_claim() -> None:
    checked = _checked(ProposedClaim("By Ian Stroud", "Ian Stroud"), ProposedClaim("Ian Stroud", None))
    assert all("Stroud" not in claim.statement for claim in checked.claims)
    assert ("claim", "form") in _refused(checked)
    assert len(checked.rejected) == 2


def test_a_sentence_that_only_leads_to_a_quotation_is_no_claim() -> None:
    checked = _checked(ProposedClaim("Minister Ada Lund told a press briefing on Monday", "Ada Lund"))
    assert _refused(checked) == [("claim", "form")]
    assert [c.found_by for c in checked.claims if c.speaker == "Ada Lund"] == ["rules"]


def test_a_sentence_with_two_claims_of_one_speaker_is_printed_as_its_two() -> None:
    sentence = next(line for line in TEXT.splitlines() if line.startswith("Another officer"))
    alone = [c for c in _checked().claims if c.speaker == "Another officer"]
    joined = [
        c
        for c in _checked(ProposedClaim(sentence, "Another officer")).claims
        if c.speaker == "Another officer"
    ]
    assert len(alone) == 2
    assert [(c.evidence, c.statement) for c in joined] == [(c.evidence, c.statement) for c in alone]
    assert {c.found_by for c in joined} == {"both"}
