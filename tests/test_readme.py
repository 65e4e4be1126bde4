from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.remake_readme import (
    COMMANDS,
    MEASUREMENTS,
    README,
    excerpt,
    help_text,
    readers_table,
    section,
    trust,
)

TEXT = README.read_text("utf-8")
PAGES = [README, ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]


def test_the_help_that_is_shown_is_the_help() -> None:
    assert section(COMMANDS.read_text("utf-8"), "help") == help_text().strip()


def test_the_excerpt_in_the_readme_is_of_the_committed_briefing() -> None:
    assert section(TEXT, "excerpt") == excerpt()


def test_the_table_of_readers_in_the_readme_is_what_they_reach() -> None:
    assert section(TEXT, "readers") == readers_table()


def test_what_the_readme_says_of_trust_is_what_was_measured() -> None:
    assert section(TEXT, "trust") == trust(MEASUREMENTS.read_text("utf-8"))
    assert len(section(TEXT, "trust").splitlines()) == 9


def test_the_first_screen_shows_a_picture_twelve_lines_of_a_briefing_at_most_and_how_to_install() -> None:
    first = TEXT.splitlines()[:30]
    assert any(line.startswith("[![") for line in first)
    assert any(line.strip().startswith("pip install ") for line in first)
    shown = [line for line in section(TEXT, "excerpt").splitlines() if line != ">"]
    assert 6 <= len(shown) <= 12


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_file_that_a_page_links_exists(page: Path) -> None:
    links = re.findall(r"\]\((?!#|https?:)([^)#]+)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_page_of_docs_is_reached_from_the_readme() -> None:
    reached, new = set(), {README}
    while new:
        reached |= new
        links = {
            (page.parent / link).resolve()
            for page in new
            for link in re.findall(r"\]\((?!#|https?:)([^)#]+\.md)", page.read_text("utf-8"))
        }
        new = links - reached
    assert {page.resolve() for page in PAGES} <= reached
