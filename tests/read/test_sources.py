from __future__ import annotations

import os
from pathlib import Path

import pytest

from summarizer.exceptions import SourceError
from summarizer.read.reader import read_articles
from summarizer.read.sources import Source, find_sources, load_blob


def names(folder: Path) -> list[str]:
    return [source.path.name for source in find_sources([str(folder)]) if source.path]


def test_a_folder_gives_its_files_sorted_without_readme_and_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "README.md", ".hidden.txt", "c.html", "d.pdf", "Thumbs.db"):
        (tmp_path / name).write_text("x")
    (tmp_path / "c_files").mkdir()
    assert names(tmp_path) == ["a.md", "b.txt", "c.html", "d.pdf"]


def test_a_folder_without_articles_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="holds no articles") as caught:
        find_sources([str(tmp_path)])
    assert caught.value.source == str(tmp_path)


def test_a_file_of_a_folder_that_no_reader_is_for_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("An article.")
    (tmp_path / "picture.jpg").write_bytes(b"\xff\xd8\xff\xe0 JFIF")
    text, picture = read_articles(find_sources([str(tmp_path)]))
    assert (text.status, picture.status) == ("read", "failed")
    assert "a JPEG picture" in (picture.error or "")


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("x")
    assert len(find_sources([str(file), str(tmp_path), str(file)])) == 1


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the file is empty"),
        (b" \n\t\n", "the file is empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "a PNG picture"),
        (b"%PDF-1.7 text text", "a damaged PDF"),
        (b"abc\0def", "not a text file"),
        (b"caf\x81", "neither UTF-8 nor Windows-1252"),
        (b"x" * 2_000_001, "is more than an article"),
        (b"PK\x03\x04 no archive", "a damaged archive"),
        (b"\x1f\x8b\x08 no gzip", "a damaged gzip file"),
        (b"{\\rtf1 text}", "an RTF document"),
        (b"Rar!\x1a\x07", "a RAR archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
        (b'{"text": ', "not valid JSON"),
        (b'<?xml version="1.0"?><data><a/></data>', "XML of a kind that isn't known"),
    ],
)
def test_a_file_that_is_no_article_says_why(tmp_path: Path, data: bytes, message: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(data)
    (article,) = read_articles([Source("a.txt", file)])
    assert article.status == "failed"
    assert (article.error or "").startswith("a.txt: ")
    assert message in (article.error or "")
    assert (article.error or "").endswith(".")


def test_a_missing_file_is_named() -> None:
    (article,) = read_articles([Source("gone.txt", Path("gone.txt"))])
    assert article.error == "gone.txt: no such file; check the name."


@pytest.mark.parametrize(
    ("data", "text", "note"),
    [
        ("“Né”\r\nend".encode(), "“Né”\r\nend", None),
        ("\ufeffText".encode(), "Text", None),
        ("“Text”".encode("utf-16"), "“Text”", None),
        ("“Text”".encode("cp1252"), "“Text”", "The file isn't UTF-8; it was read as Windows-1252."),
        ("soft\u00adhyphen \u200b&amp; Ã© \f end".encode(), "soft\u00adhyphen \u200b&amp; Ã© \f end", None),
    ],
)
def test_a_text_is_decoded_and_left_as_it_is(
    tmp_path: Path, data: bytes, text: str, note: str | None
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(data)
    (article,) = read_articles([Source("a.txt", file)])
    assert (article.text, article.error) == (text, note)


def test_standard_input_is_read_where_the_argument_is_a_dash() -> None:
    (source,) = find_sources(["-"])
    (article,) = read_articles([source], stdin="Wörter".encode)
    assert (article.source, article.text) == ("standard input", "Wörter")


def test_a_list_names_files_and_addresses(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    list_file = tmp_path / "urls.txt"
    list_file.write_text(f"# Monday\n\nhttps://example.org/a\n{tmp_path}/a.txt\nhttps://example.org/a#top\n")
    found = find_sources([f"@{list_file}"])
    assert [s.url or s.name for s in found] == ["https://example.org/a", f"{tmp_path}/a.txt"]


@pytest.mark.parametrize(
    ("content", "message"), [("", "the list is empty"), ("a\n" * 5001, "too many for one list")]
)
def test_a_list_that_names_nothing_or_too_much_says_so(tmp_path: Path, content: str, message: str) -> None:
    list_file = tmp_path / "urls.txt"
    list_file.write_text(content)
    with pytest.raises(SourceError, match=message):
        find_sources([f"@{list_file}"])


def test_links_that_lead_in_a_circle_or_nowhere_are_named(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    (tmp_path / "c").symlink_to(tmp_path / "gone")
    articles = read_articles(find_sources([str(tmp_path)]))
    assert [a.status for a in articles] == ["failed"] * 3
    assert "Too many levels of symbolic links" in (articles[0].error or "")
    assert "no such file" in (articles[2].error or "")


def test_a_file_of_a_gigabyte_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "huge.txt"
    with file.open("wb") as opened:
        opened.truncate(1_000_000_000)
    (article,) = read_articles(find_sources([str(file)]))
    assert "1,000 MB is more than can be read at once" in (article.error or "")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_named(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("x")
    file.chmod(0)
    (article,) = read_articles(find_sources([str(file)]))
    assert "Permission denied" in (article.error or "")


def test_a_name_that_no_file_can_have_costs_no_other_article(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("The bridge is closed, Mayor Ann Halloran said.")
    too_long = f"{'a' * 300}.txt"
    found = find_sources([too_long, str(file)])
    assert [source.name for source in found] == [too_long, str(file)]
    with pytest.raises(SourceError, match="can't be read"):
        load_blob(found[0], bytes)
