"""Denials, rejections and refusals to confirm: the cue, who, and what."""

from __future__ import annotations

import pytest

from summarizer.extract.rules.testimony import testify as read_testimony
from summarizer.read.article import Article
from summarizer.text.span import Span
from tests.spans import assert_spans_hold

Row = tuple[str, str | None, str | None, str]


def test_a_denial_carries_over_from_the_speaker_of_the_sentence() -> None:
    text = "A spokesperson for the trust said it did not recognise the figures."
    assert _read(text) == [
        ("denial", "spokesperson for the trust", "the figures", "it did not recognise the figures")
    ]


def _read(text: str) -> list[Row]:
    article = Article("a1", "test", text)
    found = read_testimony(article).denials
    assert_spans_hold(text, found)
    assert all(d.evidence == d.spans[0].text for d in found)
    return [(d.kind, d.speaker, d.denies, d.evidence) for d in found]


# Text, kind, who, what; the evidence is the whole text less its stop where none is given.
DENIALS: list[tuple[str, str, str | None, str | None, str | None]] = [
    ("Iran denies it is seeking nuclear weapons.", "denial", "Iran", "it is seeking nuclear weapons", None),
    (
        "North Korea has denied sending brigades to join the war.",
        "denial",
        "North Korea",
        "sending brigades to join the war",
        None,
    ),
    (
        "The minister denied on Tuesday that he had lied to parliament.",
        "denial",
        "minister",
        "he had lied to parliament",
        None,
    ),
    ("The prince has vehemently denied any wrongdoing.", "denial", "prince", "any wrongdoing", None),
    (
        "The firm, which denies liability, said it would appeal.",
        "denial",
        "firm",
        "liability",
        "The firm, which denies liability",
    ),
    (
        "Mr Smith was accused of fraud, a charge he denies.",
        "denial",
        "Smith",
        "Mr Smith was accused of fraud",
        "a charge he denies",
    ),
    ("The report was denied by the ministry.", "denial", "ministry", "The report", None),
    (
        "Israel denies targeting aid workers and says the incident is under review.",
        "denial",
        "Israel",
        "targeting aid workers",
        "Israel denies targeting aid workers",
    ),
    ("The Kremlin moved quickly to deny the reports.", "denial", "Kremlin", "the reports", None),
    (
        "Tehran's denial that it had sent missiles was met with scepticism.",
        "denial",
        "Tehran",
        "it had sent missiles",
        "Tehran's denial that it had sent missiles",
    ),
    (
        "The army insisted it had not targeted civilians.",
        "denial",
        "army",
        "it had not targeted civilians",
        None,
    ),
    (
        "The senator said he had nothing to do with the payment.",
        "denial",
        "senator",
        "he had nothing to do with the payment",
        None,
    ),
    ("Ms Dale pleaded not guilty to murder.", "denial", "Dale", "murder", None),
    ("The minister said there was no truth in the rumours.", "denial", "minister", "the rumours", None),
    (
        "Mr Brown rejected claims that he had misled MPs.",
        "rejection",
        "Brown",
        "claims that he had misled MPs",
        None,
    ),
    (
        "The Foreign Office dismissed the allegations as “baseless and politically motivated”.",
        "rejection",
        "Foreign Office",
        "the allegations",
        None,
    ),
    ("Trump branded the story a hoax.", "rejection", "Trump", "the story", None),
    (
        'Pyongyang dismissed as "groundless rumours" reports that it had sent troops.',
        "rejection",
        "Pyongyang",
        "reports that it had sent troops",
        None,
    ),
    ("The allegation is false, the company said.", "rejection", "company", "The allegation", None),
    ("The White House declined to comment.", "unconfirmed", "White House", None, None),
    (
        "Police refused to say whether the shots came from inside.",
        "unconfirmed",
        "Police",
        "whether the shots came from inside",
        None,
    ),
    ("Apple could not immediately be reached for comment.", "unconfirmed", "Apple", None, None),
    ("The Home Office did not respond to a request for comment.", "unconfirmed", "Home Office", None, None),
    ("The BBC has contacted the Home Office for comment.", "unconfirmed", "Home Office", None, None),
    (
        "North Korea has neither confirmed nor denied the deployment.",
        "unconfirmed",
        "North Korea",
        "the deployment",
        None,
    ),
    (
        "The president has not confirmed or denied his plans to use them.",
        "unconfirmed",
        "president",
        "his plans to use them",
        None,
    ),
    (
        "Ukraine's military has not commented on the attack.",
        "unconfirmed",
        "Ukraine's military",
        "the attack",
        None,
    ),
    ("The claims could not be independently verified.", "unconfirmed", None, "The claims", None),
]


@pytest.mark.parametrize(("text", "kind", "speaker", "denied", "evidence"), DENIALS)
def test_a_denial_has_its_kind_speaker_and_what_is_denied(
    text: str, kind: str, speaker: str | None, denied: str | None, evidence: str | None
) -> None:
    assert _read(text) == [(kind, speaker, denied, evidence or text.rstrip("."))]


@pytest.mark.parametrize(
    "text",
    [
        "Moscow did not deny the strike.",
        "The link between the two cannot be denied.",
        "It is undeniable that prices rose.",
        "There is no denying the scale of it.",
        "No one has denied that the talks took place.",
        "If he denies it, we will know.",
        "Three asylum seekers were denied entry to the country.",
        "The judge denied the motion on Friday.",
        "He denied them the chance to vote.",
        "She was denied bail.",
        "The union rejected the pay offer.",
        "Ministers rejected a plan to raise taxes.",
        "The court rejected claims that the law was unconstitutional.",
        "He called the plan a disaster.",
        "Officials dismissed concerns about the vaccine.",
        "Sir Keir refused to rule out tax rises.",
        "The home secretary dismissed calls for her resignation.",
        "She described the proposal as absurd.",
        "They live in a climate of denial.",
        "The disputed islands lie to the south.",
        "He offered a false choice.",
    ],
)
def test_withholding_and_turning_down_and_not_denying_are_no_denials(text: str) -> None:
    assert _read(text) == []


def test_each_of_two_who_deny_denies() -> None:
    text = (
        "Experts say the missiles are being used at the front, which both Moscow and Pyongyang have denied."
    )
    denied = "the missiles are being used at the front"
    assert _read(text) == [
        ("denial", "Moscow", denied, "which both Moscow and Pyongyang have denied"),
        ("denial", "Pyongyang", denied, "which both Moscow and Pyongyang have denied"),
    ]


def test_these_are_what_was_denied_before() -> None:
    text = (
        "Oslo denied sending ships, calling the latest reports ‘groundless rumours,’ "
        "while Bern branded these ‘fake news’."
    )
    assert _read(text) == [
        ("denial", "Oslo", "sending ships", "Oslo denied sending ships"),
        ("rejection", "Oslo", "the latest reports", "calling the latest reports ‘groundless rumours,’"),
        ("rejection", "Bern", "the latest reports", "Bern branded these ‘fake news’"),
    ]


def test_furniture_denies_nothing() -> None:
    text = "The mayor denied the claim.\n\nRelated: Senator denies affair"
    line = "Related: Senator denies affair"
    article = Article("a1", "test", text, furniture=(Span.of(text, text.index(line), len(text)),))
    assert [d.speaker for d in read_testimony(article).denials] == ["mayor"]


@pytest.mark.parametrize(
    ("text", "kind", "speaker"),
    [
        ('"That is simply not true," the mayor said.', "denial", "mayor"),
        ('"It\'s a complete lie," said Mr Jones, the former minister.', "rejection", "Jones"),
        ('"We deny these allegations," said Ms Lee, the firm\'s lawyer.', "denial", "Lee"),
        ("‘The allegations are baseless,’ the ministry said in a statement.", "rejection", "ministry"),
    ],
)
def test_direct_speech_denies_for_its_speaker(text: str, kind: str, speaker: str) -> None:
    assert [(row[0], row[1]) for row in _read(text)] == [(kind, speaker)]
