"""What in a text is a question, and what it takes from the conversation before it."""
