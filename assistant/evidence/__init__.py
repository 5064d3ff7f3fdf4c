"""Does this sentence answer the question? A small model that reads the two together."""
