"""Groups made of pairs: the items that are joined, directly or over others."""

from __future__ import annotations

__all__ = ["Groups"]


class Groups:
    """Disjoint groups of the numbers `0` to `size - 1`; the lowest number of a group leads it."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def find(self, item: int) -> int:
        """The leader of the group that `item` is in."""
        while self._parent[item] != item:
            self._parent[item] = self._parent[self._parent[item]]
            item = self._parent[item]
        return item

    def join(self, left: int, right: int) -> int:
        """Make one group of two and give its leader."""
        low, high = sorted((self.find(left), self.find(right)))
        self._parent[high] = low
        return low

    def together(self, left: int, right: int) -> bool:
        """Whether both are in one group."""
        return self.find(left) == self.find(right)

    def lists(self) -> list[list[int]]:
        """All groups, each in ascending order, ordered by their leaders."""
        members: dict[int, list[int]] = {}
        for item in range(len(self._parent)):
            members.setdefault(self.find(item), []).append(item)
        return [members[leader] for leader in sorted(members)]
