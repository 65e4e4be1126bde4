"""An invented article that the checks are tried on."""

from __future__ import annotations

from summarizer.read.article import Article
from summarizer.text.span import Span

__all__ = ["TEXT", "article", "span"]

TEXT = """\
Harbour bridge closed after flood

Mayor Ann Halloran said on Tuesday that the Harbour Bridge “isn’t safe for any traffic” and would stay closed for at least 14 days.

“We did not see this coming,” Ms Halloran told reporters. “The river rose by two metres in six hours.”

Ports minister Tom Okafor denied that 300 workers had been sent home. According to the rail operator Northline, about 4,500 passengers were moved by bus.

Lena Marsh, an engineer who inspected the piers, argued that the foundations were sound. “I would drive over it tomorrow,” she said.

A spokesman for the Harbour Board declined to comment. The board has never published its inspection reports.

Sign up to our newsletter and get 20 stories a day.
"""


def article(text: str = TEXT) -> Article:
    """The article, its last line marked as furniture."""
    sign_up = "Sign up to our newsletter and get 20 stories a day."
    at = text.find(sign_up)
    furniture = (Span.of(text, at, at + len(sign_up)),) if at >= 0 else ()
    return Article("a1", "bridge.txt", text, outlet="The Harbour Mail", furniture=furniture)


def span(words: str, text: str = TEXT) -> Span:
    """The first place of `words` in the article."""
    at = text.index(words)
    return Span.of(text, at, at + len(words))
