"""The words in which a case says what must and what must not come out.

`expect` is a list; a case is right only where every entry holds. An entry is one word with what it asks:

    claim      {speaker, holds, lacks}   one printed statement has all words of `holds` and none of `lacks`,
                                         given to `speaker`; nobody else is given the words of `holds`
    no_claim   {speaker, words}          no claim of this speaker with these words, in statement or evidence
    no_speaker name                      nothing is given to a speaker of that name
    keeps      {of, keeps}               the words `of` are covered or listed, and every claim whose evidence
                                         touches them has one of `keeps` in its printed statement
    figure     {value | low, high, qualifier, unit, text, speaker, as_of}    such a figure is printed
    no_figure  the same                  no such figure is printed; {} is no figure at all
    denial     {speaker, kind, denies}   such a denial is printed; kinds may be joined by |
    no_denial  {speaker, denies}         no such denial is printed; {} is no denial at all
    listed     words                     some item's evidence covers the words, or they are listed as missed
    missed     words                     they are listed as missed
    together   [words, words]            one claim carries both
    apart      [words, words]            no claim carries both
    opposed    [words, words]            they are apart, and shown as standing against each other
    verdict    {item, is, speaker, keeps}    the checked item's verdict is one of `is` (joined by |); where it
                                         is not rejected, it has this speaker and its evidence these words
    any        [[...], [...]]            all entries of one of the lists hold

`holds`, `lacks`, `of`, `denies`, `listed` are words of the text, marks and case folded; `words`, `keeps` and the
name of `no_speaker` and of `no_claim` are regular expressions. A wanted speaker `A|B` is either. The name printed may say
more than the name wanted (a role, a first name, a legal form), as long as it names the same being.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from summarizer.text.span import Span
from tests.cases.outcome import OUTLET, Denied, Figured, Outcome

__all__ = ["WORDS", "problems", "same_being"]

_FOLDED = str.maketrans("‘’‚‛“”„‟«»–—\n\t\u00a0\u202f", "''''" + '""""""' + "--    ")
# A name goes on after these: "bin Osman", "of Rosen Research", "and Social Care".
_JOINS = re.compile(r"of|for|in|at|on|from|and|bint?i?|ibn|[ae]l|van|von|de[nrl]?|della|d[iao]s?|y")
_OWNERS = frozenset({"of", "for", "to", "at", "in", "from", "by", "with", "against", "near"})


def fold(text: str) -> str:
    """The text in lower case with plain marks, as long as before."""
    return "".join(c if len(c.lower()) != 1 else c.lower() for c in text.translate(_FOLDED))


def same_being(wanted: str, printed: str | None) -> bool:
    """Whether the printed name holds one of the wanted ones and means that being, not one that belongs to it."""
    return any(_same_being(name, printed) for name in wanted.split("|"))


def _same_being(wanted: str, printed: str | None) -> bool:
    if wanted == "nobody":
        return printed is None
    if printed is None:
        return False
    if wanted == "outlet":
        return printed == OUTLET
    for found in re.finditer(rf"(?<!\w){re.escape(fold(wanted))}(?!\w)", fold(printed)):
        before, after = printed[: found.start()].split(), printed[found.end() :]
        if before and before[-1].lower() in _OWNERS:
            continue
        if re.match(r"['’]s?\s+\w", after):
            continue
        following = re.match(r"\s+([^\W\d_]+)", after)
        if following and following[1].islower() and not _JOINS.fullmatch(following[1]):
            continue
        return True
    return False


def problems(outcome: Outcome, expect: Iterable[dict[str, Any]]) -> list[str]:
    """What of the expectations doesn't hold, one line each."""
    found = []
    for entry in expect:
        ((word, asked),) = entry.items()
        problem = WORDS[word](outcome, asked)
        if problem:
            found.append(f"{word}: {problem}")
    return found


def _list(value: str | list[str] | None) -> list[str]:
    return [] if value is None else [value] if isinstance(value, str) else value


def _has(text: str, words: str | list[str] | None) -> bool:
    return all(fold(w) in fold(text) for w in _list(words))


def _matches(pattern: str, text: str | None) -> bool:
    return text is not None and re.search(pattern.translate(_FOLDED), fold(text), re.IGNORECASE) is not None


def _claim(outcome: Outcome, asked: dict[str, Any]) -> str | None:
    wanted, holding = asked.get("speaker"), [c for c in outcome.claims if _has(c.statement, asked["holds"])]
    if not holding:
        return f"nothing printed holds {asked['holds']}"
    if wanted:
        others = [c for c in holding if not same_being(wanted, c.speaker)]
        if others:
            return f"{asked['holds']} given to {others[0].speaker}, not {wanted}"
    for claim in holding:
        if not any(_has(claim.statement, words) for words in _list(asked.get("lacks"))):
            return None
    return f"the statement has {asked['lacks']}"


def _no_claim(outcome: Outcome, asked: dict[str, Any]) -> str | None:
    for claim in outcome.claims:
        if "speaker" in asked and not _given_to(asked["speaker"], claim.speaker):
            continue
        if "words" in asked and not (
            _matches(asked["words"], claim.statement) or _matches(asked["words"], claim.words)
        ):
            continue
        return f"[{claim.speaker}] {claim.statement}"
    return None


def _given_to(name: str, printed: str | None) -> bool:
    return _matches(rf"(?<!\w)(?:{name})(?!\w)", printed)


def _no_speaker(outcome: Outcome, name: str) -> str | None:
    return next((f"{s} speaks" for s in outcome.speakers if _given_to(name, s)), None)


def _keeps(outcome: Outcome, asked: dict[str, Any]) -> str | None:
    places = _places(outcome, asked["of"])
    touching = [
        c for c in outcome.claims if any(a == c.article and _meet(c.evidence, place) for a, place in places)
    ]
    for claim in touching:
        if not any(_matches(pattern, claim.statement) for pattern in _list(asked["keeps"])):
            return f"printed without {asked['keeps']}: [{claim.speaker}] {claim.statement}"
    if touching or _covered(outcome, asked["of"]):
        return None
    return f"{asked['of']!r} is lost"


def _places(outcome: Outcome, words: str) -> list[tuple[str, tuple[int, int]]]:
    found = [
        (article, (m.start(), m.end()))
        for article, text in outcome.texts.items()
        for m in re.finditer(re.escape(fold(words)), fold(text))
    ]
    assert found, f"the case's text does not have {words!r}"
    return found


def _meet(evidence: Iterable[Span], place: tuple[int, int]) -> bool:
    return any(span.start < place[1] and place[0] < span.end for span in evidence)


def _covered(outcome: Outcome, words: str) -> bool:
    texts = [c.words for c in outcome.claims] + [d.words for d in outcome.denials] + list(outcome.missed)
    return any(_has(text, words) or (len(text) > 3 and _has(words, text)) for text in texts)


def _is_figure(figure: Figured, asked: dict[str, Any]) -> bool:
    ends = {"low": asked["value"], "high": asked["value"]} if "value" in asked else asked
    # What is counted may stand in the figure's unit, in what it counts, or only in its words.
    counted = f"{figure.counts} {figure.text}"
    return (
        all(_equal(getattr(figure, end), ends[end]) for end in ("low", "high") if end in ends)
        and ("qualifier" not in asked or figure.qualifier in asked["qualifier"].split("|"))
        and ("speaker" not in asked or same_being(asked["speaker"], figure.speaker))
        and ("as_of" not in asked or _has(figure.as_of or "", asked["as_of"]))
        and ("unit" not in asked or any(_has(counted, unit) for unit in asked["unit"].split("|")))
        and _has(figure.text, asked.get("text"))
    )


def _equal(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= 1e-4 * max(1.0, abs(other))


def _figure(outcome: Outcome, asked: dict[str, Any]) -> str | None:
    return None if any(_is_figure(f, asked) for f in outcome.figures) else f"no figure {asked}"


def _no_figure(outcome: Outcome, asked: dict[str, Any]) -> str | None:
    for figure in outcome.figures:
        if "value" in asked:
            rest = {k: v for k, v in asked.items() if k != "value"}
            ends = (figure.low, figure.high)
            hit = any(e is not None and _equal(e, asked["value"]) for e in ends) and _is_figure(figure, rest)
        else:
            hit = _is_figure(figure, asked)
        if hit:
            return f"{figure.text!r} = {figure.low}..{figure.high}, as of {figure.as_of}"
    return None


def _denial(outcome: Outcome, asked: dict[str, Any]) -> str | None:
    for denial in outcome.denials:
        if "speaker" in asked and not any(same_being(asked["speaker"], s) for s in denial.speakers):
            continue
        if "kind" in asked and denial.kind not in asked["kind"].split("|"):
            continue
        if _has(f"{denial.denies} … {denial.words}", asked.get("denies")):
            return None
    return f"no denial {asked}"


def _no_denial(outcome: Outcome, asked: dict[str, Any]) -> str | None:
    for denial in outcome.denials:
        if "speaker" in asked and not any(_given_to(asked["speaker"], s) for s in denial.speakers):
            continue
        if _has(f"{denial.denies} … {denial.words}", asked.get("denies")):
            return _denial_shown(denial)
    return None


def _denial_shown(denial: Denied) -> str:
    return f"[{', '.join(denial.speakers)}|{denial.kind}] {denial.denies}"


def _listed(outcome: Outcome, words: str) -> str | None:
    _places(outcome, words)
    return None if _covered(outcome, words) else f"{words!r} is neither covered nor listed as missed"


def _missed(outcome: Outcome, words: str) -> str | None:
    return None if any(_has(text, words) for text in outcome.missed) else f"{words!r} is not listed as missed"


def _carriers(outcome: Outcome, words: str) -> set[str]:
    places = _places(outcome, words)
    return {
        c.claim for c in outcome.claims for a, place in places if a == c.article and _meet(c.evidence, place)
    }


def _together(outcome: Outcome, asked: list[str]) -> str | None:
    one, other = (_carriers(outcome, words) for words in asked)
    return None if one & other else "no claim carries both"


def _apart(outcome: Outcome, asked: list[str]) -> str | None:
    one, other = (_carriers(outcome, words) for words in asked)
    if not (one and other):
        return f"{asked[1] if one else asked[0]!r} is lost"
    return f"{min(one & other)} carries both" if one & other else None


def _opposed(outcome: Outcome, asked: list[str]) -> str | None:
    problem = _apart(outcome, asked)
    if problem:
        return problem
    one, other = (_carriers(outcome, words) for words in asked)
    pairs = {(min(a, b), max(a, b)) for a in one for b in other}
    return None if pairs & outcome.against else "not shown as opposed"


def _verdict(outcome: Outcome, asked: dict[str, Any]) -> str | None:
    result = outcome.verdicts[asked.get("item", 0)]
    if result.verdict not in asked["is"].split("|"):
        return f"{result.verdict}, not {asked['is']}"
    if result.verdict == "rejected":
        return None
    if "speaker" in asked and not same_being(asked["speaker"], result.speaker):
        return f"{result.verdict} with the speaker {result.speaker}"
    evidence = " … ".join(span.text for span in result.evidence)
    if not all(_matches(pattern, evidence) for pattern in _list(asked.get("keeps"))):
        return f"{result.verdict} without {asked['keeps']}: {evidence}"
    return None


def _any(outcome: Outcome, asked: list[list[dict[str, Any]]]) -> str | None:
    found = [problems(outcome, ways) for ways in asked]
    return None if any(not f for f in found) else " / ".join("; ".join(f) for f in found)


WORDS: dict[str, Callable[[Outcome, Any], str | None]] = {
    "claim": _claim,
    "no_claim": _no_claim,
    "no_speaker": _no_speaker,
    "keeps": _keeps,
    "figure": _figure,
    "no_figure": _no_figure,
    "denial": _denial,
    "no_denial": _no_denial,
    "listed": _listed,
    "missed": _missed,
    "together": _together,
    "apart": _apart,
    "opposed": _opposed,
    "verdict": _verdict,
    "any": _any,
}
