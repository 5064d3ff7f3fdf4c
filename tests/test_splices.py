"""What is true of one thing is never said of another, and no doubt of a source is lost."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.model.check import check

_NAMES = ("Lambeth", "Southwark", "Barnet", "Ann Lee", "Bob Hill", "Ofsted", "The council")
_NOUNS = ("social workers", "nurses", "foster carers", "open cases", "vacancies", "schools")
_VERBS = ("has", "had", "reported", "closed", "employs", "was given", "will have")
_JOINTS = (
    *(" and ", ", and ", "; ", ", but ", ", while ", ", whereas ", " although ", ", which ", ": "),
    *(" because ", " so ", ", ", " - ", ". "),
)

SPLICED = [
    (
        "Lambeth has 40 social workers.",
        "Lambeth has 30 social workers and Southwark has 40 social workers.",
    ),
    ("In 2018 caseloads were 22.", "In 2018 caseloads were 30 and in 2019 caseloads were 22."),
    (
        "In 2018, caseloads were 22.",
        "In 2018, caseloads were 30, and in 2019, caseloads were 22.",
    ),
    ("Ann Lee is the director.", "Ann Lee is the chair and Bob Hill is the director."),
    ("Ann Lee is director.", "Ann Lee, who is chair, and Bob Hill, who is director, resigned."),
    ("Ann Lee, director, resigned.", "Ann Lee, chair, and Bob Hill, director, resigned."),
    ("The council has 95 vacancies.", "The council has 95 foster carers and eight vacancies."),
    ("The council has 95 vacancies.", "The council has 95 foster carers with vacancies."),
    ("The target is 22 cases.", "The target is 15 cases and the average is 22 cases."),
    ("Managers praised leaders.", "Managers supported staff and inspectors praised leaders."),
    ("Managers were praised.", "Managers met leaders and they were praised."),
    ("Lambeth closed 44 cases.", "Lambeth closed 36 cases and Southwark closed 44 cases."),
    ("Lambeth closed 44 cases.", "Lambeth closed 36 cases, Southwark closed 44 cases."),
    ("Lambeth closed 44 cases.", "Lambeth closed 36 cases; Southwark closed 44 cases."),
    ("Lambeth: 40 nurses.", "Lambeth: 30 nurses, Southwark: 40 nurses."),
    ("Lambeth has 40 nurses.", "Lambeth said Southwark has 40 nurses."),
    ("Lambeth has 40 nurses.", "Lambeth is proud that Southwark has 40 nurses."),
    ("Lambeth has 40 nurses.", "Lambeth borders Southwark, which has 40 nurses."),
    ("Lambeth closed schools.", "Lambeth closed cases and schools were opened."),
    ("Lambeth closed schools in June.", "Lambeth closed cases and schools opened in June."),
    ("The council failed.", "The council praised staff who failed."),
    ("Lambeth praised Southwark.", "Lambeth was praised by Southwark."),
    ("Lambeth was praised by Southwark.", "Lambeth praised Southwark."),
    ("Lambeth resigned.", "Lambeth's director resigned."),
    ("Lambeth resigned.", "The director of Lambeth resigned."),
    ("Plans are robust.", "Plans are not clear, timely and robust."),
    ("Reviews were held late.", "Reviews were held and visits late."),
    ("Visits are good.", "Visits, unlike reviews, which are good, are late."),
    ("The chair is Bob Hill.", "The chair, Ann Lee, and the clerk, Bob Hill, resigned."),
    ("The council paid £5.", "The council paid £3 and was paid £5."),
    ("30 were placed in Lambeth.", "30 were placed in Southwark and 12 were placed in Lambeth."),
    ("Inspectors are late.", "Reviews are late."),
    ("It has 40 nurses.", "Southwark has 40 nurses."),
    (
        "Southwark closed 36 cases, and closed 44 cases in 2019.",
        "Southwark closed 36 cases in 2011 and Lambeth closed 44 cases in 2019.",
    ),
    (
        "Lambeth has 40 nurses.",
        "Lambeth, while small, is good, and Southwark, though large, has 40 nurses.",
    ),
    ("In Lambeth 9 were late.", "In Lambeth 7 plans were late and in Southwark 9 were late."),
    ("Visits in June were good.", "Visits in May were late and reviews in June were good."),
]

HEDGED = [
    ("Leaders rectify the weaknesses.", "Leaders refused to rectify the weaknesses."),
    ("Leaders rectified weaknesses.", "Leaders never really rectified weaknesses."),
    (
        "The council improved caseloads.",
        "The council has yet to show that it improved caseloads.",
    ),
    ("Services are good.", "It is claimed that services are good."),
    ("Services are good.", "Services, it is claimed, are good."),
    ("Services are good.", "Services are good, parents say."),
    ("Services are good.", "The council claims that services are good."),
    ("Services are good.", "The council claims services are good."),
    ("Services are good.", "According to the council, services are good."),
    ("Visits are timely.", "The council claims services are good and visits are timely."),
    ("Visits are timely.", "It is not clear that plans are good and visits are timely."),
    ("The council hires nurses.", "The council plans to hire nurses."),
    (
        "The council will hire nurses.",
        "The council has no plans to say whether it will hire nurses.",
    ),
    ("The school opened in June.", "The school was expected to be opened in June."),
    ("Managers act on complaints.", "Managers failed to act on complaints."),
    ("Managers ignored complaints.", "Managers denied that they ignored complaints."),
    ("Managers ignored complaints.", "Managers deny having ignored complaints."),
    ("The director is resigning.", "The director is believed to be resigning."),
    ("Delays harm children.", "Delays could harm children."),
    ("Delays harm children.", "Delays can harm children."),
    ("Delays harm children.", "Delays would harm children."),
    ("Visits are timely.", "If staff are hired, visits are timely."),
    ("Visits are timely.", "Visits are timely if staff are hired."),
    ("Visits are timely.", "Visits are timely, unless staff are ill."),
    ("Visits are timely.", "Unless staff are ill, visits are timely."),
    ("Visits were timely.", "Visits were timely until staff left."),
    ("Visits were timely.", "Until staff left, visits were timely."),
    ("Visits are timely.", "Visits are hardly timely."),
    ("Managers see children.", "Only managers see children."),
    ("Managers see children.", "Managers see only children."),
    ("All plans are clear.", "All plans are clear, except in Lambeth."),
    ("All plans are clear.", "All plans except one are clear."),
    ("Ann Lee is the director.", "Ann Lee is no longer the director."),
    ("Ann Lee is the director.", "Ann Lee is the former director."),
    ("Ann Lee is the director.", "Ann Lee is the deputy director."),
    ("Lambeth closed schools.", "Lambeth avoided closing schools."),
    ("Lambeth closes schools.", "Lambeth considered whether it closes schools."),
    ("Staff write plans.", "Managers asked staff to write plans."),
    ("Managers write plans.", "Managers asked staff to write plans."),
    ("The council has 40 nurses.", "The council has almost 40 nurses."),
    ("The council has 40 nurses.", "The council has fewer than 40 nurses."),
    ("The council has 40 nurses.", "The council would like to have 40 nurses."),
    ("The council has hired nurses.", "The council intends to have hired nurses."),
    ("Schools are open.", "It is unlikely that schools are open."),
    ("Schools are open.", "Leaders doubt schools are open."),
    ("Schools are safe.", "Leaders were told that schools are safe."),
    ("Schools are safe.", "Schools are said to be safe."),
    ("Schools are safe.", "Schools seem safe."),
    ("Schools are safe.", "Whether schools are safe is not known."),
    ("Plans are agreed.", "Plans are rarely agreed."),
    ("Children are safe.", "Managers ensure that children are safe."),
    ("Children are safe.", "Managers ensure children are safe."),
    ("Children are safe.", "It is important that children are safe."),
    ("The council hired nurses.", "The council hired doctors instead of nurses."),
    ("The council hired nurses.", "The council hired fewer nurses."),
    ("Lambeth is good.", "Lambeth is less good."),
]


@pytest.mark.parametrize(("statement", "source"), SPLICED)
def test_clauses_are_not_spliced(statement: str, source: str) -> None:
    support, reason = check(statement, [source], ["Letter about Lambeth, 5 May 2020"])
    assert (support, bool(reason)) == ("unverified", True)


@pytest.mark.parametrize(("statement", "source"), HEDGED)
def test_no_doubt_is_left_out(statement: str, source: str) -> None:
    assert check(statement, [source])[0] == "unverified"
    framed = f"Inspectors found that {statement[0].lower()}{statement[1:]}"
    assert check(framed, [source])[0] == "unverified"


@pytest.mark.parametrize(
    ("statement", "source"),
    [
        ("Services are good.", "Inspectors found that services are good."),
        ("Services are good.", "Inspectors said that services are good."),
        ("Services are good.", "Audits showed that services are good."),
        ("Inspectors found that services are good.", "Overall, services are good."),
        ("Services are good, according to the letter.", "Services are good and safe."),
        ("According to the letter, services are good.", "Services are good and safe."),
        ("Southwark has 40 nurses.", "Lambeth has 30 nurses and Southwark has 40 nurses."),
        ("Lambeth has 30 nurses.", "Lambeth has 30 nurses and Southwark has 40 nurses."),
        ("Lambeth has 40 nurses.", "Lambeth, which borders Southwark, has 40 nurses."),
        ("Lambeth has 40 nurses.", "Lambeth, unlike Southwark, has 40 qualified nurses."),
        ("Lambeth has 40 nurses.", "Lambeth has 30 doctors and has 40 nurses."),
        ("Managers praised leaders.", "Managers supported staff and praised leaders."),
        ("Plans are clear.", "Plans are clear, although visits are not timely."),
        ("Plans are clear.", "Although visits are not timely, plans are clear."),
        ("Visits are timely.", "Plans are not clear, but visits are timely."),
        ("Plans are clear.", "Plans are clear; it is claimed that visits are timely."),
        ("Plans are robust.", "Plans are clear, timely and robust."),
        ("IROs are not tracking plans.", "IROs, while active, are not routinely tracking plans."),
        ("In Lambeth, visits are timely.", "Visits are timely and plans are clear."),
        (
            "36 children were seen in June 2019.",
            "In total 36 young children were seen in June 2019.",
        ),
        ("Leaders failed to act on complaints.", "Leaders failed to act swiftly on complaints."),
        ("The council plans to hire nurses.", "The council plans to hire more good nurses."),
        ("It is claimed that services are good.", "It is claimed that local services are good."),
    ],
)
def test_what_is_left_out_may_be_harmless(statement: str, source: str) -> None:
    label = "Letter about Lambeth, 5 May 2020"
    assert check(statement, [source], [label]) == ("supported", None)


def test_each_of_two_citations_keeps_its_subject() -> None:
    cited = ["Lambeth has 30 qualified nurses.", "Southwark has 40 qualified nurses."]
    joined = "Lambeth has 30 nurses, and Southwark has 40 nurses."
    assert check(joined, cited) == ("supported", None)
    for spliced in (
        "Lambeth has 40 nurses, and Southwark has 30 nurses.",
        "Lambeth has 30 nurses, and has 40 qualified nurses.",
        "Lambeth has 30 nurses, and it has 40 qualified nurses.",
    ):
        assert check(spliced, cited)[0] == "unverified"


@st.composite
def _two_clauses(draw: st.DrawFn) -> tuple[list[tuple[str, str, str]], str]:
    names = draw(st.lists(st.sampled_from(_NAMES), min_size=2, max_size=2, unique=True))
    nouns = draw(st.lists(st.sampled_from(_NOUNS), min_size=2, max_size=2, unique=True))
    numbers = draw(st.lists(st.integers(2, 999), min_size=2, max_size=2, unique=True))
    clauses = [
        (name, draw(st.sampled_from(_VERBS)), f"{number} {noun}")
        for name, number, noun in zip(names, numbers, nouns, strict=True)
    ]
    return clauses, draw(st.sampled_from(_JOINTS))


def _splices(clauses: list[tuple[str, str, str]]) -> list[str]:
    (name, verb, held), (other, does, has) = clauses
    numbers = [one.split(" ", 1)[0] for one in (held, has)]
    nouns = [one.split(" ", 1)[1] for one in (held, has)]
    facts = [f"{number} {noun}" for number, noun in permutations(numbers + nouns, 2)]
    true = {(name, held), (other, has)}
    mixed = [f"{numbers[0]} {nouns[1]}", f"{numbers[1]} {nouns[0]}", held, has, *facts]
    return [
        f"{who} {how} {what}."
        for who in (name, other)
        for how in {verb, does}
        for what in mixed
        if (who, what) not in true
    ]


@settings(deadline=None, max_examples=60)
@given(_two_clauses())
def test_no_splice_of_two_clauses_is_supported(
    sentence: tuple[list[tuple[str, str, str]], str],
) -> None:
    clauses, joint = sentence
    source = joint.join(" ".join(clause) for clause in clauses) + "."
    for spliced in _splices(clauses):
        assert check(spliced, [source])[0] == "unverified", (spliced, source)
