"""Which of many lines share telling words with one, without a look at all the others."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator

from summarizer.merge.news.topics import single_words

__all__ = ["Alike"]


class Alike:
    """Lines, by their numbers in the order given, to be found by the words that they share with another."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._sizes = array("I")
        self._holding: dict[str, array[int]] = {}
        for number, line in enumerate(lines):
            words = single_words(line)
            self._sizes.append(len(words))
            for word in words:
                self._holding.setdefault(word, array("I")).append(number)

    def near(self, line: str) -> Iterator[tuple[int, float]]:
        """The number of each line that shares a word with this one, and what `shared_words` is of both."""
        words = single_words(line)
        shared: Counter[int] = Counter()
        for word in words:
            shared.update(self._holding.get(word, ()))
        for number, count in shared.items():
            yield number, count / min(len(words), self._sizes[number])
