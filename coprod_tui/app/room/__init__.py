"""The Room: the shared screen, safe for everyone to see.

In: a key or a click. `keys` says what each does in which situation (a file for each part of a meeting) and makes moves.
Out: `room.py` shows each new state of the meeting: `bands` says which panel is on top, `panels` draw (a file a part),
`layout` gives them their rows.
`stopped` is what it says after the laptop slept. The Room decides nothing and keeps only what no other seat has: which
page is open, which line is being typed.
"""
