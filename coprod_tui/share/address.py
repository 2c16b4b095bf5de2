"""Where phone pages can be had: an address of this laptop on the network it is on, and a port that is free."""

from __future__ import annotations

import socket
from contextlib import suppress

from coprod_tui.model.entry import Refused

HERE = "127.0.0.1"
"""This laptop alone: for whoever comes through a tunnel of their own."""
SCHEME, LOCKED = "http:", "https:"
"""The scheme of pages for members; and of pages for whoever writes, where these leave this laptop."""
PORT, TRIES = 8642, 20
"""The port that is tried first, so that an address stays the same from meeting to meeting, and how many are tried."""
SOMEWHERE = ("192.0.2.1", "10.255.255.255", "192.168.255.255", "172.31.255.255")
"""Addresses outside this laptop, to find which way a packet to them would leave (RFC 5737, RFC 1918). None is sent."""


def own_address() -> str:
    """This laptop's address on the network it is on; "" where it is on none.

    A UDP socket that is connected sends nothing: the system only chooses which address it would send from.
    """
    for target in SOMEWHERE:
        with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            probe.connect((target, 9))
            address: str = probe.getsockname()[0]
            if address not in (HERE, "0.0.0.0"):  # noqa: S104  only compared, never listened on
                return address
    return ""


def origin_of(host: str, scheme: str = SCHEME) -> str:
    """Scheme and host (with its port), as a browser sends them in the Origin header."""
    return f"{scheme}//{host}"


def listen(address: str) -> list[socket.socket]:
    """Sockets that listen on this address, and on 127.0.0.1 for tunnels, all at one port.

    Refused ("no-such-address") where the address is none of this laptop's, or no port is free.
    """
    for port in range(PORT, PORT + TRIES):
        sockets: list[socket.socket] = []
        try:
            sockets.extend(_listening_socket(each, port) for each in dict.fromkeys((address, HERE)))
        except (OSError, UnicodeError, OverflowError):
            for each in sockets:
                each.close()
        else:
            return sockets
    raise Refused("no-such-address", address=address)


def listen_once(address: str, port: int) -> socket.socket:
    """A socket that listens on this address alone, at the first port from this one that is free.

    Refused ("no-such-address") as in `listen`.
    """
    for each in range(port, port + TRIES):
        with suppress(OSError, UnicodeError, OverflowError):
            return _listening_socket(address, each)
    raise Refused("no-such-address", address=address)


def _listening_socket(address: str, port: int) -> socket.socket:
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((address, port))
        listening.listen(128)
    except BaseException:
        listening.close()
        raise
    return listening


def hosts(sockets: list[socket.socket]) -> frozenset[str]:
    """The Host headers that are ours: each address we listen on with its port, and localhost with it."""
    listening = [each.getsockname() for each in sockets]
    named = [("localhost", port) for address, port in listening if address == HERE]
    return frozenset(f"{host}:{port}" for host, port in (*listening, *named))
