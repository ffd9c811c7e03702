"""Rules for the drafting of any agreement."""
