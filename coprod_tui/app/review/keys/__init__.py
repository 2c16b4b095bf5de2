"""Keys of the review, a file for each of its views."""
