"""One meeting at one seat: what the Room, the Desk and the review share.

In: `keys` that are the same at several seats, and the line at the foot (`foot`, `line_questions` with its grammar).
Out: `seated` is the screen on which what came of a move is said; `panel` is what shows a part of a meeting.
After a move: `follow_ups` asks what it lacks, `finish` saves the summary. To be answered: `decision_answers`, `count`.
To be seen: `enquiries` in a sentence, `listed` in rows, `strip` where the meeting is, `together` what a Desk shows.
`seat_names` is what a seat is called, `to_review` the way to the review.
"""
