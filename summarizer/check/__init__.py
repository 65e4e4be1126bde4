"""Check what readers propose against the article: anchor, verify, correct or reject, join, audit."""
