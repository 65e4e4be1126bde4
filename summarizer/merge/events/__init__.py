"""Which of many articles are about one event."""
