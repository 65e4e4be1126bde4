from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.text.quotation_marks import quoted_stretches
from tests.spans import assert_spans_hold

ONE_LINE = {
    "curly doubles": ("“A,” he said. “B”", ["A,", "B"]),
    "straight doubles": ('"A," he said. "B"', ["A,", "B"]),
    "curly singles": ("‘Don’t go,’ he said.", ["Don’t go,"]),
    "straight singles": ("'Don't go,' he said.", ["Don't go,"]),
    "doubled apostrophes": ("''It's bad,'' he said. ''Go.''", ["It's bad,", "Go."]),
    "doubled apostrophes around a single": ("''He told me 'go.'''", ["He told me 'go.'", "go."]),
    "guillemets both ways": ("«Oui» and « non » and »Ja«", ["Oui", "non", "Ja"]),
    "low marks": ("„Hallo“ and „Tag”", ["Hallo", "Tag"]),
    "a plural possessive inside": ("'It's the players' fault,' he said.", ["It's the players' fault,"]),
    "two plural possessives inside": (
        "'Bosses' greed is the workers' burden', said Jo.",
        ["Bosses' greed is the workers' burden"],
    ),
    "partial singles after s": ("called them 'reckless acts' by a 'bully'.", ["reckless acts", "bully"]),
    "plural possessives outside": ("The girls' school and the boys' club said 'no'.", ["no"]),
    "decades and dropped letters": ("the '90s, rock 'n' roll, 'em and ’til", []),
    "feet and inches": ('He is 6\'2" tall. "I am 6\'2" tall," he said.', ['I am 6\'2" tall,']),
    "doubles in singles": ("'I said \"go\" to them,' he said.", ['I said "go" to them,', "go"]),
    "singles in doubles": ("“He said ‘go’ to them,” she said.", ["He said ‘go’ to them,", "go"]),
    "doubles in doubles": ("“He said, “Go,” and left,” she said.", ["He said, “Go,” and left,", "Go,"]),
    "mixed marks": ("‘Highly Likely' and “so\" they say", ["Highly Likely", "so"]),
    "a space before the closing mark": ('"We go " he said', ["We go"]),
    "no space between sentences": ('They left."We go," he said.', ["We go,"]),
    "a second opening without a closing": ('"We go. "We stay," he said.', ["We go.", "We stay,"]),
    "nothing inside": ('"" “” \'\'', []),
    "a stray single": ("He said 'allo and left “at once”.", ["at once"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ONE_LINE.values(), ids=ONE_LINE.keys())
def test_what_stands_in_marks(text, expected):
    found = quoted_stretches(text)
    assert [q.inner.text for q in found] == expected
    assert_spans_hold(text, found)


def test_depth_counts_the_stretches_around():
    found = quoted_stretches("“He said ‘go “now”’ to them,” she said. “Yes.”")
    assert [(q.inner.text, q.depth) for q in found] == [
        ("He said ‘go “now”’ to them,", 0),
        ("go “now”", 1),
        ("now", 2),
        ("Yes.", 0),
    ]


def test_a_stretch_left_open_ends_with_its_paragraph():
    found = quoted_stretches("“We will appeal, she said.\n\nThe case goes on.")
    assert [(q.inner.text, q.closed, q.continues) for q in found] == [
        ("We will appeal, she said.", False, False)
    ]


@pytest.mark.parametrize(("left", "right"), [("“", "”"), ("‘", "’"), ("'", "'"), ('"', '"')])
def test_a_mark_on_each_paragraph_links_them(left, right):
    text = f"{left}One thing.\n\n{left}Another thing.\n\n{left}The last,{right} she said."
    assert [(q.inner.text, q.closed, q.continues) for q in quoted_stretches(text)] == [
        ("One thing.", False, False),
        ("Another thing.", False, True),
        ("The last,", True, True),
    ]


def test_a_button_between_paragraphs_does_not_break_the_link():
    text = "“One thing.\n\nUp Next\n\n“Another,” she said."
    assert [q.continues for q in quoted_stretches(text)] == [False, True]


def test_narration_between_paragraphs_breaks_the_link():
    text = (
        "“One thing.\n\n"
        + "The court then heard from three more witnesses in the case. " * 2
        + "\n\n“Another,” he said."
    )
    assert [q.continues for q in quoted_stretches(text)] == [False, False]


@given(st.text(alphabet="aAs .,!?“”‘’'\"«»„\n\u00a0—e\u0301", max_size=120))
def test_any_mix_of_marks_gives_spans_of_the_text_in_order(text):
    found = quoted_stretches(text)
    assert_spans_hold(text, found)
    assert all(q.outer.contains(q.inner) for q in found)
    outermost = [q.outer for q in found if q.depth == 0]
    assert all(a.end <= b.start for a, b in pairwise(outermost))


@pytest.mark.parametrize("mark", ['"', "“", "‘", "'", "''", "” “", "s' ", "“‘«„", "a' 'b "])
def test_nothing_but_marks_is_no_quotation_and_no_trouble(mark):
    text = mark * 5000
    assert_spans_hold(text, quoted_stretches(text))
