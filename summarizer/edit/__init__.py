"""The edit of a composed page: what a model is shown of it, and what of its edit is done."""
