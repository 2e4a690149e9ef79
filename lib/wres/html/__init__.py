"""Leaves of HTML: a table, a drawing with its caption."""

from wres.html.figure import figure_html
from wres.html.table import Html, RowGroup, TableColumn, html_table

__all__ = ["Html", "RowGroup", "TableColumn", "figure_html", "html_table"]
