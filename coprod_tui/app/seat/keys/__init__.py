"""Keys that are the same at several seats: for a decision, for words that were kept off, for every voice, always."""
