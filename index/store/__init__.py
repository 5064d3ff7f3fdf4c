"""Where the index keeps everything: SQLite is the truth, FAISS an accelerator beside it."""
