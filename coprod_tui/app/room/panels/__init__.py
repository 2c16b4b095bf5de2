"""What the Room shows, a file for each part of a meeting."""
