"""A record on disk: what is done goes in, and is safe before anybody is shown it.

`session` is the one way in for whoever sits at a meeting; `records` for commands, which open a record, do one thing and
close it; `watch` tells a page that it changed. Under a session `live` is the record's thread, `bell` wakes it,
`record_seat` is who sits at it (one, or more in a program that has several seats), `recorder` makes moves under the
`locks`, and `journal` keeps their entries in its `file`. `seats` says who is there, `drafts` keeps words half typed.
`shelf` finds groups and meetings, `series` gives a group what its meetings came to. `check` and `repair` are for
damage, `removal` and `rewrite` for what is taken out for good. `private` writes files for their owner alone.
"""
