"""The screens, in rooms.

From the top: `app` (looks, keys that work everywhere, how it ends), `router` (which class stands for what), then a room
for each screen: `room`, `desk`, `review`, `home`, `sending`. These do not know one another.

They stand on `seat` (one meeting at one seat) or `pages` (outside a meeting), and ask through `window` for what the app
has, and for another screen by its `destinations`. Under those are `keyboard` and `widgets`, which know no meeting.
A digit's trip: `keyboard.strokes` takes the press, finds its key (`room.keys`), which makes a move; the record answers
on a thread of its own, the screen shows the new state (`room.bands`, `room.panels`), and `widgets` draw it.

No screen makes a connection: that is for commands, and for whoever sends a summary. asyncio takes `ssl` along where
there is one, and with it OpenSSL: 4 MB and 5 ms of every start. It does without where a Python was built without, and
so it does here; whoever needs `ssl` later imports it as ever (docs/decisions/0027-screens-come-without-openssl.md).
"""

import sys

if "asyncio" not in sys.modules and "ssl" not in sys.modules:
    sys.modules["ssl"] = None  # type: ignore[assignment]
    try:
        import asyncio  # noqa: F401
    finally:
        del sys.modules["ssl"]
