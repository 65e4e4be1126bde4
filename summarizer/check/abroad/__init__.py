"""The check without grammar: of articles in other languages, and of statements in another than theirs."""
