"""The small parts of a briefing's wording: labels, values, marks, differences."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarizer.check.reports import ArticleRecord
from summarizer.extract.extraction import Qualifier
from summarizer.text.span import Span
from summarizer.write.differences import differences
from summarizer.write.labels import heading, labels
from summarizer.write.quoting import QuotedText, marks_hold, pieces_of
from summarizer.write.values import value
from tests.write.small_briefing import small_briefing


def named(outlet: str | None, title: str | None, source: str = "texts/one.txt") -> ArticleRecord:
    return replace(small_briefing().articles[0], outlet=outlet, title=title, source=source)


def test_an_article_is_called_by_its_outlet_else_by_its_number_and_never_by_its_path() -> None:
    articles = [named("Metro", "A title"), named(None, "A title"), named(None, None), named(" ", "", "-")]
    assert labels(articles) == ("Metro", "Article 2", "Article 3", "Article 4")


def test_of_an_article_without_an_outlet_the_sources_tell_headline_or_first_words() -> None:
    first = " ".join(small_briefing().articles[0].text.split()[:6]) + "…"
    articles = [named("Metro", "A title"), named(None, "A title"), named(None, None)]
    assert [heading(a) for a in articles] == [None, "A title", first]


def test_an_article_that_couldnt_be_read_is_called_by_its_files_name() -> None:
    unread = replace(named(None, None), text="")
    assert labels([unread]) == ("one",)


def test_articles_of_one_outlet_are_numbered() -> None:
    assert labels([named("AP", None), named("Metro", None), named("AP", None)]) == (
        "AP (1)",
        "Metro",
        "AP (2)",
    )


@pytest.mark.parametrize(
    ("low", "high", "qualifier", "shown"),
    [
        (10000, 10000, "exact", "10,000"),
        (3000, 3000, "about", "≈ 3,000"),
        (10000, None, "at_least", "≥ 10,000"),
        (None, 12000, "at_most", "≤ 12,000"),
        (2000, 12000, "range", "2,000 to 12,000"),
        (None, None, "about", "–"),
        (1.5, 1.5, "exact", "1.5"),
    ],
)
def test_a_value_shows_its_qualifier(
    low: float | None, high: float | None, qualifier: Qualifier, shown: str
) -> None:
    assert value(low, high, qualifier) == shown


TEXT = "He said: “It is late. We go.” She called it a “grave ‘real’ threat”, he told us.\n\n“One, \n\n“two.”"


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span.of(TEXT, start, start + len(words))


@pytest.mark.parametrize(
    ("words", "inside"),
    [
        ("“It is late. We go.”", ("It is late. We go.",)),
        ("It is late.", ("It is late.",)),
        ("a “grave ‘real’ threat”", None),
        ("“grave ‘real’ threat”,", ("grave ‘real’ threat",)),
        ("“It is late. We go.” She called", None),
        ("He said", None),
        ("“One, \n\n“two.”", ("One,", "two.")),
    ],
)
def test_words_are_quoted_only_where_all_of_them_stand_in_marks(
    words: str, inside: tuple[str, ...] | None
) -> None:
    assert QuotedText(TEXT).inside([span(words)]) == inside


def test_a_statement_s_marks_hold_only_around_words_of_the_evidence() -> None:
    assert marks_hold('they called it a "grave threat"', "called it a ‘grave threat’ to all")
    assert not marks_hold("they called it a “terrible threat”", "called it a ‘grave threat’ to all")
    assert marks_hold("no marks at all", "nothing")


def test_a_quotation_s_parts_are_found_letter_by_letter() -> None:
    evidence = [span("It is late. We go."), span("grave ‘real’ threat")]
    assert pieces_of("It is late.", evidence) == ("It is late.",)
    assert pieces_of("We go. … grave", evidence) == ("We go.", "grave")
    assert pieces_of("We went.", evidence) is None
    assert pieces_of("", evidence) is None


def test_differences_name_the_changed_words_only() -> None:
    first = (
        "We know [of] about 10,000 soldiers of North Korea that they are preparing to send fight against us,"
    )
    other = (
        "“We know about 10,000 soldiers from North Korea, they are preparing to send to fight against us.”"
    )
    assert differences(first, other) == (("of", ""), ("of", "from"), ("that", ""), ("", "to"))


def test_spelling_alone_of_marks_and_case_is_no_difference() -> None:
    assert differences("The First Step – it’s here", "“the first step - it's here”") == ()


def test_renderings_that_share_little_are_not_compared() -> None:
    assert differences("one two three four", "five six seven four") == ()
