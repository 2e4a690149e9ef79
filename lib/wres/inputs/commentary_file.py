"""commentary.md as a file: opened, its letters looked at, and read."""

import hashlib
from pathlib import Path

from wres.inputs.commentary import read_commentary
from wres.inputs.encoding import text_of
from wres.inputs.encoding_findings import about_encoding
from wres.inputs.files.characters import first_strange, tidy_text
from wres.inputs.files.kinds import kind_of
from wres.inputs.files.limits import check_text
from wres.inputs.source import Return, Source
from wres.parameters import Workspace


def read_commentary_file(path: Path, workspace: Workspace, returned: Return) -> None:
    """Put the analyst's words, where they come from and what is wrong with them into a return."""
    checks = workspace.checks
    try:
        check_text(path.stat().st_size)
        content = path.read_bytes()
        if kind_of(path).reason:
            raise ValueError(kind_of(path).reason)
        text = text_of(content)
    except (OSError, ValueError) as fault:
        returned.findings.append(checks.finding("text cannot be read", path.name, reason=fault))
        return
    returned.findings.extend(about_encoding(text, path.name, checks))
    words = text.utf8.decode()
    strange = first_strange(words.replace("\r\n", "\n"))
    if strange and strange[1] != "a carriage return":
        line = words.count("\n", 0, strange[0]) + 1
        returned.findings.append(checks.finding("strange characters", f"{path.name}, line {line}", name=strange[1]))
    parts, findings = read_commentary(tidy_text(words), path.name, workspace.standard.main_indicators, checks)
    returned.commentary.update(parts)
    returned.findings.extend(findings)
    returned.sources["commentary"] = Source("commentary", path, None, hashlib.sha256(content).hexdigest(), len(parts))
