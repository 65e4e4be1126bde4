"""CONTRIBUTING's picture of the rooms shows every room there is."""

from __future__ import annotations

import re

from tests.conftest import ROOT

PACKAGE = ROOT / "summarizer"


def test_every_room_stands_in_the_picture() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    room = ""
    shown = set()
    for inside, name in re.findall(r"^    (  )?([a-z/]+)/ {2,}\S", text, re.MULTILINE):
        room = room if inside else name
        shown.add(f"{room}/{name}" if inside else name)
    folders = {p.parent.relative_to(PACKAGE).as_posix() for p in PACKAGE.glob("*/**/__init__.py")}
    assert shown == folders - {"extract"}


def test_every_module_that_puts_the_steps_together_stands_in_the_picture() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    modules = {p.stem for p in PACKAGE.glob("*.py")} - {"__init__", "__main__", "version", "observer"}
    assert {name for name in modules if not re.search(rf"^    .*\b{name}\b", text, re.MULTILINE)} == set()
