"""The report: the steps of the notebook, and every section by name."""

from wres.report.opening import open_report
from wres.report.report import Report
from wres.report.stages import UnusableInput, calculate, check, compare, disclose, read

__all__ = ["Report", "UnusableInput", "calculate", "check", "compare", "disclose", "open_report", "read"]
