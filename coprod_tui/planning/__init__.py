"""Agendas and lists of members, read from what people have: a file, a table or pasted words go in, a plan comes out."""
