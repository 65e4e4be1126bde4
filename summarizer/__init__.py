"""Several articles on one event become one briefing whose every line leads to its evidence."""

from __future__ import annotations

__all__: list[str] = []
