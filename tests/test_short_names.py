"""Short names of places in capitals that no document writes."""

from __future__ import annotations

import pytest

from assistant.understand.entities.short_names import short_names


class Index:
    def knows(self, word: str) -> bool:
        return word.lower() in {"iro", "mash", "b", "r", "q", "development"}


@pytest.mark.parametrize(
    ("rest", "name"),
    [
        ("B&NES director of services?", "B&NES"),
        ("What did they say about B&NES?", "B&NES"),
        ("RBKC fostering", "RBKC"),
        ("How does LBTH support care leavers?", "LBTH"),
        ("What does the RBKC letter say?", "RBKC"),
        ("RBKC’s carers", "RBKC"),
        ("Is fostering good in RBKC?", "RBKC"),
        ("Compare RBKC and             on fostering", "RBKC"),
        ("Is             better than RBKC?", "RBKC"),
        ("IRO recording", None),  # which the documents write
        ("LAC reviews in        ", None),  # of a place that is named
        ("Should firms put up CCTV?", None),
        ("What is spent on R&D?", None),
        ("What is said of carers and SEND?", None),
        ("What does LBTH stand for?", None),
        ("What is LBTH short for?", None),
        ("NRPF families - no recourse to public funds", None),
        ("What happened in INC-040?", None),
        ("WHO IS IN CHARGE OF RBKC?", None),
    ],
)
def test_letters_that_stand_where_a_place_does(rest: str, name: str | None) -> None:
    assert [one.means for one in short_names(rest, Index())] == ([name] if name else [])
