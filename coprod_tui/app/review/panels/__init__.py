"""The four views of a review: the draft, what trips readers, who answered what, Easy Read."""
