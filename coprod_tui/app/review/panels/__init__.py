"""The three views of a review: the draft, what trips readers, who answered what."""
