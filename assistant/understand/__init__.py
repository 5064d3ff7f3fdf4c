"""What a question is about: instructions set aside, follow-ups resolved, names and dates found.

The catalogue and the vocabulary of the index are enough; a document's text is read only where a
question's own words are looked up in it.
"""
