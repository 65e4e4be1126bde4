from __future__ import annotations

import pytest

from summarizer.read.metadata import Metadata
from summarizer.read.reader import article_from_text

BODY = "The bridge at Port Aldous was closed on Monday after inspectors found cracks in two of its piers."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (BODY, Metadata()),
        (f"Bridge closed after cracks found\n\n{BODY}", Metadata(title="Bridge closed after cracks found")),
        (f"Bridge closed.\n\nPORT ALDOUS (Reuters) - {BODY}", Metadata(title="Bridge closed.", author="Reuters")),
        (
            f"Bridge closed\n\nBy Ann Lee and Tom O’Dowd\nBBC News\n\nPublished: 3 May 2024, 10:15\n\n{BODY}",
            Metadata(title="Bridge closed", author="Ann Lee and Tom O’Dowd", outlet="BBC News", published="2024-05-03"),
        ),
        (
            f"# Bridge closed\n\n{BODY}\n\nSource: https://www.theguardian.com/uk/2024/05/03/bridge",
            Metadata(
                title="Bridge closed",
                outlet="The Guardian",
                published="2024-05-03",
                url="https://www.theguardian.com/uk/2024/05/03/bridge",
            ),
        ),
        (
            f"---\ntitle: Bridge closed\nauthor: Ann Lee\noutlet: Port Aldous Echo\ndate: 2024-05-03\n---\n\n{BODY}",
            Metadata("Bridge closed", "Port Aldous Echo", "Ann Lee", "2024-05-03"),
        ),
        (f"Bridge closed\n\nMay 41, 2024\n\n{BODY}", Metadata(title="Bridge closed")),
    ],
)  # fmt: skip
def test_publication_data_is_read_off_the_text(text: str, expected: Metadata) -> None:
    a = article_from_text(text, source="x.txt")
    assert Metadata(a.title, a.outlet, a.author, a.published, a.url) == expected
