"""Measurements of what the package promises; each module prints one table."""
