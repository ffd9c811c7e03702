"""Alliance health: what a wise adviser would say before anyone signs. One file a rule, one folder a family."""
