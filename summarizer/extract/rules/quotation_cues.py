"""Which words of a sentence say who speaks its quotations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from summarizer.extract.rules.beside import BesideQuotation
from summarizer.extract.rules.quoted_sentence import Tie, TieKind
from summarizer.extract.rules.sources import can_speak, is_person_or_body, source_of
from summarizer.extract.rules.speaking import (
    actor_of,
    hands_on,
    is_cue,
    is_outer_verb,
    is_strong,
    means_saying,
    only_learns,
)
from summarizer.lexicon.cues import NOUN_CUES
from summarizer.parse.clauses import is_passive
from summarizer.parse.words import ParsedSentence
from summarizer.text.quotation_marks import Quoted

__all__ = ["Tie", "TieKind", "ties"]

_DASHES = frozenset({",", "-", "–", "—", "--"})
_SHORT = 3
_QUOTATIONS_AFTER = 8
# Words; no sentence made by people needs more.
_REACH = 150
_NEAR = 14


def ties(tree: ParsedSentence, quoted: tuple[Quoted, ...]) -> list[Tie | None]:
    """The tie of each quotation of a sentence, None where the sentence doesn't say who speaks."""
    return _Sentence(tree, quoted).all()


class _Sentence(BesideQuotation):
    def all(self) -> list[Tie | None]:
        found = [self._tie(at) if self.places[at] else None for at in range(len(self.quoted))]
        self._share(found)
        return found

    def _tie(self, at: int) -> Tie | None:
        return (
            self._introduced(at)
            or self._after(at)
            or self._governed(at)
            or self._before(at)
            or self._around(at)
            or self._governed(at, weak=True)
            or self._reported(at)
            or self._by_place(at)
        )

    def _governed(self, at: int, *, weak: bool = False) -> Tie | None:
        """The nearest word of saying that the quotation depends on."""
        first, last = self._at(at)
        for k in self.tree.ancestors(self._top(at)):
            word = self.words[k]
            if word.quoted:
                continue
            if word.lower == "according" and k < first:
                return self._according(k)
            if k < first and word.pos == "NOUN" and (tie := self._noun(k)):
                return tie
            if not is_outer_verb(self.tree, k) or not is_cue(self.tree, k):
                continue
            if not is_strong(self.tree, k) and not (weak and not only_learns(self.tree, k)):
                continue
            if k > last and not (means_saying(self.tree, k) and self._is_trailing(at, k)):
                continue
            tie = self._said_by(k, at, "before" if k < first else "around")
            if tie is not None and not (weak and self._is_aside(k, at)):
                return tie
        return None

    def _reported(self, at: int) -> Tie | None:
        """A verb that no list has, by which a person hands on a clause with the quotation in it."""
        first, _ = self._at(at)
        below = self._top(at)
        for k in self.tree.ancestors(below):
            told = self.words[below].dep == "ccomp" and k < below and "that" in self._marks(below)
            if told and k < first and is_outer_verb(self.tree, k) and not is_cue(self.tree, k):
                subject = actor_of(self.tree, k)
                if (
                    subject is not None
                    and is_person_or_body(self.tree, subject)
                    and not is_passive(self.tree, k)
                ):
                    return self._made("before", subject, k)
            below = k
        return None

    def _marks(self, k: int) -> set[str]:
        return {self.words[m].lower for m in self.tree.kids(k, "mark")}

    def _is_trailing(self, at: int, verb: int) -> bool:
        """Whether a verb behind a quotation has its subject there too."""
        subject = actor_of(self.tree, verb)
        return subject is not None and subject > self._at(at)[1]

    def _is_aside(self, k: int, at: int) -> bool:
        """Whether a short quotation is far from the verb of thinking or showing around it."""
        return len(self.quoted[at].inner.text.split()) < _SHORT and self._at(at)[0] - k > _SHORT

    def _noun(self, k: int) -> Tie | None:
        """A noun of saying with its owner: "his claim that “…”", "Smith's call for “…”"."""
        if self.words[k].lower not in NOUN_CUES:
            return None
        owners = [n for n in self.tree.kids(k, "poss") if not self.words[n].quoted]
        if not owners or not (self.words[owners[0]].tag == "PRP$" or can_speak(self.tree, owners[0])):
            return None
        owner = owners[0]
        start, end = source_of(self.tree, owner)
        case = self.tree.kids(owner, "case")
        return Tie("noun", (start, self.words[case[0] - 1].end if case else end), self._span(k))

    def _before(self, at: int) -> Tie | None:
        """The nearest verb of saying before a quotation that the tree hasn't tied to it."""
        first, _ = self._at(at)
        for k in self._leftwards(first):
            word = self.words[k]
            if word.text == ";":
                return None
            if word.lower == "according":
                return self._according(k)
            if not is_outer_verb(self.tree, k):
                continue
            if is_passive(self.tree, k):
                if max(self.tree.subtree(k)) < first - 2 or not hands_on(self.tree, k):
                    continue
            elif not is_strong(self.tree, k):
                continue
            if word.dep in ("relcl", "acl", "advcl", "csubj") and self._is_closed(k, first):
                continue
            tie = self._said_by(k, at, "before")
            if tie is not None:
                return tie
        return None

    def _is_closed(self, k: int, first: int) -> bool:
        """Whether a clause has ended before the quotation: another verb stands between."""
        end = max(self.tree.subtree(k))
        between = range(end + 1, first)
        return end < first - 2 and any(is_outer_verb(self.tree, n) for n in between)

    def _by_place(self, at: int) -> Tie | None:
        """A noun or name and a verb of saying side by side near the quotation, tied by no tree."""
        first, last = self._at(at)
        low, high = self._limits(at)
        for verb in self._said_near(last + 1, min(high, last + _NEAR)):
            noun = self._nominal_before(verb, last) or self._noun_after(verb, high)
            if noun is not None and self._may_follow(noun):
                return self._made("after", noun, verb)
        for verb in reversed(list(self._said_near(max(low + 1, first - _NEAR), first))):
            noun = self._nominal_before(verb, low)
            if noun is not None:
                return self._made("before", noun, verb)
        return None

    def _said_near(self, start: int, end: int) -> Iterator[int]:
        for k in range(start, end):
            if not is_outer_verb(self.tree, k) or not self._is_finite(k):
                continue
            passive = self.tree.kids(k, "auxpass", "nsubjpass")
            if not passive and is_strong(self.tree, k) and means_saying(self.tree, k):
                yield k

    def _nominal_before(self, verb: int, low: int) -> int | None:
        """The noun, name or pronoun right before a verb, adverbs and auxiliaries between."""
        k = verb - 1
        while k > low and self.words[k].pos in ("ADV", "AUX", "PART"):
            k -= 1
        return (
            k if k > low and self._may_follow(k) and self.words[k].pos in ("NOUN", "PROPN", "PRON") else None
        )

    def _around(self, at: int) -> Tie | None:
        """A clause at the sentence's end that speaks of all before it: "…", and so on, he said."""
        _, last = self._at(at)
        if len(self.quoted) - at > _QUOTATIONS_AFTER:
            return None
        for k in range(self.size - 1, max(last, self.size - _REACH), -1):
            word = self.words[k]
            if word.lower == "according" and not word.quoted:
                return self._according(k)
            if not is_outer_verb(self.tree, k) or word.dep == "relcl" or is_passive(self.tree, k):
                continue
            if not means_saying(self.tree, k):
                continue
            if [n for n in self.tree.kids(k, "ccomp") if n > k and not self.words[n].quoted]:
                continue
            subject = actor_of(self.tree, k)
            if subject is not None and last < subject < k and self._parted(self._opens_at(subject)):
                return self._made("around", subject, k) if can_speak(self.tree, subject) else None
            if self._parted(k) and (tie := self._inverted(at, k, self.size)):
                return replace(tie, kind="around")
        return None

    def _parted(self, k: int) -> bool:
        return k > 0 and (self.words[k - 1].text in _DASHES or self.words[k - 1].quoted)

    def _share(self, found: list[Tie | None]) -> None:
        """Give a quotation without a tie its neighbour's where only "and", "or" or commas stand between."""
        for at in range(1, len(found)):
            if found[at] is None and found[at - 1] is not None and self._joined(at - 1):
                found[at] = found[at - 1]
        for at in range(len(found) - 2, -1, -1):
            if found[at] is None and found[at + 1] is not None and self._joined(at):
                found[at] = found[at + 1]

    def _joined(self, at: int) -> bool:
        """Whether only signs and small words stand between a quotation and the next."""
        left, right = self.places[at], self.places[at + 1]
        if left is None or right is None:
            return False
        between = self.words[left[1] + 1 : right[0]]
        return bool(between) and all(
            w.pos in ("PUNCT", "CCONJ", "ADP") and w.text not in ";:." for w in between
        )
