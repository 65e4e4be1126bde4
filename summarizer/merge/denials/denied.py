"""What a denial denies, and what a claim asserts as a denial sees it: notions, matters, polarity, parties."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from summarizer.check.reports import DenialReport
from summarizer.lexicon.calendar import MONTHS
from summarizer.lexicon.load import word_list
from summarizer.lexicon.persons import person_stems
from summarizer.lexicon.stems import stem
from summarizer.lexicon.word_lists import words
from summarizer.merge.claims.profile import Profile, profile
from summarizer.merge.denials.matters import matters, signs
from summarizer.merge.meaning.notions import notions
from summarizer.merge.meaning.phases import Phase, phase_of
from summarizer.parse.assertion import assertions
from summarizer.text.plain import plain

__all__ = [
    "Assertion",
    "Denied",
    "Term",
    "actors",
    "denied_by",
    "denied_in_evidence",
    "kinds_of_people",
    "terms",
]

_POINTING = frozenset(
    map(
        stem,
        word_list("denials", "pointing"),
    )
)


# Words that say who acts without telling anything of the act.
@cache
def actors() -> frozenset[str]:
    """The notions that say who acts without telling anything of the act."""
    return notions(" ".join(word_list("denials", "actors"))).all


@cache
def kinds_of_people() -> frozenset[str]:
    """The notions that name people by their kind alone."""
    return actors() | notions(" ".join(sorted(person_stems()))).all | {"soldier", "police", "child"}


_JUDGED = re.compile(
    r"(?i)\b(?:pure(?:ly)? |complete(?:ly)? |utter(?:ly)? |total(?:ly)? |sheer |without (?:any )?|an? |as )*"
    r"(?:inventions?|fantasy|fantasies|nonsense|rubbish|lies?|fairy tales?|absurd|baseless|groundless|false"
    r"|untrue|unfounded|foundation|ridiculous|ludicrous|fabrications?|fictions?|fake news|guesswork"
    r"|speculation|insulting|excuse|laughable|far-fetched|not true|propaganda|slander|smears?|hoax)\b"
)
_CUE = re.compile(
    r"(?i)^.*?\b(?:neither confirm\w* nor den\w+|confirm or deny|comment\w*(?: on)?|den(?:y|ies|ied|ying)"
    r"|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|call(?:s|ed|ing)?|brand(?:s|ed|ing)?|describ(?:es|ed|ing)"
    r"|(?:could|can) ?not be reached(?: for comment)?"
    r"|did not (?:immediately )?(?:respond|reply|answer|return)\b.*"
    r"|disput(?:es|ed|ing)|refut(?:es|ed|ing)|contest(?:s|ed|ing)?)\b"
)
_WORD_OF_DENIAL = re.compile(
    r"^(?:that|having|to have|of having|any"
    r"|(?:the )?(?:claim|allegation|report|suggestion|accusation)s? (?:that|of))\s+"
)
# Who does it, where the words name only a kind of people: another report has another word for them.
_DOER = re.compile(
    r"^(?:that |whether )?(?:its|his|her|their) [a-z]+"
    r"|^(?:that |whether |how |why )?(?:the |its |his |her |their |any |some )?[a-z]+[eo]rs\b"
)
_TO_BLAME = re.compile(r"\bto blame\b")
_QUESTION = re.compile(r"^(?:how|why|where|when|who|what)\b")
# Where what a claim asserts ends and its circumstances begin.
_CIRCUMSTANCE = re.compile(
    r",? (?:when|while|after|before|since|until|because|amid|following|despite|although|even though"
    r"|in exchange|in return|instead of|rather than|on which|in which|of which|whose)\b"
)
_TOLD_ABOUT = re.compile(
    r"\b(?:warn|alert|brief|question|complain|spoke|talk|inquir|investigat)\w*\b.*? (about|into|over) "
)
_MAIN_WORDS = 3
# When, where and through what in what is denied: a report of the same may leave it out.
_WHEN_WHERE = re.compile(
    r" (?:during|before|after|since|until|when|while|through|because of|as a result of"
    r"|(?<!was )(?<!is )(?<!were )(?<!are )(?<!be )(?<!been )(?:in|at|on)(?= \w)"
    r"(?! purpose\b| fault\b| fact\b))\b"
)


# Verbs that tell nothing of what is denied without their object.
_LIGHT = words("have get take do make go come put give keep hold receive")


@dataclass(frozen=True, slots=True)
class Term:
    """One word or turn of phrase: its notions, and the matters it names."""

    notions: frozenset[str]
    matters: frozenset[str]


@lru_cache(maxsize=1 << 10)
def terms(text: str, known: frozenset[str]) -> tuple[Term, ...]:
    """The telling words of `text`, of whose words `known` are the notions; each word once."""
    found: list[Term] = []
    for word, named in signs(text):
        if word in MONTHS:
            about = frozenset({word})
        else:
            about = (notions(word).all | notions(f"of {word.title()}").all) & known
        about = frozenset(n for n in about if n not in _POINTING)
        if (about or named) and Term(about, named) not in found:
            found.append(Term(about, named))
    return tuple(found)


_NOTHING = re.compile(r"\bnothing (?:to|that|suggest|indicat|point)|\bnot (?:one|a single)\b")


# Names of things in which a "no" stands that negates nothing.
_NO_WORD = re.compile(r"\bwithout\b|\b[Nn]o[- ](?=confidence\b|fly\b|go\b|deal\b|show\b|man's\b)")


@dataclass(frozen=True)
class Assertion:
    """A claim as a denial sees it: its group, article, place in the text, speaker, and what it says."""

    group: int
    article: int
    start: int
    end: int
    speaker: str | None
    statement: str
    published: str | None
    profile: Profile

    @cached_property
    def main(self) -> str:
        """What it asserts, less the circumstances."""
        low = plain(self.statement)
        ends = [m.start() for m in _CIRCUMSTANCE.finditer(low)]
        ends += [m.start(1) for m in _TOLD_ABOUT.finditer(low)]
        for end in sorted(ends):
            if len(low[:end].split()) >= _MAIN_WORDS and len(low) == len(self.statement):
                return self.statement[:end]
        return self.statement

    @cached_property
    def asserted(self) -> tuple[Term, ...]:
        """Its words less those of the circumstances."""
        return terms(self.main, self.profile.notions)

    @cached_property
    def circumstances(self) -> tuple[Term, ...]:
        """The words of its circumstances."""
        return terms(self.statement[len(self.main) :], self.profile.notions)

    @cached_property
    def matters(self) -> frozenset[str]:
        """The matters that all of its words name."""
        return matters(self.statement)

    @cached_property
    def negated(self) -> bool:
        """Whether the main statement is negated; what a clause beside it negates isn't."""
        main = _NO_WORD.sub("", self.main)
        return profile(main, self.published).negated or bool(_NOTHING.search(plain(main)))

    @cached_property
    def phase(self) -> Phase:
        """Whether it tells of something done, planned, wanted."""
        return phase_of(plain(self.main))


@dataclass(frozen=True)
class Denied:
    """What is denied: its words, those of when and where, those beside it in the evidence, and its kind.

    `words` are those of the article, as far as they say what is denied.
    """

    words: str
    said: Profile
    told: tuple[Term, ...]
    aside: tuple[Term, ...]
    beside: tuple[Term, ...]
    question: bool
    open: bool
    phase: Phase

    @cached_property
    def act(self) -> frozenset[str]:
        """The notions and matters of what is denied to have been done: "betray" in "he betrayed his party".

        Few denials are asked for it, and the words must be parsed for it.
        """
        (asserts,) = assertions([self.words])
        if asserts is None or asserts.predicate == "be":
            return frozenset()
        verb = asserts.predicate.removeprefix("be ")
        return frozenset() if verb in _LIGHT else notions(verb).all | matters(verb)


def denied_by(report: DenialReport, published: str | None) -> Denied:
    """Take apart what `report` denies: by its `denies`, and beside it by the words of its evidence."""
    text = " ".join(e.text for e in report.evidence)
    if " ".join(report.denies.split()) == " ".join(text.split()):
        return denied_in_evidence(report, published)
    return _denied(_WORD_OF_DENIAL.sub("", report.denies), _JUDGED.sub(" ", _CUE.sub("", text)), published)


def denied_in_evidence(report: DenialReport, published: str | None) -> Denied:
    """Take apart what the words of the evidence behind the word of denial say is denied."""
    text = _JUDGED.sub(" ", _CUE.sub("", " ".join(e.text for e in report.evidence))).strip()
    return _denied(_WORD_OF_DENIAL.sub("", text), "", published)


def _denied(words: str, evidence: str, published: str | None) -> Denied:
    # A name at the head of a sentence isn't known as one.
    said = profile(f"that {words}", published)
    at = _WHEN_WHERE.search(words)
    main = words[: at.start()] if at and len(words[: at.start()].split()) >= _MAIN_WORDS else words
    told = [t for t in terms(main, said.notions) if not _is_actor(t)]
    rest = [t for t in terms(words[len(main) :], said.notions) if not _is_actor(t) and t not in told]
    if len(told) > 1 and (doer := _DOER.search(main)) and told[0] in terms(doer.group(), said.notions):
        rest.append(told.pop(0))
    return Denied(
        words=words,
        said=said,
        told=tuple(told),
        aside=tuple(rest),
        beside=tuple(
            t
            for t in terms(evidence, notions(evidence).all)
            if not t.notions & said.notions and not _is_actor(t) and t not in told and t not in rest
        ),
        question=bool(_QUESTION.match(plain(words))),
        open=plain(words).startswith("whether "),
        phase=phase_of(_TO_BLAME.sub("guilty", plain(words)), headline=True),
    )


def _is_actor(term: Term) -> bool:
    return not term.matters and term.notions <= actors()
