"""The page a summary is sent from."""
