from __future__ import annotations

import json
from pathlib import Path

from benchmarks.pages import digest, measure

KEPT = json.loads((Path(__file__).parent / "floors.json").read_text())


def test_labelled_pages_are_read_no_worse_than_committed() -> None:
    assert digest() == KEPT["digest"], "the pages changed; measure anew and commit digest and floors together"
    found = measure()
    reached = {
        "text precision": found.text.precision,
        "text recall": found.text.recall,
        "furniture precision": found.furniture.precision,
        "furniture recall": found.furniture.recall,
        "facts": min(found.facts.values()),
        "articles read": found.articles_read,
        "others refused": found.others_refused,
    }
    assert {name: value for name, value in reached.items() if value < KEPT["floors"][name]} == {}
