"""What the program writes holds before its own check, on copy that is marked and told in crooked ways."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarizer import summarize
from summarizer.audit import audit
from summarizer.readers import ReaderSettings


@pytest.mark.parametrize(
    "text",
    [
        "Ove Lind lost on Monday in Aldholm. His campaign said it would go on until May.",
        '"When the dust settles, he will win," Lena Brandt said. "Until then, he will serve the town.”',
        "The ferry company sent out a “call to arms,” urging guests to “tell them how much you care.”",
    ],
)
def test_a_briefing_of_crooked_copy_holds(tmp_path: Path, text: str) -> None:
    file = tmp_path / "a.txt"
    file.write_text(f"Aldholm Votes on Ferry\n\nAldholm voted on Monday.\n\n{text}\n", encoding="utf-8")
    assert audit(summarize([file], settings=ReaderSettings(model="rules"))) == ()
