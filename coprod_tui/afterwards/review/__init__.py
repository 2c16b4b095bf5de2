"""Reading a summary over before it goes out. Nothing is changed here: what a reader chooses is a move of the meeting's.

In: a finished meeting. `draft` lays each line that members will read beside the record, `trips` finds what may stop a
reader, `own_words` is what stands under one person's name. Out: the review's screen (`app.review`) shows them, and
`in_lines` says the same in lines to be read out.
"""
