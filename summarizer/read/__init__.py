"""First step: a path or standard input becomes an article."""
