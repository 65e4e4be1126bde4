"""How the parts of a page are called."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from summarizer.extract.edit_wire import Part

__all__ = ["PART_TITLES"]

PART_TITLES: Final[Mapping[Part, str]] = {
    "happened": "What happened",
    "otherwise": "Who says otherwise",
    "differ": "Where accounts differ",
    "said": "Who said what",
    "next": "What comes next",
    "only": "Only one outlet has",
}
