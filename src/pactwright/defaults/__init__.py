"""Floor 6: which defaults shaped a draft, with the value of each and where it comes from."""

from pactwright.defaults.from_agreement import applied_defaults
from pactwright.defaults.model import AppliedDefault

__all__ = ["AppliedDefault", "applied_defaults"]
