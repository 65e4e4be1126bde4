from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from benchmarks.page_set import Story, stories
from summarizer.check.extraction import check_extraction
from summarizer.extract.rules.reader import read_with_rules
from summarizer.extract.rules.testimony import testify
from summarizer.read.article import Article
from summarizer.read.reader import read_articles
from summarizer.read.sources import Source, find_sources
from tests.read.making import MAKERS
from tests.spans import assert_spans_hold

# The PDF maker's fonts have the letters of Western Europe.
CHOSEN = [s for s in stories() if s.text.encode("cp1252", "ignore").decode("cp1252") == s.text][::15]


def read(data: bytes, name: str, folder: Path) -> Article:
    file = folder / name
    file.write_bytes(data)
    (article,) = read_articles([Source(name, file)])
    return article


def found_in(article: Article) -> dict[str, list[tuple[str, ...]]]:
    """Claims, figures and denials in their own words."""
    checked = check_extraction(testify(article), [read_with_rules(testify(article))])
    return {
        "claims": sorted(
            (c.speaker or "", *(e.text for e in c.evidence))
            for c in checked.claims
            if c.speaker_kind != "outlet"
        ),
        "own": sorted(
            tuple(e.text for e in c.evidence) for c in checked.claims if c.speaker_kind == "outlet"
        ),
        "figures": sorted(
            (f.text, str(f.low), str(f.high), f.qualifier, f.speaker or "") for f in checked.figures
        ),
        "denials": sorted((d.speaker or "", d.kind, *(e.text for e in d.evidence)) for d in checked.denials),
    }


@cache
def expected(story: Story) -> dict[str, list[tuple[str, ...]]]:
    (article,) = read_articles([Source("a", None)], stdin=lambda: MAKERS["txt"](story))
    return found_in(article)


@pytest.mark.parametrize("kind", [k for k in MAKERS if k != "txt"])
@pytest.mark.parametrize("number", range(len(CHOSEN)))
def test_the_same_article_gives_the_same_claims_figures_and_denials(
    kind: str, number: int, tmp_path: Path
) -> None:
    story = CHOSEN[number]
    article = read(MAKERS[kind](story), f"a.{kind}", tmp_path)
    assert article.status == "read", article.error
    assert_spans_hold(article.text, (article.paragraphs, article.furniture))
    assert article.title == story.title
    assert found_in(article) == expected(story)


@pytest.mark.parametrize("kind", [k for k in MAKERS if k not in {"txt", "zip", "pdf", "docx"}])
def test_what_a_kind_tells_of_publication_is_taken_over(kind: str, tmp_path: Path) -> None:
    story = CHOSEN[0]
    article = read(MAKERS[kind](story), f"a.{kind}", tmp_path)
    assert (article.outlet, article.published) == (story.outlet, story.published)
    if kind in {"html", "html.gz", "jsonl", "json", "csv", "warc", "mhtml", "jsonl.zip.gz"}:
        assert (article.author, article.url) == (story.author, story.url)


@pytest.mark.parametrize("kind", list(MAKERS))
def test_a_kind_is_told_by_its_content_whatever_its_name(kind: str, tmp_path: Path) -> None:
    story = CHOSEN[1]
    article = read(MAKERS[kind](story), "article", tmp_path)
    assert (article.status, article.title) == ("read", story.title)
    (piped,) = read_articles(find_sources(["-"]), stdin=lambda: MAKERS[kind](story))
    assert piped.text == article.text
