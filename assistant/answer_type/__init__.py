"""What kind of thing a question asks for, and which words of a sentence are of that kind.

The expected answer type of question answering, told by rules: a model this small blurs "how many"
and "who". Knows one sentence at a time, neither documents nor scores.
"""
