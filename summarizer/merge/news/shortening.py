"""Where a sentence may end early: before a clause that adds to it and takes nothing back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from summarizer.lexicon.cues import cue_class
from summarizer.lexicon.load import word_set
from summarizer.merge.briefing import Briefing
from summarizer.merge.news.sentences import NewsSentence, items_on, placed_items
from summarizer.parse.clauses import is_verb
from summarizer.parse.engine import QuotedStretch, Stretch, parse_sentences
from summarizer.parse.words import ParsedSentence, Word
from summarizer.text.quotation_marks import Quoted, quoted_stretches
from summarizer.text.span import Span

__all__ = ["shortened", "without_asides"]

_NOT = word_set("notions", "not") - {"without"}
# What a clause with one of these says of the words before it belongs to them.
_TAKES_BACK = word_set("standing", "takes_back")
_RELATIVES = frozenset(("who", "whose", "whom", "which", "where"))
_FINITE = frozenset(("VBD", "VBZ", "VBP"))
# A sentence that ended with one of these would seem broken off: "began there and expanded".
_UNFINISHED = frozenset(("VERB", "AUX", "ADP", "CCONJ", "SCONJ", "DET"))
_MARKS = frozenset((",", "—", "–", "--", ";"))


def shortened(sentences: Sequence[NewsSentence], briefing: Briefing) -> list[NewsSentence]:
    """The sentences that may end earlier, once for each such end, with what then still stands in them."""
    places = placed_items(briefing)
    found = []
    for sentence, ends in zip(sentences, _shorter_ends([s.span.text for s in sentences]), strict=True):
        for end in ends:
            start = sentence.span.start
            span = Span(start, start + end, sentence.span.text[:end])
            found.append(replace(sentence, span=span, items=items_on(places[sentence.article], span)))
    return found


def without_asides(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines without the clauses between commas that say more of a noun before them."""
    return tuple(_without(line, _asides(tree)) for line, tree, _ in zip(lines, *_parsed(lines), strict=True))


def _without(line: str, stretches: Sequence[tuple[int, int]]) -> str:
    for start, end in sorted(stretches, reverse=True):
        line = line[:start] + line[end:]
    return line


def _asides(tree: ParsedSentence) -> list[tuple[int, int]]:
    """From the comma before such a clause to behind the one after it."""
    found = []
    for n, word in enumerate(tree.words):
        if word.dep != "relcl":
            continue
        inside = tree.subtree(n)
        first, last = min(inside), max(inside)
        if len(inside) != last - first + 1 or first == 0 or last + 1 >= len(tree.words):
            continue
        held = tree.words[first - 1].text == tree.words[last + 1].text == ","
        if held and tree.words[first].lower in _RELATIVES and not _takes_back(tree.words[first : last + 1]):
            found.append((tree.words[first - 1].start - tree.start, tree.words[last + 1].end - tree.start))
    return found


def _shorter_ends(lines: Sequence[str]) -> tuple[tuple[int, ...], ...]:
    """For each line the places at which it may end instead, the last first."""
    return tuple(_ends(tree, quoted) for tree, quoted in zip(*_parsed(lines), strict=True))


def _parsed(lines: Sequence[str]) -> tuple[Sequence[ParsedSentence], Sequence[tuple[Quoted, ...]]]:
    stretches: list[Stretch] = []
    marks = [tuple(q for q in quoted_stretches(line) if q.depth == 0) for line in lines]
    at = 0
    for line, quoted in zip(lines, marks, strict=True):
        placed = (
            QuotedStretch(at + q.outer.start, at + q.inner.start, at + q.inner.end, at + q.outer.end)
            for q in quoted
        )
        stretches.append(Stretch(at, at + len(line), tuple(placed)))
        at += len(line) + 1
    return parse_sentences("\n".join(lines), stretches), marks


def _ends(tree: ParsedSentence, marks: Sequence[Quoted]) -> tuple[int, ...]:
    last = len(tree.words) - 1
    while last > 0 and tree.words[last].pos == "PUNCT":
        last -= 1
    found = []
    for at in range(last - 1, 0, -1):
        if tree.words[at].text not in _MARKS:
            continue
        end = tree.words[at - 1].end - tree.start
        inside = any(q.outer.start < end < q.outer.end for q in marks)
        if not inside and tree.words[at - 1].pos not in _UNFINISHED and _adds(tree, at + 1, last):
            found.append(end)
    return tuple(found)


def _adds(tree: ParsedSentence, first: int, last: int) -> bool:
    """Whether the words from `first` to `last` are one clause that only adds to those before."""
    words = tree.words[first : last + 1]
    if _takes_back(words):
        return False
    if any(cue_class(w.lower) == "assert" and w.tag in _FINITE for w in words):
        return False
    head = next((k for k in range(first, last + 1) if not first <= tree.words[k].head <= last), None)
    if head is None or any(
        not first <= tree.words[k].head <= last for k in range(first, last + 1) if k not in {head, first}
    ):
        return False
    return _is_relative(tree, first, head) or _is_participle(tree, head) or _is_second(tree, first, head)


def _takes_back(words: Sequence[Word]) -> bool:
    return any(w.lower in _NOT or w.lower in _TAKES_BACK or w.lower.endswith(("n't", "n’t")) for w in words)


def _is_relative(tree: ParsedSentence, first: int, head: int) -> bool:
    return tree.words[head].dep == "relcl" and tree.words[first].lower in _RELATIVES


def _is_participle(tree: ParsedSentence, head: int) -> bool:
    """Whether a clause is "leaving three dead": no words of somebody, no source of what stands before."""
    word = tree.words[head]
    bare = word.dep in {"advcl", "acl"} and word.tag == "VBG" and not tree.kids(head, "mark", "aux")
    return bare and cue_class(word.lower) is None


def _is_second(tree: ParsedSentence, first: int, head: int) -> bool:
    """Whether it is "and", with a clause that has a subject of its own."""
    own = bool(tree.kids(head, "nsubj", "nsubjpass", "expl"))
    return tree.words[first].lower == "and" and tree.words[head].dep == "conj" and is_verb(tree, head) and own
