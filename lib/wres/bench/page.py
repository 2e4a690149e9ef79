"""docs/performance.md: the measurements of one run, side by side, with the machine and the versions."""

import platform
from importlib.metadata import version

from wres.bench.measuring import Measured
from wres.bench.runs import REGION, Found

LIBRARIES = ("papermill", "nbconvert", "pandas", "altair", "vl-convert-python", "great-expectations")


def performance_page(found: Found, processor: str) -> str:
    """The page in Markdown. found: as `bench` gives."""
    many, few, cores, built = (_number(found[name]) for name in ("organisations", "ordinary reports", "processes", "built again"))
    region = min(REGION, many)
    ordinary, ours, half, small = (_took(found, name) for name in ("ordinary", *(f"ours {count}" for count in (many, many // 2, region))))
    per_ordinary, per_ours = ordinary.seconds / few, ours.seconds / many
    records, again, one = _took(found, "staff records"), _took(found, "unchanged"), _took(found, "one changed")
    cold, single = _took(found, "one from cold"), _took(found, "one ordinary")
    profile = found["profile"]
    if not isinstance(profile, dict):
        raise TypeError("profile")
    at_once = f"{cores} at once"
    rows = [
        ("papermill + nbconvert, a report", f"{per_ordinary:.2f} s", f"{few} reports, {at_once}: {ordinary.seconds:.0f} s", ""),
        ("ours, a report", f"{per_ours:.2f} s", f"{many} reports, {at_once}: {ours.seconds:.0f} s", ""),
        ("ratio", f"{per_ordinary / per_ours:.1f}", "the same notebook, both pages, as many processes", "20"),
        (f"{many} organisations, inputs never seen before", f"{ours.seconds:.0f} s", "notebook, pages, tables, checks", "120 s for 250"),
        ("again, nothing changed", f"{again.seconds:.1f} s", "no notebook run", "3 s"),
        ("again, one input changed", f"{one.seconds:.1f} s", f"{_reports(built)} and the index", ""),
        (f"time({many}) / time({many // 2})", f"{ours.seconds / half.seconds:.2f}", f"{half.seconds:.0f} s for {many // 2}", "2.1 at most"),
        (
            f"growth from {region} to {many}",
            f"{ours.seconds / small.seconds:.1f} times",
            f"{small.seconds:.0f} s and {small.megabytes:,} MB for {region}: {small.seconds / region:.2f} s a report",
            "",
        ),
        ("peak memory of all processes", f"{ours.megabytes:,} MB", f"the ordinary way: {ordinary.megabytes:,} MB", "1,500 MB"),
        ("one report from cold", f"{cold.seconds:.1f} s", f"the ordinary way: {single.seconds:.1f} s", "no slower"),
        (
            "1.5 million staff records",
            f"{records.seconds:.0f} s",
            f"250 files read, checked and counted, {at_once}, {records.megabytes:,} MB",
            "30 s, 2,000 MB",
        ),
    ]
    versions = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    lines = [
        "# Performance", "",
        "Written by `make bench`. Absolute times depend on the machine and on what else it does; the ratio is of one run.", "",
        f"Machine: {processor}, {cores} cores, {platform.system()}, Python {platform.python_version()}. {versions}.", "",
        "| what | measured | how | to reach |", "|---|---|---|---|",
        *(f"| {' | '.join(row)} |" for row in rows), "",
        "## Where the time of a report goes", "",
        "Processor time of notebook and drawing, by the part at work, from samples every two milliseconds in the same run.",
        "What bounds it, and what was tried, is in [scale.md](scale.md).", "",
        "| part | milliseconds |", "|---|---|",
        *(f"| {name} | {seconds * 1000:.0f} |" for name, seconds in profile.items()),
        f"| all | {sum(profile.values()) * 1000:.0f} |", "",
    ]  # fmt: skip
    return "\n".join(lines)


def _reports(count: int) -> str:
    return "one report" if count == 1 else f"{count} reports"


def _took(found: Found, name: str) -> Measured:
    one = found[name]
    if not isinstance(one, Measured):
        raise TypeError(name)
    return one


def _number(one: Measured | int | dict[str, float]) -> int:
    if not isinstance(one, int):
        raise TypeError(one)
    return one
