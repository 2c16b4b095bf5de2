"""What becomes of a summary, a room for each step of its way.

`review` reads the draft over, `sending` brings it to people, `replies` reads what they answer by mail, `agreed` seals
it and knows its copies again. `made_anew` is above them: after words were taken out for good it makes the files again.
A room may use those below it: made_anew, replies, review and sending (which know nothing of one another), agreed.
Where each person stands is in no file here but in the meeting's record: `review`, `sending`, `replies` and `sealing` in
`model`.
"""
