"""What every page outside a meeting is built of.

`page.py` is a head, the page's own widgets, a message line, questions and keys at the foot. `list_page` is a page that
is one list, `doors` one with keys above its lists, `document` a summary as rows, `steps` a few questions one after the
other, `take_out` the list of what goes with somebody, `prepare` what to prepare for a meeting; `keys` are those that
pages share. A page reads and changes the disk through the `office`, away from the screen's own thread.
"""
