"""Floor 0: what can be wrong with the machine, in words.

A broken machine is neither a fault of the user's documents nor a bug. The caller hands over the facts; the class words
them: one plain sentence that says what is wrong, one that says what to do. The command line catches them in one place.
"""

from pactwright.errors.files import CannotRead, CannotWrite
from pactwright.errors.machine import MachineError, System
from pactwright.errors.parts import ExtraMissing, PackagedFilesMissing, PangoMissing, extra_cure, pango_cure
from pactwright.errors.runs import (
    FolderInUse,
    LedgerDamaged,
    NoWorkers,
    OtherVersions,
    PortInUse,
    SchedulerGone,
    SchedulerUnreachable,
    WorkersCannotStart,
)
from pactwright.errors.stores import StorePackageMissing, StoreRefuses, StoreUnknown

__all__ = [
    "CannotRead",
    "CannotWrite",
    "ExtraMissing",
    "FolderInUse",
    "LedgerDamaged",
    "MachineError",
    "NoWorkers",
    "OtherVersions",
    "PackagedFilesMissing",
    "PangoMissing",
    "PortInUse",
    "SchedulerGone",
    "SchedulerUnreachable",
    "StorePackageMissing",
    "StoreRefuses",
    "StoreUnknown",
    "System",
    "WorkersCannotStart",
    "extra_cure",
    "pango_cure",
]
