"""A trusted model edits the first screen: what the articles bear out is done, and nothing is lost by it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from summarizer import ReaderSettings, summarize
from summarizer.audit import audit
from summarizer.merge.told import EditedLine
from summarizer.pipeline import summarize_events
from summarizer.write.markdown import to_markdown
from tests.extract.llm.whole_runs import without_waiting
from tests.servers.misbehaving import Sent, answers, misbehaving_server
from tests.test_judging import Notes, Run, is_about_pairs, said_of, written

POST = """Bridge closes in Larkford

The bridge in Larkford closed on Monday after 12 people were hurt, Ada Holm said.

The ferry at Vell carries 40 cars a day, Lena Moor said.

The council will vote on a new bridge on Friday, Ada Holm said.

The builders of the bridge used poor steel, Tom Reyes said.

Gulls were circling over the empty bridge in Larkford.
"""
DAILY = """Larkford without its bridge

Nobody may cross the river at Larkford since Monday, Ada Holm said.

The ferry at Vell is full every morning, Lena Moor said.

The steel of the bridge in Larkford was sound, Ben Sand said.

The school in Larkford lost two buses, Tom Reyes said.
"""
SAID = re.compile(r"^(.*), (\w+ \w+) said\.$", re.MULTILINE)
Edit = Callable[[str], dict[str, Any]]


def _read(text: str) -> str:
    claims = [
        [f"c{n}", words, name, f"{words}.", "happened", None, None, "news"]
        for n, (words, name) in enumerate(SAID.findall(text), 1)
    ]
    return json.dumps({"claims": claims, "figures": [], "denials": [], "speakers": []})


@dataclass
class Newsroom:
    """A model that names all speakers rightly, joins nothing, and answers a page with `edit` of it."""

    edit: Edit | str
    pages: list[str] = field(default_factory=list)

    def __call__(self, body: dict[str, Any]) -> Sent:
        shown = body["messages"][-1]["content"]
        if "<page-" in shown:
            self.pages.append(shown)
            return answers(self.edit if isinstance(self.edit, str) else json.dumps(self.edit(shown)))
        if "<statements-" in shown:
            return answers('{"same": [], "opposed": []}')
        if is_about_pairs(body):
            return answers(said_of(body, []))
        return answers(_read(POST if "Gulls" in shown else DAILY))


def lines_of(page: str) -> dict[int, str]:
    """The lines of a page by their numbers."""
    return {int(n): words for n, words in re.findall(r"^(\d+)(?: \[.*?\])?: (.*)$", page, re.MULTILINE)}


def numbered(page: str, *parts: str) -> list[int]:
    """The first line that holds each of these words."""
    return [next(n for n, words in lines_of(page).items() if part in words) for part in parts]


def on_page(page: str, part: str) -> list[int]:
    """The numbers of the lines that stand in a part."""
    (found,) = re.findall(rf"^## [^\n]*\({part}\)\n(.*?)(?=^## )", page, re.MULTILINE | re.DOTALL) or [""]
    return list(lines_of(found))


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    without_waiting(monkeypatch)
    return written(tmp_path, post=POST, daily=DAILY)


def edited(files: list[Path], answer: Edit | str, **chosen: Any) -> tuple[Run, Newsroom]:
    notes, model = Notes(), Newsroom(answer)
    settings = ReaderSettings(model="m", passes=0, judge=True, concurrency=1, **chosen)
    with misbehaving_server([], then=model) as server:
        briefing = summarize(files, settings=replace(settings, base_url=server.base_url), observer=notes)
    return Run(briefing, notes.notes), model


def as_it_is(page: str) -> dict[str, Any]:
    """An edit that leaves the page as it is."""
    return {part: on_page(page, part) for part in ("happened", "otherwise", "differ", "said", "next", "only")}


def told(run: Run) -> list[EditedLine]:
    assert run.briefing.editing is not None
    return list(run.briefing.editing.lines)


def screen(run: Run) -> str:
    return to_markdown(run.briefing).partition("\n## Sources")[0]


def test_an_edit_that_changes_nothing_leaves_the_page_as_it_was(articles: list[Path]) -> None:
    plain, unasked = edited(articles, as_it_is, edit=False)
    run, model = edited(articles, as_it_is)
    assert (len(unasked.pages), len(model.pages)) == (0, 1)
    assert plain.briefing.editing is None
    assert run.briefing.lead == plain.briefing.lead
    assert told(run) == []
    assert not audit(run.briefing)


def test_a_wording_that_the_article_bears_out_is_printed_and_told(articles: list[Path]) -> None:
    wording = "The Larkford bridge closed on Monday after 12 people were hurt, Ada Holm said"

    def edit(page: str) -> dict[str, Any]:
        (line,) = numbered(page, "closed on Monday")
        return as_it_is(page) | {"reworded": [{"line": line, "text": wording}]}

    run, _ = edited(articles, edit)
    assert f"- {wording} (" in screen(run)
    (change,) = told(run)
    assert (change.into, change.refused) == (wording, None)
    assert not audit(run.briefing)


@pytest.mark.parametrize(
    "wording",
    [
        "The bridge in Larkford closed on Monday after 13 people were hurt",
        "The bridge in Larkford didn't close on Monday",
        "The bridge in Larkford may have closed on Monday after 12 people were hurt",
        "The bridge in Larkford closed on Monday after Ben Sand was hurt",
        "The bridge in Larkford collapsed on Monday and killed 12 people",
        "The bridge in Larkford “closed on Monday” after 12 people were hurt",
        "It closed on Monday after 12 people were hurt",
        "The bridge in Larkford closed on Monday after 12 people were hurt, Lena Moor said",
    ],
)
def test_a_wording_that_the_article_doesnt_bear_out_is_refused(articles: list[Path], wording: str) -> None:
    def edit(page: str) -> dict[str, Any]:
        (line,) = numbered(page, "closed on Monday")
        return as_it_is(page) | {"reworded": [{"line": line, "text": wording}]}

    run, model = edited(articles, edit)
    assert wording not in screen(run)
    assert [(change.into, change.look) for change in told(run)] == [(wording, 1), (wording, 2)]
    assert all(change.refused for change in told(run))
    assert f"! Not done: “{wording}”. " in model.pages[1]
    assert not audit(run.briefing)


def test_what_is_dropped_stays_below_with_the_reason(articles: list[Path]) -> None:
    def edit(page: str) -> dict[str, Any]:
        (line,) = numbered(page, "lost two buses")
        rest = {part: [n for n in numbers if n != line] for part, numbers in as_it_is(page).items()}
        return rest | {"dropped": [{"line": line, "why": "no_news", "of": None}]}

    run, _ = edited(articles, edit)
    page = to_markdown(run.briefing)
    assert "lost two buses" not in screen(run)
    assert "The school in Larkford lost two buses" in page
    assert "Dropped (no news): The school in Larkford lost two buses" in page
    assert not audit(run.briefing)


def test_what_the_page_lacks_is_taken_in_under_its_speaker(articles: list[Path]) -> None:
    def edit(page: str) -> dict[str, Any]:
        given = as_it_is(page)
        return given | {"said": [*numbered(page, "was sound"), *given["said"]]}

    run, _ = edited(articles, edit)
    first = run.briefing.said[0]
    assert run.briefing.speaker(first.speaker).name == "Ben Sand"
    assert [line.text for line in first.lines] == ["The steel of the bridge in Larkford was sound"]
    assert not audit(run.briefing)


def test_the_lead_has_the_order_that_the_model_gives(articles: list[Path]) -> None:
    def edit(page: str) -> dict[str, Any]:
        lead = numbered(page, "poor steel", "will vote", "closed on Monday")
        said = [n for n in on_page(page, "said") if n not in lead]
        return as_it_is(page) | {"happened": lead, "said": said}

    run, _ = edited(articles, edit)
    lines = [line.text for line in run.briefing.lead]
    assert ["steel" in lines[0], "vote" in lines[1], "Monday" in lines[2]] == [True] * 3
    assert [run.briefing.speaker(line.speaker or "").name for line in run.briefing.lead] == [
        "Tom Reyes",
        "Ada Holm",
        "Ada Holm",
    ]
    assert not audit(run.briefing)


@pytest.mark.parametrize(
    "answer", ["I would print it.", '{"happened": []}', '{"happened": [99], "said": "all"}']
)
def test_a_useless_answer_leaves_the_page_as_it_was(articles: list[Path], answer: str) -> None:
    plain, _ = edited(articles, as_it_is, edit=False)
    run, _ = edited(articles, answer)
    assert screen(run).splitlines()[3:] == screen(plain).splitlines()[3:]
    assert any("stays as it is" in note for note in run.notes)
    assert not audit(run.briefing)


def test_a_model_that_isnt_trusted_is_not_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    without_waiting(monkeypatch)
    run, model = edited(written(tmp_path, post=POST), as_it_is)
    assert run.briefing.trust.of < 5
    assert model.pages == []


def test_a_wording_that_was_tampered_with_is_found(articles: list[Path]) -> None:
    def edit(page: str) -> dict[str, Any]:
        (line,) = numbered(page, "closed on Monday")
        text = "The Larkford bridge closed on Monday after 12 people were hurt, Ada Holm said"
        return as_it_is(page) | {"reworded": [{"line": line, "text": text}]}

    run, _ = edited(articles, edit)
    for said, put in (("12", "13"), ("closed", "didn't close"), ("Ada Holm", "Lena Moor")):
        lead = tuple(replace(line, text=line.text.replace(said, put)) for line in run.briefing.lead)
        assert run.briefing.editing is not None
        told = tuple(replace(x, into=(x.into or "").replace(said, put)) for x in run.briefing.editing.lines)
        false = replace(run.briefing, lead=lead, editing=replace(run.briefing.editing, lines=told))
        assert [finding.place for finding in audit(false)] == ["lead[0].text"]


def test_the_page_as_edited_is_looked_at_once_more(articles: list[Path]) -> None:
    def edit(page: str) -> dict[str, Any]:
        given = as_it_is(page)
        again = page.splitlines()[1] == "## Second look"
        (line,) = numbered(page, "lost two buses" if again else "was sound")
        if again:
            rest = {part: [n for n in numbers if n != line] for part, numbers in given.items()}
            return rest | {"dropped": [{"line": line, "why": "no_news", "of": None}]}
        return given | {"said": [line, *given["said"]]}

    run, model = edited(articles, edit)
    first, second = model.pages
    assert "was sound" in first.partition("## More")[2]
    assert "was sound" in second.partition("## More")[0]
    assert [(x.look, x.to) for x in told(run)] == [(1, "said"), (2, None)]
    assert "Shown the page as edited, it went on" in to_markdown(run.briefing)
    assert run.briefing.editing is not None
    assert run.briefing.editing.usage.requests == 2
    assert not audit(run.briefing)


def test_where_the_second_look_fails_the_first_one_stands(articles: list[Path]) -> None:
    wording = "The Larkford bridge closed on Monday after 12 people were hurt, Ada Holm said"

    def edit(page: str) -> dict[str, Any]:
        (line,) = numbered(page, "closed on Monday")
        given = {} if "## Second look" in page else as_it_is(page)
        return given | {"reworded": [{"line": line, "text": wording, "needed": True}]}

    run, _ = edited(articles, edit)
    assert f"- {wording} (" in screen(run)
    assert [change.look for change in told(run)] == [1]
    assert any("stays as it is" in note for note in run.notes)


def test_a_line_that_needs_words_that_never_hold_is_left_out(articles: list[Path]) -> None:
    def edit(page: str) -> dict[str, Any]:
        (line,) = numbered(page, "lost two buses")
        return as_it_is(page) | {
            "reworded": [{"line": line, "text": "The school in Vell lost nine buses", "needed": True}]
        }

    run, model = edited(articles, edit)
    assert "lost two buses" in model.pages[1].partition("## More")[0]
    assert "lost two buses" not in screen(run)
    assert "lost two buses" in to_markdown(run.briefing)
    assert [change.to for change in told(run)] == ["said", None]
    assert not audit(run.briefing)


@pytest.mark.parametrize(
    ("title", "held"),
    [
        ("Larkford without its bridge", True),
        ("The bridge in Larkford closed on Monday after 12 people were hurt, Ada Holm said", True),
        ("The bridge in Larkford collapsed on Monday", False),
    ],
)
def test_the_model_titles_the_page(articles: list[Path], title: str, held: bool) -> None:
    run, _ = edited(articles, lambda page: as_it_is(page) | {"title": title})
    assert (run.briefing.title == title) == held
    assert run.briefing.editing is not None
    assert {(t.title, t.refused is None) for t in run.briefing.editing.titles} == {(title, held)}
    assert "Title: " in to_markdown(run.briefing)
    assert not audit(run.briefing)


def test_a_title_that_the_caller_gave_stays(articles: list[Path]) -> None:
    model = Newsroom(lambda page: as_it_is(page) | {"title": "Larkford without its bridge"})
    with misbehaving_server([], then=model) as server:
        settings = ReaderSettings(model="m", base_url=server.base_url, passes=0, judge=True, concurrency=1)
        assert summarize(articles, settings=settings, title="My title").title == "My title"


def test_of_several_events_each_page_is_edited(articles: list[Path], tmp_path: Path) -> None:
    (snow := tmp_path / "snow.txt").write_text(
        "Snow fell on the Hirsch pass.\n\nThe road was shut.\n", "utf-8"
    )
    model = Newsroom(lambda page: as_it_is(page) | {"title": "Larkford without its bridge"})
    with misbehaving_server([], then=model) as server:
        settings = ReaderSettings(model="m", base_url=server.base_url, passes=0, judge=True, concurrency=1)
        found = summarize_events([articles[0], snow, articles[1]], settings=settings)
    assert found.events.places == ((0, 2),)
    (briefing,) = found.briefings
    assert briefing.title == "Larkford without its bridge"
    assert briefing.editing is not None
    assert briefing.editing.usage.requests == len(model.pages) == 2
    assert briefing.judging is None
    assert not audit(briefing)
