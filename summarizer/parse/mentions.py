"""Every place where an article names somebody: by tags and entities, with capitals as a check."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.lexicon.first_names import is_first_name
from summarizer.lexicon.kinds import is_thing, names_a_group, names_a_person
from summarizer.lexicon.name_lists import BODY_WORDS, TITLES
from summarizer.lexicon.places import PLACES
from summarizer.names.name import NameParts, name_key, name_parts
from summarizer.parse.apposition import role_around
from summarizer.parse.words import ParsedSentence
from summarizer.text.span import Span

__all__ = ["Mention", "find_mentions", "is_body", "is_headline"]

_ANY_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_LOWER_WORD = re.compile(r"\b[a-z]{2,}\b")
# How long a line with nothing but capitals can be.
_HEADLINE_WORDS = 25
_HEADLINE_CHARS = 300
_HEADLINE_SHARE = 0.8
_TIMES = frozenset(("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL", "LANGUAGE"))
_BODIES = frozenset(("ORG", "FAC", "LAW", "WORK_OF_ART", "EVENT", "GPE", "LOC", "PRODUCT"))
_NAME_TAGS = frozenset(("NNP", "NNPS"))
# What a capital can hide where the engine takes a strange name for another word; no name is any other.
_OPEN_TAGS = frozenset(("NN", "NNS", "JJ", "FW", "VB", "VBP", "VBD", "VBN", "VBG", "XX"))
_PARTICLES = frozenset(
    [
        "van",
        "von",
        "der",
        "den",
        "de",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "du",
        "bin",
        "ibn",
        "bint",
        "al",
        "el",
        "ter",
        "ten",
        "do",
        "wa",
        "la",
        "le",
    ]
)
_JOINTS = frozenset(("and", "of", "for", "the", "in", "on", "to", "&"))
_HYPHENS = frozenset(("-", "–", "‑"))
_AND = frozenset(("and", "&"))
_OWNERS = frozenset(["of", "for"])
_SUFFIXES = frozenset(("jr", "jr.", "sr", "sr."))


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming: `span` with titles, `parts` taken apart.

    `sentence` is the number of its sentence, `first` and `last` its words there, `head` the one that the
    others depend on; `label` is the engine's kind of entity. `role` are the words that say what the person
    is, before the name ("Ukrainian president") or after it ("a two-time champion"), None without any.
    `possessive` where a genitive follows. `quoted` where it stands inside quotation marks.
    """

    span: Span
    parts: NameParts
    sentence: int
    first: int
    last: int
    head: int
    label: str
    role: str | None
    possessive: bool
    quoted: bool


def is_headline(line: str) -> bool:
    """Whether nearly all longer words of a line are capitalised, so that capitals show no names."""
    if len(line) > _HEADLINE_CHARS:
        return False
    words = [w for w in _ANY_WORD.findall(line) if len(w) > 3]
    if not 3 <= len(words) <= _HEADLINE_WORDS:
        return False
    return bool(sum(w[0].isupper() for w in words) >= _HEADLINE_SHARE * len(words))


def is_body(parts: NameParts) -> bool:
    """Whether a name's words say that it names a body, not a person."""
    if any(w.casefold() in BODY_WORDS and (len(w) > 3 or w.isupper()) for w in parts.words):
        return True
    return (
        len(parts.words) > 1
        and names_a_group(parts.words[-1].casefold())
        and not is_first_name(parts.words[0])
    )


def find_mentions(
    text: str, trees: Sequence[ParsedSentence], headlines: Sequence[bool]
) -> tuple[Mention, ...]:
    """The mentions of `text` in order; sentences that are `headlines` show none by their capitals."""
    small = frozenset(_LOWER_WORD.findall(text))
    sure = frozenset(
        w.text
        for tree in trees
        for k, w in enumerate(tree.words)
        if k and w.tag in _NAME_TAGS and tree.words[k - 1].pos != "PUNCT" and w.lower not in small
    )
    return tuple(
        mention
        for number, (tree, headline) in enumerate(zip(trees, headlines, strict=True))
        if not headline
        for mention in _Runs(text, number, tree, small, sure).mentions()
    )


class _Runs:
    """The names of one sentence."""

    def __init__(
        self, text: str, number: int, tree: ParsedSentence, small: frozenset[str], sure: frozenset[str]
    ) -> None:
        self.text = text
        self.number = number
        self.tree = tree
        self.words = tree.words
        self.small = small
        self.sure = sure

    def mentions(self) -> Iterator[Mention]:
        at = 0
        while at < len(self.words):
            if not self._names(at):
                at += 1
                continue
            last = self._end(at)
            for first, end in self._parted(at, last):
                yield self._mention(first, end)
            at = last + 1

    def _names(self, at: int) -> bool:
        """Whether a word is part of a name: its capital, and a tag or an entity that fits."""
        word = self.words[at]
        if word.masked or not word.text[:1].isupper() or word.entity in _TIMES:
            return False
        if word.tag in _NAME_TAGS:
            return not self._only_opens(at)
        if word.text in self.sure:
            return True
        if word.tag not in _OPEN_TAGS:
            return self._inside_a_person(at)
        return not self._opens(at) or self._names_though_it_opens(at)

    def _names_though_it_opens(self, at: int) -> bool:
        """Whether a word at the head of a sentence is a name that the engine tags as another word."""
        word = self.words[at]
        if word.entity and not word.tag.startswith("VB") and not is_thing(word.lemma):
            return not self._only_opens(at)
        return is_first_name(word.lower) and self._precedes_a_name(at)

    def _precedes_a_name(self, at: int) -> bool:
        after = self.words[at + 1 : at + 2]
        return bool(after) and after[0].text[:1].isupper() and after[0].tag in _NAME_TAGS

    def _inside_a_person(self, at: int) -> bool:
        """Whether a capital between two words of a person's name is part of it: "Truong My Lan"."""
        around = self.words[max(0, at - 1) : at + 2]
        return len(around) == 3 and all(w.entity == "PERSON" and w.text[:1].isupper() for w in around)

    def _opens(self, at: int) -> bool:
        return at == 0 or self.words[at - 1].pos in ("PUNCT", "SYM", "SPACE")

    def _only_opens(self, at: int) -> bool:
        """Whether the capital of a word only begins a sentence: it is a common word of this text."""
        word = self.words[at]
        if not self._opens(at) or word.lower not in self.small or word.lower in PLACES:
            return False
        follows = at + 1 < len(self.words) and self.words[at + 1].tag in _NAME_TAGS
        return not follows or not (word.entity or word.lower in TITLES or names_a_person(word.lower))

    def _end(self, at: int) -> int:
        """The last word of the run of names that begins at a word."""
        last = at
        while (after := self._next(at, last)) is not None:
            last = after
        return last

    def _next(self, first: int, last: int) -> int | None:
        """The next word of a name that goes on behind `last`, over what may stand inside a name."""
        k = last + 1
        if k >= len(self.words):
            return None
        if self._names(k):
            return k
        if k + 1 < len(self.words) and self.words[k].text == "," and self.words[k + 1].lower in _SUFFIXES:
            return k + 1
        steps = 0
        while k < len(self.words) and steps < 3 and self._joins(first, last, k):
            k += 1
            steps += 1
        if steps and k < len(self.words) and self.words[k].text[:1].isupper() and self._names(k):
            return k
        return None

    def _joins(self, first: int, last: int, k: int) -> bool:
        word = self.words[k]
        if word.text in _HYPHENS:
            return word.start == self.words[k - 1].end
        if word.lower in _PARTICLES and word.text.islower():
            return True
        if word.text == "&":
            return True
        if word.lower in _JOINTS and word.entity in _BODIES and word.entity == self.words[last].entity:
            return True
        if word.lower in _AND:
            return self._shares_a_head(last, k) or self._goes_on_with(first, k)
        return word.lower in (*_OWNERS, "the") and self._owns(first, last)

    def _shares_a_head(self, last: int, k: int) -> bool:
        """Whether "and" joins two names before one noun: "Devon and Cornwall Police"."""
        word = self.words[last]
        head = word.head
        if (
            word.dep not in ("nmod", "compound", "amod")
            or head <= k
            or not self.words[head].text[:1].isupper()
        ):
            return False
        return self.words[head].lower in BODY_WORDS or names_a_group(self.words[head].lower)

    def _goes_on_with(self, first: int, k: int) -> bool:
        """Whether "and" goes on with what a body is for: "Ministry of Health and Social Care"."""
        inside = self.words[first:k]
        if not any(w.lower in _OWNERS for w in inside) or k + 1 >= len(self.words):
            return False
        if not names_a_group(self.words[first].lower) and self.words[first].lower not in BODY_WORDS:
            return False
        more = self.words[k + 1 : k + 4]
        return not any(w.entity in ("PERSON", "GPE") or w.lower in BODY_WORDS for w in more[:2])

    def _owns(self, first: int, last: int) -> bool:
        """Whether a body's or an office's name goes on with "of": "Ministry of Defence"."""
        return (
            any(
                w.lower in BODY_WORDS
                or names_a_group(w.lower)
                or w.lower in ("secretary", "director", "chief", "voice")
                for w in self.words[max(first, last - 1) : last + 1]
            )
            or self.words[last].lower in _OWNERS
        )

    def _parted(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """The run, parted where a person's name follows a body's ("Daily Star Larisa Koch")."""
        begin = first
        for k in range(first + 1, last + 1):
            if self.words[k].entity != "PERSON" or self.words[k - 1].entity == "PERSON":
                continue
            name = k
            while name > begin and self._is_title(name - 1):
                name -= 1
            left = self.words[name - 1] if name > begin else None
            joins = left is None or left.text in _HYPHENS or left.lower in _JOINTS or left.lower in _PARTICLES
            if left is not None and left.entity in ("ORG", "GPE", "NORP", "FAC") and not joins:
                yield begin, name - 1
                begin = name
        yield begin, last

    def _is_title(self, at: int) -> bool:
        word, after = self.words[at], self.words[at + 1]
        low = word.lower.rstrip(".")
        if low in TITLES:
            return True
        return (
            names_a_person(low)
            and not is_first_name(low)
            and (not word.entity or word.entity != after.entity)
        )

    def _mention(self, first: int, last: int) -> Mention:
        name = first
        while name < last and self._is_title(name) and self.words[name + 1].lower not in _JOINTS:
            name += 1
        begin = first if self._is_known_title(first, name) else name
        span = Span.of(self.text, self.words[begin].start, self.words[last].end)
        inside = range(name, last + 1)
        head = next((k for k in reversed(inside) if self.words[k].head not in inside), last)
        follows = self.words[last + 1 : last + 2]
        return Mention(
            span=span,
            parts=_parts(span.text),
            sentence=self.number,
            first=begin,
            last=last,
            head=head,
            label=_label([self.words[k].entity for k in inside]),
            role=role_around(self.tree, first, name, last, head),
            possessive=bool(follows) and follows[0].tag == "POS",
            quoted=self.words[first].quoted,
        )

    def _is_known_title(self, first: int, name: int) -> bool:
        """Whether the words before a name are titles that name_parts takes off itself."""
        return all(self.words[k].lower.rstrip(".") in TITLES for k in range(first, name))


def _parts(name: str) -> NameParts:
    """A name taken apart; an office that goes on with "for …" is no title before a name."""
    parts = name_parts(name)
    if not parts.words or parts.words[0] not in _JOINTS:
        return parts
    words = tuple(name.split())
    return NameParts((), words, None, tuple(k for k in map(name_key, words) if k))


def _label(labels: list[str]) -> str:
    """The kind that most words of a name have."""
    known = [label for label in labels if label]
    return max(known, key=known.count) if known else ""
