"""A run is in the way of another, or those who work for it are not there."""

from __future__ import annotations

from os import PathLike

from pactwright.errors.machine import MachineError


class PortInUse(MachineError):
    """Another program answers at the port, or the port is not for everybody."""

    def __init__(self, port: int) -> None:
        super().__init__(
            port,
            message=f"The port {port} is taken or not free for you.",
            cure="Choose another with --port, or leave it out: then any free one is taken.",
        )


class FolderInUse(MachineError):
    """Another run is writing into the folder."""

    def __init__(self, folder: str | PathLike[str]) -> None:
        super().__init__(
            folder,
            message=f"Another batch is writing into {folder}.",
            cure="Wait until it is done, or choose another folder with -o.",
        )


class LedgerDamaged(MachineError):
    """The ledger of a batch cannot be read."""

    def __init__(self, path: str | PathLike[str]) -> None:
        super().__init__(
            path,
            message=f"{path} is damaged, so nobody knows what was drafted.",
            cure="Delete it and run again: drafts that are as they would be written anyway are kept.",
        )


class WorkersCannotStart(MachineError):
    """A process that is to draft ends before it has begun."""

    def __init__(self) -> None:
        super().__init__(
            message="The processes that draft cannot be started here.",
            cure="Give them more memory with --memory-limit, or run fewer with --workers 1.",
        )


class SchedulerUnreachable(MachineError):
    """Nobody answers at the address of a scheduler."""

    def __init__(self, address: str) -> None:
        super().__init__(
            address,
            message=f"No scheduler of Dask answers at {address}.",
            cure="Start one (dask scheduler) and give the address that it prints, such as tcp://127.0.0.1:8786.",
        )


class SchedulerGone(MachineError):
    """The scheduler was there when the batch began, and is no more."""

    def __init__(self, address: str) -> None:
        super().__init__(
            address,
            message=f"The scheduler at {address} is gone.",
            cure="Start it again, then run the same command: it goes on where it was.",
        )


class NoWorkers(MachineError):
    """A scheduler has nobody to hand work to."""

    def __init__(self, address: str) -> None:
        super().__init__(
            address,
            message=f"The scheduler at {address} has no workers.",
            cure=f"Start some: dask worker {address} --nworkers auto --nthreads 1",
        )


class OtherVersions(MachineError):
    """Workers have another Pactwright than the run: their papers would not be the same."""

    def __init__(self, version: str, others: tuple[str, ...]) -> None:
        more = f" and {len(others) - 3:,} more" if len(others) > 3 else ""
        super().__init__(
            version,
            others,
            message=f"This is Pactwright {version}, but workers have another: {', '.join(others[:3])}{more}.",
            cure=f'Install the same everywhere: pip install "pactwright[dask]=={version}"',
        )
