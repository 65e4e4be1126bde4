"""What the prose of an article calls people."""

from __future__ import annotations

from summarizer.parse.identities import Identity, identities
from summarizer.parse.reading import parse
from summarizer.read.article import Article
from tests.spans import assert_spans_hold


def _told(text: str) -> list[Identity]:
    found = identities(parse(Article("a1", "small", text)))
    for identity in found:
        assert_spans_hold(text, (identity.evidence,))
    return list(found)


def _words(text: str) -> list[str]:
    return [identity.evidence.text for identity in _told(text)]


def test_an_office_before_a_name_is_told_with_its_place() -> None:
    (told,) = _told("The bridge was opened by Texas Governor Anna Lind on Monday. Lind spoke of a new ferry.")
    assert told.evidence.text == "Texas Governor Anna Lind"
    assert [(c.head, c.beside, c.no_longer) for c in told.called] == [("governor", ("texas",), False)]


def test_an_apposition_behind_a_name_is_told_and_says_that_it_was_so_once() -> None:
    (told,) = _told("Mara Holt, a former harbour pilot, sold the ferry on Monday.")
    assert told.evidence.text == "Mara Holt, a former harbour pilot"
    assert [(c.head, c.no_longer) for c in told.called] == [("pilot", True)]


def test_an_age_between_commas_is_told() -> None:
    (told,) = _told("Mara Holt, 59, sold the ferry on Monday.")
    assert (told.name, told.age, told.evidence.text) == ("Mara Holt", 59, "Mara Holt, 59")


def test_party_and_place_in_brackets_belong_to_the_title_before() -> None:
    (told,) = _told("On Monday Rep. Anna Lind (R-Iowa) left the meeting.")
    assert told.evidence.text == "Rep. Anna Lind (R-Iowa)"
    assert told.called[0].beside == ("iowa", "republican")


def test_a_bare_title_is_not_told() -> None:
    assert _words("President Lind and Dr. Holt met on Monday.") == []


def test_what_stands_in_quotation_marks_is_not_told_by_the_outlet() -> None:
    assert _words('"I trust Texas Governor Anna Lind," the pilot said. Lind left.') == []
