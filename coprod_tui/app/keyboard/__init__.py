"""From a press to what it does.

`key` is what a key is: its id, words and situations, and how people's settings change it. `strokes` is what a press is
taken for, so that a pasted word does nothing. `keyed` is a screen's part in it, `key_line` shows which keys work now
and takes clicks, `help` lists them all, by what `meaning` says that they are for.
"""
