"""Years, months, "the latest", "before the visit of 2022": what times a question names."""
