"""The return that the other tests break has no fault, in whichever form it is given."""

import pytest


def _findings(checked):
    return [(finding.severity, finding.check, finding.where) for finding in checked.findings]


def test_the_good_return_has_no_findings(pack):
    checked = pack.check()
    assert _findings(checked) == []
    assert set(checked.tables) == set(pack.tables)


def test_sheets_of_a_workbook_give_the_same_tables_as_csv(pack):
    by_csv = pack.check().tables
    for path in pack.folder.glob("*.csv"):
        path.unlink()
    pack.workbook(*list(pack.tables))
    checked = pack.check()
    assert _findings(checked) == []
    assert {name: table.to_dict() for name, table in checked.tables.items()} == {name: table.to_dict() for name, table in by_csv.items()}


def test_parquet_gives_the_same_tables_as_csv(pack):
    by_csv = pack.check().tables
    for table, frame in pack.tables.items():
        (pack.folder / f"{table}.csv").unlink()
        numbers = frame.apply(lambda column: column.astype(float) if column.str.fullmatch(r"[\d.]+").all() else column)
        numbers.to_parquet(pack.folder / f"{table}.parquet")
    pack.tables = {}
    checked = pack.check()
    assert _findings(checked) == []
    assert {name: table.to_dict() for name, table in checked.tables.items()} == {name: table.to_dict() for name, table in by_csv.items()}


@pytest.mark.parametrize("table", ["recruitment", "disciplinary", "training", "survey", "board"])
def test_any_table_may_be_absent_and_is_spoken_of(pack, table):
    pack.drop(table)
    checked = pack.check()
    assert _findings(checked) == [("note", "indicator without figures", "data/AAA/2025")]
    assert set(checked.tables) == set(pack.tables)


def test_a_return_may_have_no_plan(pack):
    pack.drop("actions")
    assert _findings(pack.check()) == []


def test_a_return_without_any_table_has_nothing_to_report_on(pack):
    pack.tables = {}
    checked = pack.check()
    assert _findings(checked) == [("error", "nothing to report on", "data/AAA/2025")]
    assert checked.tables == {}
