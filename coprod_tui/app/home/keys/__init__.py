"""Keys of Home, and of a group's own page."""
