"""What a question takes for granted, and whether the documents hold it at all."""
