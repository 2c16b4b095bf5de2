"""The agreed record: a summary goes in, its sealed words and their checksum are kept, and any copy can be checked.

In: `versions` says which summary of a meeting stands, and what stands beside it later. `seals` seals it in one step on
disk (`unfinished_seals` goes on after a crash): `canonical_words` is what the checksum is taken of, `sealed_store`
keeps it. `copies` keeps the SHA-256 of each file before it is handed out.
Back: a file that somebody hands in (`read_copy`, `pdf_words`) is one of ours byte for byte or not (`verify`); where it
is not, `comparison` and `difference` say how it reads and where it differs first, which proves nothing.
"""
