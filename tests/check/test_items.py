from __future__ import annotations

import pytest

from summarizer.check.items import ItemResult, check_items
from summarizer.extract.extraction import Extraction, ProposedClaim, ProposedDenial, ProposedFigure
from summarizer.extract.rules.testimony import testify
from tests.check.articles import TEXT, article, span
from tests.spans import assert_spans_hold


def check(*items: ProposedClaim | ProposedFigure | ProposedDenial, text: str = TEXT) -> list[ItemResult]:
    extraction = Extraction(
        "a1",
        "llm",
        claims=tuple(item for item in items if isinstance(item, ProposedClaim)),
        figures=tuple(item for item in items if isinstance(item, ProposedFigure)),
        denials=tuple(item for item in items if isinstance(item, ProposedDenial)),
    )
    results = check_items(testify(article(text)), extraction)
    assert_spans_hold(text, results)
    return results


def claim(words: str, speaker: str | None = "Ann Halloran", statement: str | None = None) -> ItemResult:
    return check(ProposedClaim(words, speaker, statement))[0]


def outcome(result: ItemResult) -> tuple[str, str | None]:
    return result.verdict, result.check


def test_the_articles_own_words_with_their_speaker_are_exact() -> None:
    result = claim("We did not see this coming,")
    assert outcome(result) == ("exact", None)
    assert result.evidence == (span("We did not see this coming,"),)
    assert result.speaker == "Ann Halloran"
    assert result.notes == ()


@pytest.mark.parametrize(
    ("words", "failed"),
    [
        ("would stay closed for at least 41 days", "numbers"),
        ("“We did see this coming,”", "negation"),
        ("that the Harbour Bridge “is safe for any traffic”", "negation"),
        ("Ms Halloran told Reuters", "names"),
        ("The river rose by two metres in six weeks.", "anchor"),
        ("The harbour will be dredged next spring by a Dutch firm.", "anchor"),
        ("", "form"),
    ],
)
def test_words_that_the_article_does_not_have_are_rejected_by_name_of_what_differs(
    words: str, failed: str
) -> None:
    assert outcome(claim(words)) == ("rejected", failed)


def test_said_for_denied_is_rejected() -> None:
    result = claim("Tom Okafor said that 300 workers had been sent home", "Tom Okafor")
    assert result.verdict == "rejected"
    assert {f.check for f in result.findings if f.outcome == "fails"} >= {"cue"}


@pytest.mark.parametrize(
    "words",
    [
        "The Harbour Bridge “isn’t safe for any traffic” and would stay closed for at least 14 days",
        "“We didn't see this coming,” Ms Halloran told the reporters.",
    ],
)
def test_a_determiner_or_a_contraction_is_set_to_the_articles_words(words: str) -> None:
    result = claim(words)
    assert outcome(result) == ("corrected", None)
    assert result.evidence[0].text in TEXT


def test_words_that_start_behind_a_negation_are_rejected() -> None:
    assert outcome(claim("see this coming,”", "Ann Halloran")) == ("rejected", "negation")


def test_marks_around_words_that_the_article_does_not_quote_are_taken_off() -> None:
    result = claim("“the foundations were sound”", "Lena Marsh")
    assert outcome(result) == ("corrected", None)
    assert result.evidence == (span("the foundations were sound"),)
    assert result.notes == ("The article has these words without quotation marks.",)


def test_furniture_is_no_evidence() -> None:
    assert outcome(claim("Sign up to our newsletter", None)) == ("rejected", "furniture")


def test_a_rejected_item_keeps_its_speaker_and_says_why() -> None:
    result = claim("The bridge was bombed by nobody at all", "Ann Halloran")
    assert (result.speaker, result.evidence) == ("Ann Halloran", ())
    assert result.reason == "These words don't stand in the article."


class TestSpeaker:
    @pytest.mark.parametrize("name", ["Halloran", "Ms Halloran", "Ann Halloran", "Mayor Ann Halloran"])
    def test_any_form_of_the_name_is_the_speaker(self, name: str) -> None:
        assert outcome(claim("“The river rose by two metres in six hours.”", name)) == ("exact", None)

    def test_another_speaker_of_the_article_is_set_right(self) -> None:
        result = claim("We did not see this coming", "Tom Okafor")
        assert (result.verdict, result.speaker) == ("corrected", "Ann Halloran")
        assert result.notes == ("The article ties these words to 'Ann Halloran', not to 'Tom Okafor'.",)

    def test_a_name_that_the_article_never_prints_is_not_the_speaker(self) -> None:
        result = claim("the foundations were sound", "Boris Marsh")
        assert result.verdict == "corrected"
        assert result.speaker == "Lena Marsh"

    def test_somebody_the_article_does_not_know_is_set_right(self) -> None:
        result = claim("about 4,500 passengers were moved by bus", "Queen Victoria")
        assert (result.verdict, result.speaker) == ("corrected", "Northline")

    def test_a_noun_phrase_that_stands_by_the_words_is_the_speaker(self) -> None:
        result = claim("about 4,500 passengers were moved by bus", "the rail operator Northline")
        assert outcome(result) == ("exact", None)

    def test_no_speaker_is_filled_in_from_the_article(self) -> None:
        result = claim("the foundations were sound", None)
        assert (result.verdict, result.speaker) == ("corrected", "Lena Marsh")

    def test_words_that_nobody_says_are_the_outlets(self) -> None:
        result = claim("The board has never published its inspection reports.", None)
        assert (result.verdict, result.speaker) == ("exact", "The Harbour Mail")
        assert result.tie is not None
        assert result.tie.speaker_kind == "outlet"

    def test_of_several_places_the_one_by_the_speaker_is_taken(self) -> None:
        text = "Ann Poe said the deal was dead.\n\nTom Roe said the deal was dead.\n"
        (result,) = check(ProposedClaim("the deal was dead", "Tom Roe"), text=text)
        assert (result.verdict, result.evidence[0].start) == ("exact", text.rindex("the deal"))


class TestStatement:
    @pytest.mark.parametrize(
        "statement",
        [
            "The bridge stays closed for at least 14 days.",
            "Halloran said the Harbour Bridge would stay closed for at least fourteen days.",
        ],
    )
    def test_a_wording_with_nothing_new_in_it_stands(self, statement: str) -> None:
        assert outcome(claim("would stay closed for at least 14 days", statement=statement)) == (
            "exact",
            None,
        )

    @pytest.mark.parametrize(
        "statement",
        [
            "The bridge stays closed for 20 days.",
            "The bridge stays closed, Northline says.",
            "The bridge will not reopen.",
        ],
    )
    def test_a_wording_with_a_new_number_name_or_negation_gives_way_to_the_articles(
        self, statement: str
    ) -> None:
        words = "would stay closed for at least 14 days"
        result = (
            claim(words, statement=statement)
            if "not" not in statement
            else claim("The river rose by two metres in six hours.", statement=statement)
        )
        assert result.verdict == "corrected"
        assert result.correction("statement") == result.evidence[0].text

    def test_a_wording_that_drops_the_negation_gives_way(self) -> None:
        result = claim("We did not see this coming", statement="They saw it coming.")
        assert (result.verdict, result.correction("statement")) == ("corrected", "We did not see this coming")

    def test_words_under_denied_are_not_stated_as_said(self) -> None:
        result = claim("300 workers had been sent home", "Tom Okafor", "300 workers were sent home.")
        assert result.verdict == "corrected"
        assert (
            result.correction("statement")
            == "Ports minister Tom Okafor denied that 300 workers had been sent home"
        )

    def test_what_something_is_dismissed_as_is_the_speakers_own_claim(self) -> None:
        text = "The plan was dismissed as “fantasy economics” by the union’s Jo Clarke.\n"
        (result,) = check(ProposedClaim("fantasy economics", "Jo Clarke"), text=text)
        assert (outcome(result), result.notes) == (("exact", None), ())

    def test_words_under_denied_are_taken_with_it(self) -> None:
        result = claim("300 workers had been sent home", "Tom Okafor")
        assert outcome(result) == ("corrected", None)
        assert [span.text for span in result.evidence] == [
            "Ports minister Tom Okafor denied that 300 workers had been sent home"
        ]


class TestFigure:
    sentence = "According to the rail operator Northline, about 4,500 passengers were moved by bus."

    def test_the_articles_figure_is_exact(self) -> None:
        item = ProposedFigure(self.sentence, "about 4,500 passengers", "passengers", "Northline")
        assert outcome(check(item)[0]) == ("exact", None)

    def test_a_dropped_hedge_is_put_back(self) -> None:
        (result,) = check(ProposedFigure(self.sentence, "4,500 passengers", "passengers", "Northline"))
        assert result.verdict == "corrected"
        assert result.figure is not None
        assert result.figure.text == "about 4,500 passengers"

    @pytest.mark.parametrize("text", ["about 5,400 passengers", "about 4,500 buses", "passengers"])
    def test_another_number_or_unit_is_rejected(self, text: str) -> None:
        assert outcome(check(ProposedFigure(self.sentence, text, None, "Northline"))[0]) == (
            "rejected",
            "figure",
        )

    def test_the_same_value_in_other_digits_is_set_to_the_articles(self) -> None:
        (result,) = check(ProposedFigure(self.sentence, "about 4500 passengers", None, "Northline"))
        assert (result.verdict, result.correction("figure")) == ("corrected", "about 4,500 passengers")

    def test_a_figure_of_another_sentence_is_not_in_its_evidence(self) -> None:
        item = ProposedFigure(
            "“We did not see this coming,” Ms Halloran told reporters.", "14 days", None, None
        )
        assert check(item)[0].check == "figure"


class TestDenial:
    def test_who_denies_and_how_are_taken_from_the_clause(self) -> None:
        words = "Ports minister Tom Okafor denied that 300 workers had been sent home."
        (result,) = check(ProposedDenial(words, "Tom Okafor", "denial", "300 workers had been sent home"))
        assert outcome(result) == ("exact", None)

    def test_another_kind_is_set_right(self) -> None:
        words = "A spokesman for the Harbour Board declined to comment."
        (result,) = check(ProposedDenial(words, "A spokesman for the Harbour Board", "denial", None))
        assert (result.verdict, result.correction("denial_kind")) == ("corrected", "unconfirmed")

    def test_words_that_deny_nothing_are_rejected(self) -> None:
        (result,) = check(
            ProposedDenial("The river rose by two metres in six hours.", "Halloran", "denial", None)
        )
        assert outcome(result) == ("rejected", "denial")

    def test_did_not_deny_is_no_denial(self) -> None:
        text = "The mayor, Ann Poe, did not deny that she knew of it.\n"
        (result,) = check(
            ProposedDenial("Ann Poe, did not deny that she knew of it", "Ann Poe", "denial", None), text=text
        )
        assert outcome(result) == ("rejected", "denial")


def test_words_of_two_speakers_are_nobodys() -> None:
    text = "Ann Poe said the dam would hold. Tom Roe said the dam would break.\n"
    (result,) = check(ProposedClaim(text.strip(), "Ann Poe"), text=text)
    assert outcome(result) == ("rejected", "speaker_tied")


def test_results_come_in_the_order_given() -> None:
    figure = ProposedFigure(TestFigure.sentence, "about 4,500 passengers", None, "Northline")
    results = check(
        ProposedClaim("nothing of the kind", None), figure, ProposedClaim("isn’t safe", "Halloran")
    )
    assert [(r.kind, r.index) for r in results] == [("claim", 0), ("claim", 1), ("figure", 0)]
