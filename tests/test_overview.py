"""Documents in brief: which, how much of each, and what is said of the others."""

from pathlib import Path

from assistant.answer.overview import MOST_DOCUMENTS
from assistant.records import Answer, Detail, Question
from assistant.service import Assistant
from assistant.settings import Settings
from index.embed import Embedder
from index.library import Library


def ask(assistant: Assistant, text: str, detail: Detail = "standard") -> Answer:
    return assistant.ask(Question(text, detail=detail))


def test_a_letter_is_told_in_its_own_sentences(assistant: Assistant) -> None:
    answer = ask(assistant, "Summarise the Lambeth letter")
    said = [one.text for one in answer.statements]
    assert said[0].startswith("This letter summarises the findings of a focused visit to Lambeth")
    assert "Early permanence planning." in said
    assert any("What needs to improve" in group.label for group in answer.groups)
    assert {one.support for one in answer.statements} == {"verbatim"}
    assert not answer.notes


def test_of_several_the_newest_is_told_and_the_others_are_counted(assistant: Assistant) -> None:
    answer = ask(assistant, "Give me a summary of the Southwark report")
    assert {one.uri for one in answer.citations} == {"003_74d68f5cacf3ff33.txt"}
    assert any("newest of" in note for note in answer.notes)


def test_each_is_told_where_all_are_asked_for(assistant: Assistant) -> None:
    answer = ask(assistant, "Give me a summary of each document")
    assert len({one.uri for one in answer.citations}) == 5
    assert not answer.notes


def test_what_changed_is_told_of_each_side(assistant: Assistant) -> None:
    answer = ask(
        assistant, "What changed in Southwark between the 2011 letter and the 2019 letter?"
    )
    assert len({one.uri for one in answer.citations}) == 2
    assert len(answer.groups) >= 2 and not answer.notes


def test_brief_is_shorter_and_full_is_longer(assistant: Assistant) -> None:
    brief, standard, full = (
        len(ask(assistant, "Summarise the Lambeth letter", detail).statements)
        for detail in ("brief", "standard", "full")
    )
    assert brief < standard < full


def test_a_matter_is_left_to_the_judge(assistant: Assistant) -> None:
    answer = ask(assistant, "Summarise what is said about foster carers in Lambeth")
    assert "Early permanence planning." not in [one.text for one in answer.statements]


def test_a_document_is_called_by_most_of_its_title_and_not_by_one_of_its_matters(
    tmp_path: Path, embedder: Embedder
) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    title = "Inspection of services for children in need, children looked after and care leavers"
    text = (
        f"{title}\n\nCare leavers have good homes.\n\nRecommendations\n\n- Keep better records.\n"
    )
    (folder / "leeds.txt").write_text(text)
    (folder / "alone.txt").write_text("Lone working policy\n\nThis policy protects our staff.\n")
    with Library.create(tmp_path / "index", embedder) as library:
        library.add([folder])
        assistant = Assistant(library, Settings())
        policy = ask(assistant, "Summarise the lone working policy")
        assert [one.text for one in policy.statements] == ["This policy protects our staff."]
        leavers = ask(assistant, "Summarise what is said about care leavers")
        assert "Keep better records." not in [one.text for one in leavers.statements]


def test_a_document_that_is_not_there_is_not_told_by_another(assistant: Assistant) -> None:
    assert ask(assistant, "Summarise the Camden letter").outcome == "refused"
    assert ask(assistant, "Summarise Lambeth's letter of 2015").outcome == "refused"


def test_of_many_documents_it_has_to_be_said_which(tmp_path: Path, embedder: Embedder) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    for number in range(MOST_DOCUMENTS + 1):
        said = f"The society met for the {number}th time and planted {number + 7} trees."
        (folder / f"{number}.txt").write_text(f"Newsletter\n\n{said}\n")
    with Library.create(tmp_path / "index", embedder) as library:
        library.add([folder])
        assistant = Assistant(library, Settings())
        assert "which document is meant" in ask(assistant, "Summarise the newsletter").answer
        assert len(ask(assistant, "Summarise the newsletters").citations) == MOST_DOCUMENTS


def test_a_meeting_is_told_by_its_minutes_and_by_no_letter(
    tmp_path: Path, embedder: Embedder
) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    said = "The clerk was asked to mend the swings in the park."
    (folder / "a.txt").write_text(f"Minutes of Harle Parish Council\n\n4 May 2023\n\n{said}\n")
    letter = "This letter summarises the findings of a visit to Harle."
    (folder / "b.txt").write_text(f"Letter to Harle\n\n6 June 2023\n\n{letter}\n")
    with Library.create(tmp_path / "index", embedder) as library:
        library.add([folder])
        answer = ask(Assistant(library, Settings()), "What happened at the meeting?")
    assert [one.text for one in answer.statements] == [said]


def test_the_words_of_asking_need_not_stand_in_the_documents(
    tmp_path: Path, embedder: Embedder
) -> None:
    (tmp_path / "pool.txt").write_text("Pool\n\nThe pool opens at seven each morning.\n")
    with Library.create(tmp_path / "index", embedder) as library:
        library.add([tmp_path / "pool.txt"])
        answer = ask(Assistant(library, Settings()), "Summarise the document")
    assert [one.text for one in answer.statements] == ["The pool opens at seven each morning."]


def test_strengths_are_told_of_the_newest_document_of_a_place(
    tmp_path: Path, embedder: Embedder
) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    good = "Strong partnerships with the police and with schools keep children safe."
    for year, more in ((2019, "Social workers have good and timely support."), (2022, good)):
        said = f"This letter summarises the findings of the visit to Leeds on 4 May {year}."
        title = f"Visit to Leeds children's services, {year}"
        (folder / f"{year}.txt").write_text(f"{title}\n\n6 June {year}\n\n{said}\n\n{more}\n")
    with Library.create(tmp_path / "index", embedder) as library:
        library.add([folder])
        answer = ask(Assistant(library, Settings()), "What are Leeds's strengths?")
    assert [one.text for one in answer.statements] == [good]
    assert any("newest of 2" in note for note in answer.notes)
