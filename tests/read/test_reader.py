from __future__ import annotations

import json

import pytest

from summarizer.read.reader import article_from_text, read_articles
from summarizer.read.sources import find_sources
from tests.conftest import ROOT, SEEDS
from tests.spans import assert_spans_hold

SEED_FILES = sorted(SEEDS.glob("*.txt"))


@pytest.mark.parametrize("file", SEED_FILES, ids=lambda f: f.stem)
def test_a_seed_is_read_byte_for_byte(file) -> None:
    (article,) = read_articles(find_sources([str(file)]))
    assert article.text.encode() == file.read_bytes()
    assert article.status == "read"
    assert_spans_hold(article.text, (article.paragraphs, article.sentences, article.furniture))


@pytest.mark.parametrize("file", SEED_FILES, ids=lambda f: f.stem)
def test_furniture_of_a_seed_is_what_the_annotator_marked(file) -> None:
    gold = json.loads((ROOT / "tests" / "gold" / f"{file.stem}.json").read_text())
    article = article_from_text(file.read_bytes().decode(), source=file.name)
    marked = {i for span in article.furniture for i in range(span.start, span.end)}
    for line in gold["furniture"]:
        words = {i for i in range(line["start"], line["end"]) if not article.text[i].isspace()}
        if line["kind"] != "byline":
            assert words <= marked, line
    reporting = [c for kind in ("claims", "denials") for item in gold[kind] for c in item["evidence"]]
    assert not [c for c in reporting if marked & set(range(c["start"], c["end"]))]


@pytest.mark.parametrize(
    ("stem", "title", "outlet", "author", "published"),
    [
        ("metro-troops", "North Korean troops ‘to arrive in Russia’s frontline today’ and fight for Putin", None, None, None),
        ("moscow-times", None, "The Moscow Times", "AFP", "2024-10-17"),
        (
            "the-nightly",
            "Ukraine war: Vladimir Putin poised to send 10,000 North Korean troops to Ukraine frontline",
            "The Nightly",
            "Mark Nicol",
            None,
        ),
    ],
)  # fmt: skip
def test_metadata_is_what_the_text_shows(stem, title, outlet, author, published) -> None:
    (file,) = SEEDS.glob(f"{stem}*.txt")
    article = article_from_text(file.read_bytes().decode(), source=file.name)
    assert (article.title, article.outlet, article.author, article.published) == (
        title,
        outlet,
        author,
        published,
    )


def test_a_byline_is_no_reporting() -> None:
    (file,) = SEEDS.glob("the-nightly*.txt")
    article = article_from_text(file.read_bytes().decode(), source=file.name)
    assert [span.text for span in article.furniture[:2]] == ["Mark Nicol", "Daily Mail"]


def test_a_source_that_fails_does_not_stop_the_others() -> None:
    articles = read_articles(find_sources(["gone.txt", str(SEED_FILES[0])]))
    assert [(a.id, a.status, bool(a.text)) for a in articles] == [
        ("a1", "failed", False),
        ("a2", "read", True),
    ]
    assert articles[0].error == "gone.txt: no such file; check the name."
