"""A line in another wording, held against the article that it is from and against each that it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from summarizer.check.finding import CheckName, Finding
from summarizer.check.index import GRAMMAR_OF, ArticleIndex
from summarizer.check.items import ItemResult, check_each
from summarizer.check.keys import word_keys
from summarizer.check.statement import may_be_told, of_wording
from summarizer.check.words import is_strange
from summarizer.edit.introduced import introduced
from summarizer.edit.passages import sentence_before, sentence_behind, sentences_of
from summarizer.edit.voices import labelled, opens_pointing, speaker_of, tells_who
from summarizer.extract.extraction import Extraction, ProposedClaim
from summarizer.lexicon.pronouns import forms_of
from summarizer.merge.briefing import Claim, Denial, Figure, NewsLine
from summarizer.merge.news.lines import Desk, words_in
from summarizer.merge.news.quoted import leans_back, turns_next
from summarizer.merge.news.sentences import as_line
from summarizer.merge.news.standing import LONGEST_LINE
from summarizer.merge.news.topics import told_of
from summarizer.merge.speakers.forms import as_named_in, in_full
from summarizer.names.mentions import mentioned, same_speaker
from summarizer.names.name import PRONOUNS
from summarizer.text.plain import words_of
from summarizer.text.quotation_marks import quoted_stretches
from summarizer.text.span import Span, overlap
from summarizer.write.quoting import GAP, QuotedText, marks_hold

__all__ = ["Wording", "Wordings"]

_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
# A sentence within a quotation begins behind one of these and ends before one, or with the marks.
_SENTENCE_ENDS = frozenset(".!?…")
_MARKS = frozenset("“”\"'‘’")
_STOPS = " .,;:!?…"
_FEWEST = 4
_PERSONAL = forms_of("he", "she")
_NAME = re.compile(r"\b[A-Z][\w'’-]+")
_LIKE_MARKS = re.compile(r"['‘’]")
# What a check may set right of a wording: then it isn't the article's.
_WORDED: frozenset[CheckName] = frozenset({"statement", "cue"})


@dataclass(frozen=True, slots=True)
class Wording:
    """The line in the wording asked for; None with the reason where it isn't printed so."""

    line: NewsLine | None
    refused: str | None = None


@dataclass(frozen=True)
class Wordings:
    """Checks wordings of a briefing's lines; `indexes` are its articles, by their ids."""

    desk: Desk
    indexes: Mapping[str, ArticleIndex]

    def of(self, line: NewsLine, text: str, *, headed: bool = False) -> Wording:
        """The line with this text, where its article says so; it cites those outlets alone that do, too.

        `headed` says that it stands under the name of whoever says it, for whom "he" may stand.
        """
        text = as_line(text)
        if text == line.text:
            return Wording(line)
        index = self.indexes[line.article]
        if index.article.language != GRAMMAR_OF:
            return Wording(None, "Its article is in a language that can't be compared.")
        found = (
            self._cut(line, text, index)
            if _is_quotation(text)
            else self._told(line, text, index, headed=headed)
        )
        if found.line is None:
            return found
        if not found.line.claims:
            return Wording(None, "No claim stands in what is left of its words.")
        main = self.desk.claims[found.line.claims[0]]
        carried = self.desk.carriers(line.article, main, text)
        kept = self._only_shortens(line, text)
        able = (a for a in carried[1:] if a in line.carried_by and (kept or self._bears_out(found.line, a)))
        return Wording(replace(found.line, carried_by=(line.article, *able)))

    def _told(self, line: NewsLine, text: str, index: ArticleIndex, *, headed: bool) -> Wording:
        """The text on the line's words, on their sentences, or on these with a neighbour."""
        speaker = speaker_of(self.desk, line)
        names: list[str | None] = [*self._names(speaker, index)]
        told = self._as_named(index, in_full(text, names[0]) if headed and names else text)
        if problem := _form_problem(told) or (None if headed else self._pointing(told)):
            return Wording(None, problem)
        # What the outlet tells itself needs nobody's name.
        if not names or tells_who(self.desk, text, speaker):
            names.insert(0, None)
        places = (*_places(index, line.evidence), *introduced(index, told, line.evidence))
        results = {s: self._checked(index, s, told, names) for s in places}
        found = [result for result in results.values() if not isinstance(result, str)]
        if not found:
            return Wording(None, str(results[(sentences_of(index.article, line.evidence),)]))
        telling = [word_keys(word) for word in _WORD.findall(text)]

        def rank(result: ItemResult) -> tuple[int, int]:
            keys = word_keys(" ".join(span.text for span in result.evidence))
            return sum(bool(word & keys) for word in telling), -sum(map(len, result.evidence))

        best = max(found, key=rank)
        made = self._on(line, text, best.evidence)
        own = best.item.speaker is None
        return Wording(replace(made, speaker=None) if own else labelled(self.desk, made, speaker))

    def _pointing(self, text: str) -> str | None:
        """The "she" of a line that names nobody whom it could stand for, as a reason."""
        loose = sorted(self.desk.judged([text])[0].pronouns & _PERSONAL)
        words = {word.removesuffix("'s") for word in words_of(text)}
        families = (self.desk.called.family(s.id) for s in self.desk.briefing.speakers)
        named = {name.casefold() for name in families if name} & words
        genders = {self.desk.called.genders.get(name) for name in named}
        unknown = [word for word in loose if genders.isdisjoint({None, PRONOUNS[word].gender})]
        return f"It has “{unknown[0]}”, and doesn't say who that is." if unknown else None

    def _checked(
        self, index: ArticleIndex, spans: Sequence[Span], text: str, names: Sequence[str | None]
    ) -> ItemResult | str:
        """The check of the text on these words, said by one of these names; None is the outlet's own voice.

        Where none holds, what is wrong with it.
        """
        words = GAP.join(span.text for span in spans)
        if is_strange(text, f"{_near(index, spans)} {' '.join(filter(None, names))} {self._names_in(index)}"):
            return "It has words that neither its sentences nor their neighbours have."
        if not marks_hold(text, words):
            return "It puts words in quotation marks that don't stand so in its sentences."
        places = tuple(spans) if len(spans) > 1 else ()
        reason = ""
        for name in names:
            item = ProposedClaim(words, name, text, places, speaker_kind=None if name else "outlet")
            result = check_each(index, Extraction(index.article.id, "llm", claims=(item,)))[0]
            wrong = [f for f in result.findings if _is_wrong(f)]
            if not wrong and _is_voice(result, name):
                return result
            reason = reason or (of_wording(wrong[0].message) if wrong else "Somebody else says it.")
        return reason

    def _cut(self, line: NewsLine, text: str, index: ArticleIndex) -> Wording:
        """Whole sentences of a quotation, letter by letter, as far as nothing that turns them is cut off."""
        inner = text[1:-1].rstrip(_STOPS)
        place = _quoted_at(index, inner, sentences_of(index.article, line.evidence))
        if place is None:
            return Wording(None, "It isn't, letter by letter, whole sentences of the quotation.")
        if leans_back(inner) or turns_next(index.article.text, place.end):
            return Wording(None, "What is cut off turns the words.")
        speaker = speaker_of(self.desk, line)
        for name in self._names(speaker, index):
            item = ProposedClaim(place.text, name, None, (place,), wording="direct")
            result = check_each(index, Extraction(index.article.id, "llm", claims=(item,)))[0]
            if result.verdict != "rejected" and result.evidence == (place,):
                made = replace(self._on(line, f"“{inner}”", (place,)), speaker=line.speaker)
                return Wording(labelled(self.desk, made, speaker))
        return Wording(None, "What is cut off turns the words, or they aren't the speaker's.")

    def _on(self, line: NewsLine, text: str, evidence: tuple[Span, ...]) -> NewsLine:
        """The line with this text on these words, and the items that stand in them."""

        def kept(kind: str) -> tuple[str, ...]:
            items: tuple[str, ...] = getattr(line, kind)
            return tuple(item for item in items if self._stands_in(kind, item, line.article, evidence))

        return replace(
            line,
            text=text,
            evidence=evidence,
            claims=kept("claims"),
            figures=kept("figures"),
            denials=tuple(dict.fromkeys((*kept("denials"), *self._denied_within(line.article, evidence)))),
        )

    def _denied_within(self, article: str, evidence: Sequence[Span]) -> Iterator[str]:
        """The denials of which all words stand in these."""
        for denial in self.desk.briefing.denials:
            places = (r.evidence for r in denial.reports if r.article == article)
            if any(all(any(own.contains(s) for own in evidence) for s in spans) for spans in places):
                yield denial.id

    def _stands_in(self, kind: str, item: str, article: str, evidence: Sequence[Span]) -> bool:
        places = (r.evidence for r in self._items[kind][item].reports if r.article == article)
        return any(overlap(spans, evidence) for spans in places)

    @cached_property
    def _items(self) -> Mapping[str, Mapping[str, Claim | Figure | Denial]]:
        briefing = self.desk.briefing
        return {
            "claims": {item.id: item for item in briefing.claims},
            "figures": {item.id: item for item in briefing.figures},
            "denials": {item.id: item for item in briefing.denials},
        }

    def _names(self, speaker: str | None, index: ArticleIndex) -> tuple[str, ...]:
        """The names under which an article has a speaker; none of an outlet in its own voice."""
        if speaker is None or speaker in self.desk.outlets:
            return ()
        known = self.desk.briefing.speaker(speaker)
        names = tuple(dict.fromkeys((known.name, *known.aliases)))
        return tuple(n for n in names if mentioned(n, index.article.text)) or names

    def _names_in(self, index: ArticleIndex) -> str:
        """The names of an article and of all speakers, with which "he" may be told."""
        people = (name for s in self.desk.briefing.speakers for name in (s.name, *s.aliases))
        return " ".join((*people, *_NAME.findall(index.article.text)))

    def _only_shortens(self, line: NewsLine, text: str) -> bool:
        """Whether a wording has no word that tells more than the line did, or who says it."""
        speaker = speaker_of(self.desk, line)
        known = self.desk.briefing.speaker(speaker) if speaker else None
        names = " ".join((known.name, *known.aliases)) if known else ""
        return not _is_quotation(text) and told_of(text, f"{line.text} {names}") == 1

    def _bears_out(self, line: NewsLine, article: str) -> bool:
        """Whether an outlet's own words for the claim of a line tell the line, too."""
        index = self.indexes[article]
        if index.article.language != GRAMMAR_OF:
            return False
        reports = [r for r in self.desk.claims[line.claims[0]].reports if r.article == article]
        if _is_quotation(line.text):
            within = (sentences_of(index.article, r.evidence) for r in reports)
            return any(_quoted_at(index, line.text[1:-1], place) is not None for place in within)
        speaker = speaker_of(self.desk, line)
        name = next(iter(self._names(speaker, index)), None)
        told = self._as_named(index, line.text)
        return any(may_be_told(index, told, r.evidence, name) for r in reports)

    def _as_named(self, index: ArticleIndex, text: str) -> str:
        return as_named_in(index.article.text, text, self.desk.briefing.speakers)


def _is_quotation(text: str) -> bool:
    """Whether a line is one stretch in quotation marks."""
    marks = [q for q in quoted_stretches(text) if q.depth == 0]
    return len(marks) == 1 and marks[0].closed and len(marks[0].outer) >= len(text.rstrip(_STOPS))


def _is_wrong(finding: Finding) -> bool:
    """Whether a wording fails a check, or the article's own words would stand in for it."""
    return finding.outcome == "fails" or (finding.check in _WORDED and finding.correction is not None)


def _is_voice(result: ItemResult, name: str | None) -> bool:
    """Whether whom the article ties the words to is whoever has this name; None is the outlet's voice."""
    found = result.speaker
    if name is None or found is None:
        own = result.tie is not None and result.tie.speaker_kind == "outlet"
        return name is None and (found is None or own)
    return found == name or same_speaker(found, name)


def _form_problem(text: str) -> str | None:
    """What is wrong with a line whatever it tells: its length, a word that points back first, its marks.

    Whether a reader understands it, who worded it knows better than a rule.
    """
    if not _FEWEST <= words_in(text) <= LONGEST_LINE:
        return "It has too few or too many words."
    if opens_pointing(text):
        return f"It opens with “{text.split(maxsplit=1)[0]}”, which stands for something told before."
    marks = (text.count("“") == text.count("”"), text.count('"') % 2 == 0, text.count("(") == text.count(")"))
    if not all(marks):
        return "Its quotation marks or brackets don't close."
    quoted = [q.outer for q in quoted_stretches(text) if q.depth == 0]
    if any(not text[a.end : b.start].strip(_STOPS) for a, b in pairwise(quoted)):
        return "Two quotations stand side by side in it."
    return None


def _quoted_at(index: ArticleIndex, inner: str, within: Span) -> Span | None:
    """Where whole sentences of a quotation stand within a place; None where they don't, letter by letter."""
    text = index.article.text
    start = _find(text, inner.rstrip(_STOPS), within)
    if start is None:
        return None
    place = Span.of(text, start, start + len(inner.rstrip(_STOPS)))
    before, behind = text[: place.start].rstrip(), text[place.end :].lstrip()
    opens = before[-1:] in _SENTENCE_ENDS | _MARKS
    closes = behind[:1] in _SENTENCE_ENDS | _MARKS or behind[1:2] in _MARKS
    return place if opens and closes and QuotedText(text).inside((place,)) is not None else None


def _find(text: str, words: str, within: Span) -> int | None:
    """Where words stand within a place, curly and straight marks and white space alike."""
    pattern = r"\s+".join(_LIKE_MARKS.sub(r"['‘’]", re.escape(word)) for word in words.split())
    found = re.compile(pattern).search(text, within.start, within.end) if pattern else None
    return found and found.start()


def _places(index: ArticleIndex, evidence: tuple[Span, ...]) -> Iterator[tuple[Span, ...]]:
    """The words, the sentences of each piece, of all, and these with the sentence before or behind."""
    article = index.article
    whole = sentences_of(article, evidence)
    yield evidence
    for piece in evidence:
        yield (sentences_of(article, (piece,)),)
    yield (whole,)
    if before := sentence_before(article, whole):
        yield (Span.of(article.text, before.start, whole.end),)
    if behind := sentence_behind(article, whole):
        yield (Span.of(article.text, whole.start, behind.end),)


def _near(index: ArticleIndex, spans: Sequence[Span]) -> str:
    """The sentences of words and their neighbours."""
    place = sentences_of(index.article, spans)
    before, behind = sentence_before(index.article, place), sentence_behind(index.article, place)
    return " ".join(s.text for s in (before, place, behind) if s)
