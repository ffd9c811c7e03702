"""Skin: what each side puts in. One file a rule."""
