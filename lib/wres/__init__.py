"""The WRES workbook: one organisation's yearly return into a finished Workforce Race Equality Standard report."""

__version__ = "0.2.0"
