"""The review of a summary, from draft to agreed record. It is private.

`review.py` is the screen, its three views are in `panels` (draft, what trips readers, answers), what each key does in
`keys`. In the draft: `read_over`. One person's words in large letters: `own_words`. Answers written down: `reply`.
Out: `hand_over` leads to the page it is sent from, `agree` makes it the agreed record; `comes_next` says which is due.
"""
