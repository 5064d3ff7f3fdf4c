"""Of which word of a clause praise is certain to be meant."""

import pytest

from assistant.understand.presupposed.certainty import is_certain


@pytest.mark.parametrize(
    ("clause", "certain"),
    [
        ("the choir is good", True),
        ("a good choir", True),
        ("the choir and the band are good", True),
        ("the choir and good halls", False),
        ("the choir and good quality", True),
        ("the choir is loud and good singers come", True),
        ("good advice on the choir", False),
        ("good standards of the choir", True),
        ("some good came of the choir", False),
        ("some choir is good", False),
    ],
)
def test_it_is_meant_of_the_choir(clause: str, certain: bool) -> None:
    said = clause.split()
    place = said.index("good")
    assert is_certain(said, said.index("choir"), place, {"quality"}.__contains__) is certain
