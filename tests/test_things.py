"""Names of things that the documents in question never mention, in an index made here."""

from collections.abc import Collection, Iterator

import pytest

from assistant.retrieve.find import Finder
from assistant.understand.presupposed.things import Unmentioned, unmentioned
from index.embed import Embedder
from index.records import Filters
from tests.finding import finder_of, refusal

LETTERS = {
    "bolton": """Letter to Bolton Council

The Restore project helps families in Bolton. Staff of the Restore project know children well.
In the Brighter Futures programme, young people learn to cook. The early help team is strong.
Children use the Mosaic app, and like the Mosaic app.
The Multi-Agency Safeguarding Hub (MASH) decides quickly.
Care leavers meet in ‘Room 42’. Parents praise ‘turning the tide’, and Turning the Tide grows.
Families go to the Navigation Hubs. The ‘fresh starts’ rule helps, and fresh starts are attached.
Families write to KidsLINE, and KidsLINE replies. The ‘bridge’ project builds homes.
The STEP homes team helps. Caring for People runs it. We pay caring for people.
The Director of Youth Work spoke. The ‘always open service’ is liked. PHASE lets rooms.
""",
    "durham": """Letter to Durham Council

Managers restore order when meetings drift. The Early help team is praised in Durham.
The front door is strong, and the MASH is swift. Elective home education is known.
The first phase is over. Steps are taken now, in a bridge project of ours. Staff like Pause.
""",
}


@pytest.fixture(scope="module")
def finder(embedder: Embedder, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Finder]:
    with finder_of(LETTERS, tmp_path_factory.mktemp("letters"), embedder) as finder:
        yield finder


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("What does the Restore project do?", "Restore project"),
        ("How good is the Brighter Futures programme?", "Brighter Futures programme"),
        ("Who goes to Brighter Futures?", "Brighter Futures"),
        ("What is the “Mosaic” app for?", "Mosaic app"),
        ("What is Room 42 used for?", "Room 42"),
        ("What does Turning the Tide do?", "Turning the Tide"),
        ("navigation hubs", "navigation hubs"),
        ("Do families like the ‘fresh starts’ rule?", "fresh starts"),
        ("Does the 'always open' service help?", "always open service"),
        ("How good are the rooms of PHASE?", "PHASE"),
        ("How many families does KidsLINE help?", "KidsLINE"),  # of both sizes
        ("What does Caring for People run?", "Caring for People"),  # ill written once
    ],
)
def test_a_name_that_only_others_hold_is_refused(finder: Finder, question: str, name: str) -> None:
    message = refusal(finder, question, "durham")
    assert f"mentions “{name}”" in message
    assert "It is mentioned in:" in message
    assert refusal(finder, question, "bolton") == ""


def test_an_office_is_no_name_of_a_thing(finder: Finder) -> None:
    assert refusal(finder, "Who is the Director of Youth Work?", "durham") == ""


def test_a_name_that_no_document_holds_is_refused(finder: Finder) -> None:
    message = refusal(finder, "What does the Lighthouse service do?", "durham")
    assert message.endswith("mentions “Lighthouse service”.")


def test_what_is_quoted_has_to_stand_there_word_by_word(finder: Finder) -> None:
    message = refusal(finder, "What did they say about a 'toxic drift'?", "durham")
    assert message.endswith("mentions “toxic drift”.")
    assert refusal(finder, "What is said of the 'swift front door'?", "durham") == ""


@pytest.mark.parametrize(
    "question",
    [
        "Is the Early Help team good?",  # a term: written small as well
        "How quickly does the Multi-Agency Safeguarding Hub decide?",  # by its acronym
        "Is Elective Home Education known?",
        "Do managers Restore order?",
        "Is it ‘swift’?",
        "Are the managers' meetings and the teams' records good?",
        "How did Durham's brighter futures' programme do?",
        "How did children fare in January?",
        "Is WhatsApp used?",  # may stand there in other words
        "What does the ‘bridge’ project build?",  # small there, but said of the same
        "Does PAUSE help?",  # written as a word there
    ],
)
def test_in_doubt_the_judge_decides(finder: Finder, question: str) -> None:
    assert refusal(finder, question, "durham") == ""


@pytest.mark.parametrize(
    "question",
    ["What does RPK stand for?", "What is RPK short for in Durham?", "what does ‘RPK’ mean?"],
)
def test_an_acronym_that_no_document_holds_stands_for_nothing(
    finder: Finder, question: str
) -> None:
    """Its letters open words of Bolton's, which are not what it stands for."""
    found = finder.find(question, Filters())
    assert found.scope.refusal
    assert found.scope.refusal.message.endswith("mentions “RPK”.")


def test_an_acronym_that_somebody_holds_may_be_told(finder: Finder) -> None:
    assert refusal(finder, "What does MASH stand for?", "durham") == ""
    assert refusal(finder, "What does RPK mean for families?", "bolton") == ""


def test_what_comes_near_is_from_the_documents_in_question(finder: Finder) -> None:
    found = finder.find("What does the Restore project do in Durham?", Filters())
    assert found.scope.refusal
    assert {hit.passage.document_id for hit in found.hits} == found.scope.documents


def test_every_document_counts_when_none_is_meant(finder: Finder) -> None:
    found = finder.find("What does the Restore project do?", Filters())
    assert found.scope.refusal is None


class Texts:
    """One document, "a", in an index where "restore" is rare."""

    def is_rare(self, word: str) -> bool:
        return word == "restore"

    def forms(self, _name: str) -> tuple[str, ...]:
        return ()

    def quoting(
        self, phrase: str, documents: Collection[str] | None, _most: int
    ) -> list[tuple[str, str]]:
        text = "Staff of the Restore project. The Protect team."
        return [("a", text)] if documents is None and phrase in text.lower() else []


def test_a_rare_name_may_be_written_small() -> None:
    there = unmentioned("what does the restore project do", frozenset("b"), 9, Texts())
    assert there == Unmentioned("restore project", frozenset("a"))
    assert unmentioned("what does the protect team do", frozenset("b"), 9, Texts()) is None


class Common:
    """Two documents, and a word that hundreds of passages hold, written large in one."""

    def is_rare(self, _word: str) -> bool:
        return False

    def forms(self, _name: str) -> tuple[str, ...]:
        return ()

    def quoting(
        self, phrase: str, documents: Collection[str] | None, most: int
    ) -> list[tuple[str, str]]:
        found = [("a", "The STEP homes team. The ‘House’ project.")] + [("b", "Next steps.")] * 500
        there = [(d, text) for d, text in found if documents is None or d in documents]
        return [one for one in there if phrase.split()[0].lower() in one[1].lower()][:most]


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("what does the STEP homes team do", "STEP"),
        ("which STEP comes now", ""),  # for emphasis
        ("what does the ‘House’ project do", "House project"),  # quoted there, so once is enough
    ],
)
def test_a_common_word_may_be_a_name_when_it_is_written_so(question: str, name: str) -> None:
    found = unmentioned(question, frozenset("b"), 50, Common())
    assert (found.name if found else "") == name
    assert unmentioned(question, frozenset("a"), 50, Common()) is None


class Rare:
    """Two documents, in which every word but "team" is rare."""

    def __init__(self) -> None:
        bolton, durham = "Children go to the Full Circle team.", "Go in a full ring."
        self._texts = {"bolton": bolton, "durham": durham}

    def is_rare(self, word: str) -> bool:
        return word != "team"

    def forms(self, _name: str) -> tuple[str, ...]:
        return ()

    def quoting(
        self, phrase: str, documents: Collection[str] | None, _most: int
    ) -> list[tuple[str, str]]:
        return [
            (document, text)
            for document, text in self._texts.items()
            if (documents is None or document in documents) and phrase.lower() in text.lower()
        ]


def test_a_name_in_lower_case_is_told_by_the_index() -> None:
    asked = "full circle in durham"
    found = unmentioned(asked, frozenset({"durham"}), 2, Rare())
    assert found == Unmentioned("full circle", frozenset({"bolton"}))
    assert unmentioned(asked, frozenset({"bolton"}), 2, Rare()) is None
    assert unmentioned("a full ring", frozenset({"bolton"}), 2, Rare()) is None  # written small
