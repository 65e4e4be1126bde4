"""Each denial is tied to the claims it denies, in its own article and in others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarizer.check.reports import DenialReport
from summarizer.extract.extraction import DenialKind
from summarizer.merge.claims.compare import Rarity, agreements
from summarizer.merge.claims.profile import Profile, profile
from summarizer.merge.denials.group import Assertion, group_denials, party_of, placed_denials
from summarizer.merge.denials.placed import Party
from summarizer.merge.speakers.book import MergedSpeaker
from summarizer.text.span import Span

# What other claims of an event are about, so that rare words are rare.
OTHERS = (
    "About 9,000 people had been moved out of the resorts",
    "The governor asked the government for soldiers",
    "Schools will stay shut until Monday",
    "The river peaked at eight metres",
    "Two planes began dropping water on the ridge",
)


def _denial(
    denies: str, words: str, *, kind: DenialKind = "denial", start: int = 1000, article: str = "a1"
) -> DenialReport:
    return DenialReport(
        article=article,
        speaker="the company",
        speaker_kind="organisation",
        kind=kind,
        denies=denies,
        evidence=(Span(start, start + len(words), words),),
        found_by="rules",
        verdict="exact",
        notes=(),
    )


def _claims(
    *said: str, article: int = 1, speaker: str = "s2", end: int | None = None, published: str | None = None
) -> list[Assertion]:
    """The claims `said` as groups 0, 1, ... and others behind them; `end` is where each of `said` ends."""
    here = [
        Assertion(n, article, (end or 99) - 50, end or 99, speaker, s, published, profile(s, published))
        for n, s in enumerate(said)
    ]
    beside = [
        Assertion(100 + n, 7, 0, 40, "s9", s, published, profile(s, published)) for n, s in enumerate(OTHERS)
    ]
    return [*here, *beside]


def _tied(
    denial: DenialReport, claims: list[Assertion], parties: dict[str, Party] | None = None
) -> tuple[int, ...]:
    (group,) = group_denials(
        placed_denials([denial], [0], ["s1"], [None], parties or {}), claims, parties or {}
    )
    return group.against


@pytest.mark.parametrize(
    ("denies", "words", "claim"),
    [
        (
            "that the bank was warned in June",
            "dismissed the alleged June warning as “pure invention”",
            "the bank had been told in June that its servers were out of date",
        ),
        (
            "that files were destroyed",
            "said the notion that papers had been destroyed was absurd",
            "files had been shredded at headquarters on the night before the police came",
        ),
        (
            "that the minister asked his deputy to resign",
            "that he had told his deputy to resign",
            "it was the minister who had urged the deputy to leave",
        ),
        (
            "that construction was suspended",
            "that construction had been suspended",
            "building work had been at a halt since Friday",
        ),
    ],
)
def test_denial_is_tied_to_the_claim_of_another_article_in_other_words(
    denies: str, words: str, claim: str
) -> None:
    assert _tied(_denial(denies, words), _claims(claim)) == (0,)


def test_denial_right_behind_an_accusation_of_the_denier_is_tied_to_it_without_a_common_word() -> None:
    coast = MergedSpeaker("the coastguard", "government", None, (), (0,), ())
    claims = _claims(
        "the coastguard took forty minutes to send its first boat", article=0, speaker="s2", end=980
    )
    denial = _denial("the accusation that it reacted too slowly", "rejected the accusation", kind="rejection")
    assert _tied(denial, claims, {"s1": party_of(coast)}) == (0,)


def test_denial_behind_a_claim_of_another_matter_is_not_tied_to_it() -> None:
    claims = _claims("police had carried eleven crates out of the office", article=0, end=980)
    assert _tied(_denial("that construction was suspended", "that construction was suspended"), claims) == ()


def test_claim_of_the_opposite_is_not_denied() -> None:
    claims = _claims("no warning was ever sent to mobile phones", "a warning was sent to mobile phones")
    assert _tied(_denial("that phones had received no warning", "that phones got no warning"), claims) == (0,)


def test_what_is_itself_a_denial_is_not_denied_by_somebody_called_otherwise() -> None:
    words = "I have not broken any law, and I have not given false figures to the council"
    claims = _claims(words.replace("I have", "Ada Holm has"), article=1, speaker="s2", end=99)
    own = replace(
        _denial("that she gave false figures", words, article="a2"), evidence=(Span(49, 99, words),)
    )
    other = _denial("that she gave false figures to the council", "denied that she gave false figures")
    alone = placed_denials([other], [0], ["s1"], [None], {})
    both = placed_denials([other, own], [0, 1], ["s1", "s2"], [None, None], {})
    assert group_denials(alone, claims, {})[0].against == (0,)
    assert group_denials(both, claims, {})[0].against == ()


def test_claim_of_the_deniers_own_side_is_not_denied() -> None:
    firm = MergedSpeaker("Litora Energy", "organisation", None, (), (0,), ())
    voice = MergedSpeaker("Nadia Ferrant", "person", "spokeswoman for Litora Energy", (), (0,), ())
    parties = {"s1": party_of(firm), "s2": party_of(voice)}
    said = "the company started the fire with its line"
    denial = _denial("that its line started the fire", "that its line started the fire")
    assert _tied(denial, _claims(said), parties) == ()
    assert _tied(denial, _claims(said), {"s1": parties["s1"]}) == (0,)


def test_former_worker_is_not_of_the_firms_side() -> None:
    former = MergedSpeaker("Jon Hale", "person", "former manager of Litora Energy", (), (0,), ())
    assert party_of(former).side == frozenset()


def test_rejected_plan_denies_no_claim() -> None:
    denial = _denial(
        "the proposal to build a second dam", "rejected the proposal to build a second dam", kind="rejection"
    )
    assert _tied(denial, _claims("a second dam will be built")) == ()


def test_denied_report_of_a_number_is_tied_to_that_number_alone() -> None:
    claims = _claims("Norvane wants to cut 6,000 jobs", "Norvane would cut 4,500 jobs")
    denial = _denial(
        "a report that 6,000 jobs would go", "a report that 6,000 jobs would go", kind="rejection"
    )
    assert _tied(denial, claims) == (0,)


def test_denials_of_two_matters_by_one_speaker_stay_apart() -> None:
    denials = [
        _denial("that the attackers had asked for money", "declined to comment", kind="unconfirmed"),
        _denial("how the attackers had got in", "declined to comment", kind="unconfirmed", article="a2"),
    ]
    groups = group_denials(
        placed_denials(denials, [0, 1], ["s1", "s1"], [None, None], {}), _claims("It rained"), {}
    )
    assert [g.members for g in groups] == [(0,), (1,)]


def test_refusal_of_comment_on_nothing_in_particular_bears_on_no_claim() -> None:
    claims = _claims("Stavmont had paid the minister", article=0, end=980)
    denial = _denial("nothing in particular", "could not be reached for comment", kind="unconfirmed")
    assert _tied(denial, claims) == ()


def test_claim_of_another_act_at_another_time_is_not_denied() -> None:
    claims = _claims("the council will pass the deal on the harbour that the mayor struck with the owners")
    denial = _denial("claims that he betrayed the council by striking a deal with the owners",
                     "rejected claims that he betrayed the council by striking a deal with the owners",
                     kind="rejection")  # fmt: skip
    assert _tied(denial, claims) == ()


def test_a_denial_in_the_first_person_keeps_no_claim_from_being_what_is_denied() -> None:
    own = "I have not provided false information to the council"
    claims = _claims("the council asks why she gave false information to the council", own)
    denial = _denial("she had ever provided false information to the council",
                     "denied that she had ever provided false information to the council")  # fmt: skip
    assert _tied(denial, claims) == (0,)


def test_a_denial_that_somebody_else_hands_on_does_not_answer_what_stands_before_it() -> None:
    """The magistrate tells of the denial for what he says himself."""
    held = "by all appearances, the suspect is in the custody of local officials"
    denies = "Government explicitly denies that it has arrested the defendant"
    handed_on = f"The {denies}. There is no evidence to the contrary"
    claims = [
        *_claims(held, article=0, speaker="s5", end=960),
        Assertion(
            50, 0, 996, 996 + len(handed_on), "s6", handed_on, None, profile(handed_on, None)
        ),
    ]  # fmt: skip
    assert 0 not in _tied(_denial("it has arrested the defendant", denies), claims)


def test_a_sentence_that_a_page_prints_over_and_over_is_weighed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    weighed: list[str] = []

    def counting(left: Profile, right: Profile, rarity: Rarity) -> dict[str, float]:
        weighed.append(" ".join(right.words))
        return agreements(left, right, rarity)

    monkeypatch.setattr("summarizer.merge.denials.ties.agreements", counting)
    claims = _claims(*["files had been shredded at headquarters on the night before the police came"] * 50)
    denial = _denial("that files were destroyed", "said the notion that papers had been destroyed was absurd")
    _tied(denial, claims)
    # By what the denial is said to deny, and by its evidence.
    assert len(weighed) == 2 * len(set(weighed)) == 2 * (1 + len(OTHERS))
