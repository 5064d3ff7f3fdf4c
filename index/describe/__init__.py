"""What a document says of itself: title, kind, organisations, dates, people, judgements."""
