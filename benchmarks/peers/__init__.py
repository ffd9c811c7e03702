"""Other ways to the same papers, as people write them: small, fair, and equal in text."""
