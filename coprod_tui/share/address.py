"""Where phone pages can be had: an address of this laptop on the network it is on, and a port that is free."""

from __future__ import annotations

import socket
from contextlib import suppress

from coprod_tui.model.entry import Refused

HERE = "127.0.0.1"
"""This laptop alone: for whoever comes through a tunnel of their own."""
SCHEME, LOCKED = "http:", "https:"
"""How pages for members go; and those for whoever writes, where they leave this laptop."""
PORT, TRIES = 8642, 20
"""The port that is tried first, so that an address stays the same from meeting to meeting, and how many after it."""
SOMEWHERE = ("192.0.2.1", "10.255.255.255", "192.168.255.255", "172.31.255.255")
"""Addresses that a packet would leave by the network for (the first is of no machine, RFC 5737). None is sent."""


def own_address() -> str:
    """This laptop's address on the network it is on; "" where it is on none.

    A UDP socket that is connected sends nothing: the system only chooses which address it would send from.
    """
    for there in SOMEWHERE:
        with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asks:
            asks.connect((there, 9))
            found: str = asks.getsockname()[0]
            if found not in (HERE, "0.0.0.0"):  # noqa: S104  what stands for no address is compared, not listened on
                return found
    return ""


def web(host: str, scheme: str = SCHEME) -> str:
    """The address of a page there, and what a browser calls its origin."""
    return f"{scheme}//{host}"


def listen(address: str) -> list[socket.socket]:
    """Sockets that listen on this address, and on this laptop's own for tunnels, at one port.

    Refused ("no-such-address") where the address is none of this laptop's, or no port is free.
    """
    for port in range(PORT, PORT + TRIES):
        opened: list[socket.socket] = []
        try:
            opened.extend(_listens(each, port) for each in dict.fromkeys((address, HERE)))
        except (OSError, UnicodeError, OverflowError):
            for each in opened:
                each.close()
        else:
            return opened
    raise Refused("no-such-address", address=address)


def listen_once(address: str, port: int) -> socket.socket:
    """A socket that listens on this address alone, at the first port from this one that is free.

    Refused ("no-such-address") as in `listen`.
    """
    for each in range(port, port + TRIES):
        with suppress(OSError, UnicodeError, OverflowError):
            return _listens(address, each)
    raise Refused("no-such-address", address=address)


def _listens(address: str, port: int) -> socket.socket:
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((address, port))
        made.listen(128)
    except BaseException:
        made.close()
        raise
    return made


def hosts(sockets: list[socket.socket]) -> frozenset[str]:
    """What a browser may call us by in its Host header: the very addresses we listen on, and localhost."""
    at = [each.getsockname() for each in sockets]
    return frozenset(f"{name}:{port}" for address, port in at for name in (address, *_names(address)))


def _names(address: str) -> tuple[str, ...]:
    return ("localhost",) if address == HERE else ()
