"""Foreign words made harmless for any screen: none moves a cursor or turns the reading direction."""

from __future__ import annotations

import re

__all__ = ["flat", "visible"]

# No-break spaces stay: they are letters of the source, and no format reads them as a line's end.
_FOLDED_SPACE = re.compile(r"[^\S\u00a0\u2007\u202f]+")
_CONTROL_PICTURES = 0x2400
_REPLACED = {
    **{code: _CONTROL_PICTURES + code for code in range(0x20) if code not in (0x09, 0x0A, 0x0D)},
    0x7F: 0x2421,
    **dict.fromkeys(range(0x80, 0xA0), 0xFFFD),
    **dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), 0xFFFD),
    **dict.fromkeys(range(0xD800, 0xE000), 0xFFFD),
}


def visible(text: str) -> str:
    """`text` with control characters, overrides of the reading direction and lone surrogates made visible."""
    return text.translate(_REPLACED)


def flat(text: str) -> str:
    """`text` made visible, on one line: each run of white space is one space, none at the ends."""
    return visible(_FOLDED_SPACE.sub(" ", text)).strip()
