"""The agreed record: its words and checksum, the copies that went out, and how a copy is checked."""
