"""The password of a mail account: in the system's own keyring where there is one, else asked for each time.

Never in a file of ours, nor in what a command is started with. The library for it is optional (extra `keyring`).
"""

from __future__ import annotations

from contextlib import suppress
from importlib import import_module
from typing import Any

from coprod_tui.config import MailSettings

SERVICE = "coprod"
IN_A_FILE = ("keyrings.alt", "keyrings.cryptfile")
"""Keyrings that are files of their own, some of them not even locked: to us they are none."""


def known_password(settings: MailSettings) -> str:
    """What the keyring has for this account; "" where it has nothing, or is not there or locked."""
    keyring = _keyring()
    if keyring is None:
        return ""
    try:
        password = keyring.get_password(SERVICE, _account(settings))
    except Exception:  # noqa: BLE001  each system's keyring has troubles of its own, and the person can type it instead
        return ""
    return password if isinstance(password, str) else ""


def has_keyring() -> bool:
    """Whether there is a keyring here that a password could be kept in."""
    return _keyring() is not None


def keep_password(settings: MailSettings, password: str) -> bool:
    """Put it into the keyring; whether it is there now."""
    keyring = _keyring()
    if keyring is None:
        return False
    try:
        keyring.set_password(SERVICE, _account(settings), password)
    except Exception:  # noqa: BLE001  as above
        return False
    return known_password(settings) == password


def forget_password(settings: MailSettings) -> None:
    """Take it out of the keyring again: the server did not take it."""
    keyring = _keyring()
    if keyring is not None:
        with suppress(Exception):  # as above; there may have been none
            keyring.delete_password(SERVICE, _account(settings))


def _account(settings: MailSettings) -> str:
    return f"{settings.user}@{settings.server}"


def _keyring() -> Any:
    """The system's keyring; None where its library is missing, or what answers is only a file."""
    try:
        keyring = import_module("keyring")
        backend = keyring.get_keyring()
    except Exception:  # noqa: BLE001  as above
        return None
    if type(backend).__module__.startswith(IN_A_FILE) or getattr(backend, "priority", 0) <= 0:
        return None
    return keyring
