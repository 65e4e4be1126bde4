"""The sentences that a model makes of statements it has read, held against each article that they rest on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from summarizer.check.further import Further, further_claims
from summarizer.check.keys import word_keys
from summarizer.check.reports import CheckedExtraction, ClaimReport, Trust
from summarizer.extract.extraction import Importance, ProposedClaim
from summarizer.extract.match_wire import Told
from summarizer.extract.rules.testimony import testify
from summarizer.extract.statements import Statement
from summarizer.lexicon.load import word_set
from summarizer.merge.told import Composed
from summarizer.merge.undecided import Stated
from summarizer.read.article import Article
from summarizer.text.span import Span
from summarizer.write.quoting import GAP, marks_hold

__all__ = ["Borne", "Kept", "borne_out", "narrowed"]

# The words of a text that tell something: names, numbers, and what isn't short.
_TELLING = re.compile(r"\d[\d.,]*|[A-Z][\w'’-]*|\b[^\W\d_]{4,}(?:['’-][^\W\d_]+)*")
_STOP = word_set("notions", "stop_words")
_NUMBER = re.compile(r"\d[\d.,]*")
_WORD = re.compile(r"\w+")
# Words have at least this share of the sentence's telling ones, or it is told elsewhere.
_COVERED = 0.34
# A part of the words is taken where it is so much shorter, and no torso.
_NARROWER, _FEWEST = 0.7, 3
# What a model says tells a sentence may be a title with a name.
_FEWEST_TOLD = 2
_TURNED = re.compile(
    r"\b(?:not|no|never|nobody|none|without|would|will|may|might|could|should|must|if)\b|n['’]t\b",
    re.IGNORECASE,
)
# So many letters of a word are among its keys.
_ROOT = 5
# A bracket or a quotation that is open is closed where its end stands so near.
_BRACKETS = (("(", ")"), ("[", "]"), ("“", "”"))
_NEAR = 3
_MARKS: tuple[Importance, ...] = ("news", "detail", "background", "opinion")


@dataclass(frozen=True, slots=True)
class Borne:
    """A sentence in one article: its report there, and the statement that the model took it from, as shown.

    Where it isn't `certain`, the words leave room, or stand in the report themselves. `covered` counts the
    sentence's telling words that they have; `words` are those of the statement that tell the sentence, empty
    where that isn't known.
    """

    sentence: str
    report: ClaimReport
    shown: Statement
    certain: bool
    covered: int
    own: tuple[Stated, ...]
    words: str = ""

    @property
    def stands(self) -> bool:
        """Whether the article's words have half of what the statement's do of the sentence, and not one word.

        A statement may tell more than its evidence: what it adds is told elsewhere in the article.
        """
        words = _telling(self.words)
        wanted = frozenset().union(*map(_keys, _telling(self.sentence)))
        shared = [word for word in words if _keys(word) & wanted]
        told = [word for word in shared if word.islower()]
        keys = _keys(GAP.join(span.text for span in self.report.evidence))
        if not told:  # names, for which the article may have "he"
            return not shared or any(_keys(word) & keys for word in shared)
        found = sum(bool(_keys(word) & keys) for word in told)
        return found == len(told) or (found > 1 and 2 * found >= len(told))

    @property
    def worth(self) -> tuple[bool, int, int]:
        """Certain ones before others, those that cover most first, on the fewest words."""
        return self.certain, self.covered, -sum(map(len, self.report.evidence))


@dataclass(frozen=True, slots=True)
class Kept:
    """A sentence with what bears it out, one for each article; nothing where no article does."""

    words: str
    borne: tuple[Borne, ...]


@dataclass(frozen=True, slots=True)
class _Try:
    """A sentence, by its number, on words of one article, which have `covered` of its telling words.

    `own` are the statements that the words are from.
    """

    said: int
    item: ProposedClaim
    spans: tuple[Span, ...]
    covered: int
    own: tuple[Stated, ...]


def borne_out(
    articles: Sequence[Article],
    extractions: Sequence[CheckedExtraction],
    stated: Sequence[Stated],
    told: Sequence[Told],
    leading: int = 0,
) -> tuple[tuple[Borne, ...], ...]:
    """For each of `told`, whose numbers are places in `stated` from 1, what bears it out, in their order.

    Each article must do so by itself, in the words of one of its own statements, the shortest that hold all
    that it has; the first `leading` sentences may rest on several of its statements together.
    """
    trust = sum((e.article.trust for e in extractions), Trust())
    found: list[list[Borne]] = [[] for _ in told]
    for article, extraction in zip(articles, extractions, strict=True):
        tries = [
            t
            for n, sentence in enumerate(told)
            for t in _tries(n, sentence, article.text, _own(sentence, stated, extraction.article.id))
            if n < leading or len(t.own) == 1
        ]
        for said, borne in _best(_holding(article, extraction, tries, trust)):
            found[said].append(borne)
    return tuple(_in_order(sentence, stated, on) for sentence, on in zip(told, found, strict=True))


def _in_order(sentence: Told, stated: Sequence[Stated], found: Sequence[Borne]) -> tuple[Borne, ...]:
    """What bears a sentence out, as the model named the statements; several together stand at their first."""
    place = {id(stated[n - 1]): at for at, n in enumerate(sentence.numbers)}
    return tuple(sorted(found, key=lambda b: (place[id(b.own[0])], -len(b.own))))


def _holding(
    article: Article, extraction: CheckedExtraction, tries: Sequence[_Try], trust: Trust
) -> Iterator[tuple[_Try, Further]]:
    """The tries whose words may tell their sentence, with what came of it.

    Who says it is somebody who says something in the article already.
    """
    if not tries:
        return
    testimony = testify(replace(article, id=extraction.article.id))
    voices = {claim.speaker for claim in extraction.claims}
    for tried, further in zip(tries, further_claims(testimony, [t.item for t in tries], trust), strict=True):
        if further and further.report.speaker in voices and _rests_on(further.report.evidence, tried.spans):
            yield tried, further


def _best(held: Iterable[tuple[_Try, Further]]) -> Iterator[tuple[int, Borne]]:
    """For each sentence and statement the report that has it so, on the fewest words that cover most."""
    found: dict[tuple[int, tuple[int, ...]], tuple[bool, Borne]] = {}
    for tried, further in held:
        words = tried.item.statement or ""
        borne = Borne(words, further.report, _shown(tried.own), further.certain, tried.covered, tried.own)
        has_it = further.report.statement == words
        place = tried.said, tuple(map(id, tried.own))
        if place not in found or (has_it, borne.worth) > (found[place][0], found[place][1].worth):
            found[place] = has_it, borne
    for (said, _), (_, borne) in found.items():
        yield said, borne


def _shown(own: Sequence[Stated]) -> Statement:
    """The statements as one, as a model is asked about them."""
    return replace(own[0].statement, words=" ".join(s.statement.words for s in own))


def narrowed(
    articles: Sequence[Article], extractions: Sequence[CheckedExtraction], kept: Sequence[Kept]
) -> tuple[Composed | None, ...]:
    """The sentences, each on the words of the articles that the model says tell it, where these hold alone.

    None for those that no article bears out.
    """
    trust = sum((e.article.trust for e in extractions), Trust())
    reports = [{b.report.article: b.report for b in one.borne} for one in kept]
    for article, extraction in zip(articles, extractions, strict=True):
        name = extraction.article.id
        tries = [
            tried
            for n, one in enumerate(kept)
            for borne in one.borne
            if borne.report.article == name and (tried := _narrower(n, one.words, article.text, borne))
        ]
        for tried, further in _holding(article, extraction, tries, trust):
            known, words = reports[tried.said][name], kept[tried.said].words
            lost = known.statement == words != further.report.statement
            if further.report.speaker == known.speaker and not lost:
                reports[tried.said][name] = further.report
    return tuple(
        Composed(one.words, tuple(on.values())) if on else None for one, on in zip(kept, reports, strict=True)
    )


def _narrower(number: int, sentence: str, text: str, borne: Borne) -> _Try | None:
    """The sentence on the words of its evidence that a model says tell it; None where that is all of them."""
    wanted = [_root(word) for word in _telling(borne.words)]
    if not wanted or _plain(borne.words) not in _plain(borne.shown.words):
        return None
    whole = borne.own[0].report if len(borne.own) == 1 else borne.report
    evidence = whole.evidence
    found = [_window(text, (span,), wanted, _FEWEST_TOLD) or span for span in evidence]
    window = max(found, key=lambda w: (sum(bool(k & _keys(w.text)) for k in wanted), -len(w)), default=None)
    if window is None:
        return None
    wider = all(window.contains(span) for span in borne.report.evidence)
    if wider or not marks_hold(sentence, window.text):
        return None
    return _Try(number, _item(sentence, window.text, borne.own), (window,), borne.covered, borne.own)


def _plain(words: str) -> str:
    return " ".join(_WORD.findall(words)).casefold()


def _rests_on(evidence: Sequence[Span], spans: Sequence[Span]) -> bool:
    """Whether a report's evidence is these words, with what governs them perhaps."""
    return all(any(span.contains(part) for span in evidence) for part in spans)


def _own(sentence: Told, stated: Sequence[Stated], article: str) -> list[Stated]:
    return [s for n in sentence.numbers if (s := stated[n - 1]).report.article == article]


def _tries(number: int, sentence: Told, text: str, own: Sequence[Stated]) -> Iterator[_Try]:
    """The sentence on each of an article's own statements, on their clauses, and on all of them together."""
    if not sentence.text:
        return
    telling = [_keys(word) for word in _telling(sentence.text)]
    # What turns the words or makes them a plan may stand outside a part of them.
    turned = _TURNED.search(sentence.text) is not None
    places: dict[tuple[Span, ...], tuple[Stated, ...]] = {}
    for one in own:
        for spans in (one.report.evidence, *(e.evidence for e in one.report.excerpts)):
            places.setdefault(spans, (one,))
            if not turned and (window := _window(text, spans, telling)) is not None:
                places.setdefault((window,), (one,))
    if len(own) > 1:
        places.setdefault(_together(s.report for s in own), tuple(own))
    for spans, known in places.items():
        words = GAP.join(span.text for span in spans)
        keys = _keys(words)
        covered = sum(bool(word & keys) for word in telling)
        whole = spans == known[0].report.evidence
        if (whole or _is_about(sentence.text, words, known)) and marks_hold(sentence.text, words):
            yield _Try(number, _item(sentence.text, words, known), spans, covered, known)


def _is_about(sentence: str, words: str, known: Sequence[Stated]) -> bool:
    """Whether words of an article have enough of a sentence, but for the names that their statements have.

    Where the article says "he", the statement has the name.
    """
    named = _keys(" ".join(f"{s.statement.words} {s.statement.speaker or ''}" for s in known))
    telling = _telling(sentence)
    unnamed = [word for word in telling if word.islower() or not _keys(word) & named]
    keys = _keys(words)
    return any(
        asked and sum(bool(_keys(word) & keys) for word in asked) >= _COVERED * len(asked)
        for asked in (telling, unnamed)
    )


def _item(sentence: str, words: str, known: Sequence[Stated]) -> ProposedClaim:
    """The sentence as a claim on these words, said by who says all of the statements, else by the outlet."""
    report = known[0].report
    one_voice = len({s.report.speaker for s in known}) == 1
    named = one_voice and report.speaker_kind not in {"outlet", None}
    marks = [s.report.importance for s in known if s.report.importance]
    return ProposedClaim(
        words,
        report.speaker if named else None,
        sentence,
        speaker_kind=None if named else "outlet",
        via=report.via if named else None,
        wording=None if all(s.report.wording == "indirect" for s in known) else "mixed",
        importance=min(marks, key=_MARKS.index, default=None),
    )


def _window(
    text: str, spans: Sequence[Span], telling: Sequence[frozenset[str]], fewest: int = _FEWEST
) -> Span | None:
    """The words of one stretch, from the first to the last that the sentence has; None where it is most."""
    if len(spans) != 1:
        return None
    wanted = frozenset().union(*telling)
    words = [m for m in _TELLING.finditer(spans[0].text) if _keys(m.group()) & wanted]
    if not words:
        return None
    found = _shortest(words, telling)
    start, end = found[0].start(), found[-1].end() + len(_closing(spans[0].text, found))
    if end - start > _NARROWER * len(spans[0]) or len(spans[0].text[start:end].split()) < fewest:
        return None
    return Span.of(text, spans[0].start + start, spans[0].start + end)


def _shortest(words: Sequence[re.Match[str]], telling: Sequence[frozenset[str]]) -> list[re.Match[str]]:
    """The shortest stretch of words in which each of the telling ones stands that any of them is."""
    has = [{n for n, wanted in enumerate(telling) if wanted & _keys(word.group())} for word in words]
    every = set().union(*has)
    places = range(len(words))
    stretches = [(a, b) for a in places for b in places[a:] if set().union(*has[a : b + 1]) == every]
    first, last = min(stretches, key=lambda s: words[s[1]].end() - words[s[0]].start())
    return list(words[first : last + 1])


def _telling(text: str) -> list[str]:
    return [word for word in _TELLING.findall(text) if word.casefold() not in _STOP]


def _keys(text: str) -> frozenset[str]:
    """What words are found by, and numbers as they stand."""
    return word_keys(text) | frozenset(number.rstrip(".,") for number in _NUMBER.findall(text))


def _root(word: str) -> frozenset[str]:
    """What a word that is copied is found by, and no other that means the same."""
    return frozenset((word if word[0].isdigit() else word.casefold()[:_ROOT],))


def _closing(words: str, found: Sequence[re.Match[str]]) -> str:
    """The mark that closes what opens among the found words, where it stands right behind the last."""
    within, behind = words[found[0].start() : found[-1].end()], words[found[-1].end() :]
    for opening, closing in _BRACKETS:
        if within.count(opening) > within.count(closing) and closing in behind[:_NEAR]:
            return behind[: behind.index(closing) + 1]
    return ""


def _together(reports: Iterable[ClaimReport]) -> tuple[Span, ...]:
    """The words of several reports in the order of the text, none twice."""
    found: list[Span] = []
    for span in sorted({s for r in reports for s in r.evidence}, key=lambda s: (s.start, -s.end)):
        if not any(span.overlaps(other) for other in found):
            found.append(span)
    return tuple(found)
