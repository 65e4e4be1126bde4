"""How sure a sentence is of what it says."""

from __future__ import annotations

import pytest

from summarizer.check.force import forces
from summarizer.parse.engine import Stretch, parse_sentences


@pytest.mark.parametrize("text", ["Close the bridge, says Lind", "Be warned, say scientists", "Says Lind"])
def test_a_subject_that_ends_its_sentence_is_read_like_any_other(text: str) -> None:
    for tree in parse_sentences(text, [Stretch(0, len(text))]):
        assert all(isinstance(forces(tree, at), frozenset) for at in range(len(tree.words)))
