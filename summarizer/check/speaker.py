"""Whether the article names a speaker, and ties the words of an item to that speaker and nobody else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarizer.check.believed import believed, believed_silence
from summarizer.check.finding import Finding
from summarizer.check.frame import Frame, frame_of, own_frame
from summarizer.check.index import ArticleIndex
from summarizer.check.plain import tells_of
from summarizer.extract.extraction import ProposedClaim, ProposedDenial, ProposedFigure, SpeakerKind
from summarizer.extract.rules.attribution import Attribution
from summarizer.names.mentions import is_pronoun, mentioned, mentions, name_form, same_speaker
from summarizer.text.normalise import fold_words
from summarizer.text.span import Span, overlap

__all__ = ["Tie", "check_speaker", "own_voice"]

# The share of an item's characters that an attribution must hold before it says who speaks.
_MIN_SHARE = 0.5
# "About four out of 10 voters" aren't the voters.
_SHARE = re.compile(
    r"\b(?:half|most|few|a third|a quarter|[\d.,]+ ?(?:%|per ?cent)"
    r"|\w+[ -](?:in|of|out of)[ -](?:\d+|two|three|four|five|six|seven|eight|nine|ten))\b",
    re.IGNORECASE,
)
# Words that tell of a saying hold little else.
_MOST = 0.6
# What somebody else wrote: "the statement said" leaves open whose statement it is.
_DOCUMENTS = frozenset(
    {"statement", "report", "letter", "email", "post", "tweet", "filing", "release", "memo", "ad"}
)
# "An Associated Press poll" isn't what the Associated Press says in its own voice.
_WORKS = _DOCUMENTS | {"poll", "survey", "study"}
# Between a name and a verb of saying: what is "Lind's", and what Lind doesn't say.
_NOT_SAYING = frozenset(("'s", "’s", "not", "n't", "n’t", "never"))
_LEADING_IN = frozenset(("even", "only", "also", "yet", "meanwhile"))
_OWN_VOICE = frozenset(
    {"the article", "article", "author", "the author", "narrator", "outlet", "the outlet", "reporter"}
)


@dataclass(frozen=True, slots=True)
class Tie:
    """Who the article ties an item's words to, with the finding that says how that was seen.

    `fit` is 1 where the article has the speaker's name there just as the item gives it, else 0.
    """

    finding: Finding
    speaker: str | None
    speaker_kind: SpeakerKind | None = None
    attribution: Attribution | None = None
    fit: int = 0


def own_voice(index: ArticleIndex, speaker: str | None) -> bool:
    """Whether `speaker` stands for the outlet itself."""
    if speaker is None:
        return False
    if name_form(speaker).head.casefold() in _WORKS:
        return False
    names = [n for n in (index.article.outlet, index.article.author) if n]
    return speaker.strip().casefold() in _OWN_VOICE or any(same_speaker(speaker, name) for name in names)


def check_speaker(
    index: ArticleIndex, spans: tuple[Span, ...], item: ProposedClaim | ProposedFigure | ProposedDenial
) -> Tie:
    """Compare the speaker an item gives with whom the article ties its words to."""
    speaker = item.speaker
    if item.spans:
        return Tie(Finding("speaker_tied", "holds", speaker or "", speaker or ""), speaker, item.speaker_kind)
    if isinstance(item, ProposedDenial) and (denying := _denying(index, spans, speaker)) is not None:
        return denying
    tied = index.attributions_of(spans, _MIN_SHARE)
    if speaker is None or own_voice(index, speaker):
        return _unnamed(index, spans, tied, speaker, item.via if isinstance(item, ProposedClaim) else None)
    if index.trusted and isinstance(item, ProposedClaim) and (via := item.via):
        # "…, CNN reported": who passes the words on isn't who says them.
        tied = tuple(a for a in tied if not (a.speaker and index.one_speaker(via, a.speaker)))
    agreeing = next((a for a in tied if _is_source(index, a, speaker)), None)
    if (share := next((a for a in tied if _is_share_of(a, speaker)), agreeing)) is not None:
        return _agrees(index, speaker, share)
    if (finding := believed(index, spans, speaker, tied)) and _several(index, spans, speaker) is None:
        return _named(index, Tie(finding, speaker))
    return _by_sentence(index, spans, speaker, tied)


def _by_sentence(
    index: ArticleIndex, spans: tuple[Span, ...], speaker: str, tied: tuple[Attribution, ...]
) -> Tie:
    """No attribution is this speaker's: one to somebody else may be, or the sentence around the words."""
    frame = frame_of(index, spans)
    clear = next((a for a in tied if _is_clear(a, spans, frame)), None)
    if clear is None and _is_hedged(tied):
        return _nobodys(speaker, tied[0])
    return _by_frame(index, spans, speaker, frame, clear)


def _denying(index: ArticleIndex, spans: tuple[Span, ...], speaker: str | None) -> Tie | None:
    """Who denies, by the clause of the denial itself: not who tells of it."""
    seen = index.denials_on(spans)
    for denial in seen:
        if denial.speaker == speaker or (
            speaker and denial.speaker and same_speaker(denial.speaker, speaker)
        ):
            finding = Finding("speaker_tied", "holds", speaker or "", denial.speaker or "")
            return Tie(finding, denial.speaker, denial.speaker_kind)
    if speaker is not None and own_frame(index, spans).names(speaker):
        return _in_frame(index, (), speaker, own_frame(index, spans))
    named = next((denial for denial in seen if denial.speaker), None)
    if named is None or named.speaker is None:
        return None
    message = f"The article has {named.speaker!r} deny this, not {speaker!r}."
    finding = Finding(
        "speaker_tied", "corrects", speaker or "", named.speaker, message, correction=named.speaker
    )
    return Tie(finding, named.speaker, named.speaker_kind)


def _by_frame(
    index: ArticleIndex, spans: tuple[Span, ...], speaker: str, frame: Frame, clear: Attribution | None
) -> Tie:
    """No attribution names this speaker: the sentence around the words decides."""
    if not index.names(speaker):
        return _corrected(speaker, clear) if clear else _unknown(speaker)
    if (several := _several(index, spans, speaker)) is not None:
        return several
    if clear is not None and _is_spoken_of(index, spans, speaker, clear):
        return _corrected(speaker, clear)
    if frame.names(speaker) and not (frame.inside and clear):
        return _in_frame(index, spans, speaker, frame)
    near = clear is not None and clear.source is not None and frame.span.overlaps(clear.source)
    if clear is not None and near and not _is_document(clear):
        return _corrected(speaker, clear)
    return _from_afar(index, spans, speaker, frame, clear)


def _unknown(speaker: str) -> Tie:
    message = f"The article doesn't name {speaker!r}."
    return Tie(Finding("speaker_named", "fails", speaker, "", message), speaker)


def _several(index: ArticleIndex, spans: tuple[Span, ...], speaker: str) -> Tie | None:
    """A refusal where the words hold whole attributions to somebody else beside the speaker's."""
    inside = [a for a in index.attributions_inside(spans) if a.speaker and name_form(a.speaker).proper]
    other = next((a for a in inside if not _is_source(index, a, speaker)), None)
    if other is None or len(inside) < 2 or not any(_is_source(index, a, speaker) for a in inside):
        return None
    message = f"These words hold what {other.speaker!r} says beside what {speaker!r} says."
    printed = other.source.text if other.source else other.speaker or ""
    return Tie(Finding("speaker_tied", "fails", speaker, printed, message), speaker)


def _is_clear(attribution: Attribution, spans: tuple[Span, ...], frame: Frame) -> bool:
    """Whether an attribution says clearly who speaks: a source with a name, outside the words."""
    source = attribution.source
    if source is None or attribution.speaker is None or is_pronoun(attribution.speaker):
        return False
    return frame.inside or not any(span.overlaps(source) for span in spans)


def _is_spoken_of(
    index: ArticleIndex, spans: tuple[Span, ...], speaker: str, attribution: Attribution
) -> bool:
    """Whether the speaker given is what is said in part: "drivers were told by the police to “stay at
    home”".
    """
    beside = [part for part in attribution.content if not any(part.overlaps(span) for span in spans)]
    return any(index.mention(speaker, part, spans) is not None for part in beside)


def _is_hedged(tied: tuple[Attribution, ...]) -> bool:
    """Whether the words stand under a cue, "is said to" or "reportedly", and no cue has anybody for them."""
    return bool(tied) and all(a.source is None and a.speaker is None for a in tied)


def _nobodys(speaker: str, attribution: Attribution) -> Tie:
    """Words handed on from nobody: the speaker given for them is struck out."""
    cue = attribution.cue.text if attribution.cue is not None else ""
    message = f"The article has these words under “{cue}” and names nobody for them, not {speaker!r}."
    return Tie(Finding("speaker_tied", "corrects", speaker, cue, message), None, None, attribution)


def _is_document(attribution: Attribution) -> bool:
    return bool(attribution.speaker) and name_form(attribution.speaker or "").head.casefold() in _DOCUMENTS


def _is_source(index: ArticleIndex, attribution: Attribution, speaker: str) -> bool:
    forms = [attribution.speaker]
    if attribution.source is not None:
        forms += [attribution.source.text, index.speakers.resolve(attribution.source).name]
    return any(form and (index.one_speaker(form, speaker) or _is_part(speaker, form)) for form in forms)


def _is_part(speaker: str, source: str) -> bool:
    """Whether a nameless speaker stands in the source's noun phrase ("a letter", "notice of a letter")."""
    words = name_form(speaker).words
    return bool(words) and not words[-1][:1].isupper() and bool(mentions(speaker, fold_words(source)))


def _agrees(index: ArticleIndex, speaker: str, attribution: Attribution) -> Tie:
    source = attribution.source.text if attribution.source else attribution.speaker or ""
    fit = int(fold_words(speaker).casefold() in fold_words(source).casefold())
    resolved = attribution.speaker or speaker
    kind = attribution.speaker_kind
    if is_pronoun(speaker) and not is_pronoun(resolved):
        message = f"“{source}” is {resolved} here."
        finding = Finding("speaker_tied", "corrects", speaker, source, message, correction=resolved)
        return Tie(finding, resolved, kind, attribution, fit)
    if _is_share_of(attribution, speaker):
        message = f"The article has “{source}” say it, not all of {speaker!r}."
        finding = Finding("speaker_tied", "corrects", speaker, source, message, correction=resolved)
        return Tie(finding, resolved, kind, attribution, fit)
    if not same_speaker(resolved, speaker):
        message = f"The article has “{source}” here, which may also be {resolved}."
        return Tie(Finding("speaker_tied", "open", speaker, source, message), speaker, kind, attribution, fit)
    return _named(
        index, Tie(Finding("speaker_tied", "holds", speaker, source), resolved, kind, attribution, fit)
    )


def _is_share_of(attribution: Attribution, speaker: str) -> bool:
    """Whether some of a group say it, and the item has the group for them."""
    source = attribution.source.text if attribution.source else attribution.speaker or ""
    form = name_form(speaker)
    whole = not form.proper and form.head.casefold() not in _WORKS and not _SHARE.search(speaker)
    return whole and bool(_SHARE.search(source))


def _in_frame(index: ArticleIndex, spans: tuple[Span, ...], speaker: str, frame: Frame) -> Tie:
    """A speaker named in the sentence of the words: by the fullest name the article has for that mention."""
    fit = int(fold_words(speaker).casefold() in frame.text.casefold())
    finding = Finding("speaker_tied", "holds", speaker, frame.text)
    mention = index.mention(speaker, frame.span, spans)
    resolved = index.speakers.resolve(mention) if mention is not None else None
    if resolved is None or not resolved.resolved or same_speaker(resolved.name, speaker):
        name, kind = (resolved.name, resolved.kind) if resolved and resolved.resolved else (speaker, None)
        return _named(index, Tie(finding, name, kind, None, fit))
    if index.strange_words(speaker):
        message = f"The article doesn't have {speaker!r}; it has {resolved.name!r}."
        finding = Finding("speaker_named", "corrects", speaker, frame.text, message, correction=resolved.name)
        return Tie(finding, resolved.name, resolved.kind, None, fit)
    message = f"The name in the sentence may also be {resolved.name!r}."
    return Tie(Finding("speaker_tied", "open", speaker, frame.text, message), speaker, None, None, fit)


def _named(index: ArticleIndex, tie: Tie) -> Tie:
    """The tie, with a name that has words the article never prints set to one that it does."""
    given = tie.finding.of_item
    strange = index.strange_words(given)
    if tie.speaker is None:
        return tie
    if not strange:
        own = _is_fuller(given, tie.speaker) or (index.trusted and _is_better(given, tie.speaker))
        return replace(tie, speaker=given) if own else tie
    message = f"The article doesn't have “{strange[0]}”; the speaker is set to {tie.speaker!r}."
    finding = Finding(
        "speaker_named", "corrects", given, tie.finding.of_article, message, correction=tie.speaker
    )
    if index.strange_words(tie.speaker):
        message = f"The article doesn't name {given!r}."
        finding = Finding("speaker_named", "fails", given, tie.finding.of_article, message)
    return replace(tie, finding=finding)


def _is_fuller(given: str, resolved: str) -> bool:
    """Whether `given` is a person's full name and `resolved` that person's family name alone."""
    full, short = name_form(given), name_form(resolved)
    return (
        full.proper
        and len(short.words) == 1
        and full.words == (*full.given, full.head)
        and len(full.given) > 0
    )


def _is_better(given: str, resolved: str) -> bool:
    """Whether a trusted model's name for a source stands: one of several where the text's is of fewer, or one
    without what describes or leads in the text's ("Lind, who left", "even Lind").
    """
    full, long = name_form(given), name_form(resolved)
    several = " and " in given and (" and " not in resolved or given.startswith(resolved))
    plain = "," not in given and "," in resolved and resolved.startswith(given)
    led_in = (
        long.words[-len(full.words) :] == full.words
        and resolved.split(maxsplit=1)[0].casefold() in _LEADING_IN
    )
    return (several and (full.proper or given.startswith(resolved))) or plain or led_in


def _corrected(speaker: str, attribution: Attribution) -> Tie:
    """Another speaker: put right where the article has a name for him, refused where it has none."""
    printed = attribution.source.text if attribution.source else attribution.speaker or ""
    message = f"The article ties these words to {attribution.speaker!r}, not to {speaker!r}."
    if attribution.speaker is None or not name_form(attribution.speaker).proper:
        return Tie(Finding("speaker_tied", "fails", speaker, printed, message), speaker)
    finding = Finding("speaker_tied", "corrects", speaker, printed, message, correction=attribution.speaker)
    return Tie(finding, attribution.speaker, attribution.speaker_kind, attribution)


def _unnamed(
    index: ArticleIndex,
    spans: tuple[Span, ...],
    tied: tuple[Attribution, ...],
    speaker: str | None,
    via: str | None,
) -> Tie:
    """An item without a speaker or in the outlet's voice: the article's own attribution decides."""
    named = [a for a in tied if a.speaker and not (via and index.one_speaker(via, a.speaker))]
    if index.trusted and (teller := _teller(index, spans, named)):
        finding = Finding("speaker_tied", "holds", speaker or "", teller.speaker or "")
        return Tie(finding, teller.speaker, teller.speaker_kind, teller)
    if named and believed_silence(index, spans, tied):
        own = all(a.source is not None for a in tied)
        finding = Finding("speaker_tied", "holds", speaker or "", "")
        return Tie(finding, index.article.outlet, "outlet") if own else Tie(finding, None, None, tied[0])
    if named:
        message = f"The article ties these words to {named[0].speaker!r}."
        finding = Finding(
            "speaker_tied",
            "corrects",
            speaker or "",
            named[0].speaker or "",
            message,
            correction=named[0].speaker,
        )
        return Tie(finding, named[0].speaker, named[0].speaker_kind, named[0])
    if tied:
        return Tie(Finding("speaker_tied", "holds", speaker or "", ""), None, None, tied[0])
    return Tie(Finding("speaker_tied", "holds", speaker or "", ""), index.article.outlet, "outlet")


def _teller(index: ArticleIndex, spans: tuple[Span, ...], named: Sequence[Attribution]) -> Attribution | None:
    """The attribution that the words tell of from their beginning to their end, and nothing else."""
    inside = [a for a in index.attributions_inside(spans) if a.speaker and name_form(a.speaker).proper]
    return next((a for a in (*named, *inside) if _tells(index, a, spans)), None)


def _tells(index: ArticleIndex, attribution: Attribution, spans: tuple[Span, ...]) -> bool:
    """Whether the words tell of somebody's saying alone, with no verb before it: not "Lind left, saying"."""
    source, cue = attribution.source, attribution.cue
    if source is None or cue is None or not tells_of(attribution, spans):
        return False
    if attribution.negated or not _NOT_SAYING.isdisjoint(cue.text.casefold().split()):
        return False
    if source.start > attribution.end:  # "'Norland's Toughest Sailor' endorses Ben Rask"
        return False
    told = overlap((Span.of(index.article.text, source.start, attribution.end),), spans)
    if told < _MOST * sum(map(len, spans)):
        return False
    begin = max(source.end, spans[0].start)
    between = (
        word
        for tree in index.reading.trees_on(begin, max(begin, cue.start))
        for word in tree.words
        if begin <= word.start < cue.start
    )
    return not any(word.pos == "VERB" or word.lower in _NOT_SAYING for word in between)


def _from_afar(
    index: ArticleIndex, spans: tuple[Span, ...], speaker: str, frame: Frame, other: Attribution | None
) -> Tie:
    """Words whose sentence names neither this speaker nor, as far as the rules see, another one."""
    whole = index.around(spans[0])
    since = other.source.end if other is not None and other.source is not None else 0
    before = index.before(whole, paragraphs=2)
    if (
        other is not None
        and not _is_document(other)
        and not mentioned(speaker, index.article.text[min(since, whole.start) : whole.end])
    ):
        return _corrected(speaker, other)
    document = other is not None and _is_document(other)
    others = frame.has_cue and not frame.has_pronoun and not frame.inside and not document
    if not others and mentioned(speaker, before + " " + frame.text):
        message = f"The article doesn't say in this sentence that {speaker!r} says so."
        return Tie(Finding("speaker_tied", "open", speaker, frame.text, message), speaker)
    message = f"Nothing in the sentence of these words ties them to {speaker!r}."
    return Tie(Finding("speaker_tied", "fails", speaker, frame.text, message), speaker)
