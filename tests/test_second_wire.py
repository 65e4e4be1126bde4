"""A stranger's items in the second version of the wire schema, checked against their article."""

from __future__ import annotations

from summarizer.checking import check
from summarizer.read.reader import article_from_text

TEXT = """The old bridge at Vell will close on Friday for at least 30 days, the mayor, Ada Holm, said.

The builders denied that they had used poor steel.
"""


def test_rows_that_point_to_claims_and_give_words_by_their_ends_are_checked_as_if_in_full() -> None:
    statement = "The old bridge at Vell will close on Friday for at least 30 days."
    claim = [
        "c1",
        "The old bridge … least 30 days",
        "Ada Holm",
        statement,
        "planned",
        "on Friday",
        None,
        "news",
    ]
    denial = {
        "evidence": "The builders denied … used poor steel.",
        "speakers": ["The builders"],
        "kind": "denial",
        "denies": "They had used poor steel.",
    }
    items = {
        "claims": [claim],
        "figures": [["c1", "at least 30 days", "days"]],
        "denials": [denial],
        "speakers": [["Ada Holm", "the mayor", "person"]],
    }
    checked = check(items, against=article_from_text(TEXT, source="bridge.txt", article_id="a1"))
    assert [(item.kind, item.verdict, item.speaker) for item in checked] == [
        ("claim", "exact", "Ada Holm"),
        ("figure", "exact", "Ada Holm"),
        ("denial", "exact", "builders"),
    ]
    assert checked[0].evidence[0].text == "The old bridge at Vell will close on Friday for at least 30 days"
