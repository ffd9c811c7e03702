"""Rules for the finished agreement."""
