"""What kinds of speakers there are."""

from __future__ import annotations

from typing import Literal

__all__ = ["SpeakerKind"]

SpeakerKind = Literal["person", "organisation", "government", "anonymous", "outlet"]
