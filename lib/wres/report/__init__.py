"""The report, opened: every section by name, ready to be shown in a notebook."""

from wres.report.opening import UnusableInput, open_report
from wres.report.report import Report

__all__ = ["Report", "UnusableInput", "open_report"]
