"""What an article tells in its own voice becomes claims, clause by clause."""

from __future__ import annotations

import pytest

from summarizer.extract.extraction import ProposedClaim
from summarizer.extract.rules.reader import read_with_rules
from summarizer.extract.rules.testimony import testify
from summarizer.read.article import Article
from tests.spans import assert_spans_hold

_OPENING = "Lena Brandt, the mayor of Lisbon, opened the bridge on Monday.\n\n"


def own(text: str, title: str | None = None) -> list[ProposedClaim]:
    article = Article(id="a1", source="test", text=text, title=title, outlet="The Holm Post")
    extraction = read_with_rules(testify(article))
    assert_spans_hold(text, extraction)
    return [claim for claim in extraction.claims if claim.speaker_kind == "outlet"]


def said(text: str) -> list[str]:
    return [claim.statement or claim.evidence for claim in own(text)]


def test_each_clause_with_a_subject_of_its_own_is_a_claim() -> None:
    text = "The council voted 7 to 2 on Tuesday, and Ove Lind left the hall."
    assert said(text) == ["The council voted 7 to 2 on Tuesday", "Ove Lind left the hall"]


def test_a_clause_that_adds_a_fact_about_somebody_names_him() -> None:
    text = _OPENING + "Ove Lind, who was elected in 2010, voted against the bridge."
    assert said(text)[1:] == ["Ove Lind voted against the bridge", "Ove Lind was elected in 2010"]


def test_a_which_behind_a_noun_that_it_may_not_take_up_stays_in_its_sentence() -> None:
    text = _OPENING + "Brandt showed a permit from Holm, which is the usual form in the county."
    assert said(text)[1:] == [text.removeprefix(_OPENING).rstrip(".")]


def test_a_pronoun_that_is_the_subject_is_named_with_a_note() -> None:
    claim = own(_OPENING + "She signed the contract with Nordbau in March.")[1]
    assert claim.statement == "Lena Brandt signed the contract with Nordbau in March"
    assert claim.evidence == "She signed the contract with Nordbau in March"
    assert claim.notes == ("'She' is Lena Brandt.",)


def test_what_somebody_says_is_not_the_outlets() -> None:
    text = _OPENING + "Brandt said the bridge cost 4 million euros."
    assert said(text)[1:] == []


def test_a_main_clause_stands_without_what_is_said_beside_it() -> None:
    text = _OPENING + "Ove Lind left the hall on Tuesday, saying the vote was a farce."
    assert said(text)[1:] == ["Ove Lind left the hall on Tuesday"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Who paid for the steel from Nordbau in 2015?",
        "You can write to the Holm Post by email.",
        "The sun stood low, and swallows crossed the water.",
        "Brandt said in a statement.",
    ],
)
def test_questions_addresses_and_scenes_are_no_claims(sentence: str) -> None:
    filler = "The bridge cost 4 million euros. It replaces a ferry. The ferry ran since 1911. "
    assert not any(c.evidence in sentence for c in own(_OPENING + filler + "\n\n" + sentence))


@pytest.mark.parametrize(
    ("text", "importance"),
    [
        (_OPENING, "news"),
        (_OPENING + "A. B. " * 3 + "The bridge had been closed since 2015.", "background"),
        (_OPENING + "Ove Lind, who was elected in 2010, voted no.", "background"),
        (_OPENING + "The council should sell the ferry.", "opinion"),
    ],
)
def test_claims_are_marked_by_what_they_are_to_the_news(text: str, importance: str) -> None:
    assert importance in [claim.importance for claim in own(text)]


@pytest.mark.parametrize(
    "dateline", ["HOLM —", "HOLM/VELL, Sept 7 (Reuters) -", "HOLM, N.H., June 3, 2025 (AP) --"]
)
def test_a_dateline_is_no_part_of_the_first_sentence(dateline: str) -> None:
    assert said(f"{dateline} In a blow to Ove Lind, the council voted on Tuesday for the bridge.") == [
        "In a blow to Ove Lind, the council voted on Tuesday for the bridge"
    ]


def test_a_headline_that_tells_of_somebodys_saying_is_the_outlets() -> None:
    title = "Brandt Lashes Out at Ferry Company"
    claim = own(f"{title}\n\n{_OPENING}", title=title)[0]
    assert (claim.speaker, claim.evidence) == ("The Holm Post", title)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ove Lind was widely criticized within his party for backing the bridge",
        "Ove Lind pleaded guilty to charges of fraud",
        'The lone "no" vote in the council was Ove Lind',
    ],
)
def test_what_is_done_by_words_is_told_like_any_act(sentence: str) -> None:
    assert said(f"{_OPENING}{sentence}.")[1:] == [sentence]
