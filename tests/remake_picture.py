"""Draw docs/example/briefing.png anew from the committed briefing: `python -m tests.remake_picture`; then look at it.

For maintainers, not for tests: it needs a headless Chromium (Debian: apt-get install chromium). BROWSER names another.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from summarizer import from_json, to_html
from tests.conftest import ROOT

__all__ = ["draw"]

_SIZE = "1000,720"
_QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--force-device-scale-factor=1.5",
)


def draw(folder: Path) -> None:
    """The top of `folder`'s briefing.json as a reader of the HTML page sees it, in briefing.png beside it."""
    browser = os.environ.get("BROWSER") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not browser:
        sys.exit("No Chromium was found; install it or name one in BROWSER.")
    page = to_html(from_json((folder / "briefing.json").read_text("utf-8")))
    with tempfile.TemporaryDirectory() as work:
        html, picture = Path(work, "briefing.html"), folder / "briefing.png"
        html.write_text(page, "utf-8")
        profile = f"--user-data-dir={work}/profile"
        shot = (f"--screenshot={picture}", f"--window-size={_SIZE}", html.as_uri())
        subprocess.run([browser, *_QUIET, profile, *shot], check=True, capture_output=True, timeout=120)


if __name__ == "__main__":
    draw(ROOT / "docs" / "example")
