"""The pipeline in five steps, each an object that can be looked into: read, check, calculate, disclose, compare."""

from wres.report.stages.calculating import CalculatedYears, calculate
from wres.report.stages.checking import CheckedYears, UnusableInput, check
from wres.report.stages.comparing import ComparedYears, compare
from wres.report.stages.disclosing import DisclosedYears, disclose
from wres.report.stages.reading import ReadYears, read

__all__ = [
    "CalculatedYears", "CheckedYears", "ComparedYears", "DisclosedYears", "ReadYears", "UnusableInput", "calculate", "check", "compare",
    "disclose", "read",
]  # fmt: skip
