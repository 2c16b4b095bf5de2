"""What the Desk shows: the record, its line, and what stands beside them."""
