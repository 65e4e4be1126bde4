"""The reader that asks no model: English grammar by rules, offsets by construction."""
