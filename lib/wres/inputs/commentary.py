"""commentary.md: opened, its letters looked at, and read."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from wres.findings import Finding
from wres.inputs.commentary_faults import commentary_faults
from wres.inputs.encoding import about_encoding
from wres.inputs.files.characters import first_strange, tidy_text
from wres.inputs.files.kinds import kind_of
from wres.inputs.files.limits import check_text
from wres.inputs.source import Return, Source
from wres.parameters import Checks, Workspace
from wres.text.encoding import text_of

HEADING = re.compile(r" {0,3}(?P<signs>#{1,6})(?!#)(?P<blank>[ \t]*)(?P<title>.*?)[ \t]*#*[ \t]*")
FENCE = re.compile(r" {0,3}(```|~~~)")
NUMBERED = re.compile(r"(?:indicator|metric) \d+[a-z]?")
SUMMARY = "summary"


@dataclass(frozen=True)
class _WrittenLine:
    number: int
    text: str
    title: str | None  # of a heading that begins a section, or was meant to


def read_commentary(text: str, label: str, indicators: Iterable[str], checks: Checks) -> tuple[dict[str, str], list[Finding]]:
    """Markdown by heading: `## 2` or `## 2. Appointed` is "2", `## Summary` is "summary".

    Findings for what is left over, with the heading that is likely meant, and for what a page cannot show.
    """
    codes = {code.lower(): code for code in (*indicators, SUMMARY)}
    names, accepted = list(codes), ", ".join(f"## {code}" for code in codes.values())
    findings: list[Finding] = []
    words: dict[str, list[str]] = {}
    section: list[str] = []  # what comes before the first heading
    before = section
    for line in _lines(text, names):
        if line.title is None:
            section.append(line.text)
            continue
        name = _name(line.title)
        section = []
        if line.text.lstrip().startswith("## ") and name in names:
            section = words.setdefault(codes[name], [])
            section += [""] if section else []
            continue
        likely = _section_meant(line.title, names)
        hint = f"Did you mean ## {codes[likely]}? Correct the heading" if likely else "Move the text under one of these headings"
        where = f"{label}, line {line.number}"
        findings.append(checks.finding("unknown commentary heading", where, heading=line.text.strip(), accepted=accepted, hint=hint))
    if _says_something(before):
        findings.insert(0, checks.finding("commentary before headings", label, accepted=accepted))
    findings += commentary_faults(text, label, checks)
    return {name: "\n".join(lines).strip() for name, lines in words.items()}, findings


def _lines(text: str, names: list[str]) -> Iterator[_WrittenLine]:
    """The lines of a text, each with its title if a section begins there; what looks like one inside a block of code does not."""
    fence = ""
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), start=1):
        mark = FENCE.match(line)
        if mark and fence in ("", mark[1]):
            fence = "" if fence else mark[1]
        heading = None if fence or mark else HEADING.fullmatch(line)
        yield _WrittenLine(number, line, heading["title"] if heading and _begins_a_section(heading, names) else None)


def _begins_a_section(heading: re.Match[str], names: list[str]) -> bool:
    """A heading of level two; of another level, or without its blank, only if it says nothing but a section's name."""
    if heading["signs"] == "##" and (heading["blank"] or _section_meant(heading["title"], names)):
        return bool(heading["title"])
    title = heading["title"].strip(" .:").lower()
    return title in names or bool(NUMBERED.fullmatch(title))


def _name(title: str) -> str:
    return re.split(r"[\s.:)]", title.strip().lower(), maxsplit=1)[0]


def _section_meant(title: str, names: list[str]) -> str:
    """The one section that a title speaks of; empty when it names none, or several."""
    named = {word for word in re.findall(r"\d+[a-z]?\b|\d+|[a-z]+", title.lower()) if word in names}
    return named.pop() if len(named) == 1 else ""


def _says_something(lines: list[str]) -> bool:
    """Whether there is more than a title of the whole file."""
    return any(line.strip() and not re.match(r" {0,3}#[ \t]", line) for line in lines)


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
