from __future__ import annotations

from summarizer.text.sentences import LONGEST_SENTENCE, as_elsewhere, paragraphs, sentences


def texts(text: str) -> list[str]:
    return [p.text for p in paragraphs(text)]


def test_blank_lines_part_paragraphs_whatever_the_line_ends() -> None:
    assert texts("One.\r\n\r\nTwo.\n \nThree.\n\n\n") == ["One.", "Two.", "Three."]


def test_short_lines_of_a_scraped_page_stand_alone() -> None:
    assert texts("Headline\nAnn Lee\nBBC News") == ["Headline", "Ann Lee", "BBC News"]


def test_lines_broken_at_a_column_width_are_one_paragraph() -> None:
    wrapped = (
        "The bridge was closed on Monday after inspectors found cracks in two\n"
        "of its piers, the ministry said. It will be open again in a few days.\n"
        "The minister gave no date."
    )
    assert texts(wrapped) == [wrapped]


def test_long_lines_that_end_their_sentences_stand_alone() -> None:
    first = "The bridge was closed on Monday after inspectors found cracks in it."
    assert texts(f"{first}\n{first}") == [first, first]


def test_sentences_end_behind_closing_marks_and_not_behind_titles() -> None:
    text = "“It’s shut,” Gov. Ann Lee said. “We will wait.” Nobody asked at 5 p.m. Monday."
    found = [s.text for s in sentences(text, paragraphs(text))]
    assert found == ["“It’s shut,” Gov. Ann Lee said.", "“We will wait.”", "Nobody asked at 5 p.m. Monday."]


def split(text: str) -> list[str]:
    return [s.text for s in sentences(text, paragraphs(text))]


def test_no_sentence_ends_inside_a_bracket_with_an_abbreviation() -> None:
    text = (
        "Sen. Ann Lee (R-Ariz.), who won most of the votes, left. So did Rep. Bo Berg (D-Calif.), her friend."
    )
    assert split(text) == [
        "Sen. Ann Lee (R-Ariz.), who won most of the votes, left.",
        "So did Rep. Bo Berg (D-Calif.), her friend.",
    ]


def test_no_sentence_ends_behind_a_title_before_a_name() -> None:
    assert split("“Ms. Lee stays,” he said.") == ["“Ms. Lee stays,” he said."]
    assert split("Reps. Ann Lee and Bo Berg left.") == ["Reps. Ann Lee and Bo Berg left."]


def test_no_sentence_ends_behind_initials_that_stand_before_what_they_belong_to() -> None:
    text = "The group will include adviser Ann Lee, U.S. Ambassador to China Bo Berg and an aide. It flies today."
    assert split(text) == [
        "The group will include adviser Ann Lee, U.S. Ambassador to China Bo Berg and an aide.",
        "It flies today.",
    ]
    assert split("Four died: U.S. Ambassador Ann Lee and her aides.") == [
        "Four died: U.S. Ambassador Ann Lee and her aides."
    ]
    assert split("G.O.P. Aide Quits After a Post") == ["G.O.P. Aide Quits After a Post"]


def test_a_quotation_broken_at_a_short_line_is_one_paragraph() -> None:
    text = "“We are truly\nshocked and we will rebuild it,” she said."
    assert texts(text) == [text]


def elsewhere(text: str) -> list[str]:
    return [s.text for s in as_elsewhere(text, sentences(text, paragraphs(text)))]


def test_in_other_languages_the_number_of_a_day_ends_no_sentence() -> None:
    text = "Die Stadt will am 3. März verhandeln. Am 4. Mai ist Schluss."
    assert elsewhere(text) == ["Die Stadt will am 3. März verhandeln.", "Am 4. Mai ist Schluss."]


def test_wide_full_stops_end_sentences_with_the_marks_behind_them() -> None:
    assert elsewhere("港口关闭。她说：“我们不回去。”警察没来。") == [
        "港口关闭。",
        "她说：“我们不回去。”",
        "警察没来。",
    ]


def test_a_run_of_signs_without_a_space_is_cut() -> None:
    text = "(" * 20_000 + " Ana Soto said that the dam had held."
    found = sentences(text, paragraphs(text))
    assert max(map(len, found)) <= 2 * LONGEST_SENTENCE
    assert "".join(s.text for s in found).replace(" ", "") == text.replace(" ", "")
