"""The items of the wire schema, as models that read what a language model or a stranger wrote."""

from __future__ import annotations

from typing import TypeAlias, get_args

from pydantic import BaseModel, ConfigDict, field_validator

from summarizer.extract.extraction import DenialKind, Importance, Modality, SpeakerKind

__all__ = [
    "AS_EVIDENCE",
    "WireClaim",
    "WireDenial",
    "WireExtraction",
    "WireFigure",
    "WireItem",
    "WireSpeaker",
]

AS_EVIDENCE = "="
"""The statement of a claim whose evidence is a whole sentence that can be understood alone."""


class _WireModel(BaseModel):
    """A part of an answer: unknown keys are passed over, a number is read as digits, blank is no value."""

    model_config = ConfigDict(frozen=True, extra="ignore", coerce_numbers_to_str=True)

    @field_validator("*", mode="after")
    @classmethod
    def _not_blank(cls, value: object) -> object:
        if isinstance(value, str) and not value.strip():
            raise ValueError("is empty")
        return value


class WireClaim(_WireModel):
    """Words of the article that somebody asserts; `speaker` is None where the article names nobody.

    A modality or importance that isn't one of the known words is taken for none; the claim isn't lost for it.
    """

    id: str | None = None
    evidence: str
    speaker: str | None
    statement: str | None
    modality: Modality | None = None
    when: str | None = None
    via: str | None = None
    importance: Importance | None = None

    @field_validator("modality", mode="before")
    @classmethod
    def _known_modality(cls, value: object) -> object:
        return value if value in get_args(Modality) else None

    @field_validator("importance", mode="before")
    @classmethod
    def _known_importance(cls, value: object) -> object:
        return value if value in get_args(Importance) else None


class WireFigure(_WireModel):
    """A number phrase of the article, the words around it and what it counts."""

    evidence: str
    text: str
    counts: str | None
    speaker: str | None = None


class WireDenial(_WireModel):
    """Words of the article with which somebody denies, rejects or doesn't confirm something.

    `speakers` are those who do so together; `speaker` is the one of version 1. `denies_claim` is the id of
    the claim that is denied, set while reading.
    """

    evidence: str
    speaker: str | None = None
    speakers: tuple[str, ...] | None = None
    kind: DenialKind
    denies: str | None
    denies_claim: str | None = None

    @property
    def deniers(self) -> tuple[str | None, ...]:
        """Who denies, each once; None alone where nobody is named."""
        named = dict.fromkeys(name for name in self.speakers or () if name.strip())
        return tuple(named) or (self.speaker,)


class WireSpeaker(_WireModel):
    """Somebody the article lets speak."""

    name: str
    role: str | None
    kind: SpeakerKind | None


class WireExtraction(_WireModel):
    """All that a model returns for one article; the speakers come last, since a small model loops in them."""

    claims: tuple[WireClaim, ...]
    figures: tuple[WireFigure, ...]
    denials: tuple[WireDenial, ...]
    speakers: tuple[WireSpeaker, ...]


WireItem: TypeAlias = WireClaim | WireFigure | WireDenial | WireSpeaker
