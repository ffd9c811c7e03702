"""Floor 10: the draft in the browser."""
