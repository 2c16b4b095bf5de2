"""The review of a summary, from draft to agreed record. `review.py` is the screen."""
