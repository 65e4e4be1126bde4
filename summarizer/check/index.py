"""What the check looks up in an article, built once and shared by all its items."""

from __future__ import annotations

import bisect
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from summarizer.check.keys import name_key, word_keys
from summarizer.check.namesakes import is_called, is_family
from summarizer.check.words import numbers
from summarizer.extract.extraction import ProposedDenial, ProposedFigure
from summarizer.extract.rules.attribution import Attribution
from summarizer.extract.rules.testimony import Testimony
from summarizer.lexicon.places import place_of
from summarizer.names.mentions import mentions, name_form, same_speaker
from summarizer.parse.speakers import SpeakerIndex
from summarizer.quantities import Quantity, zeros
from summarizer.read.article import Article
from summarizer.text.normalise import FoldedText, fold, fold_words
from summarizer.text.span import Span, overlap

__all__ = ["GRAMMAR_OF", "ArticleIndex", "Token", "tokens"]

GRAMMAR_OF = "en"
"""The language whose sentences the check takes apart."""

# What stands behind a colon begins at most so many characters after its sentence: white space and a mark.
_NEAR = 8
# A denial's clause is shorter than this, in characters.
_LONGEST_DENIAL = 1000
_TOKEN = re.compile(r"[^\W_]+(?:[.,:/'-][^\W_]+)*%?|[^\s]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or punctuation mark of a folded text, at `[start, end)` of it."""

    text: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it holds a letter or digit."""
        return self.text[0].isalnum()


def tokens(folded: str) -> list[Token]:
    """The tokens of a folded text; "1,265", "don't" and "A-B" are one each."""
    return [Token(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(folded)]


class ArticleIndex:
    """Lookups into one article; each is made on first use, in time linear in the article's length.

    `trusted` is whether the model has earned it that guesses of the rules give way to its items.
    """

    def __init__(self, testimony: Testimony, *, trusted: bool = False) -> None:
        self.testimony = testimony
        self.trusted = trusted
        self.reading = testimony.reading
        self.article: Article = testimony.reading.article
        self._named: dict[str, bool] = {}
        self._printed: dict[str, bool] = {}

    @cached_property
    def folded(self) -> FoldedText:
        """The article's text under the one normalisation."""
        return fold(self.article.text)

    @cached_property
    def words(self) -> str:
        """The article's text in small letters, for looking words up."""
        return fold_words(self.article.text).casefold()

    @cached_property
    def reporting(self) -> str:
        """The article's text with its furniture blanked out; offsets are the same."""
        text, pieces, at = self.article.text, [], 0
        for span in sorted(self.article.furniture, key=lambda span: span.start):
            start = max(at, span.start)
            pieces += [text[at:start], re.sub(r"\S", " ", text[start : span.end])]
            at = max(at, span.end)
        return "".join((*pieces, text[at:]))

    @cached_property
    def _folded_reporting(self) -> str:
        return fold_words(self.reporting)

    @cached_property
    def numbers(self) -> Counter[str]:
        """Every number that is reported, by its value."""
        return numbers(self.reporting)

    @cached_property
    def keys(self) -> frozenset[str]:
        """What all words of the article are compared by."""
        return word_keys(self.article.text)

    @cached_property
    def places(self) -> frozenset[str]:
        """The countries that the article names, in whatever form: "U.S.", "American"."""
        words = re.findall(r"[A-Z][\w.’'-]*(?: [A-Z][\w.]*)?", self.reporting)
        forms = {form for word in words for form in (word, word.split()[0], word.rstrip("."))}
        return frozenset(place for form in forms if (place := place_of(form)) is not None)

    @cached_property
    def only_verbs(self) -> frozenset[str]:
        """The words that the article uses as verbs and as nothing else."""
        words = [word for sentence in self.reading.sentences for word in sentence.tree.words]
        return frozenset(w.lower for w in words if w.pos == "VERB") - {
            w.lower for w in words if w.pos != "VERB"
        }

    @cached_property
    def tokens(self) -> list[Token]:
        """The tokens of the folded text."""
        return tokens(self.folded.text)

    @cached_property
    def token_places(self) -> dict[str, list[int]]:
        """For each word, lower case, the indexes into `tokens` where it stands."""
        places: dict[str, list[int]] = defaultdict(list)
        for i, token in enumerate(self.tokens):
            if token.is_word:
                places[token.text.casefold()].append(i)
        return dict(places)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [span.start for span in self.article.sentences]

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [span.start for span in self.article.paragraphs]

    @cached_property
    def _reporting_starts(self) -> list[int]:
        """Where the paragraphs begin that are no furniture."""
        return [span.start for span in self.article.paragraphs if not self.article.is_furniture(span)]

    def span(self, start: int, end: int) -> Span:
        """The span of the article behind `[start, end)` of the folded text."""
        return Span.of(self.article.text, *self.folded.source_interval(start, end))

    def sentences_of(self, span: Span) -> tuple[Span, ...]:
        """The sentences that share a character with `span`, in order."""
        return _touched(self.article.sentences, self._sentence_starts, span)

    def paragraphs_of(self, span: Span) -> tuple[Span, ...]:
        """The paragraphs that share a character with `span`, in order."""
        return _touched(self.article.paragraphs, self._paragraph_starts, span)

    def around(self, span: Span) -> Span:
        """From the start of the first sentence that `span` touches to the end of the last."""
        touched = self.sentences_of(span)
        if not touched:
            return span
        return Span.of(self.article.text, min(span.start, touched[0].start), max(span.end, touched[-1].end))

    def before(self, span: Span, paragraphs: int) -> str:
        """What is reported from the start of the paragraph `paragraphs` before that of `span` up to it."""
        at = bisect.bisect_right(self._reporting_starts, span.start) - 1
        if at < 0:
            return self.reporting[: span.start]
        return self.reporting[self._reporting_starts[max(0, at - paragraphs)] : span.start]

    @property
    def abroad(self) -> bool:
        """Whether the article is in another language than the one whose sentences are taken apart."""
        return self.article.language != GRAMMAR_OF

    def names(self, name: str) -> bool:
        """Whether the article mentions `name` outside furniture, in full or by the word that names."""
        if self.abroad:
            return fold_words(name).casefold() in self._folded_reporting.casefold()
        if name not in self._named:
            plain = any(not self.article.is_furniture(place) for place in self._places_of(name))
            self._named[name] = plain or bool(mentions(name, self._folded_reporting))
        return self._named[name]

    def prints(self, name: str) -> bool:
        """Whether the text holds `name` as given, case aside, or the word that names it."""
        if self.abroad:
            return fold_words(name).casefold() in self.folded.text.casefold()
        if name not in self._printed:
            plain = next(self._places_of(name), None) is not None
            self._printed[name] = plain or bool(mentions(name, self.folded.text))
        return self._printed[name]

    def _places_of(self, name: str) -> Iterator[Span]:
        """Where the words of `name` stand in a row, case aside."""
        wanted = [token.text.casefold() for token in tokens(fold_words(name))]
        words = [(len(self.token_places.get(w, ())), i) for i, w in enumerate(wanted) if w[0].isalnum()]
        _, rarest = min(words, default=(0, 0))
        for at in self.token_places.get(wanted[rarest], ()) if words else ():
            row = self.tokens[max(0, at - rarest) : at - rarest + len(wanted)]
            if [token.text.casefold() for token in row] == wanted:
                yield self.span(row[0].start, row[-1].end)

    def strange_words(self, name: str) -> tuple[str, ...]:
        """The words of `name`, titles aside, that the article never prints."""
        return tuple(
            w for w in name_form(name).words if w.casefold() not in self.token_places and not self.names(w)
        )

    def mention(self, name: str, inside: Span, but: tuple[Span, ...]) -> Span | None:
        """The first mention of `name` in the article's `inside` that isn't in `but`."""
        folded = fold(inside.text)
        for start, end in mentions(name, folded.text):
            first, last = folded.source_interval(start, end)
            found = Span.of(self.article.text, inside.start + first, inside.start + last)
            if not any(found.overlaps(span) for span in but):
                return found
        return None

    @cached_property
    def speakers(self) -> SpeakerIndex:
        """Everybody the article names, and whom each mention stands for."""
        return self.reading.speakers

    def one_speaker(self, left: str, right: str) -> bool:
        """Whether two forms name the same speaker here: "Reyes" is the first Reyes named, not his sister."""
        if not same_speaker(left, right):
            return is_called(left, right) or is_called(right, left) or is_family(left, right)
        a, b = name_form(left), name_form(right)
        if (
            not (a.proper and b.proper)
            or bool(a.given) == bool(b.given)
            or a.head.casefold() != b.head.casefold()
        ):
            return True
        short, full = (left, right) if b.given else (right, left)
        namesakes = {
            s.name for s in self.speakers.speakers if name_form(s.name).given and same_speaker(s.name, short)
        }
        return len(namesakes) < 2 or same_speaker(next(n for n in self._in_order if n in namesakes), full)

    def also_named(self, keys: frozenset[str]) -> frozenset[str]:
        """The keys of names with those of the same people's other names: "Ada" and "Holm" of one Ada Holm."""
        return keys.union(*(self._named_together.get(key, ()) for key in keys))

    @cached_property
    def _named_together(self) -> dict[str, frozenset[str]]:
        """For each word of a person's name that nobody else here bears, all words of that name."""
        found: dict[str, set[frozenset[str]]] = defaultdict(set)
        for speaker in self.speakers.speakers:
            form = name_form(speaker.name)
            if speaker.kind == "person" and form.proper and form.given:
                whole = frozenset(name_key(word) for word in (*form.given, form.head))
                for word in whole:
                    found[word].add(whole)
        return {word: next(iter(names)) for word, names in found.items() if len(names) == 1}

    def is_person(self, family: str) -> bool:
        """Whether the article has a person with that family name, given in small letters."""
        return family in self._families

    def is_named(self, word: str) -> bool:
        """Whether a word is part of the name of somebody whom the article lets speak or tells of."""
        return word.casefold() in self._name_words

    @cached_property
    def _name_words(self) -> frozenset[str]:
        people = (
            s.name for s in self.speakers.speakers if s.kind in ("person", "organisation", "government")
        )
        return frozenset(word.casefold() for name in people for word in name.split())

    @cached_property
    def _families(self) -> frozenset[str]:
        people = (s.name for s in self.speakers.speakers if s.kind == "person")
        return frozenset(name_key(name_form(name).head) for name in people)

    @cached_property
    def _in_order(self) -> tuple[str, ...]:
        return tuple(speaker.name for speaker in self.speakers.speakers)

    @cached_property
    def attributions(self) -> tuple[Attribution, ...]:
        """Every attribution the rules see, by the start of its content."""
        return tuple(sorted(self.testimony.attributions, key=lambda a: a.start))

    @cached_property
    def _attribution_starts(self) -> list[int]:
        return [a.start for a in self.attributions]

    @cached_property
    def _longest_attribution(self) -> int:
        return max((a.end - a.start for a in self.attributions), default=0)

    def attributions_of(self, spans: tuple[Span, ...], min_share: float) -> tuple[Attribution, ...]:
        """The attributions whose content holds at least `min_share` of `spans`, the best fitting first.

        Of two that fit alike the tighter one comes first: what a man says that others say is his.
        """
        size = sum(len(span) for span in spans)
        first = bisect.bisect_left(self._attribution_starts, spans[0].start - self._longest_attribution)
        last = bisect.bisect_left(self._attribution_starts, spans[-1].end)
        held: list[tuple[float, int, Attribution]] = []
        for at, attribution in enumerate(self.attributions[first:last]):
            shared = overlap(attribution.content, spans)
            if shared >= min_share * size:
                content = sum(len(span) for span in attribution.content)
                held.append((-shared / (size + content - shared), at, attribution))
        return tuple(attribution for *_, attribution in sorted(held, key=lambda fit: fit[:2]))

    def attributions_near(self, spans: tuple[Span, ...]) -> tuple[Attribution, ...]:
        """The attributions whose content begins at most a sentence away from `spans`, in order."""
        whole = self.around(Span.of(self.article.text, spans[0].start, spans[-1].end))
        first = bisect.bisect_left(self._attribution_starts, whole.start - self._longest_attribution)
        last = bisect.bisect_left(self._attribution_starts, whole.end + _NEAR)
        return self.attributions[first:last]

    def attributions_inside(self, spans: tuple[Span, ...]) -> tuple[Attribution, ...]:
        """The attributions with source and content in `spans`, less those inside another one's content."""
        first = bisect.bisect_left(self._attribution_starts, spans[0].start)
        last = bisect.bisect_left(self._attribution_starts, spans[-1].end)
        held = [
            a
            for a in self.attributions[first:last]
            if a.source is not None and all(any(s.contains(p) for s in spans) for p in (a.source, *a.content))
        ]
        return tuple(
            a
            for a in held
            if not any(b is not a and overlap(b.content, a.content) >= a.end - a.start for b in held)
        )

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """Every quotation of somebody's words, marks included; titles and scare quotes are none."""
        return tuple(q.outer for q in self.testimony.quotations if q.kind == "speech")

    @cached_property
    def figures(self) -> tuple[ProposedFigure, ...]:
        """The figures the rules see."""
        return self.testimony.figures

    @cached_property
    def denials(self) -> tuple[ProposedDenial, ...]:
        """The denials the rules see, by place."""
        return self.testimony.denials

    @cached_property
    def _denial_starts(self) -> list[int]:
        return [denial.spans[0].start for denial in self.denials]

    def denials_on(self, spans: tuple[Span, ...]) -> tuple[ProposedDenial, ...]:
        """The denials the rules see that share a character with `spans`."""
        last = bisect.bisect_left(self._denial_starts, spans[-1].end)
        first = bisect.bisect_left(self._denial_starts, spans[0].start - _LONGEST_DENIAL)
        return tuple(d for d in self.denials[first:last] if overlap(d.spans, spans))

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Every number phrase of the article, in order."""
        return self.reading.quantities

    @cached_property
    def _quantity_starts(self) -> list[int]:
        return [quantity.number.start for quantity in self.quantities]

    @cached_property
    def _zeros(self) -> tuple[Quantity, ...]:
        return zeros(self.article.text)

    def zeros_in(self, span: Span) -> tuple[Quantity, ...]:
        """The places inside `span` that say that nobody came to harm."""
        return tuple(zero for zero in self._zeros if span.contains(zero.number))

    def quantities_in(self, span: Span) -> tuple[Quantity, ...]:
        """The number phrases whose number starts inside `span`."""
        first = bisect.bisect_left(self._quantity_starts, span.start)
        return self.quantities[first : bisect.bisect_left(self._quantity_starts, span.end)]

    @cached_property
    def quoted(self) -> tuple[Span, ...]:
        """Every outermost stretch in quotation marks, marks included, in order."""
        return tuple(quoted.outer for quoted in self.reading.quotations)

    @cached_property
    def _quoted_starts(self) -> list[int]:
        return [span.start for span in self.quoted]

    def quoted_near(self, span: Span) -> tuple[Span, ...]:
        """The quoted stretches that share a character with `span`."""
        return _touched(self.quoted, self._quoted_starts, span)


def _touched(spans: tuple[Span, ...], starts: list[int], span: Span) -> tuple[Span, ...]:
    first = max(0, bisect.bisect_right(starts, span.start) - 1)
    last = bisect.bisect_left(starts, span.end)
    return tuple(s for s in spans[first:last] if s.overlaps(span))
