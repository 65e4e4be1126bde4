"""Third step: what was proposed is held against the source text."""
