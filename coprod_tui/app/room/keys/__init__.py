"""Every key of the Room: one file for each feature, here or with the keys of every seat, as the register has them."""

from __future__ import annotations

from coprod_tui.app.keyboard.key import Key
from coprod_tui.app.seat import keys as seat_keys
from coprod_tui.model import features

_FILES = features.files(features.ROOM_KEYS, __name__) | features.files(features.SEAT_KEYS, seat_keys.__name__)
ROOM: tuple[Key, ...] = tuple(
    key
    for one in sorted(features.FEATURES, key=lambda one: one.keys)
    if one.name in _FILES
    for key in _FILES[one.name].KEYS
)
"""In the order in which a key is looked up: the first that knows it answers."""
