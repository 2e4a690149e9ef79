"""Tables: a frame of words in, accessible HTML out."""

from wres.tables.html_table import html_table

__all__ = ["html_table"]
