"""Fourth step: checked extractions of several articles become one briefing."""
