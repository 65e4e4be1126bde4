"""Tokens and their word classes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.extract.rules.tokens import tokenise


def tagged(text: str, marks: frozenset[int] | None = None) -> str:
    tokens = tokenise(text, 0, len(text), marks)
    return " ".join(f"{word}/{tag}" for word, tag in zip(tokens.lower, tokens.tags, strict=True))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Berg’s claim didn’t hold.", "berg/E ’s/g claim/n did/a n’t/b hold/l ./."),
        ("He claims it’s over.", "he/r claims/v it/r ’s/a over/p ./."),
        ("Cook said so.", "cook/E said/v so/s ./."),
        ("Beijing’s ministry knew.", "beijing/E ’s/g ministry/n knew/v ./."),
        ("Ministers plan to resign.", "ministers/E plan/v to/t resign/l ./."),
        ("the plan to resign", "the/d plan/n to/t resign/l"),
        ("Mr. Orr left the U.S. on Nov. 8.", "mr./E orr/E left/v the/d u.s./E on/p nov./E 8/x ./."),
        ("about 50 men talked about it", "about/b 50/x men/n talked/v about/p it/r"),
        ("as many as 12,000 came", "as/b many/b as/b 12,000/x came/v"),
        ("The US said it took 40-minute tests", "the/d us/E said/v it/r took/v 40-minute/x tests/n"),
        ("accused of cutting flood funds", "accused/v of/p cutting/i flood/n funds/n"),
        ("Orr last week warned", "orr/E last/m week/m warned/v"),
    ],
)
def test_neighbours_decide_between_noun_and_verb(text: str, expected: str) -> None:
    assert tagged(text) == expected


def test_a_sign_that_is_no_mark_is_a_genitive_after_s() -> None:
    text = "the ministers’ plan"
    assert tagged(text, frozenset()) == "the/d ministers/n ’/g plan/n"
    assert tagged(text, frozenset({13})) == 'the/d ministers/n ’/" plan/n'


def test_a_headline_keeps_its_verb() -> None:
    assert "says/v" in tagged("Minister Says Trains Will Stand Still")


@given(st.text(alphabet=st.sampled_from("aB9 .,'’“”\"-—$%é\u0301\u200b\n😀n't")))
def test_tokens_are_disjoint_and_in_order_whatever_the_text(text: str) -> None:
    tokens = tokenise(text, 0, len(text))
    assert len(tokens.starts) == len(tokens.ends) == len(tokens.lower) == len(tokens.tags)
    assert all(a < b for a, b in zip(tokens.starts, tokens.ends, strict=True))
    assert all(b <= a for b, a in zip(tokens.ends, tokens.starts[1:], strict=False))
    assert [text[a:b].lower() for a, b in zip(tokens.starts, tokens.ends, strict=True)] == tokens.lower
