"""Who denies what: denials, rejections and refusals to confirm, with the words that do it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from summarizer.extract.extraction import ProposedDenial
from summarizer.extract.rules.attribution import Attribution
from summarizer.extract.rules.denial_context import Context
from summarizer.extract.rules.denial_grammar import Tree
from summarizer.extract.rules.denial_innocence import innocent
from summarizer.extract.rules.denial_silence import (
    ANSWERING,
    CONFIRMING,
    TELLING,
    asked_for_comment,
    no_comment,
    silent,
)
from summarizer.extract.rules.denial_speech import is_false, no_truth, pleaded, unrecognised
from summarizer.extract.rules.denial_verbs import called_false, denials_of, denied, rejected
from summarizer.extract.rules.denial_words import CALLING, DOUBTFUL, FALSE, TRUE, UNFOUNDED
from summarizer.lexicon.word_lists import words
from summarizer.parse.reading import Reading

__all__ = ["denials"]

Handler = Callable[[Context, Tree, int], Iterator[ProposedDenial]]

_DENYING = words("deny dispute refute rebut disavow repudiate contradict debunk")
_REJECTING = words("reject dismiss discount rubbish brush shrug laugh push hit scoff wave")
_ASKING = frozenset({"reach", "contact", "approach", "ask", "email", "e-mail"})
_OF_VERBS: tuple[tuple[frozenset[str], Handler], ...] = (
    (_DENYING, denied),
    (_REJECTING, rejected),
    (CALLING, called_false),
    (ANSWERING | CONFIRMING | TELLING, silent),
    (_ASKING, asked_for_comment),
    (frozenset({"recognise", "recognize"}), unrecognised),
)
_OF_OTHERS: tuple[tuple[frozenset[str], Handler], ...] = (
    (frozenset({"denial"}), denials_of),
    (frozenset({"comment"}), no_comment),
    (frozenset({"guilty", "innocent"}), pleaded),
    (frozenset({"truth", "evidence", "proof"}), no_truth),
)
_CALLED = FALSE | DOUBTFUL | TRUE | UNFOUNDED
# One sentence holds fewer denials than this.
_NEAR = 8


def denials(reading: Reading, attributions: Sequence[Attribution]) -> tuple[ProposedDenial, ...]:
    """The denials of an article outside its furniture, in text order.

    `evidence` is the clause with its cue, from who denies where that stands in it. A speaker of None is
    somebody the article doesn't name. "Both A and B have denied" gives one denial for each. To deny
    somebody bail, to reject a plan and not to deny are no denials.
    """
    context = Context(reading, attributions)
    found: list[ProposedDenial] = []
    for tree in context.trees():
        for i in range(len(tree.words)):
            for handler in _handlers(tree, i):
                for item in handler(context, tree, i):
                    if not any(_same(item, other) for other in found[-_NEAR:]):
                        found.append(item)
    return tuple(sorted(found, key=lambda d: d.spans[0].start))


def _handlers(tree: Tree, i: int) -> Iterator[Handler]:
    """What may find a denial at a word."""
    word, is_verb = tree.words[i], tree.is_verb(i)
    yield from (handler for lemmas, handler in (_OF_VERBS if is_verb else _OF_OTHERS) if word.lemma in lemmas)
    if word.lemma in _CALLED or word.lower in _CALLED:
        yield is_false
    if is_verb:
        yield innocent


def _same(left: ProposedDenial, right: ProposedDenial) -> bool:
    """Whether one denial was found by two of its words."""
    if left.speaker != right.speaker or not left.spans[0].overlaps(right.spans[0]):
        return False
    return (
        left.kind == right.kind
        or left.spans[0].contains(right.spans[0])
        or right.spans[0].contains(left.spans[0])
    )
