"""A store takes no drafts, or does not give them back."""

from __future__ import annotations

from pactwright.errors.machine import MachineError


class StoreRefuses(MachineError):
    """A store refuses, with words of its own. What it has taken before stays there."""

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(
            address,
            reason,
            message=f"The store refuses {address}: {reason}.",
            cure="Check the address, your credentials and the network, then run again: it goes on where it was.",
        )


class StoreUnknown(MachineError):
    """No store has such an address."""

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(
            address,
            reason,
            message=f"{address} is no address of a store: {reason}.",
            cure="Write it like s3://bucket/drafts, gs://bucket/drafts or az://container/drafts.",
        )


class StorePackageMissing(MachineError):
    """The package of a store is not installed. Each kind of store has one of its own, and says which."""

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(
            address,
            reason,
            message=f"Writing into {address} needs a package that is not installed: {reason}.",
            cure="Run: python -m pip install s3fs (for s3://; it is gcsfs for gs://, adlfs for az://).",
        )
