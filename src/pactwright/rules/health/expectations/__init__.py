"""Expectations and decisions: what was said aloud, and who decides. One file a rule."""
