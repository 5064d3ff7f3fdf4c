"""Which of the sentences that may answer do: the judge, and the fewest that make an answer."""
