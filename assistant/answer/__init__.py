"""The answer in its own words: evidence, statements, citations, notes, or why there is none."""
