"""The Desk: the note-taker's and the co-chairs' own screen, which never stands where everyone sees it.

In: `writer.py` keeps, understands and records the line that always has the cursor (`offers` is what F6 adds); `keys`
are what letters cannot be. Out: `desk.py` shows the record as rows (`recorded`), and what stands beside it (`panels`).
With an entry picked there: `keys` takes it back, `reword` puts it in other words, `whose` says whose they are,
`leave_out` takes them out for good. `sayings` are sentences for a chair who is stuck.
"""
