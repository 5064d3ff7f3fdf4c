"""Words that go with any topic: a question that has only these says nothing of what it is about.

Knows English, and nothing of any document.
"""

EVERYDAY = frozenset(
    """
    actually along already always any anybody anyone anything away back bad best better biggest
    came case change changed come comes differ difference different doing done end ended enough
    ever everybody everyone everything fine first fix fixed fixes fixing gave get gets getting
    give given gives go goes going gone good got had happen happened happens happy help helped
    helps improve improved keep keeps kept kind last later lead leads left like look looked
    looks lot lots made main make makes many matter matters mean means much need needed needs
    new next nobody nothing often ok okay old one ones other others place places point problem
    problems put really reason reasons right same seem seen set side since somebody someone
    something soon sort sorted sorting start started still stop stopped take taken takes there
    thing things think thought time times told took try use used uses want wanted way ways well
    went work worked works worse worst wrong year years yet
    """.split()
)
