"""OpenDocument spreadsheets: what cells show, what is hidden, how far a sheet reaches."""

import zipfile

import pytest

from wres.inputs.files.limits import TooLargeError
from wres.inputs.files.shown import shown_text
from wres.inputs.files.spreadsheet import sheet_cells, sheet_names

NAMES = (
    " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text"))
    + ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
)


@pytest.fixture
def saved(tmp_path):
    """A spreadsheet with one sheet of these rows."""

    def save(rows):
        content = (
            f'<?xml version="1.0"?><office:document-content {NAMES}><office:body><office:spreadsheet>'
            f'<table:table table:name="plan">{rows}</table:table></office:spreadsheet></office:body></office:document-content>'
        )
        path = tmp_path / "return.ods"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            archive.writestr("content.xml", content)
            archive.writestr("META-INF/manifest.xml", "<manifest/>")
        return path

    return save


def _cell(kind, value, shown):
    name = "date-value" if kind == "date" else "value"
    return f'<table:table-cell office:value-type="{kind}" office:{name}="{value}"><text:p>{shown}</text:p></table:table-cell>'


def test_cells_are_read_as_they_are_shown(saved):
    error = '<table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>'
    cells = _cell("float", "1.1", "1.10") + _cell("percentage", "0.261", "26.1%") + _cell("date", "2026-03-01", "Mar-26") + error
    path = saved(f"<table:table-row>{cells}</table:table-row>")
    assert [sheet.name for sheet in sheet_names(path)] == ["plan"]
    read = sheet_cells(path, "plan")
    marks = read.marks
    shown = [
        marks.without_value.get((0, at)) or shown_text(value, marks.formats.get((0, at), ""), marks.displayed.get((0, at)))
        for at, value in enumerate(read.rows[0])
    ]
    assert shown == ["1.10", "26.1%", "March 2026", "#N/A"]
    assert marks.is_percent((0, 1))


def test_hidden_rows_and_columns_are_known(saved):
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/>'
    row = f"{_cell('float', 1, 1)}{_cell('float', 2, 2)}</table:table-row>"
    rows = f'<table:table-row>{row}<table:table-row table:visibility="filter" table:number-rows-repeated="2">{row}'
    marks = sheet_cells(saved(columns + rows), "plan").marks
    assert (marks.hidden_rows, marks.hidden_columns, marks.filtered) == ([1, 2], [1], True)


def test_a_cell_far_away_is_named(saved):
    far = '<table:table-row table:number-rows-repeated="1048575"><table:table-cell/></table:table-row>'
    last = f'<table:table-row><table:table-cell table:number-columns-repeated="16383"/>{_cell("float", 1, 1)}</table:table-row>'
    with pytest.raises(TooLargeError, match="XFD1048576"):
        sheet_cells(saved(far + last), "plan")
