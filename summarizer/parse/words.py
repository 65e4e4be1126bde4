"""A sentence as words with their places in a tree: what each word is, and what it depends on."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from functools import cached_property

__all__ = ["ParsedSentence", "Word"]


@dataclass(frozen=True, slots=True)
class Word:
    """One word or sign at `[start, end)` of the article's text.

    `tag` is the Penn Treebank tag, `dep` the ClearNLP dependency label, `head` the place of the governing
    word in the sentence (its own for a root), `entity` the kind of named entity it belongs to ("" for none).
    `masked` says that it stands for a whole quotation.
    """

    start: int
    end: int
    text: str
    lower: str
    lemma: str
    tag: str
    pos: str
    dep: str
    head: int
    entity: str
    quoted: bool
    masked: bool = False


@dataclass(frozen=True)
class ParsedSentence:
    """The words of one sentence and the tree over them; places are indexes into `words`."""

    start: int
    end: int
    words: tuple[Word, ...]

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """For each word the places of the words that depend on it, in order."""
        found: list[list[int]] = [[] for _ in self.words]
        for i, word in enumerate(self.words):
            if word.head != i:
                found[word.head].append(i)
        return tuple(tuple(kids) for kids in found)

    def kids(self, at: int, *deps: str) -> list[int]:
        """The dependents of a word with one of the labels, in order."""
        return [k for k in self.children[at] if self.words[k].dep in deps]

    @cached_property
    def _whole_subtrees(self) -> dict[int, frozenset[int]]:
        return {}

    def subtree(self, at: int, but: Set[int] = frozenset()) -> Set[int]:
        """A word and all that depends on it, less the subtrees of `but`."""
        known = None if but else self._whole_subtrees.get(at)
        if known is not None:
            return known
        found = self._gathered(at, but)
        if not but:
            self._whole_subtrees[at] = frozenset(found)
        return found

    def _gathered(self, at: int, but: Set[int]) -> set[int]:
        found: set[int] = set()
        stack = [at]
        while stack:
            k = stack.pop()
            if k in found or k in but:
                continue
            found.add(k)
            stack.extend(self.children[k])
        return found

    def ancestors(self, at: int) -> list[int]:
        """The words a word depends on, nearest first."""
        found: list[int] = []
        while self.words[at].head != at and len(found) <= len(self.words):
            at = self.words[at].head
            found.append(at)
        return found
