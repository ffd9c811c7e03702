"""A place on this computer where a browser can ask."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from pactwright.errors import PortInUse

if TYPE_CHECKING:  # commands that come past this page without a preview start without it
    import socket


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that is bound to a port of this computer; port 0 takes any that is free.

    Raise PortInUse where another program has it, or where it is not for everybody.
    """
    import socket  # see the head of this page

    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
    except OSError as reason:
        bound.close()
        if reason.errno in (errno.EADDRINUSE, errno.EACCES):
            raise PortInUse(port) from None
        raise
    return bound
