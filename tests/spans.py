"""One assertion for the promise that every span is its text."""

from __future__ import annotations

from dataclasses import fields, is_dataclass

from summarizer.text.span import Span

__all__ = ["assert_spans_hold", "spans_in"]


def spans_in(value: object) -> list[Span]:
    """Every Span inside a value made of dataclasses, tuples, lists and dicts."""
    if isinstance(value, Span):
        return [value]
    if is_dataclass(value) and not isinstance(value, type):
        return [s for f in fields(value) for s in spans_in(getattr(value, f.name))]
    if isinstance(value, (tuple, list)):
        return [s for item in value for s in spans_in(item)]
    if isinstance(value, dict):
        return [s for item in value.values() for s in spans_in(item)]
    return []


def assert_spans_hold(text: str, value: object) -> None:
    """`text[start:end] == span.text` for every span inside `value`."""
    for span in spans_in(value):
        assert text[span.start : span.end] == span.text, span
