"""Whom documents are about, under which names, and who speaks."""

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


def test_who_published_it() -> None:
    text = "# Fire report\n\nPublished by the Inspectorate of Fire and Rescue, 4 July 2024\n\nOk."
    assert catalogue(text).publisher == "Inspectorate of Fire and Rescue"


@given(st.text(max_size=60))
def test_no_title_breaks_it(title: str) -> None:
    assert find_subject("", (), title, None, "a.txt").also_called == ()
    assert core(core(title)) == core(title) or not core(title)[:1].isupper()
