"""Side by side, in one run, with what a user would pick instead.

``python -m bench.peers FOLDER`` is the whole of it; see ``__main__``. One small file for each
stack and its pins beside it: each does what its own quickstart does, with the same files, the
same questions and the same embedding model.
"""
