"""Inputs checked before anything is calculated: only what cannot be used is an error."""

from wres.checks.acceptances import accept, unused_acceptances
from wres.checks.check_return import CheckedReturn, check_return
from wres.checks.consistency.group_counts import Tables
from wres.checks.data_docs import DataDocs, write_data_docs

__all__ = ["CheckedReturn", "DataDocs", "Tables", "accept", "check_return", "unused_acceptances", "write_data_docs"]
