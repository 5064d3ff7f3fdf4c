"""Terms of the trade that only other documents use, in an index made here."""

from collections.abc import Iterator

import pytest

from assistant.retrieve.find import Finder
from index.embed import Embedder
from tests.finding import finder_of, refusal

_OLDER = "Letter to Durham Council\n\n8 May 2019\n\nUnregistered placements are used in Durham.\n"
LETTERS = {
    **{
        f"{town.lower()}{year}": f"""Letter to {town} Council

8 May {year}

Unregistered placements are used in {town}. Lengthy waits are rare.
Return home interviews are held. Kinship carers are helped. Private fostering is rare.
Young carers are helped. Radicalisation is rare.
"""
        for town, year in (("Bolton", 2021), ("Hull", 2021), ("Leeds", 2022), ("Wigan", 2023))
    },
    "durham2019": _OLDER,
    "durham2022": """Letter to Durham Council

8 May 2022

Placements are stable in Durham. Waits are short. Relatives who care are helped.
A foster placement is found soon. Interviews with new staff are held at home or at work.
Young people and carers are heard. Risks are seen soon.
""",
}


@pytest.fixture(scope="module")
def finder(embedder: Embedder, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Finder]:
    with finder_of(LETTERS, tmp_path_factory.mktemp("letters"), embedder) as finder:
        yield finder


@pytest.mark.parametrize(
    "question",
    [
        "What was said about unregistered placements in Durham?",
        "What did they find on the use of unregistered placements in Durham?",
        "Are unregistered placements mentioned in Durham?",
    ],
)
def test_a_term_that_they_never_use_is_refused(finder: Finder, question: str) -> None:
    message = refusal(finder, question, "durham2022")
    assert "about Durham that you ask of mentions “unregistered placements”" in message
    assert message.endswith("Others do: Letter about Durham, 8 May 2019.")
    assert refusal(finder, question, "durham2019") == ""


@pytest.mark.parametrize(
    "question",
    [
        "What was said about lengthy waits in Durham?",  # how long they are makes no term
        "What was said about stable placements in Durham?",
        "Who uses unregistered placements in Durham?",  # few use it, and it is no topic
    ],
)
def test_other_words_are_left_to_the_judge(finder: Finder, question: str) -> None:
    assert refusal(finder, question, "durham2022") == ""


def test_what_stands_for_its_second_word_is_not_the_term(finder: Finder) -> None:
    message = refusal(finder, "What was said about private fostering in Durham?", "durham2022")
    assert "mentions “private fostering”" in message


@pytest.mark.parametrize(
    ("question", "term"),
    [
        ("What support do young carers get in Durham?", "young carers"),
        ("Young carers in Durham, what was said?", "young carers"),
        ("What was said about children at risk of radicalisation in Durham?", "radicalisation"),
    ],
)
def test_no_part_of_some_stands_for_the_whole(finder: Finder, question: str, term: str) -> None:
    assert f"mentions “{term}”" in refusal(finder, question, "durham2022")


def test_a_word_by_the_way_is_no_topic(finder: Finder) -> None:
    assert refusal(finder, "Is anybody at risk of radicalisation in Durham?", "durham2022") == ""
