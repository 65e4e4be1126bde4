"""A line names whom it means: a family name alone stands only where a reader has met it."""

from __future__ import annotations

from dataclasses import replace

from summarizer.audit.news import audit_news
from summarizer.merge.briefing import NewsLine
from summarizer.merge.news.completing import Completing
from summarizer.merge.news.lines import Desk
from tests.merge.news.events import briefing_of

TITLE = "Quay of Aldholm closed after ferry accident"
TEXT = (
    f"{TITLE}\n\n"
    "The quay of Aldholm was closed on Monday after a ferry accident hurt 40 people.\n\n"
    "Harbour Secretary Ida Holm came to Aldholm and praised the pilots of the ferry in a speech.\n\n"
    "Tom Reyes, an engineer, told the Aldholm Gazette that Holm had known of the state of the quay for years.\n\n"
    "The Safe Harbours Act (SHA) was signed by Ms. Holm in the spring.\n\n"
    "The engineer Tom Reyes told the Gazette that the SHA was dead for the quay of Aldholm."
)


def _completed(start: str, title: str = TITLE, text: str = TEXT) -> NewsLine:
    desk = Desk(briefing_of(text))
    sentence = next(s for s in desk.all_sentences if s.shown.startswith(start))
    (line,) = Completing(desk, title).lines([desk.sentence_line(sentence)])
    return line


def test_a_family_name_is_given_in_full_as_the_article_first_does() -> None:
    line = _completed("Tom Reyes, an")
    assert "that Harbour Secretary Ida Holm had known" in line.text
    assert [span.text for span in line.evidence[1:]] == ["Harbour Secretary Ida Holm"]


def test_a_former_office_stays_a_former_one_and_a_line_opens_with_a_capital() -> None:
    text = TEXT.replace(
        "Harbour Secretary Ida Holm came", "In the spring former Harbour Secretary Ida Holm came"
    )
    text = text.replace(
        "The Safe Harbours Act (SHA) was signed by Ms. Holm", "Ms. Holm signed the Safe Harbours Act"
    )
    line = _completed("Ms. Holm", text=text)
    assert line.text.startswith("Former Harbour Secretary Ida Holm signed")


def test_mr_and_ms_give_way_to_the_name() -> None:
    assert "was signed by Harbour Secretary Ida Holm in" in _completed("The Safe").text


def test_whoever_the_title_names_is_known() -> None:
    assert "that Holm had known" in _completed("Tom Reyes, an", "Holm under fire over ferry").text


def test_a_name_that_the_article_nowhere_gives_in_full_stays() -> None:
    text = TEXT.replace("Harbour Secretary Ida Holm", "A guest from the sea")
    assert "that Holm had known" in _completed("Tom Reyes, an", text=text).text


def test_a_paper_and_letters_are_told_in_full() -> None:
    assert _completed("The engineer").text == (
        "The engineer Tom Reyes told the Aldholm Gazette that the SHA [Safe Harbours Act] was dead for the quay of "
        "Aldholm"
    )


def test_a_name_that_goes_on_with_its_place_is_no_last_word_of_another_name() -> None:
    text = TEXT.replace("told the Gazette that", "told the Gazette of Marby that")
    assert "told the Gazette of Marby that" in _completed("The engineer", text=text).text


def test_a_bare_noun_has_the_name_of_what_it_means_in_brackets() -> None:
    text = TEXT + (
        "\n\nThe ministry spoke of the Aldholm Compact, a harbour deal. Tom Reyes, an engineer, said the deal would not "
        "mend the quay."
    )
    assert (
        "said the deal [Aldholm Compact] would" in _completed("Tom Reyes, an engineer, said", text=text).text
    )


def test_a_line_that_the_lead_has_too_stays_about_its_own_claim() -> None:
    desk = Desk(briefing_of(TEXT))
    line = desk.sentence_line(next(s for s in desk.all_sentences if s.shown.startswith("Tom Reyes, an")))
    completing = Completing(desk, TITLE)
    completing.lead([replace(line, claims=("c1", "c2"))])
    (below,) = completing.lines([replace(line, claims=("c2", "c1"))])
    assert below.claims == ("c2", "c1")
    assert "that Harbour Secretary Ida Holm had known" in below.text


def test_letters_behind_a_name_are_no_dateline() -> None:
    assert _completed("The Safe").text.startswith("The Safe Harbours Act (SHA) was signed")


def test_a_completed_line_holds_and_one_with_another_name_does_not() -> None:
    briefing = briefing_of(TEXT)
    for start in ("Tom Reyes, an", "The Safe", "The engineer"):
        line = _completed(start)
        assert list(audit_news(replace(briefing, lead=(line,), said=(), next=(), only=()), {})) == []
        text = line.text.replace("Ida Holm", "Ida Berg").replace("Harbours Act]", "Harbours Bill]")
        false = replace(line, text=text)
        found = audit_news(replace(briefing, lead=(false,), said=(), next=(), only=()), {})
        assert "lead[0].text" in [f.place for f in found]
