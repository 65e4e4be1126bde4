from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from dataclasses import asdict, replace
from pathlib import Path

import pytest

import summarizer
from summarizer import exceptions
from summarizer.cli.app import run
from tests.conftest import SEEDS
from tests.spans import assert_spans_hold

SEED = sorted(SEEDS.glob("*.txt"))[0]
RULES = summarizer.ReaderSettings(model="rules")
GAZETTE = "The bridge is shut, Ann Lee said on Monday. At least 300 lorries were turned back.\n"
ITEMS = {
    "speakers": [],
    "claims": [
        {"evidence": "The bridge is shut", "speaker": "Ann Lee", "statement": None},
        {"evidence": "The bridge is open", "speaker": "Ann Lee", "statement": None},
    ],
    "figures": [{"evidence": "At least 300 lorries", "text": "300 lorries", "counts": "lorries", "speaker": None}],
    "denials": [{"speaker": "nobody"}],
}  # fmt: skip


@pytest.fixture
def gazette(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("gazette.txt").write_text(GAZETTE, "utf-8")
    return tmp_path / "gazette.txt"


@pytest.fixture(scope="module")
def briefing() -> summarizer.Briefing:
    return summarizer.summarize(SEEDS, settings=RULES)


def test_every_public_name_is_there() -> None:
    assert [name for name in summarizer.__all__ if not hasattr(summarizer, name)] == []
    assert set(summarizer.__all__) <= set(dir(summarizer))


def test_every_error_is_a_public_name() -> None:
    assert set(exceptions.__all__) <= set(summarizer.__all__)
    assert all(getattr(summarizer, name) is getattr(exceptions, name) for name in exceptions.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'summarise'"):
        _ = summarizer.summarise


@pytest.mark.parametrize("name", ["check", "extract"])
def test_a_function_keeps_its_name_when_the_room_of_that_name_is_loaded(name: str) -> None:
    program = (
        f"import summarizer.{name}\nfrom summarizer import {name}\nimport summarizer.{name}.extraction\n"
    )
    program += f"from summarizer.{name} import extraction\nprint(type({name}).__name__, extraction.__name__)"
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert answer.stdout.split() == ["function", f"summarizer.{name}.extraction"]


def test_importing_the_package_loads_nothing_heavy() -> None:
    program = "import sys, summarizer, summarizer.cli.app\n"
    program += "print(*({'spacy', 'numpy', 'openai', 'pydantic', 'asyncio', 'nupunkt'} & {*sys.modules}))"
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert answer.stdout.split() == []


def test_importing_the_merge_loads_neither_parser_nor_sdk() -> None:
    program = "import sys, summarizer.merge.assemble\nprint(*({'spacy', 'thinc', 'openai'} & {*sys.modules}))"
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert answer.stdout.split() == []


def test_summarize_gives_a_briefing_whose_spans_hold() -> None:
    found = summarizer.summarize([SEED], settings=RULES)
    assert isinstance(found, summarizer.Briefing)
    assert [a.source for a in found.articles] == [str(SEED)]
    assert_spans_hold(found.articles[0].text, found)


@pytest.mark.parametrize("given", [str, Path])
def test_one_path_is_one_article_and_not_its_letters(given: type, gazette: Path) -> None:
    found = summarizer.summarize(given(gazette), settings=RULES)
    assert [a.source for a in found.articles] == [str(gazette)]
    extracted = summarizer.extract(given(gazette), settings=RULES)
    assert [e.article.source for e in extracted.extractions] == [str(gazette)]


def test_files_and_folders_may_be_given_together(gazette: Path) -> None:
    found = summarizer.summarize((name for name in ["gazette.txt", SEEDS]), settings=RULES)
    assert [a.source for a in found.articles][:2] == ["gazette.txt", SEED.as_posix()]
    assert len(found.articles) == 1 + len(list(SEEDS.glob("*.txt")))


def test_a_missing_file_is_named_whole() -> None:
    with pytest.raises(summarizer.SourceError, match=r"^gone\.txt: no such file"):
        summarizer.summarize("gone.txt", settings=RULES)


def test_the_async_twins_give_the_same(gazette: Path) -> None:
    blocking = summarizer.summarize(gazette, settings=RULES)
    assert asyncio.run(summarizer.asummarize(gazette, settings=RULES)) == blocking
    assert asyncio.run(summarizer.aextract(gazette, settings=RULES)) == summarizer.extract(
        gazette, settings=RULES
    )


@pytest.mark.parametrize("name", ["summarize", "extract"])
def test_inside_a_running_loop_the_async_twin_is_named(name: str, gazette: Path) -> None:
    async def within_a_loop() -> None:
        getattr(summarizer, name)(gazette, settings=RULES)

    with pytest.raises(summarizer.LoopRunning, match=rf"await a{name}\(\)") as told:
        asyncio.run(within_a_loop())
    assert isinstance(told.value, summarizer.SettingsError)
    assert isinstance(told.value, RuntimeError)


def test_what_was_extracted_is_merged_into_what_summarize_gives(gazette: Path) -> None:
    merged = summarizer.merge_extracted(summarizer.extract(gazette, settings=RULES))
    assert merged == summarizer.summarize(gazette, settings=RULES)


def test_a_part_is_found_by_its_id(briefing: summarizer.Briefing) -> None:
    assert [briefing.article(a.id) for a in briefing.articles] == list(briefing.articles)
    assert [briefing.speaker(s.id) for s in briefing.speakers] == list(briefing.speakers)
    assert [briefing.claim(c.id) for c in briefing.claims] == list(briefing.claims)
    assert [briefing.quotation(q.id) for q in briefing.quotations] == list(briefing.quotations)
    assert [briefing.figure(f.id) for f in briefing.figures] == list(briefing.figures)
    assert [briefing.denial(d.id) for d in briefing.denials] == list(briefing.denials)


@pytest.mark.parametrize("kind", ["article", "speaker", "claim", "quotation", "figure", "denial"])
def test_an_unknown_id_is_a_key_error_that_tells_the_ids(kind: str, briefing: summarizer.Briefing) -> None:
    with pytest.raises(KeyError, match=rf"no {kind} 'x9'; its ids are {kind[0]}1 to {kind[0]}\d+\."):
        getattr(briefing, kind)("x9")
    with pytest.raises(KeyError, match=f"no {kind} 'x9'; it has no {kind}s"):
        getattr(replace(briefing, **{f"{kind}s": ()}), kind)("x9")


def test_no_value_prints_an_article(briefing: summarizer.Briefing) -> None:
    values = [
        briefing,
        summarizer.extract(SEED, settings=RULES),
        *briefing.articles,
        *briefing.claims,
        *briefing.quotations,
        *briefing.figures,
        *briefing.denials,
        summarizer.Article("a1", "long.txt", "word " * 9000),
        summarizer.Span.of("word " * 9000, 0, 45000),
    ]
    shown = [repr(value).replace(str(SEED.parent), "") for value in values]  # wherever the checkout stands
    assert [line for line in shown if len(line) > 300 or "\n" in line] == []


def test_values_print_what_they_are() -> None:
    assert repr(summarizer.Span.of("At  least\n300 lorries", 0, 21)) == "Span(0, 21, 'At least 300 lorries')"
    article = summarizer.Article("a1", "a.txt", "The bridge is shut. " * 9)
    assert repr(article) == (
        "<Article a1 a.txt: 'The bridge is shut. The bridge is shut. The bridge is shut.…', 180 characters, read>"
    )


def test_briefings_are_equal_where_all_but_their_time_is(briefing: summarizer.Briefing) -> None:
    assert replace(briefing, created="1999-01-01T00:00:00Z") == briefing
    assert replace(briefing, title="another") != briefing
    assert summarizer.from_json(summarizer.to_json(briefing)) == briefing


def test_a_briefing_is_written_from_the_top_level(briefing: summarizer.Briefing) -> None:
    assert summarizer.to_markdown(briefing).startswith("# ")
    assert summarizer.to_html(briefing).startswith("<!DOCTYPE html>")


def test_check_finds_what_was_changed_in_a_briefing(briefing: summarizer.Briefing, tmp_path: Path) -> None:
    assert summarizer.check(briefing) == ()
    figure = briefing.figures[0]
    wrong = replace(figure.reports[0], low=7.0, high=7.0)
    changed = replace(briefing, figures=(replace(figure, reports=(wrong, *figure.reports[1:])), *briefing.figures[1:]))  # fmt: skip
    findings = summarizer.check(changed)
    assert [finding.place for finding in findings][:1] == ["figures[0].reports[0]"]
    (tmp_path / "changed.json").write_text(json.dumps(asdict(changed)), "utf-8")
    assert summarizer.check(tmp_path / "changed.json") == findings


def test_check_gives_every_item_against_an_article_its_verdict(gazette: Path) -> None:
    checked = summarizer.check(ITEMS, against="gazette.txt")
    assert [(c.kind, c.index, c.verdict, c.check) for c in checked] == [
        ("claim", 0, "exact", None),
        ("claim", 1, "rejected", "anchor"),
        ("figure", 0, "corrected", None),
        ("denial", 0, "rejected", "form"),
    ]
    assert checked[0].evidence == (summarizer.Span.of(GAZETTE, 0, 18),)


def test_items_are_checked_alike_against_a_file_an_article_and_one_of_a_briefing(gazette: Path) -> None:
    from_file = summarizer.check(ITEMS, against=gazette)
    record = summarizer.summarize(gazette, settings=RULES).article("a1")
    assert summarizer.check(ITEMS, against=record) == from_file
    assert summarizer.check(ITEMS, against=summarizer.Article("a1", "x", GAZETTE)) == from_file


def test_the_command_prints_what_check_gives(gazette: Path, capfd: pytest.CaptureFixture[str]) -> None:
    Path("items.json").write_text(json.dumps(ITEMS), "utf-8")
    assert run(["check", "items.json", "--against", "gazette.txt"]) == 1
    printed = json.loads(capfd.readouterr().out)["items"]
    assert printed == json.loads(json.dumps([asdict(c) for c in summarizer.check(ITEMS, against=gazette)]))


def test_check_says_what_goes_with_what(briefing: summarizer.Briefing, gazette: Path) -> None:
    with pytest.raises(summarizer.SettingsError, match="leave out 'against'"):
        summarizer.check(briefing, against=gazette)  # type: ignore[call-overload]
    with pytest.raises(summarizer.SettingsError, match="name it with 'against'"):
        summarizer.check(ITEMS)  # type: ignore[call-overload]
    with pytest.raises(summarizer.ContractError, match="What was given holds no items"):
        summarizer.check({}, against=gazette)
