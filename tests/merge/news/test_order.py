"""The choice of lines doesn't hang on the order in which a set gives its words."""

from __future__ import annotations

import os
import subprocess
import sys

_WORTH = (
    "from summarizer.merge.news.topics import Topics;"
    "worth = {f'w{n}': 0.1 * n + 0.7 for n in range(60)};"
    "print(repr(Topics(worth).sum(frozenset(worth))))"
)


def test_the_worth_of_words_is_the_same_whatever_their_order_in_a_set() -> None:
    sums = {
        subprocess.run(
            [sys.executable, "-c", _WORTH],
            env=os.environ | {"PYTHONHASHSEED": str(seed)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in range(1, 5)
    }
    assert len(sums) == 1
