from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.read.text.mend import mended, one_line


@pytest.mark.parametrize(
    ("given_text", "expected", "notes"),
    [
        ("plain text", "plain text", 0),
        ("so\u00adft hy\u200bphen\ufeff", "soft hyphen", 0),
        ("\u202eabc\u202c \u2066d\u2069", "abc d", 0),
        ("می\u200cخواهم", "می\u200cخواهم", 0),
        ("a\u00a0b\u2009c", "a b c", 0),
        ("one\ftwo\x0bthree\u2028four", "one\n\ntwo\n\nthree\n\nfour", 0),
        ("a\r\nb\rc", "a\nb\nc", 0),
        (
            "AT&amp;T said &quot;no&quot; &#39;and&#39; &nbsp;left &hellip;",
            "AT&T said \"no\" 'and' left …",
            1,
        ),
        ("R&D; a & b; x &notanentity; y", "R&D; a & b; x &notanentity; y", 0),
        ("The cafÃ© â€œopenedâ€\u009d", 'The café "opened"', 1),
        ("Ãrvore and São Paulo stay", "Ãrvore and São Paulo stay", 0),
        ("nul\x00 bell\x07 esc\x1b", "nul bell esc", 0),
        ("lone \ud800 surrogate", "lone \ufffd surrogate", 0),
    ],
)
def test_letters_are_put_right_where_that_is_certain_and_said(
    given_text: str, expected: str, notes: int
) -> None:
    text, said = mended(given_text)
    assert text.replace("“", '"').replace("”", '"') == expected
    assert len(said) == notes


@given(st.text())
def test_mending_twice_changes_nothing_more(text: str) -> None:
    once = one_line(text)
    assert "\x00" not in once
    assert "\n" not in once
    once.encode("utf-8")
