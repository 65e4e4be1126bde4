"""Every word by which somebody may deny, reject or decline, and every plain negation in reported words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from summarizer.check.seen.sighting import Looks, Sighting
from summarizer.text.span import Span

__all__ = ["denial_words"]

_DENIAL = re.compile(
    r"(?<!\w)(?:den(?:y|ies|ied|ying|ials?)|refut(?:e|es|ed|ing|ation)|rebut(?:s|ted|ting|tal)?"
    r"|disput(?:es|ing)|(?<!a )(?<!the )disputed?(?! over)"
    r"|repudiat(?:e|es|ed|ing)|reject(?:s|ed|ing|ion)?|dismiss(?:es|ed|ing|ive)?|disavow(?:s|ed|ing)?"
    r"|disclaim(?:s|ed|ing)?|contradict(?:s|ed|ing)?|debunk(?:s|ed|ing)?|rubbish(?:es|ed|ing)"
    r"|(?:not|isn[’']t|wasn[’']t|never) true|untrue|no truth|no comment|no basis|baseless|groundless"
    r"|unfounded"
    r"|false(?=\s(?:claims?|allegations?|reports?|accusations?|and)|[.,;”\"’'])|falsehoods?"
    r"|fabricat(?:ed|ion|ions)"
    r"|(?:hoax|fake news|ridiculous|absurd|nonsense|rubbish|lies?)(?=[.,;:!”\"’']|\s(?:and|but)\b)"
    r"|(?:declin|refus)(?:e|es|ed|ing) to\s(?:\w+\s){0,2}?(?:comment|say|confirm|answer|respond|discuss"
    r"|give|name|elaborate|be)"
    r"|(?:did|does|do|has|have|had|would|will|could)(?:\snot|n[’']t)\s(?:immediately\s|yet\s|return"
    r"|respond|reply|comment|confirm|answer)"
    r"\w*|neither confirm\w*|nor den(?:y|ied|ies)|could\snot\s(?:immediately\s)?be\sreached"
    r"|unavailable for comment)(?!\w)",
    re.IGNORECASE,
)
_NEGATION = re.compile(
    r"(?<!\w)(?:(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should)(?:\snot"
    r"|n[’']t)|cannot|can[’']t"
    r"|won[’']t|never|(?:made|had|has|have|played|saw|knew|got|took|gave)\s(?:no|nothing))(?!\w)",
    re.IGNORECASE,
)
_SAYING = re.compile(
    r"(?<!\w)(?:said|says|say|saying|told|tells|insist(?:s|ed|ing)?|stat(?:es|ed)|added|adds|claim(?:s"
    r"|ed|ing)?|argu(?:es|ed)"
    r"|maintain(?:s|ed)|assert(?:s|ed)|wrote|writes|tweeted|stress(?:es|ed)|according to|swore|vow(?:s"
    r"|ed))(?!\w)",
    re.IGNORECASE,
)
# A sentence longer than this is shown only around its word of denial.
_LONGEST = 240
_ASIDE = 100


def denial_words(text: str, sentences: Sequence[Span]) -> tuple[Sighting, ...]:
    """The words of denial of `text`, one sighting for each, shown in their sentence."""
    starts = [sentence.start for sentence in sentences]
    found = [_shown(text, sentences, starts, m.span(), "denial") for m in _DENIAL.finditer(text)]
    strong = {sighting.start for sighting in found}
    saying: dict[int, bool] = {}
    for match in _NEGATION.finditer(text):
        at = max(0, bisect_right(starts, match.start()) - 1)
        if at not in saying:
            saying[at] = _SAYING.search(sentences[at].text) is not None if sentences else False
        if not saying[at]:
            continue
        sighting = _shown(text, sentences, starts, match.span(), "negation")
        if sighting.start not in strong:
            found.append(sighting)
    return tuple(sorted(found, key=lambda sighting: sighting.core))


def _shown(
    text: str, sentences: Sequence[Span], starts: list[int], core: tuple[int, int], looks: Looks
) -> Sighting:
    """The cue with its sentence around it, or with a hundred characters on either side of a long one."""
    start, end = core
    sentence = sentences[max(0, bisect_right(starts, start) - 1)]
    first, last = min(sentence.start, start), max(sentence.end, end)
    if last - first > _LONGEST:
        first, last = max(first, start - _ASIDE), min(last, end + _ASIDE)
        while sentence.start < first < start and not text[first - 1].isspace():
            first += 1
        while end < last < sentence.end and not text[last].isspace():
            last -= 1
    return Sighting(first, last, start, end, looks)
