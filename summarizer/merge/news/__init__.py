"""What of a briefing is the news: which lines tell it, in which order, and what stands beside them."""
