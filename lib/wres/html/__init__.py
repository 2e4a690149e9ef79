"""Leaves of HTML: a table of words, a drawing with its caption."""

from wres.html.figure import figure_html
from wres.html.table import as_columns, html_table, table_cell, table_of

__all__ = ["as_columns", "figure_html", "html_table", "table_cell", "table_of"]
