"""Disputes: the ladder, the mediator, the end. One file a rule."""
