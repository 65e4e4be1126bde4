"""Last step: a briefing becomes Markdown, JSON or HTML."""
