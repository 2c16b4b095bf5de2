"""Keys and strokes: what a key is, what a press is taken for in a live meeting, and the page that lists them all."""
