"""Parts of sentences that can stand for them: what is left out adds to them and takes nothing back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from summarizer.lexicon.cues import cue_class
from summarizer.lexicon.load import word_set
from summarizer.merge.briefing import Briefing
from summarizer.merge.news.sentences import NewsSentence, Places, placed_items
from summarizer.parse.clauses import is_verb, sayings_beside
from summarizer.parse.engine import parsed_lines
from summarizer.parse.words import ParsedSentence, Word
from summarizer.text.quotation_marks import Quoted, quoted_stretches
from summarizer.text.span import Span

__all__ = ["are_states", "parts", "shortened", "without_asides"]

_NOT = word_set("notions", "not") - {"without"}
# What a clause with one of these says of the words before it belongs to them.
_TAKES_BACK = word_set("standing", "takes_back")
_RELATIVES = frozenset(("who", "whose", "whom", "which", "where"))
# So many characters a dateline takes at most.
_DATELINE = 80
_AROUND = frozenset(("in", "on", "at", "during", "amid", "after", "with"))
_PRESENT = frozenset(("VBZ", "VBP"))
# "Ferries are never painted" tells how things always are.
_HABITS = frozenset(("never", "always", "often", "usually", "generally", "typically"))
# "The island is located on a fault" tells where it always lies.
_LYING = frozenset(("locate", "situate"))
_FINITE = frozenset(("VBD", "VBZ", "VBP"))
# A sentence that ended with one of these would seem broken off: "began there and expanded".
_UNFINISHED = frozenset(("VERB", "AUX", "ADP", "CCONJ", "SCONJ", "DET"))
_MARKS = frozenset((",", "—", "–", "--", ";"))


def shortened(sentences: Sequence[NewsSentence], briefing: Briefing) -> list[NewsSentence]:
    """The parts of the sentences that may stand for them, with the items that stand in each."""
    places = placed_items(briefing)
    found = []
    for sentence, found_in in zip(sentences, parts([s.span.text for s in sentences]), strict=True):
        for start, end in found_in:
            at, text = sentence.span.start, sentence.span.text
            span = Span(at + start, at + end, text[start:end])
            # What begins with the dateline, which isn't printed, stands in the first words.
            held = Span(at - (_DATELINE if start == 0 else 0), span.end, span.text)
            near = [placed for placed in places.get(sentence.article, ()) if placed[0].overlaps(span)]
            items = Places(near).items(held)
            if items:
                found.append(replace(sentence, span=span, items=items))
    return found


def are_states(lines: Sequence[str]) -> tuple[bool, ...]:
    """Whether each line says how things are, not what happened, is to come or is said."""
    return tuple(_is_state(tree) for tree in _parsed(lines)[0])


def _is_state(tree: ParsedSentence) -> bool:
    root = next((n for n, word in enumerate(tree.words) if word.dep == "ROOT"), None)
    if root is not None and any(tree.words[k].lower in _HABITS for k in tree.kids(root, "neg", "advmod")):
        return any(tree.words[k].tag in _PRESENT for k in (root, *tree.kids(root, "auxpass")))
    if root is not None and tree.words[root].lemma in _LYING:
        return any(tree.words[k].tag in _PRESENT for k in tree.kids(root, "aux", "auxpass"))
    if root is None or tree.words[root].tag not in _PRESENT or cue_class(tree.words[root].lower) is not None:
        return False
    return not tree.kids(root, "aux", "auxpass", "xcomp")


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


def parts(lines: Sequence[str]) -> tuple[tuple[tuple[int, int], ...], ...]:
    """For each line where a part of it that says as much by itself begins and ends."""
    return tuple(_parts_of(tree, quoted) for tree, quoted in zip(*_parsed(lines), strict=True))


def _parsed(lines: Sequence[str]) -> tuple[Iterator[ParsedSentence], Sequence[tuple[Quoted, ...]]]:
    """The tree of each line, to be looked at and let go, and its quotations."""
    marks = [tuple(q for q in quoted_stretches(line) if q.depth == 0) for line in lines]
    return parsed_lines(lines, marks), marks


def _parts_of(tree: ParsedSentence, marks: Sequence[Quoted]) -> tuple[tuple[int, int], ...]:
    """The line up to each clause that only adds to it, and a second main clause up to each such."""
    last = len(tree.words) - 1
    while last > 0 and tree.words[last].pos == "PUNCT":
        last -= 1
    whole = tree.words[last].end - tree.start
    ends: list[int] = []
    seconds: list[int] = []
    for at in range(last - 1, 0, -1):
        end = tree.words[at - 1].end - tree.start
        if tree.words[at].text not in _MARKS or any(q.outer.start < end < q.outer.end for q in marks):
            continue
        if any(word.text == ":" for word in tree.words[:at]):
            # What stands behind a colon is told whole or not at all.
            continue
        if tree.words[at - 1].pos not in _UNFINISHED and _adds(tree, at + 1, last):
            ends.append(end)
        if _opens_second(tree, at + 1, last):
            seconds.append(tree.words[at + 2].start - tree.start)
    found = [(0, end) for end in ends]
    found += [(start, end) for start in seconds for end in (whole, *ends) if end > start]
    return tuple(found)


def _opens_second(tree: ParsedSentence, first: int, last: int) -> bool:
    """Whether "and" opens a main clause with a subject of its own, under no condition and nobody's saying."""
    if tree.words[first].lower != "and" or _takes_back(tree.words[:first]):
        return False
    if tree.words[first + 1].quoted or tree.words[first + 1].masked:
        return False
    if any(w.lower == "so" and tree.words[w.head].lemma == "do" for w in tree.words[first:]):
        # "In doing so" stands for what the first clause tells.
        return False
    root = next((n for n in range(first) if tree.words[n].dep == "ROOT"), None)
    if root is None:
        return False
    joined = (*tree.kids(root, "conj"), *sayings_beside(tree, root))
    verb = next((k for k in joined if first < k <= last and is_verb(tree, k)), None)
    return verb is not None and any(k > first for k in tree.kids(verb, "nsubj", "nsubjpass", "expl"))


def _adds(tree: ParsedSentence, first: int, last: int) -> bool:
    """Whether the words from `first` to `last` are one clause that only adds to those before."""
    words = tree.words[first : last + 1]
    if _takes_back(words):
        return False
    outside = [
        k
        for k in range(first, last + 1)
        if not first <= tree.words[k].head <= last and tree.words[k].pos != "PUNCT"
    ]
    heads = [k for k in outside if k != first or tree.words[k].dep != "cc"]
    if len(heads) != 1:
        return False
    head = heads[0]
    if any(cue_class(w.lower) == "assert" and w.tag in _FINITE and w != tree.words[head] for w in words):
        return False
    kinds = (_is_relative, _is_participle, _is_another, _is_phrase)
    return any(kind(tree, first, head) for kind in kinds)


def _takes_back(words: Sequence[Word]) -> bool:
    return any(w.lower in _NOT or w.lower in _TAKES_BACK or w.lower.endswith(("n't", "n’t")) for w in words)


def _is_relative(tree: ParsedSentence, first: int, head: int) -> bool:
    return tree.words[head].dep == "relcl" and tree.words[first].lower in _RELATIVES


def _is_participle(tree: ParsedSentence, first: int, head: int) -> bool:
    """Whether a clause is "leaving three dead": no words of somebody, no source of what stands before."""
    word = tree.words[head]
    bare = word.dep in {"advcl", "acl"} and word.tag == "VBG" and not tree.kids(head, "mark", "aux")
    return bare and first <= head and cue_class(word.lower) is None


def _is_another(tree: ParsedSentence, first: int, head: int) -> bool:
    """Whether it is one more thing that is told: ", and the ferry sank", ", sank and was lost"."""
    governor = tree.words[head].head
    joined = tree.kids(governor, "cc") + [k for k in tree.subtree(head) if tree.words[k].dep == "cc"]
    both = {tree.words[k].lower for k in joined if governor < k}
    return tree.words[head].dep == "conj" and is_verb(tree, head) and both == {"and"} and first <= head


def _is_phrase(tree: ParsedSentence, first: int, head: int) -> bool:
    """Whether it is ", in the midst of a campaign": where, when or amid what something happened."""
    return head == first and tree.words[head].dep == "prep" and tree.words[head].lower in _AROUND
