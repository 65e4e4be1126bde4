"""What a server was found to accept: how the format is asked for, and which parameters it takes."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, Final

__all__ = ["Dialect", "Rung"]

_log = logging.getLogger(__name__)


class Rung(IntEnum):
    """The ways to ask for JSON, the surest first."""

    STRICT_SCHEMA = 0
    SCHEMA = 1
    JSON_OBJECT = 2
    TEXT = 3

    @property
    def label(self) -> str:
        """The rung in words, for the log."""
        return ("a strict JSON Schema", "a JSON Schema", "JSON mode", "plain text")[self]

    @property
    def schema_in_prompt(self) -> bool:
        """Whether the server isn't told the schema, so that the prompt must."""
        return self >= Rung.JSON_OBJECT


_RENAMED: Final = {"max_tokens": "max_completion_tokens", "max_completion_tokens": "max_tokens"}


@dataclass
class Dialect:
    """What is remembered about one model at one server; it only ever moves down the ladder."""

    model: str
    rung: Rung = Rung.STRICT_SCHEMA
    cap_name: str | None = "max_tokens"
    dropped: set[str] = field(default_factory=set)
    needs_cap: bool = False
    """Whether answers were cut because none was asked for: MLX then stops at 512 tokens."""
    _renamed: bool = False
    _cap_refused: bool = False
    _refused_above: Rung = Rung.STRICT_SCHEMA

    @classmethod
    def restored(cls, model: str, found: Mapping[str, object]) -> Dialect:
        """The dialect that `found` describes, as far as it makes sense."""
        rung, cap_name, dropped = found.get("rung"), found.get("cap_name"), found.get("dropped")
        known = cls(model)
        if isinstance(rung, int) and rung in set(Rung):
            known.rung = Rung(rung)
        if cap_name is None or cap_name in _RENAMED:
            known.cap_name = str(cap_name) if cap_name else known.cap_name
        if isinstance(dropped, list):
            known.dropped = {str(name) for name in dropped}
        known._renamed = bool(found.get("renamed"))
        known.needs_cap = bool(found.get("needs_cap"))
        known._cap_refused = bool(found.get("cap_refused"))
        return known

    def found(self) -> dict[str, object]:
        """What `restored` makes the same dialect of, fit for JSON."""
        return {
            "rung": int(self.rung),
            "cap_name": self.cap_name,
            "dropped": sorted(self.dropped),
            "renamed": self._renamed,
            "needs_cap": self.needs_cap,
            "cap_refused": self._cap_refused,
        }

    def response_format(self, name: str, schema: Mapping[str, Any]) -> dict[str, Any] | None:
        """The `response_format` of the current rung for this schema; None where it is left out."""
        if self.rung == Rung.TEXT:
            return None
        if self.rung == Rung.JSON_OBJECT:
            return {"type": "json_object"}
        wanted: dict[str, Any] = {"name": name, "schema": schema}
        if self.rung == Rung.STRICT_SCHEMA:
            wanted["strict"] = True
        return {"type": "json_schema", "json_schema": wanted}

    def step_down(self, from_rung: Rung, reason: str, *, refused: bool = False) -> bool:
        """Leave `from_rung`, unless another request already did; False at the ladder's end.

        `refused` says that the server won't have it, whatever it is asked.
        """
        if from_rung == Rung.TEXT:
            return False
        if refused:
            self._refused_above = max(self._refused_above, Rung(from_rung + 1))
        if self.rung == from_rung:
            self.rung = Rung(from_rung + 1)
            _log.warning(
                "%s: no answer with %s (%s); asking for %s.",
                self.model,
                from_rung.label,
                reason,
                self.rung.label,
            )
        return True

    def step_back(self, rung: Rung) -> None:
        """Go back to `rung`, but not to one that the server refused."""
        self.rung = max(rung, self._refused_above)

    def ask_for_a_cap(self, tokens: int) -> bool:
        """Send an output cap from now on, where the server's own cut an answer; False where that can't be."""
        if self.needs_cap or not self.cap_name or self._cap_refused:
            return False
        self.needs_cap = True
        _log.warning(
            "%s: the server cut the answer at %d tokens of its own; asking for more.", self.model, tokens
        )
        return True

    def do_without(self, parameter: str) -> bool:
        """Rename or drop a parameter the server objects to; False where that was done before."""
        if parameter == self.cap_name and self.needs_cap:
            # Nobody asked for it, and the server took requests without it.
            self.needs_cap, self._cap_refused = False, True
            change = "leaving it out"
        elif parameter == self.cap_name:
            self.cap_name = None if self._renamed else _RENAMED[parameter]
            self._renamed = True
            change = f"sending {self.cap_name} instead" if self.cap_name else "leaving it out"
        elif parameter in _RENAMED or parameter in self.dropped:
            return parameter in _RENAMED
        else:
            self.dropped.add(parameter)
            change = "leaving it out"
        _log.warning("%s: the server doesn't take %s; %s.", self.model, parameter, change)
        return True
