"""Tables: a frame of words in, accessible HTML out."""

from wres.tables.html_table import as_columns, html_table

__all__ = ["as_columns", "html_table"]
