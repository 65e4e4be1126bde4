"""Who denies what: denials, rejections and refusals to confirm, with the words that do it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from summarizer.extract.extraction import DenialKind, ProposedDenial
from summarizer.extract.rules import denial_cues as cues
from summarizer.extract.rules.attribution import Attribution
from summarizer.extract.rules.denial_context import Context
from summarizer.extract.rules.denial_grammar import Place
from summarizer.extract.rules.denial_verbs import MODAL, NOT, OR_DENY, call, deny, reject
from summarizer.parse.reading import Reading
from summarizer.text.span import Span

__all__ = ["denials"]

_CONFIRMING = re.compile(r"(?:confirm|verify|deny|discuss|acknowledge|corroborate)\Z")
_NOT_SPEECH = re.compile(
    r"(?:climate(?: change)?|holocaust|genocide|election|science|covid|in|self|plausible|of|state of"
    r"|stage of)[\s-]+\Z",
    re.IGNORECASE,
)
_OF_GRANTED = re.compile(r"\s+of\s+(?:(?:the|a|an|any|his|her|their|its)\s+)?(?P<what>\w+)", re.IGNORECASE)
_POSSESSIVE = re.compile(
    r"(?P<who>(?:[A-Z][\w.&-]*\s+){0,4}[A-Z][\w.&-]*|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|the \w+)(?:[’']s"
    r"|s[’'])?\s+(?:\w+\s+)?\Z"
)
_ASKED = re.compile(
    r"(?:contacted|approached|asked|e-?mailed|reached out to)\s+(?P<who>.+?)\s+for\s",
    re.DOTALL | re.IGNORECASE,
)
_ASKED_OF = re.compile(
    r"comment|interview|question|quer|enquir|inquir|requests|request\s+(?:for|from|seeking|by)|calls"
    r"|mails?\b|messages?",
    re.IGNORECASE,
)
_OPENS = re.compile(r"(?:\A|[.;:,!?—–\"“‘(]|\b(?:and|but|that|because|so|said|says))\s*\Z")
_BY = re.compile(r"\s+(?:by|from)\s+")
_THAT = re.compile(r"\s+(?:that|of|about|over|to|by|from)\s+")
# One sentence holds fewer denials than this.
_NEAR = 8


def denials(reading: Reading, attributions: Sequence[Attribution]) -> tuple[ProposedDenial, ...]:
    """The denials of an article outside its furniture, in text order.

    `evidence` is the clause with its cue, from who denies where that stands in it. A speaker of None is
    somebody the article doesn't name. "Both A and B have denied" gives one denial for each. To deny
    somebody bail, to reject a plan and not to deny are no denials.
    """
    context = Context(reading.article, attributions, reading.speakers, reading.quotations)
    found: list[ProposedDenial] = []
    taken = 0
    for place in context.places(cues.CUE):
        if place.start < taken:
            continue
        handler = _HANDLERS[place.cue]
        for item in handler(context, place):
            if not any(_same(item, other) for other in found[-_NEAR:]):
                found.append(item)
                taken = max(taken, place.end)
    return tuple(sorted(found, key=lambda d: d.spans[0].start))


def _same(left: ProposedDenial, right: ProposedDenial) -> bool:
    """Whether one denial was found by two of its words."""
    if left.speaker != right.speaker or not left.spans[0].overlaps(right.spans[0]):
        return False
    return (
        left.kind == right.kind
        or left.spans[0].contains(right.spans[0])
        or right.spans[0].contains(left.spans[0])
    )


def _unconfirmed(context: Context, place: Place) -> Iterator[ProposedDenial]:
    verb = context.verb(place, last=True)
    if verb is None:
        return
    if OR_DENY.match(context.text, place.end):
        return
    thing = context.object_of(verb, at=place.end)
    passive = (
        re.search(r"\b(?:been|be|is|are|was|were)\b.*\b(?:confirmed|verified|corroborated)\Z", place.word)
        is not None
    )
    passive = passive or (
        re.search(r"(?:not|n[’']t)\s+(?:\w+ly\s+)?(?:confirmed|verified|corroborated)\Z", place.word)
        is not None
        and re.match(r"(?:is|are|was|were)\b", place.word) is not None
    )
    if passive:
        evidence = context.clause_around(verb, thing)
        subject = verb.subject
        denied = (
            thing.place.text
            if thing.place and subject and subject.text.lower() == "it"
            else subject.text
            if subject
            else None
        )
        agent = context.agent(verb)
        yield from context.make(evidence, agent, "unconfirmed", denied)
        return
    yield from context.items(verb, thing, "unconfirmed")


def _no_comment(context: Context, place: Place) -> Iterator[ProposedDenial]:
    verb = context.verb(place)
    if verb is None:
        return
    sentence = verb.sentence
    if place.cue == "silent" and not _ASKED_OF.search(
        context.text, place.start, min(place.end + 24, sentence.end)
    ):
        return
    if _CONFIRMING.search(place.word):
        either = OR_DENY.match(context.text, place.end)
        stop = either.end() if either else place.end
        yield from context.items(verb, context.object_of(verb, at=stop), "unconfirmed", until=stop)
        return
    end = context.comment_end(place.end, sentence.end)
    about = re.search(
        r"\b(?:on|about|over|regarding|whether|if|how|why|what|who|that)\s+(?P<what>.+)",
        context.text[place.end : end],
        re.DOTALL,
    )
    start = verb.subject.start if verb.subject and verb.subject.end <= place.start else place.start
    denied = " ".join(about.group().removeprefix("on ").removeprefix("about ").split()) if about else None
    yield from context.make(Span.of(context.text, start, end), verb.subject, "unconfirmed", denied)


def _asked(context: Context, place: Place) -> Iterator[ProposedDenial]:
    """ "The BBC has contacted the Home Office for comment"."""
    match = _ASKED.search(context.text, place.start, place.end)
    if match is None:
        return
    who = Span.of(context.text, *match.span("who"))
    verb = context.verb(place)
    start = verb.subject.start if verb and verb.subject and verb.subject.end <= place.start else place.start
    yield from context.make(Span.of(context.text, start, place.end), who, "unconfirmed", None)


def _noun(context: Context, place: Place) -> Iterator[ProposedDenial]:
    """ "Tehran's denial that …", "denials by the ministry"."""
    text = context.text
    sentence = context.sentence(place.start)
    before = text[max(sentence.start, place.start - 60) : place.start]
    after = text[place.end : min(sentence.end, place.end + 200)]
    if _NOT_SPEECH.search(before) or text[place.end : place.end + 1] == "-":
        return
    if (of := _OF_GRANTED.match(after)) and of["what"].lower() in cues.GRANTED:
        return
    owner = _POSSESSIVE.search(before)
    who: Span | None = None
    start = place.start
    if owner and (
        owner["who"].lower() in {"his", "her", "their", "its"} or re.search(r"[’'](?:s)?\s", owner.group())
    ):
        at = place.start - len(before) + owner.start("who")
        who = Span.of(text, at, at + len(owner["who"]))
        start = at
    elif by := _BY.match(after):
        who = context.noun_at(place.end + by.end())
    if who is None:
        return
    end, denied = place.end, None
    if that := _THAT.match(text, max(place.end, who.end if who.start > place.end else 0)):
        stop = context.subject_end(that.end(), sentence.end)
        end, denied = stop, text[that.end() : stop]
    end = max(end, who.end)
    yield from context.make(Span.of(text, start, end), who, "denial", denied)


def _plea(context: Context, place: Place) -> Iterator[ProposedDenial]:
    verb = context.verb(place)
    if verb is None or set(verb.words) & (MODAL | NOT):
        return
    sentence = verb.sentence
    end = place.end
    denied = None
    if to := re.match(r"\s+(?:to|on)\s+", context.text[place.end : sentence.end]):
        end = context.clause_limit(place.end + to.end(), sentence.end)
        denied = context.text[place.end + to.end() : end]
    start = verb.subject.start if verb.subject and verb.subject.end <= place.start else place.start
    yield from context.make(Span.of(context.text, start, end), verb.subject, "denial", denied)


def _attributed(context: Context, place: Place) -> Iterator[ProposedDenial]:
    """Words inside somebody's statement that call what was said false ("It's a complete lie," he said)."""
    sentence = context.sentence(place.start)
    attribution = context.said_by(place)
    if attribution is None:
        return
    kind: DenialKind = "denial"
    start, end = place.start, place.end
    subject: Span | None = None
    if place.cue == "false":
        subject = context.predicate_subject(place)
        if subject is None:
            return
        weak = cues.FALSE_PREDICATE.search(place.word) is None
        pronoun = subject.text.lower() in {
            "it",
            "this",
            "that",
            "these",
            "they",
            "those",
            "all this",
            "all of this",
            "all of it",
        }
        negated = re.search(
            r"\bnot (?:false|fake|a lie|lies|untrue|misleading|a hoax|a myth)", place.word, re.IGNORECASE
        )
        if (
            negated
            or not (pronoun or cues.is_claim_noun(subject.text))
            or (weak and pronoun and attribution.wording == "indirect")
        ):
            return
        if pronoun and not _OPENS.search(context.text[sentence.start : subject.start]):
            return
        kind = "denial" if re.search(r"\bnot\b|untrue", place.word, re.IGNORECASE) else "rejection"
        start = subject.start
    evidence, denied = context.statement(attribution, sentence, start, end)
    if subject is not None:
        denied = context.referent(subject) or (subject.text if len(subject.text) > 6 else None)
    yield from context.make(evidence, attribution, kind, denied)


def _unknown(context: Context, place: Place) -> Iterator[ProposedDenial]:
    """ "The trust said it did not recognise the figures"."""
    verb = context.verb(place)
    if verb is None or verb.subject is None or verb.subject.end > place.start:
        return
    evidence = Span.of(context.text, verb.subject.start, place.end)
    denied = context.text[place.start : place.end].split(maxsplit=3)[-1]
    yield from context.make(evidence, verb.subject, "denial", denied)


def _insist(context: Context, place: Place) -> Iterator[ProposedDenial]:
    verb = context.verb(place)
    if verb is None or set(verb.words) & MODAL or verb.subject is None:
        return
    said = re.match(r"\w+(?:\s+that)?\s+", place.word)
    first = place.start + (said.end() if said else 0)
    end = context.clause_limit(place.end, verb.sentence.end)
    start = verb.subject.start if verb.subject.end <= place.start else place.start
    yield from context.make(
        Span.of(context.text, start, end), verb.subject, "denial", context.text[first:end]
    )


_HANDLERS: dict[str, Callable[[Context, Place], Iterator[ProposedDenial]]] = {
    "asked": _asked,
    "neithers": _no_comment,
    "declined": _no_comment,
    "silent": _no_comment,
    "unreached": _no_comment,
    "neither": _unconfirmed,
    "unconfirmed": _unconfirmed,
    "deny": deny,
    "reject": reject,
    "call": call,
    "noun": _noun,
    "plea": _plea,
    "truth": _attributed,
    "evidence": _attributed,
    "insist": _insist,
    "unknown": _unknown,
    "false": _attributed,
}
