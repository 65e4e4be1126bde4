"""Which claims exclude each other by what one clause of each tells, and which only look like it."""

from __future__ import annotations

import pytest

from summarizer.extract.rules.testimony import testify
from summarizer.merge.claims.account import account
from summarizer.merge.claims.profile import profile
from summarizer.merge.denials.contrary import Stated, contrary
from summarizer.parse.propositions import clauses_on
from summarizer.read.article import Article
from summarizer.text.span import Span


def stated(group: int, article: str, words: str, speaker: str | None) -> Stated:
    """A claim whose article is its words alone."""
    reading = testify(Article(article, f"{article}.txt", words)).reading
    clauses = clauses_on(reading, [Span(0, len(words), words)], speaker)
    return Stated(group, article, speaker, words, account(profile(words, None), words, clauses))


EXCLUDE = [
    # done or not
    ("The minister signed the contract in June.", "The minister never signed the contract, his office said."),
    # asked and refused
    ("The exporting countries must accept quotas.", "Norvane and Sund will not accept quotas."),
    # a reason given and denied
    (
        "The minister has justified the duties on national security grounds.",
        "The duties cannot be justified on the grounds of national security.",
    ),
    # one occasion on two days
    (
        "The mayor on Friday apologized for a Facebook post about the dancers.",
        "The mayor had to apologize Saturday for a Facebook post about the dancers.",
    ),
    # of two kinds
    (
        "The minister reached agreements for permanent exemptions for Norvane, Sund and Veligrad.",
        "The minister reached agreements with Norvane, Sund and Veligrad that spare them the duties for now.",
    ),
]

NONE = [
    # two acts of one day, and one act on two occasions
    ("The mayor on Friday apologized for a post.", "The mayor resigned on Saturday over a post."),
    ("The council met on Friday.", "The council met on Saturday."),
    # both negate
    ("No tsunami warning was issued after the quake.", "The quake came with no tsunami warning issued."),
    # what is asked for is not what isn't done yet
    ("The deal has not been finalized.", "She will wait until a deal is finalized."),
    # another actor
    ("The bureau has not accused the mayor of fraud.", "The rival accused the mayor's aide of theft."),
    # a shared topic
    ("The probe will answer questions about the star.", "The questions could not be answered before."),
]


@pytest.mark.parametrize(("left", "right"), EXCLUDE)
def test_one_proposition_told_otherwise_excludes(left: str, right: str) -> None:
    said = [stated(0, "a1", left, "s1"), stated(1, "a2", right, "s2")]
    assert contrary(said) == {(0, 1)}
    assert contrary(said[::-1]) == {(0, 1)}


@pytest.mark.parametrize(("left", "right"), NONE)
def test_what_only_looks_contrary_is_not(left: str, right: str) -> None:
    assert contrary([stated(0, "a1", left, "s1"), stated(1, "a2", right, "s2")]) == set()


@pytest.mark.parametrize(("left", "right"), EXCLUDE)
def test_nobody_excludes_himself(left: str, right: str) -> None:
    assert contrary([stated(0, "a1", left, "s1"), stated(1, "a2", right, "s1")]) == set()
