"""What a sentence names and the question does not."""

from assistant.answer_type.others_named import holds_name_not_in, names_not_in
from tests.making import sentence


def test_a_name_that_the_question_does_not_give() -> None:
    holds = holds_name_not_in("Which other council was visited beside Ambridge?")
    assert holds(sentence("They went to Borchester."))
    assert not holds(sentence("They went to Ambridge."))


def test_what_opens_a_sentence_is_no_name_but_in_a_row() -> None:
    names = names_not_in("Which council was visited?")
    assert names(sentence("Officers went to Borchester in May.")) == ["Borchester"]
    assert names(sentence("Borchester\t4 May", kind="row")) == ["Borchester"]


def test_a_name_with_a_figure_and_one_set_beside_the_thing() -> None:
    names = names_not_in("What is the council of children called?")
    assert names(sentence("Children meet at C2C and Voice4U.")) == ["C2C", "Voice4U"]
    assert names(sentence("Voices, the council of children, meets.")) == ["Voices"]
    assert names(sentence("Children, families and staff meet.")) == []


def test_initials_of_what_is_written_small_are_no_name() -> None:
    names = names_not_in("Which company holds the interviews?")
    assert names(sentence("It holds return home interviews (RHIs) well.")) == []
    assert names(sentence("Interviews are held by others (NSPCC).")) == ["NSPCC"]
