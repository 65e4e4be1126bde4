"""Who denies what: denials, rejections and refusals to confirm, with the words that do it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from summarizer.extract.extraction import ProposedDenial
from summarizer.extract.rules.attribution import Attribution
from summarizer.extract.rules.denial_context import Context
from summarizer.extract.rules.denial_grammar import Tree
from summarizer.extract.rules.denial_innocence import innocent
from summarizer.extract.rules.denial_silence import (
    asked_for_comment,
    no_comment,
    out_of_reach,
    unanswered,
    unconfirmed,
    withheld_words,
)
from summarizer.extract.rules.denial_speech import is_false, no_truth, pleaded, unrecognised
from summarizer.extract.rules.denial_verbs import called_false, denials_of, denied, rejected
from summarizer.extract.rules.denial_words import CALLING, DOUBTFUL, FALSE, TRUE, UNTRUE
from summarizer.parse.reading import Reading

__all__ = ["denials"]

Handler = Callable[[Context, Tree, int], Iterator[ProposedDenial]]

# One sentence holds fewer denials than this.
_NEAR = 8
_VERBS: dict[str, tuple[Handler, ...]] = {
    **dict.fromkeys(("deny", "dispute", "refute", "rebut", "disavow", "repudiate", "contradict", "debunk"), (denied,)),
    **dict.fromkeys(CALLING, (called_false,)),
    **dict.fromkeys(("discount", "rubbish", "shrug", "laugh", "push", "hit", "scoff", "wave"), (rejected,)),
    **dict.fromkeys(("reject", "dismiss", "brush"), (rejected, called_false)),
    **dict.fromkeys(("confirm", "verify", "corroborate"), (unconfirmed,)),
    **dict.fromkeys(("respond", "reply", "answer", "return", "acknowledge"), (unanswered, withheld_words)),
    **dict.fromkeys(("comment", "say", "discuss", "address", "elaborate", "disclose", "draw"), (withheld_words,)),
    **dict.fromkeys(("reach", "contact", "approach", "ask", "email", "e-mail"), (out_of_reach, asked_for_comment)),
    **dict.fromkeys(("recognise", "recognize"), (unrecognised,)),
}
_OTHERS: dict[str, Handler] = {
    "denial": denials_of,
    "comment": no_comment,
    **dict.fromkeys(("guilty", "innocent"), pleaded),
    **dict.fromkeys(("truth", "evidence", "proof"), no_truth),
}
_CALLED = FALSE | DOUBTFUL | UNTRUE | TRUE | {"merit", "foundation", "basis", "substance"}


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
    word = tree.word(i)
    if tree.is_verb(i):
        yield from _VERBS.get(word.lemma, ())
    elif word.lemma in _OTHERS:
        yield _OTHERS[word.lemma]
    if word.lemma in _CALLED or word.lower in _CALLED:
        yield is_false
    if tree.is_verb(i) or word.pos in ("VERB", "AUX"):
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
