"""Messages made up by the thousand as mail programs write them, each with what is true of it.

`made_up` gives the same messages for the same seed. What a message is made of is drawn piece by piece: what its sender
wrote, what stands over and under it, how our letter is quoted, what came with it, and how it is written down.
"""
