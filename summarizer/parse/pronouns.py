"""Whom a pronoun stands for: those before it that fit, ranked by a few plain reasons.

Of those who agree in number, gender and being a person, the one that stands out most in the nearest sentence:
as the subject of the main clause, more so of a verb of saying; less the further off. Somebody named in the
clause that the pronoun's own verb governs is the one spoken about, not the one who speaks. Where two come
out alike, nobody does.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from summarizer.names.name import PRONOUNS, Pronoun
from summarizer.parse.candidates import Candidate, by_sentence, candidates_of, is_saying, standing_of
from summarizer.parse.entities import Entities
from summarizer.parse.mentions import Mention
from summarizer.parse.words import ParsedSentence

__all__ = ["Pronouns"]

# How many sentences back a pronoun can reach: further off, readers have lost the thread too.
_REACH = 6
# What each reason counts for, in the standing of a subject of the main clause (4).
_SENTENCE_OFF, _PARAGRAPH_OFF, _GENDER_SHOWN, _SPOKEN_ABOUT, _SAID_BEFORE = 2.0, 0.5, 1.2, 5.0, 1.0
_NAMED_OFTEN, _OFTEN = 0.08, 8
_UNLIKE_NUMBER, _UNLIKE_ANIMACY = 1.5, 3.0
# Nobody is named who stands out less, or who leads the next by less.
_LEAST, _LEAD = -4.5, 0.4


class Pronouns:
    """The pronouns of one article, resolved in its order, each with those before it."""

    def __init__(
        self,
        trees: Sequence[ParsedSentence],
        paragraphs: Sequence[int],
        mentions: Sequence[Mention],
        known: Entities,
    ) -> None:
        self._trees = trees
        self._paragraphs = paragraphs
        self._known = known
        self._starts = [tree.start for tree in trees]
        self._mentions = by_sentence(mentions)
        self._found: dict[int, Candidate | None] = {}
        self._alike: set[int] = set()
        self._candidates: list[list[Candidate]] = []
        for number in range(len(trees)):
            self._read(number)

    def antecedent(self, start: int, word: str) -> Candidate | None:
        """Who the pronoun at `start` takes up; None where nobody fits, or two alike."""
        if start in self._found:
            return self._found[start]
        number = bisect_right(self._starts, start) - 1
        return self._best(number, start, None, PRONOUNS[word.casefold()]) if number >= 0 else None

    def is_open(self, start: int) -> bool:
        """Whether several fit the pronoun at `start` alike."""
        return start in self._alike

    def pair_before(self, start: int) -> tuple[int, tuple[int, ...]] | None:
        """The sentence and words of the subjects joined by "and" that "they" at `start` can take up."""
        number = bisect_right(self._starts, start) - 1
        for k in range(number, max(-1, number - 3), -1):
            tree = self._trees[k]
            for at in range(len(tree.words) - 1, -1, -1):
                word = tree.words[at]
                if word.start >= start or word.dep not in ("nsubj", "nsubjpass") or word.quoted:
                    continue
                joined = tree.kids(at, "conj")
                if joined:
                    return k, (at, *joined)
        return None

    def _read(self, number: int) -> None:
        """Bring in who a sentence names, then resolve its pronouns, each of which names somebody again."""
        tree = self._trees[number]
        self._candidates.append(
            list(candidates_of(number, tree, self._mentions.get(number, ()), self._known))
        )
        for at, word in enumerate(tree.words):
            if word.tag not in ("PRP", "PRP$") or word.quoted or word.lower not in PRONOUNS:
                continue
            pronoun = PRONOUNS[word.lower]
            if word.lower in ("i", "me", "my", "we", "us", "our", "myself", "ourselves"):
                continue
            found = self._best(number, word.start, at, pronoun)
            self._found[word.start] = found
            if found is not None:
                standing, said = standing_of(tree, at)
                again = replace(found, start=word.start, sentence=number, at=at, standing=standing, said=said)
                self._candidates[number].append(again)

    def _best(self, number: int, start: int, at: int | None, pronoun: Pronoun) -> Candidate | None:
        spoken_about = self._spoken_about(number, at)
        scores: dict[tuple[int, int], tuple[float, Candidate]] = {}
        for k in range(number, max(-1, number - _REACH - 1), -1):
            for candidate in self._candidates[k]:
                if candidate.start >= start:
                    continue
                score = self._score(candidate, number, at, pronoun, spoken_about)
                key = (candidate.entity, -1) if candidate.entity is not None else candidate.phrase
                if score is not None and (key not in scores or scores[key][0] < score):
                    scores[key] = score, candidate
        ranked = sorted(scores.values(), key=lambda pair: -pair[0])
        if not ranked or ranked[0][0] < _LEAST:
            return None
        if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _LEAD:
            self._alike.add(start)
            return None
        return ranked[0][1]

    def _score(
        self,
        candidate: Candidate,
        number: int,
        at: int | None,
        pronoun: Pronoun,
        spoken_about: set[int | None],
    ) -> float | None:
        """How well a candidate fits; None where it can't."""
        misfit = _misfit(candidate, pronoun)
        if misfit is None:
            return None
        off = number - candidate.sentence
        score = candidate.standing - misfit - _SENTENCE_OFF * off
        score -= _PARAGRAPH_OFF * (self._paragraphs[number] - self._paragraphs[candidate.sentence] > 0)
        if pronoun.gender and candidate.gender == pronoun.gender:
            score += _GENDER_SHOWN
        if candidate.said and off == 1:
            score += _SAID_BEFORE
        if candidate.entity is not None:
            score += _NAMED_OFTEN * min(_OFTEN, self._known.all[candidate.entity].count)
            if candidate.entity in spoken_about:
                score -= _SPOKEN_ABOUT
        elif off == 0 and at is not None and self._is_governed(number, at, candidate.at):
            score -= _SPOKEN_ABOUT
        return score

    def _spoken_about(self, number: int, at: int | None) -> set[int | None]:
        """The entities named in what the pronoun's own verb governs."""
        if at is None:
            return set()
        return {
            self._known.of_mention.get(m.span.start)
            for m in self._mentions.get(number, ())
            if not m.quoted and self._is_governed(number, at, m.head)
        } - {None}

    def _is_governed(self, number: int, pronoun: int, other: int) -> bool:
        """Whether a word stands in what is said by the subject `pronoun`, before its verb or behind."""
        tree = self._trees[number]
        word = tree.words[pronoun]
        verb = word.head
        if word.dep not in ("nsubj", "nsubjpass") or other == pronoun:
            return False
        if any(tree.words[k].text == ":" for k in range(other, pronoun)):
            return False
        if other in tree.subtree(verb):
            branch = next(k for k in [other, *tree.ancestors(other)] if tree.words[k].head == verb)
            return branch > pronoun or tree.words[branch].dep not in ("advcl", "prep", "npadvmod", "mark")
        speaks = is_saying(tree, verb)
        aside = tree.words[verb].dep == "parataxis"
        return speaks and aside and other < pronoun and other in tree.subtree(tree.words[verb].head)


def _misfit(candidate: Candidate, pronoun: Pronoun) -> float | None:
    """How far a candidate is from what a pronoun calls for; None where it can't be meant."""
    if pronoun.plural:
        return 0.0 if candidate.plural else _misfit_of_one(candidate)
    if candidate.plural:
        return None
    if pronoun.person:
        if candidate.kind != "person":
            return None
        return None if pronoun.gender and candidate.gender not in (pronoun.gender, None) else 0.0
    return None if candidate.kind == "person" else 0.5 * (candidate.kind == "text")


def _misfit_of_one(candidate: Candidate) -> float | None:
    """How far one is from "they": a body is near, somebody of no shown gender far."""
    if candidate.kind == "body":
        return _UNLIKE_NUMBER
    return _UNLIKE_ANIMACY if candidate.kind == "person" and candidate.gender is None else None
