"""Accountability: who answers, by name. One file a rule."""
