"""Terms whose words apart mean something else."""

from dataclasses import replace

from assistant.answer_type.fixed_terms import fixed_terms, holds_fixed_terms
from tests.making import sentence


def test_those_of_a_question() -> None:
    assert fixed_terms("What help do young carers get with council tax?") == (
        "young carers",
        "council tax",
    )
    assert fixed_terms("How do young people see their carers?") == ()


def test_a_sentence_or_its_heading_holds_the_term() -> None:
    holds = holds_fixed_terms("What help do Young Carers get?")
    assert holds is not None
    assert holds(sentence("A young carer is helped."))
    below = replace(sentence("They are helped."), headings=("Young carers",))
    assert holds(below)
    assert not holds(sentence("Carers of young people are helped."))


def test_other_questions_have_no_such_test() -> None:
    assert holds_fixed_terms("What help do carers get?") is None
