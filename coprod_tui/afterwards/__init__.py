"""What becomes of a summary: versions, sending, answers, the agreed record."""
