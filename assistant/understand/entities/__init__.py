"""Places, organisations and people that a question names, known to the catalogue or to nobody."""
