"""What every page outside a meeting is built of.

`page.py` is a head, what the page tells, a line that says, questions and keys at the foot. `list_page` is a page that
is one list, `steps` a few questions one after the other, `take_out` the list of what goes with somebody, `prepare` what
to prepare for a meeting; `keys` are those that pages share. A page reads and changes the disk through the `office`,
away from the screen's own thread.
"""
