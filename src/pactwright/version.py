"""Floor 0: the version of Pactwright, written here once."""

VERSION = "0.1.0"
