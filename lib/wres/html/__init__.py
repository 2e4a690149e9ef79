"""Leaves of HTML: a table of words."""

from wres.html.table import as_columns, html_table

__all__ = ["as_columns", "html_table"]
