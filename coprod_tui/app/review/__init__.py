"""The review of a summary, from draft to agreed record. It is private.

`review.py` is the screen, `panels` has its four views (draft, what trips readers, answers, Easy Read), `keys` its keys.
What these do: `read_over` changes a line of the draft, or sends, agrees or closes the summary; `own_words` shows one
person's words in large letters; `reply` writes answers down; `easy` has the easy words and pictures.
"""
