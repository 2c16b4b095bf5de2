"""The screens, in rooms.

From the top: `app` (looks, keys that work everywhere, how it ends), `router` (which class stands for what), then a room
for each screen: `room`, `desk`, `review`, `home`, `sending`. These do not know one another.

They stand on `seat` (one meeting at one seat) or `pages` (outside a meeting), and ask through `window` for what the app
has, and for another screen by its `destinations`. Under those are `keyboard` and `widgets`, which know no meeting.
A digit's trip: `keyboard.strokes` takes the press, finds its key (`room.keys`), which makes a move; the record answers
on a thread of its own, the screen shows the new state (`room.bands`, `room.panels`), and `widgets` draw it.
"""
