from __future__ import annotations

import re

from tests.conftest import ROOT
from tests.remake_readme import README, excerpt, help_text, readers_table, section

TEXT = README.read_text("utf-8")


def test_the_help_in_the_readme_is_the_help() -> None:
    assert section(TEXT, "help") == help_text().strip()


def test_the_excerpt_in_the_readme_is_of_the_committed_briefing() -> None:
    assert section(TEXT, "excerpt") == excerpt()


def test_the_table_of_readers_in_the_readme_is_what_they_reach() -> None:
    assert section(TEXT, "readers") == readers_table()


def test_every_file_that_the_readme_links_exists() -> None:
    links = re.findall(r"\]\((?!#|https?:)([^)#]+)", TEXT)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
