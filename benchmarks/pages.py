"""How much of a page is read right: text, furniture and facts, on the labelled pages or on a folder of
real ones.

`PAGES=folder` measures on pages of one's own beside the extractors alone: `html/*.html` with `txt/*.txt` of
the same names, as the test folders of extractors have them, and `metadata/*.json` where there is one.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import lxml.html
import trafilatura

from benchmarks.page_set import Story, article_layouts, layout_names, page, stories
from summarizer.exceptions import SourceError
from summarizer.read.article import Article
from summarizer.read.documents import Blob
from summarizer.read.pages.page import read_page
from summarizer.read.reader import article_of

__all__ = ["Found", "Score", "digest", "main", "measure", "read", "report", "reported", "shingle_score"]

_FACTS = ("title", "outlet", "author", "published", "updated", "url")
_TOKEN = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff]|[^\W_]+")
_STORIES = 10
# What a layout adds in the outlet's own words beyond the article: neither required nor wrong.
_NEUTRAL = re.compile(
    r"What the inquiry number \d+ has heard so far|^Update \d+$|^Key points$"
    r"|^What (?:we know|comes next)$|^LISK \(AW\) —",
    re.M,
)


@dataclass(frozen=True)
class Score:
    """Precision, recall and their mean."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True)
class Found:
    """Over all labelled pages: the text's score, the share of facts told right, and of pages judged right."""

    text: Score
    furniture: Score
    facts: dict[str, float]
    articles_read: float
    others_refused: float
    pages: int


def read(data: bytes, name: str = "page.html") -> Article | None:
    """The article of a page, None where it is refused."""
    try:
        return article_of(read_page(Blob(name, data)), "a1")
    except SourceError:
        return None


def reported(article: Article) -> str:
    """The text less its furniture."""
    parts, at = [], 0
    for span in article.furniture:
        parts.append(article.text[at : span.start])
        at = max(at, span.end)
    return "".join([*parts, article.text[at:]])


def shingle_score(found: str, wanted: str, length: int = 4) -> Score:
    """Precision and recall of runs of four words, as the benchmark of article extractors by Scrapinghub
    has it.
    """
    left, right = _shingles(found, length), _shingles(wanted, length)
    shared = sum((left & right).values())
    return Score(shared / max(1, left.total()), shared / max(1, right.total()))


def _shingles(text: str, length: int) -> Counter[tuple[str, ...]]:
    words = _TOKEN.findall(text)
    length = min(length, max(1, len(words)))
    return Counter(tuple(words[n : n + length]) for n in range(len(words) - length + 1))


def measure() -> Found:
    """Every layout with each of ten stories."""
    texts: list[Score] = []
    marked = wrongly = left = 0
    right: Counter[str] = Counter()
    told: Counter[str] = Counter()
    got = refused = 0
    chosen = _chosen()
    for layout in layout_names():
        for story in chosen:
            made = page(layout, story)
            article = read(made.data)
            if not made.is_article:
                refused += article is None
                continue
            if article is None:
                texts.append(Score(1.0, 0.0))
                continue
            got += 1
            shown = _NEUTRAL.sub("", reported(article))
            texts.append(shingle_score(shown, story.text))
            words = set(_TOKEN.findall(story.text))
            wrongly += sum(span.text in story.text and len(span) > 20 for span in article.furniture)
            marked += len(article.furniture)
            left += len([line for line in _rest(shown, story.text) if set(_TOKEN.findall(line)) - words])
            for fact in _FACTS:
                if fact not in made.untold:
                    told[fact] += 1
                    right[fact] += getattr(article, fact) == getattr(story, fact)
    articles = len(article_layouts()) * len(chosen)
    others = (len(layout_names()) - len(article_layouts())) * len(chosen)
    mean = Score(sum(s.precision for s in texts) / len(texts), sum(s.recall for s in texts) / len(texts))
    furniture = Score(
        (marked - wrongly) / max(1, marked), (marked - wrongly) / max(1, marked - wrongly + left)
    )
    facts = {fact: right[fact] / told[fact] for fact in _FACTS}
    return Found(mean, furniture, facts, got / articles, refused / others, articles + others)


def _chosen() -> tuple[Story, ...]:
    return stories()[:: max(1, len(stories()) // _STORIES)][:_STORIES]


def _rest(shown: str, wanted: str) -> list[str]:
    """The lines of what was read that are no part of the article."""
    known = {" ".join(line.split()) for line in wanted.splitlines()}
    lines = (" ".join(line.split()) for line in shown.splitlines())
    return [line for line in lines if line and line not in known and line not in " ".join(known)]


def digest() -> str:
    """The SHA-256 over all pages that are measured on."""
    whole = hashlib.sha256()
    for layout in layout_names():
        for story in _chosen():
            whole.update(page(layout, story).data)
    return whole.hexdigest()


def main() -> None:
    """Print the table."""
    folder = os.environ.get("PAGES")
    print(report(Path(folder) if folder else None))


def report(folder: Path | None = None) -> str:
    """The table for people."""
    found = measure()
    lines = [
        f"labelled pages   {found.pages} ({len(layout_names())} layouts)",
        f"text             {_words(found.text)}, F1 {found.text.f1:.3f}",
        f"furniture in it  {_words(found.furniture)}",
        "right            " + ", ".join(f"{fact} {share:.3f}" for fact, share in found.facts.items()),
        f"articles read    {found.articles_read:.3f}; other pages refused {found.others_refused:.3f}",
    ]
    return "\n".join([*lines, *(_beside(folder) if folder else [])]) + "\n"


def _words(score: Score) -> str:
    return f"precision {score.precision:.3f}, recall {score.recall:.3f}"


def _beside(folder: Path) -> list[str]:
    """Text F1 and pages a second beside the extractors alone, on a folder of real pages."""
    pairs = [
        (gold.read_text("utf-8"), page_file.read_bytes(), folder / "metadata" / f"{gold.stem}.json")
        for gold in sorted((folder / "txt").glob("*.txt"))
        if (page_file := folder / "html" / f"{gold.stem}.html").exists()
    ]
    tools: dict[str, Callable[[bytes], str]] = {"ours": _ours, **_alone()}
    lines = [f"{len(pairs)} pages of {folder.name}"]
    for name, tool in tools.items():
        tool(pairs[0][1])
        scores: list[Score] = []
        began = time.process_time()
        outputs = [tool(data) for _, data, _ in pairs]
        seconds = time.process_time() - began
        scores = [shingle_score(out, gold) for out, (gold, _, _) in zip(outputs, pairs, strict=True)]
        mean = sum(s.f1 for s in scores) / len(scores)
        lines.append(f"{name:24}F1 {mean:.3f}  {len(pairs) / seconds:6.1f} pages a second")
    facts = [(read(data), json.loads(about.read_text("utf-8"))) for _, data, about in pairs if about.exists()]
    for ours, theirs in (("title", "title"), ("outlet", "meta_site_name"), ("published", "publish_date")):
        known = [(getattr(a, ours) if a else None, t[theirs]) for a, t in facts if t.get(theirs)]
        same = sum(_same(mine, str(other)) for mine, other in known)
        lines.append(f"{ours:24}as the folder has it on {same} of {len(known)}")
    return lines


def _ours(data: bytes) -> str:
    article = read(data)
    if article is None:
        return ""
    text = reported(article)
    return text.removeprefix(article.title) if article.title else text


def _alone() -> dict[str, Callable[[bytes], str]]:
    """The extractors that are installed, each called as its own documentation does."""
    tools: dict[str, Callable[[bytes], str]] = {
        "trafilatura": lambda data: trafilatura.extract(data, include_comments=False) or "",
        "trafilatura, strict": lambda data: (
            trafilatura.extract(data, include_comments=False, favor_precision=True) or ""
        ),
        "trafilatura with facts": lambda data: (
            trafilatura.extract(data, include_comments=False, with_metadata=True) or ""
        ),
    }
    if find_spec("readability") is not None:
        document = import_module("readability").Document
        tools["readability-lxml"] = lambda data: _text_of(document(data.decode("utf-8", "replace")).summary())
    return tools


def _text_of(markup: str) -> str:
    return " ".join(str(part) for part in lxml.html.fromstring(markup).itertext())


def _same(mine: str | None, other: str) -> bool:
    left, right = (" ".join(_TOKEN.findall(t.lower())) for t in (mine or "", other))
    return bool(left) and (left in right or right in left)


if __name__ == "__main__":
    main()
