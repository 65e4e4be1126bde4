"""Names that a statement has where its words point to somebody or something."""

from __future__ import annotations

import pytest

from summarizer.check.index import ArticleIndex
from summarizer.check.meant import another_kind, far_name
from summarizer.check.passage import Passage, said
from summarizer.extract.rules.testimony import testify
from summarizer.read.article import Article
from summarizer.text.span import Span

_FAR = "The mill stood idle for a year. Nobody mended the weir. The lanes filled with leaves. Rooks came back.\n\n"
_TEXT = (
    "Mary Holm, mayor of Orsa, met the finance minister, John Berg, on Friday. Mr. Berg had come from Norway.\n\n"
    f"{_FAR}"
    "Mary Holm spoke of the harbour. He said the region had lost 40 jobs. “I remain one of the poor members of the"
    " house,” Holm said. It needs a new quay. “We are a long way off from that,” Holm said.\n\n"
    f"{_FAR}"
    "The town paid for it. Mary Holm, Mary Holm and Mary Holm again were thanked by the anglers."
)


def _passage(evidence: str, speaker: str | None = None) -> Passage:
    at = _TEXT.index(evidence)
    index = ArticleIndex(testify(Article("a1", "quay.txt", _TEXT)), trusted=True)
    return Passage(index, (Span.of(_TEXT, at, at + len(evidence)),), speaker)


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("John Berg paid for it.", "names “John Berg”, who is told of elsewhere in the article"),
        ("Mary Holm paid for it.", None),  # whom the article names again and again
        ("The town paid for it.", None),
    ],
)
def test_a_name_from_afar_stands_for_nobody(statement: str, problem: str | None) -> None:
    assert far_name(said(statement), _passage("The town paid for it.")) == problem


@pytest.mark.parametrize(
    ("statement", "evidence", "speaker", "problem"),
    [
        ("Norway said the region had lost 40 jobs.", "He said the region had lost 40 jobs", None, "he"),
        ("Mary Holm said the region had lost 40 jobs.", "He said the region had lost 40 jobs", None, "he"),
        ("John Berg said the region had lost 40 jobs.", "He said the region had lost 40 jobs", None, None),
        ("He said Mary Holm had lost 40 jobs.", "He said the region had lost 40 jobs", None, "the region"),
        ("Mary Holm needs a new quay.", "It needs a new quay", None, "it"),
        ("John Berg remains one of the poor members of the house.", "“I remain one of the poor members of the house,”",
         "Mary Holm", "i"),
        ("John Berg is a long way off from that.", "“We are a long way off from that,”", "Mary Holm", "we"),
        ("Norway is a long way off from that.", "“We are a long way off from that,”", "Mary Holm", None),
    ],
)  # fmt: skip
def test_a_name_stands_for_what_it_can_be(
    statement: str, evidence: str, speaker: str | None, problem: str | None
) -> None:
    found = another_kind(said(statement), _passage(evidence, speaker))
    assert (found is not None) == (problem is not None)
    assert problem is None or (found is not None and found.endswith(f"where they have “{problem}”"))
