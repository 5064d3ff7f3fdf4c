"""A filter means the same in Python and in the store's SQL."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.embed.hashing import HashingEmbedder
from index.filtering import passes
from index.read import read
from index.records import Catalogue, Filters, SourceFile
from index.store import documents, listing, runs, spans
from index.store.database import Database, create
from index.store.runs import Searchable
from index.update import findable

EMBEDDER = HashingEmbedder()
DAYS = [datetime.date(2020, 1, day) for day in (1, 10, 20, 30)]
CATALOGUES = [
    Catalogue("a", "letter", "Hull", ("Kingston upon Hull",), date=DAYS[1], covers=(DAYS[0],)),
    Catalogue("b", "minutes", "Leeds", date=DAYS[2], covers=(DAYS[1], DAYS[2])),
    Catalogue("c", "Letter", "Leeds", also_about=("Hull",), covers=(DAYS[2], DAYS[3])),
    Catalogue("d"),
    Catalogue("e", month="2020-01"),
    Catalogue("f", month="2019-12"),
]


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    folder: Path = tmp_path_factory.mktemp("index")
    create(folder, EMBEDDER.name, EMBEDDER.fingerprint, EMBEDDER.dimensions)
    opened = Database(folder)
    for says in CATALOGUES:
        document = read(SourceFile(f"{says.title}.txt", f"The words of {says.title}.".encode()))
        with opened.writing() as connection:
            ready = findable(replace(document, catalogue=says), EMBEDDER)
            documents.put(connection, ready, root="/docs")
    yield opened
    opened.close()


def some(values: list[str]) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(values), max_size=2)


FILTERS = st.builds(
    Filters,
    documents=some(["a.txt", "c.txt", "absent"]),
    date_from=st.none() | st.sampled_from(DAYS),
    date_to=st.none() | st.sampled_from(DAYS),
    organisations=some(["hull", "KINGSTON UPON HULL", "Leeds", "York"]),
    kinds=some(["LETTER", "minutes", "policy"]),
    covers_from=st.none() | st.sampled_from(DAYS),
    covers_to=st.none() | st.sampled_from(DAYS),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(filters=FILTERS)
def test_both_let_the_same_documents_pass(database: Database, filters: Filters) -> None:
    with database.reading() as connection:
        found = runs.searchable(connection, Searchable()).passages
        rows = found.within(spans.documents(connection, filters)).ids().tolist()
        in_sql = {spans.passage(connection, row).document_id for row in rows}
        in_python = {e.id for e in listing.entries(connection) if passes(e, filters)}
    assert in_sql == in_python


def passing(database: Database, filters: Filters) -> str:
    with database.reading() as connection:
        entries = listing.entries(connection)
    return "".join(entry.catalogue.title for entry in entries if passes(entry, filters))


def test_names_kinds_and_days(database: Database) -> None:
    assert passing(database, Filters(organisations=frozenset({"hull"}))) == "ac"
    assert passing(database, Filters(kinds=frozenset({"letter"}))) == "ac"
    assert passing(database, Filters(covers_from=DAYS[1], covers_to=DAYS[1])) == "b"
    assert passing(database, Filters(covers_from=DAYS[2])) == "bc"
    assert passing(database, Filters(date_to=DAYS[1])) == "aef"


def test_a_month_is_in_every_range_that_has_a_day_of_it(database: Database) -> None:
    assert passing(database, Filters(date_from=DAYS[3])) == "e"
    assert passing(database, Filters(date_to=datetime.date(2019, 12, 1))) == "f"
