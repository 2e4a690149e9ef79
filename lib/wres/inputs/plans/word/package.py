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
from wres.inputs.files.kinds import READ_AS, kind_of
from wres.inputs.plans.word.markup import Element, w

LARGEST = 60_000_000  # bytes of one part: a thousand pages take a tenth of it
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)
_DAMAGE = (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, etree.XMLSyntaxError)
_READ = frozenset(("styles", "numbering", "comments", "footnotes", "endnotes", "header", "footer", "diagramData"))


@dataclass(frozen=True)
class PackageRelation:
    """What a part points to: the kind (styles, image, header ...) and the name of the part."""

    kind: str
    target: str


class Package:
    """A Word file taken apart.

    Raises InputError when it is no Word document or cannot be read, saying what to do.
    """

    def __init__(self, path: Path):
        self._path = path
        try:
            with zipfile.ZipFile(path) as file:
                self._parts = {part.filename.replace("\\", "/").lower(): part for part in file.infolist()}
                self._read_parts(file)
        except _DAMAGE as fault:
            raise InputError(_refusal(path)) from fault

    def _read_parts(self, file: zipfile.ZipFile) -> None:
        main = next((relation.target for relation in self._relations(file, "").values() if relation.kind == "officeDocument"), "")
        main = main if main.lower() in self._parts else "word/document.xml"
        document = self._element(file, main)
        if document is None or document.tag != w("document"):
            raise InputError(_refusal(self._path))
        self.document = document
        self._related = self._relations(file, main)
        self._texts: dict[str, Element] = {}
        for relation in self._related.values():
            element = self._element(file, relation.target) if relation.kind in _READ else None
            if element is not None:
                self._texts[relation.target] = element

    def parts(self, kind: str) -> Iterator[Element]:
        """The parts of a kind: styles, numbering, comments, footnotes, endnotes, header, footer, diagramData."""
        targets = dict.fromkeys(relation.target for relation in self._related.values() if relation.kind == kind)
        return (self._texts[target] for target in targets if target in self._texts)

    def part_by_id(self, identifier: str | None) -> Element | None:
        """The part that the document points to by an identifier, or None where it is not read."""
        relation = self._related.get(identifier or "")
        return None if relation is None else self._texts.get(relation.target)

    def _relations(self, file: zipfile.ZipFile, part: str) -> dict[str, PackageRelation]:
        folder, name = posixpath.split(part)
        element = self._element(file, posixpath.join(folder, "_rels", f"{name}.rels"))
        relations = {}
        for relation in () if element is None else element:
            target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")
            relations[relation.get("Id", "")] = PackageRelation(relation.get("Type", "").rpartition("/")[2], target)
        return relations

    def _element(self, file: zipfile.ZipFile, name: str) -> Element | None:
        part = self._parts.get(name.lower())
        if part is None:
            return None
        if part.file_size > LARGEST:
            raise InputError(f"{self._path.name}: {name} is too large to be read. Copy the plan's tables into a document of their own.")
        content = file.read(part)
        if b"<!DOCTYPE" in content[:1000]:  # no program writes one; what it defines is not followed
            raise InputError(_refusal(self._path))
        for strict, usual in _STRICT:
            content = content.replace(strict, usual)
        return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True))


def _refusal(path: Path) -> str:
    """What the file is instead, and what to do."""
    kind = kind_of(path)
    is_what = {"empty": "it is empty", "word": "it is damaged"}.get(kind.name, f"it is {READ_AS.get(kind.name, 'of another kind')}")
    reason = kind.reason.split(":")[0] or is_what
    return (
        f"{path.name}: this file cannot be read as a Word document: {reason}. Open it in the program that made it, and save it as a Word "
        "document (.docx) without a password."
    )
