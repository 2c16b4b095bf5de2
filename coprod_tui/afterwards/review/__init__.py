"""Reading a summary over before it goes out: the draft line by line, what trips readers, somebody's own words."""
