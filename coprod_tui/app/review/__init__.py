"""The review of a summary, from draft to agreed record. It is private.

`review.py` is the screen, its four views are in `panels` (draft, what trips readers, answers, Easy Read), what each key
does in `keys`. `read_over` is done with a line of the draft, or with the whole of it: sent, agreed, closed. One
person's words in large letters: `own_words`. Answers written down: `reply`. Easy words and pictures chosen: `easy`.
"""
