"""People who go by several names: the judiciary are judges, and workers are staff."""

from __future__ import annotations

from index.words import stem, stems

_SAME = {
    stem(name): stem(usual)
    for usual, others in {
        "judge": "judges judiciary judicial",
        "leader": "leaders leadership boss bosses manager managers management",
        "pupil": "pupils student students",
        "child": "children",
        "doctor": "doctors gp gps clinician clinicians",
    }.items()
    for name in others.split()
}
_STAFF = frozenset(stems("staff worker practitioner employee workforce"))


def plain(word: str) -> str:
    """Its stem, or that of a commoner word for the same people."""
    return _SAME.get(stem(word), stem(word))


def called(word: str) -> str:
    """The same, with one word for all who work there.

    >>> called("practitioners") == called("staff")
    True
    """
    return "staff" if stem(word) in _STAFF else plain(word)
