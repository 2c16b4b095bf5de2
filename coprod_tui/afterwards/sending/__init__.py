"""A summary on its way to people: who gets it by which way, letters, the outbox, the mail server."""
