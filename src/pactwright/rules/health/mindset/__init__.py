"""Mindset and ethics: how the parties treat each other and the law. One file a rule."""
