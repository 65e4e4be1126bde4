"""Second step: an article becomes what a reader proposes."""
