"""What a meeting is, worked out from its record: pure, with time passed in.

`entry` is what every entry shares, `meeting` folds entries into parts, `features` lists the features, each in a file of
its name with its state, its entries and its moves. `command` is a move asked for as data, `intents` is what a key means
just now, `undo` takes lines back. `group` and `history` are of groups, which have a record of their own.
"""
