"""The analyst's own words: commentary.md, split at its level-two headings."""

import re
from collections.abc import Iterable
from typing import Any

from wres.parameters import Checks

HEADING = re.compile(r"^##[ \t]+(.+?)[ \t]*#*[ \t]*$", re.MULTILINE)
SUMMARY = "summary"


def read_commentary(text: str, label: str, indicators: Iterable[str], checks: Checks) -> tuple[dict[str, str], list[dict[str, Any]]]:
    """Markdown by heading: `## 2` or `## 2. Appointed` is "2", `## Summary` is "summary"; findings for what is left over."""
    known = {*indicators, SUMMARY}
    accepted = ", ".join(f"## {name}" for name in [*indicators, SUMMARY])
    parts = HEADING.split(text.replace("\r\n", "\n"))
    findings = []
    if parts[0].strip():
        findings.append(checks.finding("commentary before headings", label, accepted=accepted))
    found: dict[str, str] = {}
    for title, body in zip(parts[1::2], parts[2::2], strict=True):
        name = re.split(r"[\s.:)]", title.strip().lower(), maxsplit=1)[0]
        if name in known:
            found[name] = f"{found[name]}\n\n{body.strip()}" if name in found else body.strip()
        else:
            findings.append(checks.finding("unknown commentary heading", f"{label}, {title}", heading=title, accepted=accepted))
    return found, findings
