"""The organisation's own Word template for its committee paper: whether it can be used, and the text that is in it."""

import re
import zipfile
import zlib
from pathlib import Path

from lxml import etree

from wres.errors import InputError
from wres.inputs.files.kinds import kind_of
from wres.inputs.paragraph_text import PARAGRAPH, WORD, paragraph_text

MARKER = re.compile(r"\{\{([^{}]+)\}\}")  # {{committee}}: a field of the paper, or a part of it
_PLAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_MOST_UNPACKED = 100_000_000  # bytes
_REMARKS = ("word/comments.xml", "word/commentsExtended.xml")
_CHANGES = ("ins", "del", "moveFrom", "moveTo")
_TEXT_PARTS = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml")


def read_template(path: Path, root: Path) -> tuple[str, ...]:
    """The paragraphs of a template that have text, in its body, headers, footers and notes.

    root: of the workspace, in which it has to lie. Raises InputError, a sentence, for one that cannot be used.
    """
    if not path.resolve().is_relative_to(root.resolve()):
        raise InputError(f"paper.template: {path.name} lies outside the workspace. Put the template into it, beside the organisation file.")
    place = path.relative_to(root).as_posix()
    if not path.is_file():
        raise InputError(
            f"{place}: there is no such file, and `paper.template` names it. Put the Word template there, or correct its path."
        )
    try:
        kind = kind_of(path)
        if kind.name != "word":
            reason = kind.reason or "it is no Word document"
            raise InputError(f"{place}: {reason}. `paper.template` needs a Word document (.docx).")
        with zipfile.ZipFile(path) as archive:
            return _texts(archive, place)
    except OSError as fault:
        raise InputError(f"{place}: it cannot be read ({fault.strerror}).") from fault
    except (zipfile.BadZipFile, etree.XMLSyntaxError, KeyError, NotImplementedError, RuntimeError, EOFError, zlib.error) as fault:
        raise InputError(f"{place}: it is damaged, or only a part of the file is there. Open it in Word and save it again.") from fault


def _texts(archive: zipfile.ZipFile, place: str) -> tuple[str, ...]:
    if sum(part.file_size for part in archive.infolist()) > _MOST_UNPACKED:
        raise InputError(f"{place}: it is larger than a template can be. Take out its pictures, or make them smaller.")
    if _PLAIN not in archive.read("[Content_Types].xml"):
        raise InputError(f"{place}: it is a template with or without macros (.dotx, .dotm, .docm). Save it as a Word document (.docx).")
    names = archive.namelist()
    if any(name in names for name in _REMARKS):
        raise InputError(f"{place}: it has comments, which name their authors. Delete them and save it again.")
    paragraphs: list[str] = []
    for name in sorted(name for name in names if _TEXT_PARTS.fullmatch(name)):
        tree = etree.fromstring(archive.read(name), etree.XMLParser(resolve_entities=False, no_network=True))
        if name == "word/document.xml" and tree.tag != f"{WORD}document":
            raise InputError(f"{place}: it is saved as Strict Open XML. Save it as an ordinary Word document (.docx).")
        if any(next(tree.iter(f"{WORD}{change}"), None) is not None for change in _CHANGES):
            raise InputError(f"{place}: it has tracked changes, which name their authors. Accept or reject them and save it again.")
        texts = map(paragraph_text, tree.iter(PARAGRAPH))
        paragraphs += [text for text in texts if text.strip()]
    return tuple(paragraphs)
