"""What a file is by its first bytes, whatever its name says."""

import zipfile
from dataclasses import dataclass
from pathlib import Path

HEAD = 4096  # bytes that say what a file is
OLE, ZIP = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04"
SPREADSHEETS = ("xlsx", "xlsb", "xls", "ods", "html")
READ_AS = {
    "xlsx": "an Excel workbook", "xlsb": "a binary Excel workbook (.xlsb)", "xls": "an Excel workbook of before 2007",
    "ods": "an OpenDocument spreadsheet", "html": "a web page (HTML)", "text": "text", "parquet": "Parquet", "word": "a Word document",
}  # fmt: skip
BY_BEGINNING = {
    b"%PDF": "it is a PDF document, and tables cannot be read from it",
    b"\x89PNG": "it is a picture",
    b"\xff\xd8\xff": "it is a picture",
    b"GIF8": "it is a picture",
    b"{\\rtf": "it is a document in Rich Text Format",
    b"\x1f\x8b": "it is a compressed file: unpack it first",
    b"7z\xbc\xaf": "it is a compressed file: unpack it first",
    b"Rar!": "it is a compressed file: unpack it first",
    b"SQLite format 3": "it is a database",
}
BY_PART = {  # a part of a zip archive, or its beginning, that says what the archive is
    "xl/workbook.xml": "xlsx", "xl/workbook.bin": "xlsb", "word/document.xml": "word",
}  # fmt: skip
NOT_READ_BY_PART = {
    "ppt/": "it is a PowerPoint presentation",
    "Index/": "it is a document of Numbers or Pages (Apple): export it as Excel",
    "index.apxl": "it is a document of Keynote (Apple)",
}
BY_STREAM = {  # names of streams in an older Office file, in the order in which they decide
    "EncryptedPackage": "it is protected by a password",
    "WordDocument": "it is a Word document of before 2007 (.doc): save it as .docx",
    "PowerPoint Document": "it is a PowerPoint presentation",
    "__properties_version1.0": "it is an e-mail of Outlook",
}


@dataclass(frozen=True)
class Kind:
    """What a file is: a name of READ_AS, `empty`, or `other`; `reason` says why one of another kind cannot be read."""

    name: str
    reason: str = ""

    @property
    def is_spreadsheet(self) -> bool:
        """Whether it has sheets; a web page has its tables."""
        return self.name in SPREADSHEETS


def kind_of(path: Path) -> Kind:
    """The kind of a file. Raises OSError when the file cannot be opened."""
    with path.open("rb") as file:
        head = file.read(HEAD)
    if not head:
        return Kind("empty")
    if not head.strip(b"\0"):
        return Kind("other", "it holds nothing but zero bytes, as a damaged file does")
    if head.startswith(OLE):
        return _older_office(path)
    if head.startswith(ZIP):
        return _archive(path)
    if head.startswith(b"PAR1"):
        return Kind("parquet")
    reason = next((reason for beginning, reason in BY_BEGINNING.items() if head.startswith(beginning)), "")
    return Kind("other", reason) if reason else _text(head)


def _text(head: bytes) -> Kind:
    begins = head.lstrip(b"\xef\xbb\xbf\xff\xfe").replace(b"\0", b"").lstrip().lower()
    if b"office:spreadsheet" in begins or b"<workbook" in begins:
        return Kind("other", "it is an XML spreadsheet of 2003: open it in Excel and save it as .xlsx")
    if begins.startswith((b"<html", b"<!doctype html", b"<table", b"<meta", b"<head", b"<body", b"<style", b"<div")):
        return Kind("html")
    if begins.startswith(b"mime-version:"):
        return Kind("other", "it is a web page saved as one file: open it in Excel and save it as .xlsx")
    return Kind("text")


def _archive(path: Path) -> Kind:
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            if "mimetype" in names and archive.getinfo("mimetype").file_size < HEAD:
                kind = archive.read("mimetype")
                if kind.startswith(b"application/vnd.oasis.opendocument."):
                    return Kind("ods") if b"spreadsheet" in kind else Kind("other", "it is an OpenDocument text: save it as .docx")
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError):
        return Kind("other", "it is damaged, or only a part of the file is there")
    parts = {name.lower(): name for name in names}
    kinds = [kind for part, kind in BY_PART.items() if part in parts]
    reasons = [reason for part, reason in NOT_READ_BY_PART.items() if any(name.startswith(part) for name in names)]
    if kinds:
        return Kind(kinds[0])
    return Kind("other", reasons[0] if reasons else "it is a zip archive: take the files out of it first")


def _older_office(path: Path) -> Kind:
    content = path.read_bytes()
    reasons = [reason for stream, reason in BY_STREAM.items() if stream.encode("utf-16-le") in content]
    if reasons:
        return Kind("other", reasons[0])
    workbook = any(stream.encode("utf-16-le") in content for stream in ("Workbook", "Book"))
    return (
        Kind("xls")
        if workbook
        else Kind("other", "it is an older Office file in which no workbook was found: open it in Excel and save it as .xlsx")
    )
