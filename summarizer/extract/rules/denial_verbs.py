"""Verbs of denying, rejecting and calling false, with what they are about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.extract.extraction import DenialKind, ProposedDenial
from summarizer.extract.rules import denial_cues as cues
from summarizer.extract.rules.denial_context import Context
from summarizer.extract.rules.denial_grammar import Place, Thing, Verb
from summarizer.text.span import Span

__all__ = ["MODAL", "NOT", "OR_DENY", "call", "deny", "reject"]

NOT = frozenset({"not", "n't", "n’t", "never", "cannot", "hardly", "barely", "nobody", "nor", "neither"})
MODAL = frozenset(
    ["will", "would", "could", "may", "might", "should", "can", "must", "shall", "’ll", "'ll", "’d", "'d"]
)
_TO_WITHHOLD = re.compile(
    r"(?:an?|the|any|his|her|their|its|all|another|more|further|such)\s+", re.IGNORECASE
)
_CONFIRM_OR = re.compile(r"confirm\w*\s+(?:n?or)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
OR_DENY = re.compile(r"\s+n?or\s+(?:\w+\s+)?den(?:y|ied)\b", re.IGNORECASE)
_IF = re.compile(r"\b(?:if|unless|whether|until|in case|should)\s+\Z", re.IGNORECASE)
_NOBODY = re.compile(r"(?:no|nobody|no-one|none|few|neither|not)\b", re.IGNORECASE)
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
_COMPLAINT = re.compile(
    r"(?:the )?(?:criticisms?|complaints?|lawsuit|charges?|case|comments?|remarks?|evidence|conclusions?)\b",
    re.IGNORECASE,
)
_CLAIMS = re.compile(rf"\s+(?P<claims>(?:[\w’'-]+\s+){{0,3}}?(?:{'|'.join(sorted(cues.CLAIM_NOUNS))}))\b")
_PREDICATE_REACH = 160


# One sentence holds fewer denials than this.
def deny(context: Context, place: Place) -> Iterator[ProposedDenial]:
    """ "Denied that …", "denies the charges", and "confirmed or denied" after a negation."""
    kind: DenialKind = "denial"
    verb = context.verb(place)
    if verb is None:
        return
    words = set(verb.words)
    before = context.text[max(verb.sentence.start, place.start - 40) : place.start]
    negated = bool(words & NOT) or verb.after_negation
    if _CONFIRM_OR.search(before) and (negated or "neither" in before.lower()):
        kind = "unconfirmed"
    elif (
        negated
        or _DENIES_NOT.search(before)
        or words & MODAL
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


def reject(context: Context, place: Place) -> Iterator[ProposedDenial]:
    """ "Rejected the claims", "dismissed as nonsense reports that …"; plans and offers are no claims."""
    verb = context.verb(place)
    if verb is None or set(verb.words) & (NOT | MODAL) or verb.after_negation:
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
    if _is_claimed(verb, thing, called_false=predicate is not None):
        yield from context.items(verb, thing, "rejection", until=predicate)


def _is_claimed(verb: Verb, thing: Thing, *, called_false: bool) -> bool:
    """Whether what is rejected is something asserted."""
    words = thing.place.text if thing.place else ""
    if thing.ditransitive or (verb.subject is not None and _COURT.search(verb.subject.text)):
        return False
    if _COMPLAINT.match(words):
        return called_false or " that " in words
    if thing.clause or cues.is_claim_noun(words) or (called_false and not _is_plan(words)):
        return True
    return thing.relative and thing.antecedent is not None and cues.is_claim_noun(thing.antecedent.text)


def _is_plan(words: str) -> bool:
    nouns = re.findall(
        r"[^\W\d_]+", re.split(r"\s+(?:to|for|of|by|that|from|in|on|as)\s+", words, maxsplit=1)[0].lower()
    )
    return bool(nouns) and nouns[-1] in cues.PLANS


def call(context: Context, place: Place) -> Iterator[ProposedDenial]:
    """ "Calling the reports ‘groundless rumours’", "branded these ‘fake news’", "dismissed it as "
    "nonsense"."""
    sentence = context.sentence(place.start)
    end = _predicate(context, place, sentence.end)
    if end is None:
        return
    verb = context.verb(place)
    if verb is None or set(verb.words) & (NOT | MODAL) or verb.passive:
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
    """Where the words that call something false end behind the verb at `place`; None without any."""
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
