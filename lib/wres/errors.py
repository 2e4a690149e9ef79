"""The errors that are meant for people: each is a sentence that says what to correct."""

import errno
import re
from pathlib import Path

CAUSES = {
    "EACCES": "you may not read or write this. Ask for the right to, or choose another folder",
    "EPERM": "you may not read or write this. Ask for the right to, or choose another folder",
    "EROFS": "this folder is read-only. Choose another one, or copy the workspace to where you may write",
    "ENOSPC": "the disk is full. Make room, and run this again",
    "EDQUOT": "your share of the disk is full. Make room, and run this again",
    "EISDIR": "this is a folder, and a file is needed",
    "ENOTDIR": "a file lies where a folder is needed. Move it away",
    "ENOENT": "there is no such file or folder",
    "EEXIST": "something else of this name lies here already. Move it away",
    "ELOOP": "this is a link that leads back to itself. Remove it",
    "ENAMETOOLONG": "the name is too long for this system. Choose a shorter one",
    "EMFILE": "too many files are open at once. Build fewer reports at once: JOBS=1",
    "ENFILE": "too many files are open at once. Build fewer reports at once: JOBS=1",
    "ENOMEM": "memory ran out. Build fewer reports at once: JOBS=1",
    "EIO": "the disk or the network drive does not answer as it should. Check it, and run this again",
    "ESTALE": "the network drive has gone away. Check it, and run this again",
}
REFUSED = re.compile(r"\[Errno (?P<number>\d+)\][^\n']*(?:'(?P<place>[^'\n]*)')?")


class WresError(Exception):
    """Something the analyst can put right; its text is shown as it is, without a traceback."""


class ParameterError(WresError):
    """A parameter file that cannot be used: names the file, the key and what is accepted."""


class InputError(WresError):
    """A return that cannot be read: names the file, and what to do about it."""


class MissingExtraError(WresError):
    """A part of the package that is an extra is asked for and is not installed: says how to install it."""

    def __init__(self, asked: str, extra: str):
        super().__init__(
            f"{asked} needs packages that are not installed here: the extra `{extra}`. In the workbook's folder, run\n"
            f"  python -m pip install -e '.[{extra}]'"
        )


def sentence_in(text: str) -> str:
    """The sentence for what the system refused, out of an error's text that another process handed over; empty when it is none."""
    refused = REFUSED.search(text)
    if refused is None or errno.errorcode.get(int(refused["number"])) not in CAUSES:
        return ""
    return os_sentence(OSError(int(refused["number"]), "", refused["place"] or None))


def os_sentence(fault: OSError, place: Path | str = "") -> str:
    """What the system refused, as a sentence: the place, and what to do. place: said when the fault names none."""
    where = fault.filename or place
    cause = CAUSES.get(errno.errorcode.get(fault.errno or 0, ""), str(fault.strerror or fault))
    if isinstance(where, bytes):
        where = where.decode(errors="replace")
    return f"{where}: {cause}." if where != "" else f"{cause[0].upper()}{cause[1:]}."
