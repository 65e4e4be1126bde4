"""Who denies what: denials, rejections and refusals to confirm, with the words that do it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from summarizer.extract.extraction import DenialKind, ProposedDenial
from summarizer.extract.rules import denial_cues as cues
from summarizer.extract.rules.attribution import Attribution
from summarizer.extract.rules.denial_context import Context, Place, Thing, Verb
from summarizer.extract.rules.speakers import quoted_in, speaker_index
from summarizer.language.span import Span
from summarizer.read.article import Article

__all__ = ["denials"]

_NOT = frozenset({"not", "n't", "n’t", "never", "cannot", "hardly", "barely", "nobody", "nor", "neither"})
_MODAL = frozenset(
    ["will", "would", "could", "may", "might", "should", "can", "must", "shall", "’ll", "'ll", "’d", "'d"]
)
_BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "'s", "’s"])
_TO_WITHHOLD = re.compile(
    r"(?:an?|the|any|his|her|their|its|all|another|more|further|such)\s+", re.IGNORECASE
)
_CONFIRM_OR = re.compile(r"confirm\w*\s+(?:n?or)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_OR_DENY = re.compile(r"\s+n?or\s+(?:\w+\s+)?den(?:y|ied)\b", re.IGNORECASE)
_IF = re.compile(r"\b(?:if|unless|whether|until|in case|should)\s+\Z", re.IGNORECASE)
_NOBODY = re.compile(r"(?:no|nobody|no-one|none|few|neither|not)\b", re.IGNORECASE)
_CONFIRMING = re.compile(r"(?:confirm|verify|deny|discuss|acknowledge|corroborate)\Z")
_REPORTED_INFINITIVE = re.compile(
    r"(?:continu\w+|went on|goes on|moved(?: \w+ly)?|moves(?: \w+ly)?|sought|tried|rushed|forced|appeared"
    r"|seemed|hastened|quick|was at pains|"
    r"issued (?:a|another) statement|came out|took to \w+|hurried|keen)\s+to\s+(?:\w+ly\s+)?\Z",
    re.IGNORECASE,
)
_DENIES_NOT = re.compile(
    r"(?:no|without|there[’']s no|refus\w+ to|declin\w+ to|hard to|difficult to|impossible to|no one "
    r"(?:can|could))\s+\Z",
    re.I,
)
_COURT = re.compile(
    r"\b(?:court|judge|judges|jury|tribunal|magistrates?|justices?|panel|appeals|regulators?|referee"
    r"|umpire)\b",
    re.IGNORECASE,
)
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
_CLAIMS = re.compile(rf"\s+(?P<claims>(?:[\w’'-]+\s+){{0,3}}?(?:{'|'.join(sorted(cues.CLAIM_NOUNS))}))\b")
_OPENS = re.compile(r"(?:\A|[.;:,!?—–\"“‘(]|\b(?:and|but|that|because|so|said|says))\s*\Z")
_BY = re.compile(r"\s+(?:by|from)\s+")
_THAT = re.compile(r"\s+(?:that|of|about|over|to|by|from)\s+")
_PREDICATE_REACH = 160
# One sentence holds fewer denials than this.
_NEAR = 8


def denials(article: Article, attributions: Sequence[Attribution]) -> tuple[ProposedDenial, ...]:
    """The denials of `article` outside its furniture, in text order.

    `evidence` is the clause with its cue, from who denies where that stands in it. A speaker of None is
    somebody the article doesn't name. "Both A and B have denied" gives one denial for each. To deny
    somebody bail, to reject a plan and not to deny are no denials.
    """
    context = Context(article, attributions, speaker_index(article), quoted_in(article))
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


# --- verbs with what they deny ---------------------------------------------------------------------------


def _deny(context: Context, place: Place) -> Iterator[ProposedDenial]:
    kind: DenialKind = "denial"
    verb = context.verb(place)
    if verb is None:
        return
    words = set(verb.words)
    before = context.text[max(verb.sentence.start, place.start - 40) : place.start]
    negated = bool(words & _NOT) or verb.after_negation
    if _CONFIRM_OR.search(before) and (negated or "neither" in before.lower()):
        kind = "unconfirmed"
    elif (
        negated
        or _DENIES_NOT.search(before)
        or words & _MODAL
        or (verb.kind == "I" and not _REPORTED_INFINITIVE.search(before))
    ):
        return
    if verb.passive:
        yield from _denied_by(context, place, kind)
        return
    thing = context.object_of(verb)
    if thing.ditransitive or _is_open(context, verb):
        return
    if thing.place and not thing.clause and (_is_granted(thing.place.text) or context.is_person(thing.place)):
        return
    if (
        place.word.startswith(("disput", "contradict", "disavow", "repudiat", "debunk"))
        and thing.place is None
        and not thing.relative
    ):
        return
    yield from context.items(verb, thing, kind)


def _is_open(context: Context, verb: Verb) -> bool:
    """Whether nobody denies it: "if he denies it", "no one has denied"."""
    start = verb.subject.start if verb.subject else verb.clauses.start(verb.chunk)
    if _IF.search(context.text[max(verb.sentence.start, start - 16) : start]):
        return True
    return verb.subject is not None and _NOBODY.match(verb.subject.text) is not None


def _is_granted(words: str) -> bool:
    """Whether it is something withheld ("denied bail", "denied the request"), not something asserted."""
    bare = _TO_WITHHOLD.sub("", words.strip(" “”\"‘’'"), count=1)
    nouns = re.findall(
        r"[^\W\d_]+",
        re.split(r"\s+(?:to|for|of|by|that|from|in|on|into)\s+|[.,;]", bare, maxsplit=1)[0].lower(),
    )
    if nouns and nouns[-1] in {"charge", "charges", "claim", "claims", "allegation", "allegations"}:
        return False
    return bool(nouns) and (nouns[-1] in cues.GRANTED or (len(nouns) == 1 and nouns[0] in cues.GRANTED))


def _denied_by(context: Context, place: Place, kind: DenialKind) -> Iterator[ProposedDenial]:
    """ "Claims denied by the ministry", "the report was denied by Tehran"."""
    verb = context.verb(place)
    if verb is None:
        return
    subject = context.passive_subject(verb)
    agent = context.agent(verb)
    if subject is None or not (cues.is_claim_noun(subject.text) or agent):
        return
    if agent is None and _is_granted(subject.text):
        return
    if agent is not None and (_COURT.search(agent.text) or not cues.is_claim_noun(subject.text)):
        return
    end = agent.end if agent else context.word_end(verb)
    evidence = Span.of(context.text, subject.start, max(end, place.end))
    yield from context.make(evidence, agent, kind, context.referent(subject) or subject.text)


def _reject(context: Context, place: Place) -> Iterator[ProposedDenial]:
    verb = context.verb(place)
    if verb is None or set(verb.words) & (_NOT | _MODAL) or verb.after_negation:
        return
    before = context.text[max(verb.sentence.start, place.start - 40) : place.start]
    if verb.kind == "I" and not _REPORTED_INFINITIVE.search(before):
        return
    if verb.passive:
        if (
            (subject := context.passive_subject(verb))
            and cues.is_claim_noun(subject.text)
            and context.agent(verb)
        ):
            yield from _denied_by(context, place, "rejection")
        return
    predicate = _predicate(context, place, verb.sentence.end)
    behind = predicate if predicate and context.text.startswith(" as ", place.end) else None
    thing = context.object_of(verb)
    if behind and (match := _CLAIMS.match(context.text, behind)) and match.end() <= verb.sentence.end:
        stop = context.clause_limit(match.start("claims"), verb.sentence.end)
        thing = Thing(Span.of(context.text, match.start("claims"), max(stop, match.end())))
    words = thing.place.text if thing.place else ""
    subject = verb.subject.text if verb.subject else ""
    claimed = cues.is_claim_noun(words) or (
        thing.relative and thing.antecedent is not None and cues.is_claim_noun(thing.antecedent.text)
    )
    if (
        thing.ditransitive
        or _COURT.search(subject)
        or not (claimed or thing.clause or (predicate and not _is_plan(words)))
    ):
        return
    if re.match(
        r"(?:the )?(?:criticism|criticisms|complaints?|lawsuit|charges?|case|comments?|remarks?|evidence"
        r"|conclusions?)\b",
        words,
        re.I,
    ):
        if " that " not in words and not predicate:
            return
    yield from context.items(verb, thing, "rejection", until=predicate)


def _is_plan(words: str) -> bool:
    nouns = re.findall(
        r"[^\W\d_]+", re.split(r"\s+(?:to|for|of|by|that|from|in|on|as)\s+", words, maxsplit=1)[0].lower()
    )
    return bool(nouns) and nouns[-1] in cues.PLANS


def _call(context: Context, place: Place) -> Iterator[ProposedDenial]:
    """ "Calling the reports ‘groundless rumours’", "branded these ‘fake news’", "dismissed it as "
    "nonsense"."""
    sentence = context.sentence(place.start)
    end = _predicate(context, place, sentence.end)
    if end is None:
        return
    verb = context.verb(place)
    if verb is None or set(verb.words) & (_NOT | _MODAL) or verb.passive:
        return
    thing = context.object_of(verb, nominal=True)
    words = thing.place.text if thing.place else ""
    if not words or thing.place is None or thing.place.start >= end:
        return
    predicate = context.text[thing.place.end : end]
    pronoun = words.lower() in {"it", "this", "that", "these", "them", "those", "all this", "such"}
    if not (pronoun or cues.is_claim_noun(words)):
        if (
            cues.FALSE_PREDICATE.search(predicate) is None
            or _is_plan(words)
            or not re.match(r"\W*(?:as\b)?\W*(?:an?|the)?\W*(?:\w+\s+){0,2}\w*", predicate)
        ):
            return
        if context.is_person(thing.place):
            return
    yield from context.items(verb, thing, "rejection", until=end)


def _predicate(context: Context, place: Place, limit: int) -> int | None:
    """Where the words end that call something false after the verb at `place`; None without any in its "
    "clause."""
    text = context.text
    stop = min(limit, place.end + _PREDICATE_REACH)
    matches = [
        m
        for pattern in (cues.FALSE_PREDICATE, cues.WEAK_PREDICATE)
        if (m := pattern.search(text, place.end, stop))
    ]
    if not matches:
        return None
    match = min(matches, key=lambda m: m.start())
    between = text[place.end : match.start()]
    if re.search(
        r"[;:.]\s|,\s+(?:and|but|who|which|said|while)\s|\b(?:said|says|was|were|is|are|had|has|after"
        r"|because|when|if)\b",
        between,
    ):
        return None
    end = match.end()
    while end < stop and (
        follow := re.match(r"(?:,\s+|\s+and\s+|,\s+and\s+|\s+)(?:\w+\s+)?", text[end:stop])
    ):
        more = next(
            (
                m
                for p in (cues.FALSE_PREDICATE, cues.WEAK_PREDICATE)
                if (m := p.match(text, end + follow.end(), stop))
            ),
            None,
        )
        if more is None:
            break
        end = more.end()
    return context.past_mark(end, place.end)


# --- neither confirming nor denying ----------------------------------------------------------------------


def _unconfirmed(context: Context, place: Place) -> Iterator[ProposedDenial]:
    verb = context.verb(place, last=True)
    if verb is None:
        return
    if _OR_DENY.match(context.text, place.end):
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
        yield from context.make(evidence, agent, "unconfirmed", denied, nobody=agent is None)
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
        either = _OR_DENY.match(context.text, place.end)
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


# --- nouns and predicates --------------------------------------------------------------------------------


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
    if verb is None or set(verb.words) & (_MODAL | _NOT):
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
    yield from context.make(evidence, attribution.source, kind, denied, attribution=attribution)


def _insist(context: Context, place: Place) -> Iterator[ProposedDenial]:
    verb = context.verb(place)
    if verb is None or set(verb.words) & _MODAL or verb.subject is None:
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
    "deny": _deny,
    "reject": _reject,
    "call": _call,
    "noun": _noun,
    "plea": _plea,
    "truth": _attributed,
    "evidence": _attributed,
    "insist": _insist,
    "false": _attributed,
}
