"""What a reader proposes for one article, before anything is checked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from summarizer.names.kind import SpeakerKind
from summarizer.parse.assertion import Modality
from summarizer.text.span import Span

__all__ = [
    "DenialKind",
    "Extraction",
    "Importance",
    "Modality",
    "ProposedClaim",
    "ProposedDenial",
    "ProposedFigure",
    "ProposedSpeaker",
    "Qualifier",
    "ReaderName",
    "SpeakerKind",
    "Usage",
    "Wording",
]

ReaderName = Literal["llm", "rules"]

Wording = Literal["direct", "indirect", "mixed"]
Qualifier = Literal["exact", "about", "at_least", "at_most", "range"]
DenialKind = Literal["denial", "rejection", "unconfirmed"]
Importance = Literal["news", "detail", "background", "opinion"]


@dataclass(frozen=True, slots=True)
class Usage:
    """What the answers cost: requests sent, tokens as the server counted them, wall seconds of waiting."""

    requests: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    seconds: float = 0.0

    def __add__(self, other: Usage) -> Usage:
        return Usage(
            self.requests + other.requests,
            self.prompt_tokens + other.prompt_tokens,
            self.completion_tokens + other.completion_tokens,
            round(self.seconds + other.seconds, 3),
        )

    def __sub__(self, other: Usage) -> Usage:
        return Usage(
            self.requests - other.requests,
            self.prompt_tokens - other.prompt_tokens,
            self.completion_tokens - other.completion_tokens,
            round(self.seconds - other.seconds, 3),
        )


@dataclass(frozen=True, slots=True)
class ProposedSpeaker:
    """Somebody the article lets speak, by the fullest name it gives."""

    name: str
    role: str | None = None
    kind: SpeakerKind | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProposedClaim:
    """Words of the article that somebody asserts.

    `evidence` are the words as the reader gave them. `spans` are their places where the reader knows them
    (the rules reader always does; the model never does). `speaker` is None where the article names nobody;
    `speaker_kind` is `outlet` where the article asserts it in its own voice. `source` is the place where
    the article names the speaker of these words (a pronoun, a role, a name), `cue` that of the verb or
    phrase that ties both. `id` is the reader's own name for the claim, by which its figures and denials
    point to it; `modality`, `when` and `importance` are as the reader gave them, None where it gave none.
    """

    evidence: str
    speaker: str | None
    statement: str | None = None
    spans: tuple[Span, ...] = ()
    speaker_kind: SpeakerKind | None = None
    via: str | None = None
    wording: Wording | None = None
    source: Span | None = None
    cue: Span | None = None
    notes: tuple[str, ...] = ()
    id: str | None = None
    modality: Modality | None = None
    when: str | None = None
    importance: Importance | None = None


@dataclass(frozen=True, slots=True)
class ProposedFigure:
    """A number phrase with what it counts.

    `text` is the phrase with its hedge and unit ("at least 10,000 soldiers"), `evidence` the words around it.
    `low`, `high`, `qualifier` and `unit` are given by the rules reader, and found by the check for the
    model's. An open side is None.
    """

    evidence: str
    text: str
    counts: str | None
    speaker: str | None
    spans: tuple[Span, ...] = ()
    speaker_kind: SpeakerKind | None = None
    low: float | None = None
    high: float | None = None
    qualifier: Qualifier | None = None
    unit: str | None = None
    as_of: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProposedDenial:
    """Words with which somebody denies, rejects or declines to confirm something.

    `denies_claim` is the reader's own id of the claim that is denied, None where it names none.
    """

    evidence: str
    speaker: str | None
    kind: str
    denies: str | None
    spans: tuple[Span, ...] = ()
    speaker_kind: SpeakerKind | None = None
    notes: tuple[str, ...] = ()
    denies_claim: str | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything one reader proposes for one article.

    `dropped` are parts of the model's answer that aren't items of the wire schema, as they came, each with
    the reason; the check lists them as rejected. `problems` are sentences about the answer as a whole.
    `language` is the one its statements were asked for in; None where none was.
    """

    article_id: str
    reader: ReaderName
    speakers: tuple[ProposedSpeaker, ...] = ()
    claims: tuple[ProposedClaim, ...] = ()
    figures: tuple[ProposedFigure, ...] = ()
    denials: tuple[ProposedDenial, ...] = ()
    dropped: tuple[tuple[str, Any, str], ...] = ()
    usage: Usage = field(default_factory=Usage)
    problems: tuple[str, ...] = ()
    language: str | None = None
