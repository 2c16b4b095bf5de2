"""What every page outside a meeting is built of: a head, rows, a line that says, keys at the foot."""
