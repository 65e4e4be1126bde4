from __future__ import annotations

from pathlib import Path

import pytest

from summarizer.exceptions import SourceError
from summarizer.read.sources import Source, find_sources, load_text


def no_stdin() -> bytes:
    raise AssertionError("standard input was read")


def test_a_folder_gives_its_texts_sorted_without_readme_and_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "README.md", ".hidden.txt", "picture.jpg"):
        (tmp_path / name).write_text("x")
    found = find_sources([str(tmp_path)])
    assert [s.path.name for s in found if s.path] == ["a.md", "b.txt"]


def test_a_folder_without_articles_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="holds no articles") as caught:
        find_sources([str(tmp_path)])
    assert caught.value.source == str(tmp_path)


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("x")
    assert len(find_sources([str(file), str(tmp_path), str(file)])) == 1


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the file is empty"),
        (b" \n\t\n", "the file is empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "not a text file"),
        (b"%PDF-1.7 text text", "not a text file"),
        (b"abc\0def", "not a text file"),
        (b"caf\x81", "neither UTF-8 nor Windows-1252"),
        (b"x" * 2_000_001, "is more than an article"),
    ],
)
def test_a_file_that_is_no_article_says_why(tmp_path: Path, data: bytes, message: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(data)
    with pytest.raises(SourceError, match=message):
        load_text(Source("a.txt", file), no_stdin)


def test_a_missing_file_is_named() -> None:
    with pytest.raises(SourceError, match=r"^gone\.txt: no such file; check the name\.$"):
        load_text(Source("gone.txt", Path("gone.txt")), no_stdin)


def test_a_web_address_is_not_opened() -> None:
    with pytest.raises(SourceError, match="web addresses can't be read yet"):
        load_text(Source("https://example.org/a", Path("https://example.org/a")), no_stdin)


@pytest.mark.parametrize(
    ("data", "text", "note"),
    [
        ("“Né”\r\nend".encode(), "“Né”\r\nend", None),
        ("\ufeffText".encode(), "Text", None),
        ("“Text”".encode("utf-16"), "“Text”", None),
        ("“Text”".encode("cp1252"), "“Text”", "The file isn't UTF-8; it was read as Windows-1252."),
    ],
)
def test_a_text_is_decoded_and_left_as_it_is(
    tmp_path: Path, data: bytes, text: str, note: str | None
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(data)
    assert load_text(Source("a.txt", file), no_stdin) == (text, note)


def test_standard_input_is_read_where_the_argument_is_a_dash() -> None:
    (source,) = find_sources(["-"])
    assert load_text(source, "Wörter".encode) == ("Wörter", None)
