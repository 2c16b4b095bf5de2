"""The Room: the shared screen. `room.py` is the screen, `bands.py` which panel is on top, `panels` what it shows."""
