"""The speakers of single articles, and which of them are one."""
