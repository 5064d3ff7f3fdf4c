"""Bytes to pieces: one parser for each format, and what puts their pieces into one text."""
