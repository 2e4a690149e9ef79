"""Where the workbook itself lies."""

from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[3]
