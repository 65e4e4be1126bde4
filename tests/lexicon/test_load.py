"""Words stand in data files that say where they come from, and in no module."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import summarizer
from summarizer.lexicon import load
from summarizer.lexicon.load import pairs, rows, table, word_list, word_set

PACKAGE = Path(summarizer.__file__).parent
FILES = sorted((PACKAGE / "lexicon" / "data").iterdir())
# Words of one list that may stand in code: a closed class, a handful of exceptions.
MOST_IN_CODE = 24


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_file_says_what_it_holds_and_where_that_comes_from(file: Path) -> None:
    remarks = [line for line in file.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    assert len(remarks[0]) > 20
    assert any(line.startswith("# Source: ") for line in remarks)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_file_is_read_whole(file: Path) -> None:
    if file.suffix == ".tsv":
        assert all(row[0] for row in rows(file.stem))
    else:
        assert all(table(file.stem).values())


def test_words_are_read_in_their_order_and_as_a_set() -> None:
    assert word_list("quantities", "ordinals")[:3] == ("first", "second", "third")
    assert "first" in word_set("quantities", "ordinals")
    assert pairs("agencies")["dpa"] == "dpa"


def test_an_entry_that_stands_twice_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "# What.\none: a b\n\n    c\none: d\n"
    monkeypatch.setattr(load, "get_data", lambda *_: text.encode())
    with pytest.raises(ValueError, match="two entries 'one'"):
        table("no such file")


def _lists(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Each constant of a module with the number of words that it holds; patterns and sentences are none."""
    for statement in tree.body:
        if isinstance(statement, (ast.Assign, ast.AnnAssign)) and statement.value is not None:
            target = statement.targets[0] if isinstance(statement, ast.Assign) else statement.target
            texts = [
                node.value
                for node in ast.walk(statement.value)
                if isinstance(node, ast.Constant) and isinstance(node.value, str)
            ]
            words = [w for text in texts if not set(text) & set("\\([.?") for w in text.split()]
            yield ast.unparse(target), sum(word.islower() for word in words)


@pytest.mark.parametrize(
    # `read` has tables of formats: keys of exports, signatures of files, what pages call their parts.
    "room",
    ["text", "lexicon", "quantities", "names", "parse", "extract/rules", "check", "merge"],
)
def test_no_module_holds_a_list_of_words(room: str) -> None:
    long = {
        f"{path.relative_to(PACKAGE)} {name}": count
        for path in sorted((PACKAGE / room).rglob("*.py"))
        for name, count in _lists(ast.parse(path.read_text(encoding="utf-8")))
        if count > MOST_IN_CODE and name not in {"__all__", "WEIGHTS", "TIE_WEIGHTS", "_BUTTONS", "_SOUNDS"}
    }
    assert long == {}
