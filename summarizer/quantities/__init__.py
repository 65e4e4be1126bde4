"""Numbers in running text: their value, their hedge, what they count, and what kind they are."""

from __future__ import annotations

from summarizer.quantities.nothing import zeros
from summarizer.quantities.numerals import numbers_in
from summarizer.quantities.quantity import Quantity, QuantityKind, QuantityQualifier, same_quantity
from summarizer.quantities.reading import quantities

__all__ = [
    "Quantity",
    "QuantityKind",
    "QuantityQualifier",
    "numbers_in",
    "quantities",
    "same_quantity",
    "zeros",
]
