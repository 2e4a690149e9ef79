"""An organisation's report of an earlier year: the figures that stood for each indicator, and in short what is wrong with its file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wres.findings import Finding, Location, by_severity
from wres.indicators.figures import Figure
from wres.parameters import period

EXAMPLES = ": "  # begins them in the sentence of a finding


@dataclass(frozen=True, slots=True)
class PastReport:
    """headlines: by indicator, None for those that cannot be compared; is_readable: whether its file can be used; findings: one at most."""

    headlines: Mapping[str, Figure | None]
    is_readable: bool = True
    findings: tuple[Finding, ...] = ()


def in_short(findings: Sequence[Finding], place: str, year: int, is_readable: bool) -> tuple[Finding, ...]:
    """One finding for all that is wrong with a file, without examples; none where there are only notes. place: the file's name in it."""
    faults = by_severity(finding for finding in findings if finding.severity != "note")
    if not faults:
        return ()
    kinds = [finding.what.partition(EXAMPLES)[0].rstrip(".") for finding in faults] if is_readable else [faults[0].what.rstrip(".")]
    why = "What cannot be used of it is compared with nothing, and is in no median." if is_readable else "Nothing is compared with it."
    listed = f" The overview of {period(year)} lists everything." if is_readable else ""
    return (
        Finding(
            faults[0].severity, faults[0].check, Location(place), f"{'. '.join(dict.fromkeys(kinds))}.",
            f"This is the file of {period(year)}. {why}", f"{faults[0].how_to_fix}{listed}",
        ),
    )  # fmt: skip
