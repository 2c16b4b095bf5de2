"""From a key press to what it does.

`key` is what a key is: its id, words and situations, and how people's settings change it. `strokes` turns presses into
keys, so that a pasted word does nothing. `keyed` is a screen's part in it, `key_line` shows which keys work now and
takes clicks, `help` lists all keys by what they are for (`meaning`), `by_meaning` does so in the list of commands,
`card` is a sheet of them to print.
"""
