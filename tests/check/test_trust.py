from __future__ import annotations

from summarizer.check.extraction import check_extraction
from summarizer.check.reports import CheckedExtraction, Trust
from summarizer.check.trust import trusted
from summarizer.extract.extraction import Extraction, ProposedClaim
from summarizer.extract.rules.reader import read_with_rules
from summarizer.extract.rules.testimony import testify
from tests.check.articles import article

_SOUND = "the foundations were sound"
_EARNED = Trust(20, 20)


def _checked(*claims: ProposedClaim, trust: Trust) -> CheckedExtraction:
    testimony = testify(article())
    model = Extraction("a1", "llm", claims=claims)
    return check_extraction(testimony, [model, read_with_rules(testimony)], trust=trust)


def test_trust_counts_the_claims_whose_speaker_the_sentence_makes_plain() -> None:
    right = ProposedClaim(_SOUND, "Lena Marsh")
    wrong = ProposedClaim("would stay closed for at least 14 days", "Tom Okafor")
    unsaid = ProposedClaim("The board has never published its inspection reports.", None)
    assert _checked(right, wrong, unsaid, trust=Trust()).article.trust == Trust(1, 2)


def test_few_comparisons_or_two_mistakes_in_twenty_earn_no_trust() -> None:
    assert trusted(Trust(20, 20))
    assert not trusted(Trust(3, 3))
    assert not trusted(Trust(18, 20))
    assert not trusted(Trust(8, 9))


def test_one_slip_among_ten_may_be_the_rules_own() -> None:
    assert trusted(Trust(9, 10))
    assert not trusted(Trust(10, 12))


def test_a_model_whose_statements_dont_hold_is_not_trusted() -> None:
    assert trusted(Trust(20, 20, held=18, stated=20))
    assert not trusted(Trust(20, 20, held=12, stated=20))
    assert trusted(Trust(20, 20, held=1, stated=3))


def test_statements_that_hold_are_counted() -> None:
    sound = ProposedClaim(_SOUND, "Lena Marsh", "The foundations were sound.")
    unsound = ProposedClaim(_SOUND, "Lena Marsh", "The foundations were not sound.")
    seen = _checked(sound, unsound, trust=Trust()).article.trust
    assert (seen.held, seen.stated) == (1, 2)


def test_who_names_nobody_misnames_nobody() -> None:
    assert _checked(ProposedClaim(_SOUND, None), trust=Trust()).article.trust == Trust(0, 0)


def test_a_trusted_model_keeps_its_words_and_statement() -> None:
    sentence = "Lena Marsh, an engineer who inspected the piers, argued that the foundations were sound."
    claim = ProposedClaim(sentence, "Lena Marsh", "Lena Marsh argued that the foundations were sound.")
    (kept,) = [c for c in _checked(claim, trust=_EARNED).claims if _SOUND in c.evidence[0].text]
    assert (kept.evidence[0].text, kept.found_by) == (sentence, "both")
    assert (kept.statement, kept.statement_by) == (claim.statement, "llm")


def test_a_trusted_model_is_set_right_where_the_text_is_plain() -> None:
    (claim,) = [
        c
        for c in _checked(ProposedClaim(_SOUND, "Tom Okafor"), trust=_EARNED).claims
        if _SOUND in c.evidence[0].text
    ]
    assert (claim.speaker, claim.verdict) == ("Lena Marsh", "corrected")


def test_the_rules_add_only_what_a_trusted_model_left_out() -> None:
    claims = _checked(ProposedClaim("We did not see this coming", "Ann Halloran"), trust=_EARNED).claims
    coming = [c for c in claims if "see this coming" in c.evidence[0].text]
    assert [c.found_by for c in coming] == ["both"]
    assert any(c.found_by == "rules" and _SOUND in c.evidence[0].text for c in claims)


_ASIDES = (
    "Mayor Ann Halloran said on Tuesday that the bridge would stay closed, in a move meant to calm drivers."
    " As reported by the Orsa Post, the piers were never inspected.\n\n"
)


def test_trust_isnt_measured_on_what_a_reporter_adds_behind_a_comma() -> None:
    testimony = testify(article(_ASIDES))
    aside = ProposedClaim("in a move meant to calm drivers", None)
    said = ProposedClaim("the bridge would stay closed", "Ann Halloran")
    checked = check_extraction(testimony, [Extraction("a1", "llm", claims=(aside, said))])
    assert checked.article.trust == Trust(1, 1)


def test_a_trusted_model_keeps_what_a_reporter_adds_in_the_outlets_voice() -> None:
    testimony = testify(article(_ASIDES))
    aside = ProposedClaim(
        "in a move meant to calm drivers", None, "Keeping the bridge closed is meant to calm drivers."
    )
    (claim,) = check_extraction(testimony, [Extraction("a1", "llm", claims=(aside,))], trust=_EARNED).claims
    assert (claim.speaker_kind, claim.speaker) == ("outlet", "The Harbour Mail")


def test_whom_a_model_names_as_the_one_who_passes_words_on_counts_as_named() -> None:
    testimony = testify(article(_ASIDES))
    handed_on = ProposedClaim("the piers were never inspected", None, via="the Orsa Post")
    checked = check_extraction(testimony, [Extraction("a1", "llm", claims=(handed_on,))])
    assert checked.article.trust == Trust(1, 1)
    assert [(claim.speaker, claim.via) for claim in checked.claims] == [(None, "the Orsa Post")]


def test_a_trusted_model_may_say_which_group_they_are() -> None:
    text = (
        "Social conservatives say the bridge law is needed to protect the town.\n\n"
        "But the law met opposition from river guides and others. They pointed to Orsa, which lost its"
        " visitors last year.\n\n"
    )
    words = "They pointed to Orsa, which lost its visitors last year."
    claim = ProposedClaim(words, "river guides and others", "Orsa lost its visitors last year.")
    testimony = testify(article(text))
    checked = check_extraction(testimony, [Extraction("a1", "llm", claims=(claim,))], trust=_EARNED)
    assert [c.speaker for c in checked.claims] == ["river guides and others"]


def test_a_number_tied_to_a_noun_by_a_hyphen_fills_no_gap() -> None:
    text = "Mayor Ann Halloran said the town was committed to a 50-street strategy and 300 new lamps.\n\n"
    testimony = testify(article(text))
    checked = check_extraction(
        testimony, [Extraction("a1", "llm"), read_with_rules(testimony)], trust=_EARNED
    )
    assert [f.low for f in checked.figures] == [300]


def test_whom_words_begin_with_speaks_where_a_trusted_model_names_nobody() -> None:
    text = "The Harbour Board agreed on a new bridge with four lanes and a path. A firm sells tools telling drivers that floods come.\n\n"
    claims = (
        ProposedClaim("The Harbour Board agreed on a new bridge with four lanes and a path.", None),
        ProposedClaim("A firm sells tools telling drivers that floods come.", None),
    )
    checked = check_extraction(
        testify(article(text)), [Extraction("a1", "llm", claims=claims)], trust=_EARNED
    )
    assert [claim.speaker for claim in checked.claims] == ["Harbour Board", "The Harbour Mail"]


_PASSED_ON = (
    "Mayor Ann Halloran welcomed the news, saying the pier was finished, the Orsa Post reported.\n\n"
    "The river guides' support pushes back on the notion that drivers rule the town.\n\n"
)


def test_who_passes_words_on_doesnt_take_them_from_whom_a_trusted_model_names() -> None:
    claim = ProposedClaim("the pier was finished", "Ann Halloran", via="Orsa Post")
    checked = check_extraction(
        testify(article(_PASSED_ON)), [Extraction("a1", "llm", claims=(claim,))], trust=_EARNED
    )
    assert [c.speaker for c in checked.claims] == ["Ann Halloran"]


def test_no_denial_of_a_thing_fills_a_gap_of_a_trusted_model() -> None:
    testimony = testify(article(_PASSED_ON))
    checked = check_extraction(
        testimony, [Extraction("a1", "llm"), read_with_rules(testimony)], trust=_EARNED
    )
    assert checked.denials == ()


_OFFICE = (
    "The Regional Harbour Office will report on Monday, its members said on Friday.\n\n"
    "It has met nine times since May.\n\nFour towns pay for it.\n\nThree of them want to leave.\n\n"
    "Nobody has left yet.\n\n"
    "The harbour office said half of the quays are unsafe. The rest are in good repair."
    " Costs are projected to double by May.\n\n"
    "Ada and Ben Holm live by the quay. The Holms say they hear the cranes at night.\n\n"
    "Tom Berg left the room, saying that he was tired, and told reporters that the quay would sink."
    " Tom Berg did not say who would pay.\n\n"
    "About four out of 10 voters said the ferry was late. Nine in 10 said they feared the tide.\n\n"
    "Ben Holm spoke last. The Norland Democrat said the town is bankrupt.\n"
)


def _of_office(words: str, speaker: str | None) -> tuple[str | None, str | None]:
    """Who says the words of the invented article, and as what kind of speaker, by a trusted model's claim."""
    testimony = testify(article(_OFFICE))
    model = Extraction("a1", "llm", claims=(ProposedClaim(words, speaker),))
    claims = check_extraction(testimony, [model, read_with_rules(testimony)], trust=_EARNED).claims
    (claim,) = [c for c in claims if c.evidence[0].text == words]
    return claim.speaker, claim.speaker_kind


def test_a_body_may_be_called_by_the_last_words_of_its_name() -> None:
    name = "Regional Harbour Office"
    assert _of_office("half of the quays are unsafe", name)[0] == name
    assert _of_office("The rest are in good repair.", name)[0] == name


def test_a_projection_may_be_the_speakers_whom_a_trusted_model_names() -> None:
    name = "Regional Harbour Office"
    assert _of_office("Costs are projected to double by May.", name)[0] == name


def test_a_family_is_those_whom_a_trusted_model_names() -> None:
    assert _of_office("they hear the cranes at night", "Ada and Ben Holm")[0] == "Ada and Ben Holm"


def test_words_that_tell_of_a_saying_are_the_sayers_and_those_before_it_the_reporters() -> None:
    assert _of_office("told reporters that the quay would sink", None)[0] == "Tom Berg"
    assert _of_office("Tom Berg left the room", None)[1] == "outlet"
    assert _of_office("Tom Berg did not say who would pay", None)[1] == "outlet"


def test_a_noun_with_the_never_overrules_the_name_of_a_trusted_model() -> None:
    assert _of_office("the town is bankrupt", "Ben Holm")[0] == "Ben Holm"


def test_some_of_a_group_are_not_the_group() -> None:
    assert _of_office("the ferry was late", "voters")[0] == "About four out of 10 voters"
    assert _of_office("the ferry was late", "four out of 10 voters")[0] is not None
    assert _of_office("they feared the tide", "voters")[0] == "Nine in 10"


def test_a_trusted_model_isnt_believed_where_another_name_stands_before_the_verb_of_saying() -> None:
    text = (
        "Some 350 people left Holm, the fire chief, Lena Moor, said on Tuesday.\n\nTom Reyes had left before."
    )
    claim = ProposedClaim("Some 350 people left Holm", "Tom Reyes", "Some 350 people left Holm.")
    checked = check_extraction(
        testify(article(text)), [Extraction("a1", "llm", claims=(claim,))], trust=_EARNED
    )
    assert "Tom Reyes" not in {c.speaker for c in checked.claims}
