"""Names that no document is about."""

import pytest

from assistant.understand.entities.unknown import unknown_names


class Lexicon:
    def knows(self, word: str) -> bool:
        return word in {
            "children",
            "services",
            "london",
            "council",
            "kent",
            "southend",
            "poole",
            "mockingbird",
            "town",
            "keys",
        }

    def is_rare(self, word: str) -> bool:
        return word in {"kent", "southend", "poole", "mockingbird"}

    def is_word(self, word: str) -> bool:
        return word.lower() not in {"sandwell", "kirkless"}

    def is_written_as_place(self, name: str) -> bool:
        return name.lower() == "poole"

    def place_likeness(self, word: str) -> float:
        likeness = {
            "mockingbird": 0.05,
            "kent": 0.31,
            "southend": 0.25,
            "poole": 0.17,
            "town": 0.44,
            "place": 0.6,
            "places": 0.5,
            "luton": 0.43,
            "hove": 0.05,
            "sandwell": 0.2,
            "walk": 0.28,
            "keys": 0.28,
        }
        return likeness.get(word.lower(), 0.1)


def unknown(rest: str) -> tuple[str, ...]:
    return tuple(mention.means for mention in unknown_names(rest, Lexicon(), {"council", "london"}))


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Was it good in Tower Hamlets?", ("Tower Hamlets",)),
        ("What was Lewisham's grade?", ("Lewisham",)),
        ("Who led the inspection of Kent?", ("Kent",)),  # a neighbour's report mentions it
        ("Who inspected Kent children's services?", ("Kent",)),
        ("how is it in kent?", ("Kent",)),
        ("luton care leavers", ("Luton",)),
        ("what about sandwell", ("Sandwell",)),
        ("what does ofsted think of kent", ("Kent",)),
        ("How does Kent support foster carers?", ("Kent",)),
        ("How many foster carers does Southend have?", ("Southend",)),
        ("Does Sandwell have enough carers?", ("Sandwell",)),
        ("What did the Sandwell inspection find?", ("Sandwell",)),
        ("Where does Kent police share information?", ()),
        ("Does Mockingbird help children?", ()),
        ("What is said about Mockingbird?", ()),
        ("What is said about Poole?", ("Poole",)),  # as others' documents write of what is in it
        ("what is said about poole", ("Poole",)),
        ("What is said about Poole and drift?", ()),  # may be a firm
        ("What is         told about Poole?", ()),
        ("Is Kirkless good?", ("Kirkless",)),  # of which nobody tells, and no word at all
        ("How does Mockingbirds do?", ()),
        ("Is it better in the town?", ()),
        ("Who is responsible for keys at the club?", ()),
        ("How is it for keys?", ("Keys",)),
        ("When was the new team put in place?", ()),
        ("staff stretched in places", ()),
        ("why did staff in        walk out", ()),  # in a place that is known
        ("Kids in January, children's services in London", ()),
    ],
)
def test_unknown_names(question: str, names: tuple[str, ...]) -> None:
    assert unknown(question) == names


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("What do          and Kent do about drift?", ("Kent",)),
        ("Was Kent quicker than         ?", ("Kent",)),
        ("Is it better in          than Poole?", ("Poole",)),
        ("Is         doing better at it than Poole?", ("Poole",)),
        ("What do          and Poole do about drift?", ()),  # may be a firm
        ("what do          and kent do about drift", ("Kent",)),
        ("Does          with Mockingbird do better?", ()),
        ("How does          and its staff feel Police and Housing?", ()),
    ],
)
def test_a_name_beside_a_known_place_is_a_side(question: str, names: tuple[str, ...]) -> None:
    assert unknown(question) == names


def test_whoever_writes_names_large_means_no_place_by_a_small_word() -> None:
    question = "Did danger in             come from luton"  # "In Lambeth", which is known
    assert unknown(question) == ("Luton",)
    assert unknown_names(question, Lexicon(), (), known_are_large=True) == []
    (mention,) = unknown_names("Is          like Luton?", Lexicon(), (), known_are_large=True)
    assert mention.means == "Luton"
    assert unknown("what happens at night") == ()


@pytest.mark.parametrize("common", [(), ("council", "county")])
@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("What was found in Kent County Council about caseloads?", ("Kent",)),
        ("Is Luton Borough Council's work good?", ("Luton",)),
        ("Was it good in the Metropolitan Borough of Sandwell?", ("Sandwell",)),
        ("who leads kent county council", ()),
        ("what was found in kent county council about caseloads", ("Kent",)),
        ("Was it good in the County Council?", ()),
        ("Was the City Council's work good?", ()),
    ],
)
def test_the_full_name_of_a_council_is_that_of_its_place(
    common: tuple[str, ...], question: str, names: tuple[str, ...]
) -> None:
    found = unknown_names(question, Lexicon(), common)
    assert tuple(mention.means for mention in found) == names
    assert all(question[one.start : one.end].title() == one.means for one in found)


class LargeIndex(Lexicon):
    """As of many documents, which often speak of the country and of councils."""

    def knows(self, word: str) -> bool:
        return word in {"essex", "england", "wales", "councils"} or super().knows(word)

    def is_rare(self, word: str) -> bool:
        return word not in {"england", "councils", "children", "services"}

    def place_likeness(self, word: str) -> float:
        likeness = {"essex": 0.4, "england": 0.34, "wales": 0.39, "councils": 0.28, "whim": 0.2}
        return likeness.get(word.lower(), super().place_likeness(word))


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("essex care leavers", ("Essex",)),  # of which another's report tells in passing
        ("Essex care leavers", ("Essex",)),
        ("care leavers essex", ("Essex",)),
        ("care leavers         essex", ()),
        ("care leavers essex funds", ()),
        ("is essex any better", ("Essex",)),
        ("essex vs        care leavers", ("Essex",)),
        ("is         near essex boarding", ()),
        ("mockingbird carers", ()),
        ("help for mums", ()),
        ("What do Dads say?", ()),
        ("caseloads across england", ()),
        ("Caseloads across England", ()),
        ("caseloads in england", ("England",)),
        ("caseloads across wales", ("Wales",)),  # of which hardly anything tells
        ("what did inspectors say about turnover in councils", ()),
        ("who left on a whim, in whim of a day", ()),  # as "in lieu of"
        ("who went in whim", ("Whim",)),
    ],
)
def test_names_in_a_large_index(question: str, names: tuple[str, ...]) -> None:
    found = unknown_names(question, LargeIndex(), {"council"})
    assert tuple(mention.means for mention in found) == names
