"""Reports in the same words as one, and what any two of them are to each other."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from summarizer.check.reports import ClaimReport
from summarizer.merge.candidates import candidate_pairs
from summarizer.merge.claims.account import Account, Rareness, account
from summarizer.merge.claims.compare import CERTAIN, EXCLUDED, Comparison, Setting
from summarizer.merge.claims.profile import Profile
from summarizer.merge.claims.relation import Told, related, related_excerpts
from summarizer.merge.grouping import Groups
from summarizer.merge.quotations.utterance import one_utterance, same_utterance
from summarizer.text.plain import plain, words_of

__all__ = [
    "Comparisons",
    "ExcerptComparisons",
    "Form",
    "forms_of",
    "join_forms",
    "keys_of",
    "one_speaker",
    "rareness_of",
]

# A report is compared with so many of those behind it. Of six real events no two that are the same are
# farther from each other, of nine invented ones two of 277, which others join; of a thousand articles all
# pairs that share a rare word are 17 times those of a hundred.
NEAREST = 24
# How many members of a large group a newcomer is compared with.
_REPRESENTATIVES = 8
# Of the pairs of different articles in a claim so many must be the same. On real events all of them and two
# thirds of them give the same precision; the mean of their log-odds a lower one.
_MOST = 0.67


@dataclass(frozen=True, slots=True)
class Form:
    """What several reports say in the same words.

    `below` are the articles that say it below the headline, `articles` all that say it. `words` are the
    first report's statement, `uttered` those of its article, in small letters.
    """

    told: Told
    words: str
    uttered: tuple[str, ...]
    speaker: str | None
    named: bool
    spoken: bool
    direct: bool
    below: frozenset[str]
    articles: frozenset[str]
    members: tuple[int, ...]


def forms_of(
    reports: Sequence[ClaimReport],
    speakers: Sequence[str | None],
    profiles: Sequence[Profile],
    headlines: Collection[int],
) -> list[Form]:
    """Reports in the same words by the same speaker as one; those without telling words stay apart."""
    found: dict[object, list[int]] = {}
    for number, said in enumerate(profiles):
        key: object = (said, speakers[number]) if said.first_person else said
        found.setdefault(key if len(said.words) > 1 else number, []).append(number)
    return [
        Form(
            Told(
                profiles[members[0]],
                _account([reports[m] for m in members], profiles[members[0]]),
            ),
            reports[members[0]].statement,
            _uttered(reports[members[0]], profiles[members[0]]),
            speakers[members[0]],
            speakers[members[0]] is not None and reports[members[0]].speaker_kind != "outlet",
            any(reports[m].wording != "indirect" for m in members),
            all(reports[m].wording == "direct" for m in members),
            frozenset(reports[m].article for m in members if m not in headlines),
            frozenset(reports[m].article for m in members),
            tuple(members),
        )
        for members in found.values()
    ]


def _uttered(report: ClaimReport, said: Profile) -> tuple[str, ...]:
    """The words of the article where a model put names for "I" and "he": these are nobody's utterance."""
    if report.statement_by == "source" or report.statement_language:
        return said.words
    return tuple(words_of(plain(" ".join(span.text for span in report.evidence))))


def _account(reports: Sequence[ClaimReport], said: Profile) -> Account:
    """The account of reports in the same words, where the first of them begins."""
    first = min(report.evidence[0].start if report.evidence else 0 for report in reports)
    words = reports[0].source_words or reports[0].statement
    return account(said, words, reports[0].clauses, first)


def keys_of(form: Form) -> frozenset[str]:
    """What a form is filed under, to find those worth comparing with it."""
    numbers = {f"#{n.low or n.high:g}" for n in form.told.profile.numbers if n.low or n.high}
    return form.told.account.words | numbers


def rareness_of(forms: Sequence[Form]) -> Rareness:
    """How much each word tells among the reports of these forms."""
    return Rareness(form.told.account for form in forms for _ in form.members)


def one_speaker(left: Form, right: Form, speakers: Sequence[str | None]) -> bool:
    """Whether one speaker says both, in one article or in two."""
    voices = {speakers[m] for form in (left, right) for m in form.members}
    return len(voices) == 1 and None not in voices


class Comparisons:
    """What any two forms are to each other, each pair compared once."""

    def __init__(self, forms: Sequence[Form], rareness: Rareness) -> None:
        self._forms = forms
        self._rareness = rareness
        # Of the pairs compared so far those that aren't different.
        self.found: dict[tuple[int, int], Comparison] = {}

    def of(self, left: int, right: int) -> Comparison:
        """What two forms are to each other, by their numbers."""
        pair = (min(left, right), max(left, right))
        if (known := self.found.get(pair)) is not None:
            return known
        compared = self._compared(self._forms[pair[0]], self._forms[pair[1]])
        if compared.relation != "different":  # nearly all pairs are; they would fill the memory
            self.found[pair] = compared
        return compared

    def compare_candidates(self) -> None:
        """Compare all pairs that share a rare word."""
        for pair in candidate_pairs([keys_of(form) for form in self._forms], NEAREST):
            self.of(*pair)

    def leave_out(self, told: Callable[[int, int], bool]) -> None:
        """Forget the pairs of which `told` says that nothing is to be found out."""
        self.found = {pair: found for pair, found in self.found.items() if not told(*pair)}

    def share_an_article(self, left: int, right: int) -> bool:
        """Whether one article tells both, be it in its headline."""
        return bool(self._forms[left].articles & self._forms[right].articles)

    def _compared(self, left: Form, right: Form) -> Comparison:
        setting = self._setting(left, right)
        if (
            setting.same_speaker
            and left.spoken
            and right.spoken
            and one_utterance(left.told.profile.words, right.told.profile.words)
            and one_utterance(left.uttered, right.uttered)
        ):
            return Comparison("same", CERTAIN)
        return related(left.told, right.told, self._rareness, setting)

    def _setting(self, left: Form, right: Form) -> Setting:
        same_speaker = left.speaker is not None and left.speaker == right.speaker
        return Setting(
            same_speaker=same_speaker,
            other_speaker=left.named and right.named and not same_speaker,
            same_article=bool(left.below & right.below),
        )


class ExcerptComparisons(Comparisons):
    """What two excerpts of different articles are to each other; of one article nothing is compared."""

    def _compared(self, left: Form, right: Form) -> Comparison:
        if left.articles & right.articles:
            return Comparison("different", EXCLUDED)
        setting = self._setting(left, right)
        compared = related_excerpts(left.told, right.told, self._rareness, setting)
        spoken = left.direct and right.direct
        if spoken and compared.relation == "same" and not same_utterance(*self._words(left, right)):
            return Comparison("undecided", compared.score)
        return compared

    def _words(self, left: Form, right: Form) -> tuple[tuple[str, ...], tuple[str, ...]]:
        return left.told.profile.words, right.told.profile.words


def join_forms(
    size: int, comparisons: Comparisons, joined: Groups | None = None, *, once: bool = False
) -> Groups:
    """Join the nearest pairs first, and two groups only where their members are near on the whole.

    What is `joined` before stays so. With `once` an article tells a thing in one of them only.
    """
    groups = joined or Groups(size)
    members = {found[0]: found for found in groups.lists()}
    same = sorted((-c.score, pair) for pair, c in comparisons.found.items() if c.relation == "same")
    for _, (i, j) in same:
        a, b = groups.find(i), groups.find(j)
        if a == b or not _near(members[a], members[b], comparisons):
            continue
        if once and any(comparisons.share_an_article(m, n) for m in members[a] for n in members[b]):
            continue
        leader = groups.join(a, b)
        members[leader] = sorted(members[a] + members[b])
    return groups


def _near(left: list[int], right: list[int], comparisons: Comparisons) -> bool:
    """Whether no two members are opposed, and most of those of different articles are the same.

    So a long report of one outlet doesn't join two others; but where one outlet tells in two reports what the
    other tells in one, all three are one claim.
    """
    pairs = [(i, j) for i in left[:_REPRESENTATIVES] for j in right[:_REPRESENTATIVES]]
    if any(comparisons.of(*pair).relation == "opposed" for pair in pairs):
        return False
    apart = [pair for pair in pairs if not comparisons.share_an_article(*pair)] or pairs
    return sum(comparisons.of(*pair).relation == "same" for pair in apart) >= _MOST * len(apart)
