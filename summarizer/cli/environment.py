"""The settings in a `.env` file of the working folder, for those who keep their key there."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from summarizer.exceptions import SettingsError

__all__ = ["read_env_file"]

_FILE: Final = ".env"
_PREFIXES: Final = ("OPENAI_", "SUMMARIZER_")
_NAMES: Final = frozenset(
    {"HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR"}
)


def read_env_file() -> None:
    """Take over what `.env` in the working folder, and no folder above it, says about this program.

    What the environment holds already stays. No value is ever printed.
    """
    path = Path(_FILE)
    if not path.is_file():
        return
    import dotenv  # noqa: PLC0415 - only where there is such a file

    try:
        values = dotenv.dotenv_values(path, encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{_FILE} can't be read; it must be UTF-8 text, or not be here.") from error
    for name, value in values.items():
        if value is not None and (name.startswith(_PREFIXES) or name.upper() in _NAMES):
            os.environ.setdefault(name, value)
