"""The parts of a Word file: found by the file's own relations, read even where a relation leads nowhere.

python-docx refuses Strict documents, documents with macros, and those with a dangling relation; the parts are plain XML.
"""

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from wres.errors import InputError
from wres.inputs.plans.word.markup import Element, w

LARGEST = 150_000_000  # bytes of one part: a thousand pages take a tenth of it
_AGAIN = "Open it in Word, save it under a new name and try again."
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)
_OTHER_KINDS = (
    (b"\xd0\xcf\x11\xe0", "is an older Word document (.doc). Open it in Word and save it as a Word document (.docx)"),
    (b"{\\rtf", "is in Rich Text Format. Open it in Word and save it as a Word document (.docx)"),
    (b"%PDF", "is a PDF. Ask for the Word document it was made from, or open it in Word and save it as a Word document (.docx)"),
    (b"<", "is a web page or other markup. Open it in Word and save it as a Word document (.docx)"),
    (b"MIME-Version", "is a saved web page. Open it in Word and save it as a Word document (.docx)"),
)
_PROTECTED = "EncryptedPackage".encode("utf-16-le")
_OTHER_FOLDERS = (
    ("xl/", "is an Excel workbook. Rename it so that it ends in .xlsx"),
    ("ppt/", "is a PowerPoint presentation. Copy its table into a Word document or a workbook"),
    ("content.xml", "is an OpenDocument file. Open it in Word and save it as a Word document (.docx)"),
    ("Index/", "is a Pages document. Export it from Pages as Word (.docx)"),
)


@dataclass(frozen=True)
class Relation:
    """What a part points to: the kind (styles, image, header ...) and the name of the part."""

    kind: str
    target: str


class Package:
    """A Word file taken apart.

    Raises InputError when it is no Word document or cannot be read, saying what to do.
    """

    def __init__(self, path: Path):
        self._name = path.name
        with path.open("rb") as file:
            start = file.read(4096)
        if not start.startswith(b"PK"):
            raise InputError(f"{path.name}: this file {_kind(start, path)}.")
        try:
            with zipfile.ZipFile(path) as file:
                self._parts = {part.filename.replace("\\", "/").lower(): part for part in file.infolist()}
                self._read_parts(file)
        except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError) as fault:
            raise InputError(f"{path.name}: this file cannot be read: it is damaged ({fault}). {_AGAIN}") from fault

    def _read_parts(self, file: zipfile.ZipFile) -> None:
        self._texts: dict[str, Element] = {}
        main = next((relation.target for relation in self._relations(file, "").values() if relation.kind == "officeDocument"), "")
        document = self._element(file, main) if main.lower() in self._parts else self._element(file, "word/document.xml")
        if document is None or document.tag != w("document"):
            folders = (words for folder, words in _OTHER_FOLDERS if any(name.startswith(folder.lower()) for name in self._parts))
            raise InputError(f"{self._name}: this file {next(folders, 'cannot be read as a Word document: it holds no text')}.")
        self.document = document
        self._related = self._relations(file, main if main.lower() in self._parts else "word/document.xml")
        for relation in self._related.values():
            element = self._element(file, relation.target) if relation.kind in _READ else None
            if element is not None:
                self._texts[relation.target] = element

    def parts(self, kind: str) -> Iterator[Element]:
        """The parts of a kind: styles, numbering, comments, footnotes, endnotes, header, footer, diagramData."""
        targets = dict.fromkeys(relation.target for relation in self._related.values() if relation.kind == kind)
        return (self._texts[target] for target in targets if target in self._texts)

    def related(self, identifier: str | None) -> Element | None:
        """The part that the document points to by an identifier, or None where it is not read."""
        relation = self._related.get(identifier or "")
        return None if relation is None else self._texts.get(relation.target)

    def _relations(self, file: zipfile.ZipFile, part: str) -> dict[str, Relation]:
        folder, name = posixpath.split(part)
        element = self._element(file, posixpath.join(folder, "_rels", f"{name}.rels"))
        relations = {}
        for relation in () if element is None else element:
            target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")
            relations[relation.get("Id", "")] = Relation(relation.get("Type", "").rpartition("/")[2], target)
        return relations

    def _element(self, file: zipfile.ZipFile, name: str) -> Element | None:
        part = self._parts.get(name.lower())
        if part is None:
            return None
        if part.file_size > LARGEST:
            raise InputError(f"{self._name}: {name} is too large to be read. Copy the plan's tables into a document of their own.")
        content = file.read(part)
        for strict, usual in _STRICT:
            content = content.replace(strict, usual)
        try:
            return etree.fromstring(
                content, etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
            )
        except etree.XMLSyntaxError as fault:
            raise InputError(f"{self._name}: this file cannot be read: its part {name} is damaged ({fault}). {_AGAIN}") from fault


_READ = frozenset(("styles", "numbering", "comments", "footnotes", "endnotes", "header", "footer", "diagramData"))


def _kind(start: bytes, path: Path) -> str:
    if not start:
        return "is empty. Save the plan again, or ask for it again"
    if start.startswith(b"\xd0\xcf\x11\xe0") and _PROTECTED in path.read_bytes():
        return "is protected by a password. Open it in Word, remove the password (File, Info, Protect Document) and save it again"
    text = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    words = next((words for mark, words in _OTHER_KINDS if text.startswith(mark)), None)
    return words or "cannot be read as a Word document. Open it in Word and save it as a Word document (.docx)"
