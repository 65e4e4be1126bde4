"""Whether a statement is its words again, with names where they point back: then there is nothing to compare.

What a tree test takes for a hedge, a "not" or an actor of these words may stand beside them in the sentence.
A statement that says the words themselves can't have lost or gained any of it.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from summarizer.check.edited import agree
from summarizer.check.keys import is_name, name_key
from summarizer.check.meant import resolved_in
from summarizer.check.passage import Passage, Said
from summarizer.lexicon.load import word_set
from summarizer.lexicon.name_lists import TITLES
from summarizer.names.mentions import is_pronoun, same_speaker
from summarizer.parse.clauses import is_verb, subject_of
from summarizer.parse.words import ParsedSentence
from summarizer.text.normalise import fold_words

__all__ = ["changed_name", "is_retold"]

_WORD = re.compile(r"[^\W_]+(?:[.,:/'-][^\W_]+)*%?")
# Where a piece of speech goes on, and what a speaker says without saying anything.
_HOLDS = r"(?:and |but )?(?:i|we) (?:do |really )?(?:think|believe|feel)(?: that)?"
_HOLDING = re.compile(rf"\A{_HOLDS} ")
_LOOSE = re.compile(
    r"\A(?:and|but|so|that|also|meanwhile|however|indeed|really|actually|just|well|oh|now|then|too|still"
    rf"|if you will|you know|i mean|of course|{_HOLDS})\Z"
)
_ASIDE = re.compile(r"\s--?\s[^-–—()]+\s--?\s|\s?[–—]\s?[^-–—()]+[–—]\s?|\s\([^()]*\)")
_HANGS_ON = re.compile(
    r"\b(?:if|unless|not|no|never|may|might|could|likely|probably|possibly|reportedly|allegedly|said|"
    r"provided|when|until|only|almost|nearly|about|least|most)\b|n['’]t\b",
    re.IGNORECASE,
)
_ARTICLES = frozenset(("a", "an", "the", "that", "and"))
_GOING_ON = frozenset(("and", "but", "so", "that"))
_POINTING = frozenset(("this", "that", "these", "those", "its", "their", "his", "her", "our", "my", "your"))
_FIRST_PERSON = frozenset(("i", "we", "us", "me", "my", "our", "ours", "mine"))
_LONGEST_NAME = 6
_COMMON = word_set("bodies", "government_words") | word_set("bodies", "body_words")
_MODALS = frozenset(("may", "might", "could"))
# A statement that has so much of the words repeats them.
_REPEATED = 0.6


def is_retold(statement: Said, passage: Passage) -> bool:
    """Whether only what points back ("he", "our", "this bill") is put in other words, by names near by."""
    mine, theirs = _words(statement.text), _words(_told(" ".join(span.text for span in passage.spans)))
    if not mine or not theirs:
        return False
    low, held = [w.casefold() for w in mine], [w.casefold() for w in theirs]
    for tag, i, j, a, b in SequenceMatcher(None, held, low, autojunk=False).get_opcodes():
        if tag == "equal" or (a == 0 and tag == "insert" and _is_subject(mine[:b], passage)):
            continue
        if not _is_free(theirs[i:j], mine[a:b], mine[a : b + 1], passage):
            return False
    return True


def _is_subject(name: list[str], passage: Passage) -> bool:
    """Whether a name is who does it, where the words begin with the verb: "lobbied for the deal"."""
    start = passage.spans[0].start
    for tree in passage.trees:
        for at, word in enumerate(tree.words):
            if word.start != start or not is_verb(tree, at):
                continue
            subject = subject_of(tree, at)
            return subject is not None and tree.words[subject].text in name and _names(name) == name
    return False


def _told(evidence: str) -> str:
    """The words less what stands between dashes or in brackets, unless the rest hangs on that."""
    return _ASIDE.sub(lambda aside: aside.group() if _HANGS_ON.search(aside.group()) else " ", evidence)


def changed_name(statement: Said, passage: Passage) -> str | None:
    """A name where the words that the statement else repeats have another one, as the end of a sentence."""
    mine, theirs = _words(statement.text), _words(" ".join(span.text for span in passage.spans))
    if theirs and theirs[0].casefold() in _GOING_ON:
        theirs = theirs[1:]
    low, held = [w.casefold() for w in mine], [w.casefold() for w in theirs]
    pieces = SequenceMatcher(None, held, low, autojunk=False).get_opcodes()
    kept = sum(j - i for tag, i, j, *_ in pieces if tag == "equal")
    if kept < _REPEATED * len(held):
        return None
    named = [_named(trees) for trees in (passage.trees, statement.trees)]
    for tag, i, j, a, b in pieces:
        old, new = theirs[i:j], mine[a:b]
        beside = low[a - 1 : a] == held[i - 1 : i]
        told = tag == "replace" and _is_name(old, i, named[0]) and _is_name(new, a, named[1]) and beside
        if told and (set(held[i:j]) <= TITLES or _completes_name(new, mine[a : b + 1], passage)):
            continue  # "Mr. Holm" told as "Ben Holm": the name itself comes behind it
        if told and not (_may_be_one(old, new, passage) or (held[i - 1] == "the" and _is_office(old))):
            return f"has “{' '.join(new)}” where they have “{' '.join(old)}”"
    put_in = {w for tag, _, _, a, b in pieces if tag in ("insert", "replace") for w in low[a:b]}
    if hedges := put_in & _MODALS - {w.casefold() for w in _words(passage.sentence.text)}:
        return f"has “{min(hedges)}”, which they don't"
    moved = [(theirs[i:j], mine[a:b]) for tag, i, j, a, b in pieces if tag != "equal"]
    left = sorted(w for old, _ in moved for w in old)
    if (
        len(moved) > 1
        and left
        and left == sorted(w for _, new in moved for w in new)
        and _names(left) == left
    ):
        return "has names changed over"
    return None


def _named(trees: tuple[ParsedSentence, ...]) -> frozenset[str]:
    """The words of names in the trees."""
    return frozenset(t.words[k].text for t in trees for k in range(len(t.words)) if is_name(t, k))


def _is_name(words: list[str], at: int, named: frozenset[str]) -> bool:
    """Whether all words are printed as names are; those that open a sentence where the tree says so."""
    if not words or _names(words) != words or any(map(is_pronoun, words)):
        return False
    return at > 0 or set(words) <= named


def _may_be_one(old: list[str], new: list[str], passage: Passage) -> bool:
    """Whether two forms may name one: they share a word, or the article has a name that holds both."""
    keys = [{name_key(w) for w in words} for words in (old, new)]
    if keys[0] & keys[1] or _initials(old, new) or _initials(new, old):
        return True
    left, right = " ".join(old), " ".join(new)
    known = passage.index.speakers.speakers
    return any(
        {left, right} <= {s.name, *s.aliases} or (same_speaker(s.name, left) and same_speaker(s.name, right))
        for s in known
    )


def _is_office(words: list[str]) -> bool:
    """Whether a name is a common noun in capitals: "the Organization", "the President"."""
    return len(words) == 1 and words[0].casefold() in _COMMON


def _initials(short: list[str], long: list[str]) -> bool:
    return "".join(w[0] for w in long) == "".join(short).replace(".", "")


def _words(text: str) -> list[str]:
    found = (word.group() for word in _WORD.finditer(fold_words(text)))
    return [w.removesuffix("'s") if not is_pronoun(w.removesuffix("'s")) else w for w in found]


def _is_free(old: list[str], new: list[str], with_next: list[str], passage: Passage) -> bool:
    """Whether `new` may stand for `old` without a change of what is said."""
    was = [w.casefold() for w in old]
    now = [w.casefold() for w in new]
    while was and now and (was[-1] == now[-1] or agree(was[-1], now[-1])):
        was, now, old, new = was[:-1], now[:-1], old[:-1], new[:-1]
    while was and now and (was[0] == now[0] or agree(was[0], now[0])):
        was, now, old, new = was[1:], now[1:], old[1:], new[1:]
    if now and (held := _HOLDING.match(" ".join(was))):
        dropped = len(held.group().split())
        was = was[dropped - 1 :] if held.group().endswith("that ") and len(was) == dropped else was[dropped:]
    if not now:
        return _LOOSE.match(" ".join(was)) is not None or set(was) <= _ARTICLES
    if not was:
        return set(now) <= _ARTICLES or _completes_name(new, with_next, passage)
    if len(was) == 1 and (was[0] in _POINTING or is_pronoun(was[0])):
        return _stands_for(was[0], new, passage)
    return False


def _names(words: list[str]) -> list[str]:
    return [w for w in words if w[:1].isupper()]


def _stands_for(pronoun: str, new: list[str], passage: Passage) -> bool:
    """Whether the words name whom or what the pronoun can stand for here."""
    if len(new) > _LONGEST_NAME:
        return False
    phrase = " ".join(new)
    names = _names(new)
    if pronoun in _FIRST_PERSON:
        speaker = passage.speaker or ""
        return (
            bool(speaker)
            and bool(names)
            and (pronoun in ("we", "us", "our") or same_speaker(phrase, speaker))
        )
    if not all(name_key(w) in passage.near_keys or w.casefold() in passage.folded for w in new):
        return False
    return all(same_speaker(phrase, other) for other in resolved_in(passage, pronoun)) if names else True


def _completes_name(new: list[str], with_next: list[str], passage: Passage) -> bool:
    """Whether what is put in makes a family name that follows a full name of the article."""
    whole = " ".join(with_next)
    full = whole.casefold() in passage.index.words
    return len(with_next) > len(new) and _names(with_next) == with_next and full
