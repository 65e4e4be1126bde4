"""What a model did to the first screen is told below it, and nothing in its words does anything there."""

from __future__ import annotations

from dataclasses import replace

from summarizer.extract.extraction import Usage
from summarizer.merge.told import EditedLine, EditedRole, Editing
from summarizer.write.html import to_html
from summarizer.write.json import from_json, to_json
from summarizer.write.markdown import to_markdown
from tests.merge.news.events import harbour

HOSTILE = "<script>alert(1)</script> [link](https://x.example) | # *bold*"


def test_every_change_stands_below_with_what_became_of_it() -> None:
    lines = (
        EditedLine("Gulls cried", "happened", None, "colour"),
        EditedLine("The wall gave way", None, "happened"),
        EditedLine("The council votes", "happened", "next"),
        EditedLine("It fell", "said", "said", into="The wall fell"),
        EditedLine("He denied it", "otherwise", "otherwise", "no_news", refused="It denies something."),
        EditedLine("A ferry came", "said", None),
    )
    editing = Editing("edit@0", 9, 3, Usage(), lines, (EditedRole("s1", "mayor", "No article has it."),))
    page = to_markdown(replace(harbour(), editing=editing))
    told = page.partition("## Edited by the model")[2].partition("\n## ")[0]
    assert "9 lines of the first screen and 3 more" in told
    for row in (
        "- Dropped (colour): Gulls cried",
        "- Put into “What happened”: The wall gave way",
        "- Moved to “What comes next”: The council votes",
        "- Worded anew: It fell → The wall fell",
        "- Left as it was: He denied it Not done: It denies something.",
        "- Left out: A ferry came",
    ):
        assert row in told
    assert ": mayor Not done: No article has it." in told


def test_a_denial_without_a_line_of_words_is_told_by_whom_and_of_what() -> None:
    (denial,) = harbour().denials
    line = EditedLine(denial.id, "otherwise", None, "misread", item=denial.id)
    page = to_markdown(replace(harbour(), editing=Editing("edit@0", 1, 0, Usage(), (line,))))
    assert "- Dropped (not what the article says): Norhaven denies: " in page.replace(
        "The firm ", ""
    ).replace("firm ", "")


def test_hostile_words_are_only_words() -> None:
    line = EditedLine(HOSTILE, "said", "said", into=HOSTILE, refused=HOSTILE)
    editing = Editing("edit@0", 1, 0, Usage(), (line,), (EditedRole("s1", HOSTILE, HOSTILE),))
    briefing = replace(harbour(), editing=editing)
    assert "<script>alert" not in to_html(briefing)
    markdown = to_markdown(briefing)
    assert "<script>" not in markdown
    assert "[link](https" not in markdown
    assert from_json(to_json(briefing)) == briefing


def test_where_no_model_edited_there_is_no_such_part() -> None:
    assert "Edited by the model" not in to_markdown(harbour())
