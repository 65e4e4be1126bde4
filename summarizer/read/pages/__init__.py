"""Web pages: main text, what they tell of their publication, and pages that are no articles."""
