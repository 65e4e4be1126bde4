"""The act that a line tells beyond its claim: prosecutors "push back" at a demand."""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.lexicon.cues import cue_class
from summarizer.merge.meaning.notions import notions
from summarizer.parse.engine import parsed_lines
from summarizer.text.plain import words_of

__all__ = ["main_act"]

# Who says so, asks for it or fears it hands the claim on; who turns it down does something else.
_TURNING_DOWN = frozenset(("reject", "refuse", "deny"))
# "To push for" is to ask for it, "to push back" isn't.
_PARTICLES = frozenset(("back", "down", "off", "aside", "away"))


def main_act(line: str, asserted: Iterable[str]) -> frozenset[str]:
    """The notions of a line's main verb; none where the words `asserted` have it, or it tells who says so.

    An outlet that has the claim alone doesn't carry a line that tells another act of it.
    """
    (tree,) = parsed_lines([line])
    root = next((n for n, word in enumerate(tree.words) if word.dep == "ROOT"), None)
    if root is None or tree.words[root].pos != "VERB":
        return frozenset()
    verb = tree.words[root]
    turned = any(tree.words[k].lower in _PARTICLES for k in tree.kids(root, "prt", "advmod"))
    if not turned and cue_class(verb.lower) not in _TURNING_DOWN | {None}:
        return frozenset()
    if any(verb.lower in words_of(words) for words in asserted):
        return frozenset()
    return notions(verb.lemma).all
