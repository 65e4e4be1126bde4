"""Names of people and bodies: their parts, where a text mentions them, when two are the same."""
