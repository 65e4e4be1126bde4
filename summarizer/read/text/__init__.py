"""Text as sources hold it: bytes into letters, mended letters, joined lines, languages."""
