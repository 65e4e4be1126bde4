from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from summarizer.write.escape import escape, guard_line
from summarizer.write.visible import flat, visible
from tests.write.rendering import Shown, commonmark, github

RENDERERS = [commonmark, github]

HOSTILE = [
    "# A heading",
    "- a list",
    "+ a list",
    "1. a list",
    "1) a list",
    "> a quotation",
    "---",
    "===",
    "***",
    "    code",
    "```\ncode\n```",
    "~~~\ncode",
    "*stress* _stress_ **stress** __stress__ ~~gone~~ ~gone~",
    "`code` ``code``",
    "[link](https://example.com) ![image](x.png) [link][1] [^1] [ ] [x]",
    "[1]: https://example.com",
    "[^1]: a footnote",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)> <!-- gone --> <b>bold</b> <https://example.com> <a@b.com>",
    "&lt;b&gt; &amp;amp; &#60; &copy AT&T R&D;",
    "https://example.com/a_b*c www.example.com http://localhost ftp://a.b/c //example.com",
    "news@example.com, mailto:news@example.com, xmpp:a@b.com",
    "a | b | c",
    "| a |\n| - |\n| b |",
    "back\\slash \\* \\\\ \\| \\",
    "$x^2$ $$y$$ $1 trillion and $2",
    ":smile: 12:30:45 key: value",
    "[!NOTE] > alert",
    "ends with # and ##",
    "two  \nlines\\\nand three\r\n\r\nparagraphs",
    "“We know [of] about 10,000 soldiers”, he said – ‘not to hide’…",
    "@user #123 GH-1",
    "A line\x00 with \x1b[31mcolours\x1b[0m and \x9b2J",
]


@pytest.mark.parametrize("render", RENDERERS, ids=lambda r: r.__name__)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_render_to_themselves_and_nothing_else(
    text: str, render: Callable[[str], Shown]
) -> None:
    shown = render(guard_line(escape(text)))
    assert shown.text == " ".join(flat(text).split())
    assert shown.tags == ["p"]


@pytest.mark.parametrize("render", RENDERERS, ids=lambda r: r.__name__)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_in_their_cell(text: str, render: Callable[[str], Shown]) -> None:
    shown = render(f"| one | two |\n| --- | --- |\n| {escape(text)} | x |\n")
    assert shown.tags == ["table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td"]
    assert shown.text == " ".join(f"one two {flat(text)} x".split())


@pytest.mark.parametrize("render", RENDERERS, ids=lambda r: r.__name__)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_in_their_link_item_and_heading(text: str, render: Callable[[str], Shown]) -> None:
    words = " ".join(flat(text).split())
    item = render(f"- **{escape(text)}** “{escape(text)}” [{escape(text)}](#a1-1)")
    assert item.tags == ["ul", "li", "strong", "a"]
    assert item.text == f"{words} “{words}” {words}"
    heading = render(f"### {guard_line(escape(text))}")
    assert (heading.tags, heading.text) == (["h3"], words)


letters = st.lists(
    st.one_of(
        st.sampled_from(list("\\`*_[]()<>!&#;|~$:@/.+-=1ab \n\t\r\"'“”‘’…–\u00a0\u2028\u202e\x1b")),
        st.sampled_from(
            ["http://", "www.", ".com", "&amp;", "<b>", "![", "](", "a@b.co", "**", "``", "[^1]"]
        ),
        st.characters(),
    ),
    max_size=25,
).map("".join)


@pytest.mark.parametrize("render", RENDERERS, ids=lambda r: r.__name__)
@given(text=letters)
@example(text="a@b.co.uk")
@example(text="&#x41;")
def test_any_words_render_to_themselves_and_nothing_else(text: str, render: Callable[[str], Shown]) -> None:
    shown = render(f"x {escape(text)} x")
    assert shown.text == " ".join(f"x {flat(text)} x".split())
    assert shown.tags == ["p"]


@pytest.mark.parametrize("render", RENDERERS, ids=lambda r: r.__name__)
@given(text=letters)
def test_any_words_open_no_block(text: str, render: Callable[[str], Shown]) -> None:
    shown = render(f"- {guard_line(escape(text))}")
    assert shown.tags == ["ul", "li"]
    assert shown.text == " ".join(flat(text).split())


def test_plain_prose_is_left_as_it_stands() -> None:
    prose = "“We know about 10,000 soldiers (U.S. and U.K.), they’re ready: 50%, $1.2 million!” A. B., 9 a.m."
    assert escape(prose) == prose


def test_control_characters_and_overrides_are_made_visible() -> None:
    assert visible("a\x1b[2Jb\u202ec\x9bd\ud800e\x7f") == "a␛[2Jb\ufffdc\ufffdd\ufffde␡"


def test_letters_marks_and_no_break_spaces_stay() -> None:
    text = "Zelenskyy’s «café» 10\u00a0000 שלום e\u0301 👩‍🚀"
    assert flat(text) == text


@given(st.text())
def test_flat_words_are_one_line_without_control_characters(text: str) -> None:
    line = flat(text)
    assert len(line.splitlines()) <= 1
    assert not any(char < " " or "\x7f" <= char < "\xa0" for char in line)
    assert flat(line) == line
