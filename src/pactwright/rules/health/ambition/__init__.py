"""Ambition: whether the aim is worth an alliance. One file a rule."""
