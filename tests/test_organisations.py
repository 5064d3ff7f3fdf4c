"""Whom documents are about, under which names, and who speaks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.describe.organisations import core, find_subject
from index.read import read
from index.records import Catalogue, SourceFile


def catalogue(text: str, uri: str = "a.md") -> Catalogue:
    return read(SourceFile(uri, text.encode())).catalogue


def test_short_and_long_forms_are_one_name() -> None:
    found = catalogue(
        "# Visit to East Riding children's services\n\nChildren in East Riding do well."
        " East Riding has grown. The East Riding of Yorkshire Council knows it."
    )
    assert found.organisation == "East Riding of Yorkshire"
    assert set(found.also_called) == {"East Riding", "East Riding of Yorkshire Council"}


def test_a_folder_confirms_another_name() -> None:
    text = "# Inspection of Hull children's services\n\nHull is growing. Children in Hull do well."
    assert catalogue(text, "80477_kingston upon hull/a.md").also_called == ("Kingston upon Hull",)
    assert catalogue(text, "80477_lincolnshire/a.md").also_called == ()


def test_an_office_in_a_place_is_not_the_place() -> None:
    text = "# Inspection of Ambridge\n\nIn Ambridge the Chief Executive of Ambridge Council left."
    assert catalogue(text).organisation == "Ambridge"


def test_an_ampersand_is_an_and() -> None:
    text = "# Visit\n\nIn Telford and Wrekin all is well. Telford and Wrekin has grown."
    found = catalogue(text, "80570_telford & wrekin/a.md")
    assert found.names == ("Telford and Wrekin", "Telford & Wrekin")


def test_neighbours_are_not_the_same_name() -> None:
    text = (
        "# Visit to North Lincolnshire children's services\n\nNorth Lincolnshire has grown, and so"
        " has North East Lincolnshire. Police in Lincolnshire are prompt."
    )
    assert catalogue(text).names == ("North Lincolnshire",)


def test_a_place_in_an_address_is_not_what_a_letter_is_about() -> None:
    found = catalogue(
        "Ofsted\nPiccadilly Gate\nManchester\nM1 2WD\nenquiries@ofsted.gov.uk\n\nDear Ann\n\n"
        "Visit to Ambridge children's services\n\nOfsted came. Children in Ambridge do well.\n\n"
        "Yours sincerely\n\nMary Bell\nInspector, Manchester"
    )
    assert found.names == ("Ambridge",)
    assert found.publisher == "Ofsted"


def test_a_client_of_a_form_and_a_title_before_a_colon() -> None:
    audit = "# Internal audit report: payments\n\nClient:\tThornmere Borough Council\n\nGood."
    assert catalogue(audit).organisation == "Thornmere"
    policy = "# Brackwater Museum: collections policy\n\nThe Brackwater Museum collects coins."
    assert catalogue(policy).organisation == "Brackwater Museum"


def page(title: str, heading: str, said: str = "It is big.") -> Catalogue:
    html = f"<title>{title}</title><main><h1>{heading}</h1><p>{said}</p></main>"
    return read(SourceFile("a.html", html.encode())).catalogue


@pytest.mark.parametrize("between", [" | ", " – ", " - "])
def test_whose_page_it_is(between: str) -> None:
    found = page(f"Parking{between}Hill City Council", "Parking")
    assert found.title == "Parking"
    assert found.publisher == "Hill City Council"
    assert found.names == ("Hill", "Hill City Council")


def test_a_place_in_the_title_of_a_page_is_beside_whose_page_it_is() -> None:
    title = "Tram to Elder Moor"
    found = page(f"{title} | Hill City Council", title, "The tram to Elder Moor is late.")
    assert found.names == ("Hill", "Hill City Council", "Elder Moor")


@pytest.mark.parametrize("title", ["Parking | Home", "Parking in Hill", "Hill City Council: tram"])
def test_what_is_no_body_at_the_end_of_a_title_has_no_page(title: str) -> None:
    assert page(title, "Parking").publisher is None


def test_a_defined_contract_is_nobody() -> None:
    found = catalogue("# Contract for meals\n\nThis Contract ends in May. A Contract is long.")
    assert found.organisation is None


def test_who_published_it() -> None:
    text = "# Fire report\n\nPublished by the Inspectorate of Fire and Rescue, 4 July 2024\n\nOk."
    assert catalogue(text).publisher == "Inspectorate of Fire and Rescue"


@given(st.text(max_size=60))
def test_no_title_breaks_it(title: str) -> None:
    assert find_subject("", (), title, None, "a.txt").also_called == ()
    assert core(core(title)) == core(title) or not core(title)[:1].isupper()


def test_its_own_addresses_do_not_make_a_name_an_ordinary_word() -> None:
    found = catalogue(
        "# New pool opens\n\nHarle District Council has opened a pool.\n\nPeople in Harle swim.\n\n"
        "Write to press@harle.example, pool@harle.example or see www.harle.gov.uk/harle for more."
    )
    assert found.names == ("Harle", "Harle District Council")


@pytest.mark.parametrize(
    "name", ["Quay Street", "Mill Lane", "Data Protection Act", "Parking Order"]
)
def test_streets_and_laws_are_nobody(name: str) -> None:
    text = f"# The baths\n\nThe baths in {name} are old. Those of {name} shut. In {name} it is hot."
    assert catalogue(text).organisation is None


def test_a_school_may_be_called_after_its_street() -> None:
    text = (
        "# Mill Lane School: news\n\nMill Lane School has grown. In Mill Lane School all is well."
    )
    assert catalogue(text).organisation == "Mill Lane"


def test_the_council_of_a_town() -> None:
    found = catalogue("# Harle Town Council\n\n## Minutes\n\nHarle Town Council met.")
    assert found.names == ("Harle", "Harle Town Council")


@pytest.mark.parametrize(
    "line",
    [
        "Report to: Audit Committee, Harle Borough Council",
        "Report to: Harle Borough Council",
        "Approved by: Board of Harle",
        "Adopted by: The board of trustees of Harle",
        "Adopted by: Board of Trustees of Harle, 9 May 2024",
        "Approved by: Harle Borough Council on 9 May 2024",
    ],
)
def test_for_whom_a_report_is(line: str) -> None:
    assert catalogue(f"# Plan\n\n{line}\n\nMore is planned than ever.").organisation == "Harle"


def test_who_approved_it_in_person_is_no_organisation() -> None:
    assert catalogue("# Plan\n\nApproved by: Ann Lee\n\nMore is planned.").organisation is None


LETTERHEAD = (
    "Harle District Council\nCivic Offices, Harle HA2 8AB\n\nDear Mr Lee\n\nA hedge\n\n{text}"
)


def test_the_body_that_opens_a_letterhead_speaks() -> None:
    found = catalogue(LETTERHEAD.format(text="All hedges were cut in the winter."))
    assert (found.publisher, found.organisation) == ("Harle District Council", "Harle")


def test_whom_a_letter_is_about_comes_before_who_speaks() -> None:
    found = catalogue(LETTERHEAD.format(text="In Ambridge hedges are long. Ambridge has grown."))
    assert (found.publisher, found.organisation) == ("Harle District Council", "Ambridge")


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("# Lease\n\nThe Tenant pays. In time the Tenant leaves; the Tenant has a key.", None),
        ("# Plan\n\nThe plan is of Unit 4. Unit 4 is part of Unit 5. In Unit 6 is more.", None),
        ("# Fares\n\nThe Director of Finance asked the Director of Finance.", None),
        ("# HELP FOR CARERS\n\nAsk for Daily Help Payment. It is no Daily Help Grant.", None),
        ("# Fares\n\nHarle Foundation. Policy F-09.\n\nAsk Ann Lee.", "Harle Foundation"),
        ("# Harle Cricket Club: review\n\nBo Orr was ill. Bo Orr has left.", "Harle Cricket Club"),
        ("# Moths: newsletter of Harle Residents' Association\n\nMoths came.", "Harle"),
    ],
)
def test_what_is_a_name_and_what_is_none(text: str, organisation: str | None) -> None:
    assert catalogue(text).organisation == organisation


def test_the_parties_of_a_contract() -> None:
    found = catalogue(
        "# Contract\n\n(1) HARLE TOWN COUNCIL of 1 High Street (the “Authority”); and\n\n"
        '(2) Lark & Loaf Limited, whose office is in Ambridge (the "Supplier").\n\nIt is agreed.'
    )
    assert found.organisation == "Lark & Loaf"
    assert found.also_about == ("Harle Town Council",)


@pytest.mark.parametrize(
    "passing", ["Prices came from Warmwell Ltd and GasFix.", "It goes to the University of Marle."]
)
def test_a_firm_that_is_named_once_only_takes_part(passing: str) -> None:
    assert catalogue(f"# Minutes of the hall committee\n\n{passing}").organisation is None
