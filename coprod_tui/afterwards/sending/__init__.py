"""A summary or an invitation on its way to people: each person gets a copy of its version in the way they asked.

`outgoing` says in what the two differ, and `invitation_versions` makes the next version of an invitation.
`recipients` says who, and by which way. `material` makes what each way needs (`letters`, `aloud` for the telephone,
`short` for a text message). `send` goes through them: `post` hands letters to a mail server (`passwords`), `ready_copy`
lays the rest in the `outbox` for somebody to do by hand, `ticked` when they have. `progress` says it in lines.
What became of each copy is an entry of the meeting's record (`model.sending`) before anything else is said of it.
"""
