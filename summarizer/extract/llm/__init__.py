"""The reader that asks a model, over any OpenAI-compatible server."""
