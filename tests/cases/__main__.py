"""`python -m tests.cases [-v] [KIND...]`: how many inputs of each kind are read right."""

from __future__ import annotations

import sys

from tests.cases.runner import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
