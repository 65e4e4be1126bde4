"""What the README and the pages of docs/ show is run, so that it stays true."""

from __future__ import annotations

import doctest
import re
import shutil
from pathlib import Path

import pytest
from typer.main import get_command

from summarizer.cli.app import app
from tests.conftest import ROOT, SEEDS

PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
BLOCK = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)
COMMAND = re.compile(r"^\s*(?:[A-Z_]+=\S+ )*(?:.*\| )?summarizer (\w+) ?(.*)$")


@pytest.fixture
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(SEEDS, tmp_path / "monday")


def blocks(page: Path) -> list[str]:
    return BLOCK.findall(page.read_text("utf-8"))


@pytest.mark.usefixtures("_in_a_folder")
@pytest.mark.parametrize("page", [p for p in PAGES if blocks(p)], ids=lambda page: page.name)
def test_the_python_of_a_page_does_what_the_page_shows(page: Path) -> None:
    names: dict[str, object] = {}
    for number, block in enumerate(blocks(page), 1):
        if block.startswith(">>>"):
            test = doctest.DocTestParser().get_doctest(block, names, f"{page.name} {number}", str(page), None)
            said: list[str] = []
            runner = doctest.DocTestRunner(verbose=False, optionflags=doctest.ELLIPSIS)
            runner.run(test, out=said.append, clear_globs=False)
            assert not runner.summarize(verbose=False).failed, "".join(said)
            names |= test.globs
        else:
            exec(compile(block, f"{page.name} {number}", "exec"), names)


def test_both_pages_with_python_are_found() -> None:
    assert {"README.md", "python.md"} <= {page.name for page in PAGES if blocks(page)}


def commands() -> list[tuple[str, str, str]]:
    lines = [
        (page.name, line.split("  #", maxsplit=1)[0])
        for page in PAGES
        for line in page.read_text("utf-8").splitlines()
        if line.startswith("    ")
    ]
    return [(page, shown[1], shown[2]) for page, line in lines if (shown := COMMAND.match(line))]


@pytest.mark.parametrize(("page", "command", "rest"), commands())
def test_a_command_that_a_page_shows_has_these_options(page: str, command: str, rest: str) -> None:
    known = get_command(app).commands  # type: ignore[attr-defined]
    assert command in known
    options = {
        name for parameter in known[command].params for name in (*parameter.opts, *parameter.secondary_opts)
    }
    given = {word.split("=")[0] for word in rest.partition(" | ")[0].split() if re.match(r"--?[a-z]", word)}
    assert given <= options


def test_commands_are_found_on_the_pages_that_show_them() -> None:
    shown = {command for _, command, _ in commands()}
    assert {"summarize", "extract", "merge", "check", "schema", "doctor", "store"} <= shown
