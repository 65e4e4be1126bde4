"""The edit of a page."""
