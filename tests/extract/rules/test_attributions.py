"""Attributions of whole articles: narration and quotations joined."""

from __future__ import annotations

import pytest

from summarizer.extract.rules.testimony import testify
from summarizer.read.article import Article
from summarizer.text.span import Span
from tests.spans import assert_spans_hold


def article(text: str, *furniture: str) -> Article:
    marked = tuple(Span.of(text, text.index(f), text.index(f) + len(f)) for f in furniture)
    return Article(id="a1", source="test", text=text, furniture=marked)


def read(text: str, *furniture: str) -> list[tuple[str | None, str, tuple[str, ...]]]:
    found = testify(article(text, *furniture)).attributions
    assert_spans_hold(text, found)
    return [(a.speaker, a.wording, tuple(span.text for span in a.content)) for a in found if not a.nested]


def test_a_split_quotation_is_one_attribution() -> None:
    text = "“The dam held,” Lea Orr said on Monday. “Nobody was hurt.”"
    assert read(text) == [("Lea Orr", "direct", ("“The dam held,”", "“Nobody was hurt.”"))]


def test_who_speaks_between_two_quotations_is_no_part_of_what_is_said() -> None:
    text = (
        "“The pier will be mended, but I don't think it will open in a week,” said a harbour engineer, who, "
        "like all of them, spoke anonymously. “We have no money left.”"
    )
    quoted = (
        "“The pier will be mended, but I don't think it will open in a week,”",
        "“We have no money left.”",
    )
    assert read(text) == [("harbour engineer", "direct", quoted)]


def test_what_somebody_tells_about_is_no_part_of_the_quotation_that_tells_it() -> None:
    text = "“A lot will depend on Norland,” Lea Orr told the crowd about hopes for peace. “They may not be able.”"
    quoted = ("“A lot will depend on Norland,”", "“They may not be able.”")
    assert read(text) == [("Lea Orr", "direct", quoted)]


def test_one_of_several_who_is_named_behind_a_comma_speaks_by_the_name() -> None:
    assert read("One of them, Lea Orr, said the dam was sound.")[0][0] == "Lea Orr"


def test_a_word_before_the_colon_of_a_headline_is_no_speaker_of_a_transcript() -> None:
    text = "BREAKING: Dam Found Unsafe at Vell\n\nThe dam is old.\n\nVELL: Lea Orr says the dam will hold."
    assert read(text) == [("Lea Orr", "indirect", ("the dam will hold",))]


def test_both_offices_of_a_title_lead_to_its_holder() -> None:
    text = "Magistrate Judge Lea Orr closed the dam. The dam was unsafe, the magistrate said."
    assert read(text)[-1][0] == "Lea Orr"


def test_nobodys_father_bears_no_made_up_name() -> None:
    text = "The family left the dam, and a U.S. official said Orr stayed, but his father said he left."
    assert [speaker for speaker, *_ in read(text)] == ["U.S. official", "his father"]


def test_words_partly_in_marks_are_mixed() -> None:
    text = "Lea Orr said the dam was “in no danger” of breaking."
    assert read(text) == [("Lea Orr", "mixed", ("the dam was “in no danger” of breaking",))]


def test_a_pronoun_and_a_surname_lead_to_the_full_name() -> None:
    text = "Lea Orr runs the dam.\n\nOrr said the walls were sound. She warned that rain was coming."
    assert read(text) == [
        ("Lea Orr", "indirect", ("the walls were sound",)),
        ("Lea Orr", "indirect", ("that rain was coming",)),
    ]


def test_a_cue_inside_a_quotation_attributes_nothing() -> None:
    text = "“My sister said the walls were weak,” Lea Orr told the court."
    assert read(text) == [("Lea Orr", "direct", ("“My sister said the walls were weak,”",))]


def test_what_one_says_another_believes_is_nested() -> None:
    text = "Lea Orr said Max Dahl believes that the walls are sound."
    found = testify(article(text)).attributions
    assert [(a.speaker, a.nested) for a in found] == [("Lea Orr", False), ("Max Dahl", True)]


def test_furniture_attributes_nothing() -> None:
    caption = "Lea Orr said the dam was safe. (Photo: Max Dahl)"
    text = f"The dam broke on Monday night.\n\n{caption}\n\nLea Orr said the walls had been weak."
    assert read(text, caption) == [("Lea Orr", "indirect", ("the walls had been weak",))]


def test_an_abbreviation_ends_no_sentence() -> None:
    text = "Sources have also said Lt. Gov. Eric Holm is interested in the post."
    assert [content for _, _, content in read(text)] == [("Lt. Gov. Eric Holm is interested in the post",)]


def test_the_attributions_of_a_view_are_read_once() -> None:
    view = testify(article("Lea Orr said the dam held."))
    assert view.attributions is view.attributions


def test_one_of_several_sources_is_a_source() -> None:
    text = "One of the sources, who asked not to be named, said the talks had failed."
    (found,) = testify(Article("a1", "small", text)).attributions
    assert (found.speaker, found.speaker_kind) == ("One of the sources", "anonymous")
    assert [span.text for span in found.content] == ["the talks had failed"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ann Lee accused Bo Dahl of sending men to the port but this was the first time.", "Bo Dahl of sending men to the port"),
        ("Ann Lee criticised the plan but it passed.", "the plan"),
        ("Ann Lee praised the mayor and the aide who wrote it.", "the mayor and the aide who wrote it"),
        ("Ann Lee warned against interference even as others talked.", "interference"),
    ],
)  # fmt: skip
def test_a_clause_of_its_own_behind_the_content_is_left_out(text: str, content: str) -> None:
    found = testify(Article("a1", "small", text)).attributions[0]
    assert [span.text for span in found.content] == [content]
