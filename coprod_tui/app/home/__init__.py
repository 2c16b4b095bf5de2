"""Home and every page it leads to.

`overview` says how groups and their meetings stand. `home.py` shows all of them, and never on a big screen. `group.py`
is one group's page: `open_meeting` leads to its Room, `news` and `afterwards` are what is done there between meetings.
From it: `members` with their `needs`, `charter` (rules and words), `terms`, `ways`, `roles`. Questions one by one:
`new_group` makes a group, `plan_meeting` a meeting. This laptop's own: `laptop`, `where`. What each key does is in
`keys`.
"""
