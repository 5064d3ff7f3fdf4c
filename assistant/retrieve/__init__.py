"""From a question to the sentences that may answer it, each with what is known about it."""
