"""What a question is about: instructions set aside, follow-ups resolved, names and dates found.

Nothing here reads a document's text; the catalogue and the vocabulary of the index are enough.
"""
