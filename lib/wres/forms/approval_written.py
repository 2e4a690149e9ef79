"""The approval of a year written into an organisation's file, whole or not at all."""

from pathlib import Path

import yaml

from wres.errors import ParameterError, WresError, os_sentence
from wres.forms.approval_text import with_approval, without_approval
from wres.parameters import Organisation, Workspace
from wres.parameters.loading import model_of
from wres.parameters.organisation import Approval
from wres.parameters.written import MARKS, text_of_yaml
from wres.text.files import written_whole


def write_approval(workspace: Workspace, code: str, year: int, approval: Approval) -> bytes:
    """Put an approval into the file, whose comments, order and line ends stay; gives what the file holds then.

    Raises WresError, with nothing written, when the file would say anything else besides, or cannot be written.
    """
    path = workspace.organisation_file(code)
    text = text_of_yaml(path)
    before = model_of(Organisation, text, path)
    try:
        changed = with_approval(text, year, approval)
        after = model_of(Organisation, changed, path)
    except (ValueError, yaml.YAMLError, ParameterError):
        changed, after = "", before
    if after != before.model_copy(update={"approval": before.approval | {year: approval}}):
        raise WresError(
            f"{path}: the approval cannot be put into this file without changing more than that, so nothing was written. "
            f"Write it there by hand, and approve the report again:\n{_by_hand(year, approval)}"
        )
    return _replace(path.resolve(), changed)


def take_out_approval(file: Path, year: int, approval: Approval, earlier: Approval | None) -> bool:
    """Put the earlier approval of a year back, or none, into a file that was edited since; gives whether that could be done.

    approval: the one that was written. Everything else stays as it was edited.
    """
    try:
        text = text_of_yaml(file)
        before = model_of(Organisation, text, file)
        if before.approval.get(year) != approval:
            return True  # whoever edited the file has taken it out
        changed = with_approval(text, year, earlier) if earlier else without_approval(text, year)
        after = model_of(Organisation, changed, file)
        approvals = {when: stated for when, stated in before.approval.items() if when != year} | ({year: earlier} if earlier else {})
        if after != before.model_copy(update={"approval": approvals}):
            return False
        _replace(file, changed)
    except (ValueError, yaml.YAMLError, WresError, OSError):
        return False
    return True


def _by_hand(year: int, approval: Approval) -> str:
    facts = approval.model_dump(exclude_none=True)
    return yaml.safe_dump({"approval": {year: facts}}, sort_keys=False, allow_unicode=True, width=1000).rstrip()


def _replace(path: Path, text: str) -> bytes:
    """In one step, in the encoding that the file has; gives what was written."""
    first = path.read_bytes()[:3]
    encoding = MARKS.get(first[:2], "utf-8-sig" if first == b"\xef\xbb\xbf" else "utf-8")
    mark = first[:2] if encoding == "utf-16" else b""
    order = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}.get(mark, encoding)
    content = mark + text.encode(order)
    try:
        with written_whole(path) as unfinished:
            unfinished.write_bytes(content)
    except OSError as fault:
        raise WresError(os_sentence(fault, path)) from fault
    return content
