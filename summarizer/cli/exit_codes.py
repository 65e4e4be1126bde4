"""What the exit code of each command means."""

from __future__ import annotations

from enum import IntEnum

__all__ = ["ExitCode"]


class ExitCode(IntEnum):
    """Exit codes, the same for every command."""

    OK = 0
    """All articles were read; everything checked holds."""
    FAILED = 1
    """Something failed a check, or nothing could be read."""
    USAGE = 2
    """The command line, the environment or the installation is wrong."""
    INCOMPLETE = 3
    """A result was written, but some article is missing from it or was read only in part."""
    INTERRUPTED = 130
    """Interrupted by the user."""
