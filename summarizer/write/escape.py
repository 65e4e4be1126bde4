"""Foreign words as Markdown that renders to exactly these words, and to nothing else.

Holds for CommonMark and for GitHub's form of it (tables, strikethrough, footnotes, mathematics, addresses
that become links by themselves). What can do no harm where it stands is left bare, so that the raw text
reads well.
"""

from __future__ import annotations

import re

from summarizer.write.visible import flat

__all__ = ["escape", "guard_line"]

# An empty comment splits what a renderer would join again behind a backslash's back: GitHub looks for
# e-mail addresses and emoji names after its escapes are resolved.
_SPLIT = "<!-- -->"
_ACTIVE = re.compile(
    r"""
    (?P<always>[\\`*_\[\]<>~|])
  | (?P<entity>&(?=\#?\w+;))
  | (?P<scheme>:(?=//|\w))
  | (?P<slash>/(?=/localhost))
  | (?P<dot>(?<=www)\.|(?<=[\w-])\.(?=(?:[^\W\d_]{2}|biz|com|edu|gov|net|org|pro|web|xxx|aero|asia|coop
      |info|museum|name|shop|xn--[\w-]+)(?!\w)))
  | (?P<mathematics>\$(?!\d))
  | (?P<mail>@)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SCHEME_BEFORE = re.compile(r"(?:https?|ftp|mailto|xmpp)\Z", re.IGNORECASE)
_LONGEST_SCHEME = 6
_EMOJI = re.compile(r":[a-z0-9_+-]*[a-z+-][a-z0-9_+-]*:", re.IGNORECASE)
_BLOCK_START = re.compile(r"(?P<sign>[#+\-=>:])|(?P<number>\d{1,9})(?=[.)])")
_CLOSING_HASHES = re.compile(r"#(?=#*\Z)")


def escape(text: str) -> str:
    """`text` on one line, with everything that Markdown would act on made plain."""
    line = flat(text)
    return _CLOSING_HASHES.sub(r"\\#", _ACTIVE.sub(_plain, line))


def _plain(match: re.Match[str]) -> str:
    sign = match.group()
    line, at = match.string, match.start()
    if match["mail"]:
        return sign + _SPLIT if at > 0 and not line[at - 1].isspace() else sign
    if match["scheme"]:
        if _EMOJI.match(line, at):
            return sign + _SPLIT
        named = _SCHEME_BEFORE.search(line, max(0, at - _LONGEST_SCHEME), at)
        return "\\" + sign if named or line.startswith("//", at + 1) else sign
    return "\\" + sign


def guard_line(line: str) -> str:
    """`line`, already escaped, as the first of a block: it opens no heading, list, quotation or rule."""
    match = _BLOCK_START.match(line)
    if not match:
        return line
    if match["sign"]:
        return "\\" + line
    return f"{match['number']}\\{line[match.end() :]}"
