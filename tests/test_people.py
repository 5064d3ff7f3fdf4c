"""People in roles, from made documents; the seeds' own are in test_catalogue."""

import pytest

from index.read import read
from index.records import Person, SourceFile


def people(text: str) -> tuple[Person, ...]:
    return read(SourceFile("a.txt", text.encode())).catalogue.people


def test_inspectors_of_a_visit() -> None:
    said = "This is long enough to be read as prose and not as anything else at all. "
    named = "His Majesty’s Inspectors for this visit were Mandy Nightingale and Kathryn Grindrod."
    assert people(said + named) == (
        Person("Mandy Nightingale", "inspector"),
        Person("Kathryn Grindrod", "inspector"),
    )


def test_rows_with_a_role() -> None:
    assert people("Lead inspector:\tTeresa Godfrey, His Majesty’s Inspector\nDated\tMay") == (
        Person("Teresa Godfrey", "Lead inspector"),
    )


def test_services_are_no_people() -> None:
    assert people("The inspectors were pleased by the Youth Offending Service in Harrow.") == ()


LETTER = "Dear Ann\n\nA visit\n\nAll was well.\n\nYours sincerely\n\n"


@pytest.mark.parametrize(
    "signature", ["Mary O'Neil\nChief Officer", "Mary O'Neil\n\nHer Chief Officer"]
)
def test_who_signed_is_the_author(signature: str) -> None:
    catalogue = read(SourceFile("a.txt", (LETTER + signature).encode())).catalogue
    assert catalogue.author == "Mary O'Neil"


def test_lines_of_a_form() -> None:
    assert people("Lead inspector: Peter McEntee\n\nSome words follow here.") == (
        Person("Peter McEntee", "Lead inspector"),
    )


def test_the_last_of_a_row_ends_with_its_sentence() -> None:
    said = "Inspectors: Ann Lee (lead) and Bob Hill. We will return to see what they have done."
    assert [one.name for one in people(said)] == ["Ann Lee", "Bob Hill"]


ADDRESSED = """4 May 2022

{address}

Dear {dear}

Visit to Ambridge children's services

The inspectors were Alison Smale, HMI, and Peter McEntee, HMI. They found that children in Ambridge
do well and that everybody who works with them is proud of what they do from day to day.

Yours sincerely

Mary O'Neil
Her Majesty's Inspector
"""


@pytest.mark.parametrize(
    ("address", "dear", "name", "role"),
    [
        ("Ms Bernie Brown Director of Children’s Services\nTown Hall\nBL1 1RU", "Bernie",
         "Bernie Brown", "Director of Children’s Services"),
        ("John Gregg\nDirector of Children’s Services Ambridge Council\nCV1 5RR", "Mr Gregg",
         "John Gregg", "Director of Children’s Services"),
        ("Kevin Hall\nAmbridge\nHU17 9BA", "Mr Hall,", "Kevin Hall", "addressee"),
        ("Jo Lamb\nAmbridge Council\nDirector of Adult Services\nTF3 4NT", "Jo",
         "Jo Lamb", "Director of Adult Services"),
        ("Rory Bell\nDirector of Services Civic Offices\nNew Road\nRM17 6SL", "Rory",
         "Rory Bell", "Director of Services"),
    ],
)  # fmt: skip
def test_the_addressee_and_the_office(address: str, dear: str, name: str, role: str) -> None:
    found = people(ADDRESSED.format(address=address, dear=dear))
    assert found == (
        Person(name, role, "addressee"),
        Person("Alison Smale", "inspector"),
        Person("Peter McEntee", "inspector"),
        Person("Mary O'Neil", "Her Majesty's Inspector", "signatory"),
    )


def test_lists_behind_a_label() -> None:
    listed = "Team inspectors: Zoë Hocking HMI, Andy Whippey HMI, Nick Veysey SCRI"
    assert [person.name for person in people(f"{listed}\n\nSome words follow here.")] == [
        "Zoë Hocking",
        "Andy Whippey",
        "Nick Veysey",
    ]


def test_an_office_within_a_list_is_no_person() -> None:
    listed = "Team inspectors: Ann Lee HMI, Sean Bell, Acting Senior HMI, Steve Lamb HMI"
    assert [person.name for person in people(f"{listed}\n\nSome words follow here.")] == [
        "Ann Lee",
        "Sean Bell",
        "Steve Lamb",
    ]


def test_an_office_in_brackets() -> None:
    assert people(LETTER + "Mary O'Neil\n(Lead Inspector)") == (
        Person("Mary O'Neil", "Lead Inspector", "signatory"),
    )


def test_officers_of_a_form_have_the_office_in_brackets() -> None:
    found = people(
        "Present: Max Ward (Chair)\nOfficers: Una May (Clerk), Jo Fox (Licensing Manager)"
    )
    assert Person("Jo Fox", "Licensing Manager") in found


def test_an_office_is_no_person() -> None:
    assert people("Author: Gwen Abernathy, Principal Auditor\n\nSome words follow here.") == (
        Person("Gwen Abernathy", "Author"),
    )


@pytest.mark.parametrize(
    ("listed", "names"),
    [
        ("HMI Ann Lee, Bob Hill, Cora Dean", ["Ann Lee", "Bob Hill", "Cora Dean"]),
        ("Ann Lee HMI, Bob Hill (associate inspector)", ["Ann Lee", "Bob Hill"]),
        ("Ann Lee (HMI), Bob Hill HMI designate), Cora Dean", ["Ann Lee", "Bob Hill", "Cora Dean"]),
        ("Ann Lee, two more from the region, Bob Hill", ["Ann Lee", "Bob Hill"]),
        ("Ann Lee- Hill and Paul d’Arcy", ["Ann Lee- Hill", "Paul d’Arcy"]),
    ],
)
def test_a_list_behind_a_label_is_read_to_its_end(listed: str, names: list[str]) -> None:
    found = people(f"Team inspectors: {listed}\n\nSome words follow here.")
    assert [person.name for person in found] == names
    assert {person.role for person in found} == {"Team inspector"}


def test_a_list_in_prose_ends_where_it_is_not_understood() -> None:
    named = "The inspectors were Ann Lee HMI, two more from the region, and Castle Gardens."
    assert [person.name for person in people(f"{named} {'It went well. ' * 9}")] == ["Ann Lee"]


@pytest.mark.parametrize(
    "line",
    [
        "Report of: Ann Lee, Head of Internal Audit",
        "Report of the Head of Internal Audit, Ann Lee",
        "Ann Lee\nHead of Internal Audit",
        "Mrs Ann Lee, Head of Internal Audit",
        "Present: Bob Hill, Cora Dean (in part) and Cllr Ann Lee (Head of Internal Audit)",
        "Media contact: Ann Lee, Head of Internal Audit, ann@hill.example",
    ],
)
def test_an_office_beside_a_name(line: str) -> None:
    found = people(f"Some words stand here.\n\n{line}\n\nSome words follow here.")
    assert Person("Ann Lee", "Head of Internal Audit") in found
    assert {person.name for person in found} == {"Ann Lee"}


def test_whose_report_it_is_wrote_it() -> None:
    text = "Report of: Ann Lee, Head of Internal Audit\n\nSome words follow here."
    assert read(SourceFile("a.txt", text.encode())).catalogue.author == "Ann Lee"


@pytest.mark.parametrize(
    "line", ["Ann Lee\nCastle Gardens", "Ann Lee, Monday", "Highway Tree, Oak"]
)
def test_what_is_no_office_beside_a_name(line: str) -> None:
    assert people(f"Some words stand here.\n\n{line}\n\nSome words follow here.") == ()


def test_an_office_that_something_else_parts_from_the_name() -> None:
    found = people(
        "Ofsted\nPiccadilly Gate\nM1 2WD\n\nSheila Durr\n\nT 0300 123 1231\n"
        "enquiries@ofsted.gov.uk\n\nExecutive Director, Children and Young People\n"
        "Ambridge Council\nBL9 0EJ\n\nDear Sheila Durr\n\nThe visit was short.\n"
    )
    assert found == (
        Person("Sheila Durr", "Executive Director, Children and Young People", "addressee"),
    )
