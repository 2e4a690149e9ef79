"""What a file is by its first bytes, whatever its name says."""

import zipfile

import openpyxl
import pytest

from wres.inputs.files.kinds import kind_of

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def _with_stream(name):
    return OLE + name.encode("utf-16-le") + b"\0" * 600


READABLE = {
    "text": (b"ethnicity,accessed\n", "text"),
    "text with a mark": (b"\xef\xbb\xbfethnicity,accessed\n", "text"),
    "nothing": (b"", "empty"),
    "web page": (b"\r\n <html xmlns:o='urn:x'><body>", "html"),
    "web page in capitals with a mark": (b"\xef\xbb\xbf<!DOCTYPE HTML><table>", "html"),
    "Parquet": (b"PAR1\x15\x04", "parquet"),
    "older Excel": (_with_stream("Workbook"), "xls"),
    "oldest Excel": (_with_stream("Book"), "xls"),
}
REFUSED = {
    "PDF": (b"%PDF-1.7", "PDF"),
    "picture": (b"\x89PNG\r\n\x1a\n", "picture"),
    "protected by a password": (_with_stream("EncryptedPackage"), "password"),
    "older Word": (_with_stream("WordDocument"), r"\.docx"),
    "e-mail": (_with_stream("__properties_version1.0"), "e-mail"),
    "another older Office file": (OLE, "no workbook was found"),
    "XML spreadsheet of 2003": (b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="x">', "2003"),
    "half a zip archive": (b"PK\x03\x04 and no more", "damaged"),
    "zero bytes": (b"\0" * 5000, "zero bytes"),
}


@pytest.mark.parametrize("case", READABLE, ids=lambda name: name.replace(" ", "-"))
def test_a_readable_file_is_known(tmp_path, case):
    content, kind = READABLE[case]
    (tmp_path / "table.xls").write_bytes(content)
    assert kind_of(tmp_path / "table.xls").name == kind


@pytest.mark.parametrize("case", REFUSED, ids=lambda name: name.replace(" ", "-"))
def test_a_file_of_another_kind_has_its_reason(tmp_path, case):
    content, reason = REFUSED[case]
    (tmp_path / "table.xlsx").write_bytes(content)
    kind = kind_of(tmp_path / "table.xlsx")
    assert kind.name == "other"
    assert reason.replace("\\", "") in kind.reason


@pytest.mark.parametrize(
    ("part", "kind", "reason"),
    [
        ("xl/workbook.bin", "xlsb", ""),
        ("word/document.xml", "word", ""),
        ("ppt/presentation.xml", "other", "PowerPoint"),
        ("Index/Document.iwa", "other", "Numbers"),
        ("recruitment.csv", "other", "zip archive"),
    ],
)
def test_an_archive_is_known_by_its_parts(tmp_path, part, kind, reason):
    path = tmp_path / "table.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(part, "x")
    found = kind_of(path)
    assert found.name == kind
    assert reason in found.reason


def test_a_workbook_is_one_under_any_name(tmp_path):
    openpyxl.Workbook().save(tmp_path / "book.xlsx")
    (tmp_path / "book.xlsx").rename(tmp_path / "table.csv")
    assert kind_of(tmp_path / "table.csv").is_spreadsheet
