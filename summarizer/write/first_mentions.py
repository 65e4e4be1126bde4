"""Who somebody is, in brackets, where a line names him first and nothing beside the name tells it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from summarizer.lexicon.load import word_set
from summarizer.merge.briefing import Speaker
from summarizer.names.name import name_parts
from summarizer.text.plain import words_of
from summarizer.text.quotation_marks import quoted_stretches
from summarizer.write.heads import told_role

__all__ = ["FirstMentions"]

# A longer role takes the reader away from the line.
_LONGEST = 10
_SMALL = word_set("notions", "stop_words")
# What stands before a name that has nothing before it: the start, a sign, a small word.
_BARE_BEFORE = re.compile(r"(?:\A|[.,:;—–(]\s|\b(?P<word>[a-z]+)\s)\Z")
# A verb, or nothing, behind it.
_BARE_BEHIND = re.compile(r"\s+(?P<word>[a-z]+)|\s*\Z")


class FirstMentions:
    """The people of one page, and which of them a line has named."""

    def __init__(self, speakers: Iterable[Speaker], texts: Sequence[str]) -> None:
        self._people = [s for s in speakers if s.kind == "person" and " " in s.name]
        self._texts = texts
        self._named: set[str] = set()

    def told(self, line: str) -> str:
        """The line with the role of whoever it names first: "Anna Berg [mayor of Port Ellen] said"."""
        for speaker in self._people:
            forms = "|".join(map(re.escape, sorted({speaker.name, *speaker.aliases}, key=len, reverse=True)))
            found = re.search(rf"(?<![\w-])(?:{forms})(?![\w’'-])", line)
            if found is None or speaker.id in self._named:
                continue
            self._named.add(speaker.id)
            role = told_role(speaker, self._texts)
            parts = name_parts(found[0])
            full = len(parts.words) > 1 and not parts.titles
            if role and full and _is_bare(line, found) and not _tells(line, role):
                line = f"{line[: found.end()]} [{role}]{line[found.end() :]}"
        return line


def _is_bare(line: str, name: re.Match[str]) -> bool:
    """Whether a name stands outside quotation marks with nothing beside it that tells who that is."""
    if any(q.outer.start <= name.start() < q.outer.end for q in quoted_stretches(line)):
        return False
    before, behind = _BARE_BEFORE.search(line[: name.start()]), _BARE_BEHIND.match(line, name.end())
    if before is None or behind is None:
        return False
    return (before["word"] is None or before["word"] in _SMALL) and behind["word"] not in _SMALL


def _tells(line: str, role: str) -> bool:
    """Whether the line has half of the role's words, or the role is too long for a line."""
    words = set(words_of(role)) - _SMALL
    return len(role.split()) > _LONGEST or 2 * len(words & set(words_of(line))) >= len(words)
