"""What the catalogue knows to be the answer: grades, dates, people, and what a visit was about.

Each module tells, for one kind of fact, whether it is asked for and which line of the document
holds it. Knows no document that says such things in prose only.
"""
