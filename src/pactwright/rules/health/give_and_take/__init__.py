"""Give and take: whether each side gains, and gives. One file a rule."""
