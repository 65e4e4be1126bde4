from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from summarizer.cli.app import run
from tests.conftest import SEEDS

SEED = sorted(SEEDS.glob("*.txt"))[0]


@pytest.fixture
def in_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def one_sentence(stderr: str) -> str:
    """The complaint, which has to be the only line."""
    (line,) = stderr.splitlines()
    assert line.startswith("summarizer: ")
    assert "Traceback" not in line
    return line


@pytest.mark.parametrize(
    ("arguments", "code", "complaint"),
    [
        (["summarize", "gone.txt"], 1, "gone.txt: no such file; check the name."),
        (["summarize", "empty.txt"], 1, "empty.txt: the file is empty; put the article's text in it or leave it out."),
        (["summarize", "picture.txt"], 1, "picture.txt: a PNG picture; save the article's text, its page or a PDF of it."),
        (["summarize", "folder"], 1, "folder: the folder holds no articles; put .txt or .md files in it, or name the files."),
        (["summarize", "-o", "x.docx", "empty.txt"], 2, "the ending chooses the format; use .md or .json or .html."),
        (["summarize", "-o", "no/x.md", "empty.txt"], 2, "the folder no doesn't exist; make it first."),
        (["summarize", "--concurrency", "0", "empty.txt"], 2, "--concurrency"),
        (["summarise"], 2, "No such command 'summarise'"),
        (["empty.txt"], 2, "empty.txt is no command; 'summarizer summarize empty.txt' reads it as an article."),
        (["https://a.example/b"], 2, "'summarizer summarize https://a.example/b' reads it as an article."),
        (["folder", "empty.txt"], 2, "'summarizer summarize folder empty.txt' reads them as articles."),
        (["gone.txt"], 2, "No such command 'gone.txt'. Try --help."),
        (["show", "gone.json", "c1"], 2, "Got unexpected extra argument(s) (c1). Try --help."),
        (["merge", "gone.jsonl"], 2, "gone.jsonl can't be read (No such file or directory); check the name."),
        (["merge", "empty.txt"], 1, "The files hold no extractions; write them with 'summarizer extract'."),
        (["merge", "picture.txt"], 1, "isn't UTF-8 text"),
        (["check", "gone.json"], 2, "gone.json can't be read (No such file or directory); check the name."),
        (["merge", "/dev/zero"], 2, "/dev/zero can't be read (it holds more than 50 MB); check the name."),
        (["check", "empty.txt"], 1, "summarizer: "),
        (["check", "folder"], 2, "folder can't be read (Is a directory); check the name."),
        (["check", "/dev/zero"], 2, "/dev/zero can't be read (it holds more than 50 MB); check the name."),
        (["show", "/dev/zero"], 2, "/dev/zero can't be read (it holds more than 50 MB); check the name."),
        (["check", "a\0b"], 2, "can't be read (embedded null byte); check the name."),
        (["check", "empty.txt", "--against", "gone.txt"], 1, "gone.txt: no such file; check the name."),
        (["schema", "claims"], 2, "There is no schema 'claims'; name briefing, extraction or wire."),
    ],
)  # fmt: skip
def test_wrong_use_is_one_sentence_and_the_right_exit_code(
    in_empty_folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, complaint: str
) -> None:
    (in_empty_folder / "empty.txt").write_bytes(b"")
    (in_empty_folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\xff")
    (in_empty_folder / "folder").mkdir()
    assert run(arguments) == code
    captured = capsys.readouterr()
    assert complaint in one_sentence(captured.err)
    assert captured.out == ""


def test_a_missing_article_does_not_stop_the_others(
    in_empty_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["summarize", str(SEED), "gone.txt", "--model", "rules", "-o", "b.json", "-q"]) == 3
    briefing = json.loads((in_empty_folder / "b.json").read_text())
    assert [(a["status"], a["error"]) for a in briefing["articles"]] == [
        ("read", None),
        ("failed", "gone.txt: no such file; check the name."),
    ]
    assert briefing["claims"]
    assert capsys.readouterr().err == "gone.txt: no such file; check the name.\n"


def test_markdown_goes_to_standard_output_and_notes_to_standard_error(
    in_empty_folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["summarize", str(SEED), "--model", "rules"]) == 0
    captured = capfd.readouterr()
    assert captured.out.startswith("# ")
    assert "rules" in captured.err
    assert "# " not in captured.err


def test_extract_then_merge_gives_what_summarize_gives(in_empty_folder: Path) -> None:
    files = [str(file) for file in sorted(SEEDS.glob("*.txt"))[:3]]
    assert run(["summarize", *files, "--model", "rules", "-q", "-o", "whole.json"]) == 0
    assert run(["extract", *files, "--model", "rules", "-q", "-o", "lines.jsonl"]) == 0
    assert run(["merge", "lines.jsonl", "-q", "-o", "merged.json"]) == 0
    whole, merged = (json.loads(Path(name).read_text()) for name in ("whole.json", "merged.json"))
    for briefing in (whole, merged):
        del briefing["created"]
    assert merged == whole


def test_lines_of_several_files_are_merged_under_ids_of_their_own(in_empty_folder: Path) -> None:
    first, second = sorted(SEEDS.glob("*.txt"))[:2]
    run(["extract", str(first), "--model", "rules", "-q", "-o", "1.jsonl"])
    run(["extract", str(second), "--model", "rules", "-q", "-o", "2.jsonl"])
    assert run(["merge", "1.jsonl", "2.jsonl", "-q", "-o", "b.json"]) == 0
    briefing = json.loads(Path("b.json").read_text())
    assert [(a["id"], a["source"]) for a in briefing["articles"]] == [("a1", str(first)), ("a2", str(second))]


def test_a_line_that_is_no_extraction_is_named(
    in_empty_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("x.jsonl").write_text('\n{"article": 1}\n')
    assert run(["merge", "x.jsonl"]) == 1
    assert "x.jsonl, line 2: " in one_sentence(capsys.readouterr().err)


def test_a_briefing_checks_and_an_edited_figure_does_not(
    in_empty_folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    run(["summarize", str(SEEDS), "--model", "rules", "-q", "-o", "b.json"])
    assert run(["check", "b.json"]) == 0
    assert capfd.readouterr().out == ""
    briefing = json.loads(Path("b.json").read_text())
    report = next(r for f in briefing["figures"] for r in f["reports"] if r["low"] == 10_000)
    report["low"] = 11_000
    Path("b.json").write_text(json.dumps(briefing))
    assert run(["check", "b.json"]) == 1
    assert "11" in capfd.readouterr().out


def test_items_are_checked_against_an_article(
    in_empty_folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    Path("a.txt").write_text(
        "The bridge is shut, Ann Lee said on Monday. At least 300 lorries were turned back."
    )
    items = {
        "speakers": [],
        "claims": [
            {"evidence": "The bridge is shut", "speaker": "Ann Lee", "statement": None},
            {"evidence": "The bridge is open", "speaker": "Ann Lee", "statement": None},
        ],
        "figures": [
            {"evidence": "At least 300 lorries", "text": "300 lorries", "counts": "lorries", "speaker": None},
            {"speaker": "nobody"},
        ],
        "denials": [],
    }
    Path("i.json").write_text(json.dumps(items))
    assert run(["check", "i.json", "--against", "a.txt"]) == 1
    results = json.loads(capfd.readouterr().out)["items"]
    assert [(r["kind"], r["index"], r["verdict"]) for r in results[:2]] == [
        ("claim", 0, "exact"),
        ("claim", 1, "rejected"),
    ]
    assert results[0]["speaker"] == "Ann Lee"
    assert results[0]["evidence"] == [{"start": 0, "end": 18, "text": "The bridge is shut"}]
    assert [(r["kind"], r["index"]) for r in results[2:]] == [("figure", 0), ("figure", 1)]
    assert results[3]["verdict"] == "rejected"


@pytest.mark.parametrize("name", ["briefing", "extraction", "wire"])
def test_a_schema_is_json_schema(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", name]) == 0
    assert json.loads(capfd.readouterr().out)["type"] == "object"


def test_help_names_every_command_and_the_exit_codes() -> None:
    answer = subprocess.run(
        [sys.executable, "-m", "summarizer", "--help"], capture_output=True, text=True, check=True
    )
    words = " ".join(answer.stdout.split())
    assert re.findall(r"\b(summarize|extract|merge|check|schema)  ", answer.stdout) == [
        "summarize",
        "extract",
        "merge",
        "check",
        "schema",
    ]
    assert "3 some article is missing" in words


def test_help_loads_no_heavy_module() -> None:
    program = (
        "import sys; sys.argv = ['summarizer', '--help']\n"
        "from summarizer.__main__ import main\n"
        "try:\n    main()\nexcept SystemExit: pass\n"
        "heavy = {'openai', 'pydantic', 'nupunkt', 'jinja2', 'httpx2', 'xllamacpp'} & set(sys.modules)\n"
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)


def test_a_denial_whose_matter_was_edited_does_not_hold(
    in_empty_folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    run(["summarize", str(SEEDS), "--model", "rules", "-q", "-o", "b.json"])
    briefing = json.loads(Path("b.json").read_text())
    denial = next(d for d in briefing["denials"] if len(d["reports"]) == 1)
    denial["denies"] = "that she poisoned the village"
    Path("b.json").write_text(json.dumps(briefing))
    assert run(["check", "b.json"]) == 1
    assert "poisoned" in capfd.readouterr().out


def test_items_that_are_no_lists_are_refused(
    in_empty_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("a.txt").write_text("The bridge is shut, Ann Lee said on Monday.")
    Path("bad.json").write_text('{"claims": 1}')
    assert run(["check", "bad.json", "--against", "a.txt"]) == 1
    assert "holds no items" in one_sentence(capsys.readouterr().err)


def test_a_command_without_arguments_shows_its_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["summarize"]) == 2
    assert len(capsys.readouterr().err.splitlines()) > 20


def test_a_text_without_full_stops_is_told_and_the_briefing_is_incomplete(
    in_empty_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("long.txt").write_text("the mayor said that the council voted for a new bridge " * 3_600)
    assert run(["summarize", "long.txt", "--model", "rules", "-q", "-o", "b.md"]) == 3
    assert "characters stand without a full stop" in capsys.readouterr().err
    assert "without a full stop" in Path("b.md").read_text()


def test_a_file_in_which_nothing_is_found_is_told(
    in_empty_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("code.txt").write_text("def f(x):\n    return x\n")
    assert run(["summarize", "code.txt", "--model", "rules", "-q", "-o", "b.md"]) == 0
    assert "code.txt: nothing was found in it" in one_sentence("summarizer: " + capsys.readouterr().err)
