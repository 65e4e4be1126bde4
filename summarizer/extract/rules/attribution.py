"""The value that ties words of an article to whoever says them."""

from __future__ import annotations

from dataclasses import dataclass

from summarizer.extract.extraction import SpeakerKind, Wording
from summarizer.text.span import Span

__all__ = ["Attribution"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Content that the article hands to a source by a cue.

    `content` is in text order, without the source and the cue that stand between its parts. `source` is the
    place where the article names the speaker (None where it names nobody), `cue` that of the verb, noun or
    phrase that ties both. `speaker` is the source resolved to the article's fullest name for it, or its
    words as printed. `via` is who passed it on. `nested` says that the cue stands inside the content of
    another attribution ("X said that Y believes …"). `whole` is the clause of the saying with source, cue and
    content; `governed` says that the content alone isn't what the source asserts, `negated` that it would say
    the opposite.
    """

    content: tuple[Span, ...]
    source: Span | None
    cue: Span | None
    speaker: str | None
    speaker_kind: SpeakerKind | None = None
    via: str | None = None
    wording: Wording = "indirect"
    notes: tuple[str, ...] = ()
    nested: bool = False
    whole: tuple[Span, ...] = ()
    governed: bool = False
    negated: bool = False

    @property
    def start(self) -> int:
        """Where the content begins."""
        return self.content[0].start

    @property
    def end(self) -> int:
        """Where the content ends."""
        return self.content[-1].end
