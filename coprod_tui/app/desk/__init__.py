"""The Desk: the note-taker's and the co-chairs' own screen. `desk.py` is the screen, `writer.py` its line."""
